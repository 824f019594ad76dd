import { Overview, StatusView, type FigureView } from "@figurewatch/contract";
import {
  countStatus,
  countVerdicts,
  listFigures,
  listVerdictItems,
  type FigureRow,
} from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { WebContext } from "../context.ts";
import { listMeasureViews, sayFigure, toFigureView } from "@figurewatch/present";

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const MAX_FIGURES = 100_000;
const WEEK_ITEMS = 12;

/** The morning page: each measure, and what the last seven days brought. */
export const overviewRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  app.get("/status", { schema: { response: { 200: StatusView } } }, () => readStatus(context));

  app.get("/overview", { schema: { response: { 200: Overview } } }, async () => {
    const { db, watch } = context;
    const since = new Date(context.now().getTime() - WEEK_MS);
    const [figures, counts, items, status] = await Promise.all([
      listFigures(db, { watchId: watch.id, limit: MAX_FIGURES }),
      countVerdicts(db, { watchId: watch.id, since }),
      listVerdictItems(db, {
        watchId: watch.id,
        since,
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
      week: {
        since: since.toISOString(),
        counts,
        items: items.map(({ verdict, claim, figure, article }) => ({
          claimId: claim.id,
          figureId: figure.id,
          measure: claim.measure,
          says: sayFigure(claim),
          verdict: verdict.kind,
          reason: verdict.reasons[0] ?? "",
          articleId: article.id,
          articleTitle: article.title,
          publisher: article.siteName,
          publishedAt: article.published,
          seenAt: verdict.judgedAt.toISOString(),
        })),
      },
    };
  });
};

async function readStatus({ db, startedAt, queueDepth, now }: WebContext): Promise<StatusView> {
  const [counts, depth] = await Promise.all([countStatus(db, now()), queueDepth()]);
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
  const main = series.toSorted(
    (a, b) => Number(isWorldwide(b)) - Number(isWorldwide(a)) || b.length - a.length,
  )[0];
  const dated = (main ?? []).filter(({ asOf }) => asOf !== null).map(toFigureView);
  const latest = dated.at(-1) ?? (main?.[0] === undefined ? null : toFigureView(main[0]));
  const baseline = dated.find((figure) => figure.baseline && figure.id !== latest?.id) ?? null;
  const ratio = latest === null || baseline === null ? null : middleOf(latest) / middleOf(baseline);
  return {
    figures: rows.length,
    latest,
    baseline,
    ratioToBaseline: ratio !== null && Number.isFinite(ratio) ? ratio : null,
    points: dated.flatMap((figure) => {
      const value = middleOf(figure);
      return Number.isFinite(value) ? [{ year: toYear(figure.asOf ?? ""), value }] : [];
    }),
  };
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
