import { decodeHTMLStrict } from "entities";

/** What windows-1252 puts at 0x80 to 0x9F, where Unicode has control characters. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
const WINDOWS_1252_BYTES = new Map(WINDOWS_1252.split("").map((char, i) => [char, 0x80 + i]));

// oxlint-disable-next-line no-control-regex -- these are what no text may hold
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;
// oxlint-disable-next-line no-control-regex
const HAS_CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;
// oxlint-disable-next-line no-control-regex
const C1 = /[\u0080-\u009f]/g;

const NOT_PLAIN = /[^\t\n\r\u0020-\u007e]/;

/** Whether a text is printable ASCII: then it is clean already. */
function isPlainAscii(text: string): boolean {
  return !NOT_PLAIN.test(text);
}

/**
 * Text that any database and any XML can hold: no NUL or control characters, no lone surrogates;
 * the windows-1252 characters that many a feed declares as Latin-1 become what was meant.
 */
export function cleanText(text: string): string {
  if (isPlainAscii(text)) return text;
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  if (!HAS_CONTROLS.test(wellFormed)) return wellFormed;
  return wellFormed
    .replace(CONTROLS, "")
    .replace(C1, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/**
 * HTML and numeric entities to characters, once. Without its semicolon it is none: `?a=1&copy=2`
 * is an address. The angle brackets are HTML 4's, which the DTDs of RSS 0.91 and XHTML 1 take over.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const html4 = text.includes("ang;")
    ? text.replaceAll("&lang;", "\u2329").replaceAll("&rang;", "\u232a")
    : text;
  return decodeHTMLStrict(html4);
}

/** A text's entities decoded; what they add is cleaned, while the text itself is clean already. */
export function decodeClean(text: string): string {
  return text.includes("&") ? cleanText(decodeEntities(text)) : text;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
/** The lead of a UTF-8 sequence read as windows-1252, followed by a continuation byte. */
const LEAD_AND_TAIL = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]/;

/** An entity for a character that can be the lead of a UTF-8 sequence. */
const LEAD_ENTITY =
  /&(?:[A-Za-z](?:circ|tilde|grave|acute|uml|ring|cedil|slash)|[Ee][Tt][Hh]|AElig|aelig|#(?:19[4-9]|2[0-4]\d|x[C-Fc-f]));/;

/** Whether a document may hold text that `undoDoubleEncoding` would change: worth asking once. */
export function mayBeDoubleEncoded(document: string): boolean {
  if (document.includes("&") && LEAD_ENTITY.test(document)) return true;
  return !isPlainAscii(document) && LEAD_AND_TAIL.test(document);
}

/**
 * Undoes UTF-8 that was read as windows-1252 and encoded again ("â€™" for an apostrophe).
 * Returns the text as it is unless every character of it reads back as valid UTF-8.
 */
export function undoDoubleEncoding(text: string): string {
  if (!LEAD_AND_TAIL.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : WINDOWS_1252_BYTES.get(text.charAt(i));
    if (byte === undefined) return text;
    bytes[i] = byte;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return text;
  }
}

const TAG = /<(?:\/?[A-Za-z][^<>]*|!--[^<>]*--)>/g;
const UNEVEN_SPACE = /\s{2}|[^\S ]|\u200b/;
const SPACE = /[\s\u200b]+/g;

/** Markup to the text a reader sees: tags and comments dropped, entities decoded, one line. */
export function toPlainText(html: string): string {
  const text = html.includes("<") ? html.replace(TAG, "") : html;
  return toOneLine(decodeEntities(text));
}

/** Text on one line: white space of any kind and length is one space. */
export function toOneLine(text: string): string {
  return UNEVEN_SPACE.test(text) ? text.replace(SPACE, " ").trim() : text.trim();
}

const CLOSING_TAG = /<\/[A-Za-z][A-Za-z0-9]{0,15}>|<(?:br|hr|img)\b[^<>]{0,500}\/?>/i;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/;
const ANY_TAG = /<\/?([A-Za-z][A-Za-z0-9]*)/g;
const HTML_TAGS = new Set(
  (
    "a abbr acronym address article aside audio b bdi bdo big blink blockquote br button caption center cite code col " +
    "colgroup data dd del details dfn dir div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 " +
    "header hr i iframe img input ins kbd label legend li main map mark menu nav nobr object ol p param picture pre " +
    "q rp rt ruby s samp script section small source span strike strong style sub summary sup svg table tbody td " +
    "textarea tfoot th thead time tr tt u ul var video wbr"
  ).split(" "),
);

/** Whether text of no declared type is HTML: it closes a tag or holds an entity, and every tag is HTML's. */
export function looksLikeHtml(text: string): boolean {
  if (!CLOSING_TAG.test(text) && !ENTITY.test(text)) return false;
  for (const [, name = ""] of text.matchAll(ANY_TAG)) {
    if (!HTML_TAGS.has(name.toLowerCase())) return false;
  }
  return true;
}
