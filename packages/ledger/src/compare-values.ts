import type { Claim } from "@figurewatch/claims";

/** Bounds of a figure or claim; a side that the words leave open is null. */
export type Span = {
  low: number | null;
  high: number | null;
  comparator: Claim["comparator"];
  vague: boolean;
};

/**
 * `same`: two tellings of one value. `compatible`: two values that can both hold.
 * `disjoint`: they cannot. `how` says by which allowance they are the same.
 */
export type ValueRelation =
  | { kind: "same"; how: "exact" | "wording" | "rounded" | "vague" }
  | { kind: "compatible" }
  | { kind: "disjoint" };

/** How far "about N" may lie from what it rounds, and from what it can hold together with. */
const ROUNDING_SHARE = 0.05;
const APPROX_SAME_SHARE = 0.02;
const EXACT_ROUNDING_SHARE = 0.01;
const APPROX_HOLD_SHARE = 0.1;
const EXACT_HOLD_SHARE = 0.005;

export type SpanShape = "point" | "floor" | "ceiling" | "range" | "none";

/** Which sides a span closes: "more than N" is a floor, "up to N" a ceiling. */
export function spanShape(span: Span): SpanShape {
  if (span.low === null) return span.high === null ? "none" : "ceiling";
  if (span.high === null) return "floor";
  return span.low === span.high ? "point" : "range";
}

/** Digits before the trailing zeros: 50,000 has one, 50,023 five. */
export function significantDigits(value: number): number {
  let rest = Math.abs(value);
  if (Number.isSafeInteger(rest)) {
    while (rest >= 10 && rest % 10 === 0) rest /= 10;
    return Math.max(1, Math.floor(Math.log10(Math.max(rest, 1)) + 1e-12) + 1);
  }
  const digits = rest.toExponential(11).replace(/e.*$/, "").replace(".", "");
  return Math.max(1, digits.replace(/0+$/, "").length);
}

function isRoundingOf(rounded: number, exact: number, share: number): boolean {
  if (exact === 0 || Math.abs(rounded - exact) / Math.abs(exact) > share) return false;
  const digits = significantDigits(rounded);
  return digits < significantDigits(exact) && Number(exact.toPrecision(digits)) === rounded;
}

function isClose(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share;
}

/** The same number, or one a rounding of the other; `approx` allows as much as "about" does. */
export function isSameNumber(a: number, b: number, approx: boolean): boolean {
  if (isClose(a, b, 1e-9)) return true;
  const share = approx ? ROUNDING_SHARE : EXACT_ROUNDING_SHARE;
  if (isRoundingOf(a, b, share) || isRoundingOf(b, a, share)) return true;
  return approx && isClose(a, b, APPROX_SAME_SHARE);
}

function holdShare(span: Span): number {
  return span.comparator === "approx" || span.vague ? APPROX_HOLD_SHARE : EXACT_HOLD_SHARE;
}

function canBothHold(a: Span, b: Span): boolean {
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low <= high || isClose(low, high, Math.max(holdShare(a), holdShare(b)));
}

/** "More than 47,000" for 47,364, "nearly 50,000" for 49,870: a bound that only rounds. */
function isRoundedBound(point: number, bound: number, shape: SpanShape): boolean {
  const short = shape === "floor" ? point - bound : bound - point;
  if (short <= 0 || short > Math.abs(point) * ROUNDING_SHARE) return false;
  return significantDigits(bound) < significantDigits(point);
}

/** "Almost 50,000", "about 50,000" of 46,000: fewer digits, in words that claim no more. */
export function isRougher(known: Span, claimed: Span): boolean {
  const told = claimed.low ?? claimed.high;
  if (spanShape(known) !== "point" || known.low === null || told === null) return false;
  const isLoose =
    claimed.comparator === "lt" || claimed.comparator === "gt" || claimed.comparator === "approx";
  if (!isLoose || spanShape(claimed) === "range" || claimed.vague || known.vague) return false;
  return (
    significantDigits(told) < significantDigits(known.low) &&
    Math.abs(told - known.low) <= known.low * APPROX_HOLD_SHARE &&
    canBothHold(known, claimed)
  );
}

function isWithinVague(vague: Span, exact: Span): boolean {
  const [low, high] = [vague.low ?? -Infinity, vague.high ?? Infinity];
  const ends = [exact.low, exact.high].filter((end) => end !== null);
  return ends.length > 0 && ends.every((end) => end >= low && end <= high);
}

function haveSameEnds(a: Span, b: Span, approx: boolean): boolean {
  const isSameEnd = (x: number | null, y: number | null) =>
    x === null || y === null ? x === y : isSameNumber(x, y, approx);
  return isSameEnd(a.low, b.low) && isSameEnd(a.high, b.high);
}

/** Compares a known span with a claimed one; both must be in one unit and period. */
export function compareValues(known: Span, claimed: Span): ValueRelation {
  const isExact = known.low === claimed.low && known.high === claimed.high;
  if (isExact && known.vague === claimed.vague) {
    return { kind: "same", how: known.comparator === claimed.comparator ? "exact" : "wording" };
  }
  // A vague telling of a known number says nothing else; a number behind a vague one says more.
  if (claimed.vague && !known.vague && isWithinVague(claimed, known)) {
    return { kind: "same", how: "vague" };
  }
  const shapes = [spanShape(known), spanShape(claimed)] as const;
  const approx = known.comparator === "approx" || claimed.comparator === "approx";
  if (shapes[0] === shapes[1] && known.vague === claimed.vague) {
    const isBound = shapes[0] === "floor" || shapes[0] === "ceiling";
    if (haveSameEnds(known, claimed, approx || isBound)) {
      return { kind: "same", how: isExact ? "wording" : "rounded" };
    }
  }
  for (const [a, b] of [
    [known, claimed],
    [claimed, known],
  ] as const) {
    const shape = spanShape(b);
    if (spanShape(a) !== "point" || (shape !== "floor" && shape !== "ceiling")) continue;
    if (isRoundedBound(a.low ?? 0, b.low ?? b.high ?? 0, shape)) {
      return { kind: "same", how: "rounded" };
    }
  }
  return canBothHold(known, claimed) ? { kind: "compatible" } : { kind: "disjoint" };
}
