import { load } from "cheerio";
import type { Element } from "domhandler";
import { findArticleNode, type JsonLdNode, parseJsonLd } from "./json-ld.ts";

/** What a page says about itself outside of its text. */
export type PageData = {
  metas: Map<string, string[]>;
  /** Elements by itemprop, in order. */
  properties: Map<string, Element[]>;
  times: Element[];
  headings: Element[];
  authors: Element[];
  titles: Element[];
  canonical: string | null;
  lang: string | null;
  jsonLd: JsonLdNode[];
  /** The JSON-LD node of the article itself. */
  node: JsonLdNode | undefined;
};

/** Sorts the elements that say something about a page, and reads its JSON-LD. */
export function readPageData(noted: Element[]): PageData {
  // Loaded empty: cheerio would move nodes it is given out of their tree.
  const $ = load([], { xml: false });
  const all = $(noted);
  const data: PageData = {
    metas: new Map(),
    properties: new Map(),
    times: all.filter("time").get(),
    headings: all.filter("h1").get(),
    authors: all.filter(":not(meta, title, h1, time, html, link, script)").get(),
    titles: all.filter("title").get(),
    canonical: all.filter("link[rel=canonical]").attr("href") ?? null,
    lang: all.filter("html").attr("lang") ?? all.filter("html").attr("xml:lang") ?? null,
    jsonLd: [],
    node: undefined,
  };
  for (const { attribs } of all.filter("meta")) addMeta(data.metas, attribs);
  for (const element of all.filter("[itemprop]"))
    for (const property of element.attribs.itemprop?.split(/\s+/) ?? [])
      push(data.properties, property, element);
  data.jsonLd = parseJsonLd(
    all
      .filter("script")
      .get()
      .map((script) => $(script).text()),
  );
  data.node = findArticleNode(data.jsonLd);
  return data;
}

function addMeta(metas: Map<string, string[]>, attribs: Record<string, string>): void {
  const { content } = attribs;
  if (content === undefined || content.trim() === "") return;
  for (const key of [attribs.property, attribs.name, attribs.itemprop, attribs["http-equiv"]])
    if (key !== undefined) push(metas, key.trim().toLowerCase(), content);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Content of the first meta tag present, by names in order of preference. */
export function metaOf(data: PageData, ...names: string[]): string | null {
  for (const name of names) {
    const value = data.metas.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
