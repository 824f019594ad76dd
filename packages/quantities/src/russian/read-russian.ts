import type { Quantity } from "../quantity.ts";
import { readWithGrammar } from "../scan/read-with-grammar.ts";
import { RUSSIAN } from "./russian-grammar.ts";

/** Quantities of a Russian text, in text order. */
export function readRussian(text: string): Quantity[] {
  return readWithGrammar(text, RUSSIAN);
}
