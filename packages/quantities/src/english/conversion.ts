import type { Quantity } from "../quantity.ts";
import { readAmount, type Amount } from "./amount.ts";
import { joinRange } from "./range.ts";
import type { Token } from "./token.ts";

type Conversion = NonNullable<Quantity["parts"]["conversion"]>;

/** Words that fit between the bracket and the amount: "(or about US$147)". */
const MAX_LEAD = 6;

/** "1,000 yuan ($147)": the amount told again in another currency, in the brackets at `at`. */
export function readConversion(
  text: string,
  tokens: Token[],
  at: number,
  amount: Amount,
): { conversion: Conversion; next: number } | undefined {
  if (tokens[at]?.lower !== "(") return undefined;
  for (let i = at + 1; i <= at + MAX_LEAD; i++) {
    const token = tokens[i];
    if (token === undefined || token.lower === ")") return undefined;
    if (token.kind !== "number" && token.lexeme?.cardinal === undefined) continue;
    const first = readAmount(tokens, i);
    if (first === undefined) return undefined;
    const range = joinRange(tokens, first, at);
    const whole = range?.kind === "range" ? range.amount : first;
    const end = range?.kind === "range" ? range.next : first.next;
    if (whole.unit?.dimension !== "money" || tokens[end]?.lower !== ")") return undefined;
    // "$US113 trillion ($161 trillion)" are two currencies all the same.
    const sameSign = tokens[amount.from]?.lower === tokens[whole.from]?.lower;
    if (whole.unit.code === amount.unit?.code && sameSign && amount.unitFrom + 1 >= amount.unitNext)
      return undefined;
    const from = range?.kind === "range" ? range.from : first.from;
    const raw = text.slice(tokens[from]?.start, tokens[end - 1]?.end);
    const conversion: Conversion = { value: whole.low, unit: whole.unit.code, raw };
    if (whole.high !== whole.low) conversion.high = whole.high;
    return { conversion, next: end + 1 };
  }
  return undefined;
}
