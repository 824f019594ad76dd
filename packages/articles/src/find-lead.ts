import { SENTENCE_END } from "./choose-body.ts";
import { reasonToDrop } from "./clean-body.ts";
import { isDateLine } from "./date-line.ts";
import { wordsOf } from "./words-of.ts";
import type { Block, Box, Layout } from "./layout.ts";
import { parseDate } from "./parse-date.ts";
import { reasonOfNotice } from "./reason-of-notice.ts";

const MAX_DISTANCE = 25;
/** A standfirst that is the first sentence again stands this near the top. */
const KNOWN = 6;
/** A byline that goes on to the date: "Ann Example, for the Post 5:27 p.m. EDT July 17, 2013". */
const DATE_END =
  /(?:\b(?:19|20)\d{2}|\d{1,2}[:.]\d{2})(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?[)\]]?$/i;
const MAX_DATE = 40;

/** The standfirst and first paragraphs that a page sets between its headline and the body. */
export function findLead(
  layout: Layout,
  body: Box,
  headline: number | undefined,
  kept: Block[],
): Block[] {
  if (headline === undefined || headline >= body.first) return [];
  if (body.first - headline > MAX_DISTANCE) return [];
  const lead = layout.blocks.slice(headline + 1, body.first).filter((block) => isLead(block, body));
  if (lead.length === 0) return lead;
  const known = new Set(kept.slice(0, KNOWN).map((block) => wordsOf(block.text)));
  return lead.filter((block) => {
    const words = wordsOf(block.text);
    const isNew = !known.has(words);
    // Pages set it twice, for wide screens and for narrow ones.
    known.add(words);
    return isNew;
  });
}

function isLead(block: Block, body: Box): boolean {
  const { size, linked, text } = block;
  if (
    block.kind === "heading" ||
    size < 60 ||
    linked > size * 0.3 ||
    (reasonToDrop(block) ?? reasonOfNotice(block)) !== undefined ||
    isDateLine(text, size)
  )
    return false;
  if (!SENTENCE_END.test(text) && (size < 80 || endsInDate(text))) return false;
  for (let at: Box | undefined = block.box; at !== undefined; at = at.parent) {
    if (at.first <= body.first && at.last >= body.last) break;
    if (at.noise !== undefined || at.element.name === "figure") return false;
  }
  return true;
}

function endsInDate(text: string): boolean {
  return DATE_END.test(text) && parseDate(text.slice(-MAX_DATE)) !== null;
}
