import { unitWords } from "./english/unit-words.ts";
import { readEnglish } from "./english/read-english.ts";
import { formatAmount } from "./format-amount.ts";
import type { Quantity } from "./quantity.ts";

/** What a quantity says; where it stood and in which words is left out. */
export type Meaning = Pick<
  Quantity,
  "low" | "high" | "comparator" | "change" | "unit" | "dimension" | "per" | "vague"
>;

/**
 * A quantity in plain English that reads back as the same quantity: "more than 50,000 workers".
 * Undefined where English has no words for it, such as a unit in another script.
 */
export function printQuantity(quantity: Meaning): string | undefined {
  const text = quantity.vague ? vagueWords(quantity) : exactWords(quantity);
  if (text === undefined) return undefined;
  const told = quantity.change === null ? text : `${quantity.change} ${text}`;
  const [read, ...rest] = readEnglish(told);
  return read !== undefined && rest.length === 0 && meansSame(read, quantity) ? told : undefined;
}

function exactWords(quantity: Meaning): string | undefined {
  const { low, high } = quantity;
  if (low === null && high === null) return undefined;
  const noun = unitWords(quantity, low === 1 && high === 1);
  return noun === undefined ? undefined : formatAmount(quantity, noun);
}

const ORDERS: [low: number, words: string][] = [
  [12, "dozens"],
  [100, "hundreds"],
  [1e3, "thousands"],
  [1e4, "tens of thousands"],
  [1e5, "hundreds of thousands"],
  [1e6, "millions"],
  [1e7, "tens of millions"],
  [1e8, "hundreds of millions"],
  [1e9, "billions"],
  [1e10, "tens of billions"],
];

function vagueWords(quantity: Meaning): string | undefined {
  const words = ORDERS.find(([low]) => low === quantity.low)?.[1];
  const noun = unitWords(quantity, false);
  if (words === undefined || noun === undefined) return undefined;
  const of = noun === "" ? "" : ` of ${noun}`;
  return `${words}${of}${quantity.per === null ? "" : ` per ${quantity.per}`}`;
}

function meansSame(a: Meaning, b: Meaning): boolean {
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.comparator === b.comparator &&
    a.change === b.change &&
    a.unit === b.unit &&
    a.dimension === b.dimension &&
    a.per === b.per &&
    a.vague === b.vague
  );
}
