import { and, asc, eq, isNull, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { outbox } from "../schema/index.ts";

export type OutboxRow = typeof outbox.$inferSelect;

/** What an outbox row is about: a verdict, or a change of a source. */
export const VERDICT_ROW = "verdict";
export const SOURCE_ROW = "source";

/** Takes verdicts still to be told, oldest first, and leases them: a sender that dies loses them. */
export async function takeOutbox(
  db: Db,
  options: { now: Date; limit: number; leaseMs: number },
): Promise<OutboxRow[]> {
  const { now, limit, leaseMs } = options;
  const open = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.doneAt),
        eq(outbox.kind, VERDICT_ROW),
        sql`(${outbox.leasedUntil} is null or ${outbox.leasedUntil} <= ${now})`,
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(limit)
    .for("update", { skipLocked: true });
  const rows = await db
    .update(outbox)
    .set({
      leasedUntil: new Date(now.getTime() + leaseMs),
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(sql`${outbox.id} in ${open}`)
    .returning();
  return rows.sort((a, b) => a.id - b.id);
}

/** Marks a row as told; inside the transaction that wrote what it led to. */
export async function settleOutbox(tx: Db, id: number, doneAt: Date): Promise<void> {
  await tx.update(outbox).set({ doneAt, leasedUntil: null }).where(eq(outbox.id, id));
}

/** Notes why a row could not be told and when to try again. */
export async function failOutbox(db: Db, id: number, error: string, retryAt: Date): Promise<void> {
  await db
    .update(outbox)
    .set({ lastError: cleanText(error), leasedUntil: retryAt })
    .where(eq(outbox.id, id));
}
