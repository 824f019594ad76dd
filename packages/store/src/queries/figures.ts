import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from "../drizzle.ts";
import type { VerdictKind } from "@figurewatch/ledger";
import type { Db } from "../db.ts";
import { articles, claims, figures, sightings, snapshots, verdicts } from "../schema/index.ts";
import { type ArchivedCopy, copyOfClaim } from "./archived-copy.ts";
import { figureKnownFrom, isFigureKnownOn, isKnownOn, isToldBy, type KnownOn } from "./known-on.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import { evidenceIds } from "./refresh-figures.ts";
import { timestampOfClaim, type TrustedTimestamp } from "./trusted-timestamp.ts";

export type FigureRow = Omit<typeof figures.$inferSelect, "number"> & {
  /** Articles that tell it, copies of one story counted once. */
  tellings: number;
  articleCount: number;
  /** ISO day from which it could be known. */
  knownFrom: string;
};

export type FigureFilter = KnownOn & {
  watchId?: string;
  measure?: string;
  scope?: string;
  place?: string | null;
  /** Also garbled tellings, which are no figures of their own. */
  withMisquotes?: boolean;
  limit?: number;
};

/** Figures that are live (told by a present claim, not rejected) by as-of, then by when said. */
export async function listFigures(db: Db, filter: FigureFilter = {}): Promise<FigureRow[]> {
  const rows = await selectFigures(db, filter.knownOn)
    .where(and(...toConditions(filter)))
    .orderBy(asc(figures.asOfFrom), asc(figures.saidFrom), asc(figures.id))
    .limit(filter.limit ?? 1000);
  return rows.map(toRow);
}

/** A figure by its id, whether or not it was known on the day; `knownFrom` tells. */
export async function getFigure(
  db: Db,
  id: string,
  { knownOn }: KnownOn = {},
): Promise<FigureRow | undefined> {
  const [row] = await selectFigures(db, knownOn).where(eq(figures.id, id));
  return row && toRow(row);
}

/** Figures by their ids, listed or not. */
export async function listFiguresById(
  db: Db,
  ids: readonly string[],
  { knownOn }: KnownOn = {},
): Promise<FigureRow[]> {
  if (ids.length === 0) return [];
  return (await selectFigures(db, knownOn).where(inArray(figures.id, [...ids]))).map(toRow);
}

const selectFigures = (db: Db, knownOn: string | undefined) =>
  db
    .select({
      figure: figures,
      derived: { supersededBy: supersededBy(knownOn), knownFrom: figureKnownFrom },
      counts: countColumns(knownOn),
    })
    .from(figures);

type Selected = Awaited<ReturnType<typeof selectFigures>>[number];

/** A figure is known by its id: its number is only for the look-up table of this database. */
const toRow = ({ figure: { number: _, ...figure }, derived, counts }: Selected): FigureRow => ({
  ...figure,
  ...derived,
  ...counts,
});

export type SightingDetail = {
  sighting: typeof sightings.$inferSelect;
  claim: typeof claims.$inferSelect;
  article: Pick<
    typeof articles.$inferSelect,
    "id" | "title" | "siteName" | "byline" | "canonicalUrl" | "published"
  >;
  verdict: { kind: VerdictKind; reasons: string[]; againstFigureId: string | null } | null;
  noarchive: boolean;
  /** The capture that it was read in: when it was fetched, and the SHA-256 of its bytes. */
  capture: { fetchedAt: Date; rawHash: string };
  /** Where a public archive shows the page; null where it was not captured. */
  archived: ArchivedCopy | null;
  /** By when the page was there; null where no authority was asked. */
  timestamped: TrustedTimestamp | null;
};

/**
 * Every telling of a figure, oldest said first; a baseline figure's citation is in its row. As known
 * on a day: said by then, in words that stood on the page by then.
 */
export async function listSightings(
  db: Db,
  figureId: string,
  { knownOn }: KnownOn = {},
): Promise<SightingDetail[]> {
  return db
    .select({
      sighting: sightings,
      claim: claims,
      article: {
        id: articles.id,
        title: articles.title,
        siteName: articles.siteName,
        byline: articles.byline,
        canonicalUrl: articles.canonicalUrl,
        published: articles.published,
      },
      verdict: {
        kind: verdicts.kind,
        reasons: verdicts.reasons,
        againstFigureId: verdicts.againstFigureId,
      },
      noarchive: snapshots.noarchive,
      capture: { fetchedAt: snapshots.finishedAt, rawHash: snapshots.rawHash },
      archived: copyOfClaim,
      timestamped: timestampOfClaim,
    })
    .from(sightings)
    .innerJoin(claims, eq(claims.id, sightings.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(snapshots, eq(snapshots.id, claims.snapshotId))
    .leftJoin(verdicts, isLatestVerdict)
    .where(
      and(
        sql`${sightings.isCurrent} and ${sightings.figureId} in (
          select unnest(${evidenceIds}) from figures where figures.id = ${figureId})`,
        isKnownOn(sightings.saidOn, sightings.seenAt, knownOn),
        isToldBy(sightings.claimId, sightings.seenAt, knownOn),
      ),
    )
    .orderBy(asc(sightings.saidOn), asc(sightings.seenAt), asc(sightings.claimId));
}

/** One verdict with its claim, figure and the figure compared with; by claim id. */
export async function getVerdict(db: Db, claimId: string) {
  const [row] = await db
    .select({ verdict: verdicts, claim: claims, figure: figures, article: articles })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .where(eq(verdicts.claimId, claimId))
    .orderBy(desc(verdicts.id))
    .limit(1);
  if (row === undefined) return undefined;
  const against = row.verdict.againstFigureId;
  return { ...row, against: against === null ? null : ((await getFigure(db, against)) ?? null) };
}

function toConditions(filter: FigureFilter): (SQL | undefined)[] {
  const { watchId, measure, scope, place, knownOn, withMisquotes } = filter;
  return [
    watchId === undefined ? undefined : eq(figures.watchId, watchId),
    measure === undefined ? undefined : eq(figures.measure, measure),
    scope === undefined ? undefined : eq(figures.scope, scope),
    place === undefined
      ? undefined
      : place === null
        ? isNull(figures.place)
        : eq(figures.place, place),
    isFigureKnownOn(knownOn),
    withMisquotes ? undefined : isNull(figures.misquoteOf),
    sql`${figures.isLive}`,
  ];
}

/** What replaced a figure counts only from the day it could be known itself. */
function supersededBy(knownOn: string | undefined) {
  if (knownOn === undefined) return sql<string | null>`${figures.supersededBy}`;
  return sql<
    string | null
  >`(select later.id from figures later where later.id = figures.superseded_by
    and coalesce(later.said_to, (later.seen_at at time zone 'UTC')::date) <= ${knownOn}::date)`;
}

/** Whether another figure has taken its place by a day, or by now. */
export const isReplacedOn = (knownOn: string | undefined) =>
  sql`(${supersededBy(knownOn)} is not null)`;

function countColumns(knownOn: string | undefined) {
  const known =
    and(
      isKnownOn(sql`s.said_on`, sql`s.seen_at`, knownOn),
      isToldBy(sql`s.claim_id`, sql`s.seen_at`, knownOn),
    ) ?? sql`true`;
  const count = (column: SQL) =>
    sql<number>`(select count(distinct ${column})::int from sightings s
      where s.is_current and s.figure_id = any(${evidenceIds}) and ${known})`;
  return { tellings: count(sql`s.copy_group`), articleCount: count(sql`s.article_id`) };
}
