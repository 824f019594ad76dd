import type { Quantity } from "../quantity.ts";

/** Quantities of a Korean text, in text order. */
export function readKorean(_text: string): Quantity[] {
  return [];
}
