export type ReviewSearch = { state?: "decided" };

export function readReviewSearch({ state }: Record<string, unknown>): ReviewSearch {
  return state === "decided" ? { state } : {};
}

/** For the count in the navigation: one item is enough, the answer counts them all. */
export const REVIEW_WAITING = "/api/review?state=waiting&limit=1";
