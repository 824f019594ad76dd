import type { Comparator, Quantity } from "../quantity.ts";
import { bareAmount, type Amount } from "./amount.ts";
import { boundAfter, boundApart, boundBefore, type Bound } from "./bound.ts";
import type { Change } from "./change.ts";
import { readConversion } from "./conversion.ts";
import type { Multiple } from "./multiple.ts";
import { denyBound } from "./negation.ts";
import { exactly } from "./number-phrase.ts";
import type { Range } from "./range.ts";
import { rateAfter, rateBefore, type Rate } from "./rate.ts";
import type { Token } from "./token.ts";

/** One sentence while it is read: what lies before token `edge` is already spoken for. */
export type Sentence = {
  text: string;
  tokens: Token[];
  edge: number;
  before: Reading | undefined;
};

/** A quantity and the tokens [from, next) that it takes up. */
export type Reading = { quantity: Quantity; from: number; next: number; amount: Amount };

/** Puts an amount together with the bound, rate and conversion that stand around it. */
export function assemble(
  sentence: Sentence,
  amount: Amount,
  range: Range | undefined,
  change: Change | null,
): Reading {
  const { text, tokens } = sentence;
  const before = ledBy(sentence, amount, range);
  const from = before === undefined ? (range?.from ?? amount.from) : before.from;
  const tail = readTail(sentence, amount, range?.next ?? amount.next);
  const comparator = decide(amount, before, tail.bound) ?? inherit(sentence, amount, from);
  const rate =
    tail.rate ?? (amount.unit?.dimension === "money" ? toldRate(sentence, from) : undefined);
  const told = change ?? (amount.signed === "+" && amount.unit !== null ? signedUp(amount) : null);
  const slice = (span: { from: number; next: number } | null | undefined) =>
    span === null || span === undefined || span.next <= span.from
      ? null
      : text.slice(tokens[span.from]?.start, tokens[span.next - 1]?.end);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[tail.next - 1]?.end ?? start;
  const quantity: Quantity = {
    low: comparator === "lt" || comparator === "lte" ? null : amount.low,
    high: comparator === "gt" || comparator === "gte" ? null : amount.high,
    comparator,
    change: told?.direction ?? null,
    unit: amount.unit?.code ?? null,
    dimension: amount.unit?.dimension ?? (amount.number.fraction ? "ratio" : "none"),
    per: rate?.per ?? null,
    vague: amount.number.vague,
    start,
    end,
    raw: text.slice(start, end),
    parts: {
      number:
        slice(
          range === undefined ? amount.number : { from: range.numberFrom, next: range.numberNext },
        ) ?? "",
      unit: slice({ from: amount.unitFrom, next: amount.unitNext }),
      comparator: slice(tail.bound ?? before),
      per: slice(rate),
      conversion: tail.conversion ?? null,
      change: slice(told),
    },
  };
  return { quantity, from, next: tail.next, amount };
}

function ledBy(sentence: Sentence, amount: Amount, range: Range | undefined): Bound | undefined {
  if (range !== undefined && range.bound !== null) return range.bound;
  const from = range?.from ?? amount.from;
  const bound = boundBefore(sentence.tokens, from);
  if (bound === undefined || bound.from < sentence.edge) return undefined;
  return denyBound(sentence.tokens, bound);
}

type Tail = {
  next: number;
  bound: Bound | undefined;
  rate: Rate | undefined;
  conversion: Quantity["parts"]["conversion"] | undefined;
};

/** What follows an amount: "or more", "(about $147)", "a month". */
function readTail(sentence: Sentence, amount: Amount, from: number): Tail {
  const { text, tokens } = sentence;
  const time = amount.unit?.dimension === "time";
  const money = amount.unit?.dimension === "money";
  const tail: Tail = {
    next: from,
    bound: amount.bound ?? undefined,
    rate: undefined,
    conversion: undefined,
  };
  for (let round = 0; round < 3; round++) {
    const { next } = tail;
    tail.bound ??= advance(tail, boundAfter(tokens, next) ?? boundApart(tokens, next));
    tail.rate ??= advance(
      tail,
      rateAfter(tokens, tail.next, time) ?? workday(tokens, tail.next, amount),
    );
    if (money && tail.conversion === undefined) {
      tail.conversion = advance(tail, readConversion(text, tokens, tail.next, amount))?.conversion;
    }
    if (tail.next === next) break;
  }
  return tail;
}

