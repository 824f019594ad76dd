/** What the bytes were; `rdf` is RSS 0.90 or 1.0, `rss` any other RSS and CDF. */
export type FeedKind = "rss" | "atom" | "rdf" | "json" | "sitemap" | "page" | "search";

/** How much of a date its source states; the rest of the ISO string is filled with the start of the period. */
export type DatePrecision = "time" | "day" | "month" | "year";

/**
 * One entry of a source. `title` and `author` are plain text; `summary` and `content` are HTML
 * with absolute addresses, or plain text where `bodyKind` says so. Dates are UTC, ISO 8601.
 */
export type FeedItem = {
  /** What the source itself calls the item (guid, id, rdf:about); null when it gives none. */
  id: string | null;
  title: string | null;
  link: string | null;
  published: string | null;
  publishedPrecision: DatePrecision | null;
  updated: string | null;
  summary: string | null;
  content: string | null;
  bodyKind: "html" | "text";
  author: string | null;
};

export type Feed = {
  kind: FeedKind;
  title: string | null;
  link: string | null;
  subtitle: string | null;
  language: string | null;
  updated: string | null;
  author: string | null;
  /** The feed's own address, where it states one (`rel=self`, `feed_url`). */
  selfUrl: string | null;
  /** Minutes the publisher asks to wait between polls (RSS `ttl`). */
  ttlMinutes: number | null;
  /** Hours of the day, UTC, 0 to 23, in which the publisher asks not to be polled. */
  skipHours: number[];
  /** Days of the week, UTC, 0 is Sunday, in which the publisher asks not to be polled. */
  skipDays: number[];
  items: FeedItem[];
  /** The character encoding that was used to read the bytes. */
  encoding: string;
  /** What was mended or lost on the way, in words; empty for a clean feed. */
  damaged: string[];
  /** False for the answer of a search whose end is missing: it has to be asked again. */
  isWhole?: boolean;
};
