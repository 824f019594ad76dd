import type { Quantity } from "../quantity.ts";

/** Quantities of a Japanese text, in text order. */
export function readJapanese(_text: string): Quantity[] {
  return [];
}
