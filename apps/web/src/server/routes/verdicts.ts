import { VerdictKind, VerdictList } from "@figurewatch/contract";
import { describeCount } from "@figurewatch/ledger";
import { toAcceptance } from "@figurewatch/present";
import { countVerdicts, listVerdictItems, type Db } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { KnownOnQuery, readAsOf } from "../known-on.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const Query = KnownOnQuery.extend({
  kind: VerdictKind.optional().describe("Only verdicts of this kind"),
  days: z.coerce.number().int().min(1).max(3660).default(7),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/** What the last days brought, or those up to a day of the past, verdict by verdict. */
export const verdictRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  app.get(
    "/verdicts",
    { config: { needs: "public" }, schema: { querystring: Query, response: { 200: VerdictList } } },
    ({ db, query: { kind, days, limit, knownOn } }) =>
      listVerdictsSince(
        { ...context, db },
        {
          ...{ days, limit, knownOn },
          kinds: kind === undefined ? VerdictKind.options : [kind],
        },
      ),
  );
};

type Asked = KnownOnQuery & { days: number; limit: number; kinds: VerdictKind[] };

/** The verdicts of the last days, newest first, with counts over all kinds. */
export async function listVerdictsSince(
  { db, watch, now }: PublicContext & { db: Db },
  { days, limit, kinds, knownOn }: Asked,
): Promise<VerdictList> {
  const since = new Date(readAsOf({ knownOn }, now()).getTime() - days * DAY_MS);
  const period = { watchId: watch.id, since, knownOn };
  const [counts, items] = await Promise.all([
    countVerdicts(db, period),
    listVerdictItems(db, { ...period, kinds, limit }),
  ]);
  return {
    since: since.toISOString(),
    counts,
    items: items.map(({ verdict, claim, figure, article }) => ({
      claimId: claim.id,
      figureId: figure.id,
      measure: claim.measure,
      says: describeCount(claim),
      place: claim.place,
      locality: claim.locality,
      sector: claim.sector,
      payee: claim.payee,
      modality: claim.modality,
      asOf: claim.asOf,
      asOfInferred: claim.asOfInferred,
      source: claim.source,
      verdict: verdict.kind,
      reason: verdict.reasons[0] ?? "",
      articleId: article.id,
      articleTitle: article.title,
      publisher: article.siteName,
      publishedAt: article.published,
      seenAt: verdict.judgedAt.toISOString(),
      acceptance: toAcceptance(figure),
    })),
  };
}
