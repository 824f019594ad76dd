import { chooseBody, Worth } from "./choose-body.ts";
import { cleanBody } from "./clean-body.ts";
import { findHeadline } from "./find-headline.ts";
import { findLead } from "./find-lead.ts";
import type { Box, Layout } from "./layout.ts";
import { nameByHeading } from "./name-by-heading.ts";

/** The main text of a page: the box it stands in, and its blocks, the ones of no use marked. */
export type ReadBody = {
  body: Box;
  headline: number | undefined;
  paragraphs: string[];
};

/** Finds and cleans the main text of a page. */
export function readBody(layout: Layout, title: string | null): ReadBody {
  const headline = findHeadline(layout, title);
  nameByHeading(layout, headline);
  const worth = new Worth(layout);
  // Without prose all there is counts: a fragment, a notice of one line.
  const body = chooseBody(layout, worth, headline) ?? layout.root;
  const kept = cleanBody(layout, body, worth, title);
  const blocks = [...findLead(layout, body, headline, kept), ...kept];
  return { body, headline, paragraphs: blocks.map((block) => block.text) };
}
