import { Overview, StatusView, type FigureView } from "@figurewatch/contract";
import { countStatus, listFigures, type FigureRow } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { WebContext } from "../context.ts";
import { listMeasureViews, toFigureView } from "@figurewatch/present";
import { listVerdictsSince } from "./verdicts.ts";

const WEEK_DAYS = 7;
const MAX_FIGURES = 100_000;
// The page groups them by figure and shows a few of each kind.
const WEEK_ITEMS = 300;

/** The morning page: each measure, and what the last seven days brought. */
export const overviewRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  app.get(
    "/status",
    { config: { needs: "public" }, schema: { response: { 200: StatusView } } },
    () => readStatus(context),
  );

  app.get(
    "/overview",
    { config: { needs: "public" }, schema: { response: { 200: Overview } } },
    async () => {
      const { db, watch } = context;
      const [figures, week, status] = await Promise.all([
        listFigures(db, { watchId: watch.id, limit: MAX_FIGURES }),
        listVerdictsSince(context, {
          days: WEEK_DAYS,
          kinds: ["new", "changed", "conflicting", "misquoted"],
          limit: WEEK_ITEMS,
        }),
        readStatus(context),
      ]);
      const byMeasure = Map.groupBy(figures, ({ measure }) => measure);
      return {
        watch: { id: watch.id, title: watch.title, description: watch.description },
        status,
        measures: listMeasureViews(watch).map((measure) => ({
          measure,
          ...summarise(byMeasure.get(measure.id) ?? []),
        })),
        week,
      };
    },
  );
};

async function readStatus({ db, startedAt, queueDepth, now }: WebContext): Promise<StatusView> {
  const [counts, depth] = await Promise.all([
    countStatus(db, now()),
    queueDepth().catch(() => null),
  ]);
  return {
    startedAt: startedAt.toISOString(),
    sources: counts.sources,
    sourcesDue: counts.sourcesDue,
    sourcesTroubled: counts.sourcesFailing,
    queueDepth: depth,
    articles: counts.articles,
    claims: counts.claims,
    figures: counts.figures,
    alerts: counts.alerts,
    lastNewFigureAt: counts.lastNewFigureAt?.toISOString() ?? null,
    lastArticleAt: null,
  };
}

/**
 * The card of a measure: one series, the worldwide one of the unit most figures have, else the
 * fullest; its latest figure, the baseline figure it grew from, and its run.
 */
function summarise(rows: FigureRow[]) {
  const counted = rows.filter(
    ({ modality, supersededBy, vague }) =>
      (modality === "stated" || modality === "estimate") && supersededBy === null && !vague,
  );
  const series = [...Map.groupBy(counted, ({ scope, per }) => `${scope} ${per}`).values()];
  const isWorldwide = (list: FigureRow[]) => list[0]?.place === null && list[0].sector === null;
  const lastAsOf = (list: FigureRow[]) =>
    list.findLast(({ asOf }) => asOf !== null)?.asOfFrom ?? "";
  const main = series.toSorted(
    (a, b) =>
      Number(isWorldwide(b)) - Number(isWorldwide(a)) ||
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
function listValues(rows: FigureRow[]): { value: string; figureId: string }[] {
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
