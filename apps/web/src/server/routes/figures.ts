import { FigureDetail } from "@figurewatch/contract";
import { createOriginDirectory, summariseFigure, type Sighting } from "@figurewatch/ledger";
import { getFigure, listSightings, toFigure, type SightingDetail } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toFigureView, toSightingView } from "@figurewatch/present";
import { HttpProblem } from "../problem.ts";

/** One figure with every telling of it. */
export const figureRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  const origins = createOriginDirectory(watch.origins);
  const toSighting = ({ claim, article, sighting, verdict }: SightingDetail): Sighting => {
    const origin = origins.resolve(claim.source, claim.sourceChain, claim.sourceYear);
    return {
      articleId: article.id,
      tellingId: sighting.copyGroup,
      verdict: verdict?.kind ?? "new",
      origin: origin?.id ?? null,
      originName: origin?.name ?? null,
      saidOn: claim.saidOn,
      told: claim,
    };
  };

  app.get(
    "/figures/:figureId",
    {
      config: { needs: "public" },
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
        summary: summariseFigure(toFigure(figure), sightings.map(toSighting)),
      };
    },
  );
};
