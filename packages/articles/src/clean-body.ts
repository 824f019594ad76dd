import { SENTENCE_END, type Worth } from "./choose-body.ts";
import { type Block, type Box, type DropReason, type Layout, measureText } from "./layout.ts";
import {
  ADVERT,
  BUTTON,
  CREDIT_END,
  CREDIT_START,
  FOLLOW,
  INVITATION,
  OFFER,
  READ_MORE,
  RIGHTS,
} from "./line-patterns.ts";
import { isLabelLine } from "./label-lines.ts";
import { isLetterOffer } from "./letter-offers.ts";
import { dropMemberFacts } from "./member-facts.ts";
import type { Noise } from "./noise-words.ts";
import { reasonOfNotice } from "./reason-of-notice.ts";
import { isLabelledList, isRelatedHeading, isSectionName } from "./section-names.ts";
import { COUNT, dropRepeats } from "./drop-repeats.ts";
import { dropThreads } from "./drop-threads.ts";
import { tellsDate } from "./tells-date.ts";
import { dropFactLists, trimLead, trimTail } from "./trim-ends.ts";

/**
 * Names err: the boxes of one kind are believed to be noise only while together they hold less
 * than this share of the body's prose.
 */
const BELIEVED_BELOW: Record<Noise, number> = {
  chrome: 0.4,
  comments: 0.95,
  related: 0.35,
  promotion: 0.25,
  social: 0.2,
  caption: 0.5,
  byline: 0.2,
};
type NamedBox = [box: Box, noise: Noise];
/** What lists of other stories are dropped as. */
const LISTED = new Set<DropReason>(["link-list", "link-line", "related", "read-more"]);
const MAX_ANNOUNCEMENT = 40;
/** "More:", alone on a line. */
const MORE = /^\p{L}{3,12}\s?[:：]$/u;
/** How often names inside of disbelieved names are asked. */
const MAX_ROUNDS = 4;
/** So many captions are a gallery's, beside this much of other prose. */
const MIN_GALLERY = 5;
const MIN_TEXT = 600;
/** An address is told, not announced. */
const ADDRESS = /https?:|www\.|@|\.[a-z]{2,4}$/i;
const LINK_LABEL = /^[^:：\n]{2,30}[:：]\s?/;
/** ", ", " | " between two keywords. */
const MAX_SEPARATOR = 3;
const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_]+[\s,]{0,2}){2,}$/u;
const MAX_LINE = 240;
const MAX_INVITATION = 160;
/** So many blocks at either end of a body may be notices. */
const EDGE = 14;
/** No credit closes a line without one of these. */
const CREDITS = /[)）\]/|©=／摄攝]/;
const STOCK = /(?:images|stock|photo)$/i;
const SAYS = /[\p{L}\p{N}]/u;
const MAX_BUTTON = 24;
const LEAD_LINES = 8;
const FOOT_LINES = 4;

/** The blocks of a body that are text of the article, in reading order. */
export function cleanBody(layout: Layout, body: Box, worth: Worth, title: string | null): Block[] {
  dropNoise(body, layout, worth);
  const blocks = layout.blocks.slice(body.first, body.last);
  for (const block of blocks) block.dropped ??= reasonToDrop(block);
  dropNotices(blocks);
  dropAnnounced(blocks);
  dropRepeats(blocks);
  dropFactLists(blocks);
  dropMemberFacts(blocks);
  dropThreads(blocks);
  dropDateLines(blocks);
  trimLead(blocks, title);
  trimTail(blocks);
  dropLoneNames(blocks);
  dropOrphanHeadings(blocks);
  return blocks.filter((block) => block.dropped === undefined);
}

function dropNoise(body: Box, layout: Layout, worth: Worth): void {
  let named = outermostNoise(body, []);
  const disbelieved = new Set<Noise>();
  // Inside a box whose name is not believed, other names may be right.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const doubted = findDoubted(named, body, worth);
    if (doubted.size === 0) break;
    for (const noise of doubted) disbelieved.add(noise);
    named = named.flatMap(([box, noise]) =>
      box.isCertain || !doubted.has(noise) || worth.proseOf(box) <= 0
        ? [[box, noise] as NamedBox]
        : outermostNoise(box, []).filter(([, inner]) => !disbelieved.has(inner)),
    );
  }
  for (const [box, noise] of named) drop(box, noise, layout);
  dropLinkLists(body, layout);
}

function findDoubted(named: NamedBox[], body: Box, worth: Worth): Set<Noise> {
  const prose = new Map<Noise, number>();
  for (const [box, noise] of named)
    if (!box.isCertain) prose.set(noise, (prose.get(noise) ?? 0) + worth.proseOf(box));
  const doubted = new Set<Noise>();
  const total = worth.proseOf(body);
  for (const [noise, sum] of prose)
    if (sum > total * BELIEVED_BELOW[noise] && !isGallery(noise, named, total - sum))
      doubted.add(noise);
  return doubted;
}

/** The captions of many pictures may outweigh the text they stand in. */
function isGallery(noise: Noise, named: NamedBox[], rest: number): boolean {
  if (noise !== "caption" || rest < MIN_TEXT) return false;
  return named.filter(([, each]) => each === noise).length >= MIN_GALLERY;
}

function outermostNoise(box: Box, found: NamedBox[]): NamedBox[] {
  for (const child of box.children) {
    if (child.last === child.first) continue;
    if (child.noise === undefined) outermostNoise(child, found);
    else found.push([child, child.noise]);
  }
  return found;
}

