import { decodeCp949 } from "./decode-cp949.ts";
import { guessEncoding, isIso2022Jp } from "./guess-encoding.ts";

/** Bytes as text, the encoding used, and what had to be overruled or replaced to get there. */
export type DecodedFeed = { text: string; encoding: string; damaged: string[] };

/** Names that TextDecoder does not know, or knows as less than what is sent under them. */
const ALIASES = new Map<string, string>([
  ["cp949", "euc-kr"],
  ["ms949", "euc-kr"],
  ["uhc", "euc-kr"],
  ["x-windows-949", "euc-kr"],
  ["cp936", "gb18030"],
  ["gb2312", "gb18030"],
  ["gbk", "gb18030"],
  ["gb_2312-80", "gb18030"],
  ["hz-gb-2312", "gb18030"],
  ["cp950", "big5"],
  ["cp932", "shift_jis"],
  ["sjis", "shift_jis"],
  ["eucjp", "euc-jp"],
  ["utf8", "utf-8"],
  ["utf-8n", "utf-8"],
  ["utf_8", "utf-8"],
  ["unicode-1-1-utf-7", "utf-8"],
  ["cp1250", "windows-1250"],
  ["cp1252", "windows-1252"],
  ["win-1251", "windows-1251"],
  ["win1251", "windows-1251"],
  ["windows1251", "windows-1251"],
  ["koi8", "koi8-r"],
  ["tis620", "windows-874"],
]);
/** Labels of a Unicode form whose byte order only the bytes tell. */
const WIDE =
  /^(?:utf[-_]?(?:16|32)(?:[-_]?[lb]e)?|iso-10646-ucs-[24]|ucs-[24]|csunicode|csucs4|u16|u32)$/;

const XML_DECLARATION =
  /^\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,10}=\s{0,10}["']\s{0,10}([A-Za-z0-9._:-]{1,40})/i;
const CHARSET = /charset\s{0,10}=\s{0,10}["']?\s{0,10}([A-Za-z0-9._:-]{1,40})/i;

type Wide = { encoding: "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be"; skip: number };

/** A byte order mark, or the look of "<" and "<?" in a wide encoding. */
function sniffWide(b: Uint8Array): Wide | undefined {
  const [b0 = -1, b1 = -1, b2 = -1, b3 = -1] = b;
  if (b0 === 0 && b1 === 0 && b2 === 0xfe && b3 === 0xff) return { encoding: "utf-32be", skip: 4 };
  if (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0) return { encoding: "utf-32le", skip: 4 };
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return { encoding: "utf-8", skip: 3 };
  if (b0 === 0xfe && b1 === 0xff) return { encoding: "utf-16be", skip: 2 };
  if (b0 === 0xff && b1 === 0xfe) return { encoding: "utf-16le", skip: 2 };
  if (b0 === 0 && b1 === 0 && b2 === 0 && b3 === 0x3c) return { encoding: "utf-32be", skip: 0 };
  if (b0 === 0x3c && b1 === 0 && b2 === 0 && b3 === 0) return { encoding: "utf-32le", skip: 0 };
  if (b0 === 0 && b1 === 0x3c && b2 === 0) return { encoding: "utf-16be", skip: 0 };
  if (b0 === 0x3c && b1 === 0 && b3 === 0) return { encoding: "utf-16le", skip: 0 };
  return undefined;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let chunk: number[] = [];
  for (let i = 0; i + 3 < bytes.length; i += 4) {
    const code = view.getUint32(i, isLittle);
    chunk.push(code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code);
    if (chunk.length === 4096) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  }
  return parts.join("") + String.fromCodePoint(...chunk);
}

/** The label a TextDecoder takes for a charset's name, or undefined when there is none. */
export function toEncoding(name: string | undefined): string | undefined {
  const label = name?.trim().toLowerCase();
  if (label === undefined || label === "") return undefined;
  try {
    return ALIASES.get(label) ?? new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decodeLeniently(bytes: Uint8Array, encoding: string): string {
  return encoding === "euc-kr" ? decodeCp949(bytes) : new TextDecoder(encoding).decode(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    if (encoding === "euc-kr") return decodeCp949(bytes, { fatal: true });
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes to text: byte order mark, then the HTTP charset, the XML declaration, what the bytes look
 * like. A label that the bytes contradict is overruled and named in `damaged`. Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | undefined): DecodedFeed {
  const wide = sniffWide(bytes);
  if (wide !== undefined) return decodeWide(bytes, wide);

  // Its escapes stand in no other text, while its bytes pass for ASCII.
  if (isIso2022Jp(bytes)) {
    const text = new TextDecoder("iso-2022-jp").decode(bytes);
    return { text, encoding: "iso-2022-jp", damaged: [] };
  }
  const damaged: string[] = [];
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  const http = CHARSET.exec(contentType ?? "")?.[1];
  const declared = XML_DECLARATION.exec(head)?.[1];
  const tried = new Set<string>();
  for (const [name, where] of [
    [http, "HTTP header"],
    [declared, "XML declaration"],
  ] as const) {
    if (name === undefined || WIDE.test(name.toLowerCase())) continue;
    const encoding = toEncoding(name);
    if (encoding === undefined) {
      damaged.push(`the charset "${name}" of the ${where} is unknown`);
      continue;
    }
    // "us-ascii" is a wish; as windows-1252 it would decode anything.
    if (tried.has(encoding) || (/^(?:us-)?ascii$/i.test(name) && bytes.some((b) => b > 0x7f)))
      continue;
    tried.add(encoding);
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding, damaged };
    damaged.push(`the bytes are not "${name}", as the ${where} says`);
  }
  return { ...guess(bytes, tried, damaged), damaged };
}

function decodeWide(bytes: Uint8Array, { encoding, skip }: Wide): DecodedFeed {
  const body = bytes.subarray(skip);
  if (encoding === "utf-32le" || encoding === "utf-32be") {
    return { text: decodeUtf32(body, encoding === "utf-32le"), encoding, damaged: [] };
  }
  const text = tryDecode(body, encoding);
  if (text !== undefined) return { text, encoding, damaged: [] };
  if (encoding === "utf-8") {
    const repaired = guess(body, new Set(), []);
    return { ...repaired, damaged: ["the bytes are not all UTF-8, as the byte order mark says"] };
  }
  const damaged = ["some characters could not be decoded"];
  return { text: new TextDecoder(encoding).decode(body), encoding, damaged };
}

function guess(bytes: Uint8Array, tried: Set<string>, damaged: string[]) {
  const utf8 = tried.has("utf-8") ? undefined : tryDecode(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  // Mostly UTF-8 with a few broken characters (a headline cut in the middle of one).
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const broken = lenient.split("\ufffd").length - 1;
  const beyond = lenient.length - lenient.replace(/\P{ASCII}+/gu, "").length;
  if (broken * 10 <= beyond - broken) {
    damaged.push("some characters could not be decoded");
    return { text: lenient, encoding: "utf-8" };
  }
  // A label with a slip in the bytes is likelier than no label at all.
  const [labelled] = [...tried].filter((encoding) => encoding !== "utf-8");
  const guessed = guessEncoding(bytes);
  const encoding = guessed === "windows-1252" && labelled !== undefined ? labelled : guessed;
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  damaged.push("some characters could not be decoded");
  return { text: decodeLeniently(bytes, encoding), encoding };
}
