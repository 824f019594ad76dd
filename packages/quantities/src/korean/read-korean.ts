import type { Quantity } from "../quantity.ts";
import { readWithGrammar } from "../scan/read-with-grammar.ts";
import { KOREAN } from "./korean-grammar.ts";

/** Quantities of a Korean text, in text order. */
export function readKorean(text: string): Quantity[] {
  return readWithGrammar(text, KOREAN);
}
