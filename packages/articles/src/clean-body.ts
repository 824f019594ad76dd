import { SENTENCE_END, type Worth } from "./choose-body.ts";
import type { Block, Box, Layout } from "./layout.ts";

/** The blocks of a body that are text of the article, in reading order. */
export function cleanBody(layout: Layout, body: Box, worth: Worth, title: string | null): Block[] {
  const kept: Block[] = [];
  const limit = worth.proseOf(body) * 0.4;
  collect(body, layout, kept, (box) => isNoise(box, layout, worth, limit));
  return trimTail(trimLead(kept, title));
}

/** Walks boxes and the loose blocks between them in order, passing over noise. */
function collect(box: Box, layout: Layout, kept: Block[], isNoise: (box: Box) => boolean): void {
  let at = box.first;
  const take = (until: number): void => {
    for (; at < until; at += 1) {
      const block = layout.blocks[at];
      if (block !== undefined && !isLooseNoise(block)) kept.push(block);
    }
  };
  for (const child of box.children) {
    take(child.first);
    if (!isNoise(child)) collect(child, layout, kept, isNoise);
    at = child.last;
  }
  take(box.last);
}

function isNoise(box: Box, layout: Layout, worth: Worth, limit: number): boolean {
  if (box.last === box.first) return false;
  if (box.noise !== undefined) return worth.proseOf(box) < limit;
  let size = 0;
  let linked = 0;
  for (let index = box.first; index < box.last; index += 1) {
    const block = layout.blocks[index];
    size += block?.size ?? 0;
    linked += block?.linked ?? 0;
  }
  return box.last - box.first > 1 && linked > size * 0.6;
}

/** A line that is nothing but a link leads elsewhere. */
function isLooseNoise(block: Block): boolean {
  if (block.kind === "heading") return false;
  return block.linked > block.size * 0.9 && block.size > 3;
}

function trimLead(blocks: Block[], title: string | null): Block[] {
  const same = (text: string): boolean => title !== null && wordsOf(text) === wordsOf(title);
  let start = 0;
  for (let index = 0; index < Math.min(blocks.length, 8); index += 1) {
    const block = blocks[index];
    if (block === undefined || isProse(block)) break;
    if (block.kind === "heading" || same(block.text) || block.size < 80) start = index + 1;
  }
  return blocks.slice(start);
}

function trimTail(blocks: Block[]): Block[] {
  let end = blocks.length;
  for (; end > 0; end -= 1) {
    const block = blocks[end - 1];
    if (
      block !== undefined &&
      block.kind !== "heading" &&
      (isProse(block) || block.kind === "item")
    )
      break;
  }
  return blocks.slice(0, end);
}

function isProse({ size, text, kind }: Block): boolean {
  if (kind === "heading") return false;
  return size >= 100 || (size >= 25 && SENTENCE_END.test(text));
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
