import { listMatches } from "../list-matches.ts";
import type { Sentence } from "../language-pack.ts";

/** A word in lower case, or a mark; where words are not set apart, a character. */
export type Token = { word: string; start: number; end: number };

// A sentence of a hostile text has no end.
const MAX_SENTENCE = 2000;

const WORD = /\d[\d.,]*|[\p{L}'’]+|[^\s\p{L}\d]/gu;
const CHARACTER = /\d[\d.,]*|[^\s\d]/gu;

/** Tokens of each sentence that was looked at: its quantities share them. */
const known = new WeakMap<Sentence, readonly Token[]>();

/** The tokens of a sentence, every number of it as "0": what it is says its own feature. */
export function tokenizeSentence({
  text,
  sentence,
  spaced,
}: {
  text: string;
  sentence: Sentence;
  spaced: boolean;
}): readonly Token[] {
  const told = known.get(sentence);
  if (told !== undefined) return told;
  const { start } = sentence;
  const end = Math.min(sentence.end, start + MAX_SENTENCE);
  const tokens: Token[] = [];
  for (const match of listMatches(text.slice(start, end), spaced ? WORD : CHARACTER)) {
    const [word] = match;
    const isNumber = word.charCodeAt(0) >= ZERO && word.charCodeAt(0) <= NINE;
    const from = start + match.index;
    tokens.push({
      word: isNumber ? "0" : word.toLowerCase(),
      start: from,
      end: from + word.length,
    });
  }
  known.set(sentence, tokens);
  return tokens;
}

/** How many of the tokens start before an offset. */
export function countBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ZERO = 48;
const NINE = 57;
