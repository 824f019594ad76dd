import * as Plot from "@observablehq/plot";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Coverage } from "@figurewatch/contract";
import { useKnownOn } from "../known-on/use-known-on.ts";
import { useLinkTarget } from "../parts/embedded.ts";
import { toCoverageBars } from "./coverage-bars.ts";
import { placeLabels } from "./place-labels.ts";
import { spreadPoints } from "./spread-points.ts";
import { buildTrendFrame } from "./trend-frame.ts";
import { trendOptions } from "./trend-options.ts";
import type { TrendPoint } from "./trend-points.ts";

type TrendChartProps = {
  points: TrendPoint[];
  unit: string;
  title: string;
  reference: { value: number; label: string } | null;
  hasPlaces: boolean;
  isSmall: boolean;
  /** What was read, month by month. */
  months: Coverage["months"];
  /** Told of each drawing, for downloads. */
  onDraw(drawing: SVGSVGElement): void;
};

type Tip = { lines: string[]; x: number; y: number; isLeft: boolean; isAbove: boolean };

/**
 * Draws `trendOptions` at the width there is. Each point is a link to its figure: one stop of the
 * Tab key for all, the arrow keys go from point to point, and what is pointed at is told beside it.
 */
export function TrendChart(props: TrendChartProps) {
  const { points, unit, title, reference, hasPlaces, isSmall, months, onDraw } = props;
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [tip, setTip] = useState<Tip | null>(null);
  const router = useRouter();
  const [openedAt] = useState(() => new Date());
  const knownOn = useKnownOn();
  const target = useLinkTarget();

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const options = useMemo(() => {
    if (width === 0 || points.length === 0) return null;
    const now = knownOn === undefined ? openedAt : new Date(knownOn);
    const frame = buildTrendFrame(points, { width, now, isSmall });
    const spread = spreadPoints(points, frame);
    const labels = hasPlaces ? placeLabels(spread, frame) : [];
    const coverage = toCoverageBars(months, frame);
    return trendOptions({ points: spread, frame, unit, reference, labels, coverage });
  }, [points, unit, reference, hasPlaces, isSmall, months, width, openedAt, knownOn]);

  useEffect(() => {
    const element = host.current;
    if (options === null || element === null) return undefined;
    const chart = Plot.plot(options) as SVGSVGElement;
    // The content security policy allows no inline style; style.css has these rules.
    chart.querySelector("style")?.remove();
    // A name on a group without a role says nothing; the points have names of their own.
    for (const group of chart.querySelectorAll("g[aria-label]"))
      group.removeAttribute("aria-label");
    onDraw(chart);
    element.append(chart);
    const stop = listenToPoints(element, chart, points, {
      show: setTip,
      open: (path) => void router.navigate({ href: path }),
      target,
    });
    return () => {
      stop();
      setTip(null);
      chart.remove();
    };
  }, [options, points, router, onDraw, target]);

  return (
    <div
      ref={host}
      className={isSmall ? "trend-host trend-small" : "trend-host"}
      role="group"
      aria-label={`${title}: ${points.length} points. Arrow keys go from point to point, Enter opens the figure. The table below says the same.`}
    >
      {tip === null ? null : (
        // Told to screen readers by the name of the point itself.
        <div
          className={`tip${tip.isLeft ? " tip-left" : ""}${tip.isAbove ? " tip-above" : ""}`}
          aria-hidden="true"
          style={{ left: tip.x, top: tip.y }}
        >
          {tip.lines.map((line, i) => (
            <div key={line} className={i === 0 ? "tip-head" : ""}>
              {line}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

type Listeners = {
  show(tip: Tip | null): void;
  open(path: string): void;
  /** Where the page of a point opens; elsewhere than in place it is for the browser to open. */
  target: "_self" | "_blank";
};

/** Makes the points of a drawing one row of the arrow keys, and says which is pointed at. */
function listenToPoints(
  host: HTMLElement,
  chart: SVGSVGElement,
  points: readonly TrendPoint[],
  { show, open, target }: Listeners,
): () => void {
  const byPath = new Map(points.map((point) => [point.path, point]));
  const links = [...chart.querySelectorAll<SVGAElement>("a")];
  const linkOf = (event: Event) => (event.target as Element).closest<SVGAElement>("a");
  for (const [i, link] of links.entries()) {
    link.setAttribute("tabindex", i === 0 ? "0" : "-1");
    link.setAttribute("target", target);
  }

  const tell = (event: Event) => {
    const link = linkOf(event);
    const point = link === null ? undefined : byPath.get(pathOf(link));
    if (link === null || point === undefined) return;
    const [box, frame] = [link.getBoundingClientRect(), chart.getBoundingClientRect()];
    const x = box.x + box.width / 2 - frame.x;
    const y = box.y + box.height / 2 - frame.y;
    show({
      lines: point.lines,
      ...{ x, y, isLeft: x > frame.width / 2, isAbove: y > frame.height / 2 },
    });
  };
  const hide = () => show(null);
  const follow = (event: MouseEvent) => {
    const link = linkOf(event);
    // With a modifier the browser opens a tab, as for any other link.
    if (link === null || target === "_blank" || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    event.preventDefault();
    open(pathOf(link));
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === "Escape") hide();
    const link = linkOf(event);
    const to = link === null ? undefined : stepOf(event.key, links.indexOf(link), links.length);
    const target = to === undefined ? undefined : links[to];
    if (link === null || target === undefined) return;
    event.preventDefault();
    link.setAttribute("tabindex", "-1");
    target.setAttribute("tabindex", "0");
    target.focus();
  };
  // On what the drawing stands in: Chromium stops the Tab key at a drawing that listens for focus.
  const stop = new AbortController();
  const listen = { signal: stop.signal };
  host.addEventListener("pointerover", tell, listen);
  host.addEventListener("pointerout", hide, listen);
  host.addEventListener("focusin", tell, listen);
  host.addEventListener("focusout", hide, listen);
  host.addEventListener("click", follow, listen);
  host.addEventListener("keydown", move, listen);
  return () => {
    stop.abort();
    hide();
  };
}

const pathOf = (link: SVGAElement) =>
  link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";

function stepOf(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return undefined;
}
