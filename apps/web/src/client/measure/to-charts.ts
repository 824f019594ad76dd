import type { FigureView } from "@figurewatch/contract";
import { isCounted, sayUnit } from "../words.ts";

/** The figures that share one pair of axes. */
export type Chart = { unit: string; isPlanned: boolean; figures: FigureView[] };

/** Currencies, periods and plans are never drawn on one axis with others. Most figures first. */
export function toCharts(figures: readonly FigureView[]): Chart[] {
  const groups = Map.groupBy(figures, ({ unit, per, modality }) =>
    JSON.stringify([sayUnit(unit, per), !isCounted(modality)]),
  );
  return [...groups]
    .map(([key, group]): Chart => {
      const [unit, isPlanned] = JSON.parse(key) as [string, boolean];
      return { unit, isPlanned, figures: group };
    })
    .toSorted(
      (a, b) => Number(a.isPlanned) - Number(b.isPlanned) || b.figures.length - a.figures.length,
    );
}
