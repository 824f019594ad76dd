import { toActorName } from "@figurewatch/accounts";
import {
  AddArticle,
  AddedArticle,
  ArticleDetail,
  ArticleItem,
  VerdictKind,
} from "@figurewatch/contract";
import { canonicalUrl, cleanUrl } from "@figurewatch/pipeline";
import { getArticle, insertEvents, searchArticles, upsertArticle } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { PublicContext } from "../context.ts";
import { toArticleDetail, toPublicArticle } from "@figurewatch/present";
import { assertKnown, KnownOnQuery } from "../known-on.ts";
import { HttpProblem } from "../problem.ts";

/** The articles read, and one of them whole. */
export const articleRoutes: FastifyPluginAsyncZod<PublicContext> = async (app, { watch, now }) => {
  app.get(
    "/articles",
    {
      config: { needs: "public" },
      schema: {
        querystring: KnownOnQuery.extend({
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
    async ({ db, query: { text, verdict, knownOn } }) => {
      const rows = await searchArticles(db, {
        ...{ watchId: watch.id, knownOn },
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
  app.post(
    "/articles",
    {
      config: { needs: "reviewer" },
      schema: { body: AddArticle, response: { 200: AddedArticle } },
    },
    async ({ db, body: { url }, principal }) => {
      const at = now();
      const key = canonicalUrl(url);
      const { id, isNew } = await upsertArticle(db, cleanUrl(url), at, { key });
      if (isNew) {
        const message = `${toActorName(principal)} added ${url}`;
        await insertEvents(db, [{ kind: "added", watchId: watch.id, at, message }]);
      }
      return { articleId: id, isRead: !isNew };
    },
  );
  app.get(
    "/articles/:articleId",
    {
      config: { needs: "public" },
      schema: {
        params: z.object({ articleId: z.string().max(100) }),
        querystring: KnownOnQuery,
        response: { 200: ArticleDetail },
      },
    },
    async ({ db, params, query, principal }) => {
      const stored = await getArticle(db, params.articleId, query);
      const detail = stored && toArticleDetail(stored, watch.id);
      if (detail === undefined) {
        throw new HttpProblem(404, `There is no article "${params.articleId}" that was read`);
      }
      assertKnown(`Article "${params.articleId}"`, stored?.knownFrom ?? "", query);
      return principal.kind === "nobody" ? toPublicArticle(detail) : detail;
    },
  );
};
