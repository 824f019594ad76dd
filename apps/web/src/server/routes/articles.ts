import { ArticleDetail, ArticleItem, VerdictKind } from "@figurewatch/contract";
import { getArticle, searchArticles } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toArticleDetail, toPublicArticle } from "@figurewatch/present";
import { HttpProblem } from "../problem.ts";

/** The articles read, and one of them whole. */
export const articleRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  app.get(
    "/articles",
    {
      config: { needs: "public" },
      schema: {
        querystring: z.object({
          text: z
            .string()
            .max(200)
            .optional()
            .describe("Words of the title, the publisher or the address"),
          verdict: VerdictKind.optional().describe("Only with a claim that got this verdict"),
        }),
        response: { 200: z.object({ articles: z.array(ArticleItem) }) },
      },
    },
    async ({ query: { text, verdict } }) => {
      const rows = await searchArticles(db, {
        watchId: watch.id,
        ...(text === undefined ? {} : { text }),
        ...(verdict === undefined ? {} : { verdict }),
      });
      return {
        articles: rows.map(({ article, claimCount, relevant, verdicts }) => ({
          id: article.id,
          url: article.canonicalUrl,
          title: article.title,
          publisher: article.siteName,
          publishedAt: article.published,
          seenAt: article.firstSeenAt.toISOString(),
          relevant,
          claims: claimCount,
          verdicts,
        })),
      };
    },
  );
  app.get(
    "/articles/:articleId",
    {
      config: { needs: "public" },
      schema: {
        params: z.object({ articleId: z.string().max(100) }),
        response: { 200: ArticleDetail },
      },
    },
    async ({ params, principal }) => {
      const stored = await getArticle(db, params.articleId);
      const detail = stored && toArticleDetail(stored, watch.id);
      if (detail === undefined) {
        throw new HttpProblem(404, `There is no article "${params.articleId}" that was read`);
      }
      return principal.kind === "nobody" ? toPublicArticle(detail) : detail;
    },
  );
};
