import type { Feed, FeedItem } from "@figurewatch/feeds";
import type { Source } from "@figurewatch/watch";
import { toPollTrouble } from "./poll-trouble.ts";
import type { FetchedPage, NotModified } from "./ports.ts";
import {
  canonicalUrl,
  cleanUrl,
  identifyItems,
  isSameBody,
  type PollResult,
  type SearchState,
  type SourceState,
} from "./polling/index.ts";
import { pauseMsOf } from "./searching/search-service.ts";

/** An item that was not seen before, with the article it points to. */
export type UnseenItem = {
  identity: string;
  /** What is fetched. */
  url: string;
  /** What tells the article from others, however it is linked to. */
  key: string;
  title: string | null;
  published: string | null;
  /** When it was changed; of a search that knows no dates, when it first saw it. */
  updated: string | null;
};

export type FetchItemsDeps = {
  fetchFeed(
    url: string,
    asked: {
      etag: string | null;
      lastModified: string | null;
      proxy: string | null;
      /** Least pause since the last request to its host, where that is longer than usual. */
      pauseMs?: number | undefined;
    },
    signal?: AbortSignal,
  ): Promise<FetchedPage | NotModified>;
  /** Reads the body by the source's kind. Throws `FeedError` for what is none. */
  parse(source: Source, page: FetchedPage): Promise<Feed> | Feed;
  hash(bytes: Uint8Array): string;
  now(): Date;
};

/** What a search cannot be asked for any more, and why, in words. */
export type MissedResults = { from: Date; to: Date; cause: string };

/** What a source answered, before it is known how much of it is new. */
export type Polled = {
  /** Null when there is nothing to look at. */
  items: UnseenItem[] | null;
  /** How far a search by stretches of time has got; null for any other source. */
  search: SearchState | null;
  missed: MissedResults[];
  result(newItems: number): PollResult;
};

/** Asks a source for what it shows now. */
export async function fetchItems(
  definition: Source,
  state: SourceState,
  deps: FetchItemsDeps,
  signal: AbortSignal | undefined,
): Promise<Polled> {
  const nothing = { items: null, search: null, missed: [] };
  let page: FetchedPage | NotModified;
  try {
    const asked = { ...state, proxy: definition.proxy ?? null, pauseMs: pauseMsOf(definition) };
    page = await deps.fetchFeed(state.url, asked, signal);
  } catch (error) {
    const trouble = toPollTrouble(error);
    return { ...nothing, result: () => trouble };
  }
  const { etag, lastModified, freshUntil, movedTo } = page;
  const isSearch = definition.kind === "search";
  const answer = { etag, lastModified, freshUntil, movedTo, isSearch };
  if (page.kind === "not-modified") {
    return { ...nothing, result: () => ({ kind: "unchanged", ...answer }) };
  }
  const bodyHash = deps.hash(page.body);
  if (isSameBody(state, bodyHash)) {
    return { ...nothing, result: () => ({ kind: "unchanged", ...answer }) };
  }
  let feed: Feed;
  try {
    feed = await deps.parse(definition, page);
  } catch (error) {
    const trouble = toPollTrouble(error);
    return { ...nothing, result: () => ({ ...trouble, movedTo }) };
  }
  return {
    ...nothing,
    items: toItems(feed.items, feed.link),
    result: (newItems) => ({
      kind: "items",
      ...answer,
      bodyHash,
      // Atom feeds and sitemaps often date nothing but the last change.
      items: feed.items.map(({ published, updated }) => ({ published: published ?? updated })),
      newItems,
      ttlMinutes: feed.ttlMinutes,
      skipHours: feed.skipHours,
      skipDays: feed.skipDays,
      mayBeEmpty: feed.kind === "sitemap",
    }),
  };
}

/** Items that lead to an article: those with a link of their own. */
export function toItems(items: readonly FeedItem[], feedLink: string | null): UnseenItem[] {
  const identities = identifyItems(items, feedLink);
  return items.flatMap(({ link, title, published, updated }, i) => {
    if (link === null || !/^https?:\/\//i.test(link)) return [];
    const identity = identities[i] ?? link;
    const address = { url: cleanUrl(link), key: canonicalUrl(link) };
    return [{ identity, ...address, title, published, updated }];
  });
}
