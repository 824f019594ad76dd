import { and, asc, eq, isNull, or, sql } from "../drizzle.ts";
import type { Db } from "../db.ts";
import { type ChannelKind, channels, deliveries } from "../schema/index.ts";

/**
 * Which alerts go out as one message: those of one story (an article and its copies), or whatever
 * there is to tell by then; on channels of these kinds.
 */
export type MessageGrouping = { by: "story" | "window"; kinds: readonly ChannelKind[] };

/** More would be no message any more; the next one has the rest. */
const MOST = 40;

/** A delivery that goes out as this one: itself, or with it in one message. */
export const isOfMessage = (id: string) => or(eq(deliveries.id, id), eq(deliveries.messageId, id));

/**
 * Puts alerts that wait for the same channel, and have not been tried, into one message with the first
 * of these deliveries that they belong to. Call it in the transaction that took them.
 */
export async function groupDeliveries(
  tx: Db,
  ids: readonly string[],
  { by, kinds }: MessageGrouping,
): Promise<void> {
  for (const id of ids) {
    const [lead] = await tx
      .select({ delivery: deliveries, story: storyOf(sql`${deliveries.alertId}`) })
      .from(deliveries)
      .innerJoin(channels, eq(channels.id, deliveries.channelId))
      .where(
        and(
          eq(deliveries.id, id),
          isNull(deliveries.messageId),
          eq(deliveries.attempts, 0),
          sql`${deliveries.alertId} is not null`,
          sql`${channels.kind} = any(${sql.param([...kinds])}::text[])`,
        ),
      );
    if (lead === undefined) continue;
    const { channelId } = lead.delivery;
    const members = tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.channelId, channelId),
          eq(deliveries.state, "waiting"),
          eq(deliveries.attempts, 0),
          isNull(deliveries.messageId),
          sql`deliveries.alert_id is not null`,
          by === "window" ? undefined : sql`${storyOf(sql`deliveries.alert_id`)} = ${lead.story}`,
        ),
      )
      .orderBy(sql`deliveries.id <> ${id}`, asc(deliveries.createdAt), asc(deliveries.id))
      .limit(MOST)
      .for("update", { skipLocked: true });
    await tx
      .update(deliveries)
      .set({ messageId: id })
      .where(sql`${deliveries.id} in ${members}`);
  }
}

/** What copies of one text share, and nothing else has. */
const storyOf = (alertId: ReturnType<typeof sql>) =>
  sql<string>`(select coalesce(s.copy_group, a.article_id) from alerts a
    left join sightings s on s.claim_id = a.claim_id where a.id = ${alertId})`;

/** The alerts that a delivery tells, in the order they were written; one that goes alone has its own. */
export async function listMessageAlerts(db: Db, deliveryId: string): Promise<string[]> {
  const rows = await db
    .select({ alertId: deliveries.alertId })
    .from(deliveries)
    .where(isOfMessage(deliveryId))
    .orderBy(asc(deliveries.createdAt), asc(deliveries.id));
  return rows.flatMap(({ alertId }) => alertId ?? []);
}
