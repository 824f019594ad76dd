import { SENTENCE_END } from "./choose-body.ts";
import { PREFIX } from "./clean-name.ts";
import { isDateLine } from "./date-line.ts";
import { hasDateLabel } from "./find-facts.ts";
import type { Block } from "./layout.ts";
import { PUBLISHED } from "./line-patterns.ts";

const MAX_DATED_BYLINE = 100;
const CLOCK_END = /\d{4}.{0,12}\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m)?\.?$/i;
/** "Category: Health", one of the lines around a date. */
const MAX_FACT = 60;

/** A line that tells when the story was put up, alone or among others of its kind. */
export function tellsDate(block: Block): boolean {
  const { kind, text, size } = block;
  if (kind === "heading") return PUBLISHED.test(text) && isDateLine(text, size);
  if (kind !== "paragraph") return false;
  const lines = text.split("\n");
  if (lines.length === 1) return isDateLine(text, size) || isDatedByline(text);
  return (
    (hasDateLabel(block) ||
      lines.some((line) => PUBLISHED.test(line) && isDateLine(line, line.length))) &&
    lines.every((line) => line.length <= MAX_FACT && !SENTENCE_END.test(line))
  );
}

/** "by Ann Example at July 18, 2013 12:12 pm. Updated at July 18, 2013 12:21 pm." */
function isDatedByline(text: string): boolean {
  return text.length <= MAX_DATED_BYLINE && PREFIX.test(text) && CLOCK_END.test(text);
}
