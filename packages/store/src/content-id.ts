import { createHash } from "node:crypto";

/** SHA-256 in lower-case hex of bytes, or of text as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * An id derived from what it names, so that a repeated job meets its own row: a letter and 24
 * hex digits. Never all digits and without ":", as queue job ids must be.
 */
export function contentId(letter: string, ...parts: (string | number | boolean | null)[]): string {
  return letter + sha256(JSON.stringify(parts)).slice(0, 24);
}
