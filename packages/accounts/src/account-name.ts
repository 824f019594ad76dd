/** `key` is the same for all ways to write one name; it is what accounts are found by. */
export type AccountName = { name: string; key: string };

const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._@+'’-]| (?! )){0,58}[\p{L}\p{M}\p{N}]$/u;
/** Whoever decides without an account is on record by this name. */
export const NO_ACCOUNT = "local";

export const ACCOUNT_NAME_RULE =
  "a name has 2 to 60 letters, digits, single spaces or . _ @ + - ', begins and ends with a letter " +
  `or digit, and is not "${NO_ACCOUNT}"`;

/** A name as it can be given to an account; undefined when it breaks `ACCOUNT_NAME_RULE`. */
export function parseAccountName(text: string): AccountName | undefined {
  const name = text.trim().normalize("NFC");
  const key = name.normalize("NFKC").toLowerCase();
  return NAME.test(name) && key !== NO_ACCOUNT ? { name, key } : undefined;
}
