import type { FigureView } from "@figurewatch/contract";

export const FIGURE_COLUMNS = [
  "id",
  "measure",
  "low",
  "high",
  "comparator",
  "unit",
  "per",
  "value",
  "place",
  "locality",
  "sector",
  "payee",
  "modality",
  "vague",
  "asOf",
  "asOfInferred",
  "saidOn",
  "originName",
  "originYear",
  "baseline",
  "articles",
] as const satisfies readonly (keyof FigureView)[];

/** Characters that make a spreadsheet read a cell as a formula, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\0＝＋－＠]/;

/** Figures as CSV, one a row. */
export function toCsv(figures: readonly FigureView[]): string {
  return toCsvTable(
    [...FIGURE_COLUMNS, "citation", "citationUrl"],
    figures.map((figure) => [
      ...FIGURE_COLUMNS.map((column) => figure[column]),
      figure.citation?.publisher ?? null,
      figure.citation?.url ?? null,
    ]),
  );
}

type Cell = string | number | boolean | null;

/** A table as CSV (RFC 4180). Text that a spreadsheet would run gets a leading `'`. */
export function toCsvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

function toCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
