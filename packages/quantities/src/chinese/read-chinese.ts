import type { Quantity } from "../quantity.ts";
import { readWithGrammar } from "../scan/read-with-grammar.ts";
import { CHINESE } from "./chinese-grammar.ts";

/** Quantities of a Chinese text in either script, in text order. */
export function readChinese(text: string): Quantity[] {
  return readWithGrammar(text, CHINESE);
}
