import { eq, lt, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { instances, meta } from "../schema/index.ts";

export type InstanceRow = typeof instances.$inferSelect;

/** Says that a process is alive; call it every few seconds. */
export async function saveHeartbeat(
  db: Db,
  instance: Omit<InstanceRow, "beatAt">,
  now: Date,
): Promise<void> {
  const row = { ...instance, beatAt: now };
  await db
    .insert(instances)
    .values(row)
    .onConflictDoUpdate({ target: instances.id, set: { beatAt: now, info: instance.info } });
}

/** Processes that beat since `since`; older ones are forgotten. */
export async function listInstances(db: Db, since: Date): Promise<InstanceRow[]> {
  await db.delete(instances).where(lt(instances.beatAt, since));
  return db.select().from(instances).orderBy(instances.startedAt);
}

/** A process that has not been heard of for this long runs no more. */
const ALIVE_MS = 60_000;

/** Processes that work on the database at present. */
export const listAlive = (db: Db, now: Date): Promise<InstanceRow[]> =>
  listInstances(db, new Date(now.getTime() - ALIVE_MS));

export async function deleteInstance(db: Db, id: string): Promise<void> {
  await db.delete(instances).where(eq(instances.id, id));
}

/** A small fact about this database; `undefined` when never set. */
export async function getMeta(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select().from(meta).where(eq(meta.key, key));
  return row?.value;
}

export async function setMeta(db: Db, key: string, value: unknown, setAt: Date): Promise<void> {
  await db
    .insert(meta)
    .values({ key, value, setAt })
    .onConflictDoUpdate({ target: meta.key, set: { value, setAt } });
}

/** Adds to a fact that is a number, in one step; an unset one counts as 0. */
export async function addToMeta(db: Db, key: string, amount: number, setAt: Date): Promise<void> {
  await db
    .insert(meta)
    .values({ key, value: amount, setAt })
    .onConflictDoUpdate({
      target: meta.key,
      set: { value: sql`to_jsonb((${meta.value})::numeric + ${amount})`, setAt },
    });
}

export type StatusCounts = {
  sources: number;
  sourcesDue: number;
  sourcesFailing: number;
  articles: number;
  articlesWaiting: number;
  claims: number;
  figures: number;
  alerts: number;
  outboxOpen: number;
  deliveriesWaiting: number;
  deadLetters: number;
  lastNewFigureAt: Date | null;
  /** When a page was last fetched that brought a text not seen before. */
  lastArticleAt: Date | null;
};

/** The numbers of the status line, in one query. */
export async function countStatus(db: Db, now: Date): Promise<StatusCounts> {
  const result = await db.execute<StatusCounts>(sql`select
    (select count(*)::int from sources where enabled and removed_at is null) as "sources",
    (select count(*)::int from sources
      where enabled and removed_at is null and next_poll_at <= ${now}) as "sourcesDue",
    (select count(*)::int from sources
      where enabled and removed_at is null and failures > 0) as "sourcesFailing",
    (select count(*)::int from articles where latest_snapshot_id is not null) as "articles",
    (select count(*)::int from articles where next_visit_at <= ${now}) as "articlesWaiting",
    (select count(*)::int from claims where is_current) as "claims",
    (select count(*)::int from figures where misquote_of is null and is_live) as "figures",
    (select count(*)::int from alerts) as "alerts",
    (select count(*)::int from outbox where done_at is null and kind = 'verdict') as "outboxOpen",
    (select count(*)::int from deliveries where state = 'waiting') as "deliveriesWaiting",
    (select count(*)::int from deliveries where state = 'dead') as "deadLetters",
    (select max(seen_at) from figures where citation is null) as "lastNewFigureAt",
    (select max(finished_at) from snapshots) as "lastArticleAt"`);
  const [row] = result.rows;
  if (row === undefined) throw new Error("Cannot count: Postgres returned no row");
  // Times come as text from a query in SQL.
  const toDate = (at: Date | null) => (at === null ? null : new Date(at));
  return {
    ...row,
    lastNewFigureAt: toDate(row.lastNewFigureAt),
    lastArticleAt: toDate(row.lastArticleAt),
  };
}
