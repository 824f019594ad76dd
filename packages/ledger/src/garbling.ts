import { isSameNumber, significantDigits, spanShape, type Span } from "./compare-values.ts";
import type { Match, Subject } from "./match-figure.ts";
import { modalityClass, payeeOf } from "./scope.ts";
import { describeMeasure, describeScope } from "./describe-figure.ts";
import type { Figure } from "./verdict.ts";

/** Factors a scale word or a numeral of ten thousand gets lost by. */
const SCALE_FACTORS = [1e3, 1e4, 1e6];
/** A plan printed as done this soon after it was told is a slip, not its fulfilment. */
const PLAN_SLIP_DAYS = 14;

/** The numbers a span is told in, low before high. */
function numbersOf(span: Pick<Span, "low" | "high">): number[] {
  return [...new Set([span.low, span.high].filter((end) => end !== null))];
}

/** The same ends, whichever side they bound. */
export function hasSameNumbers(
  a: Pick<Span, "low" | "high">,
  b: Pick<Span, "low" | "high">,
): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x.length === y.length && x.every((value, i) => isSameNumber(value, y[i] ?? NaN, false));
}

/** The very numbers, none of them rounded. */
export function hasVeryNumbers(
  a: Pick<Span, "low" | "high">,
  b: Pick<Span, "low" | "high">,
): boolean {
  return numbersOf(a).join() === numbersOf(b).join();
}

/** "more than", "up to": the bound of a floor or a ceiling as its words have it. */
function boundWord({ comparator, low }: Span): string {
  if (low === null) return comparator === "lt" ? "fewer than" : "up to";
  return comparator === "gte" ? "at least" : "more than";
}

function explainBound(known: Span, claimed: Span): string | null {
  const [before, after] = [spanShape(known), spanShape(claimed)];
  const [x, y] = [numbersOf(known), numbersOf(claimed)];
  const approx = claimed.comparator === "approx";
  if (before === "range") {
    const [low = 0, high = 0] = x;
    const told = y[0] ?? NaN;
    if (after === "range" || y.length !== 1) return null;
    if (after !== "ceiling" && isSameNumber(low, told, approx)) {
      return "the upper end of the range is lost";
    }
    if (after !== "floor" && isSameNumber(high, told, approx)) {
      return "the lower end of the range is lost";
    }
    const middle = (low + high) / 2;
    if (after === "point" && isSameNumber(middle, told, false))
      return "the range is told as its middle";
    return null;
  }
  if (x.length !== 1 || y.length !== 1 || before === after) return null;
  if (!isSameNumber(x[0] ?? 0, y[0] ?? NaN, approx)) return null;
  if (before === "point") return null;
  if (after === "point") return `the bound "${boundWord(known)}" is lost`;
  return `"${boundWord(known)}" has become "${boundWord(claimed)}"`;
}

function explainScale(known: Span, claimed: Span, isUnspacedCredit: boolean): string | null {
  if (spanShape(known) !== spanShape(claimed)) return null;
  const [x, y] = [numbersOf(known), numbersOf(claimed)];
  const factors =
    isUnspacedCredit || x.some((value) => significantDigits(value) > 1)
      ? [10, ...SCALE_FACTORS]
      : SCALE_FACTORS;
  for (const factor of factors) {
    const up = x.every((value, i) => isSameNumber(value * factor, y[i] ?? NaN, false));
    const down = x.every((value, i) => isSameNumber(value / factor, y[i] ?? NaN, false));
    if (x.length === y.length && x.length > 0 && (up || down)) {
      return `the scale is off by ${factor.toLocaleString("en-US")}`;
    }
  }
  return null;
}

/** "$150 to 230 million" told as "$230 billion": an end and the scale are lost together. */
function explainScaledBound(known: Span, claimed: Span): string | null {
  if (spanShape(known) !== "range" || spanShape(claimed) === "range") return null;
  for (const factor of SCALE_FACTORS) {
    for (const scale of [factor, 1 / factor]) {
      const scaled = { ...known, low: (known.low ?? 0) * scale, high: (known.high ?? 0) * scale };
      const why = explainBound(scaled, claimed);
      if (why !== null) return `${why}, and the scale is off by ${factor.toLocaleString("en-US")}`;
    }
  }
  return null;
}

/** "90 percent is withheld" told as "10 percent is withheld": the worker's share for the state's. */
function explainComplement(known: Figure, claimed: Span): string | null {
  if (known.unit !== "percent") return null;
  const mirrored = { low: flip(known.high), high: flip(known.low) };
  return hasSameNumbers(mirrored, claimed) && !hasSameNumbers(known, claimed)
    ? "what the worker keeps is told as what is taken"
    : null;
}

function flip(percent: number | null): number | null {
  return percent === null ? null : 100 - percent;
}

/** How the claim may have come of the known figure of its scope; null where nothing explains it. */
export function explainGarbling(match: Match, subject: Subject): string | null {
  const { claim } = subject;
  const { figure, comparable } = match;
  if (match.value === null) {
    if (!hasSameNumbers(figure, claim)) return null;
    if (figure.unit !== claim.unit) {
      return `the unit has changed from ${figure.unit ?? "none"} to ${claim.unit ?? "none"}`;
    }
    return `the period has changed from a ${figure.per ?? "none"} to a ${claim.per ?? "none"}`;
  }
  if (figure.per !== null && claim.per !== null && figure.per !== claim.per) {
    if (hasSameNumbers(figure, claim)) {
      return `the period has changed from a ${figure.per} to a ${claim.per}`;
    }
  }
  if (comparable.vague !== claim.vague) return null;
  return (
    explainBound(comparable, claim) ??
    explainScale(comparable, claim, false) ??
    explainScaledBound(comparable, claim) ??
    explainComplement(comparable, claim)
  );
}

/** The period is told no longer: "$500 million a year" as "$500 million". */
export function hasLostPeriod(match: Match, subject: Subject): boolean {
  return (
    match.figure.per !== null && subject.claim.per === null && subject.rules.dimension === "money"
  );
}

/**
 * A figure of another series told as this one: a sibling measure's, the other payee's, a plan
 * told as a count. The numbers and the place must be the same; its own origin may leave out a sector.
 */
export function explainMixUp(figure: Figure, subject: Subject, isOwn: boolean): string | null {
  const { claim } = subject;
  const leavesOut = isOwn && (figure.sector === null || claim.sector === null);
  if (figure.place !== claim.place) return null;
  if (figure.sector !== claim.sector && !leavesOut) return null;
  if (figure.vague || figure.low !== claim.low || figure.high !== claim.high) return null;
  if (figure.unit !== claim.unit) return null;
  if (figure.measure !== claim.measure) {
    if (modalityClass(figure.modality) !== modalityClass(claim.modality)) return null;
    return `${describeMeasure(figure)} are told as ${describeMeasure(claim)}`;
  }
  if (payeeOf(figure) !== payeeOf(claim)) {
    return "what the employer pays and what the worker gets are mixed up";
  }
  if (modalityClass(figure.modality) === "planned" && modalityClass(claim.modality) === "counted") {
    return subject.timing === "explicit" ? null : "a plan is told as a count";
  }
  return null;
}

/** A plan counts as garbled only when the claim follows it closely. */
export function followsClosely(saidDay: number | null, subject: Subject): boolean {
  return saidDay !== null && subject.said.start - saidDay <= PLAN_SLIP_DAYS;
}

/** "Known in Doha, told here in Qatar": what was lost or gained, for a drift of scope. */
export function explainDrift(match: Match, subject: Subject): string {
  return `it is known ${describeScope(match.figure)} and told here ${describeScope(subject.claim)}`;
}
