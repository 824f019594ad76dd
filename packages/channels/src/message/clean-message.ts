import { cutText } from "./cut-text.ts";
import type { Block, Message } from "./message.ts";

/** A title is to be read at a glance; no line needs more than a long sentence. */
const MAX_TITLE = 300;
const MAX_LINE = 1_200;

// They make a reader see letters in another order than they are in.
const DIRECTION_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * The message with each of its texts on one line, of a bearable length and in the order it is read
 * in, so that the words of a page cannot pass for lines of ours.
 */
export function cleanMessage({ title, blocks, link }: Message): Message {
  return { title: cutText(clean(title), MAX_TITLE), blocks: blocks.map(cleanBlock), link };
}

function clean(text: string): string {
  const line = text
    .toWellFormed()
    .replace(DIRECTION_CONTROLS, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return cutText(line, MAX_LINE);
}

const cleanOrNull = (text: string | null) => (text === null ? null : clean(text));

function cleanBlock(block: Block): Block {
  if (block.kind === "lines") return { ...block, lines: block.lines.map(clean) };
  if (block.kind === "quote") {
    return { ...block, text: clean(block.text), cite: clean(block.cite) };
  }
  if (block.kind === "list") {
    return { ...block, title: cleanOrNull(block.title), items: block.items.map(clean) };
  }
  if (block.kind === "entry") {
    const { title, quote, lines } = block;
    return { ...block, title: clean(title), quote: cleanOrNull(quote), lines: lines.map(clean) };
  }
  return block;
}
