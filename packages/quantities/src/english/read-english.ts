import type { Comparator, Quantity } from "../quantity.ts";
import { completeAmount, readAmount, type Amount } from "./amount.ts";
import { boundAfter, boundBefore, type Bound } from "./bound.ts";
import { readChange, type Change } from "./change.ts";
import { skipNonCount } from "./not-a-count.ts";
import { readNumber } from "./number.ts";
import { rateAfter, rateBefore, type Rate } from "./rate.ts";
import { joinRange, type Range } from "./range.ts";
import { scanSentence, type Token } from "./token.ts";

/** A quantity with the tokens it takes up, before it is offered. */
type Reading = {
  quantity: Quantity;
  from: number;
  next: number;
  amount: Amount;
  shareable: boolean;
};

/** Quantities of an English text, in text order. */
export function readEnglish(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  let at = 0;
  while (at < text.length) {
    const tokens: Token[] = [];
    const next = scanSentence(text, at, tokens);
    if (tokens.length > 0) readSentence(text, tokens, quantities);
    at = Math.max(next, at + 1);
  }
  return quantities;
}

function readSentence(text: string, tokens: Token[], out: Quantity[]): void {
  const readings: Reading[] = [];
  let at = 0;
  let edge = 0;
  while (at < tokens.length) {
    const reading = mayStart(tokens[at]) ? readAt(text, tokens, at, edge) : 1;
    if (typeof reading === "number") {
      at += reading;
      continue;
    }
    for (const one of reading) readings.push(one);
    edge = reading[reading.length - 1]?.next ?? at + 1;
    at = Math.max(edge, at + 1);
  }
  shareUnits(tokens, readings);
  for (const { quantity } of readings) out.push(quantity);
}

function mayStart(token: Token | undefined): boolean {
  if (token === undefined || token.kind === "symbol") return false;
  if (token.kind === "number") return true;
  const lexeme = token.lexeme;
  if (lexeme === undefined) return false;
  return (
    lexeme.cardinal !== undefined ||
    lexeme.order !== undefined ||
    lexeme.ordinal === 2 ||
    lexeme.ordinal === 4 ||
    token.lower === "a" ||
    token.lower === "an"
  );
}

/** The quantities whose first number stands at token `at`, or how many tokens to pass over. */
function readAt(text: string, tokens: Token[], at: number, edge: number): Reading[] | number {
  const phrase = readNumber(tokens, at);
  const token = tokens[at];
  if (token === undefined) return 1;
  if (phrase === undefined)
    return token.kind === "number" ? Math.max(1, skipNonCount(tokens, nothing(at))) : 1;
  const skip = skipNonCount(tokens, phrase);
  if (skip > 0) return skip;
  const first = completeAmount(tokens, phrase);
  const range = joinRange(tokens, first, edge);
  if (range === undefined && isPronoun(tokens, first)) return phrase.next - at;
  if (range?.kind === "movement") {
    const change = range.change;
    return [
      assemble(
        text,
        tokens,
        { ...range, kind: "single", next: range.first.next, bound: null },
        range.first,
        null,
        edge,
      ),
      assemble(
        text,
        tokens,
        { ...range, kind: "single", from: range.second.from, bound: null },
        range.second,
        change,
        edge,
      ),
    ];
  }
  const change = readChange(tokens, range?.from ?? first.from, edge);
  return [assemble(text, tokens, range ?? null, range?.amount ?? first, change, edge)];
}

function nothing(at: number) {
  return {
    from: at,
    next: at + 1,
    low: Number.NaN,
    high: Number.NaN,
    vague: false,
    scale: 1,
    mantissa: Number.NaN,
    words: false,
    fraction: false,
  };
}

const ONE_BEFORE = new Set(
  "no this that which each every any the another some other only-the square day".split(" "),
);

