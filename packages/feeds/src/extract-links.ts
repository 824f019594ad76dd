import { type CheerioAPI, load } from "cheerio/slim";
import { cleanText, toOneLine } from "./clean-text.ts";
import { decodePage } from "./decode-page.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { FeedError } from "./feed-error.ts";
import { bareItem, emptyFeed } from "./empty-feed.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { resolveUrl, toBase } from "./resolve-url.ts";
import { walkMarkup } from "./walk-markup.ts";

export type ExtractLinksOptions = {
  /** The page's address. */
  url: string;
  /** CSS selector of the links, or of the blocks that hold one link each. */
  selector: string;
  /** The `Content-Type` header, where the page comes as bytes. */
  contentType?: string | undefined;
};

const MAX_HTML = 10_000_000;
/** A query over siblings is quadratic in cheerio: this many take a second. */
const MAX_ELEMENTS = 20_000;
const MAX_ITEMS = 1000;
const MAX_TITLE = 500;
/** Shorter texts are "More" and "Next", not headlines; CJK headlines are short. */
const MIN_TITLE = 4;
const HEADINGS = "h1, h2, h3, h4, h5, h6";

type Node = ReturnType<CheerioAPI>;

/**
 * The links of a page that a selector names, as items of a feed in page order: title from the
 * heading or the link, date from a `time` element beside it, each address once. No match gives no
 * items and says so in `damaged`. Throws `FeedError` for a hostile page or a selector that is none.
 */
export function extractLinks(
  page: Uint8Array | string,
  { url, selector, contentType }: ExtractLinksOptions,
): Feed {
  const html = decodePage(page, contentType);
  if (html.length > MAX_HTML)
    throw new FeedError("too-large", `Refused a page of ${html.length} characters`);
  const survey = surveyPage(html);
  const $ = load(cleanText(html), { xml: { xmlMode: false, decodeEntities: true } });
  const base = toBase(resolveUrl(survey.base, toBase(url))) ?? toBase(url);
  const feed = emptyFeed("page");
  feed.title = orNull(toOneLine(cleanText(survey.title)));
  feed.link = url;
  feed.language = orNull(survey.language);

  const seen = new Set<string>();
  for (const element of select($, selector)) {
    if (feed.items.length >= MAX_ITEMS) break;
    const item = readItem($, $(element), base);
    if (item?.link == null || seen.has(item.link)) continue;
    seen.add(item.link);
    feed.items.push(item);
  }
  if (feed.items.length === 0) feed.damaged.push(`nothing on the page matches "${selector}"`);
  return feed;
}

/** What concerns the whole page, read before any tree is built; refuses what would make building one slow. */
function surveyPage(html: string): { title: string; base: string; language: string } {
  const page = { title: "", base: "", language: "" };
  let elements = 0;
  let inTitle = false;
  walkMarkup(html, false, {
    open(name, attributes) {
      if (++elements > MAX_ELEMENTS) {
        throw new FeedError("hostile", `Refused a page of over ${MAX_ELEMENTS} elements`);
      }
      if (name === "html") page.language = attributes["lang"] ?? "";
      else if (name === "base") page.base ||= attributes["href"] ?? "";
      inTitle = name === "title" && page.title === "";
    },
    text(text) {
      if (inTitle && page.title.length < MAX_TITLE) page.title += text;
    },
    close(name) {
      if (name === "title") inTitle = false;
    },
  });
  return page;
}

function select($: CheerioAPI, selector: string) {
  try {
    return $(selector).toArray();
  } catch (cause) {
    throw new FeedError("not-a-feed", `Cannot read the selector "${selector}"`, { cause });
  }
}

function readItem($: CheerioAPI, block: Node, base: string | undefined): FeedItem | undefined {
  const anchor = findAnchor($, block);
  if (anchor === undefined) return undefined;
  const link = resolveUrl(anchor.attr("href") ?? "", base);
  if (toBase(link) === undefined) return undefined;
  const container = block.is("a") ? block.closest("article, li, tr, dd, section > div") : block;
  const date = findDate($, block) ?? findDate($, container);
  return {
    ...bareItem(link),
    title: findTitle(block, anchor),
    published: date?.iso ?? null,
    publishedPrecision: date?.precision ?? null,
  };
}

/** The link itself, the one in its heading, else the first with an address, else the one around it. */
function findAnchor($: CheerioAPI, block: Node): Node | undefined {
  if (block.is("a[href]")) return block;
  for (const candidate of [
    block.find(`:is(${HEADINGS}) a[href]`),
    block.find("a[href]"),
    block.closest("a[href]"),
  ]) {
    for (const element of candidate.toArray()) {
      if (!/^\s{0,10}(?:#|javascript:|mailto:|tel:)/i.test($(element).attr("href") ?? "#"))
        return $(element);
    }
  }
  return undefined;
}

function findTitle(block: Node, anchor: Node): string | null {
  const candidates = [
    anchor.find(HEADINGS).first().text(),
    block.is("a") ? "" : block.find(HEADINGS).first().text(),
    anchor.text(),
    anchor.attr("title") ?? "",
    anchor.attr("aria-label") ?? "",
    anchor.find("img[alt]").attr("alt") ?? "",
  ].map((text) => toOneLine(text).slice(0, MAX_TITLE).toWellFormed());
  return (
    candidates.find((text) => text.length >= MIN_TITLE) ??
    orNull(candidates.find((text) => text !== "") ?? "")
  );
}

function findDate($: CheerioAPI, block: Node) {
  for (const element of block.find("time").toArray().slice(0, 5)) {
    const time = $(element);
    const date =
      parseFeedDate(time.attr("datetime") ?? "") ?? parseFeedDate(toOneLine(time.text()));
    if (date !== undefined) return date;
  }
  return undefined;
}

const orNull = (text: string): string | null => (text === "" ? null : text);
