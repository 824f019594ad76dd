import type { Reading } from "./assemble.ts";
import type { Token } from "./token.ts";

/** "of 38,000, plus or minus 5,000", "thirty, give or take five": a number and its margin are a range. */
export function mergeMargins(text: string, tokens: Token[], readings: Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i];
    const two = readings[i + 1];
    if (one === undefined || two === undefined) continue;
    const from = marginFrom(tokens, two);
    if (from === undefined || !isBeside(tokens, one.next, from)) continue;
    const merged = widen(text, one, two);
    if (merged !== undefined) readings.splice(i, 2, merged);
  }
}

/** The token that the words for a margin begin with. */
function marginFrom(tokens: Token[], { from, quantity }: Reading): number | undefined {
  const word = (at: number) => tokens[at]?.lower;
  if (word(from) === "±" || /^give or take\b/i.test(quantity.raw)) return from;
  return word(from) === "minus" && word(from - 1) === "or" && word(from - 2) === "plus"
    ? from - 2
    : undefined;
}

/** Nothing but a comma or a bracket stands between. */
const isBeside = (tokens: Token[], from: number, to: number): boolean =>
  to - from <= 1 && (to === from || /^[,(]$/.test(tokens[from]?.lower ?? ""));

function widen(text: string, one: Reading, two: Reading): Reading | undefined {
  const { quantity } = one;
  const margin = Math.abs(two.quantity.low ?? two.quantity.high ?? 0);
  const { low, high, unit, start, parts } = quantity;
  if (low === null || low !== high || margin >= low) return undefined;
  if (two.quantity.unit !== null && two.quantity.unit !== unit) return undefined;
  const { end } = two.quantity;
  const raw = text.slice(start, end);
  return {
    ...one,
    next: two.next,
    quantity: {
      ...quantity,
      low: low - margin,
      high: high + margin,
      comparator: "range",
      end,
      raw,
      parts: { ...parts, number: raw },
    },
  };
}
