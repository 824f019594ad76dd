import type { Quantity } from "../quantity.ts";
import { readWithGrammar } from "../scan/read-with-grammar.ts";
import { JAPANESE } from "./japanese-grammar.ts";

/** Quantities of a Japanese text, in text order. */
export function readJapanese(text: string): Quantity[] {
  return readWithGrammar(text, JAPANESE);
}
