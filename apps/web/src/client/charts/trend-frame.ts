import type { TrendPoint } from "./trend-points.ts";

/** Values that span more than this are drawn on a log scale, so that small ones can be told apart. */
const LOG_SPAN = 30;
/** Room at either end of the axes, so that no point stands on the frame, nor an arrow beyond it. */
const TIME_ROOM = 0.02;
const VALUE_ROOM = 0.08;
const SMALL_HEIGHT = 190;
/** Under the time axis: how much was read of each month. */
export const STRIP_HEIGHT = 30;
/** How far the arrow of an open bound reaches from its point. */
export const ARROW_PX = 20;
export const MARGIN = { left: 58, right: 22, top: 24, bottom: 40 + STRIP_HEIGHT };

export type TrendFrame = {
  width: number;
  height: number;
  isLog: boolean;
  x: [number, number];
  y: [number, number];
};

type Room = {
  /** Pixels. */
  width: number;
  now: Date;
  /** For what is no trend, such as plans, or a figure or two. */
  isSmall?: boolean;
};

/**
 * Size and domains of a trend: from the first date to `now`, since how long nothing new is known is
 * a part of the picture.
 */
export function buildTrendFrame(
  points: readonly TrendPoint[],
  { width, now, isSmall = false }: Room,
): TrendFrame {
  const values = points.flatMap(({ low, high }) => [low, high]);
  const positive = values.filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...values, 1)];
  const isLog = positive.length === values.length && most / least > LOG_SPAN;
  const from = Math.min(...points.map((point) => point.at));
  const to = Math.max(now.getTime(), ...points.map((point) => point.at));
  const height =
    STRIP_HEIGHT +
    (isSmall ? SMALL_HEIGHT : Math.round(Math.max(280, Math.min(440, width * 0.42))));
  const plotPx = height - MARGIN.top - MARGIN.bottom;
  const isOpen = points.some(({ open, high }) => open === "up" && high === most);
  const forArrow = ((1 + VALUE_ROOM) * ARROW_PX) / (plotPx - ARROW_PX);
  const above = isOpen ? Math.max(VALUE_ROOM, forArrow) : VALUE_ROOM;
  const room = Math.max((to - from) * TIME_ROOM, 30 * 24 * 3600 * 1000);
  return {
    width,
    height,
    isLog,
    x: [from - room, to + room],
    y: isLog
      ? [least / (most / least) ** VALUE_ROOM, most * (most / least) ** above]
      : [Math.min(0, ...values), most * (1 + above)],
  };
}

/** Pixels of a point within the frame. */
export function toPixels(frame: TrendFrame, at: number, value: number): { x: number; y: number } {
  const { width, height, isLog } = frame;
  const scale = isLog ? Math.log : (number: number) => number;
  const share = (n: number, [from, to]: [number, number]) => (n - from) / (to - from || 1);
  return {
    x: MARGIN.left + share(at, frame.x) * (width - MARGIN.left - MARGIN.right),
    y:
      height -
      MARGIN.bottom -
      share(scale(value), [scale(frame.y[0]), scale(frame.y[1])]) *
        (height - MARGIN.top - MARGIN.bottom),
  };
}

/** Highest and lowest pixel of what is drawn of a point: its dot's middle, and an arrow's end. */
export function toReach({ open }: Pick<TrendPoint, "open">, y: number): { y0: number; y1: number } {
  return { y0: open === "up" ? y - ARROW_PX : y, y1: open === "down" ? y + ARROW_PX : y };
}

/** Milliseconds that a pixel of the time axis stands for. */
export const msPerPixel = ({ x, width }: TrendFrame) =>
  (x[1] - x[0]) / (width - MARGIN.left - MARGIN.right);
