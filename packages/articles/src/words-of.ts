// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** The words of a text alone, lower case between single spaces. */
export function wordsOf(text: string): string {
  const small = text.toLowerCase();
  // Most texts need no table of letters.
  if (ASCII.test(small)) return small.replace(/[^a-z\d]+/g, " ").trim();
  return small
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
