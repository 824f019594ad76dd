import type { Quantity } from "../quantity.ts";
import { readWithGrammar } from "../scan/read-with-grammar.ts";
import { RUSSIAN } from "./russian-grammar.ts";
import { shareEnds } from "./share-ends.ts";

/** Quantities of a Russian text, in text order. */
export function readRussian(text: string): Quantity[] {
  return shareEnds(text, readWithGrammar(text, RUSSIAN));
}
