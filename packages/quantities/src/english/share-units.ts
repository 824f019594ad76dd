import type { Reading } from "./assemble.ts";
import type { Token } from "./token.ts";

const JOINTS = new Set([",", "and", "or", "to", "-", "–", "/", "by"]);

/** Gives a number without a unit the one of its neighbour, where the words between share it. */
export function shareUnits(tokens: Token[], readings: Reading[]): void {
  let listed = false;
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i];
    const after = readings[i + 1];
    if (one === undefined || after === undefined) continue;
    const open = one.quantity.unit === null && !one.amount.number.fraction;
    if (!open || after.quantity.unit === null) {
      listed = false;
      continue;
    }
    const trailing = after.amount.unitFrom > after.amount.number.from;
    const list = trailing && isList(tokens, one.next, after.from);
    // A comma alone lists only what goes on with "and".
    const comma = tokens[one.next]?.lower === ",";
    if ((list && (!comma || listed)) || isPart(tokens, one, after)) {
      listed = true;
      lend(one, after);
      one.quantity.per ??= after.quantity.per;
    }
  }
  for (let i = 1; i < readings.length; i++) {
    const one = readings[i];
    const before = readings[i - 1];
    if (one === undefined || before === undefined || one.quantity.unit !== null) continue;
    if (isCompared(tokens, one, before)) lend(one, before);
  }
}

function lend(to: Reading, from: Reading): void {
  to.quantity.unit = from.quantity.unit;
  to.quantity.dimension = from.quantity.dimension;
  to.quantity.parts.unit = from.quantity.parts.unit;
}

/** "four-, five- and six-cylinder": tokens [from, next) hold nothing but the joints of a list. */
function isList(tokens: Token[], from: number, next: number): boolean {
  if (next <= from || next - from > 3) return false;
  for (let i = from; i < next; i++) if (!JOINTS.has(tokens[i]?.lower ?? "")) return false;
  return true;
}

/** "280 million of the 1.5 billion shekels" */
function isPart(tokens: Token[], one: Reading, after: Reading): boolean {
  const gap = after.from - one.next;
  if (gap < 1 || gap > 2 || tokens[one.next]?.lower !== "of") return false;
  return gap === 1 || /^(?:the|its|their|all|his|her|our)$/.test(tokens[one.next + 1]?.lower ?? "");
}

/** "3.9 million headsets, up from 2.4 million": the earlier value of the same thing. */
function isCompared(tokens: Token[], one: Reading, before: Reading): boolean {
  const { dimension } = before.quantity;
  if (dimension === "ratio" || dimension === "none" || one.amount.number.fraction) return false;
  const last = tokens[one.from - 1]?.lower ?? "";
  const verb = tokens[one.from - 2];
  if (one.from - before.next > 9) return false;
  if (last === "from") return verb?.lexeme?.change !== undefined;
  return (last === "with" || last === "to") && verb?.lower === "compared" && dimension !== "time";
}
