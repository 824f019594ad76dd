import type { JsonLdNode } from "./json-ld.ts";
import { measureClean } from "./layout.ts";
import { WALL } from "./line-patterns.ts";
import { metaOf, type PageData } from "./page-data.ts";

/** A text that says it is locked is whole from this size on, unless it ends in an invitation. */
const LOCKED_WHOLE = 2_500;
/** Most teasers above an invitation are shorter, most whole articles longer. */
const INVITED_WHOLE = 3_000;
const TEASER = 700;
/** A text with this share of the words that the page counts is whole. */
const WHOLE_SHARE = 0.8;
const ELLIPSIS = /(?:\[?(?:…|\.\.\.)\]?)$/;

/** True when the text is a teaser: the page says it is not free, or the text stops in an invitation. */
export function isPartial(data: PageData, paragraphs: string[], tail: string): boolean {
  if (isDeclaredLocked(data)) {
    // A locked page served whole, as to some readers, is whole.
    const words = Number(data.node?.["wordCount"]);
    if (words > 0) return countWords(paragraphs) < words * WHOLE_SHARE;
    return sizeOf(paragraphs) < LOCKED_WHOLE || WALL.test(tail);
  }
  const size = sizeOf(paragraphs);
  if (size < INVITED_WHOLE && WALL.test(tail)) return true;
  return size < TEASER && ELLIPSIS.test(paragraphs.at(-1) ?? "");
}

/** True when JSON-LD or a meta tag says that the text is not for everyone. */
export function isDeclaredLocked(data: PageData): boolean {
  return (
    data.jsonLd.some((node) => isLocked(node)) ||
    /locked|premium|paid/i.test(metaOf(data, "article:content_tier") ?? "")
  );
}

function sizeOf(paragraphs: string[]): number {
  return paragraphs.reduce((sum, each) => sum + measureClean(each), 0);
}

function countWords(paragraphs: string[]): number {
  return paragraphs.reduce((sum, each) => sum + each.split(" ").length, 0);
}

function isLocked(node: JsonLdNode): boolean {
  const free = node["isAccessibleForFree"];
  return (
    free === false ||
    (typeof free === "string" && /^(?:false|no)$/i.test(free.trim().replace(/^.*\//, "")))
  );
}
