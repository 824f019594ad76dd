import { Overview, StatusView } from "@figurewatch/contract";
import { countStatus, type Db } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { PublicContext } from "../context.ts";
import { listMeasureViews } from "@figurewatch/present";
import { KnownOnQuery } from "../known-on.ts";
import { summariseMeasures } from "../summarise-measures.ts";
import { listVerdictsSince } from "./verdicts.ts";

const WEEK_DAYS = 7;
// The page groups them by figure and shows a few of each kind.
const WEEK_ITEMS = 300;

/**
 * The morning page: each measure, and what the last seven days brought. As known on a day: how it
 * stood then; `status` is of now, since it is about the machine.
 */
export const overviewRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  app.get(
    "/status",
    { config: { needs: "public" }, schema: { response: { 200: StatusView } } },
    ({ db }) => readStatus(db, context),
  );

  app.get(
    "/overview",
    {
      config: { needs: "public" },
      schema: { querystring: KnownOnQuery, response: { 200: Overview } },
    },
    async ({ db, query: { knownOn } }) => {
      const { watch, publicAfter = 0 } = context;
      const [summaryOf, week, status] = await Promise.all([
        summariseMeasures(db, { watchId: watch.id, knownOn, publicAfter }),
        listVerdictsSince(
          { ...context, db },
          {
            knownOn,
            days: WEEK_DAYS,
            kinds: ["new", "changed", "conflicting", "misquoted"],
            limit: WEEK_ITEMS,
          },
        ),
        readStatus(db, context),
      ]);
      return {
        watch: { id: watch.id, title: watch.title, description: watch.description },
        status,
        measures: listMeasureViews(watch).map((measure) => ({
          measure,
          ...summaryOf(measure.id),
        })),
        week,
      };
    },
  );
};

async function readStatus(
  db: Db,
  { startedAt, queueDepth, now }: PublicContext,
): Promise<StatusView> {
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
    lastArticleAt: counts.lastArticleAt?.toISOString() ?? null,
  };
}
