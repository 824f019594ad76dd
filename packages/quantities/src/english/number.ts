import { readDigits } from "./digits.ts";
import { readMixed, readShare } from "./fraction.ts";
import { exactly, type NumberPhrase } from "./number-phrase.ts";
import type { Token } from "./token.ts";
import { readCardinal, scaleWord } from "./cardinal.ts";

/** Reads the number phrase that starts at token `from`, or undefined. */
export function readNumber(tokens: Token[], from: number): NumberPhrase | undefined {
  const phrase = readPhrase(tokens, from);
  // "1e999" and a row of millions amount to nothing that can be counted.
  return phrase !== undefined && Number.isFinite(phrase.high) ? phrase : undefined;
}

function readPhrase(tokens: Token[], from: number): NumberPhrase | undefined {
  const first = tokens[from];
  if (first === undefined) return undefined;
  if (first.kind === "number") {
    const digits = readDigits(tokens, from);
    return digits === undefined ? undefined : readShare(tokens, digits);
  }
  if (first.kind !== "word" || first.possessive) return undefined;
  const order = first.lexeme?.order;
  if (order !== undefined) return readOrder(tokens, from, order);
  const some = readSome(tokens, from);
  if (some !== undefined) return some;
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

/** "several thousand", "a few hundred", "a couple of dozen", "scores of workers". */
function readSome(tokens: Token[], from: number): NumberPhrase | undefined {
  const at = tokens[from]?.lower === "a" ? from + 1 : from;
  const word = tokens[at]?.lower;
  if (word === "scores") {
    const counts = tokens[at + 1]?.lower === "of" && tokens[at + 2]?.kind === "word";
    return counts ? { ...exactly(from, at + 1, 20, true), high: 199, vague: true } : undefined;
  }
  if (word !== "several" && word !== "few" && word !== "couple") return undefined;
  let next = at + (tokens[at + 1]?.lower === "of" ? 2 : 1);
  let low = 1;
  for (; next < at + 5; next++) {
    const scale = scaleWord(tokens, next, false);
    if (scale === 0) break;
    low *= scale;
  }
  if (low === 1) return undefined;
  if (word === "couple") return { ...exactly(from, next, 2 * low, true), about: true };
  const high = low === 12 ? low * 10 : low * 10 - 1;
  return { ...exactly(from, next, low, true), high, vague: true };
}
