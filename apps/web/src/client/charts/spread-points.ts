import { msPerPixel, toPixels, toReach, type TrendFrame } from "./trend-frame.ts";
import type { TrendPoint } from "./trend-points.ts";

/** Pixels between the middles of two dots that can be told apart. */
const APART_PX = 12;
const STEP_PX = 6;
/** A point of a single day may stand this far from it: less than a mark of the axis. */
const LEAST_ROOM_PX = 18;
/** Beyond this many, placing each against all costs more than it shows. */
const MOST_POINTS = 1500;

/**
 * Sets points that would cover each other, or each other's arrows, side by side, within the time that each is about: a figure
 * about a year may stand anywhere in it. `at` changes, the value never. Safe to repeat.
 */
export function spreadPoints(points: readonly TrendPoint[], frame: TrendFrame): TrendPoint[] {
  if (points.length > MOST_POINTS) return [...points];
  const scale = msPerPixel(frame);
  const placed: { x: number; y0: number; y1: number }[] = [];
  return points.map((point) => {
    const middle = (point.from + point.to) / 2;
    const home = toPixels(frame, middle, point.value);
    const reach = toReach(point, home.y);
    const room = Math.max((point.to - point.from) / scale / 2 - STEP_PX, LEAST_ROOM_PX);
    let best = { offset: 0, covered: Number.POSITIVE_INFINITY };
    for (const offset of offsets(room)) {
      const x = home.x + offset;
      const covered = placed.filter(
        (other) =>
          Math.abs(other.x - x) < APART_PX &&
          other.y0 - reach.y1 < APART_PX &&
          reach.y0 - other.y1 < APART_PX,
      ).length;
      if (covered < best.covered) best = { offset, covered };
      if (covered === 0) break;
    }
    placed.push({ x: home.x + best.offset, ...reach });
    return { ...point, at: middle + best.offset * scale };
  });
}

/** 0, then further and further to both sides. */
function* offsets(room: number): Generator<number> {
  yield 0;
  for (let offset = STEP_PX; offset <= room; offset += STEP_PX) {
    yield offset;
    yield -offset;
  }
}
