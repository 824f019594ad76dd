import { and, asc, eq, gt, isNull, sql } from "../drizzle.ts";
import { cleanJson } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { snoozes } from "../schema/index.ts";

export type SnoozeRow = typeof snoozes.$inferSelect;
export type SnoozeKind = SnoozeRow["kind"];

/** Snoozes that hold at a time, the first to end first. */
export async function listSnoozes(db: Db, watchId: string, now: Date): Promise<SnoozeRow[]> {
  return db
    .select()
    .from(snoozes)
    .where(and(eq(snoozes.watchId, watchId), isNull(snoozes.endedAt), gt(snoozes.until, now)))
    .orderBy(asc(snoozes.until), asc(snoozes.id));
}

/** Snoozes a rule or a source; one that holds on it already is ended. */
export async function addSnooze(
  db: Db,
  input: Omit<SnoozeRow, "id" | "endedAt">,
): Promise<SnoozeRow> {
  return db.transaction(async (tx) => {
    const { watchId, kind, subjectId, setAt } = input;
    await tx
      .update(snoozes)
      .set({ endedAt: setAt })
      .where(
        and(
          eq(snoozes.watchId, watchId),
          eq(snoozes.kind, kind),
          eq(snoozes.subjectId, subjectId),
          isNull(snoozes.endedAt),
        ),
      );
    const [row] = await tx.insert(snoozes).values(cleanJson(input)).returning();
    if (row === undefined) throw new Error("Cannot store a snooze");
    return row;
  });
}

/** Ends a snooze before its time; false where none of this id holds. */
export async function endSnooze(db: Db, watchId: string, id: number, now: Date): Promise<boolean> {
  const rows = await db
    .update(snoozes)
    .set({ endedAt: now })
    .where(
      and(
        eq(snoozes.watchId, watchId),
        eq(snoozes.id, id),
        isNull(snoozes.endedAt),
        gt(snoozes.until, now),
      ),
    )
    .returning({ id: snoozes.id });
  return rows.length > 0;
}

/** How many alerts each rule asked for since then, and how many of their figures were rejected. */
export async function countAlertsByRule(
  db: Db,
  watchId: string,
  since: Date,
): Promise<Map<string, { told: number; rejected: number }>> {
  const { rows } = await db.execute<{ rule: string; told: number; rejected: number }>(sql`
    select asking.rule, count(*)::int as told,
      (count(*) filter (where figures.review = 'rejected'))::int as rejected
    from alerts cross join unnest(string_to_array(alerts.rule, ',')) as asking (rule)
    join figures on figures.id = alerts.figure_id
    where alerts.watch_id = ${watchId} and alerts.created_at > ${since}
    group by asking.rule`);
  return new Map(rows.map(({ rule, told, rejected }) => [rule, { told, rejected }]));
}
