import type { JsonLdNode } from "./json-ld.ts";
import { measureClean } from "./layout.ts";
import { metaOf, type PageData } from "./page-data.ts";

/** Reads like the end of a teaser: an invitation to pay, or to read on elsewhere. */
const INVITATION =
  /(?:subscribe (?:now )?to (?:continue|read|keep)|to continue reading|(?:sign|log) in to (?:read|continue)|already a subscriber|this (?:article|content|story) is (?:only )?(?:for|available to) (?:paid |premium )?(?:subscribers|members)|subscribers only|become a (?:member|subscriber) to|jetzt weiterlesen|réservé aux abonnés|il vous reste [\d.,]+ ?% de cet article|contenido exclusivo para suscriptores|доступно только подписчикам|有料会員限定|この記事は有料|订阅后(?:继续)?阅读|로그인 후 (?:이용|계속)|구독자 전용)/i;
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
    return sizeOf(paragraphs) < LOCKED_WHOLE || INVITATION.test(tail);
  }
  if (INVITATION.test(tail)) return sizeOf(paragraphs) < INVITED_WHOLE;
  return ELLIPSIS.test(paragraphs.at(-1) ?? "") && sizeOf(paragraphs) < TEASER;
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
