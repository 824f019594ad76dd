/** A setting that cannot be used; the message names the variable, its value and what to do. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/**
 * What `read` makes of a setting; what it throws is told under the setting's name. Without a cause:
 * the errors of parsers hold what they parsed, and settings hold passwords.
 */
export function readSetting<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ConfigError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
