import type { Document } from "domhandler";
import type { Article } from "./article.ts";
import { decodeHtml } from "./decode-html.ts";
import { findByline } from "./find-byline.ts";
import { type DateLines, findModified, findPublished } from "./find-dates.ts";
import { findCanonicalUrl, findLang, findRights, findSiteName } from "./find-identity.ts";
import { findTitle } from "./find-title.ts";
import { isPartial } from "./is-partial.ts";
import { readPageData } from "./page-data.ts";
import { parsePage } from "./parse-page.ts";
import { isPlainText, splitPlainText } from "./plain-text.ts";
import { readArticle } from "./read-body.ts";

/** How many blocks before and after the headline may tell author and date. */
const BEFORE_HEADLINE = 4;
const AFTER_HEADLINE = 12;

/**
 * Reads one page: its text as paragraphs in reading order, and what it says about itself.
 * Bytes are decoded by the HTML standard's sniffing. Throws only {@link HostilePageError}.
 */
export function extractArticle(
  html: string | Uint8Array,
  page: { url: string; contentType?: string },
): Article {
  const text = typeof html === "string" ? html : decodeHtml(html, page.contentType);
  const document = parsePage(text);
  const data = readPageData(document);
  const siteName = findSiteName(data);
  const title = findTitle(data, siteName, page.url);
  const { paragraphs, around, tail } = isPlainText(text, page.contentType)
    ? readPlainText(text)
    : readPage(document, page.url, title);
  const modified = findModified(data, around);
  const published =
    findPublished(data, page.url, around) ??
    (modified && { date: modified.date, from: "modified" });
  return {
    title,
    byline: findByline(data, siteName, around.lines),
    published: published?.date ?? null,
    publishedFrom: published?.from ?? null,
    modified: modified?.date ?? null,
    modifiedFrom: modified?.from ?? null,
    lang: findLang(data),
    siteName,
    canonicalUrl: findCanonicalUrl(data, page.url),
    text: paragraphs.join("\n\n"),
    paragraphs,
    partial: isPartial(data, paragraphs, tail),
    rights: findRights(data),
  };
}

type Body = { paragraphs: string[]; around: DateLines; tail: string };

function readPlainText(text: string): Body {
  const paragraphs = splitPlainText(text);
  return {
    paragraphs,
    around: { times: [], lines: paragraphs.slice(0, 3) },
    tail: paragraphs.slice(-5).join("\n"),
  };
}

function readPage(document: Document, url: string, title: string | null): Body {
  const { layout, body, headline = body.first, paragraphs } = readArticle(document, url, title);
  const texts = layout.blocks.map((block) => block.text);
  const [from, to] = [Math.max(0, headline - BEFORE_HEADLINE), headline + AFTER_HEADLINE];
  return {
    paragraphs,
    around: {
      times: layout.times
        .filter(({ block }) => block >= from && block < to)
        .map(({ element }) => element),
      lines: [...texts.slice(headline + 1, to), ...texts.slice(from, headline)],
    },
    tail: texts
      .slice(body.first, body.last + 10)
      .slice(-30)
      .join("\n"),
  };
}
