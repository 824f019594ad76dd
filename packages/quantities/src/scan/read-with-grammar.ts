import type { Quantity } from "../quantity.ts";
import { applyBounds, mergePairs } from "./bounds.ts";
import type { Grammar, Measure } from "./grammar.ts";
import { linkInnerConversions } from "./inner-conversions.ts";
import { applyPeriods } from "./periods.ts";
import { linkConversions, mergeRanges, mergeSubunits } from "./ranges.ts";
import { multiply } from "./multiply.ts";
import type { Spot } from "./spot.ts";

/** Quantities of a text by the rules of one language, in text order. Linear in the text. */
export function readWithGrammar(text: string, grammar: Grammar): Quantity[] {
  const folded = grammar.fold(text);
  let measures = attachUnits(folded, grammar);
  measures = mergeSubunits(folded, measures);
  measures = linkInnerConversions(folded, measures, grammar);
  measures = linkConversions(folded, measures, grammar);
  measures = mergeRanges(folded, measures, grammar);
  measures = measures.filter((measure) => !measure.needsUnit || measure.unit !== null);
  for (const measure of measures) applyBounds(folded, measure, grammar);
  measures = mergePairs(folded, measures, grammar);
  measures = measures.filter((measure) => isQuantity(folded, measure, grammar));
  measures = applyPeriods(folded, measures, grammar);
  let reached = 0;
  for (const measure of measures) {
    grammar.adjust(folded, measure, reached);
    reached = measure.to;
  }
  return measures.map((measure) => toQuantity(text, measure));
}

function attachUnits(text: string, grammar: Grammar): Measure[] {
  const measures: Measure[] = [];
  let reached = 0;
  for (const spot of grammar.spot(text)) {
    // A unit may hold a number word of its own: 五百人民元 has 人, 10 퍼센트 has 세.
    if (spot.start < reached) continue;
    const measure = attachUnit(text, spot, grammar, reached);
    reached = measure.to;
    measures.push(measure);
  }
  return measures;
}

function attachUnit(text: string, spot: Spot, grammar: Grammar, reached: number): Measure {
  // A half or a third has no counter, and "이틀" holds its own.
  const isWhole = !spot.label && spot.unit === null;
  const after = isWhole ? grammar.readUnit(text, spot.end, spot) : undefined;
  const before = isWhole ? grammar.readUnitBefore(text, spot.start) : undefined;
  const useBefore =
    before !== undefined &&
    before.start >= reached &&
    (after === undefined || after.unit.dimension !== "money");
  const found = useBefore ? before : after;
  const unit = found?.unit ?? spot.unit;
  const factor = unit?.factor ?? 1;
  // 人民币2500元 names its currency twice.
  const isTwice = before?.unit.dimension === "money" && after?.unit.dimension === "money";
  const from = useBefore || (isTwice && before.start >= reached) ? before.start : spot.start;
  const to = Math.max(spot.end, after === undefined || useBefore ? spot.end : after.end);
  return {
    ...spot,
    low: multiply(spot.low, factor),
    high: multiply(spot.high, factor),
    unit,
    unitWord: found === undefined ? null : text.slice(found.start, found.end).trim(),
    from,
    to,
    headStart: from,
    tailEnd: to,
    isRange: spot.low !== spot.high,
    change: null,
    per: spot.per,
    perWord: null,
    conversion: null,
  };
}

function isQuantity(text: string, measure: Measure, grammar: Grammar): boolean {
  if (measure.label || !Number.isFinite(measure.low) || !Number.isFinite(measure.high)) {
    return false;
  }
  const role = measure.unit?.role;
  if (role === "age") return measure.comparator !== null && measure.comparator !== "approx";
  if (role !== undefined) return false;
  // 5G, 3D: a letter right behind makes a name.
  if (measure.unit === null && /[A-Za-z]/.test(text.charAt(measure.to))) return false;
  return !isAgeInBrackets(text, measure) && !grammar.isLabel(text, measure);
}

/** "(36)" after a name is an age. */
function isAgeInBrackets(text: string, { unit, from, to, low }: Measure): boolean {
  return unit === null && low < 120 && text[from - 1] === "(" && text[to] === ")";
}

function toQuantity(text: string, measure: Measure): Quantity {
  const { from, to, unit, isRange } = measure;
  const comparator = isRange ? "range" : (measure.comparator ?? "eq");
  const isUpper = comparator === "lt" || comparator === "lte";
  const isLower = comparator === "gt" || comparator === "gte";
  return {
    low: isUpper ? null : measure.low,
    high: isLower ? null : measure.high,
    comparator,
    change: measure.change,
    unit: unit?.unit ?? null,
    dimension: unit?.dimension ?? "none",
    per: measure.per,
    vague: measure.vague,
    start: from,
    end: to,
    raw: text.slice(from, to),
    parts: {
      number: text.slice(measure.start, measure.end),
      unit: measure.unitWord,
      comparator: measure.comparatorWord,
      per: measure.perWord,
      conversion:
        measure.conversion === null ? null : { ...measure.conversion, raw: measure.conversion.raw },
    },
  };
}
