import { and, asc, desc, eq, inArray, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import { contentId, sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import {
  articles,
  articleUrls,
  claimPlaces,
  claims,
  figures,
  readings,
  snapshots,
  verdicts,
  visits,
} from "../schema/index.ts";
import { type ArchivedCopy, copyOfSnapshot } from "./archived-copy.ts";
import { timestampOfSnapshot, type TrustedTimestamp } from "./trusted-timestamp.ts";
import { endOfDay, isKnownOn, isToldBy, knownFrom, type KnownOn } from "./known-on.ts";
import { isLatestVerdict } from "./latest-verdict.ts";

export type ArticleRow = typeof articles.$inferSelect;
export type SnapshotRow = typeof snapshots.$inferSelect;
export type VersionRow = SnapshotRow & {
  archived: ArchivedCopy | null;
  timestamped: TrustedTimestamp | null;
};

/**
 * The article at an address, made if there is none. `url` is what is fetched; `key` is what tells
 * the article from others (the address without what may differ between links to it; default: the
 * address itself). `isNew` tells whether it still has to be read. Safe to repeat.
 */
export async function upsertArticle(
  db: Db,
  url: string,
  seenAt: Date,
  options: { key?: string; quiet?: boolean } = {},
): Promise<{ id: string; isNew: boolean }> {
  const canonicalUrl = cleanText(url);
  const key = cleanText(options.key ?? url);
  const urlHash = sha256(key);
  const id = contentId("a", key);
  return db.transaction(async (tx) => {
    const known = (await findArticleByUrl(tx, key)) ?? (await findArticleByUrl(tx, toTwin(key)));
    if (known !== undefined) return { id: known.id, isNew: known.latestSnapshotId === null };
    await tx
      .insert(articles)
      .values({
        id,
        canonicalUrl,
        urlHash,
        firstSeenAt: seenAt,
        nextVisitAt: seenAt,
        quiet: options.quiet ?? false,
      })
      .onConflictDoNothing();
    await tx
      .insert(articleUrls)
      .values({ urlHash, url: key, articleId: id, seenAt })
      .onConflictDoNothing();
    return { id, isNew: true };
  });
}

/** A site that has moved to https is linked to by both, for years; its pages are the same. */
function toTwin(key: string): string {
  return key.startsWith("http:") ? key.replace("http:", "https:") : key.replace("https:", "http:");
}

/** The article known under an address, be it canonical or another name. */
export async function findArticleByUrl(db: Db, url: string): Promise<ArticleRow | undefined> {
  const urlHash = sha256(cleanText(url));
  const [row] = await db
    .select({ article: articles })
    .from(articleUrls)
    .innerJoin(articles, eq(articles.id, articleUrls.articleId))
    .where(eq(articleUrls.urlHash, urlHash));
  return row?.article;
}

/**
 * Takes articles that have to be read, or read again, and leases them: new ones whose queue job
 * was lost, and old ones whose next visit has come. The caller queues them.
 */
export async function claimDueArticles(
  db: Db,
  options: { now: Date; limit: number; leaseMs: number },
): Promise<ArticleRow[]> {
  const { now, limit, leaseMs } = options;
  const due = db
    .select({ id: articles.id })
    .from(articles)
    .where(
      sql`${articles.nextVisitAt} <= ${now}
        and (${articles.leasedUntil} is null or ${articles.leasedUntil} <= ${now})`,
    )
    .orderBy(articles.nextVisitAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(articles)
    .set({ leasedUntil: new Date(now.getTime() + leaseMs) })
    .where(sql`${articles.id} in ${due}`)
    .returning();
}

export type ArticleClaim = {
  claim: typeof claims.$inferSelect;
  verdict: typeof verdicts.$inferSelect | null;
  figure: typeof figures.$inferSelect | null;
  /** Where its quote stands in the snapshot shown; null when the words are gone from it. */
  place: { start: number; end: number } | null;
};

export type ArticleDetail = {
  article: ArticleRow;
  /** ISO day from which it could be known. */
  knownFrom: string;
  /** The article that tells nearly the same text at greater length; null for the fullest itself. */
  fullestCopyId: string | null;
  /** Oldest first, each with the copy that a public archive has of it and its timestamp, if any. */
  snapshots: VersionRow[];
  visits: (typeof visits.$inferSelect)[];
  /** Newest first: the first of a snapshot is the one that counts. */
  readings: (typeof readings.$inferSelect)[];
  /** Those of the readings that count. */
  claims: ArticleClaim[];
  urls: string[];
};

async function findFullestCopy(
  db: Db,
  articleId: string,
  copyGroup: string | undefined,
  knownOn: string | undefined,
): Promise<string | null> {
  if (copyGroup === undefined) return null;
  const [fullest] = await db
    .select({ id: snapshots.articleId })
    .from(snapshots)
    .innerJoin(articles, eq(articles.id, snapshots.articleId))
    .where(
      and(
        eq(snapshots.copyGroup, copyGroup),
        isKnownOn(articles.published, articles.firstSeenAt, knownOn),
      ),
    )
    .orderBy(sql`length(${snapshots.text}) desc`, asc(snapshots.finishedAt), asc(snapshots.id))
    .limit(1);
  return fullest === undefined || fullest.id === articleId ? null : fullest.id;
}

/**
 * An article with its snapshots and claims; places are those in the snapshot asked for, or the latest.
 * As known on a day: as it stood then, and as it was first captured where we came later than that.
 */
export async function getArticle(
  db: Db,
  id: string,
  { snapshotId, knownOn }: KnownOn & { snapshotId?: string } = {},
): Promise<ArticleDetail | undefined> {
  const [row] = await db
    .select({ article: articles, knownFrom: knownFrom(articles.published, articles.firstSeenAt) })
    .from(articles)
    .where(eq(articles.id, id));
  if (row === undefined) return undefined;
  const versions = await listVersions(db, id, knownOn);
  const article = knownOn === undefined ? row.article : asOfVersion(row.article, versions.at(-1));
  const shown = snapshotId ?? article.latestSnapshotId ?? "";
  const snapshotIds = versions.map((version) => version.id);
  const claimRows = await db
    .select({ claim: claims, verdict: verdicts, figure: figures, place: claimPlaces })
    .from(claims)
    .leftJoin(verdicts, isLatestVerdict)
    .leftJoin(figures, eq(figures.id, verdicts.figureId))
    .leftJoin(
      claimPlaces,
      sql`${claimPlaces.claimId} = ${claims.id} and ${claimPlaces.snapshotId} = ${shown}`,
    )
    .where(
      and(eq(claims.articleId, id), claims.isCurrent, isToldBy(claims.id, claims.seenAt, knownOn)),
    )
    .orderBy(asc(claims.start), asc(claims.id));
  return {
    article,
    knownFrom: row.knownFrom,
    fullestCopyId: await findFullestCopy(db, id, versions.at(-1)?.copyGroup, knownOn),
    snapshots: versions,
    visits: await db
      .select()
      .from(visits)
      .where(eq(visits.articleId, id))
      .orderBy(desc(visits.id))
      .limit(50),
    readings:
      snapshotIds.length === 0
        ? []
        : await db
            .select()
            .from(readings)
            .where(inArray(readings.snapshotId, snapshotIds))
            .orderBy(desc(readings.readAt)),
    claims: claimRows.map((row) => ({
      ...row,
      place: row.place && { start: row.place.start, end: row.place.end },
    })),
    urls: (
      await db
        .select({ url: articleUrls.url })
        .from(articleUrls)
        .where(eq(articleUrls.articleId, id))
        .orderBy(articleUrls.seenAt)
    ).map((row) => row.url),
  };
}

/** Snapshots, oldest first; as known on a day: those taken by then, at least the first. */
async function listVersions(
  db: Db,
  articleId: string,
  knownOn: string | undefined,
): Promise<VersionRow[]> {
  const rows = await db
    .select({ snapshot: snapshots, archived: copyOfSnapshot, timestamped: timestampOfSnapshot })
    .from(snapshots)
    .where(eq(snapshots.articleId, articleId))
    .orderBy(asc(snapshots.version));
  const versions = rows.map(({ snapshot, ...of }) => ({ ...snapshot, ...of }));
  if (knownOn === undefined) return versions;
  const until = endOfDay(knownOn);
  return versions.filter(({ finishedAt }, i) => i === 0 || finishedAt < until);
}

/** An article as it stood with one of its snapshots. */
function asOfVersion(article: ArticleRow, version: SnapshotRow | undefined): ArticleRow {
  if (version === undefined) return article;
  return { ...article, latestSnapshotId: version.id, title: version.title ?? article.title };
}
