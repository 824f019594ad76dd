import type { Article } from "./article.ts";
import { decodeHtml } from "./decode-html.ts";
import { findByline } from "./find-byline.ts";
import { type DateLines, findModified, findPublished } from "./find-dates.ts";
import { findCanonicalUrl, findLang, findRights, findSiteName } from "./find-identity.ts";
import { findTitle } from "./find-title.ts";
import { isPartial } from "./is-partial.ts";
import type { Layout } from "./layout.ts";
import { readPageData } from "./page-data.ts";
import { parsePage } from "./parse-page.ts";
import { isPlainText, splitPlainText } from "./plain-text.ts";
import { readBody } from "./read-body.ts";
import { readLayout } from "./read-layout.ts";

/** How many blocks before and after the headline may tell author and date. */
const BEFORE_HEADLINE = 4;
const AFTER_HEADLINE = 12;
/** A paragraph up to this length may be a label that was kept. */
const LABEL_LENGTH = 40;

/**
 * Reads one page: its text as paragraphs in reading order, and what it says about itself.
 * Bytes are decoded by the HTML standard's sniffing. Throws only {@link HostilePageError}.
 */
export function extractArticle(
  html: string | Uint8Array,
  page: { url: string; contentType?: string },
): Article {
  const text = typeof html === "string" ? html : decodeHtml(html, page.contentType);
  const { document, noted } = parsePage(text);
  const data = readPageData(noted);
  const layout = readLayout(document, page.url);
  const siteName = findSiteName(data);
  const title = findTitle(data, layout, siteName, page.url);
  const { paragraphs, around, tail } = isPlainText(text, page.contentType)
    ? readPlainText(text)
    : readPage(layout, title);
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
    around: { times: [], lines: paragraphs.slice(0, 3), footLines: [] },
    tail: paragraphs.slice(-5).join("\n"),
  };
}

function readPage(layout: Layout, title: string | null): Body {
  const { body, headline = body.first, paragraphs } = readBody(layout, title);
  const texts = layout.blocks.map((block) => block.text);
  const [from, to] = [Math.max(0, headline - BEFORE_HEADLINE), headline + AFTER_HEADLINE];
  const times = layout.times.filter(({ block }) => block >= from && block < to);
  // A sentence of the story may tell another day.
  const prose = new Set(paragraphs.filter((paragraph) => paragraph.length > LABEL_LENGTH));
  const linesIn = (start: number, end: number): string[] =>
    texts.slice(start, end).filter((line) => !prose.has(line));
  return {
    paragraphs,
    around: {
      // What follows the headline is more likely its own.
      times: times.toSorted((a, b) => Number(a.block < headline) - Number(b.block < headline)),
      lines: [...linesIn(headline + 1, to), ...linesIn(from, headline)],
      footLines: linesIn(Math.max(to, body.last - 4), body.last + 6),
    },
    tail: texts
      .slice(body.first, body.last + 10)
      .slice(-30)
      .join("\n"),
  };
}
