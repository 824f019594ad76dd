import type { FigureView } from "@figurewatch/contract";
import { sortFigures } from "../measure/sort-figures.ts";
import { isCounted } from "../words.ts";

/**
 * The latest figure of each of the `most` origins that counted last: no plans, no denials, and none
 * that its origin has since changed. Those that credit no one are one origin.
 */
export function latestFigures(figures: readonly FigureView[], most: number): FigureView[] {
  const standing = figures.filter(
    ({ modality, supersededBy }) => isCounted(modality) && supersededBy === null,
  );
  const byOrigin = Map.groupBy(
    sortFigures(standing, "asOf", "desc"),
    ({ origin, originName }) => origin ?? originName,
  );
  return [...byOrigin.values()].flatMap(([latest = []]) => latest).slice(0, most);
}
