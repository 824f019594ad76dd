import type { Block, Box, Layout } from "./layout.ts";

/** Prose in a box that is noise by name counts this much: names err. */
const NOISE_FACTOR = 0.2;
/** The body is the deepest box that keeps this share of the best box's worth. */
const KEPT_SHARE = 0.84;
/** A box named as the body is believed from this share of the best box's prose. */
const HINT_SHARE = 0.4;
/** Another box so named is a part of the same body from this share of the first. */
const PART_SHARE = 0.2;
/** An article element under the headline is the article from this much prose. */
const OWN_WORTH = 200;
/** So many links between a headline and a text tell that the text is not below it. */
const MIN_LINKS_APART = 10;
/** From this share of prose above the headline, a box holds more than the story. */
const ABOVE_SHARE = 0.2;
/** A box set like the body is a part of it from this much prose. */
const TWIN_WORTH = 150;
/** A box named as the body is left for one inside of it only while less prose than this is lost. */
const LEFT_WORTH = 600;

/** The last sign of a sentence, in any script, perhaps within quotes or brackets. */
export const SENTENCE_END = /[.!?…。！？；؟۔।༎།။។።։;:][\s"'”’»)\]」』）]{0,4}$/;

/** Thai and Lao end no sentence with a sign: there a line this long is one. */
const UNMARKED = /[\u0e00-\u0eff][\s"'”’»)\d]{0,6}$/;
const MIN_UNMARKED = 36;

/** True for a line that ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text) || (text.length >= MIN_UNMARKED && UNMARKED.test(text));
}

/** How much prose a block is: sentences count for, loose links and labels count against. */
export function worthOf(block: Block): number {
  const { size, linked, kind, text } = block;
  if (kind === "heading") return 0;
  const linkShare = linked / size;
  if (linkShare > 0.5) return -Math.min(size, 60) / 2;
  if (size >= 80 || (size >= 30 && endsSentence(text)))
    return Math.min(size, 1500) * (1 - linkShare);
  return -Math.min(size, 40) / 4;
}

/** Running sums over blocks, so that the worth of any box is one subtraction. */
export class Worth {
  readonly #sums: Float64Array;
  readonly #prose: Float64Array;

  constructor({ blocks, root }: Layout) {
    const worths = new Float64Array(blocks.length);
    const prose = new Float64Array(blocks.length);
    let index = 0;
    for (const block of blocks) {
      const worth = worthOf(block);
      worths[index] = worth;
      prose[index] = Math.max(0, worth);
      index += 1;
    }
    this.#prose = runningSum(prose);
    discount(root, worths);
    this.#sums = runningSum(worths);
  }

  /** Prose less clutter, what is noise by name discounted. */
  of(box: Box): number {
    return (this.#sums[box.last] ?? 0) - (this.#sums[box.first] ?? 0);
  }

  /** Prose alone, whatever it is named. */
  proseOf(box: Box): number {
    return this.between(box.first, box.last);
  }

  /** The same of the blocks from one up to another. */
  between(first: number, last: number): number {
    return (this.#prose[last] ?? 0) - (this.#prose[first] ?? 0);
  }
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    sum += values[index] ?? 0;
    sums[index + 1] = sum;
  }
  return sums;
}

function discount(box: Box, worths: Float64Array): void {
  for (const child of box.children) {
    if (child.noise === undefined) discount(child, worths);
    else {
      const factor = child.isCertain ? 0 : NOISE_FACTOR;
      for (let index = child.first; index < child.last; index += 1)
        worths[index] = Math.max(0, worths[index] ?? 0) * factor;
    }
  }
}

/** The box around the main text of a page; `undefined` where there is no prose. */
export function chooseBody(
  layout: Layout,
  worth: Worth,
  headline: number | undefined,
): Box | undefined {
  let best = layout.root;
  let bestWorth = worth.of(best);
  for (const box of layout.boxes) {
    const itsWorth = worth.of(box);
    if (itsWorth >= bestWorth) [best, bestWorth] = [box, itsWorth];
  }
  if (bestWorth <= 0) return undefined;
  const own = articleOf(headline, best, layout, worth) ?? headedBox(headline, best, layout, worth);
  return descend(namedBody(own ?? best, layout, worth, own !== undefined) ?? own ?? best, worth);
}

/**
 * The box named as the body, or around them where adverts cut a body into several; only `within`
 * the best box where other articles stand around it.
 */
function namedBody(best: Box, layout: Layout, worth: Worth, within: boolean): Box | undefined {
  const named = layout.boxes.filter(
    (box) =>
      box.isBody && worth.of(box) > 0 && (isWithin(box, best) || (!within && isWithin(best, box))),
  );
  const outer = named.find((box) => worth.of(box) >= worth.of(best) * HINT_SHARE);
  if (outer === undefined) return undefined;
  const parts = named.filter(
    (box) => !isWithin(box, outer) && worth.of(box) >= worth.of(outer) * PART_SHARE,
  );
  let around: Box | undefined = outer;
  while (around !== undefined && !parts.every((part) => isWithin(part, around as Box)))
    around = around.parent;
  return around;
}

/** Of several articles on one page, the one under the page's own headline. */
function articleOf(
  headline: number | undefined,
  best: Box,
  layout: Layout,
  worth: Worth,
): Box | undefined {
  if (headline === undefined) return undefined;
  const articles = layout.boxes.filter(
    ({ element }) =>
      element.name === "article" ||
      (element.attribs.itemtype !== undefined && /Article|Posting/.test(element.attribs.itemtype)),
  );
  const own = articles.findLast(
    (box) => box.first <= headline && headline < box.last && worth.of(box) >= OWN_WORTH,
  );
  if (own === undefined || isWithin(best, own)) return undefined;
  const hasOthers = articles.some(
    (box) => isWithin(box, best) && !isWithin(box, own) && !isWithin(own, box) && worth.of(box) > 0,
  );
  return hasOthers || worth.of(own) >= worth.of(best) * 0.5 ? own : undefined;
}

/**
 * The smallest box of prose around the headline, where the best one is set apart from it by lists of
 * links: a short notice above a long imprint.
 */
function headedBox(
  headline: number | undefined,
  best: Box,
  { blocks, boxes }: Layout,
  worth: Worth,
): Box | undefined {
  if (headline === undefined || best.last <= headline) return undefined;
  if (best.first <= headline) return belowHeadline(headline, best, { blocks, boxes }, worth);
  const own = boxes.findLast(
    (box) => box.first <= headline && headline < box.last && worth.of(box) >= OWN_WORTH,
  );
  if (own === undefined || best.first < own.last) return undefined;
  const links = blocks
    .slice(own.last, best.first)
    .filter(({ linked, size }) => linked > size * 0.5);
  return links.length >= MIN_LINKS_APART ? own : undefined;
}

/**
 * The same where the best box holds much prose above the page's own heading: the columns of a front
 * page, beside the story.
 */
function belowHeadline(
  headline: number,
  best: Box,
  { blocks, boxes }: Pick<Layout, "blocks" | "boxes">,
  worth: Worth,
): Box | undefined {
  if (blocks[headline]?.box.element.name !== "h1") return undefined;
  const above = worth.between(best.first, headline);
  if (above < worth.proseOf(best) * ABOVE_SHARE) return undefined;
  return boxes.findLast(
    (box) =>
      box.first <= headline &&
      headline < box.last &&
      worth.between(box.first, headline) < worth.proseOf(box) * ABOVE_SHARE &&
      worth.of(box) >= OWN_WORTH,
  );
}

function isWithin(inner: Box, outer: Box): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** The deepest box that holds nearly all of a box's worth. */
function descend(box: Box, worth: Worth): Box {
  const floor = worth.of(box) * KEPT_SHARE;
  let at = box;
  for (;;) {
    const next = at.children.find((child) => worth.of(child) >= floor);
    if (next === undefined || hasTwin(next, at, worth)) return at;
    if (at.isBody && !next.isBody && worth.of(at) - worth.of(next) >= LEFT_WORTH) return at;
    at = next;
  }
}

/** True when a box set alike beside this one holds prose as well: one text in several parts. */
function hasTwin(box: Box, parent: Box, worth: Worth): boolean {
  const { name, attribs } = box.element;
  if (name === "article") return false;
  return parent.children.some(
    (twin) =>
      twin !== box &&
      twin.noise === undefined &&
      twin.element.name === name &&
      // Sections are parts of one article, whatever class they carry.
      (name === "section" || twin.element.attribs.class === attribs.class) &&
      worth.of(twin) >= TWIN_WORTH,
  );
}
