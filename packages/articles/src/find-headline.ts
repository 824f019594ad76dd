import { wordsOf } from "./words-of.ts";
import type { Block, Layout } from "./layout.ts";

/** Index of the block that shows the title: a heading first, else any line that says the same. */
export function findHeadline(layout: Layout, title: string | null): number | undefined {
  const name = title === null ? "" : wordsOf(title);
  if (name === "") return undefined;
  let best: number | undefined;
  let bestRank = 0;
  for (const [index, block] of layout.blocks.entries()) {
    const { length } = block.text;
    if (length < name.length || length > name.length + 30 || wordsOf(block.text) !== name) continue;
    const rank = rankOf(block);
    if (rank > bestRank) [best, bestRank] = [index, rank];
  }
  return best;
}

/** The page's own heading before any other, and that before a copy in a box for sharing or a line. */
function rankOf(block: Block): number {
  if (isListed(block)) return 0;
  if (block.kind !== "heading") return 1;
  if (block.box.element.name === "h1") return 4;
  return block.box.noise === undefined ? 3 : 2;
}

/** Linked within a list, as other stories are, or as the story itself among those of its section. */
function isListed({ linked, size, box }: Block): boolean {
  if (linked <= size * 0.5) return false;
  return box.element.name === "li" || box.parent?.element.name === "li";
}
