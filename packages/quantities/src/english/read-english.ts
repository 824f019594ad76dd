import type { Quantity } from "../quantity.ts";

/** Quantities of a English text, in text order. */
export function readEnglish(_text: string): Quantity[] {
  return [];
}
