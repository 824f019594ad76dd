import { cleanLines } from "./clean-text.ts";

const TAG = /<[a-z!/][^<>]{0,2000}>/i;

/** True when a document holds no mark-up to read: plain text by its type, or by its looks. */
export function isPlainText(text: string, contentType: string | undefined): boolean {
  if (/^\s{0,5}text\/plain\b/i.test(contentType ?? "")) return true;
  return !TAG.test(text);
}

/** Paragraphs of a plain text: what stands between empty lines, hard-wrapped lines joined. */
export function splitPlainText(text: string): string[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => cleanLines(paragraph))
    .filter((paragraph) => paragraph !== "");
}
