import type { Feed, FeedItem, FeedKind } from "./feed.ts";

/** A feed of which nothing is known yet. */
export function emptyFeed(kind: FeedKind, encoding = "utf-16"): Feed {
  return {
    kind,
    title: null,
    link: null,
    subtitle: null,
    language: null,
    updated: null,
    author: null,
    selfUrl: null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    items: [],
    encoding,
    damaged: [],
  };
}

/** An item of which only the address is known. */
export function bareItem(link: string): FeedItem {
  return {
    id: link,
    title: null,
    link,
    published: null,
    publishedPrecision: null,
    updated: null,
    summary: null,
    content: null,
    bodyKind: "text",
    author: null,
  };
}
