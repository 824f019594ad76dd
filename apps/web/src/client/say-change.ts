import type { FigureView } from "@figurewatch/contract";
import { middle } from "./middle.ts";

type Bounds = Pick<FigureView, "low" | "high" | "comparator">;

/** Values closer than this are told as the same. */
const SAME = 0.005;

/**
 * How a figure stands to an earlier one, in words that go on with "the baseline": "2.2 times",
 * "17% above", "does not contradict" where both can hold. Undefined where a number is missing.
 */
export function sayChange(latest: Bounds, earlier: Bounds): string | undefined {
  const [now, then] = [middle(latest), middle(earlier)];
  if (now === undefined || then === undefined || then <= 0 || now < 0) return undefined;
  const isBounded = [latest, earlier].some(({ low, high }) => low === null || high === null);
  if (latest.low === earlier.low && latest.high === earlier.high) return "the same as";
  if (isBounded && overlap(latest, earlier)) return "does not contradict";
  const ratio = now / then;
  if (Math.abs(ratio - 1) < SAME) return "the same as";
  if (ratio >= 2) return `${ratio >= 10 ? Math.round(ratio) : Number(ratio.toFixed(1))} times`;
  const percent = Math.max(1, Math.round(Math.abs(ratio - 1) * 100));
  return ratio > 1 ? `${percent}% above` : `${percent}% below`;
}

const overlap = (a: Bounds, b: Bounds) =>
  (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
