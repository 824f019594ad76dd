import { copyBands, isNearCopy, signText, type CopySignature } from "@figurewatch/ledger";
import type { CapturedPage } from "./ports.ts";

type CopyFields = NonNullable<CapturedPage["copy"]>;

/**
 * What a store keeps of a text to tell its near-copies: a signature as a string, the bands that
 * copies share, and the comparison. Undefined for a text too short to be a copy of.
 */
export function toCopyFields(text: string): CopyFields | undefined {
  const own = signText(text);
  if (own === null) return undefined;
  return {
    signature: printSignature(own),
    bands: copyBands(own),
    isCopy: (other) => {
      const parsed = parseSignature(other);
      return parsed !== undefined && isNearCopy(own, parsed);
    },
  };
}

function printSignature({ signature, length }: CopySignature): string {
  return `${length}:${Array.from(signature, (value) => value.toString(36)).join(" ")}`;
}

function parseSignature(text: string): CopySignature | undefined {
  const [length = "", values = ""] = text.split(":");
  const signature = Uint32Array.from(values.split(" "), (value) => Number.parseInt(value, 36));
  return Number.isInteger(Number(length)) && values !== ""
    ? { signature, length: Number(length) }
    : undefined;
}
