import type { Block, DropReason } from "./layout.ts";
import { CONSENT, IMPRINT, WALL } from "./line-patterns.ts";

const MAX_CONSENT = 600;
/** A clause on rights closes a longer text now and then. */
const MAX_IMPRINT = 400;
const MAX_WALL = 160;
/** Texts about cookies are rare enough to be looked for by their name first. */
const COOKIE =
  /cookie|куки|çerez|쿠키|クッキー|ciastecz|kakor|eväste|informasjonskapsler|隱私|隐私|الارتباط|كوكيز|कुकी/i;

/** Boards of Korean offices have their tables tell what is in them, for those who cannot see. */
const DESCRIBES = /정보를? 제공|로 구성된 표/;

/** Why a block is a notice of the site: on cookies, on rights, or on what the rest would cost. */
export function reasonOfNotice({ text, kind, size, box }: Block): DropReason | undefined {
  if (box.element.name === "caption" && DESCRIBES.test(text)) return "label";
  if (size <= MAX_CONSENT && COOKIE.test(text) && CONSENT.test(text)) return "invitation";
  if (size <= MAX_IMPRINT && IMPRINT.test(text)) return "rights";
  return kind !== "heading" && size <= MAX_WALL && WALL.test(text) ? "invitation" : undefined;
}
