import { legacyHookDecode } from "@exodus/bytes/encoding.js";
// @ts-expect-error the package brings no types
import sniffUntyped from "html-encoding-sniffer";

/** Canonical name of the encoding of an HTML document. */
const sniffEncoding = sniffUntyped as (
  bytes: Uint8Array,
  options: {
    transportLayerEncodingLabel?: string;
    defaultEncoding: string;
    maxPrescanBytes: number;
  },
) => string;

const CHARSET_PARAMETER = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i;

/**
 * Text of a page's bytes by the HTML standard's sniffing: BOM, `charset` of the content type,
 * `<meta>`. Without any label UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * Never throws: an unknown label counts as none.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const label = CHARSET_PARAMETER.exec(contentType ?? "")?.[1];
  const encoding = sniffEncoding(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: isUtf8(bytes) ? "UTF-8" : "windows-1252",
    // The standard's 1,024 bytes miss tags behind long comments and preloads of real pages.
    maxPrescanBytes: 8192,
  });
  // The decoder of @exodus/bytes follows the standard's tables where Node's ICU does not:
  // windows-949 syllables in EUC-KR, and the C1 range of windows-1252.
  return legacyHookDecode(bytes, encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
