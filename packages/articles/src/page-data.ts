import { Element, isText } from "domhandler";
import { decodeHTML } from "entities";
import { findArticleNode, type JsonLdNode, OTHER_WORKS, parseJsonLd } from "./json-ld.ts";

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
  /** Mark-up that a page keeps in text areas, for its scripts to show. */
  drafts: string[];
  /** The JSON-LD node of the article itself. */
  node: JsonLdNode | undefined;
};

const PARAGRAPH_TAG = /<p[\s>]/i;
/** No tag that is read here says more. */
const MAX_META = 1_000;
/** Nor does it matter what more of one kind say. */
const MAX_ALIKE = 1_000;

/** Sorts the elements that say something about a page, and reads its JSON-LD. */
export function readPageData(noted: Element[]): PageData {
  const data: PageData = {
    metas: new Map(),
    properties: new Map(),
    times: [],
    headings: [],
    authors: [],
    titles: [],
    canonical: null,
    lang: null,
    jsonLd: [],
    drafts: [],
    node: undefined,
  };
  const scripts: string[] = [];
  for (const element of noted) {
    const { name, attribs } = element;
    const itemprop = isOfOtherWork(element) ? undefined : attribs.itemprop;
    if (name === "meta") addMeta(data.metas, attribs, itemprop);
    else if (name === "script") scripts.push(scriptOf(element));
    else if (name === "textarea") addTextArea(data, element);
    else if (name === "title") add(data.titles, element);
    else if (name === "html") data.lang ??= attribs.lang ?? attribs["xml:lang"] ?? null;
    else if (name === "link") {
      if (attribs.rel?.toLowerCase() === "canonical") data.canonical ??= attribs.href ?? null;
    } else if (name === "h1") add(data.headings, element);
    else if (name === "time") add(data.times, element);
    else if (attribs.rel === "author") add(data.authors, element);
    for (const property of itemprop?.split(/\s+/) ?? []) push(data.properties, property, element);
    if (name !== "meta" && attribs.property !== undefined) addRdfa(data, attribs.property, element);
  }
  const { all, own } = parseJsonLd(scripts);
  data.jsonLd = all;
  data.node = findArticleNode(own) ?? findArticleNode(all);
  return data;
}

/** Microdata of a comment, of an item of a list, or of whatever else stands on the page. */
function isOfOtherWork({ attribs, parent }: Element): boolean {
  if (attribs.itemprop === undefined) return false;
  for (let at = parent; at instanceof Element; at = at.parent)
    if (at.attribs.itemprop !== undefined && OTHER_WORKS.test(at.attribs.itemprop)) return true;
  return false;
}

function scriptOf({ children }: Element): string {
  return children.map((child) => (isText(child) ? child.data : "")).join("");
}

/** What a page hands to its scripts in text areas: its story, and data named like meta tags. */
function addTextArea({ drafts, metas }: PageData, element: Element): void {
  const raw = scriptOf(element).trim();
  const text = raw.includes("&lt;") ? decodeHTML(raw) : raw;
  if (text === "") return;
  if (PARAGRAPH_TAG.test(text)) drafts.push(text);
  else if (element.attribs.class !== undefined)
    push(metas, element.attribs.class.trim().toLowerCase(), text.slice(0, MAX_META));
}

/** What RDFa calls the properties that microdata has; schema.org's own names go with any prefix. */
const RDFA = new Map([
  ["dc:date", "datePublished"],
  ["dc:created", "datePublished"],
  ["dc:issued", "datePublished"],
  ["dcterms:date", "datePublished"],
  ["dcterms:created", "datePublished"],
  ["dcterms:issued", "datePublished"],
  ["dc:modified", "dateModified"],
  ["dcterms:modified", "dateModified"],
  ["dc:creator", "author"],
  ["dcterms:creator", "author"],
]);
const SCHEMA_NAME = /^(?:[a-z]{1,10}:)?(datePublished|dateModified|dateCreated|author)$/;

function addRdfa(data: PageData, names: string, element: Element): void {
  for (const name of names.split(/\s+/)) {
    const property = RDFA.get(name) ?? SCHEMA_NAME.exec(name)?.[1];
    if (property === undefined) continue;
    push(data.properties, property, element);
    return;
  }
}

function addMeta(
  metas: Map<string, string[]>,
  attribs: Record<string, string>,
  itemprop: string | undefined,
): void {
  const { content } = attribs;
  if (content === undefined || content.trim() === "") return;
  const value = content.slice(0, MAX_META);
  for (const key of [attribs.property, attribs.name, itemprop, attribs["http-equiv"]])
    if (key !== undefined) push(metas, key.trim().toLowerCase(), value);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else add(list, value);
}

function add<T>(list: T[], value: T): void {
  if (list.length < MAX_ALIKE) list.push(value);
}

/** Content of the first meta tag present, by names in order of preference. */
export function metaOf(data: PageData, ...names: string[]): string | null {
  for (const name of names) {
    const value = data.metas.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
