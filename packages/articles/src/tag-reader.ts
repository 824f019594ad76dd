import { decodeHTMLAttribute } from "entities";
import { HostilePageError } from "./hostile-page-error.ts";
import { PAGE_LIMITS } from "./page-limits.ts";
import { hashOn, KnownNames } from "./known-names.ts";

/** The attributes of a tag that anything here reads, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader tells of a document, in order. Names of tags are lower case. */
export type TagEvents = {
  /** Text as written, entities and all. */
  readText(text: string): void;
  /** A tag begins. False where its attributes are of no use. */
  beginTag(name: string): boolean;
  openTag(name: string, attributes: Attributes, isSelfClosing: boolean): void;
  closeTag(name: string): void;
};

/** Shared by all tags that have none of those read. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

const [SLASH, EQUALS, GREATER, QUOTE, APOSTROPHE, EXCLAMATION, QUESTION] = [
  47, 61, 62, 34, 39, 33, 63,
];
/** All between the tags of these is text, up to the one that ends them. */
const TEXT_ONLY = new Set(["script", "style", "title", "textarea", "xmp"]);
/** A page has as many other attributes, and their values are long. */
const READ = new KnownNames(
  "align class content datetime hidden href http-equiv id itemprop itemtype lang name property " +
    "rel role shadowrootmode style title type xml:lang",
);
const TAGS = new KnownNames(
  "a abbr address amp-ad amp-img area article aside audio b base blockquote body br button canvas caption " +
    "center cite code col dd del details div dl dt em embed fieldset figcaption figure font footer form g " +
    "h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main mark menu meta " +
    "nav noscript object ol optgroup option p param path picture polygon pre q rect s script section select " +
    "small source span strike strong style sub summary sup svg symbol table tbody td template textarea tfoot " +
    "th thead time title tr track tt u ul use var video wbr",
);

/**
 * Reads the tags of a whole document, as the standard has them, jumping from sign to sign: comments
 * and declarations are passed over, and of attributes only those that are used are built.
 */
export class TagReader {
  readonly #events: TagEvents;
  #html = "";
  /** The attributes of the tag that is being read. */
  #attributes: Record<string, string> | undefined;
  /** They are of use. */
  #isWanted = false;

  constructor(events: TagEvents) {
    this.#events = events;
  }

  read(html: string): void {
    this.#html = html;
    let at = 0;
    while (at < html.length) at = this.#readNext(at);
  }

