import { Tokenizer } from "htmlparser2";
import { NamespaceScope } from "./canonical-name.ts";
import { decodeEntities } from "./clean-text.ts";
import { FeedError } from "./feed-error.ts";
import { type Capture, Draft, type FeedDraft } from "./feed-draft.ts";
import {
  ALSO_HTML,
  FEED_FIELDS,
  ITEM_FIELDS,
  OPAQUE,
  SELF_ENDING_HTML,
  VOID_HTML,
} from "./feed-fields.ts";
import { fillField, fillItemAttributes, fillLink } from "./fill-field.ts";
import { resolveBase } from "./resolve-url.ts";

/** Limits no honest feed comes near; past them the document is refused before anything is built. */
const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 1000;
/** Nested redefinitions of prefixes that are followed; real feeds have two or three. */
const MAX_SCOPES = 64;
const MAX_NAME_LENGTH = 200;
/** Items kept of one feed: the newest ten thousand are news, the rest is an archive. */
const MAX_ITEMS = 10_000;

/** What the children of an element are about. */
type Context = "document" | "feed" | "item" | "skipHours" | "skipDays" | "nothing";

type Frame = {
  rawName: string;
  name: string;
  context: Context;
  draft: Draft | undefined;
  base: string | undefined;
  scope: NamespaceScope;
  capture: Capture | undefined;
  contentStart: number;
  /** Elements of an unknown wrapper count for less than direct children. */
  wrapped: number;
};

const DAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const ATOM_ROOTS = new Set(["feed", "entry"]);
const WRAPPED_PENALTY = 10;

/**
 * Walks a document, however damaged, and keeps the best value of each field of the feed and of
 * every item. Throws `FeedError` "hostile" for depth or attributes past any honest use.
 */
export function tidyFeed(source: string, url: string | undefined): FeedDraft {
  const walk = new FeedWalk(source, url);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, walk);
  tokenizer.write(source);
  tokenizer.end();
  return walk.finish();
}

