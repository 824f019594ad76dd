import { FigureDetail } from "@figurewatch/contract";
import { summariseFigure } from "@figurewatch/ledger";
import { getFigure, listSightings } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toFigureView, toSightingView } from "../present.ts";
import { HttpProblem } from "../problem.ts";

/** One figure with every telling of it. */
export const figureRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db }) => {
  app.get(
    "/figures/:figureId",
    {
      schema: {
        params: z.object({ figureId: z.string().max(100) }),
        response: { 200: FigureDetail },
      },
    },
    async ({ params }) => {
      const figure = await getFigure(db, params.figureId);
      if (figure === undefined) {
        throw new HttpProblem(404, `There is no figure "${params.figureId}"`);
      }
      const sightings = await listSightings(db, figure.id);
      return {
        figure: toFigureView(figure),
        sightings: sightings.map(toSightingView),
        summary: summariseFigure(figure, sightings),
      };
    },
  );
};
