import type { FigureView } from "@figurewatch/contract";
import { isCounted, sayUnit } from "../words.ts";

/** The figures that share one pair of axes. */
export type Chart = {
  unit: string;
  isPlanned: boolean;
  /** What employers pay for a worker, which is more than the worker gets. */
  isEmployers: boolean;
  figures: FigureView[];
};

/** Currencies, periods, payees and plans are never drawn on one axis with others. Most figures first. */
export function toCharts(figures: readonly FigureView[]): Chart[] {
  const groups = Map.groupBy(figures, ({ unit, per, modality, payee }) =>
    JSON.stringify([sayUnit(unit, per), !isCounted(modality), payee === "employer"]),
  );
  return [...groups]
    .map(([key, group]): Chart => {
      const [unit, isPlanned, isEmployers] = JSON.parse(key) as [string, boolean, boolean];
      return { unit, isPlanned, isEmployers, figures: group };
    })
    .toSorted(
      (a, b) => Number(a.isPlanned) - Number(b.isPlanned) || b.figures.length - a.figures.length,
    );
}

/** What a chart of a measure shows: "Wage, USD per month: paid by employers". */
export function toChartTitle(measure: string, { unit, isPlanned, isEmployers }: Chart): string {
  const kinds = [
    isEmployers ? "paid by employers" : null,
    isPlanned ? "planned, quotas and denials, not counted" : null,
  ].filter((kind) => kind !== null);
  return `${measure}, ${unit}${kinds.length > 0 ? `: ${kinds.join("; ")}` : ""}`;
}
