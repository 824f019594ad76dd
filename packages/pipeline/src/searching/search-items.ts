import type { Source } from "@figurewatch/watch";
import { type FetchItemsDeps, type MissedResults, type Polled, toItems } from "../fetch-items.ts";
import type { SourceState } from "../polling/index.ts";
import { askWindows, type Asked } from "./ask-windows.ts";
import { pauseMsOf, type SearchLimits } from "./search-service.ts";
import { planSearch, type SearchWindow, toGdeltAddress } from "./search-windows.ts";

/** A poll holds its source for five minutes; what is left to ask waits for the next. */
const MAX_REQUESTS = 8;
const DAY_MS = 86_400_000;

/** Asks a search for all that it has found since it was last asked. */
export async function searchItems(
  definition: Source,
  state: SourceState,
  limits: SearchLimits,
  deps: FetchItemsDeps,
  signal: AbortSignal | undefined,
): Promise<Polled> {
  const now = deps.now();
  const before = state.search ?? { until: null, quietUntil: now.toISOString() };
  const { window, missed } = planSearch(before.until, now, limits);
  const ask = toAsk(definition, state.url, limits, deps, signal);
  const asked = await askWindows(window, limits, ask, MAX_REQUESTS);
  const until = laterOf(before.until, asked.until);
  const { items, trouble } = asked;
  return {
    items: toItems(items, null),
    search: { ...before, until },
    missed: [
      ...(missed === null || asked.until === null ? [] : [beyondReach(missed, limits)]),
      ...listCut(asked, before.until, limits),
    ],
    result: (newItems) =>
      trouble ?? {
        kind: "items",
        // Each answer is to another question: none can be the one read last.
        bodyHash: "",
        items: items.map(({ updated }) => ({ published: updated })),
        newItems,
        isSearch: true,
      },
  };
}

/** One request to a search that is asked for stretches of time. Throws as fetcher and parser do. */
export function toAsk(
  definition: Source,
  address: string,
  limits: SearchLimits,
  deps: Pick<FetchItemsDeps, "fetchFeed" | "parse">,
  signal: AbortSignal | undefined,
) {
  const proxy = definition.proxy ?? null;
  const pauseMs = pauseMsOf(definition);
  return async (window: SearchWindow) => {
    const url = toGdeltAddress(address, window, limits);
    const asked = { etag: null, lastModified: null, proxy, pauseMs };
    const page = await deps.fetchFeed(url, asked, signal);
    if (page.kind !== "ok")
      throw new Error(`"${url}" answered 304 to a question without validators`);
    return deps.parse(definition, page);
  };
}

function beyondReach(window: SearchWindow, { reachMs }: SearchLimits): MissedResults {
  const days = Math.round(reachMs / DAY_MS);
  return { ...window, cause: `the service searches no more than ${days} days back` };
}

/** What was asked for before, and is again for the sake of the overlap, was told then. */
function listCut(
  { cut }: Pick<Asked, "cut">,
  toldUntil: string | null,
  { maxResults }: SearchLimits,
): MissedResults[] {
  const cause = `it has more than ${maxResults} results, and shows no more: narrow the query`;
  return cut
    .filter(({ to }) => toldUntil === null || to.toISOString() > toldUntil)
    .map((window) => ({ ...window, cause }));
}

function laterOf(known: string | null, asked: Date | null): string | null {
  const until = asked?.toISOString() ?? null;
  if (known === null || until === null) return known ?? until;
  return until > known ? until : known;
}
