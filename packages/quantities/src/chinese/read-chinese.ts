import type { Quantity } from "../quantity.ts";

/** Quantities of a Chinese text, in text order. */
export function readChinese(_text: string): Quantity[] {
  return [];
}
