import { and, eq, inArray, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { articles, claimPlaces, claims, snapshots } from "../schema/index.ts";

export type SnapshotToReread = {
  articleId: string;
  snapshotId: string;
  url: string;
  title: string | null;
  published: string | null;
  lang: string | null;
  text: string;
  /** Claims in use whose words stand in it, at their places in it. */
  claims: (typeof claims.$inferSelect)[];
  /** Goes on after it. */
  cursor: SnapshotCursor;
};

/** Place in the order of publication. */
export type SnapshotCursor = { at: string; articleId: string };

// What was published when; without a date, when it was first seen.
const at = sql<string>`coalesce(${articles.published},
  to_char(${articles.firstSeenAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`;

/** Latest snapshots whose last reading is by other rules than these. */
function isOutdated(watchId: string, ruleVersion: string) {
  return sql`(select r.rule_version from readings r
    where r.snapshot_id = ${articles.latestSnapshotId} and r.watch_id = ${watchId}
    order by r.read_at desc limit 1) <> ${ruleVersion}`;
}

/** How many latest snapshots were last read by other rules than these. */
export async function countSnapshotsToReread(
  db: Db,
  watchId: string,
  ruleVersion: string,
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(articles)
    .where(isOutdated(watchId, ruleVersion));
  return row?.count ?? 0;
}

/**
 * Latest snapshots that were last read by other rules than these, in the order they were published,
 * a page at a time: an earlier telling is judged before a later one.
 */
export async function listSnapshotsToReread(
  db: Db,
  options: { watchId: string; ruleVersion: string; after: SnapshotCursor | null; limit: number },
): Promise<SnapshotToReread[]> {
  const { watchId, ruleVersion, after, limit } = options;
  const rows = await db
    .select({ article: articles, snapshot: snapshots, at })
    .from(articles)
    .innerJoin(snapshots, eq(snapshots.id, articles.latestSnapshotId))
    .where(
      and(
        isOutdated(watchId, ruleVersion),
        after === null
          ? undefined
          : sql`(${at}, ${articles.id}) > (${after.at}, ${after.articleId})`,
      ),
    )
    .orderBy(at, articles.id)
    .limit(limit);
  const places = await listPlaced(
    db,
    watchId,
    rows.map(({ snapshot }) => snapshot.id),
  );
  return rows.map(({ article, snapshot, at: placed }) => ({
    articleId: article.id,
    snapshotId: snapshot.id,
    url: snapshot.finalUrl,
    title: article.title,
    published: article.published,
    lang: article.lang,
    text: snapshot.text,
    claims: places.get(snapshot.id) ?? [],
    cursor: { at: placed, articleId: article.id },
  }));
}

async function listPlaced(db: Db, watchId: string, snapshotIds: string[]) {
  const found = new Map<string, (typeof claims.$inferSelect)[]>();
  if (snapshotIds.length === 0) return found;
  const rows = await db
    .select({ claim: claims, place: claimPlaces })
    .from(claimPlaces)
    .innerJoin(claims, eq(claims.id, claimPlaces.claimId))
    .where(
      and(
        inArray(claimPlaces.snapshotId, snapshotIds),
        eq(claims.watchId, watchId),
        claims.isCurrent,
      ),
    )
    .orderBy(claimPlaces.start, claims.id);
  for (const { claim, place } of rows) {
    const { snapshotId, start, end, prefix, suffix } = place;
    const list = found.get(snapshotId) ?? [];
    list.push({ ...claim, start, end, prefix, suffix });
    found.set(snapshotId, list);
  }
  return found;
}
