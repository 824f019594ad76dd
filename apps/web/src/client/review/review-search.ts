export type ReviewSearch = { state?: "second" | "decided" };

export function readReviewSearch({ state }: Record<string, unknown>): ReviewSearch {
  return state === "decided" || state === "second" ? { state } : {};
}

/** For the counts in the navigation and on the page: one item is enough, the answer counts them all. */
export const REVIEW_WAITING = "/api/review?state=waiting&limit=1";
