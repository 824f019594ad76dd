import type { Reading } from "./assemble.ts";
import type { Token } from "./token.ts";

const JOINTS = new Set([",", "and", "or", "to", "-", "–", "/", "by"]);

/** "four-, five- and six-cylinder": a list has the unit of its last member. */
export function shareUnits(tokens: Token[], readings: Reading[]): void {
  let shared = false;
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i];
    const after = readings[i + 1];
    if (one === undefined || after === undefined) continue;
    if (one.quantity.unit !== null || after.quantity.unit === null) {
      shared = false;
      continue;
    }
    const trailing = after.amount.unitFrom > after.amount.number.from;
    if (one.amount.number.fraction || !trailing || !isList(tokens, one.next, after.from)) continue;
    // A comma alone lists only what goes on with "and".
    if (tokens[one.next]?.lower === "," && !shared) {
      continue;
    }
    shared = true;
    one.quantity.unit = after.quantity.unit;
    one.quantity.dimension = after.quantity.dimension;
    one.quantity.parts.unit = after.quantity.parts.unit;
    one.quantity.per ??= after.quantity.per;
  }
}

/** Tokens [from, next) hold nothing but the joints of a list. */
function isList(tokens: Token[], from: number, next: number): boolean {
  if (next <= from || next - from > 3) return false;
  for (let i = from; i < next; i++) if (!JOINTS.has(tokens[i]?.lower ?? "")) return false;
  return true;
}
