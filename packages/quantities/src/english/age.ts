import type { Amount } from "./amount.ts";
import type { Token } from "./token.ts";

const OLDEST = 110;
const VERBS = new Set("be is was were am turned turns turning i'm he's she's".split(" "));

/** "Kim, 42, said", "he will be 35": a bare number that is the age of somebody. */
export function isAge(tokens: Token[], { from, next, low, number }: Amount): boolean {
  if (low < 1 || low > OLDEST || number.scale > 1 || !Number.isInteger(low)) return false;
  const before = tokens[from - 1]?.lower ?? "";
  const set = before === "," && tokens[next]?.lower === ",";
  if (set && tokens[from - 2]?.capital === true && low > 3 && !number.words) return true;
  if (!VERBS.has(before)) return false;
  for (let i = from - 2; i >= 0 && i >= from - 4; i--) {
    if (/^(?:he|she|i)$/.test(tokens[i]?.lower ?? "")) return true;
  }
  return false;
}
