import { ArticleDetail, ArticleItem } from "@figurewatch/contract";
import { getArticle, listArticleItems } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { toArticleDetail } from "@figurewatch/present";
import { HttpProblem } from "../problem.ts";

/** The articles read, and one of them whole. */
export const articleRoutes: FastifyPluginAsyncZod<WebContext> = async (app, { db, watch }) => {
  app.get(
    "/articles",
    { schema: { response: { 200: z.object({ articles: z.array(ArticleItem) }) } } },
    async () => {
      const rows = await listArticleItems(db, watch.id);
      return {
        articles: rows.map(({ article, claimCount, relevant }) => ({
          id: article.id,
          url: article.canonicalUrl,
          title: article.title,
          publisher: article.siteName,
          publishedAt: article.published,
          seenAt: article.firstSeenAt.toISOString(),
          relevant,
          claims: claimCount,
        })),
      };
    },
  );
  app.get(
    "/articles/:articleId",
    {
      schema: {
        params: z.object({ articleId: z.string().max(100) }),
        response: { 200: ArticleDetail },
      },
    },
    async ({ params }) => {
      const stored = await getArticle(db, params.articleId);
      const detail = stored && toArticleDetail(stored, watch.id);
      if (detail === undefined) {
        throw new HttpProblem(404, `There is no article "${params.articleId}" that was read`);
      }
      return detail;
    },
  );
};
