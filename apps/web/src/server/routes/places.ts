import { PlaceDetail, PlaceItem } from "@figurewatch/contract";
import { listCrossChecks } from "@figurewatch/ledger";
import { listMeasureViews, toFigureView } from "@figurewatch/present";
import { listFigures, toFigure, type FigureRow } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { KnownOnQuery } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";
import { summariseMeasure } from "../summarise-measure.ts";

const MAX_FIGURES = 100_000;
const CHECKS = 5;
/** The measure that a place is shown by, and the category that names it. */
const HEADCOUNT = "workers_abroad";
const HOSTS = "host_country";

const Params = z.object({
  place: z
    .string()
    .regex(/^(?:[A-Z]{2}|world)$/, "use an ISO 3166-1 alpha-2 code such as RU, or world"),
});

/** The countries that figures are about, and all that is known of one of them. */
export const placeRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  const list = (knownOn: string | undefined) =>
    listFigures(db, { watchId: watch.id, limit: MAX_FIGURES, knownOn });

  app.get(
    "/places",
    {
      config: { needs: "public" },
      schema: {
        querystring: KnownOnQuery,
        response: { 200: z.object({ places: z.array(PlaceItem) }) },
      },
    },
    async ({ query: { knownOn } }) => ({ places: toPlaces(await list(knownOn)) }),
  );
  app.get(
    "/places/:place",
    {
      config: { needs: "public" },
      schema: { params: Params, querystring: KnownOnQuery, response: { 200: PlaceDetail } },
    },
    async ({ params, query: { knownOn } }) => {
      const place = params.place === "world" ? null : params.place;
      const known = await list(knownOn);
      const host = known.findLast(({ measure, value }) => measure === HOSTS && value === place);
      const rows = known.filter((row) => row.place === place && row.value === null);
      if (place !== null && rows.length === 0 && host === undefined) {
        throw new HttpProblem(404, `Nothing is known of "${place}"; /api/places lists what is`);
      }
      const byMeasure = Map.groupBy(rows, ({ measure }) => measure);
      const byId = new Map(rows.map((row) => [row.id, toFigureView(row)]));
      const viewOf = ({ id }: { id: string }) => byId.get(id);
      return {
        place,
        knownOn: knownOn ?? null,
        hostFigureId: host?.id ?? null,
        measures: listMeasureViews(watch).flatMap((measure) => {
          const ofMeasure = byMeasure.get(measure.id);
          return ofMeasure === undefined
            ? []
            : [{ measure, ...summariseMeasure(ofMeasure, place) }];
        }),
        checks: listCrossChecks(rows.map(toFigure))
          .flatMap(({ note, ratio, ...parts }) => {
            const [workers, wage] = [viewOf(parts.workers), viewOf(parts.wage)];
            const revenue = viewOf(parts.revenue);
            if (workers === undefined || wage === undefined || revenue === undefined) return [];
            return [{ note, ratio, workers, wage, revenue }];
          })
          .slice(0, CHECKS),
      };
    },
  );
};

/** The world first, then the places with most figures. */
function toPlaces(rows: readonly FigureRow[]): PlaceItem[] {
  const hosts = new Set(
    rows.filter(({ measure }) => measure === HOSTS).flatMap(({ value }) => value ?? []),
  );
  const byPlace = Map.groupBy(
    rows.filter(({ value }) => value === null),
    ({ place }) => place,
  );
  const places = new Set<string | null>([null, ...byPlace.keys(), ...hosts]);
  return [...places]
    .map((place) => {
      const ofPlace = byPlace.get(place) ?? [];
      const counts = ofPlace.filter(({ measure }) => measure === HEADCOUNT);
      return {
        place,
        figures: ofPlace.length,
        isHost: place !== null && hosts.has(place),
        latest: summariseMeasure(counts, place).latest,
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.place === null) - Number(a.place === null) ||
        b.figures - a.figures ||
        (a.place ?? "").localeCompare(b.place ?? ""),
    );
}
