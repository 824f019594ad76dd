import * as Plot from "@observablehq/plot";
import type { FigureView } from "@figurewatch/contract";
import { isCounted, sayEdtf, sayScope } from "../words.ts";

export type TrendPoint = {
  id: string;
  /** Middle of what the figure is about. */
  at: Date;
  low: number;
  high: number;
  /** Where the dot stands: the middle of a range, else the stated bound. */
  value: number;
  /** The side that the text leaves open. */
  open: "up" | "down" | null;
  group: "baseline" | "watched" | "planned";
  title: string;
};

/** Middle of an EDTF date or interval; undefined for none. */
export function middleOf(edtf: string | null): Date | undefined {
  if (edtf === null) return undefined;
  const [from = "", to = from] = edtf.replace(/[~?]/g, "").replace(/X/g, "5").split("/");
  const first = startOf(from);
  const last = endOf(to);
  if (Number.isNaN(first) || Number.isNaN(last)) return undefined;
  return new Date((first + last) / 2);
}

const startOf = (date: string) => Date.parse(`${date}${"-01-01".slice(date.length - 4)}`);

function endOf(date: string): number {
  const [year = NaN, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.UTC(year, (month ?? 1) - 1, day + 1);
  if (month !== undefined) return Date.UTC(year, month, 1);
  return Date.UTC(year + 1, 0, 1);
}

/** The points of a trend, oldest first; figures without a date or a number are left to the table. */
export function toTrendPoints(figures: FigureView[]): TrendPoint[] {
  return figures
    .flatMap((figure) => {
      const at = middleOf(figure.asOf);
      const { low, high } = figure;
      const value = low !== null && high !== null ? (low + high) / 2 : (low ?? high);
      if (at === undefined || value === null) return [];
      const group: TrendPoint["group"] = !isCounted(figure.modality)
        ? "planned"
        : figure.baseline
          ? "baseline"
          : "watched";
      return [
        {
          id: figure.id,
          at,
          low: low ?? value,
          high: high ?? value,
          value,
          open: low === null ? ("down" as const) : high === null ? ("up" as const) : null,
          group,
          title: [
            figure.says,
            sayScope(figure),
            `about ${sayEdtf(figure.asOf)}`,
            figure.originName ?? "no source named",
          ].join("\n"),
        },
      ];
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

/** Values that span more than this are drawn on a log scale, so that small ones can be told apart. */
const LOG_SPAN = 30;
const SYMBOLS: Record<TrendPoint["group"], string> = {
  baseline: "square",
  watched: "circle",
  planned: "diamond",
};

/** Options of the trend: a dot and a range bar a figure, arrows for open bounds, unit on the axis. */
export function trendOptions(points: TrendPoint[], unit: string, width: number): Plot.PlotOptions {
  const values = points.flatMap(({ low, high }) => [low, high]).filter((value) => value > 0);
  const isWide = values.length > 0 && Math.max(...values) / Math.min(...values) > LOG_SPAN;
  const link = (point: TrendPoint) => `/figures/${point.id}`;
  const color = (point: TrendPoint) => `var(--${point.group})`;
  return {
    width,
    height: Math.max(280, Math.min(440, width * 0.5)),
    marginLeft: 62,
    marginBottom: 42,
    className: "trend",
    x: { type: "utc", label: "what the figure is about", nice: true, grid: true },
    y: {
      type: isWide ? "log" : "linear",
      label: `${unit}${isWide ? " (log scale)" : ""}`,
      grid: true,
      zero: !isWide,
      nice: true,
      tickFormat: "~s",
    },
    marks: [
      Plot.ruleX(points, {
        x: "at",
        y1: "low",
        y2: "high",
        stroke: color,
        strokeWidth: 3,
        strokeOpacity: 0.45,
      }),
      ...(["up", "down"] as const).map((side) =>
        Plot.text(
          points.filter(({ open }) => open === side),
          {
            x: "at",
            y: "value",
            text: () => (side === "up" ? "↑" : "↓"),
            dy: side === "up" ? -13 : 13,
            fill: color,
            fontSize: 13,
          },
        ),
      ),
      Plot.dot(points, {
        x: "at",
        y: "value",
        r: 5,
        fill: color,
        stroke: "var(--surface)",
        strokeWidth: 1.2,
        symbol: (point: TrendPoint) => SYMBOLS[point.group],
        href: link,
        title: "title",
        ariaLabel: (point: TrendPoint) => point.title.replaceAll("\n", ", "),
      }),
    ],
  };
}
