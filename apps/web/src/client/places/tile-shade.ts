import type { FigureView } from "@figurewatch/contract";

/** Counts from which a tile is a shade darker. */
const STEPS = [1, 100, 1_000, 10_000, 50_000];

/** How dark a place is drawn, 0 to 5, by its latest count; a bound counts by what is known of it. */
export function toShade(latest: Pick<FigureView, "low" | "high"> | null): number {
  const count = latest?.low ?? latest?.high ?? 0;
  return STEPS.filter((least) => count >= least).length;
}