class FeedWalk {
  readonly #source: string;
  readonly #frames: Frame[];
  /** How often each raw name is open, so that a stray end tag costs nothing. */
  readonly #open = new Map<string, number>();
  readonly #draft: FeedDraft = {
    kind: "rss",
    feed: new Draft(),
    items: [],
    skipHours: [],
    skipDays: [],
    damaged: [],
  };
  readonly #notes = new Set<string>();
  #isAtom = false;
  #sawRoot = false;
  #capture: Capture | undefined;
  #nestedDepth = 0;
  #droppedItems = 0;

  #tagName = "";
  #tagStart = 0;
  #attributeName = "";
  #attributeCount = 0;
  #attributeStart = -1;
  #attributeEnd = -1;
  #attributes: Map<string, string> | undefined;

  constructor(source: string, url: string | undefined) {
    this.#source = source;
    this.#frames = [
      {
        rawName: "",
        name: "",
        context: "document",
        draft: undefined,
        base: url,
        scope: new NamespaceScope(),
        capture: undefined,
        contentStart: 0,
        wrapped: 0,
      },
    ];
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1] as Frame;
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#tagName = this.#source.slice(start, Math.min(end, start + MAX_NAME_LENGTH));
    this.#attributes = undefined;
    this.#attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    if (++this.#attributeCount > MAX_ATTRIBUTES) {
      throw new FeedError(
        "hostile",
        `Refused a feed with over ${MAX_ATTRIBUTES} attributes on one element`,
      );
    }
    this.#attributeStart = -1;
    if (end - start < MAX_NAME_LENGTH) this.#attributeName = this.#source.slice(start, end);
    else this.#attributeName = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.#attributeStart < 0) this.#attributeStart = start;
    this.#attributeEnd = end;
  }

  onattribend(): void {
    if (this.#attributeName === "") return;
    this.#attributes ??= new Map();
    if (this.#attributes.has(this.#attributeName)) return;
    const value =
      this.#attributeStart < 0 ? "" : this.#source.slice(this.#attributeStart, this.#attributeEnd);
    this.#attributes.set(this.#attributeName, value);
  }

  onattribentity(): void {}

  onopentagend(end: number): void {
    this.#openElement(end + 1);
  }

  onselfclosingtag(end: number): void {
    const depth = this.#frames.length;
    this.#openElement(end + 1);
    if (this.#frames.length > depth) this.#pop(end + 1);
  }

  onclosetag(start: number, end: number): void {
    const rawName = this.#source.slice(start, Math.min(end, start + MAX_NAME_LENGTH)).toLowerCase();
    if (!this.#open.get(rawName)) {
      this.#notes.add("an end tag without a start was ignored");
      return;
    }
    while (this.#top.rawName !== rawName) {
      if (this.#top.capture !== undefined || this.#capture === undefined) {
        this.#notes.add(`an element "${this.#top.name}" was not closed`);
      }
      this.#pop(start - 2);
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

  #addText(start: number, end: number, literal: boolean): void {
    const capture = this.#capture;
    if (capture !== undefined) {
      if (end > start) capture.pieces.push({ text: this.#source.slice(start, end), literal });
      return;
    }
    const { context } = this.#top;
    if (context === "skipHours" || context === "skipDays") {
      this.#addSkip(context, this.#source.slice(start, Math.min(end, start + 40)));
    }
  }

  #addSkip(context: "skipHours" | "skipDays", text: string): void {
    const word = text.trim().toLowerCase();
    if (word === "") return;
    if (context === "skipDays") {
      const day = DAYS.indexOf(word.slice(0, 3));
      if (day >= 0 && !this.#draft.skipDays.includes(day)) this.#draft.skipDays.push(day);
      return;
    }
    // RSS 0.91 counted hours from 1 to 24, RSS 2.0 from 0 to 23: 24 is midnight in both.
    if (!/^\d{1,2}$/.test(word) || Number(word) > 24) return;
    const hour = Number(word) % 24;
    if (!this.#draft.skipHours.includes(hour)) this.#draft.skipHours.push(hour);
  }

  #openElement(contentStart: number): void {
    const rawName = this.#tagName;
    let parent = this.#top;
    if (this.#capture !== undefined) {
      const name = parent.scope.canonical(rawName);
      if (!this.#endsCapture(name, this.#capture)) {
        this.#openNested(rawName, name, contentStart);
        return;
      }
      this.#notes.add(`an element "${this.#capture.name}" was not closed`);
      while (this.#capture !== undefined) this.#pop(this.#tagStart);
      parent = this.#top;
    }
    const { scope, base } = this.#scopeOf(parent);
    const name = scope.canonical(rawName);
    // An item within an item is the next one: the end tag of the first is missing.
    if (name === "item" || name === "entry") {
      while (this.#top.context === "item") {
        if (this.#top.name === name) this.#notes.add(`an element "${name}" was not closed`);
        this.#pop(this.#tagStart);
      }
      parent = this.#top;
    }
    const frame: Frame = {
      rawName: rawName.toLowerCase(),
      name,
      context: parent.context,
      draft: parent.draft,
      base,
      scope,
      capture: undefined,
      contentStart,
      wrapped: parent.wrapped,
    };
    this.#enter(frame);
    this.#push(frame);
  }

  #scopeOf(parent: Frame): { scope: NamespaceScope; base: string | undefined } {
    let { scope, base } = parent;
    for (const [key, value] of this.#attributes ?? []) {
      if (key === "xmlns" || key.startsWith("xmlns:")) {
        if (scope === parent.scope) {
          if (scope.depth >= MAX_SCOPES) continue;
          scope = new NamespaceScope(parent.scope);
        }
        scope.declare(key.slice(6), decodeEntities(value));
      } else if (key.toLowerCase() === "xml:base") {
        base = resolveBase(decodeEntities(value), base);
      }
    }
    return { scope, base };
  }

  #enter(frame: Frame): void {
    const { name, context } = frame;
    if (name === "item" || name === "entry") {
      this.#root(name);
      this.#enterItem(frame);
    } else if (name === "channel" || name === "feed") {
      this.#root(name);
      frame.context = "feed";
      frame.draft = this.#draft.feed;
      fillItemAttributes(frame.draft, this.#attributes, frame.base);
    } else if (name === "rss" || name === "rdf:rdf") {
      this.#root(name);
    } else if (name === "skiphours" || name === "skipdays") {
      frame.context = name === "skiphours" ? "skipHours" : "skipDays";
    } else if (OPAQUE.has(name) || context === "nothing") {
      frame.context = "nothing";
    } else if (context === "feed" || context === "item") {
      this.#enterField(frame);
    }
  }

  #root(name: string): void {
    if (this.#sawRoot) return;
    this.#sawRoot = true;
    this.#isAtom = ATOM_ROOTS.has(name);
    this.#draft.kind = name === "rdf:rdf" ? "rdf" : this.#isAtom ? "atom" : "rss";
  }

  #enterItem(frame: Frame): void {
    frame.context = "item";
    frame.wrapped = 0;
    frame.draft = new Draft();
    fillItemAttributes(frame.draft, this.#attributes, frame.base);
    if (this.#draft.items.length < MAX_ITEMS) this.#draft.items.push(frame.draft);
    else this.#droppedItems++;
  }

  #enterField(frame: Frame): void {
    const { draft } = frame;
    if (draft === undefined) return;
    if (frame.name === "link" || frame.name.endsWith(":origlink")) {
      if (!fillLink(draft, frame.name, this.#attributes, frame.base, frame.context === "feed"))
        return;
    }
    const fields = frame.context === "feed" ? FEED_FIELDS : ITEM_FIELDS;
    const field = fields.get(frame.name.endsWith(":origlink") ? "link" : frame.name);
    if (field === undefined) {
      frame.wrapped += WRAPPED_PENALTY;
      return;
    }
    frame.capture = this.#capture = {
      field,
      name: frame.name,
      draft,
      pieces: [],
      hasElements: false,
      contentStart: frame.contentStart,
      attributes: this.#attributes,
      base: frame.base,
      person: field.name === "author" ? new Map() : undefined,
      penalty: frame.wrapped,
    };
    this.#nestedDepth = 0;
  }

  /** Whether a start tag within a field shows that the field's end tag is missing. */
  #endsCapture(name: string, capture: Capture): boolean {
    if (name === "item" || name === "entry" || name === "channel") return true;
    if (name === capture.name) return false;
    const isBody =
      capture.field.name === "summary" ||
      capture.field.name === "content" ||
      capture.field.name === "subtitle";
    if (capture.person !== undefined && (name === "id" || name === "title")) return false;
    if (ALSO_HTML.has(name) && (isBody || this.#nestedDepth > 0)) return false;
    return this.#nestedDepth === 0 || !isBody ? ITEM_FIELDS.has(name) : false;
  }

  #openNested(rawName: string, name: string, contentStart: number): void {
    const capture = this.#capture as Capture;
    capture.hasElements = true;
    const local = rawName.slice(rawName.indexOf(":") + 1).toLowerCase();
    if (VOID_HTML.has(local) && capture.person === undefined) return;
    if (this.#nestedDepth > 0 && SELF_ENDING_HTML.has(local) && this.#top.name === name) {
      this.#pop(this.#tagStart);
    }
    const parent = this.#top;
    this.#nestedDepth++;
    this.#push({
      rawName: rawName.toLowerCase(),
      name,
      context: "nothing",
      draft: undefined,
      base: parent.base,
      scope: parent.scope,
      capture: undefined,
      contentStart,
      wrapped: 0,
    });
  }

  #push(frame: Frame): void {
    if (this.#frames.length >= MAX_DEPTH) {
      throw new FeedError("hostile", `Refused a feed nested over ${MAX_DEPTH} deep`);
    }
    this.#frames.push(frame);
    this.#open.set(frame.rawName, (this.#open.get(frame.rawName) ?? 0) + 1);
  }

  /** Closes the innermost element; its content ends at `contentEnd`. */
  #pop(contentEnd: number, isCutOff = false): void {
    const frame = this.#frames.pop() as Frame;
    this.#open.set(frame.rawName, (this.#open.get(frame.rawName) ?? 1) - 1);
    const capture = this.#capture;
    if (capture === undefined) return;
    if (frame.capture !== capture) {
      this.#nestedDepth--;
      const local = frame.name.slice(frame.name.indexOf(":") + 1);
      if (this.#nestedDepth === 0 && capture.person !== undefined && !capture.person.has(local)) {
        capture.person.set(local, this.#source.slice(frame.contentStart, contentEnd));
      }
      return;
    }
    this.#capture = undefined;
    const markup = capture.hasElements
      ? this.#source.slice(capture.contentStart, contentEnd)
      : undefined;
    fillField(capture, markup, this.#isAtom, isCutOff, this.#notes);
  }

  finish(): FeedDraft {
    const isCutOff = this.#frames.length > 1;
    while (this.#frames.length > 1) this.#pop(this.#source.length, true);
    if (isCutOff) this.#notes.add("the feed ends in the middle");
    if (this.#droppedItems > 0)
      this.#notes.add(`${this.#droppedItems} items past the first ${MAX_ITEMS} were left out`);
    if (!this.#sawRoot) throw new FeedError("not-a-feed", "This is XML, but no feed");
    this.#draft.damaged.push(...this.#notes);
    return this.#draft;
  }
}
