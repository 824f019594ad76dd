import { MeasureView, SeriesView } from "@figurewatch/contract";
import { listFigures, type Db } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { listMeasureViews, toCsv, toFigureView, toSdmxCsv } from "@figurewatch/present";
import { selectFigures } from "../../select-figures.ts";
import { KnownOnQuery } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";

const Params = z.object({ measureId: z.string().max(100) });
const CsvQuery = KnownOnQuery.extend({
  place: z.string().max(10).optional().describe("Country code, or `world` for no place"),
  sector: z.string().max(100).optional().describe("Sector id, or `none` for no sector"),
});
const MAX_FIGURES = 20_000;
const TABLES = [
  { ending: "csv", type: "text/csv; charset=utf-8", write: toCsv },
  {
    ending: "sdmx.csv",
    type: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
    write: toSdmxCsv,
  },
];

/** The codebook, and every figure of one measure. */
export const measureRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, { watch }) => {
  const measures = listMeasureViews(watch);
  const find = (measureId: string) => {
    const measure = measures.find(({ id }) => id === measureId);
    if (measure !== undefined) return measure;
    const known = measures.map(({ id }) => id).join(", ");
    throw new HttpProblem(404, `There is no measure "${measureId}"; there are: ${known}`);
  };
  const list = async (db: Db, measure: string, { knownOn }: KnownOnQuery) => {
    const filter = { watchId: watch.id, measure, knownOn, limit: MAX_FIGURES };
    return (await listFigures(db, filter)).map(toFigureView);
  };

  app.get(
    "/measures",
    {
      config: { needs: "public" },
      schema: { response: { 200: z.object({ measures: z.array(MeasureView) }) } },
    },
    () => ({ measures }),
  );
  app.get(
    "/measures/:measureId/series",
    {
      config: { needs: "public" },
      schema: { params: Params, querystring: KnownOnQuery, response: { 200: SeriesView } },
    },
    async ({ db, params, query }) => ({
      measure: find(params.measureId),
      knownOn: query.knownOn ?? null,
      figures: await list(db, params.measureId, query),
    }),
  );
  for (const { ending, type, write } of TABLES) {
    app.get(
      `/measures/:measureId/figures.${ending}`,
      {
        config: { needs: "public" },
        schema: { params: Params, querystring: CsvQuery, response: { 200: z.string() } },
      },
      async ({ db, params, query }, reply) => {
        find(params.measureId);
        const figures = await list(db, params.measureId, query);
        return reply
          .type(type)
          .header("content-disposition", `attachment; filename="${params.measureId}.${ending}"`)
          .send(write(selectFigures(figures, query), watch.id));
      },
    );
  }
};
