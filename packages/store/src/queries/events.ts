import { desc, eq, gt, sql } from "../drizzle.ts";
import type { EventInput } from "@figurewatch/pipeline";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { events } from "../schema/index.ts";

export type Event = typeof events.$inferSelect;

/**
 * Appends to the log. Call it last in a transaction: the lock it takes until the commit makes
 * ids grow in commit order, so that a reader's cursor never steps over a late one.
 */
export async function insertEvents(tx: Db, inputs: readonly EventInput[]): Promise<void> {
  if (inputs.length === 0) return;
  const rows = inputs.map((input) => ({ ...cleanJson(input), data: cleanJson(input.data ?? {}) }));
  await tx.transaction(async (inner) => {
    await inner.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' events', 3))`,
    );
    await inner.insert(events).values(rows);
  });
}

/** Events after a cursor (0 for all), oldest first. The last `id` is the next cursor. */
export async function listEventsSince(db: Db, cursor: number, limit = 200): Promise<Event[]> {
  return db.select().from(events).where(gt(events.id, cursor)).orderBy(events.id).limit(limit);
}

/** The newest events, or those of one kind, newest first. */
export async function listRecentEvents(db: Db, limit = 50, kind?: string): Promise<Event[]> {
  return db
    .select()
    .from(events)
    .where(kind === undefined ? undefined : eq(events.kind, kind))
    .orderBy(desc(events.id))
    .limit(limit);
}
