import { randomBytes } from "node:crypto";
import type { VerdictKind } from "@figurewatch/ledger";
import { and, asc, eq, gt, inArray, isNull, or, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import {
  claims,
  decisions,
  figureChanges,
  figures,
  meta,
  sightings,
  verdicts,
} from "../schema/index.ts";
import type { DecisionRow } from "./decisions.ts";
import { type FigureRow, listFiguresById } from "./figures.ts";
import { isLatestVerdict } from "./latest-verdict.ts";

/** Fact about the database: the name of its log of changes, which a restored one has not. */
export const CHANGE_FEED = "figure changes";

/** A claim that told a figure or stopped telling it, as it stands now. */
export type ChangedTelling = {
  claimId: string;
  articleId: string;
  /** The figure that it tells now, and the one that this counts for; null where another reading has replaced its own. */
  figureId: string | null;
  countsFor: string | null;
  verdict: VerdictKind;
  reasons: string[];
};

export type FigureChange = {
  /** The cursor. */
  id: number;
  at: Date;
  figureId: string;
  /** As it stands now, listed or not; undefined where visitors ask and it is not shown any more. */
  figure: FigureRow | undefined;
  /** What it was split into, of which something is listed. */
  partIds: string[];
  tellings: ChangedTelling[];
  decisions: DecisionRow[];
};

/** The name of this database's log, given to it when it is first asked for. */
export async function readChangeFeed(db: Db, now: Date): Promise<string> {
  const known = await findChangeFeed(db);
  if (known !== undefined) return known;
  await db
    .insert(meta)
    .values({ key: CHANGE_FEED, value: randomBytes(4).toString("hex"), setAt: now })
    .onConflictDoNothing();
  return (await findChangeFeed(db)) ?? "";
}

async function findChangeFeed(db: Db): Promise<string | undefined> {
  // As text: a name like "12e34567" would be read as a number.
  const [row] = await db
    .select({ name: sql<string>`${meta.value} #>> '{}'` })
    .from(meta)
    .where(eq(meta.key, CHANGE_FEED));
  return row?.name;
}

/** The cursor of the last change; 0 where there is none. */
export async function findLastChange(db: Db): Promise<number> {
  const [row] = await db
    .select({ id: sql<string | null>`max(${figureChanges.id})` })
    .from(figureChanges);
  return Number(row?.id ?? 0);
}

/**
 * Changes of a watch's figures after a cursor (0 for all), oldest first, each with the figure as it
 * stands now: whoever takes over figure after figure, to the end, holds what is listed.
 */
export async function listFigureChanges(
  db: Db,
  { watchId, after, limit }: { watchId: string; after: number; limit: number },
): Promise<FigureChange[]> {
  const rows = await db
    .select({ change: figureChanges })
    .from(figureChanges)
    .leftJoin(figures, eq(figures.id, figureChanges.figureId))
    .where(and(gt(figureChanges.id, after), or(eq(figures.watchId, watchId), isNull(figures.id))))
    .orderBy(asc(figureChanges.id))
    .limit(limit);
  const changes = rows.map(({ change }) => change);
  const figureIds = [...new Set(changes.map(({ figureId }) => figureId))];
  const [known, parts, tellings, decided] = await Promise.all([
    listFiguresById(db, figureIds),
    listParts(db, figureIds),
    listTellings(db, [...new Set(changes.flatMap(({ claimIds }) => claimIds))]),
    listDecided(db, [...new Set(changes.flatMap(({ decisionIds }) => decisionIds))]),
  ]);
  const byId = new Map(known.map((figure) => [figure.id, figure]));
  return changes.map(({ id, at, figureId, claimIds, decisionIds }) => ({
    ...{ id, at, figureId, figure: byId.get(figureId) },
    partIds: parts.flatMap((part) => (part.from === figureId ? part.id : [])),
    tellings: tellings.filter(({ claimId }) => claimIds.includes(claimId)),
    decisions: decided.filter((row) => decisionIds.includes(row.id)),
  }));
}

const listParts = (db: Db, ids: string[]) =>
  db
    .select({ id: figures.id, from: figures.splitFrom })
    .from(figures)
    .where(and(inArray(figures.splitFrom, ids), eq(figures.isLive, true)))
    .orderBy(asc(figures.id));

async function listTellings(db: Db, claimIds: string[]): Promise<ChangedTelling[]> {
  if (claimIds.length === 0) return [];
  return db
    .select({
      claimId: claims.id,
      articleId: claims.articleId,
      figureId: sql<string | null>`case when ${sightings.isCurrent} then ${sightings.figureId} end`,
      countsFor: sql<string | null>`case when ${sightings.isCurrent}
        then coalesce(${figures.mergedInto}, ${figures.id}) end`,
      verdict: verdicts.kind,
      reasons: verdicts.reasons,
    })
    .from(claims)
    .innerJoin(sightings, eq(sightings.claimId, claims.id))
    .innerJoin(figures, eq(figures.id, sightings.figureId))
    .innerJoin(verdicts, isLatestVerdict)
    .where(inArray(claims.id, claimIds))
    .orderBy(asc(claims.seenAt), asc(claims.id));
}

const listDecided = (db: Db, ids: number[]) =>
  ids.length === 0
    ? []
    : db.select().from(decisions).where(inArray(decisions.id, ids)).orderBy(asc(decisions.id));
