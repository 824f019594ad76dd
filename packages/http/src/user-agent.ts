import manifest from "../package.json" with { type: "json" };

/** Names no one; the domain is reserved. A deployment has to give a contact of its own. */
export const DEFAULT_CONTACT = "https://figurewatch.example/bot";

const ADDRESS = /^[^\s@()<>]{1,100}@[^\s@()<>]{3,100}$/;

/**
 * Our User-Agent with whom to write to: a web or mail address. Throws where it is neither.
 */
export function buildUserAgent(contact: string = DEFAULT_CONTACT): string {
  const target = contact.trim().replace(/^\+/, "");
  const url = ADDRESS.test(target) && !target.includes(":") ? `mailto:${target}` : target;
  const userAgent = `Figurewatch/${manifest.version} (+${url})`;
  if (!USER_AGENT.test(userAgent)) {
    throw new Error(`Cannot use the contact "${contact}": neither a web nor a mail address`);
  }
  return userAgent;
}

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
