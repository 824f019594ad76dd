import { and, desc, eq, inArray, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { alerts, channels, deliveries, notices, type DeliveryState } from "../schema/index.ts";
import type { ChannelRow, DeliveryRow } from "./deliveries.ts";

/** A delivery with what it tells and where. */
export type LoggedDelivery = {
  delivery: DeliveryRow;
  channel: ChannelRow;
  /** `alert`, or the kind of the notice. */
  kind: string;
  title: string;
  /** How many deliveries went out in one message with it, itself included. */
  together: number;
};

/** What was sent, waits or was given up, newest first. */
export async function listDeliveryLog(
  db: Db,
  options: { state?: DeliveryState | undefined; limit: number; ids?: readonly string[] },
): Promise<LoggedDelivery[]> {
  const { state, limit, ids } = options;
  return db
    .select({
      delivery: deliveries,
      channel: channels,
      kind: sql<string>`coalesce(${notices.kind}, 'alert')`,
      title: sql<string>`coalesce(${alerts.title}, ${notices.body}->>'title', '')`,
      together: sql<number>`case when ${deliveries.messageId} is null then 1 else (
        select count(*)::int from deliveries d where d.message_id = ${deliveries.messageId}) end`,
    })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .leftJoin(alerts, eq(alerts.id, deliveries.alertId))
    .leftJoin(notices, eq(notices.id, deliveries.noticeId))
    .where(
      and(
        state === undefined ? undefined : eq(deliveries.state, state),
        ids === undefined ? undefined : inArray(deliveries.id, [...ids]),
      ),
    )
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(limit);
}

export async function findLoggedDelivery(db: Db, id: string): Promise<LoggedDelivery | undefined> {
  const [row] = await listDeliveryLog(db, { ids: [id], limit: 1 });
  return row;
}

/** Every channel that is pushed to, with how many deliveries stand how, and when one last arrived. */
export type ChannelReport = {
  channel: ChannelRow;
  waiting: number;
  sent: number;
  dead: number;
  lastSentAt: Date | null;
};

export async function reportChannels(db: Db): Promise<ChannelReport[]> {
  const countOf = (state: DeliveryState) =>
    sql<number>`(count(*) filter (where ${deliveries.state} = ${state}))::int`;
  const rows = await db
    .select({
      channel: channels,
      ...{ waiting: countOf("waiting"), sent: countOf("sent"), dead: countOf("dead") },
      lastSentAt: sql<
        string | Date | null
      >`max(${deliveries.settledAt}) filter (where ${deliveries.state} = 'sent')`,
    })
    .from(channels)
    .leftJoin(deliveries, eq(deliveries.channelId, channels.id))
    .where(sql`${channels.kind} <> 'atom'`)
    .groupBy(channels.id)
    .orderBy(channels.id);
  return rows.map((row) => ({
    ...row,
    lastSentAt: row.lastSentAt === null ? null : new Date(row.lastSentAt),
  }));
}
