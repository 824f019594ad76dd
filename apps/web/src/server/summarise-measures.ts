import { countMissingReviewers, type FigureView, type Overview } from "@figurewatch/contract";
import { toAcceptance, toFigureView } from "@figurewatch/present";
import {
  countFigures,
  listFiguresById,
  listNamedValues,
  listRuns,
  type Db,
  type RunFigure,
  type SummaryFilter,
} from "@figurewatch/store";

type Summary = Omit<Overview["measures"][number], "measure">;
type Chosen = {
  latest: RunFigure | undefined;
  baseline: RunFigure | undefined;
  dated: RunFigure[];
};

const NOTHING: Summary = {
  ...{ figures: 0, latest: null, baseline: null, ratioToBaseline: null, points: [], values: [] },
};

/**
 * The card of each measure that there are figures of, in the world or, with `place`, in that place
 * (null: the world alone): one series, that of the whole in the unit most figures have, else the
 * fullest; its latest figure, the baseline figure it grew from, and its run.
 */
export async function summariseMeasures(
  db: Db,
  { publicAfter, ...filter }: SummaryFilter & { publicAfter: number },
): Promise<(measure: string) => Summary> {
  const [counts, runs, values] = await Promise.all([
    countFigures(db, filter),
    listRuns(db, filter, "measure"),
    listNamedValues(db, filter),
  ]);
  const chosen = new Map(runs.map(({ key, figures }) => [key, choose(figures)]));
  const views = await readViews(db, [...chosen.values()], filter);
  const named = Map.groupBy(values, ({ measure }) => measure);
  const known = Map.groupBy(counts, ({ measure }) => measure);
  return (measure) => {
    const ofMeasure = known.get(measure);
    if (ofMeasure === undefined) return NOTHING;
    const run = chosen.get(measure);
    return {
      ...toSummary(run, views, publicAfter),
      figures: ofMeasure.reduce((sum, { count }) => sum + count, 0),
      values: (named.get(measure) ?? []).map(({ value, figureId, ...figure }) => ({
        ...{ value, figureId, acceptance: toAcceptance(figure) },
      })),
    };
  };
}

/** The latest figure of one measure in each place (null: the world), as its card there has it. */
export async function findLatestByPlace(
  db: Db,
  filter: SummaryFilter & { measure: string },
): Promise<Map<string | null, FigureView>> {
  const runs = await listRuns(db, filter, "place");
  const chosen = runs.map(({ key, figures }) => ({ key, ...choose(figures), baseline: undefined }));
  const views = await readViews(db, chosen, filter);
  return new Map(
    chosen.flatMap(({ key, latest }) => {
      const view = views.get(latest?.id ?? "");
      return view === undefined ? [] : [[key, view] as const];
    }),
  );
}

function choose(run: RunFigure[]): Chosen {
  const dated = run.filter(({ asOf }) => asOf !== null);
  const latest = dated.at(-1) ?? run[0];
  const earlier = dated.filter(({ id, isBaseline }) => isBaseline && id !== latest?.id);
  return { latest, baseline: earlier.find(({ hasOrigin }) => hasOrigin) ?? earlier[0], dated };
}

async function readViews(
  db: Db,
  chosen: readonly Pick<Chosen, "latest" | "baseline">[],
  { knownOn }: SummaryFilter,
): Promise<Map<string, FigureView>> {
  const ids = chosen.flatMap(({ latest, baseline }) =>
    [latest?.id ?? [], baseline?.id ?? []].flat(),
  );
  const rows = await listFiguresById(db, ids, { knownOn });
  return new Map(rows.map((row) => [row.id, toFigureView(row)]));
}

function toSummary(
  run: Chosen | undefined,
  views: ReadonlyMap<string, FigureView>,
  publicAfter: number,
): Omit<Summary, "figures" | "values"> {
  const { latest, baseline, dated = [] } = run ?? {};
  const ratio =
    latest === undefined || baseline === undefined ? null : middleOf(latest) / middleOf(baseline);
  return {
    latest: views.get(latest?.id ?? "") ?? null,
    baseline: views.get(baseline?.id ?? "") ?? null,
    ratioToBaseline: ratio !== null && Number.isFinite(ratio) ? ratio : null,
    points: dated
      .flatMap((figure) => {
        const [year, value] = [toYear(figure.asOf ?? ""), middleOf(figure)];
        if (!Number.isFinite(year) || !Number.isFinite(value)) return [];
        const { review, reviewers, isBaseline: baseline } = figure;
        const missing = countMissingReviewers({ review, reviewers, baseline }, publicAfter);
        return [{ year, value, isHeldBack: missing > 0 }];
      })
      .toSorted((a, b) => a.year - b.year),
  };
}

function middleOf({ low, high }: Pick<RunFigure, "low" | "high">): number {
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high ?? Number.NaN;
}

/** Decimal year of an EDTF date, good enough for a sparkline. */
function toYear(edtf: string): number {
  const [year = "0", month = "07"] = edtf.replace(/[~?X]/g, "").split(/[-/]/);
  return Number(year) + (Number(month.slice(0, 2)) - 1) / 12;
}
