import manifest from "../package.json" with { type: "json" };

/** Where a deployment has named no contact of its own; the domain is reserved and answers no one. */
export const DEFAULT_USER_AGENT = `Figurewatch/${manifest.version} (+https://figurewatch.example/bot)`;

const USER_AGENT =
  /^([A-Za-z_-]{1,64})\/[A-Za-z0-9._-]{1,32} \(\+(?:https?:\/\/|mailto:)[^\s()]{3,200}\)$/;

/**
 * Product token of a User-Agent of the form `Name/1.2 (+https://contact)`, the name by which
 * robots.txt calls us. Throws where the version or the contact is missing, or the token is not
 * of letters, "-" and "_".
 */
export function parseUserAgentToken(userAgent: string): string {
  const token = USER_AGENT.exec(userAgent)?.[1];
  if (token === undefined) {
    throw new Error(`Cannot use the User-Agent "${userAgent}": not "Name/1.2 (+https://contact)"`);
  }
  return token;
}
