import { ArticleChanges } from "@figurewatch/contract";
import { toArticleChanges } from "@figurewatch/present";
import { getArticle } from "@figurewatch/store";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { WebContext } from "../context.ts";
import { HttpProblem } from "../problem.ts";

const Version = z.coerce.number().int().min(1);

/** What an edit made of an article: two of its versions, the last two unless told otherwise. */
export const changesRoute: FastifyPluginAsyncZod<WebContext> = async (app, { db }) => {
  app.get(
    "/articles/:articleId/changes",
    {
      config: { needs: "viewer" },
      schema: {
        params: z.object({ articleId: z.string().max(100) }),
        querystring: z.object({
          from: Version.optional().describe("Version before; default: the one before `to`"),
          to: Version.optional().describe("Version after; default: the latest"),
        }),
        response: { 200: ArticleChanges },
      },
    },
    async ({ params: { articleId }, query }) => {
      const stored = await getArticle(db, articleId);
      if (stored === undefined) throw new HttpProblem(404, `There is no article "${articleId}"`);
      const { snapshots } = stored;
      const wanted = query.to ?? snapshots.at(-1)?.version ?? 0;
      const to = snapshots.find(({ version }) => version === wanted);
      const from = snapshots.find(({ version }) => version === (query.from ?? wanted - 1));
      if (from === undefined || to === undefined) {
        const have = snapshots.map(({ version }) => version).join(", ") || "none";
        throw new HttpProblem(404, `There are not these two versions of it; there are: ${have}`);
      }
      return toArticleChanges(from, to);
    },
  );
};
