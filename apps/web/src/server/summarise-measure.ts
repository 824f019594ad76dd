import type { FigureView } from "@figurewatch/contract";
import { toFigureView } from "@figurewatch/present";
import type { FigureRow } from "@figurewatch/store";

/**
 * The card of a measure: one series, that of the whole place (null: the world) in the unit most
 * figures have, else the fullest; its latest figure, the baseline figure it grew from, and its run.
 */
export function summariseMeasure(rows: readonly FigureRow[], place: string | null) {
  const counted = rows.filter(
    ({ modality, supersededBy, vague }) =>
      (modality === "stated" || modality === "estimate") && supersededBy === null && !vague,
  );
  const series = [...Map.groupBy(counted, ({ scope, per }) => `${scope} ${per}`).values()];
  const isWhole = ([first]: FigureRow[]) =>
    first !== undefined &&
    first.place === place &&
    first.sector === null &&
    first.locality === null;
  const lastAsOf = (list: FigureRow[]) =>
    list.findLast(({ asOf }) => asOf !== null)?.asOfFrom ?? "";
  const main = series.toSorted(
    (a, b) =>
      Number(isWhole(b)) - Number(isWhole(a)) ||
      b.length - a.length ||
      lastAsOf(b).localeCompare(lastAsOf(a)),
  )[0];
  const dated = (main ?? []).filter(({ asOf }) => asOf !== null).map(toFigureView);
  const latest = dated.at(-1) ?? (main?.[0] === undefined ? null : toFigureView(main[0]));
  const earlier = dated.filter((figure) => figure.baseline && figure.id !== latest?.id);
  const baseline = earlier.find(({ originName }) => originName !== null) ?? earlier[0] ?? null;
  const ratio = latest === null || baseline === null ? null : middleOf(latest) / middleOf(baseline);
  return {
    figures: rows.length,
    latest,
    baseline,
    ratioToBaseline: ratio !== null && Number.isFinite(ratio) ? ratio : null,
    points: dated
      .flatMap((figure) => {
        const [year, value] = [toYear(figure.asOf ?? ""), middleOf(figure)];
        return Number.isFinite(year) && Number.isFinite(value) ? [{ year, value }] : [];
      })
      .toSorted((a, b) => a.year - b.year),
    values: listValues(rows),
  };
}

/** What the figures of a category name, the latest first, each once. */
function listValues(rows: readonly FigureRow[]): { value: string; figureId: string }[] {
  const values = new Map<string, string>();
  for (const { value, id } of rows.toReversed()) {
    if (value !== null && !values.has(value)) values.set(value, id);
  }
  return [...values].map(([value, figureId]) => ({ value, figureId }));
}

function middleOf({ low, high }: FigureView): number {
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high ?? Number.NaN;
}

/** Decimal year of an EDTF date, good enough for a sparkline. */
function toYear(edtf: string): number {
  const [year = "0", month = "07"] = edtf.replace(/[~?X]/g, "").split(/[-/]/);
  return Number(year) + (Number(month.slice(0, 2)) - 1) / 12;
}
