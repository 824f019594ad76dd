import { legacyHookDecode } from "@exodus/bytes/encoding.js";
import { guessEncoding } from "@figurewatch/feeds";
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

/** So many times more characters than bytes that belong to none make a text damaged UTF-8. */
const MANY_TIMES = 3;

/**
 * Text of a page's bytes by the HTML standard's sniffing: BOM, `charset` of the content type,
 * `<meta>`. Without any label UTF-8 where the bytes are valid UTF-8, else what they read most like. Beyond the
 * standard, bytes that are UTF-8 but for a few, as where a page was cut, are read as such whatever
 * the label says, since servers and archives recode pages and keep the old label; and a label of
 * UTF-8 is not believed of bytes that are mostly none. Never throws: an unknown label counts as none.
 */
export function decodeHtml(bytes: Uint8Array, contentType?: string): string {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined && lettersOf(bytes) >= MIN_LETTERS) return utf8;
  const { whole, broken } = utf8 === undefined ? countUtf8(bytes) : { whole: 0, broken: 0 };
  const isOther = broken >= MIN_LETTERS && broken > whole;
  const label = CHARSET_PARAMETER.exec(contentType ?? "")?.[1];
  const encoding =
    whole >= MIN_LETTERS && whole > broken * MANY_TIMES
      ? "UTF-8"
      : sniff(bytes, label, utf8 === undefined ? guessEncoding(bytes) : "UTF-8");
  // The decoder of @exodus/bytes follows the standard's tables where Node's ICU does not:
  // windows-949 syllables in EUC-KR, and the C1 range of windows-1252.
  return legacyHookDecode(bytes, encoding === "UTF-8" && isOther ? sniffLegacy(bytes) : encoding);
}

function sniff(bytes: Uint8Array, label: string | undefined, defaultEncoding: string): string {
  return sniffEncoding(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding,
    // The standard's 1,024 bytes miss tags behind long comments and preloads of real pages.
    maxPrescanBytes: 8192,
  });
}

/** What the page says itself of bytes that are no UTF-8, or what they read most like. */
function sniffLegacy(bytes: Uint8Array): string {
  const guessed = guessEncoding(bytes);
  const encoding = sniff(bytes, undefined, guessed);
  return encoding === "UTF-8" ? guessed : encoding;
}

/** How many characters of several bytes are whole, and how many bytes beyond ASCII belong to none. */
function countUtf8(bytes: Uint8Array): { whole: number; broken: number } {
  let [whole, broken] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const end = at + lengthOf(byte);
    at += 1;
    if (byte < 0x80) continue;
    while (at < end && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
    if (at === end) whole += 1;
    else broken += 1;
  }
  return { whole, broken };
}

/** How many bytes a character takes that begins with this one; 0 where none does. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : 4;
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
