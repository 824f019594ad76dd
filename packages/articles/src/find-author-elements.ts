import { type Document, Element, isTag } from "domhandler";
import { textOfElement } from "./element-text.ts";
import { readName, wordsOfName } from "./noise-words.ts";

const AUTHOR_CLASS = /author|byline|firma|aut[oe]u?r|verfasser|skribent|forfatter|redaktor/i;
const AUTHOR_WORD =
  /^(?:bylines?|authors?|firma|firmas|autor|autora|autores|autore|autori|auteurs?|verfasser|skribent|forfatter|redaktor)$/;
const AUTHOR_LINK =
  /\/(?:authors?|writers?|people|staff|producers?|contributors?|profiles?|reporters?|journalists?|autor(?:e|es|en|zy|i|y)?|auteurs?|redakteure?|redaktor(?:zy)?|szerzok?|yazar(?:lar)?|penulis|tac-gia|kirjoittajat?|skribent|forfatter|avtory?)\/|^(?:https?:\/\/[^/]{1,100})?\/by\//;
/** A link in a longer text names whom the text is about. */
const MAX_CONTEXT = 80;
const PROSE = new Set(["p", "li", "td", "blockquote", "span", "em", "strong", "b", "i"]);
const MAX_ELEMENTS = 40;
/** How far around an author's name the box of a comment may stand. */
const COMMENT_DEPTH = 4;

/** Elements whose class says that they name the author, and links to pages about people. */
export type AuthorElements = { named: Element[]; links: Element[] };

/** Looks a page through for what may name its author: for pages that say so nowhere else. */
export function findAuthorElements(document: Document): AuthorElements {
  const found: AuthorElements = { named: [], links: [] };
  const visit = (parent: Element | Document): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const { name, attribs } = child;
      if (attribs.class !== undefined && isAuthorName(attribs.class) && !isCommenter(child))
        add(found.named, child);
      if (name === "a" && attribs.href !== undefined && AUTHOR_LINK.test(attribs.href))
        if (isAlone(child)) add(found.links, child);
      visit(child);
    }
  };
  visit(document);
  return found;
}

function isAuthorName(name: string): boolean {
  if (!AUTHOR_CLASS.test(name)) return false;
  return wordsOfName(name).some((word) => AUTHOR_WORD.test(word));
}

/** Those who comment are called authors as well. */
function isCommenter(element: Element): boolean {
  let at: Element["parent"] = element;
  for (let depth = 0; depth < COMMENT_DEPTH && at instanceof Element; depth += 1, at = at.parent) {
    const { class: names = "", id = "" } = at.attribs;
    if (readName(`${names} ${id}`).noise === "comments") return true;
  }
  return false;
}

function add(list: Element[], element: Element): void {
  if (list.length < MAX_ELEMENTS) list.push(element);
}

function isAlone({ parent }: Element): boolean {
  if (!(parent instanceof Element) || !PROSE.has(parent.name)) return true;
  return textOfElement(parent).length <= MAX_CONTEXT;
}
