import { readDigits } from "./digits.ts";
import { readMixed, readShare } from "./fraction.ts";
import { exactly, type NumberPhrase } from "./number-phrase.ts";
import type { Token } from "./token.ts";
import { readCardinal } from "./cardinal.ts";

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
