import type { Document, Element } from "domhandler";
import type { Article } from "./article.ts";
import { decodeHtml } from "./decode-html.ts";
import { findByline } from "./find-byline.ts";
import { findFacts } from "./find-facts.ts";
import { type DateLines, findModified, findPublished } from "./find-dates.ts";
import { findCanonicalUrl, findLang, findRights, findSiteName } from "./find-identity.ts";
import { findTitle } from "./find-title.ts";
import { findLinks } from "./find-links.ts";
import { isDeclaredLocked, isPartial } from "./is-partial.ts";
import { type Layout, measureText } from "./layout.ts";
import { linesAround, type LinesAround } from "./lines-around.ts";
import { textOf } from "./json-ld.ts";
import { type PageData, readPageData } from "./page-data.ts";
import { HostilePageError } from "./hostile-page-error.ts";
import { PAGE_LIMITS } from "./page-limits.ts";
import { parsePage } from "./parse-page.ts";
import { isPlainText, splitPlainText } from "./plain-text.ts";
import { readBody } from "./read-body.ts";
import { hasProse, readLayout } from "./read-layout.ts";
import { isSetRight } from "./trim-ends.ts";

/** A body in JSON-LD shorter than this is an excerpt. */
const MIN_BODY = 600;
const MAX_BIOGRAPHY = 600;
/** "About the author:" before a name. */
const MAX_ABOUT = 20;
/** A shorter story may be about the author. */
const MIN_STORY = 3;
/** "By", a role, a town around a byline; a shorter byline may be a word of the text. */
const MAX_ADDED = 24;
const MIN_BYLINE = 5;
/** A standfirst may stand above the byline. */
const FIRST_LINES = 2;
/**
 * Reads one page: its text as paragraphs in reading order, and what it says about itself.
 * Bytes are decoded as {@link decodeHtml} says. Throws only {@link HostilePageError}.
 */
export function extractArticle(
  html: string | Uint8Array,
  page: { url: string; contentType?: string },
): Article {
  if (html.length > PAGE_LIMITS.size)
    throw new HostilePageError(
      "too-large",
      `${html.length} ${typeof html === "string" ? "characters" : "bytes"}`,
      PAGE_LIMITS.size,
    );
  const text = typeof html === "string" ? html : decodeHtml(html, page.contentType);
  const { document, noted, layout } = readPageOnce(text, page.url);
  const data = readPageData(noted);
  const siteName = findSiteName(data);
  const title = findTitle(data, layout, siteName, page.url);
  const {
    paragraphs: shown,
    hrefs,
    around,
    authors,
    signed,
    tail,
  } = isPlainText(text, page.contentType) ? readPlainText(text) : readPage(layout, title);
  const byline = findByline(data, document, siteName, {
    lines: around.lines,
    footLines: around.footLines,
    signed,
    labelled: authors,
    paragraphs: shown,
  });
  const paragraphs = withoutBylines(withoutBiography(fullerText(data, shown), byline), byline);
  const modified = findModified(data, page.url, around);
  const published =
    findPublished(data, page.url, around) ??
    (modified && { date: modified.date, from: "modified" });
  return {
    title,
    byline,
    published: published?.date ?? null,
    publishedFrom: published?.from ?? null,
    modified: modified?.date ?? null,
    modifiedFrom: modified?.from ?? null,
    lang: findLang(data),
    siteName,
    canonicalUrl: findCanonicalUrl(data, page.url),
    text: paragraphs.join("\n\n"),
    paragraphs,
    links: findLinks(hrefs, page.url),
    partial: isPartial(data, paragraphs, tail),
    rights: findRights(data),
  };
}

/**
 * The text that JSON-LD or a text area holds, where the page itself shows less than half of it: a
 * script was to fill it in. A page that says it is locked keeps what it shows.
 */
function fullerText(data: PageData, shown: string[]): string[] {
  if (isDeclaredLocked(data)) return shown;
  const own = data.node?.["articleBody"];
  const bodies = [typeof own === "string" ? own : textOf(own), ...data.drafts];
  const body = bodies.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null);
  if (body === null || measureText(body) < MIN_BODY) return shown;
  const length = shown.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return length > body.length / 2 ? shown : readBodyText(body);
}

