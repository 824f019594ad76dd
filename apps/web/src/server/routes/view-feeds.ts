import { buildViewAtom, buildViewJson, type FeedTelling } from "@figurewatch/channels";
import { VerdictKind } from "@figurewatch/contract";
import { describeFigure } from "@figurewatch/ledger";
import { listMeasureViews } from "@figurewatch/present";
import { listVerdictItems, type Db } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { KnownOnQuery, readAsOf } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";

const ENTRIES = 100;
const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 366;
const DEFAULT_KINDS: VerdictKind[] = ["new", "changed", "conflicting"];

const Query = KnownOnQuery.extend({
  measure: z.string().max(100).optional().describe("Only this measure; default: all"),
  place: z.string().max(10).optional().describe("Country code, `world` for no place, or `any`"),
  sector: z.string().max(100).optional().describe("Sector id, `none` for no sector, or `any`"),
  kind: VerdictKind.optional().describe("Only this verdict; default: new, changed, conflicting"),
});
type Query = z.infer<typeof Query>;

const FORMATS = [
  { ending: "atom", type: "application/atom+xml; charset=utf-8", build: buildViewAtom },
  { ending: "json", type: "application/feed+json; charset=utf-8", build: buildViewJson },
];

/**
 * What a view of the figures brings, as Atom and JSON Feed for any feed reader. As known on a day:
 * what the year up to it brought.
 */
export const viewFeedRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  const { watch, publicUrl, now } = context;
  const titles = new Map(listMeasureViews(watch).map(({ id, title }) => [id, title]));

  async function list(
    db: Db,
    { measure, place, sector, kind, knownOn }: Query,
  ): Promise<FeedTelling[]> {
    if (measure !== undefined && !titles.has(measure)) {
      throw new HttpProblem(404, `There is no measure "${measure}"`);
    }
    const items = await listVerdictItems(db, {
      watchId: watch.id,
      knownOn,
      since: new Date(readAsOf({ knownOn }, now()).getTime() - DAYS * DAY_MS),
      kinds: kind === undefined ? DEFAULT_KINDS : [kind],
      measure,
      place: toFilter(place, "world"),
      sector: toFilter(sector, "none"),
      limit: ENTRIES,
    });
    return items.map(({ verdict, claim, figure, article }) => ({
      ...{ claimId: claim.id, figureId: figure.id, articleId: article.id },
      ...{ articleTitle: article.title, articleUrl: article.canonicalUrl },
      ...{ measure: claim.measure, verdict: verdict.kind, title: describeFigure(figure) },
      ...{ reason: verdict.reasons[0] ?? "", quote: claim.quote, source: claim.source },
      at: verdict.judgedAt.toISOString(),
    }));
  }

  for (const { ending, type, build } of FORMATS) {
    app.get(
      `/figures.${ending}`,
      {
        config: { needs: "public", isFeed: true },
        schema: { querystring: Query, response: { 200: z.string() } },
      },
      async ({ db, query }, reply) => {
        const search = new URLSearchParams(toParts(query)).toString();
        const { measure, ...view } = query;
        const shown = new URLSearchParams(toParts(view)).toString();
        const feed = build(await list(db, query), {
          title: `Figurewatch: ${(measure && titles.get(measure)) ?? watch.title}`,
          publicUrl,
          path: `/figures.${ending}${search === "" ? "" : `?${search}`}`,
          page:
            measure === undefined
              ? "/news"
              : `/measures/${measure}${shown === "" ? "" : `?${shown}`}`,
        });
        return reply.type(type).send(feed);
      },
    );
  }
};

/** As the page's address says it: `any` for whatever it is, and a word for none. */
const toFilter = (asked: string | undefined, none: string) =>
  asked === undefined || asked === "any" ? undefined : asked === none ? null : asked;

const toParts = (query: Query): [string, string][] =>
  Object.entries(query).filter((part): part is [string, string] => part[1] !== undefined);
