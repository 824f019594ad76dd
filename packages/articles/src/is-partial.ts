import { type JsonLdNode, textOf } from "./json-ld.ts";
import type { PageData } from "./page-data.ts";
import { metaOf } from "./page-data.ts";

/** Reads like the end of a teaser: an invitation to pay, or to read on elsewhere. */
const INVITATION =
  /(?:subscribe (?:now )?to (?:continue|read|keep)|to continue reading|(?:sign|log) in to (?:read|continue)|already a subscriber|this (?:article|content|story) is (?:only )?(?:for|available to) (?:paid |premium )?(?:subscribers|members)|subscribers only|become a (?:member|subscriber) to|jetzt weiterlesen|réservé aux abonnés|il vous reste [\d.,]+ ?% de cet article|contenido exclusivo para suscriptores|доступно только подписчикам|有料会員限定|この記事は有料|订阅后(?:继续)?阅读|로그인 후 (?:이용|계속)|구독자 전용)/i;
const ELLIPSIS = /(?:\[?(?:…|\.\.\.)\]?)$/;

/** True when the text is a teaser: the page says it is not free, or the text stops in an invitation. */
export function isPartial(data: PageData, paragraphs: string[], tail: string): boolean {
  const declaredLocked =
    data.jsonLd.some((node) => isLocked(node)) ||
    /locked|metered|premium|paid/i.test(metaOf(data, "article:content_tier") ?? "");
  const length = paragraphs.reduce((sum, each) => sum + each.length, 0);
  const body = textOf(data.node?.["articleBody"]);
  // A locked page served whole, as to some readers, is whole.
  if (declaredLocked) return length < 6_000 || INVITATION.test(tail);
  if (body !== null && body.length > 1_500 && length < body.length * 0.4) return true;
  if (INVITATION.test(tail)) return length < 3_000;
  return length < 700 && ELLIPSIS.test(paragraphs.at(-1) ?? "");
}

function isLocked(node: JsonLdNode): boolean {
  const free = node["isAccessibleForFree"];
  return (
    free === false ||
    (typeof free === "string" && /^(?:false|no)$/i.test(free.trim().replace(/^.*\//, "")))
  );
}
