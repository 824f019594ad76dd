import { cleanText, decodeEntities, toOneLine, undoDoubleEncoding } from "./clean-text.ts";
import type { Capture, Draft } from "./feed-draft.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { readValue, toLine } from "./read-value.ts";
import { resolveMarkup, resolveUrl } from "./resolve-url.ts";

type Attributes = ReadonlyMap<string, string> | undefined;

/** Longest title or name kept; what is longer is a body in the wrong place. */
const MAX_LINE = 2000;
const MAX_URL = 4096;
const IS_URL = /^https?:\/\//i;
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml|text\/x-html|html|)$/i;

function attribute(attributes: Attributes, ...names: string[]): string | undefined {
  if (attributes === undefined) return undefined;
  for (const name of names) {
    const value = attributes.get(name) ?? attributes.get(name.toUpperCase());
    if (value !== undefined) return cleanText(decodeEntities(value)).trim();
  }
  return undefined;
}

function toUrl(text: string, base: string | undefined): string {
  return text.length > MAX_URL ? "" : resolveUrl(text.replace(/[\r\n\t]+/g, ""), base);
}

/** What an item or a channel says in attributes: `rdf:about`, and `href` and `lastmod` of CDF. */
export function fillItemAttributes(
  draft: Draft,
  attributes: Attributes,
  base: string | undefined,
): void {
  if (attributes === undefined) return;
  const about = attribute(attributes, "rdf:about", "about");
  if (about !== undefined) {
    draft.offer("id", 1, about);
    if (IS_URL.test(about)) draft.offer("link", 8, about);
  }
  const href = attribute(attributes, "href");
  if (href !== undefined) draft.offer("link", 1, toUrl(href, base));
  const lastmod = attribute(attributes, "lastmod");
  if (lastmod !== undefined) offerDate(draft, "updated", 1, lastmod);
}

/** Takes a link with an address in an attribute; true when its text is still to be read as one. */
export function fillLink(
  draft: Draft,
  name: string,
  attributes: Attributes,
  base: string | undefined,
  isFeed: boolean,
): boolean {
  if (name !== "link") return true;
  const href = attribute(attributes, "href", "url", "uri");
  const rel = (attribute(attributes, "rel") ?? "alternate").toLowerCase();
  const relation = rel.slice(rel.lastIndexOf("/") + 1);
  if (href === undefined) return relation === "alternate";
  const url = toUrl(href, base);
  if (relation === "alternate") {
    const isHtml = HTML_TYPE.test(attribute(attributes, "type") ?? "");
    draft.offer("link", isHtml ? 0 : 5, url);
  } else if (relation === "self") {
    if (isFeed) draft.offer("selfUrl", 0, url);
    else draft.offer("link", 7, url);
  } else if ((relation === "related" || relation === "via") && !isFeed) {
    draft.offer("link", 6, url);
  }
  return false;
}

function fillAuthor(
  capture: Capture,
  markup: string | undefined,
  rank: number,
  isAtom: boolean,
): void {
  const { draft, person } = capture;
  let name: string;
  if (person !== undefined && markup !== undefined && person.size > 0) {
    const stated = ["name", "fn", "email", "url", "uri"].map((key) => person.get(key) ?? "");
    const first = stated
      .map((text) => toOneLine(cleanText(decodeEntities(text.replace(/<!\[CDATA\[|\]\]>/g, "")))))
      .find((text) => text !== "");
    name = first ?? "";
  } else {
    name = toLine(readValue(rawOf(capture, markup), capture.field, isAtom));
  }
  name = undoDoubleEncoding(stripMail(name)).slice(0, MAX_LINE);
  const known = draft.get("author");
  if (known !== undefined && draft.rankOf("author") === rank && known.length < MAX_LINE) {
    if (name !== "" && !known.split(", ").includes(name))
      draft.values.set("author", `${known}, ${name}`);
  } else {
    draft.offer("author", rank, name);
  }
}

const MAIL = /[(<]?\s?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\s?[)>]?/;

