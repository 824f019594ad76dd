import type { Block, Layout } from "./layout.ts";
import { isRelatedHeading } from "./section-names.ts";

/** No list of other articles holds more of a page than this; a section of the article may. */
const MAX_SHARE = 0.4;

/** A box that opens with "Related stories", "Comments" and the like holds just these. */
export function nameByHeading({ boxes, blocks }: Layout, headline: number | undefined): void {
  let total = 0;
  const sizes = [0];
  for (const { size } of blocks) {
    total += size;
    sizes.push(total);
  }
  const sizeOf = (first: number, last: number): number => (sizes[last] ?? 0) - (sizes[first] ?? 0);
  const limit = total * MAX_SHARE;
  // Boxes that stand in one another open with the same line.
  const known = new Map<number, boolean>();
  const opensOthers = (first: number, text: string): boolean => {
    const isKnown = known.get(first) ?? isRelatedHeading(text);
    known.set(first, isKnown);
    return isKnown;
  };
  for (const box of boxes) {
    const opening = blocks[box.first];
    if (box.noise !== undefined || box.last - box.first < 2 || opening === undefined) continue;
    if (box.isBody) continue;
    if (!isLabel(opening) || sizeOf(box.first, box.last) > limit) continue;
    if (headline !== undefined && box.first <= headline && headline < box.last) continue;
    if (opensOthers(box.first, opening.text)) box.noise = "related";
  }
}

function isLabel({ kind, size, stressed }: Block): boolean {
  return size <= 70 && (kind === "heading" || size <= 40 || stressed > size * 0.8);
}
