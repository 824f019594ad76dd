export type ReviewSearch = {
  state?: "second" | "decided";
  view?: "list";
  /** Of what waits, only what is mine, or nobody's. */
  assigned?: "mine" | "nobody";
};

export function readReviewSearch({ state, view, assigned }: Record<string, unknown>): ReviewSearch {
  return {
    ...(state === "decided" || state === "second" ? { state } : {}),
    ...(view === "list" ? { view } : {}),
    ...(assigned === "mine" || assigned === "nobody" ? { assigned } : {}),
  };
}

type Asked = { state: "waiting" | "second"; limit: number; assigned?: ReviewSearch["assigned"] };

/** The address of what waits. */
export const toReviewPath = ({ state, limit, assigned }: Asked) =>
  `/api/review?state=${state}&limit=${limit}${assigned === undefined ? "" : `&assigned=${assigned}`}`;

/** For the counts in the navigation and on the page: one item is enough, the answer counts them all. */
export const REVIEW_WAITING = toReviewPath({ state: "waiting", limit: 1 });
