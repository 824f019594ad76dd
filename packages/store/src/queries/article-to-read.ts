import { asc, eq } from "../drizzle.ts";
import type { ArticleToRead } from "@figurewatch/pipeline";
import type { Db } from "../db.ts";
import { articles, items, snapshots, sources } from "../schema/index.ts";

/** An article with what its snapshots and its source say; undefined where there is none. */
export async function getArticleToRead(db: Db, id: string): Promise<ArticleToRead | undefined> {
  const [article] = await db.select().from(articles).where(eq(articles.id, id));
  if (article === undefined) return undefined;
  const versions = await db
    .select({
      id: snapshots.id,
      finishedAt: snapshots.finishedAt,
      headers: snapshots.headers,
    })
    .from(snapshots)
    .where(eq(snapshots.articleId, id))
    .orderBy(asc(snapshots.version));
  const shownBy = await db
    .select({ published: items.published, definition: sources.definition })
    .from(items)
    .innerJoin(sources, eq(sources.id, items.sourceId))
    .where(eq(items.articleId, id))
    .orderBy(asc(items.id));
  // A search is no publisher: what it finds is known by another source that shows it, or by itself.
  const publisher = shownBy.find(({ definition }) => definition.publisher !== "search");
  const headers = versions.at(-1)?.headers ?? {};
  return {
    id,
    url: article.canonicalUrl,
    firstReadAt: versions[0]?.finishedAt ?? null,
    failures: article.failures,
    quiet: article.quiet,
    etag: headers["etag"] ?? null,
    lastModified: headers["last-modified"] ?? null,
    sourceTitle: publisher?.definition.title ?? null,
    proxy:
      shownBy.find(({ definition }) => definition.proxy !== undefined)?.definition.proxy ?? null,
    publishedInFeed: shownBy.find(({ published }) => published !== null)?.published ?? null,
  };
}
