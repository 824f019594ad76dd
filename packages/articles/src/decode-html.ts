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

/** So many letters outside of ASCII make it no accident that bytes are valid UTF-8. */
const MIN_LETTERS = 4;

/**
 * Text of a page's bytes by the HTML standard's sniffing: BOM, `charset` of the content type,
 * `<meta>`. Without any label UTF-8 where the bytes are valid UTF-8, else windows-1252. Beyond the
 * standard, bytes that are UTF-8 to the last letter are read as such whatever the label says:
 * servers and archives recode pages and keep the old label. Never throws: an unknown label counts
 * as none.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined && lettersOf(bytes) >= MIN_LETTERS) return utf8;
  const label = CHARSET_PARAMETER.exec(contentType ?? "")?.[1];
  const encoding = sniffEncoding(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: utf8 === undefined ? "windows-1252" : "UTF-8",
    // The standard's 1,024 bytes miss tags behind long comments and preloads of real pages.
    maxPrescanBytes: 8192,
  });
  // The decoder of @exodus/bytes follows the standard's tables where Node's ICU does not:
  // windows-949 syllables in EUC-KR, and the C1 range of windows-1252.
  return legacyHookDecode(bytes, encoding);
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many letters of valid UTF-8 take more than one byte, counted as far as it matters. */
function lettersOf(bytes: Uint8Array): number {
  let letters = 0;
  for (const byte of bytes) {
    if (byte >= 0xc0) letters += 1;
    if (letters >= MIN_LETTERS) break;
  }
  return letters;
}
