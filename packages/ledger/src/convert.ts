import { gapDays, parseDateBounds } from "./edtf.ts";
import type { MeasureRules } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** A rate the user gave: one `from` is `rate` of `to`, on that day or month (EDTF). */
export type CurrencyRate = { from: string; to: string; rate: number; on: string };

/** A rate is used for figures at most this far from its date. */
const RATE_REACH_DAYS = 366;
const MONTHS_PER_YEAR = 12;

type Told = Pick<
  Figure,
  "low" | "high" | "comparator" | "vague" | "unit" | "per" | "asOf" | "saidOn"
>;
/** A value in another unit or period, with its working in words ("× 12") where there is one. */
export type Converted<T> = { value: T; working: string[] };

function scale<T extends Told>(told: T, factor: number): T {
  const times = (side: number | null) =>
    side === null ? null : Number((side * factor).toPrecision(12));
  return { ...told, low: times(told.low), high: times(told.high) };
}

function periodFactor(from: Told["per"], to: Told["per"]): number | null {
  if (from === "month" && to === "year") return MONTHS_PER_YEAR;
  if (from === "year" && to === "month") return 1 / MONTHS_PER_YEAR;
  return null;
}

function findRate(told: Told, to: string, rates: readonly CurrencyRate[]): CurrencyRate | null {
  const date = parseDateBounds(told.asOf) ?? parseDateBounds(told.saidOn);
  if (date === null) return null;
  let best: { rate: CurrencyRate; gap: number } | null = null;
  for (const rate of rates) {
    const on = parseDateBounds(rate.on);
    const matches = rate.from === told.unit && rate.to === to;
    const matchesInverse = rate.to === told.unit && rate.from === to && rate.rate !== 0;
    if (on === null || (!matches && !matchesInverse)) continue;
    const gap = gapDays(on, date);
    if (gap > RATE_REACH_DAYS || (best !== null && best.gap <= gap)) continue;
    best = { rate: matches ? rate : { ...rate, from: rate.to, to, rate: 1 / rate.rate }, gap };
  }
  return best?.rate ?? null;
}

/**
 * A known value told in the unit and period of a claim; null where they cannot be compared.
 * A missing period is the other's. Months and years convert for money and for days; money
 * converts only by a rate that the user gave and dated.
 */
export function convertTo<T extends Told>(
  told: T,
  target: Pick<Told, "unit" | "per">,
  rules: Partial<MeasureRules>,
  rates: readonly CurrencyRate[] = [],
): Converted<T> | null {
  const working: string[] = [];
  let value = told;
  if (told.unit !== target.unit && told.unit !== null && target.unit !== null) {
    const rate = findRate(told, target.unit, rates);
    if (rate === null) return null;
    working.push(`1 ${rate.from} = ${Number(rate.rate.toPrecision(6))} ${rate.to} on ${rate.on}`);
    value = { ...scale(value, rate.rate), unit: target.unit, comparator: approximate(value) };
  }
  if (told.per !== target.per && told.per !== null && target.per !== null) {
    const factor = periodFactor(told.per, target.per);
    const convertible = rules.dimension === "money" || rules.dimension === "time";
    if (factor === null || !convertible || told.per === "hour" || target.per === "hour") {
      return null;
    }
    working.push(factor > 1 ? "a month × 12 = a year" : "a year ÷ 12 = a month");
    value = { ...scale(value, factor), per: target.per };
  }
  return { value, working };
}

function approximate(told: Told): Told["comparator"] {
  return told.comparator === "eq" ? "approx" : told.comparator;
}
