import { cleanText, toOneLine, toPlainText } from "./clean-text.ts";
import { Draft, type FeedDraft } from "./feed-draft.ts";
import { FeedError } from "./feed-error.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { resolveMarkup, resolveUrl } from "./resolve-url.ts";

type Json = Record<string, unknown>;

const MAX_ITEMS = 10_000;
const NO_OBJECT = "an item that is no object was left out";
const MAX_DEPTH = 512;
/** Ten thousand items have some thirty each at most. */
const MAX_OBJECTS = 300_000;
const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
];

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
  const listed: unknown[] = Array.isArray(items) ? items : [];
  if (listed.length > MAX_ITEMS) {
    damaged.push(`${listed.length - MAX_ITEMS} items past the first ${MAX_ITEMS} were left out`);
  }
  for (const item of listed.slice(0, MAX_ITEMS)) {
    if (isObject(item)) draft.items.push(readItem(item, base, damaged));
    else if (!damaged.includes(NO_OBJECT)) damaged.push(NO_OBJECT);
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
  const whole = findWhole(source);
  try {
    return JSON.parse(source);
  } catch (cause) {
    try {
      const mended: unknown = JSON.parse(whole);
      damaged.push("the feed ends in the middle");
      return mended;
    } catch {
      throw new FeedError("not-a-feed", "This is damaged JSON, not a feed", { cause });
    }
  }
}

/**
 * The source up to its last item that is whole, with what is open there closed. Throws `FeedError`
 * "hostile" for a depth that would cost the parser its memory.
 */
function findWhole(source: string): string {
  const open: string[] = [];
  let inString = false;
  let objects = 0;
  let end = 0;
  let closers = "";
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      if (++objects > MAX_OBJECTS) {
        throw new FeedError("hostile", `Refused a feed of over ${MAX_OBJECTS} objects`);
      }
      if (open.length >= MAX_DEPTH) {
        throw new FeedError("hostile", `Refused a feed nested over ${MAX_DEPTH} deep`);
      }
      open.push(code === OPEN_OBJECT ? "}" : "]");
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      open.pop();
      // An item closes into the list of the root object.
      if (code === CLOSE_OBJECT && (open.length === 1 || open.length === 2)) {
        end = i + 1;
        closers = open.toReversed().join("");
      }
    }
  }
  return source.slice(0, end) + closers;
}
