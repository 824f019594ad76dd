/** Letters that have forms of their own with a mark, which folding takes off. */
const MARKED = /[иеіу]/;
const BEYOND_ASCII = "[^\\u0001-\\u007F]";

/**
 * A regular expression, for Postgres and JavaScript alike, that finds at least whatever may hold a
 * folded name: its longest word, in either case, with or without accents. It is there to leave out
 * most rows and pages quickly; what it finds is looked at again.
 */
export function namePattern(folded: string): string {
  const words = folded.split(" ").toSorted((a, b) => b.length - a.length);
  return Array.from(words[0] ?? "", letterPattern).join("");
}

function letterPattern(letter: string): string {
  const upper = letter.toUpperCase();
  if (/[a-z]/.test(letter)) return `(?:[${letter}${upper}]|${BEYOND_ASCII})${BEYOND_ASCII}?`;
  if (MARKED.test(letter)) return `${BEYOND_ASCII}{1,2}`;
  return upper === letter || upper.length !== letter.length ? letter : `[${letter}${upper}]`;
}
