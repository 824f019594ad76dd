import type { Document, Element } from "domhandler";
import { HostilePageError } from "./hostile-page-error.ts";
import { PAGE_LIMITS } from "./page-limits.ts";
import { PageTree } from "./page-tree.ts";
import { TagReader } from "./tag-reader.ts";

/** A page's tree, and on the way the elements that may say something about the page. */
export type ParsedPage = { document: Document; noted: Element[] };

/**
 * Tree of a page, in htmlparser2's shape, without its menus unless it is to be whole. Throws
 * {@link HostilePageError}, nothing else.
 */
export function parsePage(html: string, isWhole = false): ParsedPage {
  if (html.length > PAGE_LIMITS.size)
    throw new HostilePageError("too-large", `${html.length} characters`, PAGE_LIMITS.size);
  const tree = new PageTree(isWhole);
  new TagReader(tree).read(html);
  return tree;
}
