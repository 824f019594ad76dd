import { compareValues } from "./compare-values.ts";
import type { Match, Subject } from "./match-figure.ts";
import { modalityClass, payeeOf } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** Sizes a factor of four apart are filed apart. */
const SIZE_STEP = Math.log(4);
/** A part is looked for up to some 250 times as large as its whole: beyond that it is a slip. */
const SIZES_BEYOND = 5;

type Told = Pick<Figure, "measure" | "low" | "high" | "place" | "sector" | "payee" | "unit">;

/**
 * A sector or a site that only one side names holds more than the place that holds it. Of counts
 * only: a plan for a part may be newer than the plan for the whole.
 */
export function isPartBeyondWhole({ scope, comparable, value }: Match, subject: Subject): boolean {
  const { claim, rules } = subject;
  if (value === null || rules.kind === "level" || scope.kind !== "drift") return false;
  if (modalityClass(claim.modality) !== "counted") return false;
  if (scope.lost.length > 0 && scope.gained.length > 0) return false;
  const [part, whole] = scope.lost.length > 0 ? [comparable, claim] : [claim, comparable];
  if (part.low === null || whole.high === null) return false;
  return compareValues({ ...part, high: null }, { ...whole, low: null }).kind === "disjoint";
}

function sizeOf(value: number): number {
  return Math.floor(Math.log(Math.max(value, 1)) / SIZE_STEP);
}

function sizeKey(told: Told, side: "part" | "whole", size: number): string {
  return `${side}|${told.measure}|${told.place ?? "*"}|${told.unit ?? "*"}|${size}`;
}

/** What a figure is filed under for those that name a sector where it names none, or none where it does. */
export function sizeKeys(figure: Told): string[] {
  if (payeeOf(figure) !== null) return [];
  const [side, end] =
    figure.sector === null ? (["whole", figure.high] as const) : (["part", figure.low] as const);
  return end === null ? [] : [sizeKey(figure, side, sizeOf(end))];
}

/** Where parts too large for the claim, or wholes too small for it, are filed. */
export function sizeKeysBeyond(claim: Told): string[] {
  if (payeeOf(claim) !== null) return [];
  const [side, end, step] =
    claim.sector === null
      ? (["part", claim.high, 1] as const)
      : (["whole", claim.low, -1] as const);
  if (end === null) return [];
  return Array.from({ length: SIZES_BEYOND }, (_, i) =>
    sizeKey(claim, side, sizeOf(end) + i * step),
  );
}
