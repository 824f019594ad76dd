import type { Quantity } from "../quantity.ts";
import type { Amount } from "./amount.ts";
import { completeAmount } from "./read-amount.ts";
import { assemble, multiply, readTimes, type Reading, type Sentence } from "./assemble.ts";
import { readChange } from "./change.ts";
import { mergeBounds } from "./merge-bounds.ts";
import { mergeMargins } from "./merge-margin.ts";
import { skipNonCount } from "./not-a-count.ts";
import { canBeMultiplied, readMultiple } from "./multiple.ts";
import { readNumber } from "./number.ts";
import { joinRange } from "./range.ts";
import { shareUnits } from "./share-units.ts";
import { scanSentence } from "./scan-sentence.ts";
import type { Token } from "./token.ts";

/** Quantities of an English text, in text order. */
export function readEnglish(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    tokens.length = 0;
    const next = scanSentence(text, at, tokens);
    if (tokens.length > 0) readSentence(text, tokens, quantities);
    at = Math.max(next, at + 1);
  }
  return quantities;
}

function readSentence(text: string, tokens: Token[], out: Quantity[]): void {
  const sentence: Sentence = { text, tokens, edge: 0, before: undefined };
  let last = out[out.length - 1];
  const readings: Reading[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind !== "number" && token?.lexeme?.opens !== true) {
      at++;
      continue;
    }
    const found = readAt(sentence, at, last);
    if (typeof found === "number") {
      // Whatever a rule says, the scan moves on.
      at += Math.max(1, found);
      continue;
    }
    for (const reading of found) {
      readings.push(reading);
      sentence.before = reading;
      sentence.edge = reading.next;
      last = reading.quantity;
    }
    at = Math.max(sentence.edge, at + 1);
  }
  shareUnits(tokens, readings);
  mergeBounds(text, tokens, readings);
  mergeMargins(text, tokens, readings);
  for (const { quantity } of readings) out.push(quantity);
}

/** The quantities whose first number stands at token `at`, or how many tokens to pass over. */
function readAt(sentence: Sentence, at: number, last: Quantity | undefined): Reading[] | number {
  const { tokens, edge } = sentence;
  const multiple = readMultiple(tokens, at);
  if (multiple !== undefined) {
    const known = last !== undefined && canBeMultiplied(last);
    return known ? [multiply(sentence, multiple, last)] : multiple.next - at;
  }
  const times = readTimes(sentence, at);
  if (times !== undefined) return [times];
  const phrase = readNumber(tokens, at);
  if (phrase === undefined) return tokens[at]?.kind === "number" ? skipNonCount(tokens, at) : 1;
  const skip = skipNonCount(tokens, at, phrase);
  if (skip > 0) return skip;
  const first = completeAmount(tokens, phrase);
  const range = joinRange(tokens, first, edge);
  if (range?.kind === "movement") {
    const start = assemble(sentence, range.first, undefined, null);
    sentence.before = start;
    sentence.edge = start.next;
    return [start, assemble(sentence, range.second, undefined, range.change)];
  }
  if (range === undefined && namesNoCount(tokens, first)) return phrase.next - at;
  const change = readChange(tokens, range?.from ?? first.from, edge);
  return [assemble(sentence, range?.amount ?? first, range, change)];
}

const ONE_BEFORE = new Set(
  "no this that which each every any the another some other square day".split(" "),
);

/** "no one", "the one", "a six-speed gearbox": number words that count nothing. */
function namesNoCount(tokens: Token[], amount: Amount): boolean {
  const { number } = amount;
  if (amount.attributive) return !isListed(tokens, amount);
  const token = tokens[number.from];
  if (token?.lower !== "one" || number.next !== number.from + 1) return false;
  if (ONE_BEFORE.has(tokens[number.from - 1]?.lower ?? "")) return true;
  return amount.unit === null && amount.signed === null && tokens.length > 1;
}

/** "four-, five- and six-cylinder": a list counts what one of them alone would only name. */
function isListed(tokens: Token[], amount: Amount): boolean {
  const before = tokens[amount.from - 1]?.lower;
  return (before === "and" || before === "or") && tokens[amount.from - 2]?.lower === "-";
}
