import { toCharTest } from "../words/char-test.ts";
import type { Sentence } from "../language-pack.ts";
import { hashKind, hashOn } from "./feature-hash.ts";

/** A word in lower case, or a mark; where words are not set apart, a character. */
export type Token = { word: string; start: number; end: number };

// A sentence of a hostile text has no end.
const MAX_SENTENCE = 2000;

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
  const { start, end } = sentence;
  const tokens = tokenize(text.slice(start, Math.min(end, start + MAX_SENTENCE)), start, spaced);
  known.set(sentence, tokens);
  return tokens;
}

const OF_WORD = hashKind("");
const hashed = new WeakMap<readonly Token[], readonly number[]>();

/** The hashes of the words of a sentence; features of many options are made of each. */
export function hashWords(tokens: readonly Token[]): readonly number[] {
  const known = hashed.get(tokens);
  if (known !== undefined) return known;
  const hashes = tokens.map(({ word }) => hashOn(OF_WORD, word));
  hashed.set(tokens, hashes);
  return hashes;
}

/** Read letter by letter: a pattern makes an array for each word. */
function tokenize(text: string, start: number, spaced: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const space = isSpace(text, at);
    if (space > 0) {
      at += space;
      continue;
    }
    at = findEnd(text, from, spaced);
    const word = isDigit(text.charCodeAt(from)) ? "0" : text.slice(from, at).toLowerCase();
    tokens.push({ word, start: start + from, end: start + at });
  }
  return tokens;
}

/** Where the token ends that an offset opens: a number with its points, a word, or one character. */
function findEnd(text: string, from: number, spaced: boolean): number {
  let at = from;
  if (isDigit(text.charCodeAt(at))) {
    do at++;
    while (isOfNumber(text.charCodeAt(at)));
    return at;
  }
  if (spaced) {
    let width = isOfWord(text, at);
    while (width > 0) {
      at += width;
      width = at < text.length ? isOfWord(text, at) : 0;
    }
  }
  return at > from ? at : from + ((text.codePointAt(from) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1);
}

const isOfWord = toCharTest(/^[\p{L}'’]$/u);
const isSpace = toCharTest(/^\s$/u);
const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const POINT = 46;
const LAST_OF_ONE_UNIT = 0xff_ff;
const isDigit = (unit: number) => unit >= ZERO && unit <= NINE;
const isOfNumber = (unit: number) => isDigit(unit) || unit === COMMA || unit === POINT;

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
