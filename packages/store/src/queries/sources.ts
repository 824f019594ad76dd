import type { Source } from "@figurewatch/watch";
import type { EventInput } from "@figurewatch/pipeline";
import { and, eq, isNull, notInArray, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { sources, watches } from "../schema/index.ts";
import { insertEvents } from "./events.ts";
import { saySourceChanges } from "./source-list-events.ts";
import { insertSourceNews, type SourceNews } from "./source-news.ts";

export type SourceRow = typeof sources.$inferSelect;
export type WatchRow = typeof watches.$inferSelect;

/** Id of a source over all watches. */
export function sourceRowId(watchId: string, sourceId: string): string {
  return `${watchId}.${sourceId}`;
}

/**
 * Loads a watch and its sources. New sources are due at once, known ones keep their state and
 * schedule, sources that left the list are no longer polled but kept. Safe to repeat.
 */
export async function upsertWatch(
  db: Db,
  watch: { id: string; title: string; sources: readonly Source[] },
  now: Date,
): Promise<{ changed: boolean }> {
  const definition = cleanJson(watch);
  const definitionHash = sha256(JSON.stringify(definition));
  return db.transaction(async (tx) => {
    const row = { id: watch.id, title: watch.title, definition, definitionHash, loadedAt: now };
    const [known] = await tx.select().from(watches).where(eq(watches.id, watch.id)).for("update");
    await tx.insert(watches).values(row).onConflictDoUpdate({ target: watches.id, set: row });
    const before = await tx.select().from(sources).where(eq(sources.watchId, watch.id));
    const byId = new Map(before.map((source) => [source.id, source]));
    for (const source of definition.sources) {
      const values = { definition: source, enabled: source.enabled, removedAt: null };
      await tx
        .insert(sources)
        .values({
          ...values,
          id: sourceRowId(watch.id, source.id),
          watchId: watch.id,
          addedAt: now,
          nextPollAt: now,
        })
        .onConflictDoUpdate({ target: sources.id, set: values });
    }
    const kept = definition.sources.map((source) => sourceRowId(watch.id, source.id));
    const gone = await tx
      .update(sources)
      .set({ removedAt: now })
      .where(
        and(
          eq(sources.watchId, watch.id),
          isNull(sources.removedAt),
          kept.length > 0 ? notInArray(sources.id, kept) : undefined,
        ),
      )
      .returning();
    // The list that a watch begins with is no news.
    if (known !== undefined) {
      const listed = definition.sources.map((source) => {
        const id = sourceRowId(watch.id, source.id);
        return { id, source, before: byId.get(id) ?? null };
      });
      const about = { kind: "source-list", at: now, watchId: watch.id };
      const changes = saySourceChanges(listed, gone);
      await insertEvents(
        tx,
        changes.map((change) => ({ ...about, ...change })),
      );
    }
    return { changed: known?.definitionHash !== definitionHash };
  });
}

export async function listWatches(db: Db): Promise<WatchRow[]> {
  return db.select().from(watches).orderBy(watches.id);
}

/**
 * Takes up to `limit` sources that are due and leases them for `leaseMs`: no other process gets
 * them meanwhile, and a process that dies loses them to the next when the lease ends.
 */
export async function claimDueSources(
  db: Db,
  options: { now: Date; limit: number; leaseMs: number; holder: string },
): Promise<SourceRow[]> {
  const { now, limit, leaseMs, holder } = options;
  const due = db
    .select({ id: sources.id })
    .from(sources)
    .where(
      sql`${sources.enabled} and ${sources.removedAt} is null and ${sources.nextPollAt} <= ${now}
        and (${sources.leasedUntil} is null or ${sources.leasedUntil} <= ${now})`,
    )
    .orderBy(sources.nextPollAt)
    .limit(limit)
    .for("update", { skipLocked: true });
  return db
    .update(sources)
    .set({ leasedUntil: new Date(now.getTime() + leaseMs), leasedBy: holder })
    .where(sql`${sources.id} in ${due}`)
    .returning();
}

export async function getSource(db: Db, id: string): Promise<SourceRow | undefined> {
  const [row] = await db.select().from(sources).where(eq(sources.id, id));
  return row;
}

/** When a stopped source is due: nobody lives to see it. */
export const NEVER = new Date("9999-01-01T00:00:00Z");

export type SourceOutcome = {
  id: string;
  state: Record<string, unknown>;
  nextPollAt: Date;
  polledAt: Date;
  /** Null when the poll went well; else why not, in words. */
  error: string | null;
  newItems: number;
  events?: readonly EventInput[];
  /** Changes that may have to be told, for the outbox. */
  news?: readonly SourceNews[];
};

/**
 * Records a poll with what it gives to tell, in one transaction, and gives the lease back. A source
 * removed meanwhile stays removed.
 */
export async function saveSourceState(db: Db, outcome: SourceOutcome): Promise<void> {
  const { id, state, nextPollAt, polledAt, error, newItems } = cleanJson(outcome);
  const { news = [], events = [] } = outcome;
  await db.transaction(async (tx) => {
    await tx
      .update(sources)
      .set({
        state,
        nextPollAt,
        lastPolledAt: polledAt,
        leasedUntil: null,
        leasedBy: null,
        lastError: error,
        failures: error === null ? 0 : sql`${sources.failures} + 1`,
        ...(error === null ? { lastOkAt: polledAt } : {}),
        ...(newItems > 0 ? { lastNewItemAt: polledAt } : {}),
      })
      .where(eq(sources.id, id));
    await insertSourceNews(tx, id, news, polledAt);
    await insertEvents(tx, events);
  });
}

export type SourceHealth = SourceRow & { itemCount: number; articleCount: number };

/** Every source not removed, with what it brought; the failing ones first. */
export async function listSourceHealth(db: Db, watchId?: string): Promise<SourceHealth[]> {
  const rows = await db
    .select({
      source: sources,
      itemCount: sql<number>`(select count(*)::int from items i where i.source_id = sources.id)`,
      articleCount: sql<number>`(select count(distinct i.article_id)::int from items i where i.source_id = sources.id)`,
    })
    .from(sources)
    .where(and(isNull(sources.removedAt), watchId ? eq(sources.watchId, watchId) : undefined))
    .orderBy(sql`${sources.failures} desc`, sources.id);
  return rows.map(({ source, itemCount, articleCount }) => ({
    ...source,
    itemCount,
    articleCount,
  }));
}
