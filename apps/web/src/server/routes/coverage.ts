import { Coverage } from "@figurewatch/contract";
import { findGaps, searchLimitsOf } from "@figurewatch/pipeline";
import { readCoverage } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { PublicContext } from "../context.ts";
import { KnownOnQuery, readAsOf } from "../known-on.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Shorter ones are made up for: a feed still shows what it published meanwhile. */
const LEAST_GAP_MS = 7 * DAY_MS;
const MAX_LISTED = 50;

/** What was watched when, by now or by a day of the past, to be read beside any trend. */
export const coverageRoute: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  const { watch, now } = context;
  app.get(
    "/coverage",
    {
      config: { needs: "public" },
      schema: { querystring: KnownOnQuery, response: { 200: Coverage } },
    },
    async ({ db, query }) => {
      const { sources, months, changes, missed } = await readCoverage(db, watch.id, query);
      const titles = new Map(sources.map(({ id, title }) => [id, title]));
      const since = sources.find(({ addedAt }) => addedAt !== null)?.addedAt ?? null;
      const firstDay = since === null ? Number.POSITIVE_INFINITY : since.getTime() + DAY_MS;
      const searches = sources.filter(({ definition }) => searchLimitsOf(definition) !== undefined);
      const gaps = findGaps(changes, {
        ...{ now: readAsOf(query, now()), leastMs: LEAST_GAP_MS, missed },
        madeUp: new Set(searches.map(({ id }) => id)),
      });
      return {
        since: since?.toISOString() ?? null,
        sources: sources.length,
        months,
        added: sources
          .flatMap(({ title, addedAt }) =>
            addedAt === null || addedAt.getTime() < firstDay
              ? []
              : [{ at: addedAt.toISOString(), title }],
          )
          .toReversed()
          .slice(0, MAX_LISTED),
        gaps: gaps
          .flatMap(({ sourceId, health, from, to }) => {
            const title = titles.get(sourceId);
            return title === undefined
              ? []
              : [{ title, health, from: from.toISOString(), to: to?.toISOString() ?? null }];
          })
          .slice(0, MAX_LISTED),
      };
    },
  );
};
