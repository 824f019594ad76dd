/**
 * Where a date of an article was read, strongest first. `modified`: the page tells only when it
 * was last changed, and that day stands in.
 */
export type DateOrigin = "json-ld" | "meta" | "microdata" | "time" | "text" | "url" | "modified";

/** What robots and TDM meta tags of a page ask for; a header of the answer may say more. */
export type PageRights = {
  /** `noarchive`, `none` or `nosnippet`: keep hash and short quotes, publish no copy. */
  noarchive: boolean;
  noindex: boolean;
  /** The `tdm-reservation` tag: true reserves, false does not, null says nothing. */
  tdmReservation: boolean | null;
  tdmPolicy: string | null;
};

/** One document as its page tells it. Dates are ISO 8601 as precise as the page, or null. */
export type Article = {
  title: string | null;
  byline: string | null;
  published: string | null;
  publishedFrom: DateOrigin | null;
  modified: string | null;
  modifiedFrom: DateOrigin | null;
  /** BCP 47 tag as the page declares it, or null. */
  lang: string | null;
  siteName: string | null;
  canonicalUrl: string | null;
  /** The paragraphs joined by an empty line; well-formed, without NUL. */
  text: string;
  paragraphs: string[];
  /** Where the text links to: absolute http(s) addresses in order, each once, at most 200. */
  links: string[];
  /** The text is a teaser: the rest is behind a paywall or only announced. */
  partial: boolean;
  rights: PageRights;
};
