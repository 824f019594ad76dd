import { type Document, type Element, isTag } from "domhandler";
import { wordsOfName } from "./noise-words.ts";

const AUTHOR_CLASS = /author|byline/i;
const AUTHOR_LINK =
  /\/(?:authors?|writers?|people|staff|by|producers?|contributors?|profiles?|reporters?|journalists?)\//;
const MAX_ELEMENTS = 40;

/** Elements whose class says that they name the author, and links to pages about people. */
export type AuthorElements = { named: Element[]; links: Element[] };

/** Looks a page through for what may name its author: for pages that say so nowhere else. */
export function findAuthorElements(document: Document): AuthorElements {
  const found: AuthorElements = { named: [], links: [] };
  const visit = (parent: Element | Document): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const { name, attribs } = child;
      if (attribs.class !== undefined && isAuthorName(attribs.class)) add(found.named, child);
      if (name === "a" && attribs.href !== undefined && AUTHOR_LINK.test(attribs.href))
        add(found.links, child);
      visit(child);
    }
  };
  visit(document);
  return found;
}

function isAuthorName(name: string): boolean {
  if (!AUTHOR_CLASS.test(name)) return false;
  return wordsOfName(name).some((word) => /^(?:bylines?|authors?)$/.test(word));
}

function add(list: Element[], element: Element): void {
  if (list.length < MAX_ELEMENTS) list.push(element);
}
