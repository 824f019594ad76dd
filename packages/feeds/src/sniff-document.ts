import { FeedError } from "./feed-error.ts";

export type DocumentKind = "json" | "xml";

const HTML_START = /<!doctype\s{1,20}html|<html[\s>]|<head[\s>]|<body[\s>]/i;
const FEED_START = /<(?:[A-Za-z][\w.-]{0,30}:)?(?:rss|feed|rdf|channel|entry|item)(?=[\s>/])/i;
const CONTROL_RUN = 4;
const HEAD_LENGTH = 4096;

/**
 * Whether a text is XML or JSON; text in front of it is cut off and reported as junk.
 * Throws `FeedError` that names what it is instead: nothing, an HTML page, a picture.
 */
export function sniffDocument(text: string): {
  kind: DocumentKind;
  text: string;
  hasJunk: boolean;
} {
  const trimmed = text.trimStart();
  if (trimmed === "") throw new FeedError("empty", "The body is empty");
  const head = trimmed.slice(0, HEAD_LENGTH);
  if (trimmed.startsWith("{")) return { kind: "json", text: trimmed, hasJunk: false };

  const feedAt = trimmed.search(FEED_START);
  const htmlAt = head.search(HTML_START);
  if (feedAt < 0) {
    if (htmlAt >= 0) throw new FeedError("html", "This is an HTML page, not a feed");
    if (isBinary(head)) throw new FeedError("binary", "This is binary data, not a feed");
    if (trimmed.startsWith("<")) throw new FeedError("not-a-feed", "This is XML, but no feed");
    throw new FeedError("not-a-feed", "This is plain text, not a feed");
  }
  // A page may talk of feeds in its scripts; only one that starts as a page is one.
  if (htmlAt >= 0 && htmlAt < feedAt)
    throw new FeedError("html", "This is an HTML page, not a feed");
  return cutJunk(trimmed, feedAt);
}

function cutJunk(text: string, feedAt: number): { kind: "xml"; text: string; hasJunk: boolean } {
  if (text.startsWith("<?xml") || text.startsWith("<!") || feedAt === 0 || text.startsWith("<?")) {
    return { kind: "xml", text, hasJunk: false };
  }
  const declaration = text.slice(0, feedAt).indexOf("<?xml");
  const start = declaration >= 0 ? declaration : feedAt;
  return { kind: "xml", text: text.slice(start), hasJunk: true };
}

function isBinary(head: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > CONTROL_RUN && controls * 20 > head.length;
}

/** Where the first tag is that can start a feed, or -1. */
export function findFeedStart(text: string): number {
  return text.search(FEED_START);
}

/** A document without its DOCTYPE: what it declares is never used, and its entities could hold tags. */
export function dropDoctype(text: string): string {
  const start = text.slice(0, HEAD_LENGTH).search(/<!DOCTYPE/i);
  if (start < 0) return text;
  const firstTag = text.slice(0, start).search(FEED_START);
  if (firstTag >= 0) return text;
  let depth = 0;
  for (let i = start + 9; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"' || char === "'") {
      const end = text.indexOf(char, i + 1);
      if (end < 0) break;
      i = end;
    } else if (char === "<" && text.startsWith("<!--", i)) {
      const end = text.indexOf("-->", i + 4);
      if (end < 0) break;
      i = end + 2;
    } else if (char === "[") depth++;
    else if (char === "]") depth--;
    else if (char === ">" && depth <= 0) return text.slice(0, start) + text.slice(i + 1);
  }
  // An unfinished one: the feed itself is the first tag that could start it.
  const feedAt = text.slice(start).search(FEED_START);
  return feedAt < 0 ? text : text.slice(start + feedAt);
}
