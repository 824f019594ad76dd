import { wordsOf } from "./find-title.ts";
import type { Layout } from "./layout.ts";

/** Index of the block that shows the title: a heading first, else any line that says the same. */
export function findHeadline(layout: Layout, title: string | null): number | undefined {
  const name = title === null ? "" : wordsOf(title);
  if (name === "") return undefined;
  let line: number | undefined;
  for (const [index, block] of layout.blocks.entries()) {
    const { length } = block.text;
    if (length < name.length || length > name.length + 30 || wordsOf(block.text) !== name) continue;
    if (block.kind === "heading") return index;
    line ??= index;
  }
  return line;
}
