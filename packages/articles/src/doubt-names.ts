import type { Layout } from "./layout.ts";

/** A box with this share of a page's text outside of links is the page. */
const PAGE_SHARE = 0.8;
/** The same where the headline stands inside of it. */
const HEADED_SHARE = 0.5;

/** Takes the name off boxes around the whole page: sites are wrapped in "ad-portal" or "modal". */
export function doubtNames({ boxes, blocks }: Layout, headline: number | undefined): void {
  let total = 0;
  const sums = [0];
  for (const { size, linked, kind } of blocks) {
    total += kind === "heading" ? 0 : size - linked;
    sums.push(total);
  }
  for (const box of boxes) {
    if (box.noise === undefined || box.isCertain) continue;
    const { first, last, noise } = box;
    const share = ((sums[last] ?? 0) - (sums[first] ?? 0)) / total;
    const isHeaded = headline !== undefined && first <= headline && headline < last;
    // Comments may well be most of a page.
    if (isHeaded ? share >= HEADED_SHARE : noise !== "comments" && share >= PAGE_SHARE)
      box.noise = undefined;
  }
}
