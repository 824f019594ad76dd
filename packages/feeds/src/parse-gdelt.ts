import { cleanText, toOneLine } from "./clean-text.ts";
import { decodeFeed } from "./decode-feed.ts";
import { bareItem, emptyFeed } from "./empty-feed.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { FeedError } from "./feed-error.ts";
import type { ParseFeedOptions } from "./parse-feed.ts";

/** 250 articles take some 150 kB. */
const MAX_LENGTH = 5_000_000;
const MAX_SAID = 200;

const SEEN_AT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
/** A backslash that begins no escape of JSON; GDELT passes on titles as it found them. */
const STRAY_BACKSLASH = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\/g;
const ADDRESS = /"url"\s{0,10}:\s{0,10}"(https?:[^"\s]{1,2000})"/g;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/**
 * The list of articles that GDELT's DOC 2.0 API answers a search with, as a feed. What it calls the
 * date is when GDELT saw the article, so that it is `updated`, and `published` is null. Throws
 * `FeedError`: "throttled" and "refused" for what it says in words, under the status 200 as well.
 */
export function parseGdelt(bytes: Uint8Array, { contentType }: ParseFeedOptions = {}): Feed {
  if (bytes.length > MAX_LENGTH) throw new FeedError("too-large", "The answer is too large");
  const { text: decoded, encoding } = decodeFeed(bytes, contentType);
  const text = cleanText(decoded).trim();
  if (!text.startsWith("{")) throw toError(text);
  const feed = emptyFeed("search", encoding);
  const articles = readArticles(text);
  if (articles !== undefined) feed.items.push(...articles.flatMap(toItem));
  else {
    feed.items.push(...readAddresses(text));
    feed.damaged.push("the answer is damaged JSON: addresses alone were read from it");
    feed.isWhole = text.endsWith("}");
    if (feed.isWhole && feed.items.length === 0) {
      throw new FeedError("not-a-feed", "This is damaged JSON, with no article in it");
    }
  }
  return feed;
}

/** The articles listed; none for `{}`, which is how GDELT says so. Undefined for damaged JSON. */
function readArticles(text: string): unknown[] | undefined {
  const mended = text
    .replaceAll(/[\t\n\r]/g, " ")
    .replace(STRAY_BACKSLASH, (escape) => (escape === "\\" ? "\\\\" : escape));
  let root: unknown;
  try {
    root = JSON.parse(mended);
  } catch {
    return undefined;
  }
  const articles = isObject(root) ? root["articles"] : undefined;
  if (articles === undefined) return [];
  if (Array.isArray(articles)) return articles;
  throw new FeedError("not-a-feed", "This is JSON, but no list of articles");
}

function toItem(article: unknown): FeedItem[] {
  if (!isObject(article) || typeof article["url"] !== "string") return [];
  const { title, seendate } = article;
  const shown = typeof title === "string" ? toOneLine(title) : "";
  return [
    {
      ...bareItem(article["url"].trim()),
      title: shown === "" ? null : shown,
      updated: typeof seendate === "string" ? toIso(seendate) : null,
    },
  ];
}

function toIso(seenAt: string): string | null {
  const [, year, month, day, hour, minute, second] = SEEN_AT.exec(seenAt) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

function readAddresses(text: string): FeedItem[] {
  return [...text.matchAll(ADDRESS)].map(([, url = ""]) => bareItem(url.replaceAll("\\/", "/")));
}

/** GDELT says what is wrong in a line of plain text. */
function toError(text: string): FeedError {
  if (text === "") return new FeedError("empty", "The answer is empty");
  if (/<html[\s>]|<!doctype/i.test(text.slice(0, 4096))) {
    return new FeedError("html", "This is an HTML page, not the answer to a search");
  }
  const said = `"${toOneLine(text.slice(0, MAX_SAID))}"`;
  if (/limit (?:your )?requests|rate limit|too many requests/i.test(text.slice(0, MAX_SAID))) {
    return new FeedError("throttled", `The service asks for fewer requests: ${said}`);
  }
  return new FeedError("refused", `The service refuses the search: ${said}`);
}
