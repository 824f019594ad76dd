import { chooseBody, Worth } from "./choose-body.ts";
import { cleanBody } from "./clean-body.ts";
import { doubtNames } from "./doubt-names.ts";
import { findHeadline } from "./find-headline.ts";
import { findLead } from "./find-lead.ts";
import type { Block, Box, Layout } from "./layout.ts";
import { nameByHeading } from "./name-by-heading.ts";
import { nameCaptions } from "./name-captions.ts";
import { nameTeasers } from "./name-teasers.ts";

/** A page of more blocks than this and no paragraph is a list, not a notice. */
const NOTICE_BLOCKS = 12;

/** The main text of a page: the box it stands in, and its blocks, the ones of no use marked. */
export type ReadBody = {
  body: Box;
  headline: number | undefined;
  paragraphs: string[];
  /** Link targets inside the paragraphs, as written. */
  hrefs: string[];
};

/** Finds and cleans the main text of a page. */
export function readBody(layout: Layout, title: string | null): ReadBody {
  const headline = findHeadline(layout, title);
  doubtNames(layout, headline);
  nameByHeading(layout, headline);
  nameTeasers(layout, headline);
  nameCaptions(layout, headline);
  const worth = new Worth(layout);
  // Without prose all there is counts: a fragment, a notice of one line.
  const body = chooseBody(layout, worth, headline) ?? layout.root;
  const kept = cleanBody(layout, body, worth, title);
  const blocks = [...findLead(layout, body, headline, kept), ...kept];
  if (blocks.length === 0) blocks.push(...bareLines(layout));
  return {
    body,
    headline,
    paragraphs: blocks.map((block) => block.text),
    hrefs: blocks.flatMap((block) => block.hrefs),
  };
}

/** What a fragment or notice of a few lines says that has no paragraph. */
function bareLines({ blocks }: Layout): Block[] {
  if (blocks.length > NOTICE_BLOCKS) return [];
  return blocks.filter(({ kind, size, linked }) => kind !== "heading" && linked < size * 0.5);
}
