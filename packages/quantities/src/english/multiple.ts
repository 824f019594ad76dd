import type { Quantity } from "../quantity.ts";
import type { Token } from "./token.ts";

const FACTORS = new Map([
  ["twice", 2],
  ["double", 2],
  ["thrice", 3],
  ["triple", 3],
  ["treble", 3],
  ["quadruple", 4],
  ["half", 0.5],
]);
const POINTERS = new Set(["number", "figure", "amount", "sum", "total", "count"]);

/** A multiple of a number told before, and the tokens that tell it. */
export type Multiple = { factor: number; from: number; next: number };

/** "twice that number", "three times that", "half that figure". */
export function readMultiple(tokens: Token[], at: number): Multiple | undefined {
  const token = tokens[at];
  const times = tokens[at + 1]?.lower === "times" ? token?.lexeme?.cardinal : undefined;
  const factor = times ?? FACTORS.get(token?.lower ?? "");
  if (factor === undefined || factor === 0) return undefined;
  const that = at + (times === undefined ? 1 : 2);
  const word = tokens[that]?.lower;
  if (word !== "that" && word !== "this" && word !== "those") return undefined;
  const pointer = tokens[that + 1];
  if (pointer !== undefined && POINTERS.has(pointer.lower))
    return { factor, from: at, next: that + 2 };
  // "twice that" alone; "twice that long" points at no number.
  const alone = pointer === undefined || pointer.kind === "symbol" || pointer.lexeme?.stop === true;
  return alone && word === "that" ? { factor, from: at, next: that + 1 } : undefined;
}

/** Whether a quantity can be what "that number" means: one plain count or sum. */
export function canBeMultiplied(quantity: Quantity): boolean {
  if (quantity.vague || quantity.comparator === "range") return false;
  return quantity.dimension !== "ratio" && quantity.dimension !== "time";
}
