import { listMatches } from "../words/list-matches.ts";
/** Where a quote stands in a later text: as it was, in other words, or no more. */
export type Anchor =
  | { kind: "found"; start: number; end: number }
  /** The sentence that took its place, with how alike it is (0 to 1). */
  | { kind: "altered"; start: number; end: number; similarity: number }
  | { kind: "missing" };

/** The W3C text-quote selector of a claim. */
export type QuoteSelector = { quote: string; prefix: string; suffix: string };

/** Below this a sentence is another one, not the same in other words. */
const ALTERED_FROM = 0.5;
const MAX_TEXT = 400_000;
const SENTENCE = /[^.!?。！？\n]{1,1500}[.!?。！？\n]?/gu;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * Finds a quote in a text by its words and its surroundings. A quote that stands there several
 * times is the one whose surroundings fit best; one that was reworded is told as altered and never
 * silently moved to another sentence. Offsets are UTF-16 units into `text`.
 */
export function anchorQuote({ quote, prefix, suffix }: QuoteSelector, text: string): Anchor {
  if (quote === "") return { kind: "missing" };
  let best: { start: number; fit: number } | undefined;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const fit =
      commonSuffix(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      commonPrefix(text.slice(end, end + suffix.length), suffix);
    if (best === undefined || fit > best.fit) best = { start, fit };
  }
  if (best !== undefined) {
    return { kind: "found", start: best.start, end: best.start + quote.length };
  }
  return findAltered(quote, text.slice(0, MAX_TEXT));
}

function findAltered(quote: string, text: string): Anchor {
  const wanted = toWords(quote);
  let best: Anchor & { kind: "altered" } = { kind: "altered", start: 0, end: 0, similarity: 0 };
  for (const match of listMatches(text, SENTENCE)) {
    const similarity = compareWords(wanted, toWords(match[0]));
    if (similarity > best.similarity) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      best = { kind: "altered", start, end: match.index + match[0].trimEnd().length, similarity };
    }
  }
  return best.similarity >= ALTERED_FROM ? best : { kind: "missing" };
}

/** Words in lower case; scripts without spaces are cut into words as well. */
function toWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, 2_000))) {
    if (isWordLike) words.add(segment.toLowerCase());
  }
  return words;
}

/** Share of the quote's words that the sentence holds: a longer sentence may surround them. */
function compareWords(wanted: Set<string>, found: Set<string>): number {
  if (wanted.size === 0) return 0;
  let shared = 0;
  for (const word of wanted) if (found.has(word)) shared += 1;
  return shared / wanted.size;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  return length;
}
