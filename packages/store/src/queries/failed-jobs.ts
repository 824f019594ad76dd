import { sourceAddress } from "@figurewatch/watch";
import type { EventInput } from "@figurewatch/pipeline";
import { and, desc, eq, gt, inArray, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { articles, sources } from "../schema/index.ts";
import { insertEvents } from "./events.ts";
import { NEVER } from "./sources.ts";

/** An article or a source whose last try failed, or that `ids` name for another reason. */
export type FailedSubject = {
  id: string;
  title: string | null;
  url: string;
  reason: string | null;
  attempts: number;
  lastTriedAt: Date | null;
  /** Null when it is not tried again of its own accord. */
  nextTryAt: Date | null;
};

const atOrNull = (at: Date | string | null) => (at === null ? null : new Date(at));

/** Articles that could not be read at the last try, and those of `ids`; the last tried first. */
export async function listFailedReads(
  db: Db,
  { ids = [], limit }: { ids?: readonly string[]; limit: number },
): Promise<FailedSubject[]> {
  // Names as they are: of one table alone drizzle leaves the table's name out.
  const lastVisit = sql<Date | string | null>`(select max(v.finished_at) from visits v
    where v.article_id = articles.id)`;
  const isNamed = ids.length === 0 ? sql`false` : inArray(articles.id, [...ids]);
  const rows = await db
    .select({
      ...{ id: articles.id, url: articles.canonicalUrl, reason: articles.lastError },
      title: sql<string | null>`coalesce(articles.title, (select i.title from items i
        where i.article_id = articles.id order by i.id limit 1))`,
      ...{ attempts: articles.failures, nextTryAt: articles.nextVisitAt },
      lastTriedAt: lastVisit,
    })
    .from(articles)
    .where(sql`${articles.failures} > 0 or ${isNamed}`)
    .orderBy(desc(sql`coalesce(${lastVisit}, ${articles.firstSeenAt})`), desc(articles.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, lastTriedAt: atOrNull(row.lastTriedAt) }));
}

/** Sources that could not be read at the last try, and those of `ids`. */
export async function listFailedPolls(
  db: Db,
  { watchId, ids = [] }: { watchId: string; ids?: readonly string[] },
): Promise<FailedSubject[]> {
  const isNamed = ids.length === 0 ? sql`false` : inArray(sources.id, [...ids]);
  const rows = await db
    .select()
    .from(sources)
    .where(
      and(
        eq(sources.watchId, watchId),
        isNull(sources.removedAt),
        eq(sources.enabled, true),
        sql`(${gt(sources.failures, 0)} or ${isNamed})`,
      ),
    )
    .orderBy(desc(sources.lastPolledAt), sources.id);
  return rows.map((row) => ({
    ...{ id: row.id, title: row.definition.title, url: sourceAddress(row.definition) },
    ...{ reason: row.lastError, attempts: row.failures, lastTriedAt: row.lastPolledAt },
    nextTryAt: row.nextPollAt < NEVER ? row.nextPollAt : null,
  }));
}

/** When an article is visited next: at once, as a person asks, or, with null, never again. */
export async function setNextVisit(db: Db, id: string, at: Date | null): Promise<boolean> {
  const rows = await db
    .update(articles)
    .set({
      nextVisitAt: at,
      // Tried again, it has all its tries anew; given up, nobody holds it.
      ...(at === null ? { leasedUntil: null } : { failures: sql`least(${articles.failures}, 1)` }),
    })
    .where(eq(articles.id, id))
    .returning({ id: articles.id });
  return rows.length > 0;
}

/**
 * When a source is asked next, also one that was stopped: at once, as a person asks, or `NEVER`.
 * `change` brings the state that its last poll left in line. False where there is no such source.
 */
export async function setNextPoll(
  db: Db,
  id: string,
  at: Date,
  change: (state: unknown) => Record<string, unknown>,
  event?: EventInput,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.select().from(sources).where(eq(sources.id, id)).for("update");
    if (row === undefined || row.removedAt !== null) return false;
    await tx
      .update(sources)
      .set({ state: cleanJson(change(row.state)), nextPollAt: at })
      .where(eq(sources.id, id));
    if (event !== undefined) await insertEvents(tx, [event]);
    return true;
  });
}
