import { toActorName } from "@figurewatch/accounts";
import { RuleView, SnoozeRequest, SnoozeView } from "@figurewatch/contract";
import { findRuleTrouble } from "@figurewatch/pipeline";
import { toSnoozeView } from "@figurewatch/present";
import { snooze, SnoozeError } from "@figurewatch/runtime";
import { countAlertsByRule, endSnooze, listSnoozes } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The rules of alerts.yaml with how loud they are, and what is snoozed. */
export const ruleRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch, now }) => {
  app.get(
    "/rules",
    {
      config: { needs: "viewer" },
      schema: { response: { 200: z.object({ days: z.number(), rules: z.array(RuleView) }) } },
    },
    async () => {
      const at = now();
      const [counts, snoozes] = await Promise.all([
        countAlertsByRule(db, watch.id, new Date(at.getTime() - DAYS * DAY_MS)),
        listSnoozes(db, watch.id, at),
      ]);
      return {
        days: DAYS,
        rules: watch.alertRules.map(({ id, title, channels }) => {
          const count = counts.get(id) ?? { told: 0, rejected: 0 };
          const held = snoozes.find(({ kind, subjectId }) => kind === "rule" && subjectId === id);
          return {
            ...{ id, title, channels, ...count },
            trouble: findRuleTrouble(count, DAYS),
            snooze: held === undefined ? null : toSnoozeView(held),
          };
        }),
      };
    },
  );
  app.post(
    "/snoozes",
    {
      config: { needs: "reviewer" },
      schema: { body: SnoozeRequest, response: { 200: SnoozeView } },
    },
    async ({ body, principal }) => {
      try {
        return toSnoozeView(await snooze(body, toActorName(principal), { db, watch, now }));
      } catch (error) {
        if (!(error instanceof SnoozeError)) throw error;
        throw new HttpProblem(404, error.message);
      }
    },
  );
  app.delete(
    "/snoozes/:id",
    {
      config: { needs: "reviewer" },
      schema: {
        params: z.object({ id: z.coerce.number().int().positive() }),
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async ({ params: { id } }) => {
      if (await endSnooze(db, watch.id, id, now())) return { ok: true as const };
      throw new HttpProblem(404, `No snooze ${id} holds`);
    },
  );
};
