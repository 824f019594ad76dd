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

const CASE_ENDING =
  /(?:иями|ями|ами|ыми|ими|ого|его|ому|ему|иях|ией|ой|ей|ый|ий|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ом|ем|ах|ях|ам|ям|ов|ию|ия|ии|[аеиоуыэюяйь])$/;

/** Russian words without the ending of their case: a credit stands in whichever the sentence asks for. */
export function stripCases(folded: string): string {
  // Twice: "Ланьков" ends like a case of its own, and "Ланькова" in two.
  const strip = (word: string) => (word.length < 5 ? word : word.replace(CASE_ENDING, ""));
  return folded.replace(/[а-я]{5,}/g, (word) => strip(strip(word)));
}

/** Hangul, Han or kana: words are not told apart by spaces there. */
export function isUnspaced(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}

/** The script that words are written in, as far as it tells languages apart. */
export function scriptOf(words: string): string {
  if (/\p{Script=Hangul}/u.test(words)) return "hangul";
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return "kana";
  if (/\p{Script=Han}/u.test(words)) return "han";
  return /\p{Script=Cyrillic}/u.test(words) ? "cyrillic" : "latin";
}
