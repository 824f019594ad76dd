import type { Grammar, Measure } from "./grammar.ts";
import { multiply } from "./multiply.ts";

/** Words between the two ends of a range: "시간에서 많게는 ". */
const MAX_JOIN = 24;
/** A conversion stands within this of the amount it converts. */
const MAX_CONVERSION = 60;

/** Adds cents to dollars and minutes to hours: "1달러 20센트" is 1.2 dollars. */
export function mergeSubunits(text: string, measures: Measure[]): Measure[] {
  const merged: Measure[] = [];
  for (const measure of measures) {
    const last = merged.at(-1);
    const share = last === undefined ? undefined : subunitShare(last, measure);
    const between = last === undefined ? "" : text.slice(last.to, measure.from);
    if (
      last === undefined ||
      share === undefined ||
      !/^ ?(?:와 |과 |と|又|零|и )?$/.test(between)
    ) {
      merged.push(measure);
      continue;
    }
    const sum = tidySum(last.low, measure.low * share);
    merged[merged.length - 1] = {
      ...last,
      low: sum,
      high: sum,
      end: measure.end,
      to: measure.to,
      tailEnd: measure.to,
    };
  }
  return merged;
}

function tidySum(a: number, b: number): number {
  return Number((a + b).toPrecision(12));
}

/** What one of `minor` is of `major`, where the two make one amount. */
function subunitShare(major: Measure, minor: Measure): number | undefined {
  if (major.isRange || minor.isRange || minor.unit === null || major.unit === null)
    return undefined;
  if (minor.unit.role !== undefined || major.unit.role !== undefined) return undefined;
  if (minor.unit.unit === "month" && major.unit.unit === "year" && minor.low < 12) {
    return major.low < 200 ? 1 / 12 : undefined;
  }
  if (minor.unit.unit === "minute" && major.unit.unit === "hour" && minor.low < 60) return 1 / 60;
  if (major.unit.dimension !== "money" || minor.low >= 100) return undefined;
  if (minor.unit.unit === "cent" && major.unit.unit !== "cent") return 0.01;
  if (minor.unit.unit === "dime" && major.unit.unit !== "cent") return 0.1;
  return undefined;
}

/** Links "(약 5670억 원)" to the amount before it; the conversion is no quantity of its own. */
export function linkConversions(text: string, measures: Measure[], grammar: Grammar): Measure[] {
  const kept: Measure[] = [];
  for (let i = 0; i < measures.length; i++) {
    const measure = measures[i];
    if (measure === undefined) continue;
    kept.push(measure);
    let open = measure.to;
    if (text[open] === " ") open++;
    const bracketed = text[open] === "(";
    const isMoney = measure.unit?.dimension === "money";
    if (!isMoney && !(bracketed && opensRange(text, measures, i, open, grammar))) continue;
    if (!bracketed && !grammar.conversionLead.test(text.slice(open, open + 14))) continue;
    const close = bracketed ? text.indexOf(")", open) : -1;
    if (bracketed && (close < 0 || close - open > MAX_CONVERSION)) continue;
    const limit = bracketed ? close : open + 30;
    // All that stands in the bracket is the conversion, be it one amount or a range.
    let last = i;
    while ((measures[last + 1]?.to ?? Infinity) <= limit && last - i < (bracketed ? 3 : 1)) last++;
    // Without a bracket the other end of a range still belongs to it: "合人民币600-1200元".
    const [from, to] = [measures[last], measures[last + 1]];
    if (!bracketed && last > i && from !== undefined && to !== undefined && to.to <= limit) {
      if (grammar.isJoin(text.slice(from.to, to.from), text, from, to)) last++;
    }
    const inside = measures.slice(i + 1, last + 1);
    const amount = inside.find((m) => m.unit?.dimension === "money") ?? inside[0];
    const unit = amount?.unit?.unit ?? inside.at(-1)?.unit?.unit;
    if (amount === undefined || unit == null || unit === measure.unit?.unit) continue;
    if (inside.at(-1)?.unit?.dimension !== "money") continue;
    if (bracketed && inside.length > 2) continue;
    const start = bracketed ? open + 1 : amount.from;
    const end = bracketed ? close : amount.to;
    const [low, high] = boundsOf(inside);
    const range = high > low ? { high } : {};
    measure.conversion = { value: low, unit, raw: text.slice(start, end), ...range };
    measure.tailEnd = bracketed ? close + 1 : end;
    i = last;
  }
  return kept;
}

