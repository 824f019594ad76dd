import type { Quantity } from "../quantity.ts";

/** Quantities of a Russian text, in text order. */
export function readRussian(_text: string): Quantity[] {
  return [];
}
