/** A setting that cannot be used; the message names the variable, its value and what to do. */
export class ConfigError extends Error {
  override name = "ConfigError";
}
