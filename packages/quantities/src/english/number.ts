import { readDigits } from "./digits.ts";
import { readMixed, readShare } from "./fraction.ts";
import type { Token } from "./token.ts";
import { readCardinal } from "./cardinal.ts";

/** A number phrase: tokens [from, next) and what they amount to. */
export type NumberPhrase = {
  from: number;
  next: number;
  low: number;
  high: number;
  vague: boolean;
  /** The last scale applied ("million" in "2.3 million"), 1 without one. */
  scale: number;
  /** Written in words alone. */
  words: boolean;
  /** A part of something: "a third", "one in ten". */
  fraction: boolean;
};

/** A phrase that stands for one exact value. */
export function exactly(from: number, next: number, value: number, words: boolean): NumberPhrase {
  return { from, next, low: value, high: value, vague: false, scale: 1, words, fraction: false };
}

/** Reads the number phrase that starts at token `from`, or undefined. */
export function readNumber(tokens: Token[], from: number): NumberPhrase | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (first.kind === "number") {
    const digits = readDigits(tokens, from);
    return digits === undefined ? undefined : readShare(tokens, digits);
  }
  if (first.kind !== "word" || first.possessive) return undefined;
  const order = first.lexeme?.order;
  if (order !== undefined) return readOrder(tokens, from, order);
  const mixed = readMixed(tokens, from) ?? readCardinal(tokens, from);
  return mixed === undefined ? undefined : readShare(tokens, mixed);
}

/** "tens of thousands", "dozens", "hundreds of thousands". */
function readOrder(tokens: Token[], from: number, order: number): NumberPhrase | undefined {
  let low = order;
  let next = from + 1;
  while (next < from + 5 && tokens[next]?.lower === "of") {
    const inner = tokens[next + 1]?.lexeme?.order;
    if (inner === undefined) break;
    low *= inner;
    next += 2;
  }
  // "tens" alone is hardly a number.
  if (order === 10 && next === from + 1) return undefined;
  const high = order === 12 ? low * 10 : low * 10 - 1;
  return { ...exactly(from, next, low, true), high, vague: true };
}
