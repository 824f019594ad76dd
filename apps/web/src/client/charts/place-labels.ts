import { MARGIN, toPixels, toReach, type TrendFrame } from "./trend-frame.ts";
import type { TrendPoint } from "./trend-points.ts";

export type PointLabel = { at: number; value: number; text: string; side: "left" | "right" };

type Box = { x0: number; x1: number; y0: number; y1: number };

const DOT_PX = 8;
const LETTER_PX = 8;
const LINE_PX = 11;

/**
 * The country codes beside points, on the side that is free. A label that would cover another, a
 * point, its arrow or the axis is left out: the point's own tooltip and the table have it.
 */
export function placeLabels(points: readonly TrendPoint[], frame: TrendFrame): PointLabel[] {
  const dots = points.map((point) => {
    const { x, y } = toPixels(frame, point.at, point.value);
    return { x0: x - DOT_PX / 2, x1: x + DOT_PX / 2, y, ...toReach(point, y) };
  });
  const taken: Box[] = [];
  const isFree = (box: Box) =>
    [...dots, ...taken].every(
      (other) =>
        other.x1 <= box.x0 ||
        other.x0 >= box.x1 ||
        other.y0 - box.y1 >= LINE_PX ||
        box.y0 - other.y1 >= LINE_PX,
    );
  return points.flatMap((point, i): PointLabel[] => {
    const dot = dots[i];
    if (point.place === null || dot === undefined) return [];
    const width = point.place.length * LETTER_PX;
    for (const side of ["right", "left"] as const) {
      const x0 = side === "right" ? dot.x1 + 1 : dot.x0 - 1 - width;
      const box = { x0, x1: x0 + width, y0: dot.y, y1: dot.y };
      // Left of the frame stand the numbers of the axis.
      if (x0 < MARGIN.left || box.x1 > frame.width || !isFree(box)) continue;
      taken.push(box);
      return [{ at: point.at, value: point.value, text: point.place, side }];
    }
    return [];
  });
}
