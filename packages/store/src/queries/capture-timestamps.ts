import type { TimestampOutcome } from "@figurewatch/pipeline";
import { and, eq, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { captureTimestamps, snapshots } from "../schema/index.ts";
import { closeService, isTurnFree, type ServiceBudget } from "./service-turns.ts";
import { tellsFigure } from "./tells-figure.ts";

/**
 * Notes the snapshots fetched since then that tell a figure and are not noted yet. Gives how many;
 * safe to repeat, and in many processes at once.
 */
export async function noteTimestamps(db: Db, { now, since }: { now: Date; since: Date }) {
  const at = now.toISOString();
  const { rows } = await db.execute(sql`
    insert into capture_timestamps (snapshot_id, noted_at, next_at)
    select s.id, ${at}, ${at} from snapshots s
    where s.finished_at >= ${since.toISOString()} and not s.redacted and s.expired_at is null
      and ${tellsFigure}
      and not exists (select from capture_timestamps k where k.snapshot_id = s.id)
    on conflict do nothing returning snapshot_id`);
  return rows.length;
}

/** A snapshot whose turn has come, with what its tries came to. */
export type DueTimestamp = typeof snapshots.$inferSelect & { attempts: number; notedAt: Date };

/** Takes the snapshot that is due for longest, and leases it; undefined where none is, or may be. */
export async function takeTimestamp(
  db: Db,
  { leaseMs, ...budget }: ServiceBudget & { leaseMs: number },
): Promise<DueTimestamp | undefined> {
  const now = budget.now.toISOString();
  const until = new Date(budget.now.getTime() + leaseMs).toISOString();
  const { rows } = await db.execute<{ id: string }>(sql`
    update capture_timestamps k set leased_until = ${until} where k.snapshot_id in (
      select due.snapshot_id from capture_timestamps due
        left join service_turns t on t.service = ${budget.service}
      where due.state = 'waiting' and due.next_at <= ${now}
        and (due.leased_until is null or due.leased_until <= ${now})
        and (t.service is null or ${isTurnFree(budget)})
      order by due.next_at, due.snapshot_id limit 1 for update of due skip locked)
    returning k.snapshot_id as id`);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  const [found] = await db
    .select({
      snapshot: snapshots,
      attempts: captureTimestamps.attempts,
      notedAt: captureTimestamps.notedAt,
    })
    .from(captureTimestamps)
    .innerJoin(snapshots, eq(snapshots.id, captureTimestamps.snapshotId))
    .where(eq(captureTimestamps.snapshotId, id));
  return found && { ...found.snapshot, attempts: found.attempts, notedAt: found.notedAt };
}

/** Writes down a step, and frees the snapshot. One that is settled stays as it is. */
export async function saveTimestampStep(
  db: Db,
  taken: { snapshotId: string; service: string },
  step: TimestampOutcome,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(captureTimestamps)
      .set({ leasedUntil: null, ...toColumns(step) })
      .where(
        and(
          eq(captureTimestamps.snapshotId, taken.snapshotId),
          eq(captureTimestamps.state, "waiting"),
        ),
      );
    if (step.kind === "later" && step.closedUntil !== undefined) {
      await closeService(tx, taken.service, step.closedUntil, now);
    }
  });
}

function toColumns(step: TimestampOutcome) {
  if (step.kind === "kept") {
    const { record, reply, stampedAt, authority } = step;
    const kept = { record, reply, stampedAt, authority: cleanText(authority) };
    return { state: "kept" as const, reason: null, ...kept };
  }
  const reason = cleanText(step.reason);
  if (step.kind === "left") return { state: "left" as const, reason };
  const attempts = sql`${captureTimestamps.attempts} + ${step.isFailure ? 1 : 0}`;
  return { nextAt: step.nextAt, reason, attempts };
}
