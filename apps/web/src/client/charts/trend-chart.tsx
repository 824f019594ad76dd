import * as Plot from "@observablehq/plot";
import type { FigureView } from "@figurewatch/contract";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { toTrendPoints, trendOptions } from "./trend-options.ts";

type TrendChartProps = { figures: FigureView[]; unit: string; title: string };

/** Draws `trendOptions` at the width there is; each point is a link to its figure. */
export function TrendChart({ figures, unit, title }: TrendChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const router = useRouter();
  const points = useMemo(() => toTrendPoints(figures), [figures]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width === 0 || points.length === 0) return undefined;
    const chart = Plot.plot(trendOptions(points, unit, width));
    // The content security policy allows no inline style; style.css has these rules.
    chart.querySelector("style")?.remove();
    // A name on a group without a role says nothing; the points have names of their own.
    for (const group of chart.querySelectorAll("g[aria-label]"))
      group.removeAttribute("aria-label");
    host.current?.append(chart);
    const follow = (event: Event) => {
      const link = (event.target as Element).closest("a");
      const path = link?.getAttribute("href") ?? link?.getAttribute("xlink:href");
      if (path === null || path === undefined) return;
      event.preventDefault();
      void router.navigate({ href: path });
    };
    chart.addEventListener("click", follow);
    return () => chart.remove();
  }, [points, unit, width, router]);

  const undated = figures.length - points.length;
  return (
    <figure className="trend-figure">
      <figcaption>
        {title}
        <ul className="legend">
          <li className="legend-baseline">■ baseline</li>
          <li className="legend-watched">● seen by this watch</li>
          <li className="legend-planned">◆ planned or denied, not counted</li>
          <li>↑ ↓ open bound</li>
        </ul>
      </figcaption>
      {points.length === 0 ? <p className="quiet">No dated figure to draw yet.</p> : null}
      <div ref={host} />
      {undated > 0 ? (
        <p className="quiet">{undated} figures carry no date; they are in the table only.</p>
      ) : null}
    </figure>
  );
}
