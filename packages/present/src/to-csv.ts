import type { FigureView } from "@figurewatch/contract";

const COLUMNS = [
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

/** Figures as CSV (RFC 4180), one a row. Text that a spreadsheet would run gets a leading `'`. */
export function toCsv(figures: FigureView[]): string {
  const header = [...COLUMNS, "citation", "citationUrl"];
  const rows = figures.map((figure) => [
    ...COLUMNS.map((column) => figure[column]),
    figure.citation?.publisher ?? null,
    figure.citation?.url ?? null,
  ]);
  return [header, ...rows].map((row) => `${row.map(toCell).join(",")}\r\n`).join("");
}

function toCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
