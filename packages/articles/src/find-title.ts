import type { Element } from "domhandler";
import { cleanLine } from "./clean-text.ts";
import { textOfElement } from "./element-text.ts";
import { textOf } from "./json-ld.ts";
import type { Layout } from "./layout.ts";
import { metaOf, type PageData } from "./page-data.ts";

const SEPARATOR = /\s{1,3}(?:[|–—·•»«:\\/<>~-]{1,2}|&#?\w{2,6};)\s{1,3}|\s?[|｜]\s?/;
/** A heading is the page's title when it shares this much of the longer one's words. */
const AGREEMENT = 0.6;
const MAX_TITLE = 500;
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
  const declared = [
    metaOf(data, "og:title"),
    textOf(data.node?.["headline"]),
    metaOf(data, "twitter:title"),
    metaOf(data, "dc.title", "dcterms.title", "title", "parsely-title", "sailthru.title"),
    data.titles.map((element) => textOfElement(element)).find((text) => text !== "") ?? null,
  ]
    .map((title) => withoutSite(cleanLine((title ?? "").slice(0, MAX_TITLE)), siteName, url))
    .filter((title) => title !== "");
  const labels = siteLabels(data, siteName);
  const headings = data.headings
    .filter((element) => !isLogo(element))
    .map((element) => textOfElement(element))
    .filter((text) => text !== "" && !labels.has(wordsOf(text)));
  return (
    agreed(headings, declared) ??
    shown(declared, layout) ??
    headings.find((heading) => heading.length >= 20) ??
    declared[0] ??
    headings[0] ??
    null
  );
}

/** A declared title that the page shows as a line of its own, in whatever tag. */
function shown(declared: string[], layout: Layout): string | undefined {
  const titles = declared.slice(0, 3);
  const names = new Map(titles.map((title) => [wordsOf(title), title]));
  const shortest = Math.min(...titles.map((title) => title.length)) / 2;
  for (const { text, size, linked } of layout.blocks) {
    if (size > 400 || size < shortest || linked > size * 0.5) continue;
    const title = names.get(wordsOf(text));
    if (title !== undefined) return title;
  }
  return undefined;
}

function agreed(headings: string[], declared: string[]): string | undefined {
  let best: string | undefined;
  let bestScore = AGREEMENT;
  for (const heading of headings.slice(0, 40)) {
    const score = Math.max(0, ...declared.map((title) => agreement(heading, title)));
    if (score > bestScore || (score === bestScore && best === undefined))
      [best, bestScore] = [heading, score];
  }
  return best;
}

/** Share of the longer title's words that the other has too. */
function agreement(heading: string, title: string): number {
  const [a, b] = [wordsOf(heading), wordsOf(title)];
  if (a === b) return a === "" ? 0 : 1;
  if (a.length > 15 && (b.startsWith(a) || a.startsWith(b) || b.endsWith(a)) && b.length > 15)
    return PREFIXED;
  const [setA, setB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  let shared = 0;
  for (const word of setA) if (setB.has(word)) shared += 1;
  return shared < 3 ? 0 : shared / Math.max(setA.size, setB.size);
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

/** A heading around nothing but a link to the front page. */
function isLogo(heading: Element): boolean {
  const child = heading.children.find((node) => "attribs" in node);
  return child !== undefined && "attribs" in child && child.attribs.href === "/";
}

/** A title without the name of its site before or after a separator. */
export function withoutSite(title: string, siteName: string | null, url: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const host = (URL.parse(url)?.hostname ?? "").replaceAll(/[^a-z\d]/g, "");
  const site = wordsOf(siteName ?? "").replaceAll(" ", "");
  const isSite = (part: string): boolean => {
    const words = wordsOf(part);
    const joined = words.replaceAll(" ", "");
    if (joined === "") return true;
    if (site !== "" && (joined === site || (joined.length > 3 && site.startsWith(joined))))
      return true;
    return (
      words.split(" ").length <= 5 &&
      words.split(" ").some((word) => word.length > 3 && host.includes(word))
    );
  };
  const last = parts.at(-1) ?? "";
  const first = parts[0] ?? "";
  if (isSite(last)) {
    const head = title.slice(0, Math.max(0, lastSeparator(title)));
    return head === "" ? title : withoutSite(head, siteName, url);
  }
  if (isSite(first)) return title.slice(first.length).replace(SEPARATOR, "").trim();
  // Names of sites are short: a few words after a bar.
  const bar = title.slice(lastSeparator(title), title.length - last.length);
  const head = title.slice(0, lastSeparator(title));
  return /[|｜»]/.test(bar) && last.split(" ").length <= 4 && head.length > last.length
    ? head
    : title;
}

function lastSeparator(title: string): number {
  const last = title.split(SEPARATOR).at(-1) ?? "";
  const head = title.slice(0, title.length - last.length);
  return head.search(/[\s|｜–—·•»«:\\/<>~-]{1,12}$/);
}

/** The words of a text alone, lower case between single spaces. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
