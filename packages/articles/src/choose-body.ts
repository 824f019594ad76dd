import type { Block, Box, Layout } from "./layout.ts";

/** A box takes its inside out of the article unless it holds this share of the page's prose. */
const MAIN_SHARE = 0.5;
/** The body is the deepest box that keeps this share of the best box's worth. */
const KEPT_SHARE = 0.78;

/** How much prose a block is: sentences count for, loose links and labels count against. */
export function worthOf(block: Block): number {
  const { size, linked, kind, text } = block;
  if (kind === "heading") return 0;
  const linkShare = linked / size;
  if (linkShare > 0.5) return -Math.min(size, 60) / 2;
  if (size >= 80 || (size >= 30 && SENTENCE_END.test(text)))
    return Math.min(size, 1500) * (1 - linkShare);
  return -Math.min(size, 40) / 4;
}

export const SENTENCE_END = /[.!?…。！？；؟۔।;:][\s"'”’»)\]」』）]{0,4}$/;

/** Running sums over blocks, so that the worth of any box is one subtraction. */
export class Worth {
  readonly #sums: Float64Array;
  readonly #positive: Float64Array;

  constructor({ blocks, root }: Layout) {
    const worths = blocks.map((block) => worthOf(block));
    const prose = new Float64Array(blocks.length + 1);
    for (const [index, worth] of worths.entries())
      prose[index + 1] = (prose[index] ?? 0) + Math.max(0, worth);
    const all = prose[blocks.length] ?? 0;
    silence(
      root,
      worths,
      (box) => (prose[box.last] ?? 0) - (prose[box.first] ?? 0),
      all * MAIN_SHARE,
    );
    this.#sums = new Float64Array(blocks.length + 1);
    this.#positive = new Float64Array(blocks.length + 1);
    for (const [index, worth] of worths.entries()) {
      this.#sums[index + 1] = (this.#sums[index] ?? 0) + worth;
      this.#positive[index + 1] = (this.#positive[index] ?? 0) + Math.max(0, worth);
    }
  }

  /** Prose less clutter. */
  of(box: Box): number {
    return (this.#sums[box.last] ?? 0) - (this.#sums[box.first] ?? 0);
  }

  /** Prose alone. */
  proseOf(box: Box): number {
    return (this.#positive[box.last] ?? 0) - (this.#positive[box.first] ?? 0);
  }
}

/** Blocks inside noise count nothing, unless the box holds most of the page. */
function silence(box: Box, worths: number[], proseOf: (box: Box) => number, limit: number): void {
  for (const child of box.children) {
    if (child.noise !== undefined && proseOf(child) < limit) {
      for (let index = child.first; index < child.last; index += 1)
        worths[index] = Math.min(0, worths[index] ?? 0);
    } else silence(child, worths, proseOf, limit);
  }
}

/** The box around the main text of a page; `undefined` where there is no prose. */
export function chooseBody(layout: Layout, worth: Worth): Box | undefined {
  let best: Box | undefined;
  for (const box of layout.boxes)
    if (best === undefined || worth.of(box) >= worth.of(best)) best = box;
  if (best === undefined || worth.proseOf(best) <= 0) return undefined;
  const hinted = layout.boxes.filter(
    (box) => box.isBody && worth.proseOf(box) >= worth.proseOf(best) * 0.4,
  );
  const start = hinted.find((box) => worth.of(box) > 0) ?? best;
  if (start !== best) return start;
  return descend(start, worth);
}

function descend(box: Box, worth: Worth): Box {
  const floor = worth.of(box) * KEPT_SHARE;
  let at = box;
  for (;;) {
    const next = at.children.find((child) => worth.of(child) >= floor);
    if (next === undefined) return at;
    at = next;
  }
}
