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

  constructor(handler: Handler, options: ConstructorParameters<typeof Parser>[1]) {
    super(handler, options);
    this.#handler = handler;
  }

  override onattribend(): void {
    this.#handler.countAttribute();
    // Private by type alone.
    const reading = this as unknown as Reading;
    const { attribname: name, attribvalue: value, attribs } = reading;
    reading.attribvalue = "";
    if (attribs === null || !READ.has(name) || this.#handler.isSkipping()) return;
    // The first of two counts, says the standard.
    attribs[name] ??= value.includes("&") ? decodeHTMLAttribute(value) : value;
  }
}
