import { type Document, DomHandler, Element } from "domhandler";
import { decodeHTML } from "entities";
import { HostilePageError } from "./hostile-page-error.ts";
import { JumpingTokenizer } from "./jumping-tokenizer.ts";
import { LeanParser } from "./lean-parser.ts";

/** What a page may have at most; real articles stay below a tenth of each. */
export const PAGE_LIMITS = { size: 5_000_000, depth: 512, attributes: 1_000, elements: 200_000 };

/** A page's tree, and on the way the elements that may say something about the page. */
export type ParsedPage = { document: Document; noted: Element[] };

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
/** A tag of some content systems, which the tokenizer takes for one whose inside is plain text. */
const MISREAD = /<(\/?)tmp(?=[\s>])/g;
const NOTED = new Set(["meta", "title", "h1", "time", "html", "link", "script", "textarea"]);

/**
 * Builds the tree of a page and refuses a hostile one while its tags stream by, before the node
 * that is too much exists. Comments, styles, drawings and scripts other than JSON-LD are left out:
 * half of a news page, and none of its text.
 */
class GuardedHandler extends DomHandler {
  readonly noted: Element[] = [];
  readonly isWhole: boolean;
  depth = 0;
  elements = 0;
  /** Depth at which a skipped element was opened; 0 outside of any. */
  skippedFrom = 0;
  /** Of the tag that is being read. */
  attributes = 0;

  constructor(isWhole: boolean) {
    super();
    this.isWhole = isWhole;
  }

  onopentagname(): void {
    this.attributes = 0;
  }

  /** Counts the attributes of each tag before any object holds them. */
  countAttribute(): void {
    this.attributes += 1;
    if (this.attributes > PAGE_LIMITS.attributes)
      throw new HostilePageError("too-many-attributes", "tag", PAGE_LIMITS.attributes);
  }

  isSkipping(): boolean {
    return this.skippedFrom > 0;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    if (this.depth > PAGE_LIMITS.depth)
      throw new HostilePageError("too-deep", name, PAGE_LIMITS.depth);
    this.elements += 1;
    if (this.elements > PAGE_LIMITS.elements)
      throw new HostilePageError("too-many-elements", name, PAGE_LIMITS.elements);
    if (this.skippedFrom > 0) return;
    if (isSkipped(name, attributes) || (!this.isWhole && isNavigation(name, attributes))) {
      this.skippedFrom = this.depth;
      return;
    }
    const element = new Element(name, attributes);
    this.addNode(element);
    this.tagStack.push(element);
    if (
      NOTED.has(name) ||
      attributes.itemprop !== undefined ||
      attributes.property !== undefined ||
      attributes.rel === "author"
    )
      this.noted.push(element);
  }

  override onclosetag(): void {
    const isSkipped = this.skippedFrom > 0;
    if (this.skippedFrom === this.depth) this.skippedFrom = 0;
    this.depth -= 1;
    if (!isSkipped) super.onclosetag();
  }

  override ontext(data: string): void {
    if (this.skippedFrom > 0) return;
    const parent = this.tagStack.at(-1);
    const isRaw = parent instanceof Element && RAW.has(parent.name);
    super.ontext(isRaw || !data.includes("&") ? data : decodeHTML(data));
  }

  override oncomment(): void {}
  override oncommentend(): void {}
  override onprocessinginstruction(): void {}
}

function isSkipped(name: string, attributes: Record<string, string>): boolean {
  if (name === "script") return !isJsonLd(attributes);
  // A declared shadow root is shown, unlike other templates.
  return SKIPPED.has(name) && attributes.shadowrootmode === undefined;
}

function isNavigation(name: string, { role }: Record<string, string>): boolean {
  if (NAVIGATION.has(name)) return true;
  return role !== undefined && NAVIGATION_ROLES.has(role) && name !== "body" && name !== "main";
}

function isJsonLd(attributes: Record<string, string>): boolean {
  return attributes.type !== undefined && /ld\+json/i.test(attributes.type);
}

/**
 * Tree of a page, in htmlparser2's shape, without its menus unless it is to be whole. Throws
 * {@link HostilePageError}, nothing else.
 */
export function parsePage(html: string, isWhole = false): ParsedPage {
  if (html.length > PAGE_LIMITS.size)
    throw new HostilePageError("too-large", `${html.length} characters`, PAGE_LIMITS.size);
  const handler = new GuardedHandler(isWhole);
  const readable = html.includes("<tmp") ? html.replaceAll(MISREAD, "<$1div") : html;
  // Without entities to look for, the parser jumps from tag to tag; they are decoded where text is kept.
  new LeanParser(handler, { decodeEntities: false, Tokenizer: JumpingTokenizer }).end(readable);
  return { document: handler.root, noted: handler.noted };
}
