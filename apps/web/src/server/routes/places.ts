import {
  type CrossCheckView,
  type FigureView,
  PlaceDetail,
  PlaceItem,
} from "@figurewatch/contract";
import { listCrossChecks } from "@figurewatch/ledger";
import { listMeasureViews, toFigureView } from "@figurewatch/present";
import {
  countFigures,
  listFiguresById,
  listNamedValues,
  listWholeFigures,
  toFigure,
  type Db,
  type SummaryFilter,
} from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { KnownOnQuery } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";
import { findLatestByPlace, summariseMeasures } from "../summarise-measures.ts";

const CHECKS = 5;

const Params = z.object({
  place: z
    .string()
    .regex(/^(?:[A-Z]{2}|world)$/, "use an ISO 3166-1 alpha-2 code such as RU, or world"),
});

/** The countries that figures are about, and all that is known of one of them. */
export const placeRoutes: FastifyPluginAsyncZod<PublicContext> = async (
  app,
  { watch, publicAfter = 0 },
) => {
  const { hosts } = watch.roles;
  /** Countries that are named as hosts, each with the latest figure that names it. */
  const listHosts = async (db: Db, known: KnownOnQuery) =>
    hosts === undefined ? [] : listNamedValues(db, { watchId: watch.id, measure: hosts, ...known });

  app.get(
    "/places",
    {
      config: { needs: "public" },
      schema: {
        querystring: KnownOnQuery,
        response: { 200: z.object({ places: z.array(PlaceItem) }) },
      },
    },
    async ({ db, query }) => {
      const filter = { watchId: watch.id, ...query };
      const { headcount } = watch.roles;
      const [counts, named, latest] = await Promise.all([
        countFigures(db, filter),
        listHosts(db, query),
        headcount === undefined
          ? new Map<string | null, FigureView>()
          : findLatestByPlace(db, { ...filter, measure: headcount }),
      ]);
      const figures = new Map<string | null, number>([[null, 0]]);
      for (const { place, count, isCategory } of counts) {
        if (!isCategory) figures.set(place, (figures.get(place) ?? 0) + count);
      }
      const hostPlaces = new Set(named.map(({ value }) => value));
      const places = [...new Set([...figures.keys(), ...hostPlaces])].map((place) => ({
        place,
        figures: figures.get(place) ?? 0,
        isHost: place !== null && hostPlaces.has(place),
        latest: latest.get(place) ?? null,
      }));
      return { places: places.toSorted(byWeight) };
    },
  );
  app.get(
    "/places/:place",
    {
      config: { needs: "public" },
      schema: { params: Params, querystring: KnownOnQuery, response: { 200: PlaceDetail } },
    },
    async ({ db, params, query }) => {
      const place = params.place === "world" ? null : params.place;
      const filter = { watchId: watch.id, place, ...query };
      const [summaryOf, named, checks] = await Promise.all([
        summariseMeasures(db, { ...filter, publicAfter }),
        listHosts(db, query),
        listChecks(db, watch, filter),
      ]);
      const host = named.find(({ value }) => value === place);
      const measures = listMeasureViews(watch)
        .filter(({ kind }) => kind !== "category")
        .map((measure) => ({ measure, ...summaryOf(measure.id) }))
        .filter(({ figures }) => figures > 0);
      if (place !== null && measures.length === 0 && host === undefined) {
        throw new HttpProblem(
          404,
          `No figure is about "${place}": give a place by its two letters, such as RU`,
        );
      }
      const knownOn = query.knownOn ?? null;
      return { place, knownOn, hostFigureId: host?.figureId ?? null, measures, checks };
    },
  );
};

/** The world first, then the places with most figures. */
const byWeight = (a: PlaceItem, b: PlaceItem) =>
  Number(b.place === null) - Number(a.place === null) ||
  b.figures - a.figures ||
  (a.place ?? "").localeCompare(b.place ?? "");

/** The last revenues of a place beside its workers and their pay, where the watch names these. */
async function listChecks(
  db: Db,
  { roles: { headcount, pay, revenue } }: PublicContext["watch"],
  filter: SummaryFilter & { place: string | null },
): Promise<CrossCheckView[]> {
  if (headcount === undefined || pay === undefined || revenue === undefined) return [];
  const measures = { headcount, pay, revenue };
  const rows = await listWholeFigures(db, { ...filter, measures: Object.values(measures) });
  const checks = listCrossChecks(rows.map(toFigure), measures).slice(0, CHECKS);
  const ids = checks.flatMap(({ workers, wage, revenue: sum }) => [workers.id, wage.id, sum.id]);
  const figures = await listFiguresById(db, [...new Set(ids)], filter);
  const views = new Map(figures.map((row) => [row.id, toFigureView(row)]));
  return checks.flatMap(({ note, ratio, ...parts }) => {
    const [workers, wage] = [views.get(parts.workers.id), views.get(parts.wage.id)];
    const sum = views.get(parts.revenue.id);
    if (workers === undefined || wage === undefined || sum === undefined) return [];
    return [{ note, ratio, workers, wage, revenue: sum }];
  });
}
