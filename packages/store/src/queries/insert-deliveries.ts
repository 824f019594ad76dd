import { and, eq, inArray, ne, sql } from "../drizzle.ts";
import { contentId } from "../content-id.ts";
import type { Db } from "../db.ts";
import { channels, deliveries, type ChannelKind, type Topic } from "../schema/index.ts";

/** How long deliveries of some kinds of channel wait for others that go with them. */
export type Hold = { kinds: readonly ChannelKind[]; ms: number };
type DeliveryTargets = { only?: readonly string[]; except?: string; hold?: Hold | null };

/**
 * A delivery of an alert or a notice for every channel that is enabled, pushed to and told of the
 * topic; `config.tells` lists the topics, and is left out for all of them. Safe to repeat.
 */
export async function insertDeliveries(
  tx: Db,
  subject: { alertId: string } | { noticeId: string },
  topic: Topic,
  now: Date,
  { only, except, hold }: DeliveryTargets = {},
): Promise<string[]> {
  const tells = JSON.stringify([topic]);
  const targets = await tx
    .select({ id: channels.id, kind: channels.kind })
    .from(channels)
    .where(
      and(
        eq(channels.enabled, true),
        ne(channels.kind, "atom"),
        except === undefined ? undefined : ne(channels.id, except),
        only === undefined ? undefined : inArray(channels.id, [...only]),
        sql`coalesce(${channels.config}->'tells', ${tells}::jsonb) @> ${tells}::jsonb`,
      ),
    );
  if (targets.length === 0) return [];
  const subjectId = "alertId" in subject ? subject.alertId : subject.noticeId;
  const made = await tx
    .insert(deliveries)
    .values(
      targets.map((channel) => ({
        ...subject,
        id: contentId("d", subjectId, channel.id),
        channelId: channel.id,
        nextAt: hold?.kinds.includes(channel.kind) ? new Date(now.getTime() + hold.ms) : now,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: deliveries.id });
  return made.map((row) => row.id);
}
