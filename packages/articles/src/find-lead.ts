import { SENTENCE_END } from "./choose-body.ts";
import { reasonToDrop } from "./clean-body.ts";
import { wordsOf } from "./find-title.ts";
import type { Block, Box, Layout } from "./layout.ts";

const MAX_DISTANCE = 25;

/** The standfirst and first paragraphs that a page sets between its headline and the body. */
export function findLead(layout: Layout, body: Box, title: string | null, kept: Block[]): Block[] {
  const start = headlineBefore(layout, body, title);
  if (start === undefined) return [];
  const known = new Set(kept.slice(0, 6).map((block) => wordsOf(block.text)));
  return layout.blocks
    .slice(start + 1, body.first)
    .filter((block) => isLead(block, body) && !known.has(wordsOf(block.text)));
}

/** Index of the block that is the headline, if it stands a little before the body. */
function headlineBefore(layout: Layout, body: Box, title: string | null): number | undefined {
  const name = title === null ? "" : wordsOf(title);
  if (name === "") return undefined;
  for (let index = body.first - 1; index >= Math.max(0, body.first - MAX_DISTANCE); index -= 1) {
    const block = layout.blocks[index];
    if (block !== undefined && wordsOf(block.text) === name) return index;
  }
  return undefined;
}

function isLead(block: Block, body: Box): boolean {
  const { size, linked, text } = block;
  if (
    block.kind === "heading" ||
    size < 60 ||
    linked > size * 0.3 ||
    reasonToDrop(block) !== undefined
  )
    return false;
  if (size < 80 && !SENTENCE_END.test(text)) return false;
  for (let at: Box | undefined = block.box; at !== undefined; at = at.parent) {
    if (at.first <= body.first && at.last >= body.last) break;
    if (at.noise !== undefined || at.element.name === "figure") return false;
  }
  return true;
}
