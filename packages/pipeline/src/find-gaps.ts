/** A change in the health of a source. */
export type HealthChange = { sourceId: string; at: Date; to: string };

/** Results of a search that cannot be had. */
export type MissedStretch = { sourceId: string; from: Date; to: Date };

/** A stretch in which a source brought nothing that it may have published; `to` null: it still is. */
export type Gap = { sourceId: string; from: Date; to: Date | null; health: string };

const LEAST_MISSED_MS = 24 * 60 * 60 * 1000;
const HEALTHY = new Set(["ok", "new"]);

/**
 * Stretches of at least `leastMs` in which sources could not be read or brought nothing, the latest
 * first. What was worst at its beginning names it. Changes are given oldest first. Pure.
 */
export function findGaps(
  changes: readonly HealthChange[],
  {
    now,
    leastMs,
    missed = [],
    madeUp = new Set(),
  }: {
    now: Date;
    leastMs: number;
    missed?: readonly MissedStretch[];
    /** Searches that are asked for what they missed: no gap once they are well again. */
    madeUp?: ReadonlySet<string>;
  },
): Gap[] {
  const open = new Map<string, Gap>();
  const gaps: Gap[] = [];
  for (const { sourceId, at, to } of changes) {
    const gap = open.get(sourceId);
    if (HEALTHY.has(to)) {
      if (gap !== undefined && !madeUp.has(sourceId)) gaps.push({ ...gap, to: at });
      open.delete(sourceId);
    } else if (gap === undefined) {
      open.set(sourceId, { sourceId, from: at, to: null, health: to });
    }
  }
  const isLong = (from: Date, to: Date | null, ms: number) =>
    (to ?? now).getTime() - from.getTime() >= ms;
  return [
    ...[...gaps, ...open.values()].filter(({ from, to }) => isLong(from, to, leastMs)),
    // Nothing makes up for these, so that short ones count as well.
    ...missed
      .filter(({ from, to }) => isLong(from, to, LEAST_MISSED_MS))
      .map((each) => ({ ...each, health: "missed" })),
  ].toSorted((a, b) => b.from.getTime() - a.from.getTime());
}
