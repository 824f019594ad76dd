import type { Block, Box, Layout } from "./layout.ts";

/** So many boxes set alike make a list. */
const MIN_TEASERS = 3;
/** Most boxes of a list of teasers are teasers. */
const TEASER_SHARE = 0.75;
/** A teaser is a linked headline and a few lines. */
const MAX_BLOCKS = 8;
const MAX_PROSE = 600;
const MIN_HEADLINE = 8;

/** Names lists of other articles: boxes set alike, each a linked headline and a few lines. */
export function nameTeasers({ boxes, blocks }: Layout, headline: number | undefined): void {
  const headlines = countHeadlines(blocks);
  for (const { children, first, last } of boxes) {
    if (children.length < MIN_TEASERS || last - first < MIN_TEASERS * 2) continue;
    if ((headlines[last] ?? 0) - (headlines[first] ?? 0) < MIN_TEASERS) continue;
    for (const alike of Map.groupBy(children, styleOf).values()) {
      if (alike.length < MIN_TEASERS) continue;
      const teasers = alike.filter((box) => isTeaser(blocks.slice(box.first, box.last)));
      if (teasers.length < MIN_TEASERS || teasers.length < alike.length * TEASER_SHARE) continue;
      for (const box of teasers)
        if (headline === undefined || headline < box.first || headline >= box.last)
          box.noise ??= "related";
    }
  }
}

function styleOf({ element: { name, attribs } }: Box): string {
  const classes = attribs.class?.trimStart() ?? "";
  const end = classes.search(/\s/);
  return `${name} ${end === -1 ? classes : classes.slice(0, end)}`;
}

function isTeaser(blocks: Block[]): boolean {
  if (blocks.length < 2 || blocks.length > MAX_BLOCKS) return false;
  let prose = 0;
  let hasHeadline = false;
  for (const block of blocks) {
    if (isHeadline(block)) hasHeadline = true;
    else prose += block.size;
  }
  return hasHeadline && prose <= MAX_PROSE;
}

/** A link to another page of the site; one within the page leads to a section of the article. */
function isHeadline({ size, linked, outbound, hrefs }: Block): boolean {
  if (outbound > 0 || linked < size * 0.9 || size < MIN_HEADLINE) return false;
  return hrefs.some((href) => !/#./.test(href));
}

/** Running count of the headlines of others. */
function countHeadlines(blocks: Block[]): Uint32Array {
  const counts = new Uint32Array(blocks.length + 1);
  for (const [index, block] of blocks.entries())
    counts[index + 1] = (counts[index] ?? 0) + (isHeadline(block) ? 1 : 0);
  return counts;
}
