import type { FigureView, MeasureView } from "@figurewatch/contract";
import { TrendFigure } from "../charts/trend-figure.tsx";
import { toChartTitle, type Chart } from "./to-charts.ts";

const LONGEST_NAME = 80;
/** So many figures make a trend; fewer need no height to be told apart. */
const TREND = 3;

type MeasureTrendProps = { measure: MeasureView; chart: Chart; place: string; sector: string };

/** One of a measure's charts, named after what the view shows. */
export function MeasureTrend({ measure, chart, place, sector }: MeasureTrendProps) {
  const { unit, isPlanned, isEmployers, figures } = chart;
  return (
    <TrendFigure
      figures={figures}
      unit={unit}
      title={toChartTitle(measure.title, chart)}
      fileName={[
        measure.id,
        place,
        sector,
        unit,
        isEmployers ? "employers" : "",
        isPlanned ? "planned" : "",
      ]
        .filter((part) => part !== "" && part !== "any")
        .join("-")
        .replace(/[^\w-]+/g, "-")
        .slice(0, LONGEST_NAME)}
      reference={place === "any" || isPlanned ? null : toReference(figures)}
      hasPlaces={place === "any"}
      isSmall={isPlanned || figures.length < TREND}
    />
  );
}

/** The first dated figure of the baseline, where all are of one scope: what the rest is held to. */
function toReference(figures: FigureView[]): FigureView | null {
  const scopes = new Set(
    figures.map(({ place, locality, sector, payee }) => [place, locality, sector, payee].join("|")),
  );
  if (scopes.size > 1 || figures.length < 2) return null;
  return (
    figures.find(
      ({ baseline, asOf, vague, supersededBy }) =>
        baseline && asOf !== null && !vague && supersededBy === null,
    ) ?? null
  );
}
