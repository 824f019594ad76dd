import { FigureChanges } from "@figurewatch/contract";
import { CursorError, followFigures } from "@figurewatch/runtime";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

const Query = z.object({
  after: z
    .string()
    .max(40)
    .optional()
    .describe("Cursor of the last answer; left out: from the first figure on"),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
});

/** Every change of a figure in the order they were made, to keep a mirror of the figures by. */
export const figureChangesRoute: FastifyPluginAsyncZod<PublicContext> = async (app, context) => {
  app.get(
    "/changes",
    {
      config: { needs: "public" },
      schema: { querystring: Query, response: { 200: FigureChanges } },
    },
    async ({ db, query }) => {
      try {
        return await followFigures(query, { ...context, db });
      } catch (error) {
        if (!(error instanceof CursorError)) throw error;
        throw new HttpProblem(error.kind === "gone" ? 410 : 400, error.message);
      }
    },
  );
};
