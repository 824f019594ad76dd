import * as Plot from "@observablehq/plot";
import type { CoverageBar } from "./coverage-bars.ts";
import { coverageStrip } from "./coverage-strip.ts";
import { ARROW_PX, MARGIN, STRIP_HEIGHT, type TrendFrame } from "./trend-frame.ts";
import type { PointLabel } from "./place-labels.ts";
import type { TrendPoint } from "./trend-points.ts";
import { sayCompact } from "../words.ts";

const SYMBOLS: Record<TrendPoint["group"], string> = {
  baseline: "square",
  watched: "circle",
  planned: "diamond",
};
/** A narrower chart has no room for what the baseline says. */
const ROOMY_PX = 600;
/** Around a dot, and short of its neighbour's. */
const RING_PX = 8.5;
const EMPTY = "var(--surface)";

export type TrendParts = {
  points: TrendPoint[];
  frame: TrendFrame;
  unit: string;
  /** The figure that the series is compared with, as a line across. */
  reference: { value: number; label: string } | null;
  /** Country codes, where places share one chart. */
  labels: PointLabel[];
  /** What was read, month by month. */
  coverage: CoverageBar[];
};

const color = (point: TrendPoint) => `var(--${point.group})`;
const at = (point: TrendPoint) => new Date(point.at);

/** Options of the trend: a dot and a range bar a figure, arrows for open bounds, unit on the axis. */
export function trendOptions(parts: TrendParts): Plot.PlotOptions {
  const { points, frame, unit, reference, labels, coverage } = parts;
  return {
    width: frame.width,
    height: frame.height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    className: "trend",
    x: {
      type: "utc",
      domain: frame.x.map((time) => new Date(time)),
      label: "what the figure is about",
      // Below the years, which stand under the months where the span is short.
      labelOffset: MARGIN.bottom - STRIP_HEIGHT + 2,
      grid: true,
    },
    y: {
      type: frame.isLog ? "log" : "linear",
      domain: frame.y,
      label: `${unit}${frame.isLog ? " (log scale)" : ""}`,
      grid: true,
      ticks: frame.isLog ? 4 : 6,
      tickFormat: sayCompact,
    },
    // In the order of drawing: the dots, which are links, lie on top.
    marks: [
      coverageStrip(coverage, frame),
      ...(reference === null ? [] : referenceMarks(reference, frame)),
      rangeBars(points),
      ...openArrows(points),
      ...placeLabels(labels),
      heldBackRings(points),
      figureDots(points),
    ],
  };
}

/** The line across, and what it is. */
function referenceMarks(
  reference: NonNullable<TrendParts["reference"]>,
  frame: TrendFrame,
): Plot.Markish[] {
  return [
    Plot.ruleY([reference.value], {
      stroke: "var(--baseline)",
      strokeDasharray: "5 4",
      strokeWidth: 1.5,
    }),
    Plot.text([reference], {
      y: "value",
      text: (told: { label: string }) => (frame.width < ROOMY_PX ? "baseline" : told.label),
      frameAnchor: "right",
      dy: -7,
      textAnchor: "end",
      fill: "var(--baseline)",
      stroke: EMPTY,
      strokeWidth: 4,
    }),
  ];
}

/** From the least to the most that a figure says. */
function rangeBars(points: readonly TrendPoint[]): Plot.Markish {
  return Plot.ruleX(
    points.filter(({ low, high }) => low < high),
    {
      x: at,
      y1: "low",
      y2: "high",
      stroke: color,
      strokeWidth: 4,
      strokeOpacity: 0.4,
      strokeLinecap: "round",
    },
  );
}

/** "More than" points up, "up to" points down. */
function openArrows(points: readonly TrendPoint[]): Plot.Markish[] {
  return (["up", "down"] as const).map((side) =>
    Plot.vector(
      points.filter(({ open }) => open === side),
      {
        x: at,
        y: "value",
        length: ARROW_PX,
        r: 3,
        rotate: side === "up" ? 0 : 180,
        anchor: "start",
        stroke: color,
        strokeWidth: 2,
      },
    ),
  );
}

function placeLabels(labels: readonly PointLabel[]): Plot.Markish[] {
  return (["right", "left"] as const).map((side) =>
    Plot.text(
      labels.filter((label) => label.side === side),
      {
        x: (label: PointLabel) => new Date(label.at),
        y: "value",
        text: "text",
        dx: side === "right" ? 8 : -8,
        textAnchor: side === "right" ? "start" : "end",
        fontSize: 10,
      },
    ),
  );
}

/** Around what visitors are not shown yet. */
function heldBackRings(points: readonly TrendPoint[]): Plot.Markish {
  return Plot.dot(
    points.filter(({ isHeldBack }) => isHeldBack),
    {
      x: at,
      y: "value",
      r: RING_PX,
      stroke: color,
      strokeWidth: 1.5,
      strokeDasharray: "2 2",
      pointerEvents: "none",
    },
  );
}

/** Each leads to its figure; what is faint is drawn hollow. */
function figureDots(points: TrendPoint[]): Plot.Markish {
  return Plot.dot(points, {
    x: at,
    y: "value",
    r: 5,
    sort: null,
    fill: (point: TrendPoint) => (point.isFaint ? EMPTY : color(point)),
    stroke: (point: TrendPoint) => (point.isFaint ? color(point) : EMPTY),
    strokeWidth: 1.5,
    symbol: (point: TrendPoint) => SYMBOLS[point.group],
    href: (point: TrendPoint) => point.path,
    ariaLabel: (point: TrendPoint) => point.lines.join(", "),
  });
}
