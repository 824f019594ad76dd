import { toActorName } from "@figurewatch/accounts";
import {
  BulkReviewRequest,
  BulkReviewResult,
  ReviewList,
  ReviewQuery,
  ReviewRequest,
  ReviewResult,
} from "@figurewatch/contract";
import { createJudging } from "@figurewatch/pipeline";
import { toDecisionView, toFigureView, toReviewItem } from "@figurewatch/present";
import { decideMany, decideReview } from "@figurewatch/runtime";
import { countReviewItems, getFigure, listReviewItems, toReviewerKey } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { WebContext } from "../context.ts";
import { inReviewWords } from "./review-problem.ts";

/** What waits for a reviewer, and the reviewer's decisions. */
export const reviewRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  const { db, watch, now, publicAfter = 0 } = context;
  const about = { watchId: watch.id, publicAfter };
  const judging = createJudging(watch);

  app.get(
    "/review",
    {
      config: { needs: "viewer" },
      schema: { querystring: ReviewQuery, response: { 200: ReviewList } },
    },
    async ({ query: { state, limit, assigned: whose }, principal }) => {
      const mine = () => ({ key: toReviewerKey(toActorName(principal)) });
      const assigned = whose === "mine" ? mine() : whose;
      const [waiting, second, rows] = await Promise.all([
        countReviewItems(db, { ...about, assigned, state: "waiting" }),
        countReviewItems(db, { ...about, assigned, state: "second" }),
        listReviewItems(db, { ...about, assigned, state, limit }),
      ]);
      return { waiting, second, items: rows.map((row) => toReviewItem(row, publicAfter)) };
    },
  );
  app.post(
    "/review",
    {
      config: { needs: "reviewer" },
      schema: { body: ReviewRequest, response: { 200: ReviewResult } },
    },
    async ({ body, principal }) => {
      const reviewer = toActorName(principal, body.reviewer);
      const request = { ...body, reviewer };
      const decision = await inReviewWords(decideReview(request, { db, watch, judging, now }));
      const figures = await Promise.all(decision.figureIds.map((id) => getFigure(db, id)));
      return {
        decision: toDecisionView({ ...decision, undone: false }),
        figures: figures.filter((figure) => figure !== undefined).map(toFigureView),
      };
    },
  );
  app.post(
    "/review/bulk",
    {
      config: { needs: "reviewer" },
      schema: { body: BulkReviewRequest, response: { 200: BulkReviewResult } },
    },
    async ({ body, principal }) => {
      const reviewer = toActorName(principal, body.reviewer);
      const decided = await decideMany({ ...body, reviewer }, { db, watch, judging, now });
      const items = decided.map((item) =>
        item.outcome === "done"
          ? { ...item, decision: toDecisionView({ ...item.decision, undone: false }) }
          : item,
      );
      const done = items.filter(({ outcome }) => outcome === "done").length;
      return { done, refused: items.length - done, items };
    },
  );
};
