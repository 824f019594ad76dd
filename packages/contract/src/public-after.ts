import type { FigureAcceptance } from "./api.ts";

/**
 * How many more reviewers have to accept a figure before visitors see it; 0 for one that they see, and
 * for one that is gone and waits for nobody.
 */
export function countMissingReviewers(
  { review, reviewers, baseline }: FigureAcceptance,
  publicAfter: number,
): number {
  const isGone = review === "rejected" || review === "merged" || review === "split";
  const isAsCited = baseline && review !== "fixed";
  return isGone || isAsCited ? 0 : Math.max(0, publicAfter - reviewers);
}

/** Who accepts a figure, and what it waits for: "accepted by ada; waits for a second reviewer". */
export function sayAcceptance(acceptedBy: readonly string[], missing: number): string {
  const by = `accepted by ${acceptedBy.length === 0 ? "nobody" : acceptedBy.join(" and ")}`;
  if (missing === 0) return by;
  const whom =
    missing > 1 ? "two reviewers" : acceptedBy.length > 0 ? "a second reviewer" : "a reviewer";
  return `${by}; waits for ${whom}`;
}
