import type { Article } from "@figurewatch/articles";
import { toCopyFields } from "./copy-fields.ts";
import { canonicalUrl } from "./polling/index.ts";
import type { ArticleToRead, CapturedPage, FetchedPage } from "./ports.ts";

/** What took a page apart, beside each snapshot; raised when a text may come out otherwise. */
export const EXTRACTOR = { extractor: "figurewatch-articles", extractorVersion: "5" };

/** A page with what was read out of it, and what its source says where the page says nothing. */
export function toCapturedPage(
  article: ArticleToRead,
  page: FetchedPage,
  extracted: Article,
): CapturedPage {
  const { rights } = extracted;
  return {
    requestedUrl: page.url,
    finalUrl: page.finalUrl,
    redirects: page.redirects.map(({ from, to, status }) => `${status} ${from} -> ${to}`),
    startedAt: page.startedAt,
    finishedAt: page.finishedAt,
    status: page.status,
    headers: page.headers,
    body: page.body,
    charset: null,
    canonicalUrl: extracted.canonicalUrl === null ? null : canonicalUrl(extracted.canonicalUrl),
    title: extracted.title,
    siteName: extracted.siteName ?? article.sourceTitle ?? outletOf(page.finalUrl),
    byline: extracted.byline,
    lang: extracted.lang,
    published: extracted.published ?? article.publishedInFeed,
    publishedFrom: toDateOrigin(extracted, article),
    modified: extracted.modified,
    text: extracted.text,
    partial: extracted.partial,
    ...EXTRACTOR,
    robots: page.headers["x-robots-tag"] ?? null,
    noarchive: page.robotsTag.keepPrivate || rights.noarchive,
    tdm: isReserved(page, extracted) ? "reserved" : null,
    ...copyOf(extracted.text),
  };
}

/** The outlet of a page that names none and that only a search led to: its domain. */
function outletOf(url: string): string | null {
  return URL.parse(url)?.hostname.replace(/^www\./, "") || null;
}

function toDateOrigin(extracted: Article, { publishedInFeed }: ArticleToRead): string | null {
  if (extracted.published !== null) return extracted.publishedFrom;
  return publishedInFeed === null ? null : "feed";
}

function copyOf(text: string): Pick<CapturedPage, "copy"> {
  const copy = toCopyFields(text);
  return copy === undefined ? {} : { copy };
}

/** Whether its rights holder reserves text and data mining. */
export function isReserved(page: FetchedPage, { rights }: Article): boolean {
  // Of file, header and meta tag the later wins; silence resets nothing.
  return rights.tdmReservation ?? page.tdm.reservation === 1;
}
