import type { CorrectionNotice } from "@figurewatch/contract";
import { eq, inArray, sql } from "../drizzle.ts";
import { sha256 } from "../content-id.ts";
import type { Db } from "../db.ts";
import { alerts, figures } from "../schema/index.ts";
import { saveNotice } from "./notices.ts";

export type DecidedAlert = {
  id: string;
  title: string;
  createdAt: Date;
  corrected: string;
  figure: typeof figures.$inferSelect;
  /** The last decision on its figure. */
  decisionId: number;
  /** Channels that it arrived on. */
  channels: string[];
};

/**
 * Alerts that arrived somewhere and whose figure was decided on after it was told: since `since`, and
 * last before `settledBefore`, so that what is taken back at once is no news.
 */
export async function listDecidedAlerts(
  db: Db,
  watchId: string,
  { since, settledBefore }: { since: Date; settledBefore: Date },
): Promise<DecidedAlert[]> {
  const { rows } = await db.execute<{ id: string; decision_id: string; channels: string[] }>(sql`
    with decided as (
      select about.figure_id, max(id) as decision_id, max(decided_at) as decided_at
      from decisions cross join unnest(figure_ids) as about (figure_id)
      where decided_at > ${since}
      group by about.figure_id
    ), arrived as (
      select alerts.id, decided.decision_id,
        array(select channel_id from deliveries
          where alert_id = alerts.id and state = 'sent' order by channel_id) as channels
      from decided join alerts on alerts.figure_id = decided.figure_id
      where alerts.watch_id = ${watchId}
        and decided.decided_at > alerts.created_at and decided.decided_at <= ${settledBefore}
    )
    select * from arrived where channels <> '{}'`);
  if (rows.length === 0) return [];
  const details = await db
    .select({ alert: alerts, figure: figures })
    .from(alerts)
    .innerJoin(figures, eq(figures.id, alerts.figureId))
    .where(
      inArray(
        alerts.id,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(alerts.createdAt, alerts.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return details.flatMap(({ alert, figure }) => {
    const row = byId.get(alert.id);
    if (row === undefined) return [];
    const { id, title, createdAt, corrected } = alert;
    const { channels } = row;
    return [
      { id, title, createdAt, corrected, figure, channels, decisionId: Number(row.decision_id) },
    ];
  });
}

export type CorrectionInput = {
  watchId: string;
  dedupKey: string;
  body: CorrectionNotice;
  /** Channels that are told. */
  channels: readonly string[];
  corrected: readonly { alertId: string; corrected: string }[];
};

/** Writes a correction with its deliveries, and what the alerts now say. Safe to repeat. */
export async function saveCorrection(
  db: Db,
  { watchId, dedupKey, body, channels, corrected }: CorrectionInput,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const notice = { watchId, topic: "figures", body, onlyChannels: channels } as const;
    // As many alerts as it corrects: longer than an index entry may be.
    await saveNotice(tx, { ...notice, dedupKey: `correction ${sha256(dedupKey)}` }, now);
    for (const { alertId, corrected: said } of corrected) {
      await tx
        .update(alerts)
        .set({ corrected: said, updatedAt: now })
        .where(eq(alerts.id, alertId));
    }
  });
}
