import { and, count, desc, eq, gte, inArray, isNull, sql } from "../drizzle.ts";
import type { VerdictKind } from "@figurewatch/ledger";
import type { Db } from "../db.ts";
import { articles, claims, figures, verdicts } from "../schema/index.ts";
import { isKnownOn, knownFrom, type KnownOn } from "./known-on.ts";
import { isLatestVerdict } from "./latest-verdict.ts";

/** With `knownOn` a period of the past, up to that day: by when things were said, not judged. */
type Period = { watchId: string; since: Date } & KnownOn;

const claimKnownFrom = knownFrom(claims.saidOn, claims.seenAt);

const isWithin = ({ since, knownOn }: Period) =>
  knownOn === undefined
    ? gte(verdicts.judgedAt, since)
    : and(
        isKnownOn(claims.saidOn, claims.seenAt, knownOn),
        sql`${claimKnownFrom} >= ${since.toISOString().slice(0, 10)}`,
      );

export type VerdictFilter = Period & {
  kinds: VerdictKind[];
  measure?: string | undefined;
  /** Null for the whole world and for all sectors; undefined for whatever it is. */
  place?: string | null | undefined;
  sector?: string | null | undefined;
  limit?: number;
};

/** Verdicts of a period with the article each stands in, newest first. */
export async function listVerdictItems(db: Db, filter: VerdictFilter) {
  const { watchId, kinds, measure, place, sector, knownOn, limit = 50 } = filter;
  return db
    .select({ verdict: verdicts, claim: claims, figure: figures, article: articles })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(
      and(
        eq(claims.watchId, watchId),
        claims.isCurrent,
        figures.isLive,
        isLatestVerdict,
        isWithin(filter),
        inArray(verdicts.kind, kinds),
        measure === undefined ? undefined : eq(claims.measure, measure),
        is(claims.place, place),
        is(claims.sector, sector),
      ),
    )
    .orderBy(desc(knownOn === undefined ? verdicts.judgedAt : claimKnownFrom), desc(verdicts.id))
    .limit(limit);
}

const is = (column: typeof claims.place | typeof claims.sector, value: string | null | undefined) =>
  value === undefined ? undefined : value === null ? isNull(column) : eq(column, value);

/** Claims with a verdict of a period, oldest verdict first. */
export async function listJudgedClaims(
  db: Db,
  { watchId, since, limit }: Period & { limit: number },
): Promise<{ claimId: string; judgedAt: Date }[]> {
  return db
    .select({ claimId: claims.id, judgedAt: verdicts.judgedAt })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(
      and(
        eq(claims.watchId, watchId),
        claims.isCurrent,
        isLatestVerdict,
        gte(verdicts.judgedAt, since),
      ),
    )
    .orderBy(verdicts.judgedAt, verdicts.id)
    .limit(limit);
}

/** How many verdicts of each kind a period brought. */
export async function countVerdicts(
  db: Db,
  period: Period,
): Promise<Partial<Record<VerdictKind, number>>> {
  const rows = await db
    .select({ kind: verdicts.kind, count: count() })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(
      and(
        eq(claims.watchId, period.watchId),
        claims.isCurrent,
        figures.isLive,
        isLatestVerdict,
        isWithin(period),
      ),
    )
    .groupBy(verdicts.kind);
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
}
