import type * as Plot from "@observablehq/plot";
import type { CoverageBar } from "./coverage-bars.ts";
import { MARGIN, STRIP_HEIGHT, type TrendFrame } from "./trend-frame.ts";

const SVG_NS = "http://www.w3.org/2000/svg";
/** Room above the bars for the words of the axis. */
const STRIP_TOP = 10;

/** Bars below the time axis, each as high as its share of the fullest month. */
export function coverageStrip(
  bars: readonly CoverageBar[],
  { height, width, x }: TrendFrame,
): Plot.RenderFunction {
  return () => {
    const strip = document.createElementNS(SVG_NS, "g");
    const most = Math.max(1, ...bars.map(({ articles }) => articles));
    const toX = (at: number) =>
      MARGIN.left + ((at - x[0]) / (x[1] - x[0])) * (width - MARGIN.left - MARGIN.right);
    for (const { from, to, articles } of bars) {
      const bar = document.createElementNS(SVG_NS, "rect");
      const high = Math.max(1.5, ((STRIP_HEIGHT - STRIP_TOP) * articles) / most);
      bar.setAttribute("x", String(toX(from)));
      bar.setAttribute("width", String(Math.max(1, toX(to) - toX(from) - 0.5)));
      bar.setAttribute("y", String(height - high));
      bar.setAttribute("height", String(high));
      bar.setAttribute("fill", "var(--quiet)");
      bar.setAttribute("fill-opacity", "0.55");
      strip.append(bar);
    }
    const label = document.createElementNS(SVG_NS, "text");
    label.setAttribute("x", String(MARGIN.left - 6));
    label.setAttribute("y", String(height - 2));
    label.setAttribute("text-anchor", "end");
    label.setAttribute("fill", "currentColor");
    label.textContent = bars.length === 0 ? "" : "read";
    strip.append(label);
    return strip;
  };
}
