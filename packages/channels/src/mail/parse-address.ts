/** One mail address, taken apart. */
export type MailAddress = { name: string; address: string };

// A dot-atom (RFC 5322) and a host name; quoted and bracketed forms are more trouble than use.
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}$/u;
const NAMED = /^([^<>\p{Cc}]{0,100})<([^<>]{3,320})>$/u;
const MAX_LENGTH = 320;

/**
 * Exactly one address, bare or as `Name <address>`; undefined for lists, groups, line breaks and
 * whatever else a mailer might read as more than one recipient.
 */
export function parseAddress(text: string): MailAddress | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH + 102) return undefined;
  const [, name = "", inner = trimmed] = NAMED.exec(trimmed) ?? [];
  if (!ADDRESS.test(inner) || /^\.|\.\.|\.@/.test(inner)) return undefined;
  return { name: name.trim().replace(/^"|"$/g, ""), address: inner };
}
