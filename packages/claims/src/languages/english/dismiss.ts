import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";

const AROUND = 28;
const REFERENCE_BEFORE =
  /(?:resolution|paragraph|para\.?|article|art\.|section|no\.|number|rule|annex|chapter|page|pp?\.|line|route|bus|block|room|office|bureau|unit|camp|link|day|type|class|tier|form|fin-|case|exhibit|item|table|figure|fig\.|division|brigade|flight|#)\s*[-#(]?$/i;
const AGE_AFTER = /^\s*(?:,?\s*years?[- ]old|-year-old)/i;
const AGE_BEFORE =
  /\b(?:aged|age|age of|man of|woman of|in (?:his|her|their)(?: early| mid| late)?)\s*$/i;
const APPOSED_AGE = /\p{Lu}[\p{L}.'’-]*,\s*$/u;
const CLOCK_AFTER = /^\s*(?:a\.?m\b|p\.?m\b|o'clock|:\d\d)/i;
const LIST_MARK = /(?:^|\n)\s*\(?$/;

/** Why a number of an English text is no figure: a year, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, raw, unit, low, high, comparator } = quantity;
  const before = text.slice(Math.max(sentence.start, start - AROUND), start);
  const after = text.slice(end, Math.min(sentence.end, end + AROUND));
  const plain = low !== null && low === high && Number.isInteger(low) && unit === null;
  if (plain && comparator === "eq" && /^(?:19|20)\d\d$/.test(raw)) return "a year";
  if (/^\d+(?:st|nd|rd|th)\b/.test(text.slice(start, end + 2))) return "an ordinal";
  if (unit !== "percent" && quantity.dimension !== "money" && REFERENCE_BEFORE.test(before)) {
    if (!/\bnumber\s*$/i.test(before) && !/(?:day|class|unit|camp|figure|type)\s*$/i.test(before))
      return "the number of a rule, page or place";
  }
  if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return "an age";
  if (plain && low < 100 && APPOSED_AGE.test(before) && /^\s*(?:,|\.)/.test(after)) return "an age";
  if (CLOCK_AFTER.test(after)) return "a time of day";
  if (
    plain &&
    LIST_MARK.test(text.slice(Math.max(0, start - 6), start)) &&
    /^[.)]\s/.test(after) &&
    /^\d+$/.test(raw)
  )
    return "the number of a list item";
  if (plain && /^-\d/.test(after)) return "part of a code";
  return null;
}
