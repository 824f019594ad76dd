export type ReviewSearch = { state?: "second" | "decided"; view?: "list" };

export function readReviewSearch({ state, view }: Record<string, unknown>): ReviewSearch {
  return {
    ...(state === "decided" || state === "second" ? { state } : {}),
    ...(view === "list" ? { view } : {}),
  };
}

/** For the counts in the navigation and on the page: one item is enough, the answer counts them all. */
export const REVIEW_WAITING = "/api/review?state=waiting&limit=1";
