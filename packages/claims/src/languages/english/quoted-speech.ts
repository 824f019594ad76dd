import type { Span } from "../../mention.ts";
import { closeOf, openQuotation } from "../../words/quotation.ts";
import { lineStart } from "../../words/line-start.ts";

/** No quotation is looked for further than this. */
const MAX_QUOTATION = 1500;
const MAX_AFTER = 200;
const MARKS = ['"', "“", "«", "„", "‘", "「", "『"];
/** Whether a quotation can be open at all: most texts have none. */
const mayOpen = (text: string) =>
  MARKS.some((mark) => text.includes(mark)) ||
  (text.includes("'") && /(?<![\p{L}\d])'/u.test(text));

/**
 * The words after the quotation that a sentence leaves open, up to their stop: where the speaker of
 * all that was quoted is named. Null where the sentence ends outside of any quotation.
 */
export function afterQuotation(text: string, sentence: Span): Span | null {
  const from = lineStart(text, sentence.start, MAX_QUOTATION);
  const before = text.slice(from, sentence.end);
  if (!mayOpen(before)) return null;
  const open = openQuotation(before);
  if (open === null) return null;
  const next = text.indexOf("\n", sentence.end);
  const end = Math.min(next < 0 ? text.length : next, sentence.end + MAX_QUOTATION);
  const close = closeOf(open, text.slice(sentence.end - 1, end), 0);
  if (close < 0) return null;
  // A comma stands before the mark: the words that follow belong to the quotation.
  const start = sentence.end - 1 + close - 1;
  if (!/[,!?]/.test(text.charAt(start))) return null;
  const after = text.slice(start, start + MAX_AFTER);
  const stop = /[.;](?:\s|$)|\n/.exec(after.slice(2));
  return { start, end: start + 2 + (stop?.index ?? after.length - 2) };
}

/** "This was reported by NHK.", "The agency reported this.": who told what was said right before. */
const AFTERWORD =
  /(?:^|[.!?]["”]?\s)(?:This|That|It|The (?:news|information|figures?|data))\s(?:was|is|were|has been|have been)\s(?:also\s|first\s)?(?:reported|announced|stated|said|told|confirmed|disclosed|revealed|published)\s(?:\p{L}{2,10}\s){0,2}?(?:by|in)\s|(?:^|[.!?]["”]?\s)(?:This|That)\sis\s(?:all\s)?according\sto\s/u;
const MAX_BEFORE_AFTERWORD = 500;

/** Where the name begins of whom a later sentence of the paragraph credits with all that it holds. */
export function findAfterword(text: string, sentence: Span): number | null {
  const next = text.indexOf("\n", sentence.end);
  const end = Math.min(next < 0 ? text.length : next, sentence.end + MAX_BEFORE_AFTERWORD);
  const found = AFTERWORD.exec(text.slice(sentence.end - 1, end));
  return found === null ? null : sentence.end - 1 + found.index + found[0].length;
}

/** "The contract, he adds, sets their pay": someone goes on with what he was saying. */
const ADDS =
  /^\s+[^.!?\n]{0,120}?(?:,\s|["”]\s)(?:s?he|they|the\s(?:source|official|man|woman|resident))\s(?:adds?|added|continue[sd]|went on|goes on)\b/u;

/** Whether the sentence after this one in the paragraph says that its speaker adds something. */
export const goesOnSpeaking = (text: string, { end }: Span): boolean =>
  ADDS.test(text.slice(end, end + MAX_AFTER));
