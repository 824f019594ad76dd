import { decodeClean, toOneLine, undoDoubleEncoding } from "./clean-text.ts";
import type { Capture, Draft } from "./feed-draft.ts";
import { parseFeedDate } from "./parse-feed-date.ts";
import { readMarkup, readText, type ReadValue, toLine } from "./read-value.ts";
import { resolveMarkup, resolveUrl } from "./resolve-url.ts";

/** What the fields of one document share. */
export type Surroundings = {
  isAtom: boolean;
  mayBeDoubleEncoded: boolean;
  notes: Set<string>;
};

/** Longest title or name kept; what is longer is a body in the wrong place. */
const MAX_LINE = 2000;
const MAX_URL = 4096;
const IS_URL = /^https?:\/\//i;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]{0,30}:/i;
const PERSON_PARTS = ["name", "fn", "email", "url", "uri"];

/** An address from a feed made absolute; empty when it is none that can be followed. */
export function toUrl(text: string, base: string | undefined): string {
  if (text.length > MAX_URL) return "";
  return resolveUrl(/[\r\n\t]/.test(text) ? text.replace(/[\r\n\t]+/g, "") : text, base);
}

/** Keeps a date if it can be read and none of a better rank is there; false when it cannot be read. */
export function offerDate(
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

/**
 * Reads what was collected of one element and offers it to the feed or item it belongs to.
 * `markup` is the source between its tags, when it holds elements or is to be read as such.
 */
export function fillField(
  capture: Capture,
  markup: string | undefined,
  isCutOff: boolean,
  around: Surroundings,
): void {
  const { draft, field, rank, base, name } = capture;
  const value =
    markup === undefined
      ? readText(capture.text, capture.reading)
      : readMarkup(markup, capture.reading);
  switch (field.name) {
    case "author":
      fillAuthor(capture, value, around);
      return;
    case "title":
      fillTitle(capture, value, around);
      return;
    case "summary":
    case "content":
    case "subtitle":
      fillBody(capture, field.name, value, around);
      return;
    default:
  }
  // Half a date or an address cut off is a wrong one, unlike half a text.
  if (isCutOff) return;
  switch (field.name) {
    case "published":
    case "updated":
      if (value.text === "") return;
      if (!offerDate(draft, field.name, rank, value.text))
        around.notes.add("a date could not be read");
      // Dublin Core's one date is when it appeared, or when it changed if another says when it appeared.
      else if (name === "dc:date" && field.name === "published")
        offerDate(draft, "updated", 2, value.text);
      return;
    case "id":
      fillId(capture, value.text, around);
      return;
    case "link":
      draft.offer("link", rank, toUrl(value.text, base));
      return;
    default:
      draft.offer(field.name, rank, toOneLine(value.text).slice(0, MAX_LINE));
  }
}

function mend(text: string, around: Surroundings): string {
  return around.mayBeDoubleEncoded ? undoDoubleEncoding(text) : text;
}

function fillTitle({ draft, rank }: Capture, value: ReadValue, around: Surroundings): void {
  let title = toLine(value);
  if (title.length > MAX_LINE) {
    title = title.slice(0, MAX_LINE).toWellFormed();
    around.notes.add("a title was cut short");
  }
  draft.offer("title", rank, mend(title, around));
}

function fillBody(
  { draft, rank, name, base }: Capture,
  target: "summary" | "content" | "subtitle",
  value: ReadValue,
  around: Surroundings,
): void {
  const body = mend(value.isHtml ? resolveMarkup(value.text, base) : value.text, around);
  // An item with both `description` and `summary` has its text in the second of them.
  const isSecond =
    (name === "description" || name === "summary") && draft.rankOf("summary") === rank;
  if (target === "summary" && isSecond) draft.offerBody("content", 5, body, !value.isHtml);
  else draft.offerBody(target, rank, body, !value.isHtml);
}

function fillAuthor(
  { draft, rank, person }: Capture,
  value: ReadValue,
  around: Surroundings,
): void {
  const stated = person?.size ? personName(person) : toLine(value);
  const name = mend(stripMail(stated), around).slice(0, MAX_LINE);
  const known = draft.get("author");
  if (known === undefined || draft.rankOf("author") !== rank) draft.offer("author", rank, name);
  else if (
    name !== "" &&
    name !== known &&
    known.length < MAX_LINE &&
    !known.split(", ").includes(name)
  ) {
    draft.replace("author", `${known}, ${name}`);
  }
}

function personName(person: Map<string, string>): string {
  for (const part of PERSON_PARTS) {
    const source = person.get(part)?.replace(/<!\[CDATA\[|\]\]>/g, "") ?? "";
    const text = toOneLine(decodeClean(source));
    if (text !== "") return text;
  }
  return "";
}

const MAIL = /[(<]?\s?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}\s?[)>]?/;

/** "me@example.com (A name)" and "A name <me@example.com>" are the name; an address alone stays. */
function stripMail(author: string): string {
  if (!author.includes("@")) return author;
  const short = author.slice(0, MAX_LINE);
  if (!MAIL.test(short)) return author;
  const rest = toOneLine(short.replace(MAIL, "").replace(/[()<>]/g, " "));
  return rest === "" ? author : rest;
}

function fillId(
  { draft, base, rank, isPermalink }: Capture,
  text: string,
  around: Surroundings,
): void {
  const id = toOneLine(text).slice(0, MAX_URL);
  const isRelative = base !== undefined && !HAS_SCHEME.test(id);
  draft.offer(
    "id",
    rank,
    isRelative && (around.isAtom || id.startsWith("/")) ? resolveUrl(id, base) : id,
  );
  if (!isPermalink) return;
  const url = isRelative && !/\s/.test(id) && /[/.]/.test(id) ? resolveUrl(id, base) : id;
  if (IS_URL.test(url)) draft.offer("link", 4, url);
}
