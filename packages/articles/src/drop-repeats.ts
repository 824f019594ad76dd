import { SENTENCE_END } from "./choose-body.ts";
import type { Block, Box } from "./layout.ts";

/** Shorter lines may well recur. */
const REPEATABLE = 50;
/** So many short lines alike are labels. */
const MIN_LABELS = 3;
/** A line of nothing but a number. */
export const COUNT = /^\d{1,5}$/;

/**
 * A paragraph told twice is a pull quote, a slide or a copy for another screen; a short line that
 * comes again and again without being a sentence is a button or a label.
 */
export function dropRepeats(blocks: Block[]): void {
  const seen = new Set<string>();
  const labels = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.dropped !== undefined) continue;
    if (block.size >= REPEATABLE) {
      if (seen.has(block.text)) block.dropped = "repeat";
      seen.add(block.text);
    } else if (isLabel(block)) {
      const alike = labels.get(block.text);
      if (alike === undefined) labels.set(block.text, [block]);
      else alike.push(block);
    }
  }
  dropCopied(blocks);
  for (const alike of [...labels.values(), numbersOf(blocks)])
    if (alike.length >= MIN_LABELS) for (const block of alike) block.dropped = "repeat";
}

/** Short lines that come again between paragraphs that do: the whole text stands there twice. */
function dropCopied(blocks: Block[]): void {
  if (!blocks.some(({ dropped }) => dropped === "repeat")) return;
  const seen = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const isBetween =
      blocks[index - 1]?.dropped === "repeat" && blocks[index + 1]?.dropped !== undefined;
    if (block.dropped === undefined && isBetween && seen.has(block.text)) block.dropped = "repeat";
    seen.add(block.text);
  }
}

/** Lines of nothing but a number, each one more than the last: the pages of a document. */
function numbersOf(blocks: Block[]): Block[] {
  const numbers = blocks.filter(({ kind, text }) => kind === "paragraph" && COUNT.test(text));
  const isCounted = numbers.every(
    ({ text }, index) => index === 0 || Number(text) === Number(numbers[index - 1]?.text) + 1,
  );
  return isCounted ? numbers : [];
}

/** A short line that is neither a sentence nor set apart as a heading of what follows. */
function isLabel({ kind, text, size, stressed, box }: Block): boolean {
  if (kind !== "paragraph" || isSmallCell(box)) return false;
  return stressed < size * 0.5 && !SENTENCE_END.test(text);
}

/** A value in a table, where the column of a page's layout holds more. */
function isSmallCell(box: Box): boolean {
  const cell = box.element.name === "td" ? box : box.parent;
  return cell?.element.name === "td" && cell.last - cell.first <= 2;
}
