import { asc, eq } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles, items, snapshots, sources } from "../schema/index.ts";

/** What a reader has to know of an article before it fetches it. */
export type ArticleToReadRow = {
  id: string;
  url: string;
  firstReadAt: Date | null;
  failures: number;
  quiet: boolean;
  /** Validators of the latest snapshot, verbatim. */
  etag: string | null;
  lastModified: string | null;
  /** The publisher among the sources that showed it, the first of them; null for searches alone. */
  sourceTitle: string | null;
  /** The proxy that a source which showed it is fetched through; one that names none tells nothing. */
  proxy: string | null;
  publishedInFeed: string | null;
};

/** An article with what its snapshots and its source say; undefined where there is none. */
export async function getArticleToRead(db: Db, id: string): Promise<ArticleToReadRow | undefined> {
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
