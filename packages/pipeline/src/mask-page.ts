import { decodeHtml } from "@figurewatch/articles";
import { maskJson, maskNames, type ForgottenNames } from "./mask-names.ts";
import type { CapturedPage } from "./ports.ts";

const NO_BYTES = new Uint8Array();

/**
 * The capture without the names that were asked to be forgotten. Where one stood, be it in the
 * markup only, the bytes as fetched are not kept, and the capture says so. Offsets stay true.
 */
export function maskPage(page: CapturedPage, names: ForgottenNames): CapturedPage {
  if (names.lengths.length === 0) return page;
  const mask = (text: string) => maskNames(text, names);
  const { body, copy, ...told } = page;
  const masked = maskJson(told, mask);
  const raw = decodeHtml(body, page.headers["content-type"]);
  const isNamed = JSON.stringify(masked) !== JSON.stringify(told) || mask(raw) !== raw;
  if (!isNamed) return page;
  return { ...masked, body: NO_BYTES, redacted: true, ...(copy === undefined ? {} : { copy }) };
}
