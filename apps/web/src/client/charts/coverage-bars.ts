import type { Coverage } from "@figurewatch/contract";
import type { TrendFrame } from "./trend-frame.ts";

export type CoverageBar = { from: number; to: number; articles: number };

/** The months of a frame in which articles were read, as stretches of its time axis. */
export function toCoverageBars(
  months: Coverage["months"],
  { x }: Pick<TrendFrame, "x">,
): CoverageBar[] {
  return months.flatMap(({ month, articles }) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    const [from, to] = [Date.UTC(year, number - 1), Date.UTC(year, number)];
    return to <= x[0] || from >= x[1]
      ? []
      : [{ from: Math.max(from, x[0]), to: Math.min(to, x[1]), articles }];
  });
}
