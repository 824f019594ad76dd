import type { Comparator } from "../quantity.ts";
import type { Bound, Grammar, Measure } from "./grammar.ts";

/** A bound says more than "about", whichever side it stands on. */
const STRENGTH: Record<Comparator, number> = {
  eq: 0,
  approx: 1,
  gt: 2,
  gte: 2,
  lt: 2,
  lte: 2,
  range: 3,
};

/** Words in a row that may stand on one side of a number: 至少约有. */
const MAX_WORDS = 4;

/** Reads the comparators that stand right before and right after a number. */
export function applyBounds(text: string, measure: Measure, grammar: Grammar): void {
  grammar.boundAround?.(text, measure);
  for (let i = 0, at = measure.headStart; i < MAX_WORDS; i++) {
    const found = grammar.boundsBefore.before(text, skipBack(text, at));
    if (found === undefined || !grammar.isBound(text, found, measure)) break;
    at = found.start;
    take(text, measure, found.value, found.start, found.end);
  }
  for (let i = 0, at = measure.tailEnd; i < MAX_WORDS; i++) {
    const found = grammar.boundsAfter.at(text, skipForward(text, at));
    if (found === undefined) break;
    at = found.end;
    take(text, measure, found.value, found.start, found.end);
  }
}

function take(text: string, measure: Measure, bound: Bound, start: number, end: number): void {
  if (bound === null) return;
  if (start < measure.from) measure.headStart = start;
  else measure.tailEnd = end;
  if (measure.comparator !== null && STRENGTH[measure.comparator] >= STRENGTH[bound]) return;
  measure.comparator = bound;
  measure.comparatorWord = text.slice(start, end);
}

/** Makes one range of a lower and an upper bound that stand together: 100以上310以下. */
export function mergePairs(text: string, measures: Measure[], grammar: Grammar): Measure[] {
  const merged: Measure[] = [];
  for (const measure of measures) {
    const last = merged.at(-1);
    if (last === undefined || !isPair(text, last, measure, grammar)) {
      merged.push(measure);
      continue;
    }
    const [lower, upper] = isLower(last) ? [last, measure] : [measure, last];
    merged[merged.length - 1] = {
      ...last,
      low: lower.low,
      high: upper.high,
      isRange: true,
      comparator: null,
      end: measure.end,
      to: measure.to,
      tailEnd: measure.tailEnd,
      unit: last.unit ?? measure.unit,
      unitWord: last.unitWord ?? measure.unitWord,
    };
  }
  return merged;
}

function isPair(text: string, left: Measure, right: Measure, grammar: Grammar): boolean {
  if (left.isRange || right.isRange) return false;
  const opposite = (isLower(left) && isUpper(right)) || (isUpper(left) && isLower(right));
  if (!opposite) return false;
  const [lower, upper] = isLower(left) ? [left, right] : [right, left];
  if (lower.low >= upper.high) return false;
  if (left.unit !== null && right.unit !== null && left.unit.unit !== right.unit.unit) return false;
  const gap = right.headStart - left.tailEnd;
  return gap >= 0 && gap <= 12 && grammar.isPair(text.slice(left.tailEnd, right.headStart));
}

function isLower({ comparator }: Measure): boolean {
  return comparator === "gt" || comparator === "gte";
}

function isUpper({ comparator }: Measure): boolean {
  return comparator === "lt" || comparator === "lte";
}

function skipBack(text: string, position: number): number {
  return text.charCodeAt(position - 1) === 32 ? position - 1 : position;
}

function skipForward(text: string, position: number): number {
  return text.charCodeAt(position) === 32 ? position + 1 : position;
}
