import type { Grammar, Measure } from "./grammar.ts";
import { boundsOf } from "./ranges.ts";

/** A conversion in brackets is no longer than this. */
const MAX_BRACKET = 40;
/** "($ 327~356)": an amount or both ends of one. */
const MAX_INSIDE = 2;

/**
 * Gives "2,500($ 356)위안" its unit, which stands behind the conversion in brackets, and keeps
 * "2억(2천600억원)~3억 달러" together; what the bracket holds is no quantity of its own.
 */
export function linkInnerConversions(
  text: string,
  measures: Measure[],
  grammar: Grammar,
): Measure[] {
  const kept: Measure[] = [];
  for (let i = 0; i < measures.length; i++) {
    const measure = measures[i];
    if (measure === undefined) continue;
    kept.push(measure);
    const open = text[measure.to] === " " ? measure.to + 1 : measure.to;
    if (measure.unit !== null || measure.label || text[open] !== "(") continue;
    const close = text.slice(open, open + MAX_BRACKET).indexOf(")") + open;
    if (close < open) continue;
    const rest = measures.slice(i + 1, i + 2 + MAX_INSIDE);
    const inside = rest.filter(({ to }) => to <= close);
    const amount = inside.find(({ unit }) => unit?.dimension === "money");
    const next = rest[inside.length];
    const found = grammar.readUnit(text, close + 1, { ...measure, per: null });
    const isEnd =
      next?.unit?.dimension === "money" &&
      next.from > close &&
      grammar.isJoin(text.slice(close + 1, next.from), text, measure, next);
    const unit = isEnd ? next.unit : found?.unit;
    if (amount?.unit?.unit == null || unit?.dimension !== "money") continue;
    if (inside.length > MAX_INSIDE || unit.unit === amount.unit.unit) continue;
    const [low, high] = boundsOf(inside);
    const range = high > low ? { high } : {};
    const raw = text.slice(open + 1, close);
    measure.conversion = { value: low, unit: amount.unit.unit, raw, ...range };
    measure.tailEnd = close + 1;
    if (!isEnd && found !== undefined) {
      measure.unit = unit;
      measure.unitWord = text.slice(found.start, found.end).trim();
      measure.to = found.end;
      measure.tailEnd = found.end;
    }
    i += inside.length;
  }
  return kept;
}
