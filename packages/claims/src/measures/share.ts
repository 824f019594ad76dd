import type { Quantity } from "@figurewatch/quantities";

/** A share in percent. */
export type Share = Pick<Quantity, "low" | "high" | "comparator">;

/** A share as it is stated, in percent; a bare number ("a builder 80") is one of percent already. */
export function toPercent({ low, high, comparator, unit, dimension }: Quantity): Share {
  const scale = dimension !== "ratio" || unit === "percent" ? 1 : 100;
  const scaled = (value: number | null) => (value === null ? null : round(value * scale));
  return { low: scaled(low), high: scaled(high), comparator };
}

/** What is left to 100 when this share is taken away. */
export function toRest({ low, high, comparator }: Share): Share {
  const rest = (value: number | null) => (value === null ? null : round(100 - value));
  return { low: rest(high), high: rest(low), comparator: FLIPPED[comparator] };
}

/** Whether two shares are the same but for a rounding. */
export const isSameShare = (a: Share, b: Share): boolean =>
  a.low === b.low && a.high === b.high && a.comparator === b.comparator;

const FLIPPED = {
  lt: "gt",
  lte: "gte",
  gt: "lt",
  gte: "lte",
  eq: "eq",
  approx: "approx",
  range: "range",
} as const;

const round = (value: number) => Math.round(value * 100) / 100;
