import { type Document, Element, isTag, isText } from "domhandler";
import { cleanLines } from "./clean-text.ts";
import { cellsOfDataRow } from "./data-row.ts";
import {
  CAPTIONS,
  CERTAIN,
  IGNORED,
  INLINE,
  KINDS,
  LIKELY,
  NEVER_NOISE,
  SEAMED,
  SLANTED,
  STRESSED,
} from "./element-kinds.ts";
import { type Block, type Box, type Layout, measureClean, measureText } from "./layout.ts";
import { mayName, type NameSays, readName, SAYS_NOTHING } from "./noise-words.ts";
import { isOtherSite, siteOf } from "./other-site.ts";

const LONG_ID = /^(?:[a-z\d]{1,30}[-_]){4}/i;
const SPELLED_IDS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"]);
/** Most blocks have no link: they share one list. */
const NO_HREFS: string[] = [];
const MAX_HREFS = 50;
/** From this size a block is certainly prose. */
const LONG_BLOCK = 100;
/** Figures next to letters, a capital after a small letter or a mark, and scripts that change. */
const SEAM = /\d[\p{L}\d]|\p{L}\d|[\p{Ll}).:]\p{Lu}|[\p{sc=Han}\p{sc=Hangul}][A-Za-z]/u;
/** A line with more before the seam is prose. */
const MAX_LABELS = 120;
/** A text this long with empty lines in it was written in paragraphs. */
const MIN_PRESET = 300;
const EMPTY_LINE = /\n[^\S\n]*\n/;
/** As much of a text as a look at its end needs. */
const MAX_END = 24;
const PARAGRAPH_END = /[.!?…。！？」』”"’)]\s{0,20}$/;
/** Microdata, and RDFa as Drupal writes it. */
const BODY_PROPERTY = /\barticleBody\b|\bcontent:encoded\b/;
/** A line with a time in it is no longer than this before the time. */
const MAX_BEFORE = 2_000;
const YEAR = /\d{4}/;

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
  /** Two inline elements meet here without a blank. */
  #isSeam = false;
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
      if (isText(child)) this.#addLines(child.data);
      else if (isTag(child)) this.#readElement(child);
    }
  }

  /** Texts that a style sets with their own line breaks: an empty line behind a sentence ends a paragraph. */
  #addLines(text: string): void {
    if (text.length < MIN_PRESET || this.#box.element.name === "pre" || !EMPTY_LINE.test(text))
      return this.#addText(text);
    let before = "";
    for (const paragraph of text.split(EMPTY_LINE)) {
      if (PARAGRAPH_END.test(before.slice(-MAX_END))) this.#flush();
      this.#addText(paragraph);
      before = paragraph;
    }
  }

  #readElement(element: Element): void {
    const { name } = element;
    if (name === "br") return this.#addBreak();
    if (name === "hr") return this.#flush();
    if (IGNORED.has(name)) return;
    if (!this.#isWhole && isHidden(element)) return;
    if (INLINE.has(name) && !this.#isCaption(element)) return this.#readInline(element);
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

  /** Portals set a caption in italics or a span right below a picture, without a break behind it. */
  #isCaption(element: Element): boolean {
    const { name, attribs } = element;
    return (
      attribs.class !== undefined &&
      CAPTIONS.has(name) &&
      isSetApart(element) &&
      this.#says(attribs.class).noise === "caption"
    );
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
    if (this.#pieces !== "" && SEAMED.has(element.name) && element.prev instanceof Element)
      this.#isSeam = true;
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
        // Far into a text no word says what the time is of.
        before: this.#pieces.length > MAX_BEFORE ? "" : this.#pieces.slice(-60),
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
      if (this.#isSeam) this.#addSeam(text);
      this.#pieces += isPre || !text.includes("\n") ? text : text.replaceAll("\n", " ");
      if (this.#linkDepth === 0 && this.#stressDepth === 0) return;
    }
    const size = measureText(text);
    if (this.#linkDepth > 0) this.#linked += size;
    if (this.#outboundDepth > 0) this.#outbound += size;
    if (this.#stressDepth > 0) this.#stressed += size;
    if (this.#slantDepth > 0) this.#slanted += size;
  }

  /** Name, date and role in spans of their own are set apart by style; parts of a word are not. */
  #addSeam(next: string): void {
    this.#isSeam = false;
    if (
      this.#pieces.length <= MAX_LABELS &&
      SEAM.test(`${this.#pieces.slice(-1)}${next.slice(0, 1)}`)
    )
      this.#pieces += " ";
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

  /** Pages give many elements the same names. */
  #says(name: string): NameSays {
    if (!mayName(name)) return SAYS_NOTHING;
    let says = this.#names.get(name);
    if (says === undefined) this.#names.set(name, (says = readName(name)));
    return says;
  }

  #addName(box: Box, name: string): void {
    const says = this.#says(name);
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

/** True below a picture, a box or a break, and for all that a box holds. */
function isSetApart({ prev, next, parent }: Element): boolean {
  const before = prev !== null && isText(prev) && isBlank(prev.data) ? prev.prev : prev;
  if (before === null) return next === null && parent instanceof Element && !isInline(parent.name);
  if (!(before instanceof Element)) return false;
  if (!INLINE.has(before.name)) return true;
  return before.children.some((each) => isTag(each) && !INLINE.has(each.name));
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
