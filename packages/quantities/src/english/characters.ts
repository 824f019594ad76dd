export const isDigit = (c: number) => c >= 48 && c <= 57;
export const isSpace = (c: number) =>
  c === 32 || c === 9 || c === 13 || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f;
export const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
export const isApostrophe = (c: number) => c === 39 || c === 0x2019;

/** A letter of any script, and the signs that stand for words: ℃. NaN, past the end, is none. */
export function isLetter(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
  // NaN, past the end, is no letter.
  if (!(c >= 0xc0)) return c === 0xb5;
  if (c >= 0x2000 && c <= 0x2bff) return c === 0x2103 || c === 0x2109;
  return c !== 0xd7 && c !== 0xf7 && !(c >= 0x3000 && c <= 0x303f) && !(c >= 0xff00 && c <= 0xff20);
}

/** Exactly three digits at `at`. */
export function threeDigits(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}
