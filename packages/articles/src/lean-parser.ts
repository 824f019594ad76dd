import { decodeHTMLAttribute } from "entities";
import { Parser } from "htmlparser2";

/** The attributes that anything here reads: a page has as many others, and their values are long. */
const READ = new Set(
  (
    "align class content datetime hidden href http-equiv id itemprop itemtype lang name property " +
    "rel role shadowrootmode style title type xml:lang"
  ).split(" "),
);

/** What the parser holds of the attribute it is at; the names are its own. */
type Reading = {
  attribname: string;
  attribvalue: string;
  attribs: Record<string, string> | null;
};

type Handler = ConstructorParameters<typeof Parser>[0] & {
  /** Called for each attribute, before any object holds it. */
  countAttribute(): void;
  /** True inside of an element that is left out. */
  isSkipping(): boolean;
};

/** A parser that builds no attribute which is never read, and none at all inside of what is skipped. */
export class LeanParser extends Parser {
  readonly #handler: Handler;
  /** The attribute that is being read will be kept. */
  #isRead = false;

  constructor(handler: Handler, options: ConstructorParameters<typeof Parser>[1]) {
    super(handler, options);
    this.#handler = handler;
  }

  override onattribname(start: number, end: number): void {
    super.onattribname(start, end);
    const { attribname, attribs } = this.#reading;
    this.#isRead = attribs !== null && READ.has(attribname) && !this.#handler.isSkipping();
  }

  override onattribdata(start: number, end: number): void {
    if (this.#isRead) super.onattribdata(start, end);
  }

  override onattribend(): void {
    this.#handler.countAttribute();
    if (!this.#isRead) return;
    const { attribname: name, attribvalue: value, attribs } = this.#reading;
    this.#reading.attribvalue = "";
    if (attribs === null) return;
    // The first of two counts, says the standard.
    attribs[name] ??= value.includes("&") ? decodeHTMLAttribute(value) : value;
  }

  /** Private by type alone. */
  get #reading(): Reading {
    return this as unknown as Reading;
  }
}
