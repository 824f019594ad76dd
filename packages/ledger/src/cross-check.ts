import type { Figure } from "./verdict.ts";

/** Bounds of a computed sum, money a year. */
export type YearlySum = { low: number; high: number; unit: string };

/**
 * Workers × pay × 12 beside a claimed revenue: a note with its working, never a correction.
 * `ratio` is revenue over the computed sum, lowest and highest.
 */
export type CrossCheck = {
  computed: YearlySum;
  ratio: { low: number; high: number };
  /** Revenue a year for each worker. */
  perWorker: YearlySum;
  note: string;
};

type Bounds = { low: number; high: number };

/** Both ends of a figure; an open side is its other end, for it bounds what can be computed. */
function boundsOf(figure: Figure): Bounds | null {
  const low = figure.low ?? figure.high;
  const high = figure.high ?? figure.low;
  return low === null || high === null || low < 0 ? null : { low, high };
}

function perYear(figure: Figure): Bounds | null {
  const bounds = boundsOf(figure);
  if (bounds === null) return null;
  const factor =
    figure.per === "month" ? 12 : figure.per === "year" || figure.per === null ? 1 : null;
  return factor === null ? null : { low: bounds.low * factor, high: bounds.high * factor };
}

function round(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en-US");
}

function print({ low, high }: Bounds): string {
  return round(low) === round(high) ? round(low) : `${round(low)}-${round(high)}`;
}

/**
 * Sets workers × pay × 12 against a revenue of the same time; null where a figure has no number,
 * the two sums are in different currencies, or the period of the pay is neither month nor year.
 */
export function crossCheck(workers: Figure, wage: Figure, revenue: Figure): CrossCheck | null {
  const count = boundsOf(workers);
  const pay = wage.per === null ? null : perYear(wage);
  const claimed = perYear(revenue);
  if (count === null || pay === null || claimed === null) return null;
  if (wage.unit === null || wage.unit !== revenue.unit || count.low === 0 || pay.low === 0)
    return null;

  const computed = { low: count.low * pay.low, high: count.high * pay.high, unit: wage.unit };
  const ratio = { low: claimed.low / computed.high, high: claimed.high / computed.low };
  const perWorker = {
    low: claimed.low / count.high,
    high: claimed.high / count.low,
    unit: wage.unit,
  };
  const pays = boundsOf(wage) ?? pay;
  const times = wage.per === "month" ? " × 12" : "";
  const note =
    `${print(count)} workers × ${print(pays)} ${wage.unit} a ${wage.per}${times} = ` +
    `${print(computed)} ${wage.unit} a year, against a claimed ${print(claimed)} ${wage.unit}: ` +
    `${print(ratio)} times as much, or ${print(perWorker)} ${wage.unit} a year for each worker`;
  return { computed, ratio, perWorker, note };
}
