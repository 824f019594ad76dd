import { Parser } from "htmlparser2";
import { FeedError } from "./feed-error.ts";

/** Past these a page is refused: nothing a reader sees is nested so deep. */
const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 1000;

export type MarkupHandler = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  /** `isImplied`: no end tag stands there (HTML's rules, or the end of the text). */
  close?: (name: string, isImplied: boolean) => void;
};

/**
 * Streams the tags and texts of HTML or XML; builds no tree. Throws `FeedError` "hostile" at a
 * depth or an attribute count past any honest use.
 */
export function walkMarkup(source: string, isXml: boolean, handler: MarkupHandler): void {
  let depth = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        attributes = 0;
        if (++depth > MAX_DEPTH) {
          throw new FeedError("hostile", `Refused a page nested over ${MAX_DEPTH} deep`);
        }
      },
      onattribute() {
        if (++attributes > MAX_ATTRIBUTES) {
          throw new FeedError(
            "hostile",
            `Refused a page with over ${MAX_ATTRIBUTES} attributes on one element`,
          );
        }
      },
      onopentag: (name, attribs) => handler.open?.(name, attribs),
      ontext: (text) => handler.text?.(text),
      onclosetag(name, isImplied) {
        depth--;
        handler.close?.(name, isImplied);
      },
    },
    { xmlMode: isXml, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: !isXml },
  );
  parser.write(source);
  parser.end();
}
