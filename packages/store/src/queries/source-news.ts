import type { OpenSourceNews, SourceNewsDecision, SourceToTell } from "@figurewatch/pipeline";
import { sourceAddress } from "@figurewatch/watch";
import { and, eq, inArray, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { outbox, sources } from "../schema/index.ts";
import { insertEvents } from "./events.ts";
import { getMeta, setMeta } from "./instances.ts";
import { saveNotice } from "./notices.ts";
import { listSnoozes } from "./snoozes.ts";
import { SOURCE_ROW } from "./outbox.ts";

/** A change of a source, in the poller's own words. */
export type SourceNews = { kind: string; at: string; to: string };

/** A decision with whatever the decider wants to know next time. */
type Decided = Omit<SourceNewsDecision, "memory"> & { memory: unknown };

/** Puts changes of a source into the outbox. Safe to repeat. */
export async function insertSourceNews(
  tx: Db,
  sourceId: string,
  news: readonly SourceNews[],
  now: Date,
): Promise<void> {
  if (news.length === 0) return;
  await tx
    .insert(outbox)
    .values(
      news.map((each) => ({
        key: `source-${sourceId}-${each.kind}-${each.to}-${each.at}`,
        kind: SOURCE_ROW,
        payload: cleanJson({ sourceId, news: each, marks: {} }),
        createdAt: now,
      })),
    )
    .onConflictDoNothing();
}

/**
 * Lets `decide` look at what the outbox holds of a watch's sources, and writes what it decided with
 * the notices and their deliveries: all of it or nothing, and one process at a time. Gives the
 * titles of the notices. Not called while there is nothing open.
 */
export async function tellSources(
  db: Db,
  watchId: string,
  now: Date,
  decide: (context: {
    open: OpenSourceNews[];
    sources: SourceToTell[];
    memory: unknown;
  }) => Decided,
): Promise<string[]> {
  if ((await listOpen(db, watchId)).length === 0) return [];
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || ' source news', 4))`,
    );
    const open = await listOpen(tx, watchId);
    if (open.length === 0) return [];
    const memoryKey = `source-news ${watchId}`;
    const memory = await getMeta(tx, memoryKey);
    const decision = decide({ open, sources: await listToTell(tx, watchId, now), memory });
    for (const { sourceId, health } of decision.told) {
      await tx.update(sources).set({ toldHealth: health }).where(eq(sources.id, sourceId));
    }
    for (const { id, marks } of decision.marked) {
      const marked = JSON.stringify({ marks });
      await tx
        .update(outbox)
        .set({ payload: sql`${outbox.payload} || ${marked}::jsonb` })
        .where(eq(outbox.id, id));
    }
    if (decision.settled.length > 0) {
      await tx
        .update(outbox)
        .set({ doneAt: now })
        .where(inArray(outbox.id, [...decision.settled]));
    }
    await setMeta(tx, memoryKey, decision.memory, now);
    for (const [i, body] of decision.notices.entries()) {
      // The transaction holds it to once; the key only has to be its own.
      const dedupKey = `sources ${now.toISOString()} ${open[0]?.id} ${i}`;
      await saveNotice(tx, { watchId, dedupKey, topic: "sources", body }, now);
    }
    const titles = decision.notices.map(({ title }) => title);
    await insertEvents(
      tx,
      titles.map((message) => ({ kind: "notice", message, at: now, watchId })),
    );
    return titles;
  });
}

async function listOpen(db: Db, watchId: string): Promise<OpenSourceNews[]> {
  const rows = await db
    .select({ id: outbox.id, payload: outbox.payload, sourceId: sources.id })
    .from(outbox)
    .innerJoin(sources, sql`${sources.id} = ${outbox.payload}->>'sourceId'`)
    .where(and(isNull(outbox.doneAt), eq(outbox.kind, SOURCE_ROW), eq(sources.watchId, watchId)))
    .orderBy(outbox.id);
  return rows.map(({ id, sourceId, payload: { news, marks } }) => ({
    ...{ id, sourceId },
    news: toRecord(news),
    marks: toRecord(marks) as Record<string, string>,
  }));
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Every source of a watch as it is now, and as it was last told. */
export async function listToTell(db: Db, watchId: string, now: Date): Promise<SourceToTell[]> {
  const [rows, snoozes] = await Promise.all([
    db.select().from(sources).where(eq(sources.watchId, watchId)).orderBy(sources.id),
    listSnoozes(db, watchId, now),
  ]);
  const snoozed = new Set(
    snoozes.filter(({ kind }) => kind === "source").map(({ subjectId }) => subjectId),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.definition.title,
    url: sourceAddress(row.definition),
    isWatched: row.enabled && row.removedAt === null,
    isSnoozed: snoozed.has(row.definition.id),
    state: row.state,
    nextTryAt: row.nextPollAt,
    told: row.toldHealth,
  }));
}
