import { baseOf } from "./base-units.ts";
import { unitWords } from "./english/unit-words.ts";
import { formatAmount, formatNumber, type Amount } from "./format-amount.ts";
import type { Period, Quantity } from "./quantity.ts";

/** A rate of exchange that the user vouches for: one unit of `from` is `rate` units of `to`. */
export type ExchangeRate = { from: string; to: string; rate: number; date: string };

export type NormaliseOptions = {
  /** The period to tell a rate over. */
  per?: Period;
  /** Without one, sums are never told in another currency. */
  exchange?: ExchangeRate;
};

/** A quantity in base units and the period asked for, with its working in words. */
export type Normalised = Amount & { working: string };

/** Each period in days; a month is a twelfth of a year. */
const DAYS: Record<Period, number> = { hour: 1 / 24, day: 1, week: 7, month: 365 / 12, year: 365 };
const EXACT: Record<string, number> = {
  "month year": 12,
  "year month": 1 / 12,
  "week year": 52,
  "year week": 1 / 52,
  "week month": 52 / 12,
  "month week": 12 / 52,
};

/**
 * Tells a quantity in base units (hours, years, metres, kilograms …) and over another period: "$120 to $150 per month × 12 = $1,440 to
 * $1,800 per year". Undefined where the text does not allow it: a sum per hour or day says nothing
 * of how many of them are worked, and a quantity without a period is no rate.
 */
export function normalise(
  quantity: Quantity,
  options: NormaliseOptions = {},
): Normalised | undefined {
  const { low, high, comparator, unit, dimension, per } = quantity;
  let amount: Amount = { low, high, comparator, unit, dimension, per };
  let working = tell(amount);
  const step = (factor: number, words: string, change: Partial<Amount>) => {
    amount = {
      ...amount,
      low: amount.low === null ? null : times(amount.low, factor),
      high: amount.high === null ? null : times(amount.high, factor),
      ...change,
    };
    working += ` ${words} = ${tell(amount)}`;
  };
  const base = unit === null ? undefined : baseOf(unit);
  if (base !== undefined && (dimension === "time" || dimension === "physical")) {
    step(base.factor, multiplied(base.factor), { unit: base.unit });
  }
  if (options.per !== undefined && options.per !== per) {
    const factor = periodFactor(quantity, options.per);
    if (factor === undefined) return undefined;
    step(factor, multiplied(factor), { per: options.per });
  }
  const { exchange } = options;
  if (exchange !== undefined && dimension === "money" && unit !== exchange.to) {
    if (unit !== exchange.from) return undefined;
    step(exchange.rate, `${multiplied(exchange.rate)} (rate of ${exchange.date})`, {
      unit: exchange.to,
    });
  }
  return { ...amount, working };
}

/** How many times the period asked for holds the one told; undefined where that is not known. */
function periodFactor({ per, dimension }: Quantity, to: Period): number | undefined {
  if (per === null || !(per in DAYS)) return undefined;
  const from = per as Period;
  const known = EXACT[`${from} ${to}`];
  if (known !== undefined) return known;
  // Pay and working hours are told per day worked, and nobody says how many days those are.
  const worked = dimension === "money" || dimension === "time";
  return worked ? undefined : DAYS[to] / DAYS[from];
}

/** Products free of binary dust: 0.1 × 12 is 1.2. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}

function multiplied(factor: number): string {
  const inverse = Math.round(1 / factor);
  if (factor < 1 && Math.abs(1 / factor - inverse) < 1e-9) return `÷ ${formatNumber(inverse)}`;
  const exact = String(factor).length <= 14;
  return `× ${formatNumber(exact ? factor : Number(factor.toPrecision(6)))}`;
}

function tell(amount: Amount): string {
  return formatAmount(
    amount,
    unitWords(amount, amount.low === 1 && amount.high === 1) ?? amount.unit ?? "",
  );
}