/** Without the last lines that tell who the author is: they open with the name. */
function withoutBiography(paragraphs: string[], byline: string | null): string[] {
  const names = (byline ?? "").split(/, | and /).filter((name) => name.includes(" "));
  const headed = paragraphs.findIndex(
    (line, index) => index >= MIN_STORY && names.some((name) => isHeadingOf(line, name)),
  );
  const rest = paragraphs.slice(headed).reduce((sum, line) => sum + line.length, 0);
  if (headed !== -1 && rest <= MAX_BIOGRAPHY) return paragraphs.slice(0, headed);
  let end = paragraphs.length;
  for (; end > MIN_STORY; end -= 1) {
    const line = paragraphs[end - 1] ?? "";
    if (line.length > MAX_BIOGRAPHY || !names.some((name) => line.startsWith(name))) break;
  }
  return paragraphs.slice(0, end);
}

/** "About Ann Example", or the name alone. */
function isHeadingOf(line: string, name: string): boolean {
  return line.endsWith(name) && line.length <= name.length + MAX_ABOUT;
}

/** Without a first or last line that names the author and says hardly more. */
function withoutBylines(paragraphs: string[], byline: string | null): string[] {
  if (byline === null || byline.length < MIN_BYLINE || paragraphs.length < MIN_STORY)
    return paragraphs;
  const isByline = (line: string): boolean =>
    line.length <= byline.length + MAX_ADDED && line.toLowerCase().includes(byline.toLowerCase());
  const end = paragraphs.length - 1;
  return paragraphs.filter(
    (line, index) => !((index < FIRST_LINES || index === end) && isByline(line)),
  );
}

/** Paragraphs of a body given as text or as mark-up. */
function readBodyText(body: string): string[] {
  if (isPlainText(body, undefined)) return splitPlainText(body.replaceAll(/\n/g, "\n\n"));
  return readBody(readLayout(parsePage(body).document, ""), null).paragraphs;
}

type PageOnce = { document: Document; noted: Element[]; layout: Layout };

/** Menus and hidden parts are left out, unless nothing is left: a menu that was never closed
 * swallows the page, and a script may be what shows it. */
function readPageOnce(html: string, url: string): PageOnce {
  const read = (isWhole: boolean): PageOnce => {
    const { document, noted } = parsePage(html, isWhole);
    return { document, noted, layout: readLayout(document, url, isWhole) };
  };
  const page = read(false);
  return hasProse(page.layout) ? page : read(true);
}

type Body = {
  paragraphs: string[];
  hrefs: string[];
  around: LinesAround & DateLines;
  /** Names behind a label that says they are the authors. */
  authors: string[];
  /** Lines set to the right where the body ends. */
  signed: string[];
  tail: string;
};

function readPlainText(text: string): Body {
  const paragraphs = splitPlainText(text);
  const lines = paragraphs.slice(0, 3);
  return {
    paragraphs,
    hrefs: [],
    around: { times: [], lines, nearest: lines, footLines: [], labelled: [], opening: "" },
    authors: [],
    signed: [],
    tail: paragraphs.slice(-5).join("\n"),
  };
}

function readPage(layout: Layout, title: string | null): Body {
  const { body, headline, paragraphs, hrefs } = readBody(layout, title);
  const around = linesAround(layout, body, headline, paragraphs);
  const facts = findFacts(layout.blocks);
  return {
    paragraphs,
    hrefs,
    around: {
      ...around,
      labelled: facts.dates,
      opening: paragraphs[0] ?? "",
    },
    authors: facts.authors,
    signed: layout.blocks
      .slice(Math.max(0, body.last - 4), body.last)
      .filter((block) => isSetRight(block))
      .map(({ text }) => text),
    tail: layout.blocks
      .slice(body.first, body.last + 10)
      .slice(-30)
      .map(({ text }) => text)
      .join("\n"),
  };
}
