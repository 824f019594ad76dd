import { decodeFeed } from "./decode-feed.ts";

const CHARSET = /charset\s{0,10}=/i;
const META_CHARSET =
  /<meta\s[^<>]{0,300}?charset\s{0,10}=\s{0,10}["']?\s{0,10}([A-Za-z0-9._:-]{1,40})/i;
/** The HTML standard looks no further for a label. */
const HEAD_BYTES = 1024;

/** Bytes of an HTML page as text: byte order mark, HTTP charset, `meta`, what the bytes look like. */
export function decodePage(html: Uint8Array | string, contentType: string | undefined): string {
  if (typeof html === "string") return html;
  if (CHARSET.test(contentType ?? "")) return decodeFeed(html, contentType).text;
  const head = new TextDecoder("windows-1252").decode(html.subarray(0, HEAD_BYTES));
  const label = META_CHARSET.exec(head)?.[1];
  return decodeFeed(html, label === undefined ? contentType : `text/html; charset=${label}`).text;
}
