import { cleanText, toOneLine } from "./clean-text.ts";
import { decodeFeed } from "./decode-feed.ts";
import { bareItem, emptyFeed } from "./empty-feed.ts";
import type { Feed } from "./feed.ts";
import { FeedError } from "./feed-error.ts";
import type { ParseFeedOptions } from "./parse-feed.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { resolveUrl, toBase } from "./resolve-url.ts";
import { dropDoctype } from "./sniff-document.ts";
import { walkMarkup } from "./walk-markup.ts";

/** A sitemap read as a feed; an index has no items but the sitemaps it points to. */
export type Sitemap = Feed & { sitemaps: { url: string; updated: string | null }[] };

/** The protocol's own limit. */
const MAX_URLS = 50_000;
const MAX_TEXT = 4096;
const ROOT = /<(?:[A-Za-z][\w.-]{0,30}:)?(urlset|sitemapindex)(?=[\s>/])/i;
const URL_LINES = /^\s{0,100}https?:\/\/\S{1,2000}\s{0,100}(?:\r?\n|$)/;

type Entry = Record<"loc" | "lastmod" | "title" | "publication_date" | "name" | "language", string>;

/** Which text of an entry counts, by "parent/element" without prefixes. */
const FIELDS = new Map<string, keyof Entry>([
  ["url/loc", "loc"],
  ["url/lastmod", "lastmod"],
  ["sitemap/loc", "loc"],
  ["sitemap/lastmod", "lastmod"],
  ["news/title", "title"],
  ["news/publication_date", "publication_date"],
  ["publication/name", "name"],
  ["publication/language", "language"],
]);

/**
 * A sitemap, a news sitemap, a sitemap index or a plain list of addresses, as a feed. `published`
 * is what the news extension states; `updated` is `lastmod`. A cut-off one gives what is whole.
 * Throws `FeedError` for anything else.
 */
export function parseSitemap(
  bytes: Uint8Array | string,
  { contentType, url }: ParseFeedOptions = {},
): Sitemap {
  const decoded =
    typeof bytes === "string"
      ? { text: bytes, encoding: "utf-16", damaged: [] }
      : decodeFeed(bytes, contentType);
  const text = cleanText(decoded.text);
  const base = toBase(url);
  const sitemap: Sitemap = { ...emptyFeed("sitemap", decoded.encoding), sitemaps: [] };
  sitemap.damaged.push(...decoded.damaged);
  if (ROOT.test(text)) readEntries(dropDoctype(text), base, sitemap);
  else if (URL_LINES.test(text)) readLines(text, sitemap);
  else if (text.trim() === "") throw new FeedError("empty", "The body is empty");
  else if (/<html[\s>]|<!doctype\s{1,20}html/i.test(text.slice(0, 4096))) {
    throw new FeedError("html", "This is an HTML page, not a sitemap");
  } else throw new FeedError("not-a-feed", "This is no sitemap");
  return sitemap;
}

function readEntries(text: string, base: string | undefined, sitemap: Sitemap): void {
  const path: string[] = [];
  let entry: Partial<Entry> | undefined;
  let isWhole = false;
  walkMarkup(text, true, {
    open(name) {
      const local = localName(name);
      if (local === "url" || local === "sitemap") entry = {};
      path.push(local);
    },
    text(chunk) {
      const field = FIELDS.get(`${path.at(-2)}/${path.at(-1)}`);
      if (field === undefined || entry === undefined) return;
      const before = entry[field] ?? "";
      if (before.length < MAX_TEXT) entry[field] = before + chunk;
    },
    close(name, isImplied) {
      const local = localName(name);
      path.pop();
      if (local === "urlset" || local === "sitemapindex") isWhole = !isImplied;
      if ((local !== "url" && local !== "sitemap") || entry === undefined) return;
      // An entry that the end of the text cuts off may have half an address.
      if (!isImplied) addEntry(entry, local, base, sitemap);
      entry = undefined;
    },
  });
  if (!isWhole) sitemap.damaged.push("the sitemap ends in the middle");
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1).toLowerCase();

function addEntry(
  entry: Partial<Entry>,
  kind: "url" | "sitemap",
  base: string | undefined,
  sitemap: Sitemap,
): void {
  const link = resolveUrl(entry.loc ?? "", base);
  if (!URL.canParse(link)) {
    if (!sitemap.damaged.includes("an entry without an address was left out")) {
      sitemap.damaged.push("an entry without an address was left out");
    }
    return;
  }
  const updated = parseFeedDate(entry.lastmod ?? "")?.iso ?? null;
  if (kind === "sitemap") {
    if (sitemap.sitemaps.length < MAX_URLS) sitemap.sitemaps.push({ url: link, updated });
    return;
  }
  sitemap.title ??= orNull(entry.name);
  sitemap.language ??= orNull(entry.language);
  if (sitemap.items.length >= MAX_URLS) return;
  const published = parseFeedDate(entry.publication_date ?? "");
  sitemap.items.push({
    ...bareItem(link),
    title: orNull(entry.title),
    published: published?.iso ?? null,
    publishedPrecision: published?.precision ?? null,
    updated,
  });
}

function orNull(text: string | undefined): string | null {
  const line = toOneLine(text ?? "");
  return line === "" ? null : line;
}

function readLines(text: string, sitemap: Sitemap): void {
  for (const line of text.split(/\r?\n/, MAX_URLS)) {
    const link = line.trim();
    if (toBase(link) !== undefined) sitemap.items.push(bareItem(link));
    else if (link !== "" && sitemap.damaged.length === 0)
      sitemap.damaged.push("a line that is no address was left out");
  }
}
