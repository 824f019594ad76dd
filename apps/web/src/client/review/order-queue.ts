import type { ReviewItem } from "@figurewatch/contract";

type Item = Pick<ReviewItem, "claimId" | "figureId">;

export type Handled<T extends Item> = {
  /** Figures that were decided since the list was read: all their claims are done. */
  decided: readonly string[];
  /** Claims put off, the first one first. */
  skipped: readonly string[];
  /** Taken back just now: comes before all others, in the list or not. */
  front: T | null;
};

/** The claims that still wait, in the order in which they are shown. */
export function orderQueue<T extends Item>(
  items: readonly T[],
  { decided, skipped, front }: Handled<T>,
): T[] {
  const waiting = items.filter(
    ({ claimId, figureId }) => !decided.includes(figureId) && claimId !== front?.claimId,
  );
  return [
    ...(front === null ? [] : [front]),
    ...waiting.filter(({ claimId }) => !skipped.includes(claimId)),
    ...waiting
      .filter(({ claimId }) => skipped.includes(claimId))
      .toSorted((a, b) => skipped.indexOf(a.claimId) - skipped.indexOf(b.claimId)),
  ];
}
