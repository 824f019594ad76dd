import type { FigureView } from "@figurewatch/contract";
import { isCounted } from "../words.ts";

export const SORT_KEYS = ["figure", "scope", "asOf", "said", "origin", "known"] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What the page shows, kept in the address: `any` for all, `world` and `none` for none named. */
export type MeasureSearch = {
  place?: string;
  sector?: string;
  sort?: SortKey;
  dir?: "asc" | "desc";
};

export function readMeasureSearch(search: Record<string, unknown>): MeasureSearch {
  const text = (key: string) => {
    const value = search[key];
    return typeof value === "string" && value.length <= 100 ? value : undefined;
  };
  const [place, sector, dir] = [text("place"), text("sector"), text("dir")];
  const sort = SORT_KEYS.find((key) => key === search["sort"]);
  return {
    ...(place === undefined ? {} : { place }),
    ...(sector === undefined ? {} : { sector }),
    ...(sort === undefined ? {} : { sort }),
    ...(dir === "asc" || dir === "desc" ? { dir } : {}),
  };
}

/** So many totals make a trend, however many figures there are of single places. */
const ENOUGH = 4;

type Scoped = Pick<FigureView, "place" | "sector" | "modality">;

/**
 * What is shown when the address does not say: the worldwide figures of all sectors together, where
 * there are some, since a subtotal on the same axis would look like a fall. Else everything.
 */
export function chooseScope(
  { place, sector }: MeasureSearch,
  figures: readonly Scoped[],
): { place: string; sector: string } {
  if (place !== undefined || sector !== undefined) {
    return { place: place ?? "any", sector: sector ?? "any" };
  }
  const totals = figures.filter(
    (figure) => figure.place === null && figure.sector === null && isCounted(figure.modality),
  );
  const isTelling = totals.length >= ENOUGH || totals.length * 2 > figures.length;
  return isTelling && totals.length > 1
    ? { place: "world", sector: "none" }
    : { place: "any", sector: "any" };
}
