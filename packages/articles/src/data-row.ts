import { type AnyNode, type Element, isTag, isText } from "domhandler";

const MAX_CELLS = 30;
/** A cell with more text than this is a column of the page's layout, not a value. */
const MAX_CELL = 120;

/** The cells of a table row that holds values: two or more, short, without blocks inside. */
export function cellsOfDataRow(row: Element, isInline: (name: string) => boolean): Element[] {
  const cells: Element[] = [];
  for (const child of row.children) {
    if (!isTag(child)) continue;
    if (child.name !== "td" && child.name !== "th") return [];
    if (cells.length >= MAX_CELLS || lengthOf(child.children, isInline, 0) > MAX_CELL) return [];
    cells.push(child);
  }
  return cells.length >= 2 ? cells : [];
}

/** Length of the text inside; infinite where a block or deep nesting is found. */
function lengthOf(nodes: AnyNode[], isInline: (name: string) => boolean, depth: number): number {
  let length = 0;
  for (const node of nodes) {
    if (isText(node)) length += node.data.trim().length;
    else if (isTag(node)) {
      // A single paragraph in a cell is how editors wrap a value.
      const isWrapper = depth === 0 && (node.name === "p" || node.name === "div");
      if (depth > 6 || !(isInline(node.name) || isWrapper)) return Infinity;
      length += lengthOf(node.children, isInline, depth + 1);
    }
    if (length > MAX_CELL) return length;
  }
  return length;
}
