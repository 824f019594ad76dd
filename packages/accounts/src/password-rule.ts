/** Guidance of NIST (SP 800-63B) and OWASP (ASVS 6.2): length counts, kinds of characters do not. */
export const LEAST_PASSWORD_LENGTH = 12;
/** Hashing takes a fixed time, reading a line of any length does not. */
export const MOST_PASSWORD_LENGTH = 256;
const LEAST_DISTINCT = 6;

/** The same characters typed on another keyboard are the same password. */
export function normalizePassword(password: string): string {
  return password.normalize("NFKC");
}

/** What is wrong with a new password, as "it …"; undefined when it may be used. */
export function findPasswordFault(password: string, accountName: string): string | undefined {
  const text = normalizePassword(password).toLowerCase();
  const letters = Array.from(text);
  if (letters.length < LEAST_PASSWORD_LENGTH) {
    return `it has ${letters.length} characters, and needs ${LEAST_PASSWORD_LENGTH} at least`;
  }
  if (letters.length > MOST_PASSWORD_LENGTH) {
    return `it has more than ${MOST_PASSWORD_LENGTH} characters`;
  }
  if (new Set(letters).size < LEAST_DISTINCT) return "it repeats too few characters";
  if (countSteps(letters) > letters.length / 2) return "it mostly counts up or down";
  const name = accountName.normalize("NFKC").toLowerCase();
  if (text.replaceAll(name, "").length < LEAST_PASSWORD_LENGTH / 2) {
    return "it is the account's name and little else";
  }
  return undefined;
}

/** How many characters follow or precede the one before them, as in 123456 or fedcba. */
function countSteps(letters: readonly string[]): number {
  return letters.filter((letter, i) => {
    const before = letters[i - 1]?.codePointAt(0);
    return before !== undefined && Math.abs((letter.codePointAt(0) ?? 0) - before) === 1;
  }).length;
}