function advance<T extends { next: number }>(tail: Tail, found: T | undefined): T | undefined {
  if (found !== undefined) tail.next = found.next;
  return found;
}

/** "twice that number": the multiple of a quantity told before. */
export function multiply(sentence: Sentence, multiple: Multiple, of: Quantity): Reading {
  const { text, tokens } = sentence;
  const told = boundBefore(tokens, multiple.from);
  const from = told === undefined || told.from < sentence.edge ? multiple.from : told.from;
  const number = text.slice(tokens[multiple.from]?.start, tokens[multiple.next - 1]?.end);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[multiple.next - 1]?.end ?? start;
  const value = (of.low ?? of.high ?? 0) * multiple.factor;
  const comparator = from < multiple.from ? (told?.comparator ?? "eq") : "eq";
  const open = comparator === "range" ? "eq" : comparator;
  const words = from < multiple.from ? text.slice(start, tokens[multiple.from - 1]?.end) : null;
  const quantity: Quantity = {
    ...of,
    low: open === "lt" || open === "lte" ? null : value,
    high: open === "gt" || open === "gte" ? null : value,
    comparator: open,
    change: null,
    start,
    end,
    raw: text.slice(start, end),
    parts: { number, unit: null, comparator: words, per: null, conversion: null, change: null },
  };
  const phrase = exactly(multiple.from, multiple.next, value, true);
  return { quantity, from, next: multiple.next, amount: bareAmount(phrase) };
}

/** "once a week", "twice per month", "one a month": only where a rate follows. */
export function readTimes(sentence: Sentence, at: number): Reading | undefined {
  const word = sentence.tokens[at]?.lower;
  const value = word === "once" || word === "one" ? 1 : word === "twice" ? 2 : 0;
  if (value === 0 || rateAfter(sentence.tokens, at + 1, false) === undefined) return undefined;
  const amount = bareAmount(exactly(at, at + 1, value, true));
  return assemble(
    sentence,
    { ...amount, unit: { code: "time", dimension: "count" } },
    undefined,
    null,
  );
}

/** "20-hour days", "12-hour shifts": hours per day. */
function workday(tokens: Token[], at: number, amount: Amount): Rate | undefined {
  const code = amount.unit?.code;
  if (code !== "hour" && code !== "day") return undefined;
  const first = tokens[at]?.lower;
  const skipped = first === "work" || first === "working" ? 1 : 0;
  const word = tokens[at + skipped]?.lower ?? "";
  if (code === "hour" && /^(?:days?|shifts?|workdays?)$/.test(word))
    return { per: "day", from: at, next: at + skipped + 1 };
  if (/^(?:weeks?|workweeks?)$/.test(word))
    return { per: "week", from: at, next: at + skipped + 1 };
  return undefined;
}

function toldRate(sentence: Sentence, from: number): Rate | undefined {
  const rate = rateBefore(sentence.tokens, from);
  return rate === undefined || rate.from < sentence.edge ? undefined : rate;
}

function signedUp(amount: Amount): Change {
  return { direction: "up", from: amount.from, next: amount.from + 1 };
}

function decide(
  amount: Amount,
  before: Bound | undefined,
  after: Bound | undefined,
): Comparator | undefined {
  let told = after?.comparator ?? before?.comparator;
  if (after?.comparator === "approx" && before !== undefined && before.comparator !== "eq") {
    told = before.comparator;
  }
  const open = told === "gt" || told === "gte" || told === "lt" || told === "lte";
  if (amount.low !== amount.high || amount.number.vague) return open ? told : "range";
  if (told === "eq" || told === "range") return "eq";
  return told ?? (amount.number.about === true ? "approx" : undefined);
}

/** "just under 296 hp (224 kW)": the same amount in brackets has the same bound. */
function inherit(sentence: Sentence, amount: Amount, from: number): Comparator {
  const { before, tokens } = sentence;
  const sign = tokens[from - 1]?.lower;
  if (before === undefined || before.next !== from - 1 || (sign !== "(" && sign !== "/"))
    return "eq";
  const physical =
    amount.unit?.dimension === "physical" && before.quantity.dimension === "physical";
  const told = before.quantity.comparator;
  return physical && told !== "range" && amount.unit?.code !== before.quantity.unit ? told : "eq";
}
