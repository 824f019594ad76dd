import { cleanText, toOneLine, toPlainText } from "./clean-text.ts";
import { Draft, type FeedDraft } from "./feed-draft.ts";
import { FeedError } from "./feed-error.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { resolveMarkup, resolveUrl } from "./resolve-url.ts";

type Json = Record<string, unknown>;

const MAX_ITEMS = 10_000;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function text(value: unknown): string {
  if (typeof value === "string") return cleanText(value).trim();
  return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** Names of the authors: `authors` of version 1.1, `author` of version 1, or a bare string. */
function authorsOf(of: Json): string {
  const listed = Array.isArray(of["authors"]) ? of["authors"] : [of["author"]];
  const names = listed
    .slice(0, 20)
    .map((author: unknown) =>
      toOneLine(isObject(author) ? text(author["name"]) || text(author["url"]) : text(author)),
    );
  return [...new Set(names)].filter((name) => name !== "").join(", ");
}

/**
 * A JSON Feed, version 1 or 1.1. A document cut short gives the items that are whole.
 * Throws `FeedError` when the JSON is something else.
 */
export function parseJsonFeed(source: string, base: string | undefined): FeedDraft {
  const damaged: string[] = [];
  const root = readJson(source, damaged);
  const items = isObject(root) ? root["items"] : undefined;
  if (
    !isObject(root) ||
    !(Array.isArray(items) || "jsonfeed.org" in root || /jsonfeed/.test(text(root["version"])))
  ) {
    throw new FeedError("not-a-feed", "This is JSON, but no JSON Feed");
  }
  const draft = {
    kind: "json" as const,
    feed: new Draft(),
    items: [] as Draft[],
    skipHours: [],
    skipDays: [],
    damaged,
  };
  draft.feed.offer("title", 0, toPlainText(text(root["title"])));
  draft.feed.offer("link", 0, resolveUrl(text(root["home_page_url"]), base));
  draft.feed.offer("selfUrl", 0, resolveUrl(text(root["feed_url"]), base));
  draft.feed.offer("subtitle", 0, text(root["description"]));
  draft.feed.offer("language", 0, text(root["language"]));
  draft.feed.offer("author", 0, authorsOf(root));
  for (const item of Array.isArray(items) ? items.slice(0, MAX_ITEMS) : []) {
    if (isObject(item)) draft.items.push(readItem(item, base, damaged));
    else damaged.push("an item that is no object was left out");
  }
  return draft;
}

function readItem(item: Json, base: string | undefined, damaged: string[]): Draft {
  const draft = new Draft();
  draft.offer("id", 0, text(item["id"]));
  draft.offer("title", 0, toPlainText(text(item["title"])));
  draft.offer("link", 0, resolveUrl(text(item["url"]), base));
  draft.offer("link", 1, resolveUrl(text(item["external_url"]), base));
  if (/^https?:\/\//i.test(text(item["id"]))) draft.offer("link", 2, text(item["id"]));
  draft.offerBody("content", 0, resolveMarkup(text(item["content_html"]), base), false);
  draft.offerBody("content", 1, text(item["content_text"]), true);
  draft.offerBody("summary", 0, text(item["summary"]), true);
  draft.offer("author", 0, authorsOf(item));
  for (const [key, field] of [
    ["date_published", "published"],
    ["date_modified", "updated"],
  ] as const) {
    const stated = text(item[key]);
    const date = parseFeedDate(stated);
    if (date !== undefined) draft.offer(field, 0, date.iso);
    else if (stated !== "" && !damaged.includes("a date could not be read"))
      damaged.push("a date could not be read");
    if (field === "published" && date !== undefined) draft.precision = date.precision;
  }
  return draft;
}

/** The document, or, when it is cut off, what of it is whole. */
function readJson(source: string, damaged: string[]): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    const mended = closeJson(source);
    if (mended !== undefined) {
      damaged.push("the feed ends in the middle");
      return mended;
    }
    throw new FeedError("not-a-feed", "This is damaged JSON, not a feed", { cause });
  }
}

/** Cuts after the last item that is whole and closes what is open there. */
function closeJson(source: string): unknown {
  const open: string[] = [];
  let inString = false;
  let lastWhole: { end: number; open: string } | undefined;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (inString) {
      if (char === "\\") i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === "{" || char === "[") {
      if (open.length > 100) return undefined;
      open.push(char === "{" ? "}" : "]");
    } else if (char === "}" || char === "]") {
      open.pop();
      if (char === "}" && open.length > 0 && open.length <= 2) {
        lastWhole = { end: i + 1, open: [...open].reverse().join("") };
      }
    }
  }
  if (lastWhole === undefined) return undefined;
  try {
    return JSON.parse(source.slice(0, lastWhole.end) + lastWhole.open);
  } catch {
    return undefined;
  }
}
