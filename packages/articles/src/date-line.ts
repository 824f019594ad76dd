import { PUBLISHED } from "./line-patterns.ts";
import { parseDate } from "./parse-date.ts";

const MAX_DATE_LINE = 60;
/** The same after a word that says so may go on with a change, a reading time and the like. */
const MAX_LABELLED_DATE = 160;
/** Month, weekday, "posted on", a city. */
const MAX_DATE_WORDS = 5;
/** "Ann Example · Follow · 3 min read · 23 December 2017". */
const MAX_MARKED_WORDS = 8;

/** A line of nothing but a date, a clock and a word or two: "Posted on 3 May 2024, 10:15". */
export function isDateLine(text: string, size: number): boolean {
  if (size > MAX_LABELLED_DATE || !/\d/.test(text)) return false;
  if (PUBLISHED.test(text) && parseDate(text) !== null) return true;
  if (size > MAX_DATE_LINE || !/\d{4}/.test(text) || parseDate(text) === null) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length <= (/[·•|]/.test(text) ? MAX_MARKED_WORDS : MAX_DATE_WORDS);
}
