import { describeCount } from "./describe-figure.ts";
import { describeDate } from "./edtf.ts";
import type { Figure } from "./verdict.ts";

/** A value, when it is of, and who is credited with it: a claim or a figure. */
export type Dated = Parameters<typeof describeCount>[0] &
  Pick<Figure, "asOf" | "asOfInferred" | "origin"> & {
    /** Whom it is credited to, as it is shown; null where no one is. */
    creditName: string | null;
  };

/**
 * What is said now and what was known before, each with the time it is of: "about 50,000 workers
 * abroad, as of October 2015". Who said it is told of both where that is not the same.
 */
export function describeDated(
  now: Dated,
  before: Dated | null,
): { now: string; before: string | null } {
  if (before === null) return { now: withTime(now), before: null };
  if (before.origin === now.origin) return { now: withTime(now), before: withTime(before) };
  return { now: withCredit(now), before: withCredit(before) };
}

const withCredit = (told: Dated) =>
  `${withTime(told)}, ${told.creditName === null ? "no one credited" : `according to ${told.creditName}`}`;

function withTime(told: Dated): string {
  const { asOf, asOfInferred } = told;
  const time = asOf === null ? "not dated" : `as of ${describeDate(asOf)}`;
  return `${describeCount(told)}, ${time}${asOf !== null && asOfInferred ? " (inferred)" : ""}`;
}
