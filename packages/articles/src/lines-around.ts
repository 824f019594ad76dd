import type { Block, Box, DropReason, Layout, Time } from "./layout.ts";

/** How many blocks before and after the headline may tell author and date. */
const BEFORE_HEADLINE = 4;
const AFTER_HEADLINE = 12;
/** Buttons and lists of other stories may stand between a headline and what is told of it. */
const MAX_AFTER_HEADLINE = 40;
/** What a block that tells of another story or of a picture is dropped as. */
const OTHER_STORY = new Set<DropReason | undefined>([
  "caption",
  "related",
  "link-line",
  "link-list",
  "read-more",
]);
/** A paragraph up to this length may be a label that was kept. */
const LABEL_LENGTH = 40;
const MIN_PROSE = 100;

/** What stands around the headline, most likely its own first, and where the body ends. */
export type LinesAround = {
  times: Time[];
  lines: string[];
  /** The same, of those above the headline the nearest first: a site's clock stands at the top. */
  nearest: string[];
  footLines: string[];
};

type Line = { text: string; block: number; rank: number };

/** How likely a block tells of the story: below the headline, above it, below the text, never. */
const [BELOW_HEADLINE, ABOVE_HEADLINE, BELOW, OTHERS] = [0, 1, 2, 3];

/** The short lines and time elements of a page that may tell its author and date. */
export function linesAround(
  layout: Layout,
  body: Box,
  headline: number | undefined,
  paragraphs: string[],
): LinesAround {
  const { blocks } = layout;
  const start = headline ?? body.first;
  const [from, to] = [Math.max(0, start - BEFORE_HEADLINE), endOfHead(layout, body, start)];
  // A sentence of the story may tell another day.
  const prose = new Set(
    paragraphs.flatMap((text) => text.split("\n")).filter((line) => line.length > LABEL_LENGTH),
  );
  // What follows the headline is more likely its own than what precedes it, but for other stories.
  const rankOf = (index: number): number => {
    const block = blocks[index];
    if (block === undefined || OTHER_STORY.has(block.dropped) || isInComments(block.box))
      return OTHERS;
    // A short text ends soon: below it, others speak.
    if (index >= body.last) return BELOW;
    return index < start ? ABOVE_HEADLINE : BELOW_HEADLINE;
  };
  const linesIn = (first: number, last: number): Line[] =>
    blocks
      .slice(first, last)
      .flatMap((block, at) => {
        const rank = rankOf(first + at);
        const isOthers = rank === OTHERS || (rank === BELOW && isListed(block));
        if (isOthers || first + at === headline) return [];
        return block.text.split("\n").map((text) => ({ text, block: first + at, rank }));
      })
      .filter(({ text }) => !prose.has(text));
  const lines = linesIn(from, to).toSorted((a, b) => a.rank - b.rank);
  return {
    times: layout.times
      .filter(({ block }) => block >= from && block < to && rankOf(block) < OTHERS)
      .toSorted((a, b) => rankOf(a.block) - rankOf(b.block)),
    lines: lines.map(({ text }) => text),
    nearest: lines
      .toSorted((a, b) => a.rank - b.rank || nearerFirst(a, b, start))
      .map(({ text }) => text),
    footLines: linesIn(Math.max(to, body.last - 4), body.last + 6).map(({ text }) => text),
  };
}

function nearerFirst(a: Line, b: Line, start: number): number {
  return Math.abs(a.block - start) - Math.abs(b.block - start);
}

/** Up to where lines may belong to the headline: some blocks on, or to the text's first paragraph. */
function endOfHead({ blocks }: Layout, body: Box, start: number): number {
  const text = blocks.findIndex(
    ({ dropped, kind, size }, index) =>
      index >= Math.max(start, body.first) &&
      dropped === undefined &&
      kind !== "heading" &&
      size >= MIN_PROSE,
  );
  const near = start + AFTER_HEADLINE;
  return text > near ? Math.min(text + 1, start + MAX_AFTER_HEADLINE) : near;
}

/** A linked headline with its day, in a list or a table of such. */
function isListed(block: Block | undefined): boolean {
  return block !== undefined && block.kind !== "paragraph" && block.linked > 0;
}

function isInComments(box: Box): boolean {
  for (let at: Box | undefined = box; at !== undefined; at = at.parent)
    if (at.noise === "comments") return true;
  return false;
}
