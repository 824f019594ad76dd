import { type Document, Element, isTag, isText } from "domhandler";
import { cleanLines } from "./clean-text.ts";
import { cellsOfDataRow } from "./data-row.ts";
import {
  type Block,
  type BlockKind,
  type Box,
  type Layout,
  measureClean,
  measureText,
} from "./layout.ts";
import { type NameSays, type Noise, readName } from "./noise-words.ts";

const INLINE = new Set(
  (
    "a abbr acronym amp-link b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt " +
    "ruby s samp small span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
const IGNORED = new Set(
  "head noscript script audio video button textarea input datalist embed applet frameset dialog map meter progress rt rp title".split(
    " ",
  ),
);
const LONG_ID = /^(?:[a-z\d]{1,30}[-_]){4}/i;
const SPELLED_IDS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"]);
/** Most blocks have no link: they share one list. */
const NO_HREFS: string[] = [];
const MAX_HREFS = 50;
/** From this size a block is certainly prose. */
const LONG_BLOCK = 100;
/** Whole pages stand in these, whatever class they carry. */
const NEVER_NOISE = new Set(["html", "body", "main", "article"]);
/** Microdata, and RDFa as Drupal writes it. */
const BODY_PROPERTY = /\barticleBody\b|\bcontent:encoded\b/;
const YEAR = /\d{4}/;
const STRESSED = new Set(["b", "strong", "em", "i"]);
const SLANTED = new Set(["em", "i"]);
/** What the blocks directly inside a tag are; other tags take after the one around. */
const KINDS = new Map<string, BlockKind>([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "item"],
  ["dd", "item"],
  ["dt", "item"],
  ["td", "cell"],
  ["th", "cell"],
  ["tr", "cell"],
  ["blockquote", "quote"],
  ["pre", "code"],
  ["article", "paragraph"],
  ["section", "paragraph"],
  ["body", "paragraph"],
]);

// What tag and role say outright, and what they only suggest: old pages are one form all around,
// and an aside may hold the article's own facts.
const CERTAIN = new Map<string, Noise>([
  ["nav", "chrome"],
  ["menu", "chrome"],
  ["footer", "chrome"],
  ["figcaption", "caption"],
  ["navigation", "chrome"],
  ["contentinfo", "chrome"],
  ["search", "chrome"],
  ["menubar", "chrome"],
  ["toolbar", "chrome"],
  ["alertdialog", "chrome"],
]);
const LIKELY = new Map<string, Noise>([
  ["aside", "related"],
  ["address", "byline"],
  ["form", "promotion"],
  ["banner", "chrome"],
  ["dialog", "chrome"],
  ["complementary", "related"],
]);

/** Reads a page's tree into blocks of text and the boxes around them, in one pass. */
export function readLayout(document: Document, url: string, isWhole = false): Layout {
  return new LayoutReader(document, url, isWhole).layout;
}

/** True when some block is certainly prose. */
export function hasProse({ blocks }: Layout): boolean {
  return blocks.some((block) => block.size >= LONG_BLOCK);
}

class LayoutReader {
  readonly layout: Layout;
  #pieces = "";
  #linked = 0;
  #outbound = 0;
  #stressed = 0;
  #slanted = 0;
  #linkDepth = 0;
  #outboundDepth = 0;
  #stressDepth = 0;
  #slantDepth = 0;
  #breaks = 0;
  #hrefs: string[] = NO_HREFS;
  #box: Box;
  #site: string;
  #isWhole: boolean;
  #names = new Map<string, NameSays>();

  constructor(document: Document, url: string, isWhole: boolean) {
    this.#isWhole = isWhole;
    this.#site = siteOf(url);
    this.#box = newBox(new Element("root", {}), undefined, 0);
    this.layout = { root: this.#box, blocks: [], boxes: [this.#box], times: [] };
    this.#readChildren(document);
    this.#flush();
    this.#box.last = this.layout.blocks.length;
  }

  #readChildren(element: Element | Document): void {
    for (const child of element.children) {
      if (isText(child)) this.#addText(child.data);
      else if (isTag(child)) this.#readElement(child);
    }
  }

  #readElement(element: Element): void {
    const { name } = element;
    if (name === "br") return this.#addBreak();
    if (name === "hr") return this.#flush();
    if (IGNORED.has(name)) return;
    if (!this.#isWhole && isHidden(element)) return;
    if (INLINE.has(name)) return this.#readInline(element);
    this.#flush();
    const outer = this.#box;
    const box = newBox(element, outer, this.layout.blocks.length);
    this.#name(box);
    outer.children.push(box);
    this.layout.boxes.push(box);
    this.#box = box;
    const cells = name === "tr" ? cellsOfDataRow(element, isInline) : [];
    if (cells.length > 0) this.#readRow(cells);
    else this.#readChildren(element);
    this.#flush();
    box.last = this.layout.blocks.length;
    this.#box = outer;
  }

  /** The values of a row belong together: one block, a bar between the cells. */
  #readRow(cells: Element[]): void {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#pieces += " | ";
      for (const child of cell.children)
        if (isTag(child) && !isInline(child.name)) this.#readChildren(child);
        else if (isTag(child)) this.#readElement(child);
        else if (isText(child)) this.#addText(child.data);
    }
    // A row of empty cells says nothing.
    if (/^[\s|]*$/.test(this.#pieces)) this.#pieces = "";
  }

  #readInline(element: Element): void {
    const { href } = element.attribs;
    const isLink = element.name === "a" && href !== undefined;
    const isOutbound = isLink && this.#site !== "" && isOtherSite(href, this.#site);
    const isStressed = STRESSED.has(element.name);
    // Before there were time elements, blogs marked a date up as an abbreviation.
    if (
      element.name === "time" ||
      (element.name === "abbr" && YEAR.test(element.attribs.title ?? ""))
    )
      this.layout.times.push({
        element,
        block: this.layout.blocks.length,
        before: this.#pieces.slice(-60),
      });
    if (isLink) {
      this.#linkDepth += 1;
      if (this.#hrefs === NO_HREFS) this.#hrefs = [href];
      else if (this.#hrefs.length < MAX_HREFS) this.#hrefs.push(href);
    }
    if (isOutbound) this.#outboundDepth += 1;
    if (isStressed) this.#stressDepth += 1;
    const isSlanted = isStressed && SLANTED.has(element.name);
    if (isSlanted) this.#slantDepth += 1;
    this.#readChildren(element);
    if (isLink) this.#linkDepth -= 1;
    if (isOutbound) this.#outboundDepth -= 1;
    if (isStressed) this.#stressDepth -= 1;
    if (isSlanted) this.#slantDepth -= 1;
  }

  #addText(text: string): void {
    const isPre = this.#box.element.name === "pre";
    // Most texts of a page are the indentation between its tags.
    if (!isPre && isBlank(text)) {
      if (this.#pieces !== "") this.#pieces += " ";
      if (this.#linkDepth === 0 && this.#stressDepth === 0) return;
    } else {
      this.#breaks = 0;
      this.#pieces += isPre || !text.includes("\n") ? text : text.replaceAll("\n", " ");
      if (this.#linkDepth === 0 && this.#stressDepth === 0) return;
    }
    const size = measureText(text);
    if (this.#linkDepth > 0) this.#linked += size;
    if (this.#outboundDepth > 0) this.#outbound += size;
    if (this.#stressDepth > 0) this.#stressed += size;
    if (this.#slantDepth > 0) this.#slanted += size;
  }

  #addBreak(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#flush();
    else this.#pieces += "\n";
  }

  #flush(): void {
    const text = this.#pieces === "" ? "" : cleanLines(this.#pieces);
    if (text !== "") {
      const size = measureClean(text);
      this.layout.blocks.push({
        text,
        kind: this.#box.kind,
        size,
        linked: Math.min(size, this.#linked),
        outbound: Math.min(size, this.#outbound),
        stressed: Math.min(size, this.#stressed),
        slanted: Math.min(size, this.#slanted),
        hrefs: this.#hrefs,
        box: this.#box,
        dropped: undefined,
      } satisfies Block);
    }
    this.#pieces = "";
    this.#linked = 0;
    this.#outbound = 0;
    this.#stressed = 0;
    this.#slanted = 0;
    this.#breaks = 0;
    this.#hrefs = NO_HREFS;
  }

  #addName(box: Box, name: string): void {
    let says = this.#names.get(name);
    if (says === undefined) this.#names.set(name, (says = readName(name)));
    box.noise ??= says.noise;
    box.isBody ||= says.isBody;
  }

  /** Notes what the tag and its names say the box is. */
  #name(box: Box): void {
    const { name, attribs } = box.element;
    if (name === "html" || name === "body") return;
    if (attribs.class !== undefined) this.#addName(box, attribs.class);
    // An id that spells a heading out is no name.
    if (attribs.id !== undefined && !SPELLED_IDS.has(name) && !LONG_ID.test(attribs.id))
      this.#addName(box, attribs.id);
    const property = attribs.itemprop ?? attribs.property;
    if (property !== undefined && BODY_PROPERTY.test(property)) {
      box.isBody = true;
      box.noise = undefined;
    }
    if (NEVER_NOISE.has(name)) {
      box.noise = undefined;
      return;
    }
    const { role = "" } = attribs;
    const certain = CERTAIN.get(name) ?? (role === "" ? undefined : CERTAIN.get(role));
    box.isCertain = certain !== undefined;
    box.noise =
      certain ?? box.noise ?? LIKELY.get(name) ?? (role === "" ? undefined : LIKELY.get(role));
  }
}

function newBox(element: Element, parent: Box | undefined, first: number): Box {
  const kind = KINDS.get(element.name) ?? parent?.kind ?? "paragraph";
  return {
    element,
    parent,
    kind,
    children: [],
    first,
    last: first,
    noise: undefined,
    isCertain: false,
    isBody: false,
  };
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Hard spaces and their like are rarer, and more than one code tells them.
    if (code > 32) return code >= 0xa0 && text.trim() === "";
  }
  return true;
}

/** The part of a host that its sections share: the last two labels, or three under co.uk and such. */
function siteOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? "";
  return (
    /(?:[^.]+\.)?(?:co|com|ac|gov|org|net|or|go|ne)\.[a-z]{2}$|[^.]+\.[^.]+$/.exec(host)?.[0] ??
    host
  );
}

function isOtherSite(href: string, site: string): boolean {
  if (href.startsWith("#") || (href.startsWith("/") && !href.startsWith("//"))) return false;
  const host = /^(?:https?:)?\/\/([^/?#]{1,200})/i.exec(href)?.[1]?.toLowerCase();
  return host !== undefined && host !== site && !host.endsWith(`.${site}`);
}

function isInline(name: string): boolean {
  return INLINE.has(name) || name === "br" || name === "img" || IGNORED.has(name);
}

function isHidden({ attribs, name }: Element): boolean {
  if (attribs.hidden !== undefined && name !== "body") return true;
  const { style } = attribs;
  return (
    style !== undefined &&
    /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style)
  );
}
