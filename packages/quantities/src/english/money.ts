import { withUnit, type Amount } from "./amount.ts";
import { scaleWord } from "./cardinal.ts";
import { currencyAfter, type Money } from "./currency.ts";
import type { UnitOf } from "./lexicon.ts";
import { readMinor } from "./minor-unit.ts";
import type { Token } from "./token.ts";

const unitOf = (code: string): UnitOf => ({ code, dimension: "money" });

/** "$5", "US$ 10", "$5 million dollars", "$ 10 USD": a sum whose currency stands before it. */
export function signedSum(tokens: Token[], amount: Amount, sign: Money): Amount {
  const { next } = amount.number;
  const sum = { ...withUnit(amount, unitOf(sign.code), sign.from, sign.next), next };
  const again = currencyAfter(tokens, next, false);
  const name = again === undefined ? undefined : tokens[again.from];
  if (again === undefined || name?.kind !== "word") return withMinor(tokens, sum);
  // A code tells whose dollar it is.
  const code = sign.code === "USD" && name.lower.length === 3;
  if (again.code !== sign.code && !code) return withMinor(tokens, sum);
  return withMinor(tokens, { ...sum, unit: unitOf(again.code), next: again.next });
}

/** "5 dollars", "48.5 MGBP", "75 USD million": a sum whose currency stands after it. */
export function namedSum(tokens: Token[], amount: Amount, name: Money): Amount {
  const sum = withUnit(amount, unitOf(name.code), name.from, name.next);
  const after = amount.number.scale === 1 ? scaleWord(tokens, name.next, false) : 0;
  const factor = name.scale ?? (after >= 1000 ? after : 1);
  if (factor === 1) return withMinor(tokens, sum);
  return {
    ...sum,
    next: after >= 1000 ? name.next + 1 : name.next,
    low: sum.low * factor,
    high: sum.high * factor,
    number: { ...sum.number, scale: factor },
  };
}

/** Adds the hundredths that follow: "fifteen dollars fifty cents". */
function withMinor(tokens: Token[], amount: Amount): Amount {
  const { low, high, scale, fraction } = amount.number;
  if (low !== high || scale !== 1 || fraction || !Number.isInteger(low)) return amount;
  const minor = readMinor(tokens, amount.next);
  if (minor === undefined) return amount;
  const sum = amount.low + (amount.low < 0 ? -minor.value : minor.value);
  return { ...amount, low: sum, high: sum, next: minor.next };
}
