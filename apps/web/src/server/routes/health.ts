import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { countStatus } from "@figurewatch/store";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

/** For supervisors: alive, ready to serve, and the metrics. */
export const healthRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  const Ok = z.object({ ok: z.literal(true) });
  const open = { config: { needs: "anyone" as const } };
  app.get("/healthz", { ...open, schema: { response: { 200: Ok } } }, () => ({
    ok: true as const,
  }));
  app.get("/readyz", { ...open, schema: { response: { 200: Ok } } }, async () => {
    try {
      await countStatus(context.db, context.now());
    } catch {
      throw new HttpProblem(503, "The database does not answer");
    }
    return { ok: true as const };
  });
  const { metrics } = context;
  if (metrics === undefined) return;
  app.get(
    "/metrics",
    { config: { needs: "viewer" }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type("text/plain; version=0.0.4; charset=utf-8").send(await metrics()),
  );
};