/** "7億(約1140億円)~11億ドル": the lower end of a range, converted before its unit is told. */
function opensRange(
  text: string,
  measures: Measure[],
  at: number,
  open: number,
  grammar: Grammar,
): boolean {
  const measure = measures[at];
  const close = text.slice(open, open + MAX_CONVERSION).indexOf(")");
  if (measure === undefined || measure.unit !== null || measure.label || close < 0) return false;
  const right = measures.slice(at + 1, at + 5).find(({ from }) => from > open + close);
  if (right?.unit?.dimension !== "money" || right.from - open - close > MAX_JOIN) return false;
  return grammar.isJoin(text.slice(open + close + 1, right.from), text, measure, right);
}

/** Both ends of a conversion, with the scale that a range shares: "23~58억원" starts at 23억. */
export function boundsOf(inside: Measure[]): [low: number, high: number] {
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [Number.NaN, Number.NaN];
  if (first === last) return [first.low, first.high];
  return [multiply(first.low, sharedScale(first, last)), last.high];
}

/** Joins "12억~23억 달러", "от 1,2 до 2,3 млрд", "70에서 90퍼센트" into ranges. */
export function mergeRanges(text: string, measures: Measure[], grammar: Grammar): Measure[] {
  const merged: Measure[] = [];
  for (const measure of measures) {
    const last = merged.at(-1);
    const joined = last === undefined ? undefined : join(text, last, measure, grammar);
    if (joined === undefined) merged.push(measure);
    else merged[merged.length - 1] = joined;
  }
  return merged;
}

function join(text: string, left: Measure, right: Measure, grammar: Grammar): Measure | undefined {
  const gap = right.from - left.tailEnd;
  if (gap < 0 || gap > MAX_JOIN || left.label || right.label) return undefined;
  // "수백에서 2천 명": some hundreds are the lower end.
  if (left.isRange && (!left.vague || right.isRange)) return undefined;
  if (right.isRange && !right.vague) return undefined;
  if (!sameUnit(left, right)) return undefined;
  if (!grammar.isJoin(text.slice(left.tailEnd, right.from), text, left, right)) return undefined;
  // "7~8割": the bare end is in tenths as well.
  const factor = left.unit === null ? (right.unit?.factor ?? 1) : 1;
  const low = multiply(left.low, multiply(sharedScale(left, right), factor));
  if (low >= right.high) return undefined;
  return {
    ...left,
    low,
    high: right.high,
    isRange: true,
    vague: left.vague || right.vague,
    needsUnit: left.needsUnit && right.needsUnit,
    end: right.end,
    to: Math.max(right.to, left.tailEnd),
    tailEnd: Math.max(right.tailEnd, left.tailEnd),
    unit: right.unit ?? left.unit,
    unitWord: right.unitWord ?? left.unitWord,
    comparator: null,
    conversion: left.conversion ?? right.conversion,
    digits: left.digits && right.digits,
    scale: right.scale,
  };
}

function sameUnit(left: Measure, right: Measure): boolean {
  if (left.unit === null || right.unit === null) return true;
  return left.unit.unit === right.unit.unit && left.unit.role === right.unit.role;
}

/**
 * "2~8万" is 2万 to 8万, "$1,2–2,3 млрд" starts at 1.2 billion: an end with no unit behind it takes
 * the scale of the other where it fits below it.
 */
function sharedScale(left: Measure, right: Measure): number {
  const isSigned = left.unit?.dimension === "money" && left.from < left.start;
  if ((left.unit !== null && !isSigned) || left.scale !== 1 || right.scale === 1) return 1;
  return left.low < right.low / right.scale ? right.scale : 1;
}
