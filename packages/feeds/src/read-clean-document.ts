import Parser from "rss-parser";
import type { Draft, FeedDraft } from "./feed-draft.ts";
import type { Feed, FeedItem } from "./feed.ts";

const FEED_ELEMENTS = ["title", "link", "language", "ttl"] as const;
const ITEM_ELEMENTS = ["title", "link", "guid"] as const;

type Clean<Name extends string> = Partial<Record<Name, string>>;
type CleanItem = Clean<(typeof ITEM_ELEMENTS)[number]>;

const parser: Parser<Clean<(typeof FEED_ELEMENTS)[number]>, CleanItem> = new Parser();

const SPECIAL = /[&<>]/;

function writeElement(name: string, text: string | undefined): string {
  if (text === undefined) return "";
  if (!SPECIAL.test(text)) return `<${name}>${text}</${name}>`;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<${name}>${escaped}</${name}>`;
}

/**
 * The one form rss-parser gets to see, whatever the feed was: RSS 2.0, small and well-formed.
 * A guid that is the link is left out: an element is what costs time there.
 */
export function writeCleanDocument({ feed, items }: Pick<FeedDraft, "feed" | "items">): string {
  let xml = '<rss version="2.0"><channel>';
  for (const name of FEED_ELEMENTS) xml += writeElement(name, feed.get(name));
  for (const item of items) {
    const link = item.get("link");
    const id = item.get("id");
    xml += `<item>${writeElement("title", item.get("title"))}${writeElement("link", link)}`;
    xml += id === link ? "</item>" : `${writeElement("guid", id)}</item>`;
  }
  return `${xml}</channel></rss>`;
}

const orNull = (value: string | undefined): string | null =>
  value === undefined || value === "" ? null : value;

function toMinutes(ttl: string | undefined): number | null {
  const minutes = Number(ttl);
  return ttl !== undefined && Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes) : null;
}

/**
 * Hands the clean document to rss-parser and returns its reading. Dates and bodies, which the tidy
 * step has read for good, go round it by the order of the items: rss-parser would read the dates
 * again, and its snippets of bodies are quadratic in unclosed tags.
 */
export async function readCleanDocument(draft: FeedDraft, encoding: string): Promise<Feed> {
  const feed = await parser.parseString(writeCleanDocument(draft));
  return {
    kind: draft.kind,
    title: orNull(feed.title),
    link: orNull(feed.link),
    subtitle: orNull(draft.feed.get("subtitle")),
    language: orNull(feed.language),
    updated: orNull(draft.feed.get("updated")),
    author: orNull(draft.feed.get("author")),
    selfUrl: orNull(draft.feed.get("selfUrl")),
    ttlMinutes: toMinutes(feed.ttl),
    skipHours: draft.skipHours,
    skipDays: draft.skipDays,
    items: draft.items.map((item, i) => toItem(feed.items[i] ?? {}, item)),
    encoding,
    damaged: draft.damaged,
  };
}

function toItem(item: CleanItem, draft: Draft): FeedItem {
  const content = orNull(draft.get("content"));
  return {
    id: orNull(item.guid ?? draft.get("id")),
    title: orNull(item.title),
    link: orNull(item.link),
    published: orNull(draft.get("published")),
    publishedPrecision: draft.precision ?? null,
    updated: orNull(draft.get("updated")),
    summary: orNull(draft.get("summary")),
    content,
    bodyKind: (content === null ? draft.summaryIsText : draft.contentIsText) ? "text" : "html",
    author: orNull(draft.get("author")),
  };
}
