import { SENTENCE_END } from "./choose-body.ts";
import type { Block, Box, Layout } from "./layout.ts";

const PICTURES = new Set(["img", "amp-img", "picture", "video", "amp-video"]);
/** Boxes whose picture may belong to a text of their own. */
const TEXT_BOXES = new Set(["p", "li", "dd", "blockquote"]);
const MAX_BLOCKS = 3;
const MAX_CAPTION = 250;
/** A line within a paragraph is a caption up to this length, and only without an end of a sentence. */
const MAX_LINE = 120;

/** Names what stands in one small box with a picture, below it, whatever the box is called. */
export function nameCaptions({ boxes, blocks }: Layout, headline: number | undefined): void {
  for (const picture of boxes) {
    if (!PICTURES.has(picture.element.name)) continue;
    const box = boxAround(picture);
    if (box === undefined) continue;
    const below = blocks[picture.first];
    if (below !== undefined && isSlantedCaption(below, picture, box)) below.dropped ??= "caption";
    // A text above the picture is no caption of it.
    if (box.first !== picture.first || box.noise !== undefined || box.isBody) continue;
    if (headline !== undefined && box.first <= headline && headline < box.last) continue;
    if (isCaption(box, blocks.slice(box.first, box.last))) box.noise = "caption";
  }
}

/** The smallest box around a picture that holds any text. */
function boxAround(picture: Box): Box | undefined {
  let box = picture.parent;
  while (box !== undefined && box.first === box.last) box = box.parent;
  return box;
}

function isCaption({ element }: Box, texts: Block[]): boolean {
  if (texts.length > MAX_BLOCKS || texts.some(({ kind }) => kind === "heading")) return false;
  let size = 0;
  for (const text of texts) size += text.size;
  if (!TEXT_BOXES.has(element.name)) return size <= MAX_CAPTION;
  return size <= MAX_LINE && texts.every(({ text }) => !SENTENCE_END.test(text));
}

/** Opens speech, which may well be set in italics. */
const SPEECH = /^["'“”„«»‘‚「『]/;

/**
 * A text all in italics right below a picture, with it in one paragraph or after one that
 * holds nothing else.
 */
function isSlantedCaption(below: Block, { parent }: Box, around: Box): boolean {
  const { kind, size, slanted, box, text } = below;
  if (kind !== "paragraph" || size > MAX_CAPTION || slanted < size * 0.9) return false;
  if (SPEECH.test(text)) return false;
  if (box === around) return true;
  return parent?.element.name === "p" && box.element.name === "p" && box.parent === parent.parent;
}
