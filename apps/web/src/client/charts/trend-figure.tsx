import type { Coverage, FigureView } from "@figurewatch/contract";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { useIsEmbedded } from "../parts/embedded.ts";
import { Of } from "../parts/of.tsx";
import { useMissingReviewers } from "../session/use-missing-reviewers.ts";
import { sayCount, sayEdtf } from "../words.ts";
import { saveFile, toPngFile, toSvgFile } from "./download-chart.ts";
import { toTrendPoints } from "./trend-points.ts";

// The plotting library is the largest part of all; only pages with a chart load it.
const TrendChart = lazy(async () => {
  const { TrendChart } = await import("./trend-chart.tsx");
  return { default: TrendChart };
});

const NOTHING_READ: Coverage["months"] = [];

type TrendFigureProps = {
  figures: FigureView[];
  unit: string;
  title: string;
  fileName: string;
  /** The figure that others are compared with; only where all are of one scope. */
  reference: FigureView | null;
  hasPlaces: boolean;
  isSmall: boolean;
};

/** A trend with its legend, what it leaves out, and, on a page of ours, its downloads. */
export function TrendFigure(props: TrendFigureProps) {
  const { figures, unit, title, fileName, hasPlaces, isSmall } = props;
  const knownOn = useKnownOn();
  const missing = useMissingReviewers();
  const points = useMemo(
    () => toTrendPoints(figures, { knownOn, isHeldBack: (figure) => missing(figure) > 0 }),
    [figures, knownOn, missing],
  );
  const reference = useMemo(() => toReference(props.reference), [props.reference]);
  const drawing = useRef<SVGSVGElement>(null);
  const onDraw = useCallback((chart: SVGSVGElement) => {
    drawing.current = chart;
  }, []);
  const isEmbedded = useIsEmbedded();
  const groups = new Set(points.map(({ group }) => group));
  const coverage = useKnownApi<Coverage>("/api/coverage");
  const months = coverage.data?.months ?? NOTHING_READ;
  const undated = figures.length - points.length;
  const room = <div className={isSmall ? "trend-host trend-small" : "trend-host"} />;
  return (
    <figure className="trend-figure">
      <figcaption>{title}</figcaption>
      <ul className="legend">
        {groups.has("baseline") ? <li className="legend-baseline">■ baseline</li> : null}
        {groups.has("watched") ? <li className="legend-watched">● seen by this watch</li> : null}
        {groups.has("planned") ? <li className="legend-planned">◆ planned or denied</li> : null}
        {points.some(({ open }) => open !== null) ? <li>↑ ↓ open bound</li> : null}
        {points.some(({ low, high }) => low < high) ? <li>┃ stated range</li> : null}
        {points.some(({ isFaint }) => isFaint) ? <li>□ vague, or since changed</li> : null}
        {points.some(({ isHeldBack }) => isHeldBack) ? <li>◌ around it: not public yet</li> : null}
      </ul>
      {points.length === 0 ? (
        <p className="quiet">None of these figures says what time it is about; see the table.</p>
      ) : (
        <Suspense fallback={room}>
          {/* Drawn once: a second drawing would take the focus from a point. */}
          {coverage.isPending ? (
            room
          ) : (
            <TrendChart
              {...{ points, unit, title, reference, hasPlaces, isSmall, months, onDraw }}
            />
          )}
        </Suspense>
      )}
      <p className="quiet">
        {points.length > 1 ? "Figures of the same time stand side by side. " : ""}
        {undated > 0 && points.length > 0
          ? `${sayCount(undated, "figure")} without a date: in the table only.`
          : ""}
      </p>
      {points.length === 0 || isEmbedded ? null : (
        <Downloads drawing={drawing} title={title} fileName={fileName} />
      )}
    </figure>
  );
}

function toReference(figure: FigureView | null): { value: number; label: string } | null {
  if (figure === null) return null;
  const { low, high } = figure;
  const value = low !== null && high !== null ? (low + high) / 2 : (low ?? high);
  if (value === null) return null;
  return { value, label: `baseline: ${figure.says}, ${sayEdtf(figure.asOf)}` };
}

type DownloadsProps = {
  drawing: { readonly current: SVGSVGElement | null };
  title: string;
  fileName: string;
};

function Downloads({ drawing, title, fileName }: DownloadsProps) {
  const [failure, setFailure] = useState("");
  const save = async (kind: "svg" | "png") => {
    const chart = drawing.current;
    if (chart === null) return;
    setFailure("");
    try {
      const svg = toSvgFile(chart, title, `Figurewatch, ${location.href}`);
      const file =
        kind === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await toPngFile(svg);
      saveFile(`${fileName}.${kind}`, file);
    } catch (cause) {
      setFailure(`The picture could not be made: ${(cause as Error).message}`);
    }
  };
  return (
    <p className="downloads">
      <button type="button" className="button-small" onClick={() => void save("png")}>
        Picture (PNG)
        <Of name={title} />
      </button>{" "}
      <button type="button" className="button-small" onClick={() => void save("svg")}>
        Drawing (SVG)
        <Of name={title} />
      </button>{" "}
      <span role="status">{failure}</span>
    </p>
  );
}
