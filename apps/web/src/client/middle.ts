import type { FigureView } from "@figurewatch/contract";

/** The number that stands for a figure: the middle of a range, else the stated bound. */
export function middle({ low, high }: Pick<FigureView, "low" | "high">): number | undefined {
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high ?? undefined;
}
