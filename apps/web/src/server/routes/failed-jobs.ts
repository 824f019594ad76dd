import { toActorName } from "@figurewatch/accounts";
import { FailedJobs, JobKind, JobRequest } from "@figurewatch/contract";
import { decideJob, JobError, listFailedJobs } from "@figurewatch/runtime";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

/** Articles, sources and deliveries whose job failed: why, and what next. */
export const failedJobRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  const { db, watch, now } = context;
  const deps = { db, watch, deadLetters: context.deadLetters ?? null };
  app.get(
    "/jobs/failed",
    { config: { needs: "viewer" }, schema: { response: { 200: FailedJobs } } },
    () => listFailedJobs(deps),
  );
  app.post(
    "/jobs/:kind/:subjectId",
    {
      config: { needs: "reviewer" },
      schema: {
        params: z.object({ kind: JobKind, subjectId: z.string().max(150) }),
        body: JobRequest,
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ params, body, principal, ip }) => {
      try {
        await decideJob(params, body, deps, { actor: toActorName(principal), address: ip, now });
        return { ok: true as const };
      } catch (error) {
        if (!(error instanceof JobError)) throw error;
        throw new HttpProblem(404, error.message);
      }
    },
  );
};
