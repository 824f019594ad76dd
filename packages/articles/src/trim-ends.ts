import { endsSentence, SENTENCE_END } from "./choose-body.ts";
import { isCommentHeading } from "./comment-names.ts";
import { wordsOf } from "./words-of.ts";
import { hasDateLabel } from "./find-facts.ts";
import type { Block, Box } from "./layout.ts";
import { ADDRESS_LINE, BIOGRAPHY, SIGN_OFF } from "./line-patterns.ts";
import { isClosingHeading } from "./section-names.ts";

/** A tail opens in the second half, and holds less than this share of the long paragraphs. */
const TAIL_SHARE = 0.1;
/** The same of all paragraphs, where none is long. */
const SHORT_SHARE = 0.35;
/** What readers say may well be more than the text. */
const COMMENTS_SHARE = 0.6;
const LONG = 160;
const LEAD_BLOCKS = 14;
const SIGN_OFF_SIZE = 400;
const MAX_SIGNATURE = 60;
const MAX_FACT = 100;
const LISTS = new Set(["dl", "ul", "ol", "table"]);
/** What boards set before the title of a thread. */
const REPLY_TO = /^(?:re|aw|sv|betreff)\s?:\s/iu;
/** What a wiki sets behind each heading. */
const EDIT_LINK = /\s{0,2}\[[^\]\d]{2,30}\]$/;

/** Drops what stands between the top of a body and its first paragraph. */
export function trimLead(blocks: Block[], title: string | null): void {
  const name = title === null ? "" : wordsOf(title);
  const isTitle = (block: Block): boolean =>
    block.box.element.name === "h1" ||
    (name !== "" &&
      block.text.length < name.length + 40 &&
      block.text.length * 2 > name.length &&
      wordsOf(block.text.replace(REPLY_TO, "")) === name);
  const kept = blocks.filter((block) => block.dropped === undefined).slice(0, LEAD_BLOCKS);
  const headline = kept.findLastIndex((block) => isTitle(block));
  for (const [index, block] of kept.entries()) {
    if (isTitle(block) || (index < headline && !isLongProse(block))) block.dropped = "lead";
    else if (index > headline && (isProse(block) || isOpeningHeading(block))) break;
    else if (index > headline) block.dropped = "lead";
  }
}

/** Drops the list of facts below a headline, such as who put it up, when, and how often it was read. */
export function dropFactLists(blocks: Block[]): void {
  const kept = blocks.filter((block) => block.dropped === undefined).slice(0, LEAD_BLOCKS);
  const labelled = kept.findIndex((block) => isFact(block) && hasDateLabel(block));
  if (labelled === -1) return;
  const list = listAround(kept[labelled]);
  for (const block of kept)
    if (isFact(block) && listAround(block) === list) block.dropped = "byline";
}

function isFact({ kind, size, text }: Block): boolean {
  return (
    (kind === "item" || kind === "cell") &&
    size <= MAX_FACT &&
    !(SENTENCE_END.test(text) && !/[:：]$/.test(text))
  );
}

/** The list or table that a block stands in. */
function listAround(block: Block | undefined): Box | undefined {
  let box = block?.box;
  while (box !== undefined && !LISTS.has(box.element.name)) box = box.parent;
  return box;
}

/** Drops what follows the last paragraph, and all from a heading that opens the tail. */
export function trimTail(blocks: Block[]): void {
  const kept = blocks.filter((block) => block.dropped === undefined);
  const start = tailStart(kept);
  for (const block of kept.slice(start)) block.dropped = "tail";
  const rest = withoutLabels(kept.slice(0, start));
  const signed = withoutSignOff(rest);
  if (signed.length < rest.length) withoutLabels(signed);
}

/** Without the short lines below the last paragraph that are not set like it. */
function withoutLabels(kept: Block[]): Block[] {
  const last = kept.findLast((block) => isProse(block));
  let end = kept.length;
  for (; end > 0; end -= 1) {
    const block = kept[end - 1];
    if (block === undefined) break;
    if (!isPageNumber(block)) {
      if (block.kind === "item" || block.kind === "cell" || isProse(block)) break;
      if (block.kind === "paragraph" && last !== undefined && isNextTo(block, last)) break;
    }
    block.dropped = "tail";
  }
  return kept.slice(0, end);
}

function tailStart(kept: Block[]): number {
  // A text of short paragraphs alone is measured by these.
  const isShort = !kept.some((block) => isLongProse(block));
  const measure = isShort ? proseOf : longProse;
  const total = kept.reduce((sum, block) => sum + measure(block), 0);
  let after = 0;
  let start = kept.length;
  for (let index = kept.length - 1; index >= kept.length / 3; index -= 1) {
    const block = kept[index];
    if (block === undefined || after > total * COMMENTS_SHARE) break;
    if (isTailHeading(block) && after <= total * shareBelow(block, isShort)) start = index;
    after += measure(block);
  }
  return start;
}

/** How much of a text may stand below a heading that opens the tail. */
function shareBelow({ kind, text }: Block, isShort: boolean): number {
  if (isCommentHeading(text)) return COMMENTS_SHARE;
  return isShort && kind === "heading" ? SHORT_SHARE : TAIL_SHARE;
}

function withoutSignOff(kept: Block[]): Block[] {
  let end = kept.length;
  for (; end > 2; end -= 1) {
    const block = kept[end - 1];
    if (block === undefined || block.size > SIGN_OFF_SIZE) break;
    const isAddress = block.size < 100 && ADDRESS_LINE.test(block.text);
    const isSignOff = SIGN_OFF.test(block.text) || BIOGRAPHY.test(block.text);
    if (!isSignOff && !isAddress && !isSigned(block, kept[end - 2])) break;
    block.dropped = "sign-off";
  }
  return kept.slice(0, end);
}

/** A name set to the right below a text that is not. */
function isSigned(block: Block, before: Block | undefined): boolean {
  return (
    block.size < MAX_SIGNATURE &&
    !SENTENCE_END.test(block.text) &&
    isSetRight(block) &&
    before !== undefined &&
    !isSetRight(before)
  );
}

/** Set to the right by its own style, as signatures are. */
export function isSetRight({ box: { element } }: Block): boolean {
  const { style = "", align } = element.attribs;
  return align === "right" || /text-align\s{0,3}:\s{0,3}(?:right|end)/i.test(style);
}

/** A short line set like the paragraph before it: of the same tag in the same box. */
function isNextTo(block: Block, last: Block): boolean {
  const [a, b] = [block.box, last.box];
  return a.element.name === "p" && b.element.name === "p" && a.parent === b.parent;
}

/** "1", "2", "»": how the pages of a story are counted. */
function isPageNumber({ text, size, kind }: Block): boolean {
  return kind !== "cell" && kind !== "code" && size <= 8 && !/\p{L}/u.test(text);
}

function longProse({ size, kind, linked }: Block): number {
  return kind === "heading" || size < LONG ? 0 : size - linked;
}

function proseOf(block: Block): number {
  return isProse(block) ? block.size - block.linked : 0;
}

function isLongProse(block: Block): boolean {
  return longProse(block) > 0;
}

function isTailHeading({ kind, size, stressed, text }: Block): boolean {
  if (size > 70) return false;
  const isHeading = kind === "heading" || stressed > size * 0.8 || size < 40;
  return isHeading && isClosingHeading(text.replace(EDIT_LINK, ""));
}

function isOpeningHeading(block: Block): boolean {
  return block.kind === "heading" && !isTailHeading(block);
}

function isProse({ size, text, kind }: Block): boolean {
  if (kind === "heading") return false;
  return size >= 100 || (size >= 25 && endsSentence(text));
}
