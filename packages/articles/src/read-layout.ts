import { isTag, isText, type Document, type Element } from "domhandler";
import { cleanLines } from "./clean-text.ts";
import { type Block, type BlockKind, type Box, type Layout, measureText } from "./layout.ts";
import { isBodyName, type Noise, noiseOfWords, wordsOfName } from "./noise-words.ts";

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
const STRESSED = new Set(["b", "strong", "em", "i"]);
const NOISE_TAGS: Record<string, Noise> = {
  nav: "chrome",
  footer: "chrome",
  menu: "chrome",
  aside: "related",
  figcaption: "caption",
  address: "byline",
  form: "promotion",
};
const NOISE_ROLES: Record<string, Noise> = {
  navigation: "chrome",
  banner: "chrome",
  contentinfo: "chrome",
  search: "chrome",
  menu: "chrome",
  menubar: "chrome",
  toolbar: "chrome",
  dialog: "chrome",
  alertdialog: "chrome",
  complementary: "related",
};

/** Reads a page's tree into blocks of text and the boxes around them, in one pass. */
export function readLayout(document: Document): Layout {
  return new LayoutReader(document).layout;
}

class LayoutReader {
  readonly layout: Layout;
  #pieces = "";
  #linked = 0;
  #stressed = 0;
  #linkDepth = 0;
  #stressDepth = 0;
  #breaks = 0;
  #box: Box;
  #names = new Map<string, { noise: Noise | undefined; isBody: boolean }>();

  constructor(document: Document) {
    const root = document as unknown as Element;
    this.#box = newBox(root, undefined, 0);
    this.layout = { root: this.#box, blocks: [], boxes: [this.#box] };
    this.#readChildren(root);
    this.#flush();
    this.#box.last = this.layout.blocks.length;
  }

  #readChildren(element: Element): void {
    for (const child of element.children) {
      if (isText(child)) this.#addText(child.data);
      else if (isTag(child)) this.#readElement(child);
    }
  }

  #readElement(element: Element): void {
    const { name } = element;
    if (name === "br") return this.#addBreak();
    if (name === "hr") return this.#flush();
    if (IGNORED.has(name) || isHidden(element)) return;
    if (INLINE.has(name)) return this.#readInline(element);
    this.#flush();
    const outer = this.#box;
    const box = newBox(element, outer, this.layout.blocks.length);
    this.#name(box);
    outer.children.push(box);
    this.layout.boxes.push(box);
    this.#box = box;
    this.#readChildren(element);
    this.#flush();
    box.last = this.layout.blocks.length;
    this.#box = outer;
  }

  #readInline(element: Element): void {
    const isLink = element.name === "a" && element.attribs.href !== undefined;
    const isStressed = STRESSED.has(element.name);
    if (isLink) this.#linkDepth += 1;
    if (isStressed) this.#stressDepth += 1;
    this.#readChildren(element);
    if (isLink) this.#linkDepth -= 1;
    if (isStressed) this.#stressDepth -= 1;
  }

  #addText(text: string): void {
    if (text.trim() !== "") this.#breaks = 0;
    this.#pieces += this.#box.element.name === "pre" ? text : text.replaceAll("\n", " ");
    if (this.#linkDepth === 0 && this.#stressDepth === 0) return;
    const size = measureText(text.replace(/\s+/g, " "));
    if (this.#linkDepth > 0) this.#linked += size;
    if (this.#stressDepth > 0) this.#stressed += size;
  }

  #addBreak(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.#flush();
    else this.#pieces += "\n";
  }

  #flush(): void {
    const text = this.#pieces === "" ? "" : cleanLines(this.#pieces);
    if (text !== "") {
      const size = measureText(text);
      this.layout.blocks.push({
        text,
        kind: this.#box.kind,
        size,
        linked: Math.min(size, this.#linked),
        stressed: Math.min(size, this.#stressed),
        box: this.#box,
      } satisfies Block);
    }
    this.#pieces = "";
    this.#linked = 0;
    this.#stressed = 0;
    this.#breaks = 0;
  }

  /** Notes what the tag and its names say the box is. */
  #name(box: Box): void {
    const { name, attribs } = box.element;
    const names = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
    if (names.length > 1) {
      let known = this.#names.get(names);
      if (known === undefined) {
        const words = wordsOfName(names);
        known = { noise: noiseOfWords(words), isBody: isBodyName(words) };
        this.#names.set(names, known);
      }
      box.noise = known.noise;
      box.isBody = known.isBody;
    }
    if (/\barticleBody\b/.test(attribs.itemprop ?? "")) {
      box.isBody = true;
      box.noise = undefined;
    }
    box.noise ??= NOISE_TAGS[name] ?? NOISE_ROLES[attribs.role ?? ""];
  }
}

function newBox(element: Element, parent: Box | undefined, first: number): Box {
  const kind = kindOf(element, parent?.kind ?? "paragraph");
  return {
    element,
    parent,
    kind,
    children: [],
    first,
    last: first,
    noise: undefined,
    isBody: false,
  };
}

function isHidden({ attribs, name }: Element): boolean {
  if (attribs.hidden !== undefined && name !== "body") return true;
  const { style } = attribs;
  return (
    style !== undefined &&
    /(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style)
  );
}

function kindOf({ name }: Element, outer: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "li" || name === "dd" || name === "dt") return "item";
  if (name === "td" || name === "th") return "cell";
  if (name === "blockquote") return "quote";
  if (name === "pre") return "code";
  return name === "article" || name === "section" || name === "body" ? "paragraph" : outer;
}
