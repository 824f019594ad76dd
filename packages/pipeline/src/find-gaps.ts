/** A change in the health of a source. */
export type HealthChange = { sourceId: string; at: Date; to: string };

/** A stretch in which a source brought nothing that it may have published; `to` null: it still is. */
export type Gap = { sourceId: string; from: Date; to: Date | null; health: string };

const HEALTHY = new Set(["ok", "new"]);

/**
 * Stretches of at least `leastMs` in which sources could not be read or brought nothing, the latest
 * first. What was worst at its beginning names it. Changes are given oldest first. Pure.
 */
export function findGaps(
  changes: readonly HealthChange[],
  { now, leastMs }: { now: Date; leastMs: number },
): Gap[] {
  const open = new Map<string, Gap>();
  const gaps: Gap[] = [];
  for (const { sourceId, at, to } of changes) {
    const gap = open.get(sourceId);
    if (HEALTHY.has(to)) {
      if (gap !== undefined) gaps.push({ ...gap, to: at });
      open.delete(sourceId);
    } else if (gap === undefined) {
      open.set(sourceId, { sourceId, from: at, to: null, health: to });
    }
  }
  return [...gaps, ...open.values()]
    .filter(({ from, to }) => (to ?? now).getTime() - from.getTime() >= leastMs)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime());
}
