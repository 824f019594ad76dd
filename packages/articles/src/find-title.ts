import type { Element } from "domhandler";
import { cleanLine } from "./clean-text.ts";
import { textOfElement } from "./element-text.ts";
import { findLabelledTitle } from "./find-facts.ts";
import { textOf } from "./json-ld.ts";
import { type Layout, measureClean } from "./layout.ts";
import { lineAboveProse } from "./line-above-prose.ts";
import { findShownNames } from "./shown-names.ts";
import { wordsOf } from "./words-of.ts";
import { metaOf, type PageData } from "./page-data.ts";

const SEPARATOR = /\s{1,3}(?:[|–—·•»«:\\/<>~-]{1,2}|&#?\w{2,6};)\s{1,3}|\s?(?:[|｜]|::)\s?/;
/** Chinese portals add section and site behind a low line, which no headline has. */
const CHINESE_TAIL = /(?<=[\p{sc=Han}！？。”》）])\s?_\s?(?=\p{sc=Han}).*$/u;
/** Others set them behind dashes without blanks; the last is a site by its kind. */
const CHINESE_SITE =
  /(?<=[\p{sc=Han}！？。”》）])(?:[-—–]{1,2}[\p{sc=Han}\w.·]{2,12}){0,2}[-—–]{1,2}[\p{sc=Han}\w.·]{0,10}(?:网|網|新闻|新聞|频道|頻道|日报|日報|晚报|时报|時報|周刊|週刊|在线|客户端|社|台)$/u;
/** A heading is the page's title when it shares this much of the longer one's words. */
const AGREEMENT = 0.6;
const MAX_TITLE = 500;
/** A title of less than this names a site, a section or a day. */
const MIN_DECLARED = 20;
/** The same title, with something before or after it. */
const PREFIXED = 0.9;

/**
 * Headline of a page: the heading that agrees with the page's own titles, else the one of these
 * that the page shows, else its first heading, else the first of the titles. Without the site's
 * name.
 */
export function findTitle(
  data: PageData,
  layout: Layout,
  siteName: string | null,
  url: string,
): string | null {
  const raw = [
    metaOf(data, "og:title"),
    textOf(data.node?.["headline"]),
    metaOf(data, "twitter:title"),
    metaOf(data, "dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title"),
    data.titles.map((element) => textOfElement(element)).find((text) => text !== "") ?? null,
  ].map((title) =>
    cleanLine((title ?? "").slice(0, MAX_TITLE))
      .replace(CHINESE_TAIL, "")
      .replace(CHINESE_SITE, ""),
  );
  const logos = data.headings.filter((element) => isLogo(element, url));
  const { sites, sections } = findShownNames(layout, url);
  const site: SiteNames = {
    names: [
      ...[siteName, ...logos.map((element) => textOfElement(element))].map((name) =>
        wordsOf(name ?? ""),
      ),
      ...sites,
    ],
    sections,
    people: [metaOf(data, "author"), textOf(data.node?.["author"])].map((name) =>
      wordsOf(name ?? ""),
    ),
    host: (URL.parse(url)?.hostname ?? "").replaceAll(/[^a-z\d]/g, ""),
  };
  const whole = raw.map((title) => withoutSite(title, site)).filter((title) => title !== "");
  const declared = whole.filter((title) => !sites.has(wordsOf(title)));
  const labels = new Set([...siteLabels(data, siteName), ...sites]);
  const headings = data.headings
    .filter((element) => !logos.includes(element))
    .map((element) => textOfElement(element))
    .filter((text) => text !== "" && !labels.has(wordsOf(text)));
  // Titles that name no more than the site or a section leave it to what stands above the text.
  const isPoor = declared.length === 0 || raw.every((title) => measureClean(title) < MIN_DECLARED);
  return (
    same(headings, declared) ??
    (isPoor ? lineAboveProse(layout) : undefined) ??
    shown(declared, layout) ??
    agreed(headings, declared) ??
    within(raw.at(-1) ?? "", layout) ??
    findLabelledTitle(layout.blocks) ??
    headings.find((heading) => heading.length >= 20) ??
    declared[0] ??
    headings[0] ??
    whole[0] ??
    null
  );
}

/** A heading that says just what one of the page's own titles says. */
function same(headings: string[], declared: string[]): string | undefined {
  const titles = new Set(declared.map((title) => wordsOf(title)));
  return headings.find((heading) => titles.has(wordsOf(heading)));
}

/** A part of a title shorter than this may well be a section's name. */
const MIN_PART = 16;
const MARK_BEFORE = /[-|–—:：·•»«<>_~/\])】）]\s{0,2}$/;
const MARK_AFTER = /^\s{0,2}[-|–—:：·•»«<>_~/[(【（]/;

/** The part of a page's title, before or after a mark, that the page shows as a line of its own. */
function within(title: string, layout: Layout): string | undefined {
  let best: string | undefined;
  for (const { text, size, linked } of layout.blocks) {
    if (size < MIN_PART || text.length >= title.length) continue;
    // Blogs link a headline to its own page; what is linked and short is the site's name.
    if (linked > size * 0.5 && text.length < title.length / 2) continue;
    if (best !== undefined && text.length <= best.length) continue;
    const isStart = title.startsWith(text) && MARK_AFTER.test(title.slice(text.length));
    const isEnd = title.endsWith(text) && MARK_BEFORE.test(title.slice(0, -text.length));
    if (isStart || isEnd) best = text;
  }
  return best;
}

/** A declared title that the page shows as a line of its own, in whatever tag. */
function shown(declared: string[], layout: Layout): string | undefined {
  const titles = declared.slice(0, 3);
  const names = new Map(titles.map((title) => [wordsOf(title), title]));
  const lengths = titles.map((title) => title.length);
  // Punctuation and spaces may differ, by less than this.
  const [shortest, longest] = [Math.min(...lengths) / 2, Math.max(...lengths) + 40];
  for (const { text, size, linked } of layout.blocks) {
    if (size > 400 || text.length < shortest || text.length > longest) continue;
    if (linked > size * 0.5) continue;
    const title = names.get(wordsOf(text));
    if (title !== undefined) return title;
  }
  return undefined;
}

function agreed(headings: string[], declared: string[]): string | undefined {
  const titles = [...new Set(declared)].map((title) => wordsOf(title));
  let best: string | undefined;
  let bestScore = AGREEMENT;
  for (const heading of headings.slice(0, 40)) {
    const words = wordsOf(heading);
    const score = Math.max(0, ...titles.map((title) => agreement(words, title)));
    if (score > bestScore || (score === bestScore && best === undefined))
      [best, bestScore] = [heading, score];
  }
  return best;
}

/** Share of the longer one's words that the other has too. */
function agreement(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  const isLong = measureClean(a) > 15 && measureClean(b) > 15;
  if (isLong && (b.startsWith(a) || a.startsWith(b) || b.endsWith(a))) return PREFIXED;
  const [setA, setB] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
  let shared = 0;
  for (const word of setA) if (setB.has(word)) shared += 1;
  return shared < 3 ? 0 : shared / Math.max(setA.size, setB.size);
}

/** Scripts that set no blanks between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a title; of a script without blanks, each two letters that stand together. */
function tokensOf(title: string): string[] {
  const words = title.split(" ");
  if (!UNSPACED.test(title)) return words;
  return words.flatMap((word) =>
    UNSPACED.test(word) && word.length > 2
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : word,
  );
}

/** What a heading says when it is the site's own name: a part of the page's title but the longest. */
function siteLabels(data: PageData, siteName: string | null): Set<string> {
  const labels = new Set([wordsOf(siteName ?? "")]);
  for (const element of data.titles.slice(0, 1)) {
    const parts = textOfElement(element)
      .split(SEPARATOR)
      .toSorted((a, b) => b.length - a.length);
    for (const part of parts.slice(1)) labels.add(wordsOf(part));
  }
  return labels;
}

/** A heading around nothing but a link to the front page, or to the front of a blog. */
function isLogo(heading: Element, url: string): boolean {
  const child = heading.children.find((node) => "attribs" in node);
  const href = child !== undefined && "attribs" in child ? child.attribs.href : undefined;
  if (href === undefined) return false;
  const [page, front] = [URL.parse(url), URL.parse(href, url)];
  if (href === "/" || front === null || page === null) return href === "/";
  if (front.host !== page.host || front.search !== "" || front.hash !== "") return false;
  return front.pathname.endsWith("/") && page.pathname.length > front.pathname.length
    ? page.pathname.startsWith(front.pathname)
    : false;
}

/** What a page calls its site, its authors, its sections and its host, as words. */
type SiteNames = { names: string[]; people: string[]; sections: Set<string>; host: string };

/** A title without the name of its site before or after a separator, or that of its author. */
function withoutSite(title: string, site: SiteNames): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  const head = title.slice(0, Math.max(0, lastSeparator(title)));
  if (isSite(last, site) || isSection(last, head, site))
    return head === "" ? title : withoutSite(head, site);
  // "Headline - Site - Section": what follows the site's name is no headline either.
  const before = parts.at(-2) ?? "";
  if (parts.length > 2 && isSite(before, site) && measureClean(last) < measureClean(first))
    return withoutSite(head, site);
  if (isSite(first, site)) {
    const rest = title.slice(first.length).replace(SEPARATOR, "").trim();
    return parts.length > 2 ? withoutSite(rest, site) : rest;
  }
  // Names of sites are short: a few words after a bar.
  const bar = title.slice(lastSeparator(title), title.length - last.length);
  return /[|｜»]/.test(bar) && last.split(" ").length <= 4 && head.length > last.length
    ? head
    : title;
}

/** A name that a menu links, behind a longer headline. */
function isSection(part: string, head: string, { sections }: SiteNames): boolean {
  return measureClean(head) >= Math.max(MIN_PART, part.length) && sections.has(wordsOf(part));
}

/** What blogs and content systems set between their name and the headline. */
const SECTION = /^(?:blog archive|archive|blog|home|news|기사본문|기사)?$/;

function isSite(part: string, { names, people, host }: SiteNames): boolean {
  const words = wordsOf(part);
  if (SECTION.test(words)) return true;
  if (people.includes(words)) return true;
  const joined = words.replaceAll(" ", "");
  const isNamed = names.some((name) => {
    const site = name.replaceAll(" ", "");
    if (site === "") return false;
    if (joined.length > 3 && site.startsWith(joined)) return true;
    return (
      joined.startsWith(site) &&
      (joined === site || (site.length > 2 && joined.length <= site.length + 4))
    );
  });
  if (isNamed) return true;
  const each = words.split(" ");
  return each.length <= 5 && each.some((word) => word.length > 3 && host.includes(word));
}

function lastSeparator(title: string): number {
  const last = title.split(SEPARATOR).at(-1) ?? "";
  const head = title.slice(0, title.length - last.length);
  return head.search(/[\s|｜–—·•»«:\\/<>~-]{1,12}$/);
}
