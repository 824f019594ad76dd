import { cleanText, decodeEntities, looksLikeHtml, toOneLine, toPlainText } from "./clean-text.ts";
import type { Field } from "./feed-fields.ts";

/** One stretch of an element's source; `literal` came in a CDATA section. */
export type Piece = { text: string; literal: boolean };

/** An element's content as it stands in the document, with the attributes that say how to read it. */
export type RawValue = {
  pieces: Piece[];
  /** The stretch from the start tag to the end tag, when it holds elements of its own. */
  markup: string | undefined;
  type: string | undefined;
  mode: string | undefined;
};

export type ReadValue = { text: string; isHtml: boolean };

const PREFIXED_TAG = /<(\/?)[A-Za-z][\w.-]{0,40}:([A-Za-z])/g;
const OUTER_DIV = /^\s*<div\b[^<>]{0,500}>/i;
const OUTER_DIV_END = /<\/div>\s*$/i;
const ESCAPED_TAG = /&lt;\/?[A-Za-z]/;
const CDATA = /<!\[CDATA\[/g;

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Source of nested elements as HTML: CDATA escaped, namespace prefixes and the wrapping div dropped. */
function toHtml(source: string): string {
  let html = source;
  if (html.includes("<![CDATA[")) {
    const parts = html.split(CDATA);
    html = parts
      .map((part, i) => {
        if (i === 0) return part;
        const end = part.indexOf("]]>");
        return end < 0
          ? escapeMarkup(part)
          : escapeMarkup(part.slice(0, end)) + part.slice(end + 3);
      })
      .join("");
  }
  if (html.includes(":")) html = html.replace(PREFIXED_TAG, "<$1$2");
  return html;
}

function unwrapDiv(html: string): string {
  if (!OUTER_DIV.test(html) || !OUTER_DIV_END.test(html.slice(-40))) return html;
  const inner = html.replace(OUTER_DIV, "").trimEnd().slice(0, -"</div>".length);
  // Two divs side by side are not one that wraps.
  return /<\/div>/i.test(inner.slice(0, Math.max(0, inner.search(/<div\b/i)))) ? html : inner;
}

function decodeBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, "")), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

const isXmlType = (type: string): boolean =>
  type === "xhtml" || type.endsWith("+xml") || type.endsWith("/xml");

/** How the text of an element is to be read: from its `type` and `mode`, else from its field. */
function classify(
  raw: RawValue,
  field: Field,
  isAtom: boolean,
): "text" | "html" | "markup" | "base64" | "guess" {
  const type = raw.type?.trim().toLowerCase() ?? "";
  const mode = raw.mode?.trim().toLowerCase() ?? "";
  if (mode === "base64") return "base64";
  if (mode === "xml" && raw.markup !== undefined) return "markup";
  if (type === "text" || type === "text/plain" || type === "plain")
    return isAtom ? "text" : "guess";
  if (type === "html" || type === "text/html" || type === "text/x-html") return "html";
  if (isXmlType(type)) return mode === "escaped" ? "html" : "markup";
  if (type.includes("/") && !type.startsWith("text/") && isAtom) return "base64";
  if (field.type === "guess") return isAtom && type === "" ? "text" : "guess";
  return field.type;
}

/** The value of an element as text or HTML, in the way its type asks for. */
export function readValue(raw: RawValue, field: Field, isAtom: boolean): ReadValue {
  const how = classify(raw, field, isAtom);
  if (raw.markup !== undefined) {
    let html = cleanText(toHtml(raw.markup));
    // Escaped HTML wrapped in an element that is not: both are meant as markup.
    if (how === "html" && ESCAPED_TAG.test(html)) html = decodeEntities(html);
    return { text: unwrapDiv(html).trim(), isHtml: true };
  }
  if (how === "markup") {
    const source = raw.pieces.map((p) => (p.literal ? escapeMarkup(p.text) : p.text)).join("");
    return { text: cleanText(source).trim(), isHtml: true };
  }
  const joined = raw.pieces.map((p) => (p.literal ? p.text : decodeEntities(p.text))).join("");
  let text = cleanText(joined).trim();
  if (how === "base64") {
    const decoded = decodeBase64(text);
    if (decoded !== undefined) text = cleanText(decoded).trim();
    return { text, isHtml: looksLikeHtml(text) };
  }
  return { text, isHtml: how === "html" || (how === "guess" && looksLikeHtml(text)) };
}

/** A value as one line of plain text, for titles and names. */
export function toLine(value: ReadValue): string {
  return value.isHtml ? toPlainText(value.text) : toOneLine(value.text);
}
