/** Words that name no one by themselves: articles, and what a credit is usually wrapped in. */
const FILLERS = new Set(
  (
    "a an the of by in at to from for on and its their his her this that one some " +
    "according said says new latest recent annual final own unnamed anonymous"
  ).split(" "),
);

/**
 * Credited words in one spelling: case, width, accents, quotes and punctuation folded, possessives
 * and abbreviation dots dropped ("U.N." is "un"). Empty where nothing is left.
 */
export function foldWords(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/([a-z])[\u0300-\u036f]+/gi, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/['’]s(?=\s|$)/g, "")
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)|(?<=\b[a-z])\.(?=\s|$|,)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Tokens of folded words that carry meaning. */
export function contentTokens(folded: string): string[] {
  return folded.split(" ").filter((token) => token !== "" && !FILLERS.has(token));
}

/** Hangul, Han or kana: words are not told apart by spaces there. */
export function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}
