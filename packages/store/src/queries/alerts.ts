import { and, desc, eq, gt } from "../drizzle.ts";
import type { AlertDraft } from "@figurewatch/pipeline";
import { cleanJson, cleanText } from "../clean-text.ts";
import { contentId, sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { alerts } from "../schema/index.ts";
import { type Hold, insertDeliveries } from "./insert-deliveries.ts";
import { settleOutbox } from "./outbox.ts";

// An index entry holds 2,704 bytes, and a character takes up to three.
const MAX_KEY_LENGTH = 800;

export type AlertRow = typeof alerts.$inferSelect;

/**
 * Settles one outbox row: writes its alert, if a rule fired, with a delivery for every channel
 * that it asks for, in one transaction; `hold` has some of them wait. Safe to repeat.
 */
export async function saveAlert(
  db: Db,
  outboxId: number,
  input: AlertDraft | null,
  now: Date,
  hold: Hold | null = null,
): Promise<{ alertId: string | null; isNew: boolean; deliveryIds: string[] }> {
  return db.transaction(async (tx) => {
    await settleOutbox(tx, outboxId, now);
    if (input === null) return { alertId: null, isNew: false, deliveryIds: [] };
    const { channels, ...alert } = input;
    const id = contentId("t", input.dedupKey);
    const rows = await tx
      .insert(alerts)
      .values({
        ...cleanJson(alert),
        dedupKey: toIndexable(input.dedupKey),
        why: cleanJson([...input.why]),
        id,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: alerts.id });
    const isNew = rows.length > 0;
    // Told before: only channels that a rule names, which may not have been told by the one before.
    if (!isNew && channels === null) return { alertId: id, isNew, deliveryIds: [] };
    const targets = { hold, ...(channels === null ? {} : { only: channels }) };
    const deliveryIds = await insertDeliveries(tx, { alertId: id }, "figures", now, targets);
    return { alertId: id, isNew, deliveryIds };
  });
}

/** A key as it is while an index entry can hold it, else its hash. */
function toIndexable(key: string): string {
  const cleaned = cleanText(key);
  return cleaned.length <= MAX_KEY_LENGTH ? cleaned : sha256(cleaned);
}

/** Alerts, newest first. */
export async function listAlerts(
  db: Db,
  options: { watchId?: string; since?: Date; limit?: number } = {},
): Promise<AlertRow[]> {
  const { watchId, since, limit = 100 } = options;
  return db
    .select()
    .from(alerts)
    .where(
      and(
        watchId ? eq(alerts.watchId, watchId) : undefined,
        since ? gt(alerts.createdAt, since) : undefined,
      ),
    )
    .orderBy(desc(alerts.createdAt), desc(alerts.id))
    .limit(limit);
}
