import type { Quantity } from "../quantity.ts";
import type { Amount } from "./amount.ts";
import { readAmount } from "./read-amount.ts";
import { boundBefore } from "./bound.ts";
import type { UnitOf } from "./lexicon.ts";
import { joinRange } from "./range.ts";
import type { Token } from "./token.ts";

type Conversion = NonNullable<Quantity["parts"]["conversion"]>;

/** Words that fit between the bracket and the amount: "(or about US$147)". */
const MAX_LEAD = 6;

/** "1,000 yuan ($147)", "1,000 yuan, or about $147,": the amount told again in another currency. */
export function readConversion(
  text: string,
  tokens: Token[],
  at: number,
  amount: Amount,
): { conversion: Conversion; next: number } | undefined {
  const open = tokens[at]?.lower;
  const bracket = open === "(" ? ")" : open === "[" ? "]" : undefined;
  const or = open === "or" ? at : open === "," && tokens[at + 1]?.lower === "or" ? at + 1 : -1;
  if (bracket === undefined && or < 0) return undefined;
  const start = bracket === undefined ? or + 1 : at + 1;
  const told = readSum(tokens, start, bracket);
  if (told === undefined) return undefined;
  const { whole, from, next } = told;
  if (bracket !== undefined && tokens[next]?.lower !== bracket) return undefined;
  const sameCode = whole.unit.code === amount.unit?.code;
  // "$US113 trillion ($161 trillion)" are two currencies all the same.
  const sameSign = tokens[amount.from]?.lower === tokens[whole.from]?.lower;
  const plain = amount.unitFrom + 1 >= amount.unitNext;
  if (sameCode && (bracket === undefined || (sameSign && plain))) return undefined;
  const raw = text.slice(tokens[from]?.start, tokens[next - 1]?.end);
  const conversion: Conversion = { value: whole.low, unit: whole.unit.code, raw };
  if (whole.high !== whole.low) conversion.high = whole.high;
  return { conversion, next: bracket === undefined ? next : next + 1 };
}

type Sum = Amount & { unit: UnitOf };

/** The sum of money within a few words of `start`, a range of two or one alone. */
function readSum(
  tokens: Token[],
  start: number,
  bracket: string | undefined,
): { whole: Sum; from: number; next: number } | undefined {
  for (let i = start; i < start + MAX_LEAD; i++) {
    const token = tokens[i];
    if (token === undefined || token.lower === bracket) return undefined;
    if (token.kind !== "number" && token.lexeme?.cardinal === undefined) continue;
    const first = readAmount(tokens, i);
    if (first === undefined) return undefined;
    // Outside brackets only a bound may come between: "or about $147".
    const bound = boundBefore(tokens, first.from);
    if (bracket === undefined && (bound?.from ?? first.from) !== start) return undefined;
    const range = joinRange(tokens, first, start - 1);
    const found = range?.kind === "range" ? range : undefined;
    const whole = found?.amount ?? first;
    if (whole.unit?.dimension !== "money") return undefined;
    const { unit } = whole;
    return {
      whole: { ...whole, unit },
      from: found?.from ?? first.from,
      next: found?.next ?? first.next,
    };
  }
  return undefined;
}
