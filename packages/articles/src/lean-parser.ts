import { Parser } from "htmlparser2";

/** The attributes that anything here reads: a page has as many others, and their values are long. */
const READ = new Set(
  (
    "align class content datetime hidden href http-equiv id itemprop itemtype lang name property " +
    "rel role shadowrootmode style title type xml:lang"
  ).split(" "),
);

/** What the parser holds of the attribute it is at; the names are its own. */
type Reading = { attribname: string; attribvalue: string };

/** A parser that builds no attribute which is never read, and none at all inside of what is skipped. */
export class LeanParser extends Parser {
  readonly #handler: { countAttribute(): void; isSkipping(): boolean };

  constructor(
    handler: ConstructorParameters<typeof Parser>[0] & {
      countAttribute(): void;
      isSkipping(): boolean;
    },
    options: ConstructorParameters<typeof Parser>[1],
  ) {
    super(handler, options);
    this.#handler = handler;
  }

  override onattribend(...end: Parameters<Parser["onattribend"]>): void {
    this.#handler.countAttribute();
    // Private by type alone.
    const reading = this as unknown as Reading;
    if (READ.has(reading.attribname) && !this.#handler.isSkipping()) super.onattribend(...end);
    else reading.attribvalue = "";
  }
}
