import { toActorName } from "@figurewatch/accounts";
import { AssignRequest, AssignResult, ReviewerList } from "@figurewatch/contract";
import { toAssignmentView } from "@figurewatch/present";
import { assign, listReviewers } from "@figurewatch/runtime";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { WebContext } from "../context.ts";
import { inReviewWords } from "./review-problem.ts";

/** Who has which claim, and who can be given one. */
export const assignmentRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  const { db, watch, now, publicAfter = 0 } = context;
  app.get(
    "/reviewers",
    { config: { needs: "reviewer" }, schema: { response: { 200: ReviewerList } } },
    async () => ({ reviewers: await listReviewers(db) }),
  );
  app.post(
    "/review/assign",
    {
      config: { needs: "reviewer" },
      schema: { body: AssignRequest, response: { 200: AssignResult } },
    },
    async ({ body, principal }) => {
      const request = { ...body, reviewer: toActorName(principal, body.reviewer) };
      const assigned = await inReviewWords(assign(request, { db, watch, now, publicAfter }));
      const items = assigned.map((item) =>
        item.outcome === "done"
          ? { ...item, assigned: item.assigned && toAssignmentView(item.assigned) }
          : item,
      );
      const done = items.filter(({ outcome }) => outcome === "done").length;
      return { done, refused: items.length - done, items };
    },
  );
};
