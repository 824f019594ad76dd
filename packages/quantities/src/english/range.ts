import type { Amount } from "./amount.ts";
import { readAmount } from "./read-amount.ts";
import { boundBefore, type Bound } from "./bound.ts";
import { changeNear, type Change } from "./change.ts";
import { currencyBefore } from "./currency.ts";
import type { Token } from "./token.ts";

/** Two amounts told as one range, or as a movement from one to the other. */
export type Range = {
  kind: "range" | "movement" | "single";
  from: number;
  next: number;
  numberFrom: number;
  numberNext: number;
  first: Amount;
  second: Amount;
  /** Both ends as one amount; the unit that either end tells. */
  amount: Amount;
  change: Change | null;
  bound: Bound | null;
};

/** Joins the amount to the one after it, where the words between make the two a range. */
export function joinRange(tokens: Token[], first: Amount, edge: number): Range | undefined {
  const lead = tokens[first.from - 1];
  const ledBound =
    lead?.lower === "between" || lead?.lower === "from"
      ? undefined
      : boundBefore(tokens, first.from);
  const opener = ledBound === undefined ? lead : tokens[ledBound.from - 1];
  const between = opener?.lower === "between" && first.from - 1 >= edge;
  const fromWord = opener?.lower === "from" && first.from - 1 >= edge;
  const joint = jointAfter(tokens, first, between, fromWord);
  if (joint === undefined) return undefined;
  const { second, word } = joint;
  if (!agree(first, second, between)) return undefined;
  const openerAt = ledBound === undefined ? first.from - 1 : ledBound.from - 1;
  const moved = fromWord ? changeNear(tokens, openerAt, edge) : null;
  const mayFall = fromWord && moved?.direction !== "up";
  const low = first.low * sharedScale(first, second, word, mayFall);
  const high = second.low;
  const unit = first.ownUnit && first.unit !== null ? first.unit : (second.unit ?? first.unit);
  const bare = { first: { ...first, low, high: low, unit }, second, change: null, bound: null };
  if (moved !== null && word === "to") {
    const told = { direction: moved.direction, from: moved.from, next: openerAt + 1 };
    return {
      ...bare,
      kind: "movement",
      from: first.from,
      next: second.next,
      numberFrom: first.number.from,
      numberNext: second.number.next,
      amount: first,
      change: told,
    };
  }
  // "from 30 to 20" goes down, which no range does.
  if (low > high && !(word === "-" && first.unit !== null)) {
    if (!fromWord) return undefined;
    return {
      ...bare,
      kind: "movement",
      from: first.from,
      next: second.next,
      numberFrom: first.number.from,
      numberNext: second.number.next,
      amount: first,
      change: null,
    };
  }
  if (word === "to" && !fromWord && tokens[first.from - 1]?.lower === "by" && high >= low * 4)
    return undefined;
  const amount: Amount = {
    ...second,
    low: Math.min(low, high),
    high: Math.max(low, high),
    unit,
    unitFrom: second.ownUnit || first.unit === null ? second.unitFrom : first.unitFrom,
    unitNext: second.ownUnit || first.unit === null ? second.unitNext : first.unitNext,
    number: { ...second.number, vague: first.number.vague || second.number.vague },
    signed: null,
  };
  const from = between || fromWord ? openerAt : first.from;
  const bound =
    ledBound !== undefined && (between || fromWord)
      ? { ...ledBound, comparator: "range" as const }
      : null;
  return {
    kind: "range",
    from,
    next: second.next,
    numberFrom: first.number.from,
    numberNext: second.number.next,
    first,
    second,
    amount,
    change: null,
    bound,
  };
}

function jointAfter(
  tokens: Token[],
  first: Amount,
  between: boolean,
  fromWord: boolean,
): { second: Amount; word: string } | undefined {
  const at = first.next;
  const token = tokens[at];
  if (token === undefined) return undefined;
  let word = token.lower;
  let start = at + 1;
  if (word === "–" || word === "—" || word === "~" || word === "−") word = "-";
  // "from $1 billion up to $1.8 billion"
  if (word === "up" && fromWord && tokens[at + 1]?.lower === "to") {
    word = "to";
    start = at + 2;
  }
  // "6,000, maybe 7,000"
  if (word === "," && MAYBE.has(tokens[at + 1]?.lower ?? "")) {
    word = "or";
    start = at + 2;
  }
  // "7- or 8-inch"
  if (word === "-" && (tokens[at + 1]?.lower === "to" || tokens[at + 1]?.lower === "or")) {
    word = tokens[at + 1]?.lower ?? "";
    start = at + 2;
  }
  const known =
    word === "-" ||
    word === "to" ||
    word === "or" ||
    (word === "," && first.number.words && first.unit === null) ||
    (word === "and" && between) ||
    (word === "until" && fromWord);
  if (!known) return undefined;
  const number = numberStart(tokens, start);
  if (number < 0) return undefined;
  const second = readAmount(tokens, number);
  if (
    second === undefined ||
    second.from < start ||
    second.low !== second.high ||
    // "several thousand to 10,000": what the vague end may be at least.
    (first.low !== first.high && !(first.number.vague && word === "to"))
  )
    return undefined;
  if (second.from > start && boundBefore(tokens, second.from)?.from !== start) return undefined;
  if (word === "or" && !isAlternative(first, second)) return undefined;
  if (word === "," && !isNext(tokens, first, second)) return undefined;
  return { second, word };
}

