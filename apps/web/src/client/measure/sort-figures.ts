import type { FigureView } from "@figurewatch/contract";
import { edtfSpan } from "../charts/edtf-span.ts";
import { sayScope } from "../words.ts";
import type { SortKey } from "./measure-search.ts";

type Rank = string | number | null;

const RANKS: Record<SortKey, (figure: FigureView) => Rank> = {
  figure: ({ low, high, value, says }) => (value === null ? (low ?? high) : says),
  scope: sayScope,
  asOf: ({ asOf }) => edtfSpan(asOf)?.to ?? null,
  said: ({ saidOn }) => edtfSpan(saidOn)?.to ?? null,
  origin: ({ originName }) => originName,
  known: ({ articles }) => articles,
};

/** Dates and counts start with the latest and the most, words with A. */
export const firstDirection = (key: SortKey) =>
  key === "figure" || key === "asOf" || key === "said" || key === "known" ? "desc" : "asc";

/** Figures by a column; those that have nothing there come last in both directions. */
export function sortFigures(
  figures: readonly FigureView[],
  key: SortKey,
  direction: "asc" | "desc",
): FigureView[] {
  const rank = RANKS[key];
  const sign = direction === "asc" ? 1 : -1;
  return figures.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compare(x, y) || a.id.localeCompare(b.id);
  });
}

const compare = (a: string | number, b: string | number) =>
  typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
