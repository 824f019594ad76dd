import { toPixels, type TrendFrame } from "./trend-frame.ts";
import type { TrendPoint } from "./trend-points.ts";

export type PointLabel = { at: number; value: number; text: string; side: "left" | "right" };

const DOT_PX = 8;
const LETTER_PX = 8;
const LINE_PX = 11;

/**
 * The country codes beside points, on the side that is free. A label that would cover another, or a
 * point, is left out: the point's own tooltip and the table have it.
 */
export function placeLabels(points: readonly TrendPoint[], frame: TrendFrame): PointLabel[] {
  const dots = points.map((point) => {
    const { x, y } = toPixels(frame, point.at, point.value);
    return { x0: x - DOT_PX / 2, x1: x + DOT_PX / 2, y };
  });
  const taken: typeof dots = [];
  const isFree = (box: (typeof dots)[number]) =>
    [...dots, ...taken].every(
      (other) => other.x1 <= box.x0 || other.x0 >= box.x1 || Math.abs(other.y - box.y) >= LINE_PX,
    );
  return points.flatMap((point, i): PointLabel[] => {
    const dot = dots[i];
    if (point.place === null || dot === undefined) return [];
    const width = point.place.length * LETTER_PX;
    for (const side of ["right", "left"] as const) {
      const x0 = side === "right" ? dot.x1 + 1 : dot.x0 - 1 - width;
      const box = { x0, x1: x0 + width, y: dot.y };
      if (x0 < 0 || box.x1 > frame.width || !isFree(box)) continue;
      taken.push(box);
      return [{ at: point.at, value: point.value, text: point.place, side }];
    }
    return [];
  });
}