/** Words by which a second number is given as one that it may be as well. */
const MAYBE = new Set(["maybe", "perhaps", "possibly"]);

/** The number of the second amount: its currency or a bound may come first. */
function numberStart(tokens: Token[], at: number): number {
  for (let i = at; i < at + 5 && i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    // "A$140,000 to A$180,000": the letter belongs to the sign.
    if (token.kind === "word" && tokens[i + 1]?.lower === "$" && tokens[i + 1]?.glued === true)
      continue;
    if (
      token.kind === "number" ||
      token.lexeme?.cardinal !== undefined ||
      token.lower === "a" ||
      token.lower === "half"
    )
      return i;
    const passes =
      currencyBefore(tokens, i + 1)?.from === i ||
      token.lexeme?.currency !== undefined ||
      token.lower === "$" ||
      token.lower === "us" ||
      token.lower === "u.s" ||
      token.lower === "-" ||
      /^(?:up|to|as|much|many|high|about|around|nearly|some|hk|a|c|nz|s|nt|over|more|than|approximately|almost)$/.test(
        token.lower,
      );
    if (!passes) return -1;
  }
  return -1;
}

/** "fourteen, fifteen hours", "ten, twelve thousand": two near numbers in words, and no list. */
function isNext(tokens: Token[], first: Amount, second: Amount): boolean {
  const after = tokens[second.next]?.lower;
  const step = second.low / sharedScale(first, second, ",") - first.low;
  const isNear =
    step > 0 && (step <= 2 || (step === 10 && first.low >= 20 && first.low % 10 === 0));
  return (
    second.number.words &&
    isNear &&
    first.low >= 3 &&
    after !== "," &&
    after !== "and" &&
    after !== "or"
  );
}

/** "one or two days", "40 or 50": neighbours, not a choice between two things. */
function isAlternative(first: Amount, second: Amount): boolean {
  if (first.unit !== null && first.ownUnit && first.unit.dimension !== "money") return false;
  // "one or two thousand".
  const low = first.low * sharedScale(first, second, "or");
  return (
    second.low > low &&
    second.low <= Math.max(low * 2, low + 2) &&
    second.number.fraction === first.number.fraction
  );
}

function agree(first: Amount, second: Amount, between: boolean): boolean {
  if (first.unit === null || second.unit === null) {
    // "fell 0.4 per cent to 13,176": a unit told at the first end alone is its own.
    if (first.unit !== null && first.unitFrom >= first.number.next) return between;
    // A counted noun at the first number does not reach over to the second.
    return !(
      first.unit !== null &&
      first.unit.dimension === "count" &&
      second.unit === null &&
      first.next > first.number.next + 3
    );
  }
  return first.unit.code === second.unit.code;
}

/** An end whose thousands are left out is no further below the other than this. */
const MAX_RATIO = 20;

/** "$1.2 to 2.3 billion", "50-60,000", "fell from 264 to 152 million": the first end has the scale of the second. */
function sharedScale(first: Amount, second: Amount, word: string, mayFall = false): number {
  const { scale } = second.number;
  const isGrouped = scale === 1 && second.low >= 1000 && second.low % 1000 === 0;
  if (word === "-" && isGrouped && first.number.scale === 1) {
    const thousands = first.low * 1000;
    return thousands < second.low && thousands * MAX_RATIO >= second.low ? 1000 : 1;
  }
  // "two or three hundred", "between four and eight hundred".
  if (
    scale < (word === "or" || word === "and" ? 100 : 1000) ||
    first.number.scale !== 1 ||
    first.number.low >= 1000
  )
    return 1;
  const most = mayFall ? second.low * MAX_RATIO : second.low;
  return first.low * scale <= most ? scale : 1;
}