/** "no one", "the one", "one of those things": "one" that counts nothing. */
function isPronoun(tokens: Token[], amount: Amount): boolean {
  const { number } = amount;
  const token = tokens[number.from];
  if (token?.lower !== "one" || number.next !== number.from + 1 || number.low !== 1) return false;
  if (ONE_BEFORE.has(tokens[number.from - 1]?.lower ?? "")) return true;
  if (tokens[number.next]?.lower === "-" || token.possessive) return amount.unit === null;
  return amount.unit === null && tokens.length > 1;
}

function assemble(
  text: string,
  tokens: Token[],
  range: Range | null,
  amount: Amount,
  change: Change | null,
  edge: number,
): Reading {
  let from = range?.from ?? amount.from;
  let next = range?.next ?? amount.next;
  const slice = (a: number, b: number) =>
    text.slice(tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0);
  let bound = range?.bound ?? boundBefore(tokens, from);
  if (bound !== null && bound !== undefined && bound.from < edge) bound = undefined;
  if (bound !== null && bound !== undefined) from = Math.min(from, bound.from);
  const right = boundAfter(tokens, amount.number.next);
  let after: Bound | undefined = right;
  if (right !== undefined && next <= right.next) {
    next = right.next;
  }
  let rate: Rate | undefined = rateAfter(tokens, next, amount.unit?.dimension === "time");
  let conversion =
    amount.unit?.dimension === "money" ? readConversion(text, tokens, next, amount) : undefined;
  if (conversion !== undefined) {
    next = conversion.next;
    rate ??= rateAfter(tokens, next, false);
  }
  if (rate !== undefined) next = rate.next;
  if (conversion === undefined && amount.unit?.dimension === "money") {
    conversion = readConversion(text, tokens, next, amount);
    if (conversion !== undefined) next = conversion.next;
  }
  if (after === undefined) {
    after = boundAfter(tokens, next);
    if (after !== undefined) next = after.next;
    if (rate === undefined && after !== undefined) {
      rate = rateAfter(tokens, next, amount.unit?.dimension === "time");
      if (rate !== undefined) next = rate.next;
    }
  }
  let unit = amount.unit;
  // "20-hour days", "12-hour shifts"
  if (
    unit?.code === "hour" &&
    rate === undefined &&
    /^(?:days?|shifts?|workdays?)$/.test(tokens[next]?.lower ?? "")
  ) {
    rate = { per: "day", from: next, next: next + 1 };
    next++;
  }
  if (rate === undefined && unit?.dimension === "money") {
    const told = rateBefore(tokens, from);
    if (told !== undefined && told.from >= edge) rate = told;
  }
  const low = amount.low;
  const high = amount.high;
  const comparator = decide(low, high, amount, bound ?? undefined, after);
  if (amount.signed === "+" && unit !== null && change === null)
    change = { direction: "up", from: amount.from, next: amount.from + 1 };
  const start = tokens[from]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const words =
    after !== undefined
      ? slice(after.from, after.next)
      : bound !== undefined && bound !== null && bound.from < bound.next
        ? slice(bound.from, bound.next)
        : null;
  if (unit === null && amount.number.fraction) unit = null;
  const quantity: Quantity = {
    low: comparator === "lt" || comparator === "lte" ? null : low,
    high:
      comparator === "gt" || comparator === "gte"
        ? null
        : comparator === "lt" || comparator === "lte"
          ? high
          : high,
    comparator,
    change: change?.direction ?? null,
    unit: unit?.code ?? null,
    dimension: unit?.dimension ?? (amount.number.fraction ? "ratio" : "none"),
    per: rate?.per ?? null,
    vague: amount.number.vague,
    start,
    end,
    raw: text.slice(start, end),
    parts: {
      number:
        range === null || range.kind === "single"
          ? slice(amount.number.from, amount.number.next)
          : slice(range.numberFrom, range.numberNext),
      unit: amount.unitFrom < amount.unitNext ? slice(amount.unitFrom, amount.unitNext) : null,
      comparator: words,
      per: rate === undefined ? null : slice(rate.from, rate.next),
      conversion: conversion?.conversion ?? null,
      change: change === null ? null : slice(change.from, change.next),
    },
  };
  return { quantity, from, next, amount, shareable: true };
}

