import { Document, Element, Text } from "domhandler";
import { decodeHTML } from "entities";
import { HostilePageError } from "./hostile-page-error.ts";
import { ENDS, MAY_END_ITSELF, VOID } from "./nesting-rules.ts";
import { PAGE_LIMITS } from "./page-limits.ts";
import { type Attributes, NO_ATTRIBUTES, type TagEvents } from "./tag-reader.ts";

/** Elements whose inside is never text of an article. */
const SKIPPED = new Set([
  "style",
  "svg",
  "template",
  "object",
  "canvas",
  "math",
  "select",
  "iframe",
]);
/** Entities inside of these are letters. */
const RAW = new Set(["script", "textarea", "xmp"]);
/** Menus are a third of a page's elements. */
const NAVIGATION = new Set(["nav", "menu", "noscript"]);
const NAVIGATION_ROLES = new Set(["navigation", "menubar", "toolbar", "search"]);
const NOTED = new Set(["meta", "title", "h1", "time", "html", "link", "script", "textarea"]);

/**
 * Builds the tree of a page and refuses a hostile one while its tags stream by, before the node
 * that is too much exists. Styles, drawings and scripts other than JSON-LD are left out: half of a
 * news page, and none of its text.
 */
export class PageTree implements TagEvents {
  readonly document = new Document([]);
  /** Elements that may say something about the page. */
  readonly noted: Element[] = [];
  readonly #isWhole: boolean;
  /** Names of the open elements, those left out as well. */
  readonly #open: string[] = [];
  /** Whether tags may end themselves, in each change of it. */
  readonly #mayEnd: boolean[] = [];
  #parent: Document | Element = this.document;
  /** The text that goes on where another follows. */
  #text: Text | undefined;
  #elements = 0;
  /** Names that end tags had and no open element has: a page may be full of such. */
  readonly #absent = new Set<string>();
  /** Number of open elements with the one that is left out; 0 outside of any. */
  #skippedFrom = 0;

  constructor(isWhole: boolean) {
    this.#isWhole = isWhole;
  }

  readText(text: string): void {
    if (this.#skippedFrom > 0) return;
    const parent = this.#parent;
    const isRaw = parent instanceof Element && RAW.has(parent.name);
    const data = isRaw || !text.includes("&") ? text : decodeHTML(text);
    if (this.#text === undefined) this.#append((this.#text = new Text(data)));
    else this.#text.data += data;
  }

  beginTag(name: string): boolean {
    const ends = ENDS.get(name);
    if (ends !== undefined) while (ends.has(this.#open.at(-1) ?? "")) this.#closeLast();
    if (VOID.has(name)) return this.#skippedFrom === 0;
    this.#open.push(name);
    if (this.#absent.size > 0) this.#absent.delete(name);
    const mayEnd = MAY_END_ITSELF.get(name);
    if (mayEnd !== undefined) this.#mayEnd.push(mayEnd);
    return this.#skippedFrom === 0;
  }

  openTag(name: string, attributes: Attributes, isSelfClosing: boolean): void {
    const isVoid = VOID.has(name);
    const depth = this.#open.length + (isVoid ? 1 : 0);
    if (depth > PAGE_LIMITS.depth) throw new HostilePageError("too-deep", name, PAGE_LIMITS.depth);
    this.#elements += 1;
    if (this.#elements > PAGE_LIMITS.elements)
      throw new HostilePageError("too-many-elements", name, PAGE_LIMITS.elements);
    if (this.#skippedFrom === 0) {
      if (!this.#isLeftOut(name, attributes)) this.#addElement(name, attributes, isVoid);
      else if (!isVoid) this.#skippedFrom = depth;
    }
    if (isSelfClosing && this.#mayEnd.at(-1) === true && !isVoid) this.#closeLast();
  }

  closeTag(name: string): void {
    if (MAY_END_ITSELF.has(name)) this.#mayEnd.pop();
    if (VOID.has(name)) {
      if (name === "br") this.openTag(name, NO_ATTRIBUTES, false);
      return;
    }
    const open = this.#open;
    let at = this.#absent.has(name) ? -1 : open.length - 1;
    while (at >= 0 && open[at] !== name) at -= 1;
    if (at >= 0) while (open.length > at) this.#closeLast();
    else if (name === "p") {
      this.beginTag(name);
      this.openTag(name, NO_ATTRIBUTES, false);
      this.#closeLast();
    } else this.#absent.add(name);
  }

  #addElement(name: string, attributes: Attributes, isVoid: boolean): void {
    const element = new Element(name, attributes);
    this.#append(element);
    if (!isVoid) this.#parent = element;
    this.#text = undefined;
    if (
      NOTED.has(name) ||
      (attributes !== NO_ATTRIBUTES &&
        (attributes.itemprop !== undefined ||
          attributes.property !== undefined ||
          attributes.rel === "author"))
    )
      this.noted.push(element);
  }

  #append(node: Element | Text): void {
    const parent = this.#parent;
    const before = parent.children.at(-1);
    parent.children.push(node);
    node.parent = parent;
    if (before === undefined) return;
    node.prev = before;
    before.next = node;
  }

  #closeLast(): void {
    const depth = this.#open.length;
    this.#open.pop();
    if (this.#skippedFrom === 0) {
      // Only documents and elements are ever opened.
      this.#parent = (this.#parent.parent ?? this.document) as Document | Element;
      this.#text = undefined;
    } else if (this.#skippedFrom === depth) this.#skippedFrom = 0;
  }

  #isLeftOut(name: string, attributes: Attributes): boolean {
    return isSkipped(name, attributes) || (!this.#isWhole && isNavigation(name, attributes));
  }
}

function isSkipped(name: string, attributes: Attributes): boolean {
  if (name === "script") return !isJsonLd(attributes);
  // A declared shadow root is shown, unlike other templates.
  return SKIPPED.has(name) && attributes.shadowrootmode === undefined;
}

function isNavigation(name: string, { role }: Attributes): boolean {
  if (NAVIGATION.has(name)) return true;
  return role !== undefined && NAVIGATION_ROLES.has(role) && name !== "body" && name !== "main";
}

function isJsonLd({ type }: Attributes): boolean {
  return type !== undefined && /ld\+json/i.test(type);
}