function drop(box: Box, reason: DropReason, layout: Layout): void {
  for (const block of layout.blocks.slice(box.first, box.last)) block.dropped ??= reason;
}

/** Boxes of several blocks that are mostly links to pages of the same site. */
function dropLinkLists(box: Box, layout: Layout): void {
  for (const child of box.children) {
    if (child.last - child.first < 2) continue;
    let size = 0;
    let linked = 0;
    for (const block of layout.blocks.slice(child.first, child.last)) {
      size += block.size;
      linked += block.linked - block.outbound;
    }
    if (linked > size * 0.6) drop(child, "link-list", layout);
    else dropLinkLists(child, layout);
  }
}

/** Why a single block is no text, by what it says. */
export function reasonToDrop(block: Block): DropReason | undefined {
  const { text, kind, size, linked, outbound } = block;
  if (kind === "paragraph" && size > 3 && linked > size * 0.95) return "link-line";
  if (size > MAX_LINE) return undefined;
  if (kind !== "cell" && kind !== "code" && !SAYS.test(text)) return "label";
  if (ADVERT.test(text)) return "label";
  if (kind === "heading") return undefined;
  if ((size <= MAX_BUTTON && BUTTON.test(text)) || isLabelLine(text)) return "label";
  if (READ_MORE.test(text) && (linked > size * 0.3 || size < 60)) return "read-more";
  if (kind !== "item" && linked - outbound > size * 0.9 && size > 3) return "link-line";
  if (isLabelledLink(block) || HASHTAGS.test(text)) return "read-more";
  if (isInvitation(block)) return "invitation";
  if (CREDIT_START.test(text) || hasCredit(text)) return "credit";
  // A caption with its credit on a line of its own.
  if (text.includes("\n") && text.split("\n").some((line) => CREDIT_START.test(line)))
    return "credit";
  if (RIGHTS.test(text)) return "rights";
  if (linked > size * 0.4 && isLabelledList(text)) return "label";
  return undefined;
}

/** What site and law have to say stands around a text, not within. */
function dropNotices(blocks: Block[]): void {
  const kept = blocks.filter((block) => block.dropped === undefined);
  for (const block of new Set([...kept.slice(0, EDGE), ...kept.slice(-EDGE)]))
    block.dropped = reasonOfNotice(block);
}

/**
 * A label, a colon and nothing but links, in whatever language: the headline of another story, or
 * keywords.
 */
function isLabelledLink({ text, kind, size, linked, outbound, hrefs }: Block): boolean {
  if (kind !== "paragraph" || outbound > 0 || linked === 0 || ADDRESS.test(text)) return false;
  if (hrefs.length === 1 && linked < size * 0.5) return false;
  const [label = ""] = LINK_LABEL.exec(text) ?? [];
  const between = (hrefs.length - 1) * MAX_SEPARATOR + 1;
  return label !== "" && !SENTENCE_END.test(text) && linked >= size - measureText(label) - between;
}

function hasCredit(text: string): boolean {
  return (CREDITS.test(text) || STOCK.test(text.slice(-6))) && CREDIT_END.test(text);
}

function isInvitation({ text, size, linked }: Block): boolean {
  if (OFFER.test(text)) return true;
  if (linked > 0 && FOLLOW.test(text)) return true;
  return size <= MAX_INVITATION && (INVITATION.test(text) || isLetterOffer(text));
}

/** The headline of another story in a list of such. */
function isLinkedItem({ linked, outbound, size, box }: Block): boolean {
  return linked - outbound > size * 0.9 && box.parent?.element.name === "li";
}

/** What announces a list of other stories goes with the list. */
function dropAnnounced(blocks: Block[]): void {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.dropped !== undefined || next === undefined) continue;
    const isList = isLinkedItem(next) || (next.dropped !== undefined && LISTED.has(next.dropped));
    if (!isList || !isAnnouncement(block)) continue;
    block.dropped = "label";
    for (const item of blocks.slice(index + 1)) {
      if (!isLinkedItem(item)) break;
      item.dropped ??= "link-line";
    }
  }
}

function isAnnouncement({ text, size }: Block): boolean {
  if (size > MAX_ANNOUNCEMENT) return false;
  return READ_MORE.test(text) || isRelatedHeading(text) || MORE.test(text);
}

/** When the story was put up, told among its first or last lines. */
function dropDateLines(blocks: Block[]): void {
  const kept = blocks.filter((block) => block.dropped === undefined);
  for (const block of [...kept.slice(0, LEAD_LINES), ...kept.slice(-FOOT_LINES)])
    if (tellsDate(block)) block.dropped = "byline";
  // How often it was liked or shared.
  for (const block of kept.slice(0, LEAD_LINES))
    if (block.kind === "paragraph" && COUNT.test(block.text)) block.dropped = "label";
}

/** The name of a section within the text, set as a paragraph: a button, or a list that went. */
function dropLoneNames(blocks: Block[]): void {
  for (const block of blocks)
    if (block.dropped === undefined && block.kind === "paragraph" && isSectionName(block.text))
      block.dropped = "label";
}

/** A heading stays only where text of its own follows. */
function dropOrphanHeadings(blocks: Block[]): void {
  let hasText = false;
  for (const block of blocks.toReversed()) {
    if (block.dropped !== undefined) continue;
    if (block.kind !== "heading") hasText = true;
    else if (!hasText) block.dropped = "orphan-heading";
  }
}
