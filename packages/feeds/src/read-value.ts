import { cleanText, decodeClean, looksLikeHtml, toOneLine, toPlainText } from "./clean-text.ts";
import type { Field } from "./feed-fields.ts";

/**
 * How the text of an element is read: as plain text, as HTML once decoded, as elements that are
 * the HTML themselves, as base64; `guess` is plain text unless it looks like HTML.
 */
export type Reading = "text" | "html" | "markup" | "base64" | "guess";

export type ReadValue = { text: string; isHtml: boolean };

const PREFIXED_TAG = /<(\/?)[A-Za-z][\w.-]{0,40}:([A-Za-z])/g;
const OUTER_DIV = /^\s*<div\b[^<>]{0,500}>/i;
const OUTER_DIV_END = /<\/div>\s{0,100}$/i;
const ESCAPED_TAG = /&lt;\/?[A-Za-z]/;
const CDATA_START = "<![CDATA[";
const CDATA_END = "]]>";

const isXmlType = (type: string): boolean =>
  type === "xhtml" || type.endsWith("+xml") || type.endsWith("/xml");

/** How an element is to be read, from its `type` and `mode` attributes, else from its field. */
export function chooseReading(type: string, mode: string, field: Field, isAtom: boolean): Reading {
  if (mode === "base64") return "base64";
  if (type === "") return field.type === "guess" && isAtom ? "text" : field.type;
  if (type === "text" || type === "text/plain" || type === "plain")
    return isAtom ? "text" : "guess";
  if (type === "html" || type === "text/html" || type === "text/x-html") {
    return mode === "xml" ? "markup" : "html";
  }
  if (isXmlType(type)) return mode === "escaped" ? "html" : "markup";
  // RFC 4287: content of any other media type is base64.
  if (isAtom && type.includes("/") && !type.startsWith("text/")) return "base64";
  return field.type;
}

/** Reads the text of an element that holds no others. */
export function readText(text: string, reading: Reading): ReadValue {
  const trimmed = text.trim();
  if (reading === "base64") return readBase64(trimmed);
  const isHtml = reading === "html" || (reading === "guess" && looksLikeHtml(trimmed));
  return { text: trimmed, isHtml };
}

function readBase64(text: string): ReadValue {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, "")), (char) => char.charCodeAt(0));
    const decoded = cleanText(new TextDecoder().decode(bytes)).trim();
    return { text: decoded, isHtml: looksLikeHtml(decoded) };
  } catch {
    return { text, isHtml: looksLikeHtml(text) };
  }
}

/** Reads the source between an element's tags as HTML. */
export function readMarkup(source: string, reading: Reading): ReadValue {
  let html = escapeCdata(source);
  if (html.includes(":")) html = html.replace(PREFIXED_TAG, "<$1$2");
  // Escaped HTML wrapped in an element that is not: both are meant as markup.
  if (reading === "html" && ESCAPED_TAG.test(html)) html = decodeClean(html);
  return { text: unwrapDiv(html).trim(), isHtml: true };
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeCdata(source: string): string {
  if (!source.includes(CDATA_START)) return source;
  const [before = "", ...sections] = source.split(CDATA_START);
  let html = before;
  for (const section of sections) {
    const end = section.indexOf(CDATA_END);
    html +=
      end < 0
        ? escapeMarkup(section)
        : escapeMarkup(section.slice(0, end)) + section.slice(end + CDATA_END.length);
  }
  return html;
}

function unwrapDiv(html: string): string {
  if (!OUTER_DIV.test(html) || !OUTER_DIV_END.test(html.slice(-120))) return html;
  const inner = html.replace(OUTER_DIV, "").replace(OUTER_DIV_END, "");
  const nextStart = inner.search(/<div\b/i);
  const nextEnd = inner.search(/<\/div>/i);
  // Two divs side by side are not one that wraps.
  return nextEnd >= 0 && (nextStart < 0 || nextEnd < nextStart) ? html : inner;
}

/** A value as one line of plain text, for titles and names. */
export function toLine(value: ReadValue): string {
  return value.isHtml ? toPlainText(value.text) : toOneLine(value.text);
}