/** "me@example.com (A name)" and "A name <me@example.com>" are the name; an address alone stays. */
function stripMail(author: string): string {
  const rest = author
    .slice(0, MAX_LINE)
    .replace(MAIL, "")
    .replace(/[()<>]/g, " ")
    .trim();
  return rest === "" ? author : MAIL.test(author) ? toOneLine(rest) : author;
}

function rawOf(capture: Capture, markup: string | undefined) {
  const type = attribute(capture.attributes, "type");
  const mode = attribute(capture.attributes, "mode");
  return { pieces: capture.pieces, markup, type, mode };
}

/** Reads the text collected for one field and offers it to the feed or the item it belongs to. */
export function fillField(
  capture: Capture,
  markup: string | undefined,
  isAtom: boolean,
  isCutOff: boolean,
  notes: Set<string>,
): void {
  const { draft, field, base } = capture;
  const rank = field.rank + capture.penalty;
  if (field.name === "author") {
    fillAuthor(capture, markup, rank, isAtom);
    return;
  }
  const value = readValue(rawOf(capture, markup), field, isAtom);
  switch (field.name) {
    case "title": {
      let title = toLine(value);
      if (title.length > MAX_LINE) {
        title = title.slice(0, MAX_LINE).toWellFormed();
        notes.add("a title was cut short");
      }
      draft.offer("title", rank, undoDoubleEncoding(title));
      return;
    }
    case "summary":
    case "content":
    case "subtitle":
      fillBody(
        capture,
        value.isHtml ? resolveMarkup(value.text, base) : value.text,
        rank,
        value.isHtml,
      );
      return;
    case "published":
    case "updated":
      // Half a date or an address cut off is a wrong one, unlike half a text.
      if (!isCutOff) fillDate(draft, field.name, rank, value.text, capture.name, notes);
      return;
    case "id":
      if (!isCutOff) fillId(capture, value.text, rank, isAtom);
      return;
    case "link":
      if (!isCutOff)
        draft.offer("link", capture.name === "link" ? rank : -1, toUrl(value.text, base));
      return;
    default:
      if (!isCutOff) draft.offer(field.name, rank, toOneLine(value.text).slice(0, MAX_LINE));
  }
}

function fillBody(capture: Capture, text: string, rank: number, isHtml: boolean): void {
  const { draft, field, name } = capture;
  const body = undoDoubleEncoding(text);
  // An item with both `description` and `summary` has its text in the second of them.
  const isSecond =
    (name === "description" || name === "summary") && draft.rankOf("summary") === rank;
  if (field.name === "summary" && isSecond) draft.offer("content", 5, body, !isHtml);
  else draft.offer(field.name, rank, body, !isHtml);
}

function offerDate(
  draft: Draft,
  field: "published" | "updated",
  rank: number,
  text: string,
): boolean {
  if (rank >= draft.rankOf(field)) return true;
  const date = parseFeedDate(text);
  if (date === undefined) return false;
  draft.offer(field, rank, date.iso);
  if (field === "published") draft.precision = date.precision;
  return true;
}

function fillDate(
  draft: Draft,
  field: "published" | "updated",
  rank: number,
  text: string,
  name: string,
  notes: Set<string>,
): void {
  if (text === "") return;
  if (!offerDate(draft, field, rank, text)) {
    notes.add("a date could not be read");
    return;
  }
  // Dublin Core's one date is when it appeared, or when it changed if another says when it appeared.
  if (name === "dc:date" && field === "published") offerDate(draft, "updated", 2, text);
}

function fillId(capture: Capture, text: string, rank: number, isAtom: boolean): void {
  const { draft, base, name } = capture;
  const id = toOneLine(text).slice(0, MAX_URL);
  const isPermalink =
    name === "guid" && attribute(capture.attributes, "isPermaLink", "ispermalink") !== "false";
  const isRelative = base !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(id);
  draft.offer("id", rank, isRelative && (isAtom || id.startsWith("/")) ? resolveUrl(id, base) : id);
  if (isPermalink) {
    const url = isRelative && !/\s/.test(id) && /[/.]/.test(id) ? resolveUrl(id, base) : id;
    if (IS_URL.test(url)) draft.offer("link", 4, url);
  }
}
