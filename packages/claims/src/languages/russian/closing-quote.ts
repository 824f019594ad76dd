import type { Span } from "../../mention.ts";
import { closeOf, openQuotation } from "../../words/quotation.ts";
import { lineStart } from "../../words/line-start.ts";

const LOOK_BACK = 1200;
const LOOK_AHEAD = 900;
/** "», — " hands what was quoted to its speaker. */
const HANDS = /^.[,.!?]?\s?[—–-]\s/u;

/**
 * The words after a quotation that opens in or before a sentence and closes in a later one of its
 * paragraph: "«Их мало. Они живут рядом», — сказал посол" credits both sentences to the ambassador.
 */
export function findClosing(text: string, { start, end }: Span): Span | null {
  const from = lineStart(text, start, LOOK_BACK);
  const open = openQuotation(text.slice(from, end));
  if (open === null) return null;
  const line = text.indexOf("\n", end);
  const ahead = text.slice(end, Math.min(line < 0 ? text.length : line, end + LOOK_AHEAD));
  const close = closeOf(open, ahead, 0);
  const hands = close < 0 ? null : HANDS.exec(ahead.slice(close));
  if (hands === null) return null;
  const told = close + hands[0].length;
  const stop = ahead.slice(told).search(/[.!?](?:\s|$)/u);
  return { start: end + told, end: end + (stop < 0 ? ahead.length : told + stop) };
}