  /** Reads the text up to a tag, and the tag. Returns where to go on, as all others here do. */
  #readNext(start: number): number {
    const html = this.#html;
    let open = this.#find("<", start);
    // A sign that opens nothing is text.
    while (open < html.length && !opensTag(html.charCodeAt(open + 1)))
      open = this.#find("<", open + 1);
    if (open > start) this.#events.readText(html.slice(start, open));
    if (open === html.length) return open;
    const code = html.charCodeAt(open + 1);
    if (code === SLASH) return this.#readCloseTag(open);
    if (code === EXCLAMATION) return this.#skipDeclaration(open);
    if (code === QUESTION) return this.#skipUnknown(open + 2, open + 2);
    return this.#readOpenTag(open + 1);
  }

  #readOpenTag(start: number): number {
    const html = this.#html;
    let hash = 0;
    let at = start;
    let code = html.charCodeAt(at);
    for (; at < html.length && !endsName(code); code = html.charCodeAt((at += 1)))
      hash = hashOn(hash, code);
    if (at >= html.length) return html.length;
    const name = TAGS.find(html, start, at, hash) ?? html.slice(start, at).toLowerCase();
    this.#attributes = undefined;
    this.#isWanted = this.#events.beginTag(name);
    for (let count = 0; ; count += 1) {
      if (count > PAGE_LIMITS.attributes)
        throw new HostilePageError("too-many-attributes", "tag", PAGE_LIMITS.attributes);
      let isSelfClosing = false;
      for (; isSpace(code) || code === SLASH; code = html.charCodeAt((at += 1)))
        isSelfClosing ||= code === SLASH;
      if (at >= html.length) return html.length;
      if (code === GREATER) {
        this.#events.openTag(name, this.#attributes ?? NO_ATTRIBUTES, isSelfClosing);
        return isSelfClosing ? at + 1 : this.#readTextOnly(name, at + 1);
      }
      at = this.#readAttribute(at);
      code = html.charCodeAt(at);
    }
  }

  #readAttribute(start: number): number {
    const html = this.#html;
    let at = start + 1;
    let hash = hashOn(0, html.charCodeAt(start));
    let code = html.charCodeAt(at);
    for (
      ;
      at < html.length && code !== EQUALS && !endsName(code);
      code = html.charCodeAt((at += 1))
    )
      hash = hashOn(hash, code);
    const name = this.#isWanted ? READ.find(html, start, at, hash) : undefined;
    at = this.#skipSpace(at);
    if (at >= html.length) return html.length;
    if (html.charCodeAt(at) !== EQUALS) {
      if (name !== undefined) this.#add(name, at, at);
      return at;
    }
    return this.#readValue(name, this.#skipSpace(at + 1));
  }

  #readValue(name: string | undefined, start: number): number {
    const html = this.#html;
    const code = html.charCodeAt(start);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = this.#find(code === QUOTE ? '"' : "'", start + 1);
      if (name !== undefined) this.#add(name, start + 1, end);
      return end + 1;
    }
    let end = start;
    while (end < html.length && !endsClosing(html.charCodeAt(end))) end += 1;
    if (name !== undefined) this.#add(name, start, end);
    return end;
  }

  #add(name: string, start: number, end: number): void {
    const attributes = (this.#attributes ??= {});
    // The first of two counts, says the standard.
    if (attributes[name] !== undefined) return;
    const value = this.#html.slice(start, end);
    attributes[name] = value.includes("&") ? decodeHTMLAttribute(value) : value;
  }

  /** Behind the tag of an element that holds nothing but text: the text, and the tag that ends it. */
  #readTextOnly(name: string, start: number): number {
    if (!TEXT_ONLY.has(name)) return start;
    const html = this.#html;
    let end = this.#find("</", start);
    while (end < html.length && !this.#isEndOf(name, end)) end = this.#find("</", end + 2);
    if (end > start) this.#events.readText(html.slice(start, end));
    return end === html.length ? end : this.#readCloseTag(end);
  }

  #isEndOf(name: string, open: number): boolean {
    const start = open + 2;
    const end = start + name.length;
    return (
      endsClosing(this.#html.charCodeAt(end)) && this.#html.slice(start, end).toLowerCase() === name
    );
  }

  #readCloseTag(open: number): number {
    const html = this.#html;
    const start = this.#skipSpace(open + 2);
    let code = html.charCodeAt(start);
    if (start >= html.length || code === GREATER) {
      const end = this.#find("<", start);
      this.#events.readText(html.slice(open, end));
      return end;
    }
    if (!isLetter(code)) return this.#skipUnknown(start, start + 1);
    let hash = 0;
    let end = start;
    for (; end < html.length && !endsClosing(code); code = html.charCodeAt((end += 1)))
      hash = hashOn(hash, code);
    if (end >= html.length) return html.length;
    const name = TAGS.find(html, start, end, hash) ?? html.slice(start, end).toLowerCase();
    this.#events.closeTag(name);
    return this.#skipPast(">", end);
  }

  /** A comment, a CDATA section, or what else opens with "<!". */
  #skipDeclaration(open: number): number {
    if (this.#html.startsWith("--", open + 2)) return this.#skipPast("-->", open + 2);
    if (this.#html.startsWith("[CDATA[", open + 2)) return this.#skipPast("]]>", open + 9);
    return this.#skipUnknown(open + 2, open + 3);
  }

  /** What ends with the next ">" from a place on, and is text where none follows. */
  #skipUnknown(start: number, from: number): number {
    const end = this.#find(">", from);
    if (end < this.#html.length) return end + 1;
    if (start < end) this.#events.readText(this.#html.slice(start, end));
    return end;
  }

  #skipPast(sign: string, from: number): number {
    return Math.min(this.#html.length, this.#find(sign, from) + sign.length);
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.#html.charCodeAt(at))) at += 1;
    return at;
  }

  /** Where a sign stands next; the end of the document where it does not. */
  #find(sign: string, from: number): number {
    const at = this.#html.indexOf(sign, from);
    return at === -1 ? this.#html.length : at;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12 || code === 13;
}

function endsClosing(code: number): boolean {
  return code === GREATER || isSpace(code);
}

function endsName(code: number): boolean {
  return code === SLASH || endsClosing(code);
}

function opensTag(code: number): boolean {
  return isLetter(code) || code === SLASH || code === EXCLAMATION || code === QUESTION;
}

function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
