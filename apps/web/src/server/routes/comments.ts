import { toActorName } from "@figurewatch/accounts";
import { CommentList, CommentView, CommentWithdrawal, NewComment } from "@figurewatch/contract";
import { toCommentView } from "@figurewatch/present";
import { addComment, readComments, takeBackComment } from "@figurewatch/runtime";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { inReviewWords } from "./review-problem.ts";

/** What reviewers say to each other about a figure, for members alone. */
export const commentRoutes: FastifyPluginAsyncZod<WebContext> = async (app, context) => {
  app.get(
    "/comments",
    {
      config: { needs: "viewer" },
      schema: {
        querystring: z.object({
          subject: z
            .string()
            .min(1)
            .max(100)
            .describe("A figure, or a claim, by which its figure is meant"),
        }),
        response: { 200: CommentList },
      },
    },
    async ({ query: { subject } }) => {
      const rows = await inReviewWords(readComments(subject, context));
      return { comments: rows.map(toCommentView) };
    },
  );
  app.post(
    "/comments",
    {
      config: { needs: "reviewer" },
      schema: { body: NewComment, response: { 200: CommentView } },
    },
    async ({ body, principal }) => {
      const reviewer = toActorName(principal, body.reviewer);
      return toCommentView(await inReviewWords(addComment({ ...body, reviewer }, context)));
    },
  );
  app.post(
    "/comments/:id/withdraw",
    {
      config: { needs: "reviewer" },
      schema: {
        params: z.object({ id: z.coerce.number().int().positive() }),
        body: CommentWithdrawal,
        response: { 200: CommentView },
      },
    },
    async ({ params: { id }, body, principal }) => {
      const reviewer = toActorName(principal, body.reviewer);
      return toCommentView(await inReviewWords(takeBackComment(id, reviewer, context)));
    },
  );
};