function decide(
  low: number,
  high: number,
  amount: Amount,
  before: Bound | undefined,
  after: Bound | undefined,
): Comparator {
  const told = after?.comparator ?? before?.comparator;
  if (after?.comparator === "approx" && before !== undefined && before.comparator !== "eq")
    return before.comparator;
  if (low !== high)
    return told === "gt" || told === "gte" || told === "lt" || told === "lte" ? told : "range";
  if (told === undefined || told === "eq" || told === "range")
    return amount.number.vague ? "range" : "eq";
  return told;
}

type Conversion = NonNullable<Quantity["parts"]["conversion"]>;

/** "1,000 yuan ($147)": the same amount in another currency, in brackets. */
function readConversion(
  text: string,
  tokens: Token[],
  at: number,
  amount: Amount,
): { conversion: Conversion; next: number } | undefined {
  if (tokens[at]?.lower !== "(") return undefined;
  for (let i = at + 1; i < at + 7; i++) {
    const token = tokens[i];
    if (token === undefined || token.lower === ")") return undefined;
    if (token.kind !== "number" && token.lexeme?.cardinal === undefined) continue;
    const second = readAmount(tokens, i);
    if (second === undefined || second.unit?.dimension !== "money") {
      const ranged = second === undefined ? undefined : joinRange(tokens, second, at);
      if (
        ranged?.kind !== "range" ||
        ranged.amount.unit?.dimension !== "money" ||
        tokens[ranged.next]?.lower !== ")"
      )
        return undefined;
      return convert(text, tokens, ranged.amount, ranged.from, ranged.next);
    }
    const range = joinRange(tokens, second, at);
    const whole = range?.kind === "range" ? range.amount : second;
    const end = range?.kind === "range" ? range.next : second.next;
    if (tokens[end]?.lower !== ")" || whole.unit === null) return undefined;
    if (whole.unit.code === amount.unit?.code && !samePrefix(tokens, amount, whole))
      return convert(text, tokens, whole, whole.from, end);
    if (whole.unit.code === amount.unit?.code) return undefined;
    return convert(text, tokens, whole, range?.from ?? whole.from, end);
  }
  return undefined;
}

const samePrefix = (tokens: Token[], a: Amount, b: Amount) =>
  tokens[a.from]?.lower === tokens[b.from]?.lower;

function convert(
  text: string,
  tokens: Token[],
  amount: Amount,
  from: number,
  end: number,
): { conversion: Conversion; next: number } {
  const raw = text.slice(tokens[from]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const conversion: Conversion = { value: amount.low, unit: amount.unit?.code ?? "", raw };
  if (amount.high !== amount.low) conversion.high = amount.high;
  return { conversion, next: end + 1 };
}

/** "four-, five- and six-cylinder": a list has the unit of its last member. */
function shareUnits(tokens: Token[], readings: Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i];
    const after = readings[i + 1];
    if (
      one === undefined ||
      after === undefined ||
      one.quantity.unit !== null ||
      after.quantity.unit === null
    )
      continue;
    if (
      one.amount.number.fraction ||
      after.amount.unit === null ||
      after.amount.unitFrom < after.from + 1
    )
      continue;
    let listed = after.from > one.next;
    for (let t = one.next; t < after.from; t++) {
      if (!/^(?:,|and|or|to|-|–|\/|but|by)$/.test(tokens[t]?.lower ?? "")) listed = false;
    }
    if (!listed || after.from - one.next > 3) continue;
    one.quantity.unit = after.quantity.unit;
    one.quantity.dimension = after.quantity.dimension;
    one.quantity.parts.unit = after.quantity.parts.unit;
    one.quantity.per ??= after.quantity.per;
  }
}
