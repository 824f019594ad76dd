import { Attributes } from "./attributes.ts";
import { NamespaceScope } from "./canonical-name.ts";
import { decodeClean, mayBeDoubleEncoded } from "./clean-text.ts";
import { type Capture, Draft, type FeedDraft } from "./feed-draft.ts";
import { FeedError } from "./feed-error.ts";
import {
  endsField,
  FEED_FIELDS,
  ITEM_FIELDS,
  OPAQUE,
  SELF_ENDING_HTML,
  VOID_HTML,
} from "./feed-fields.ts";
import { fillAttributes, fillLink } from "./fill-attributes.ts";
import { fillField, type Surroundings } from "./fill-field.ts";
import { addSkip } from "./skip-times.ts";
import { chooseReading } from "./read-value.ts";
import { resolveBase } from "./resolve-url.ts";

/** Deeper is an attack; it is refused before anything is built. */
const MAX_DEPTH = 512;
/** Nested redefinitions of prefixes that are followed; real feeds have two or three. */
const MAX_SCOPES = 64;
const MAX_NAME_LENGTH = 200;
/** Items kept of one feed: the newest ten thousand are news, the rest is an archive. */
const MAX_ITEMS = 10_000;
/** Steps spent on looking for the start of stray end tags, so that a heap of them costs nothing. */
const MAX_STRAY_STEPS = 1_000_000;
/** Elements of an unknown wrapper count for less than direct children. */
const WRAPPED_PENALTY = 10;

/** What the children of an element are about. */
type Context = "document" | "feed" | "item" | "skipHours" | "skipDays" | "nothing";

type Frame = {
  outer: Frame | undefined;
  depth: number;
  /** As written, to match the end tag. */
  rawName: string;
  /** Canonical. */
  name: string;
  context: Context;
  draft: Draft | undefined;
  base: string | undefined;
  scope: NamespaceScope;
  capture: Capture | undefined;
  contentStart: number;
  penalty: number;
};

/** A letter, "_", ":" or anything beyond ASCII. */
function isNameStart(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code >= 0x80 || code === 0x5f || code === 0x3a;
}

/**
 * One walk over a document: takes the tokenizer's callbacks, whose positions are offsets into the
 * source, and keeps the best value of each field of the feed and of every item.
 */
