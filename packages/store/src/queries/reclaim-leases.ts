import { sql } from "../drizzle.ts";
import type { Db } from "../db.ts";

/**
 * Frees what a killed process held, so that it is taken up at once and not when the lease ends.
 * Only for a database that nobody else works on: the embedded one, at its start. What was under
 * way gets a new due time, since its old job may still be locked in the queue.
 */
export async function reclaimLeases(db: Db, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`update sources set leased_until = null, leased_by = null, next_poll_at = ${now}
      where leased_until is not null`);
    await tx.execute(sql`update articles set leased_until = null, next_visit_at = ${now}
      where leased_until is not null or next_visit_at <= ${now}`);
    await tx.execute(sql`update outbox set leased_until = null
      where done_at is null and leased_until is not null and last_error is null`);
    await tx.execute(sql`update deliveries set leased_until = null where leased_until is not null`);
    await tx.execute(sql`update archive_captures set leased_until = null
      where leased_until is not null`);
    await tx.execute(sql`update capture_timestamps set leased_until = null
      where leased_until is not null`);
    await tx.execute(sql`update host_gates set holder = null, leased_until = null
      where holder is not null`);
  });
}
