import type { VerdictKind } from "@figurewatch/ledger";
import { and, asc, count, desc, eq, gt, inArray, lte, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import {
  articles,
  claims,
  deliveries,
  figures,
  notices,
  readings,
  snapshots,
  verdicts,
} from "../schema/index.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import type { NoticeRow } from "./notices.ts";

/** After `from`, up to and with `to`. */
type Period = { watchId: string; from: Date; to: Date };

/**
 * Verdicts of a period that are worth a line, by kind in the order given, and how many there were of
 * each kind at all. Leaves out what fills the record quietly: the first poll of a source, texts that
 * were kept and read anew.
 */
export async function listDigestVerdicts(
  db: Db,
  { watchId, from, to, kinds, limit }: Period & { kinds: readonly VerdictKind[]; limit: number },
) {
  const isTold = and(
    ...[eq(claims.watchId, watchId), claims.isCurrent, figures.isLive, isLatestVerdict],
    ...[gt(verdicts.judgedAt, from), lte(verdicts.judgedAt, to)],
    ...[gt(snapshots.finishedAt, from), sql`not ${articles.quiet}`],
  );
  const counts = await db
    .select({ kind: verdicts.kind, count: count() })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(snapshots, eq(snapshots.id, claims.snapshotId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(isTold)
    .groupBy(verdicts.kind);
  const rank = sql`array_position(${sql.param([...kinds])}::text[], ${verdicts.kind})`;
  const items = await db
    .select({ verdict: verdicts, claim: claims, figure: figures, article: articles })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(snapshots, eq(snapshots.id, claims.snapshotId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(and(isTold, inArray(verdicts.kind, [...kinds])))
    .orderBy(rank, asc(verdicts.judgedAt), asc(verdicts.id))
    .limit(limit);
  return { counts: Object.fromEntries(counts.map((row) => [row.kind, row.count])), items };
}

/** Articles read in a period, each once, and messages that were given up in it. */
export async function countDigest(
  db: Db,
  { watchId, from, to }: Period,
): Promise<{ read: number; relevant: number; undelivered: number }> {
  const [articleCounts] = await db
    .select({
      read: sql<number>`count(distinct ${snapshots.articleId})::int`,
      relevant: sql<number>`(count(distinct ${snapshots.articleId}) filter (where ${readings.relevant}))::int`,
    })
    .from(readings)
    .innerJoin(snapshots, eq(snapshots.id, readings.snapshotId))
    .where(
      and(
        ...[eq(readings.watchId, watchId), gt(readings.readAt, from), lte(readings.readAt, to)],
        gt(snapshots.finishedAt, from),
      ),
    );
  const [dead] = await db
    .select({ count: count() })
    .from(deliveries)
    .where(
      and(
        ...[eq(deliveries.state, "dead"), gt(deliveries.settledAt, from)],
        lte(deliveries.settledAt, to),
      ),
    );
  const { read = 0, relevant = 0 } = articleCounts ?? {};
  return { read, relevant, undelivered: dead?.count ?? 0 };
}

/** The newest notice of a kind; undefined where there is none. */
export async function findLastNotice(
  db: Db,
  watchId: string,
  kind: NoticeRow["kind"],
): Promise<NoticeRow | undefined> {
  const [row] = await db
    .select()
    .from(notices)
    .where(and(eq(notices.watchId, watchId), eq(notices.kind, kind)))
    .orderBy(desc(notices.createdAt))
    .limit(1);
  return row;
}