export class FeedWalk {
  readonly #source: string;
  readonly #around: Surroundings;
  readonly #draft: FeedDraft = {
    kind: "rss",
    feed: new Draft(),
    items: [],
    skipHours: [],
    skipDays: [],
    damaged: [],
  };
  /** Whether a feed or an item has begun. */
  sawRoot = false;
  /** Whether a "<" that starts no tag was taken for one. */
  sawStrayBracket = false;
  #top: Frame;
  #capture: Capture | undefined;
  /** Elements open within the field that is being captured. */
  #nested = 0;
  #strayStepsLeft = MAX_STRAY_STEPS;
  #droppedItems = 0;

  #tagName = "";
  /** Canonical name of the tag being read, and whether it is part of the field being captured. */
  #name = "";
  #isNested = false;
  #tagStart = 0;
  readonly #attributes: Attributes;

  constructor(source: string, url: string | undefined) {
    this.#source = source;
    this.#attributes = new Attributes(source);
    this.#around = {
      isAtom: false,
      mayBeDoubleEncoded: mayBeDoubleEncoded(source),
      notes: new Set(),
    };
    this.#top = {
      outer: undefined,
      depth: 0,
      rawName: "",
      name: "",
      context: "document",
      draft: undefined,
      base: url,
      scope: new NamespaceScope(),
      capture: undefined,
      contentStart: 0,
      penalty: 0,
    };
  }

  onopentagname(start: number, end: number): void {
    if (!isNameStart(this.#source.charCodeAt(start))) this.sawStrayBracket = true;
    this.#tagStart = start - 1;
    this.#tagName = this.#source.slice(start, Math.min(end, start + MAX_NAME_LENGTH));
    this.#attributes.startTag();
    this.#name = this.#top.scope.canonical(this.#tagName);
    const capture = this.#capture;
    this.#isNested = capture !== undefined && !endsField(capture, this.#name, this.#nested);
  }

  onattribname(start: number, end: number): void {
    this.#attributes.startName(start, end, !this.#isNested);
  }

  onattribdata(start: number, end: number): void {
    this.#attributes.addData(start, end);
  }

  onattribend(): void {
    this.#attributes.endValue();
  }

  onattribentity(): void {}

  onopentagend(end: number): void {
    this.#openElement(end + 1);
  }

  onselfclosingtag(end: number): void {
    const { depth } = this.#top;
    this.#openElement(end + 1);
    if (this.#top.depth > depth) this.#pop(end + 1);
  }

  onclosetag(start: number, end: number): void {
    if (!this.#isEndOf(this.#top, start, end)) {
      const open = this.#findOpen(start, end);
      if (open === undefined) {
        this.#around.notes.add("an end tag without a start was ignored");
        return;
      }
      // HTML within a body may leave its elements open; elements of a feed may not.
      if (this.#capture === undefined) this.#noteUnclosed(this.#top.name);
      while (this.#top !== open) this.#pop(start - 2);
    }
    this.#pop(start - 2);
  }

  ontext(start: number, end: number): void {
    this.#addText(start, end, false);
  }

  ontextentity(): void {}

  oncdata(start: number, end: number, endOffset: number): void {
    this.#addText(start, end - endOffset, true);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #noteUnclosed(name: string): void {
    this.#around.notes.add(`an element "${name.slice(0, 40)}" was not closed`);
  }

  #isEndOf({ rawName }: Frame, start: number, end: number): boolean {
    if (end - start !== rawName.length) return false;
    return (
      this.#source.startsWith(rawName, start) ||
      this.#source.slice(start, end).toLowerCase() === rawName.toLowerCase()
    );
  }

  #findOpen(start: number, end: number): Frame | undefined {
    for (let frame = this.#top; frame.outer !== undefined; frame = frame.outer) {
      if (--this.#strayStepsLeft < 0) return undefined;
      if (this.#isEndOf(frame, start, end)) return frame;
    }
    return undefined;
  }

  #addText(start: number, end: number, isCdata: boolean): void {
    const capture = this.#capture;
    if (capture === undefined) {
      const { context } = this.#top;
      if (context === "skipHours" || context === "skipDays") {
        addSkip(
          this.#draft[context],
          context,
          this.#source.slice(start, Math.min(end, start + 40)),
        );
      }
    } else if (!capture.hasElements && capture.reading !== "markup") {
      const text = this.#source.slice(start, end);
      capture.text += isCdata ? text : decodeClean(text);
    }
  }

  #openElement(contentStart: number): void {
    const name = this.#name;
    if (this.#capture !== undefined) {
      if (this.#isNested) {
        this.#openNested(this.#capture, name, contentStart);
        return;
      }
      this.#noteUnclosed(this.#capture.name);
      while (this.#capture !== undefined) this.#pop(this.#tagStart);
    }
    const isItem = name === "item" || name === "entry";
    // An item within an item is the next one: the end tag of the first is missing.
    if (isItem) this.#closeItem();
    const parent = this.#top;
    const frame = this.#push(name, parent.context, contentStart);
    frame.draft = parent.draft;
    frame.penalty = parent.penalty;
    if (this.#attributes.size > 0) this.#enterScope(frame);
    this.#enter(frame, isItem);
  }

  #closeItem(): void {
    while (this.#top.context === "item") {
      this.#noteUnclosed(this.#top.name);
      this.#pop(this.#tagStart);
    }
  }

  #enterScope(frame: Frame): void {
    const outer = frame.scope;
    this.#attributes.forEachNamespace((prefix, namespace) => {
      if (outer.depth >= MAX_SCOPES) return;
      if (frame.scope === outer) frame.scope = new NamespaceScope(outer);
      frame.scope.declare(prefix, namespace);
    });
    if (frame.scope !== outer) frame.name = frame.scope.canonical(frame.rawName);
    const base = this.#attributes.get("xml:base");
    if (base !== undefined) frame.base = resolveBase(base, frame.base);
  }

  #enter(frame: Frame, isItem: boolean): void {
    const { name, context } = frame;
    if (isItem) {
      this.#root(name);
      this.#enterItem(frame);
    } else if (name === "channel" || name === "feed") {
      this.#root(name);
      frame.context = "feed";
      frame.draft = this.#draft.feed;
      if (this.#attributes.size > 0) fillAttributes(frame.draft, this.#attributes, frame.base);
    } else if (name === "rss" || name === "rdf:rdf") {
      this.#root(name);
    } else if (context === "feed" || context === "item") {
      this.#enterField(frame, context);
    }
  }

  #root(name: string): void {
    if (this.sawRoot) return;
    this.sawRoot = true;
    this.#around.isAtom = name === "feed" || name === "entry";
    this.#draft.kind = name === "rdf:rdf" ? "rdf" : this.#around.isAtom ? "atom" : "rss";
  }

  #enterItem(frame: Frame): void {
    frame.context = "item";
    frame.penalty = 0;
    frame.draft = new Draft();
    if (this.#attributes.size > 0) fillAttributes(frame.draft, this.#attributes, frame.base);
    if (this.#draft.items.length < MAX_ITEMS) this.#draft.items.push(frame.draft);
    else this.#droppedItems++;
  }

  #enterField(frame: Frame, context: "feed" | "item"): void {
    const { name, draft } = frame;
    const field = (context === "feed" ? FEED_FIELDS : ITEM_FIELDS).get(name);
    if (field === undefined || draft === undefined) {
      if (name === "skiphours") frame.context = "skipHours";
      else if (name === "skipdays") frame.context = "skipDays";
      else if (OPAQUE.has(name)) frame.context = "nothing";
      else frame.penalty += WRAPPED_PENALTY;
      return;
    }
    const attributes = this.#attributes;
    if (name === "link" && !fillLink(draft, attributes, frame.base, context === "feed")) {
      frame.context = "nothing";
      return;
    }
    const type = attributes.size > 0 ? (attributes.get("type")?.toLowerCase() ?? "") : "";
    const mode = attributes.size > 0 ? (attributes.get("mode")?.toLowerCase() ?? "") : "";
    this.#nested = 0;
    frame.capture = this.#capture = {
      field,
      name,
      draft,
      rank: field.rank + frame.penalty,
      reading: chooseReading(type, mode, field, this.#around.isAtom),
      text: "",
      hasElements: false,
      contentStart: frame.contentStart,
      base: frame.base,
      isPermalink: name === "guid" && attributes.get("ispermalink") !== "false",
      person: field.name === "author" ? new Map() : undefined,
    };
  }

  /** An element within a field: part of its HTML, or of a person. */
  #openNested(capture: Capture, name: string, contentStart: number): void {
    capture.hasElements = true;
    const local = name.slice(name.indexOf(":") + 1);
    if (VOID_HTML.has(local) && capture.person === undefined) return;
    if (this.#nested > 0 && this.#top.name === name && SELF_ENDING_HTML.has(local))
      this.#pop(this.#tagStart);
    this.#nested++;
    this.#push(name, "nothing", contentStart);
  }

  #push(name: string, context: Context, contentStart: number): Frame {
    if (this.#top.depth >= MAX_DEPTH) {
      throw new FeedError("hostile", `Refused a feed nested over ${MAX_DEPTH} deep`);
    }
    const { base, scope, depth } = this.#top;
    this.#top = {
      outer: this.#top,
      depth: depth + 1,
      rawName: this.#tagName,
      name,
      context,
      draft: undefined,
      base,
      scope,
      capture: undefined,
      contentStart,
      penalty: 0,
    };
    return this.#top;
  }

  /** Closes the innermost element; its content ends at `contentEnd`. */
  #pop(contentEnd: number, isCutOff = false): void {
    const frame = this.#top;
    if (frame.outer === undefined) return;
    this.#top = frame.outer;
    const capture = this.#capture;
    if (capture === undefined) return;
    if (frame.capture !== capture) {
      this.#nested--;
      const local = frame.name.slice(frame.name.indexOf(":") + 1);
      if (this.#nested === 0 && capture.person?.has(local) === false) {
        capture.person.set(local, this.#source.slice(frame.contentStart, contentEnd));
      }
      return;
    }
    this.#capture = undefined;
    const isMarkup = capture.hasElements || capture.reading === "markup";
    const markup = isMarkup ? this.#source.slice(capture.contentStart, contentEnd) : undefined;
    fillField(capture, markup, isCutOff, this.#around);
  }

  /** Whether an attribute ran on over the end of its tag. */
  get sawOpenQuote(): boolean {
    return this.#attributes.sawOpenQuote;
  }

  /** Closes what is still open and gives what was found; to be called once. */
  finish(): FeedDraft {
    const { notes } = this.#around;
    if (!this.sawRoot) throw new FeedError("not-a-feed", "This is XML, but no feed");
    if (this.#top.depth > 0) notes.add("the feed ends in the middle");
    while (this.#top.depth > 0) this.#pop(this.#source.length, true);
    if (this.#droppedItems > 0)
      notes.add(`${this.#droppedItems} items past the first ${MAX_ITEMS} were left out`);
    this.#draft.damaged.push(...notes);
    return this.#draft;
  }
}
