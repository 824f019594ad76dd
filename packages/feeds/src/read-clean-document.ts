import Parser from "rss-parser";
import type { Draft, FeedDraft } from "./feed-draft.ts";
import type { FieldName } from "./feed-fields.ts";
import type { Feed, FeedItem } from "./feed.ts";

const ITEM_NAMES = ["id", "title", "link", "published", "updated", "author"] as const;
const FEED_NAMES = ["title", "link", "language", "updated", "author", "selfUrl", "ttl"] as const;

type Clean<Name extends string> = Partial<Record<Name, string>>;

const parser: Parser<
  Clean<(typeof FEED_NAMES)[number]>,
  Clean<(typeof ITEM_NAMES)[number]>
> = new Parser({
  customFields: {
    feed: ["updated", "selfUrl"],
    item: ["id", "published", "updated"],
  },
});

const SPECIAL = /[&<>]/;

function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function writeFields(draft: Draft, names: readonly FieldName[]): string {
  let xml = "";
  for (const name of names) {
    const value = draft.get(name);
    if (value !== undefined) xml += `<${name}>${escapeXml(value)}</${name}>`;
  }
  return xml;
}

/** The one form rss-parser gets to see, whatever the feed was: RSS 2.0, well-formed, a field an element. */
export function writeCleanDocument({ feed, items }: Pick<FeedDraft, "feed" | "items">): string {
  let xml = `<rss version="2.0"><channel>${writeFields(feed, FEED_NAMES)}`;
  for (const item of items) xml += `<item>${writeFields(item, ITEM_NAMES)}</item>`;
  return `${xml}</channel></rss>`;
}

const orNull = (value: string | undefined): string | null =>
  value === undefined || value === "" ? null : value;

function toMinutes(ttl: string | undefined): number | null {
  const minutes = Number(ttl);
  return ttl !== undefined && Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes) : null;
}

/**
 * Hands the clean document to rss-parser and returns its reading. Bodies go round the XML, by the
 * order of the items: there is nothing in them to mend, and rss-parser's snippets of them are
 * quadratic in unclosed tags.
 */
export async function readCleanDocument(draft: FeedDraft, encoding: string): Promise<Feed> {
  const feed = await parser.parseString(writeCleanDocument(draft));
  return {
    kind: draft.kind,
    title: orNull(feed.title),
    link: orNull(feed.link),
    subtitle: orNull(draft.feed.get("subtitle")),
    language: orNull(feed.language),
    updated: orNull(feed.updated),
    author: orNull(draft.feed.get("author")),
    selfUrl: orNull(feed.selfUrl),
    ttlMinutes: toMinutes(feed.ttl),
    skipHours: draft.skipHours,
    skipDays: draft.skipDays,
    items: feed.items.map((item, i) => toItem(item, draft.items[i] as Draft)),
    encoding,
    damaged: draft.damaged,
  };
}

function toItem(item: Clean<(typeof ITEM_NAMES)[number]>, draft: Draft): FeedItem {
  const content = orNull(draft.get("content"));
  return {
    id: orNull(item.id),
    title: orNull(item.title),
    link: orNull(item.link),
    published: orNull(item.published),
    publishedPrecision: draft.precision ?? null,
    updated: orNull(item.updated),
    summary: orNull(draft.get("summary")),
    content,
    bodyKind: draft.plain.has(content === null ? "summary" : "content") ? "text" : "html",
    author: orNull(item.author),
  };
}
