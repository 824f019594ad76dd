import { crossCheck, type CrossCheck } from "./cross-check.ts";
import { gapDays, monthsToDays, parseDateBounds, type DateBounds } from "./edtf.ts";
import { modalityClass } from "./scope.ts";
import type { Figure } from "./verdict.ts";

/** A check with the figures that it sets beside each other. */
export type CheckedFigures<F extends Figure> = CrossCheck & {
  workers: F;
  wage: F;
  revenue: F;
};

/** The measures that a watch sets beside each other. */
export type CheckedMeasures = { headcount: string; pay: string; revenue: string };

/** Further apart they are not of one time, and what they come to says nothing. */
const MAX_APART_MONTHS = 24;

type Dated<F> = { figure: F; bounds: DateBounds };

/**
 * Each revenue of one place beside the number of workers and the pay that are nearest to it in time,
 * the latest first. Only figures of the whole place that are counts and stand as told.
 */
export function listCrossChecks<F extends Figure>(
  figures: readonly F[],
  measures: CheckedMeasures,
): CheckedFigures<F>[] {
  const of = (measure: string) => figures.filter(isWhole).filter((f) => f.measure === measure);
  const workers = of(measures.headcount).flatMap(toDated);
  const wages = of(measures.pay)
    .filter(({ payee }) => payee !== "employer")
    .flatMap(toDated);
  return of(measures.revenue)
    .flatMap(toDated)
    .toSorted((a, b) => b.bounds.end - a.bounds.end)
    .flatMap(({ figure: revenue, bounds }) => {
      const count = findNearest(workers, bounds)?.figure;
      const ofUnit = wages.filter(({ figure }) => figure.unit === revenue.unit);
      const wage = findNearest(ofUnit, bounds)?.figure;
      if (count === undefined || wage === undefined) return [];
      const check = crossCheck(count, wage, revenue);
      return check === null ? [] : [{ ...check, workers: count, wage, revenue }];
    });
}

/** Of no single site or trade, a count, and neither vague nor replaced. */
function isWhole(figure: Figure): boolean {
  const { locality, sector, vague, supersededBy, misquoteOf, modality } = figure;
  return (
    locality === null &&
    sector === null &&
    !vague &&
    supersededBy === null &&
    misquoteOf === null &&
    modality !== "denied" &&
    modalityClass(modality) === modalityClass("stated")
  );
}

function toDated<F extends Figure>(figure: F): Dated<F>[] {
  const bounds = parseDateBounds(figure.asOf);
  return bounds === null ? [] : [{ figure, bounds }];
}

/** The latest of those that are nearest. */
function findNearest<F>(list: readonly Dated<F>[], to: DateBounds): Dated<F> | undefined {
  return list
    .filter(({ bounds }) => gapDays(bounds, to) <= monthsToDays(MAX_APART_MONTHS))
    .toSorted(
      (a, b) => gapDays(a.bounds, to) - gapDays(b.bounds, to) || b.bounds.end - a.bounds.end,
    )[0];
}
