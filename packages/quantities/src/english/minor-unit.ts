import { readCardinal } from "./cardinal.ts";
import type { Token } from "./token.ts";

/** "fifteen dollars (and) fifty cents", "15 dollars 50.": the hundredths after a sum. */
export function readMinor(
  tokens: Token[],
  at: number,
): { value: number; next: number } | undefined {
  const and = tokens[at]?.lower === "and" ? 1 : 0;
  const token = tokens[at + and];
  const digits = token?.kind === "number" && !token.decimal && !token.grouped;
  const part = digits ? { low: token.value, next: at + and + 1 } : readCardinal(tokens, at + and);
  if (part === undefined || !Number.isInteger(part.low) || part.low < 1 || part.low > 99)
    return undefined;
  const after = tokens[part.next];
  if (/^(?:cents?|pence|p)$/.test(after?.lower ?? ""))
    return { value: part.low / 100, next: part.next + 1 };
  // Without a name the hundredths end the sentence, or they count something else.
  const last = tokens[part.next - 1];
  const bare =
    after === undefined || after.lower === "." || after.lower === "!" || after.lower === "?";
  return bare && !last?.decimal && part.low >= 10
    ? { value: part.low / 100, next: part.next }
    : undefined;
}
