import { and, asc, desc, eq, isNull, sql, type SQL } from "../drizzle.ts";
import type { VerdictKind } from "@figurewatch/ledger";
import type { Db } from "../db.ts";
import { articles, claims, figures, sightings, snapshots, verdicts } from "../schema/index.ts";
import { isLatestVerdict } from "./latest-verdict.ts";
import { evidenceIds } from "./refresh-figures.ts";

export type FigureRow = typeof figures.$inferSelect & {
  /** Articles that tell it, copies of one story counted once. */
  tellings: number;
  articleCount: number;
};

export type FigureFilter = {
  watchId?: string;
  measure?: string;
  scope?: string;
  place?: string | null;
  /** ISO day: only what could be known then, by the dates it was said. */
  knownOn?: string;
  /** Also garbled tellings, which are no figures of their own. */
  withMisquotes?: boolean;
  limit?: number;
};

/** Figures that are live (told by a present claim, not rejected) by as-of, then by when said. */
export async function listFigures(db: Db, filter: FigureFilter = {}): Promise<FigureRow[]> {
  const rows = await db
    .select({
      figure: figures,
      supersededBy: supersededBy(filter.knownOn),
      ...countColumns(filter.knownOn),
    })
    .from(figures)
    .where(and(...toConditions(filter)))
    .orderBy(asc(figures.asOfFrom), asc(figures.saidFrom), asc(figures.id))
    .limit(filter.limit ?? 1000);
  return rows.map(({ figure, supersededBy, tellings, articleCount }) => ({
    ...figure,
    supersededBy,
    tellings,
    articleCount,
  }));
}

export async function getFigure(db: Db, id: string): Promise<FigureRow | undefined> {
  const [row] = await db
    .select({ figure: figures, ...countColumns() })
    .from(figures)
    .where(eq(figures.id, id));
  return row && { ...row.figure, tellings: row.tellings, articleCount: row.articleCount };
}

export type Series = {
  scope: string;
  measure: string;
  place: string | null;
  locality: string | null;
  sector: string | null;
  payee: string | null;
  unit: string | null;
  figures: FigureRow[];
};

/** Figures in series, the fullest first; within one, by as-of date. */
export async function listSeries(db: Db, filter: FigureFilter = {}): Promise<Series[]> {
  const series = new Map<string, Series>();
  for (const figure of await listFigures(db, filter)) {
    const { scope, measure, place, locality, sector, payee, unit } = figure;
    const known = series.get(scope);
    if (known) known.figures.push(figure);
    else {
      series.set(scope, {
        scope,
        measure,
        place,
        locality,
        sector,
        payee,
        unit,
        figures: [figure],
      });
    }
  }
  return [...series.values()].sort((a, b) => b.figures.length - a.figures.length);
}

export type MeasureOverview = {
  measure: string;
  figureCount: number;
  /** Figures seen since `newSince`. */
  newCount: number;
  latest: FigureRow | null;
  baseline: FigureRow[];
};

/** Per measure: its counts, its latest figure by as-of and its baseline. */
export async function listMeasureOverview(
  db: Db,
  watchId: string,
  options: { newSince: Date; knownOn?: string },
): Promise<MeasureOverview[]> {
  const { newSince, knownOn } = options;
  const rows = await listFigures(db, {
    watchId,
    limit: 100_000,
    ...(knownOn === undefined ? {} : { knownOn }),
  });
  const byMeasure = Map.groupBy(rows, (row) => row.measure);
  return [...byMeasure].map(([measure, list]) => ({
    measure,
    figureCount: list.length,
    newCount: list.filter((row) => row.citation === null && row.seenAt >= newSince).length,
    latest: list.findLast((row) => row.supersededBy === null && row.asOfFrom !== null) ?? null,
    baseline: list.filter((row) => row.citation !== null),
  }));
}

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
};

/** Every telling of a figure, oldest said first; a baseline figure's citation is in its row. */
export async function listSightings(db: Db, figureId: string): Promise<SightingDetail[]> {
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
    })
    .from(sightings)
    .innerJoin(claims, eq(claims.id, sightings.claimId))
    .innerJoin(articles, eq(articles.id, claims.articleId))
    .innerJoin(snapshots, eq(snapshots.id, claims.snapshotId))
    .leftJoin(verdicts, isLatestVerdict)
    .where(
      sql`${sightings.isCurrent} and ${sightings.figureId} in (
        select unnest(${evidenceIds}) from figures where figures.id = ${figureId})`,
    )
    .orderBy(asc(sightings.saidOn), asc(sightings.seenAt), asc(sightings.claimId));
}

export type VerdictDetail = {
  verdict: typeof verdicts.$inferSelect;
  claim: typeof claims.$inferSelect;
  figure: typeof figures.$inferSelect;
};

/** Verdicts, newest first. */
export async function listVerdicts(
  db: Db,
  options: { watchId?: string; kind?: VerdictKind; limit?: number } = {},
): Promise<VerdictDetail[]> {
  const { watchId, kind, limit = 100 } = options;
  return db
    .select({ verdict: verdicts, claim: claims, figure: figures })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .innerJoin(figures, eq(figures.id, verdicts.figureId))
    .where(
      and(
        isLatestVerdict,
        claims.isCurrent,
        watchId ? eq(claims.watchId, watchId) : undefined,
        kind ? eq(verdicts.kind, kind) : undefined,
      ),
    )
    .orderBy(desc(verdicts.judgedAt), desc(verdicts.id))
    .limit(limit);
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

// A figure is known from the last day its saying may have been; without one, from when we saw it.
const knownFrom = sql`coalesce(${figures.saidTo}, (${figures.seenAt} at time zone 'UTC')::date)`;

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
    knownOn === undefined ? undefined : sql`${knownFrom} <= ${knownOn}::date`,
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

function countColumns(knownOn?: string) {
  const until =
    knownOn === undefined
      ? sql``
      : sql` and coalesce(left(s.said_on, 10), to_char(s.seen_at at time zone 'UTC', 'YYYY-MM-DD')) <= ${knownOn}`;
  return {
    tellings: sql<number>`(select count(distinct s.copy_group)::int from sightings s where s.is_current and s.figure_id = any(${evidenceIds})${until})`,
    articleCount: sql<number>`(select count(distinct s.article_id)::int from sightings s where s.is_current and s.figure_id = any(${evidenceIds})${until})`,
  };
}
