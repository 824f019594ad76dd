import { createHash } from "node:crypto";

/** XML 1.0 has no way to write most control characters, not even escaped. */
export function toXmlText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "\ufffd");
}

/** A UUID of version 8 (RFC 9562) out of a hash: unique, and the same on every machine. */
export function toUrn(name: string): string {
  const hex = createHash("sha256").update(`figurewatch ${name}`).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join("-")}`;
}
