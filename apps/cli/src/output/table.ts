import { stripVTControlCharacters } from "node:util";

/** What a terminal would take for a command, or what turns text around: text here is hostile. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text we did not write, safe to print: no control characters, no bidi overrides, one line. */
export function toPrintable(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/g, " ").replace(CONTROL, "");
}

/** Columns a text takes on a terminal: East Asian wide characters take two, marks none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (/\p{Mark}/u.test(character)) continue;
    width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Breaks a text at spaces, or within words that are too long, into lines of at most `width`. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => cutWord(each, width))) {
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) line = joined;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function cutWord(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (widthOf(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** A column with a width of its own, or a share of what is left. */
export type Column = { title: string; width?: number; share?: number };
type FittedColumn = { title: string; width: number };

/** Narrower than this a shared column is hard to read. */
const LEAST_SHARE = 10;

/**
 * A table of `total` columns for a terminal, its cells wrapped. Where that is too narrow for one, a
 * block a row: each cell on a line of its own behind its title.
 */
export function formatTable(columns: Column[], rows: string[][], total: number): string {
  const least = columns.reduce((sum, { width }) => sum + (width ?? LEAST_SHARE) + 2, -2);
  return least > total
    ? formatBlocks(columns, rows, total)
    : formatGrid(fitColumns(columns, total), rows);
}

function formatGrid(columns: FittedColumn[], rows: string[][]): string {
  const pad = (text: string, width: number) =>
    text + " ".repeat(Math.max(0, width - widthOf(text)));
  const formatRow = (cells: string[]) => {
    const wrapped = columns.map(({ width }, i) => wrap(toPrintable(cells[i] ?? ""), width));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      columns
        .map(({ width }, i) => pad(wrapped[i]?.[row] ?? "", width))
        .join("  ")
        .trimEnd(),
    );
  };
  const rule = columns.map(({ width }) => "─".repeat(width)).join("──");
  return [
    ...formatRow(columns.map(({ title }) => title)),
    rule,
    ...rows.flatMap((cells) => formatRow(cells)),
  ].join("\n");
}

function formatBlocks(columns: Column[], rows: string[][], total: number): string {
  const indent = Math.max(...columns.map(({ title }) => title.length)) + 2;
  const formatCell = ({ title }: Column, cell: string) =>
    wrap(toPrintable(cell), Math.max(LEAST_SHARE, total - indent)).map(
      (line, i) => `${(i === 0 ? title : "").padEnd(indent)}${line}`,
    );
  return rows
    .map((cells) =>
      columns.flatMap((column, i) => (cells[i] ? formatCell(column, cells[i]) : [])).join("\n"),
    )
    .join("\n\n");
}

/** Widths that fill a terminal: fixed ones as given, the rest shared by weight. */
function fitColumns(columns: Column[], total: number): FittedColumn[] {
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const flexible = columns.filter(({ width }) => width === undefined).length;
  // What is above the least that each gets goes by weight.
  const free = total - fixed - 2 * (columns.length - 1) - LEAST_SHARE * flexible;
  return columns.map(({ title, width, share = 0 }) => ({
    title,
    width: width ?? LEAST_SHARE + Math.floor((free * share) / (shares || 1)),
  }));
}
