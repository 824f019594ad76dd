import type { Document } from "domhandler";
import type { Article } from "./article.ts";
import { chooseBody, Worth } from "./choose-body.ts";
import { cleanBody } from "./clean-body.ts";
import { decodeHtml } from "./decode-html.ts";
import { findByline } from "./find-byline.ts";
import { findModified, findPublished } from "./find-dates.ts";
import { findCanonicalUrl, findLang, findRights, findSiteName } from "./find-identity.ts";
import { findTitle } from "./find-title.ts";
import { isPartial } from "./is-partial.ts";
import { readPageData } from "./page-data.ts";
import { parsePage } from "./parse-page.ts";
import { isPlainText, splitPlainText } from "./plain-text.ts";
import { readLayout } from "./read-layout.ts";

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
  const title = findTitle(data, siteName);
  const { paragraphs, lead, tail } = isPlainText(text, page.contentType)
    ? readPlainText(text)
    : readBody(document, title);
  const published = findPublished(data, page.url, lead);
  const modified = findModified(data);
  return {
    title,
    byline: findByline(data, siteName),
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

type Body = { paragraphs: string[]; lead: string[]; tail: string };

function readPlainText(text: string): Body {
  const paragraphs = splitPlainText(text);
  return { paragraphs, lead: paragraphs.slice(0, 3), tail: paragraphs.slice(-5).join("\n") };
}

function readBody(document: Document, title: string | null): Body {
  const layout = readLayout(document);
  const worth = new Worth(layout);
  // Without prose all there is counts: a fragment, a notice of one line.
  const body = chooseBody(layout, worth) ?? layout.root;
  const texts = layout.blocks.map((block) => block.text);
  return {
    paragraphs: cleanBody(layout, body, worth, title).map((block) => block.text),
    lead: texts.slice(Math.max(0, body.first - 12), body.first + 12),
    tail: texts
      .slice(body.first, body.last + 10)
      .slice(-30)
      .join("\n"),
  };
}
