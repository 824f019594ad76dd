import type { Reading } from "./assemble.ts";
import type { Token } from "./token.ts";

const isFloor = (reading: Reading) => reading.quantity.high === null;
const isCeiling = (reading: Reading) => reading.quantity.low === null;

/** "more than 100 but less than 300": a lower and an upper bound of one thing are a range. */
export function mergeBounds(text: string, tokens: Token[], readings: Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i];
    const two = readings[i + 1];
    if (one === undefined || two === undefined || !areJoined(tokens, one, two)) continue;
    const floor = isFloor(one) ? one : two;
    const ceiling = floor === one ? two : one;
    if (!isFloor(floor) || !isCeiling(ceiling)) continue;
    const low = floor.quantity.low ?? 0;
    const high = ceiling.quantity.high ?? 0;
    if (low >= high) continue;
    const named = one.quantity.unit === null ? two.quantity : one.quantity;
    const numbers = text.slice(
      tokens[one.amount.number.from]?.start,
      tokens[two.amount.number.next - 1]?.end,
    );
    const { start } = one.quantity;
    const { end } = two.quantity;
    const parts = { ...named.parts, number: numbers, comparator: one.quantity.parts.comparator };
    const raw = text.slice(start, end);
    const quantity = { ...named, low, high, comparator: "range" as const, start, end, raw, parts };
    readings.splice(i, 2, { ...two, quantity, from: one.from });
  }
}

function areJoined(tokens: Token[], one: Reading, two: Reading): boolean {
  const a = one.quantity;
  const b = two.quantity;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return false;
  // A bound told after its number ("10 or more") has nothing before it to join.
  if (two.from === two.amount.from || two.from - one.next > 2) return false;
  for (let i = one.next; i < two.from; i++) {
    if (!/^(?:and|but|,)$/.test(tokens[i]?.lower ?? "")) return false;
  }
  // "up to 20 states, at least 15 of them in Africa" bounds two things.
  const comma = tokens[two.from - 1]?.lower === ",";
  if (two.from === one.next) return a.unit === null;
  return !(comma && a.unit !== null);
}
