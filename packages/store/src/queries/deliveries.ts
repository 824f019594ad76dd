import { and, desc, eq, inArray, ne, notInArray, sql } from "../drizzle.ts";
import { cleanText } from "../clean-text.ts";
import type { Db } from "../db.ts";
import { channels, deliveries, deliveryAttempts, type ChannelKind } from "../schema/index.ts";

import { groupDeliveries, isOfMessage, type MessageGrouping } from "./group-deliveries.ts";

export type DeliveryRow = typeof deliveries.$inferSelect;
export type ChannelRow = typeof channels.$inferSelect;
export type DueDelivery = { delivery: DeliveryRow; channel: ChannelRow };

/** Why a channel is off that the settings no longer name. */
const NOT_SET = "it is not in the settings";

/**
 * Makes a channel, or sets its title and config anew. It is enabled when it is new, or was off for
 * no other reason than that the settings did not name it.
 */
export async function upsertChannel(
  db: Db,
  channel: { id: string; kind: ChannelKind; title: string; config: Record<string, unknown> },
  now: Date,
): Promise<void> {
  await db
    .insert(channels)
    .values({ ...channel, createdAt: now })
    .onConflictDoUpdate({
      target: channels.id,
      set: {
        ...{ kind: channel.kind, title: channel.title, config: channel.config },
        enabled: sql`${channels.enabled} or ${channels.disabledReason} = ${NOT_SET}`,
        disabledReason: sql`nullif(${channels.disabledReason}, ${NOT_SET})`,
      },
    });
}

/** Switches off what the settings no longer name: alerts would wait for it for ever. */
export async function disableOtherChannels(db: Db, ids: readonly string[]): Promise<void> {
  await db
    .update(channels)
    .set({ enabled: false, disabledReason: NOT_SET })
    .where(
      and(
        eq(channels.enabled, true),
        ne(channels.kind, "atom"),
        ids.length === 0 ? undefined : notInArray(channels.id, [...ids]),
      ),
    );
}

export async function listChannels(db: Db): Promise<ChannelRow[]> {
  return db.select().from(channels).orderBy(channels.id);
}

/** Stops a channel, or starts it again with `reason` null; its waiting deliveries wait with it. */
export async function setChannelEnabled(db: Db, id: string, reason: string | null): Promise<void> {
  await db
    .update(channels)
    .set({ enabled: reason === null, disabledReason: reason })
    .where(eq(channels.id, id));
}

export type TakeDeliveries = {
  now: Date;
  limit: number;
  leaseMs: number;
  exceptKinds?: readonly ChannelKind[];
  group?: MessageGrouping | null;
};

/**
 * Takes deliveries that are due on channels that are on, and leases them; none of `exceptKinds`. With
 * `group`, alerts that belong together are put into one message, and it is the first of them that is
 * taken. A message that was put together stays so, however often it is tried.
 */
export async function takeDeliveries(db: Db, options: TakeDeliveries): Promise<DueDelivery[]> {
  return db.transaction(async (tx) => {
    const taken = await leaseDue(tx, options);
    if (taken.length === 0) return [];
    if (options.group) await groupDeliveries(tx, taken, options.group);
    return tx
      .select({ delivery: deliveries, channel: channels })
      .from(deliveries)
      .innerJoin(channels, eq(channels.id, deliveries.channelId))
      .where(and(inArray(deliveries.id, taken), isOwnMessage))
      .orderBy(deliveries.nextAt, deliveries.id);
  });
}

/** It goes out by itself, or leads the message that it goes out in. */
const isOwnMessage = sql`(${deliveries.messageId} is null or ${deliveries.messageId} = ${deliveries.id})`;

/** The ids of deliveries that are due, leased, the first due first. */
async function leaseDue(
  tx: Db,
  { now, limit, leaseMs, exceptKinds = [] }: TakeDeliveries,
): Promise<string[]> {
  const due = tx
    .select({ id: deliveries.id })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .where(
      sql`${deliveries.state} = 'waiting' and ${deliveries.nextAt} <= ${now}
        and (${deliveries.leasedUntil} is null or ${deliveries.leasedUntil} <= ${now})
        and ${isOwnMessage} and ${channels.enabled} and ${channels.kind} <> all(${sql.param([...exceptKinds])}::text[])
        and (${channels.throttledUntil} is null or ${channels.throttledUntil} <= ${now})`,
    )
    .orderBy(deliveries.nextAt)
    .limit(limit)
    .for("update", { of: deliveries, skipLocked: true });
  const taken = await tx
    .update(deliveries)
    .set({ leasedUntil: new Date(now.getTime() + leaseMs) })
    .where(sql`${deliveries.id} in ${due}`)
    .returning({ id: deliveries.id, nextAt: deliveries.nextAt });
  return taken
    .toSorted((a, b) => a.nextAt.getTime() - b.nextAt.getTime() || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}

/** A delivery with its channel; undefined where there is none. */
export async function getDelivery(
  db: Db,
  id: string,
): Promise<{ delivery: DeliveryRow; channel: ChannelRow } | undefined> {
  const [row] = await db
    .select({ delivery: deliveries, channel: channels })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .where(eq(deliveries.id, id));
  return row;
}

/**
 * Notes that a try is under way; tells whether one before it was cut short, so that this one may be
 * a repeat. Undefined where there is nothing to send any more.
 */
export async function startTry(
  db: Db,
  id: string,
  now: Date,
): Promise<{ mayRepeat: boolean } | undefined> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ tryingSince: deliveries.tryingSince })
      .from(deliveries)
      .where(and(eq(deliveries.id, id), eq(deliveries.state, "waiting")))
      .for("update");
    if (row === undefined) return undefined;
    await tx.update(deliveries).set({ tryingSince: now }).where(eq(deliveries.id, id));
    return { mayRepeat: row.tryingSince !== null };
  });
}

/** What a try led to, as the channel's rules see it. `dead` is a dead letter: seen, replayable. */
export type DeliveryOutcome = {
  id: string;
  at: Date;
  status: number | null;
  error: string | null;
  next:
    | { kind: "sent" }
    | { kind: "retry"; at: Date }
    | { kind: "dead" }
    | { kind: "disable"; reason: string };
  /** It may have arrived, though we were not told so. */
  isUnsure?: boolean;
  /** The receiver asked for quiet until then. */
  throttledUntil?: Date | null;
};

/**
 * Records a try of a message and what comes next, for every delivery that went with it. Safe to
 * repeat: a settled delivery stays as it is.
 */
export async function saveDeliveryOutcome(db: Db, outcome: DeliveryOutcome): Promise<void> {
  const { id, at, status, next } = outcome;
  const error = outcome.error === null ? null : cleanText(outcome.error);
  await db.transaction(async (tx) => {
    const rows = await tx
      .update(deliveries)
      .set({
        attempts: sql`${deliveries.attempts} + 1`,
        lastStatus: status,
        lastError: error,
        leasedUntil: null,
        // Whether a try that got no answer has arrived, nobody knows.
        ...(outcome.isUnsure === true ? {} : { tryingSince: null }),
        ...(next.kind === "retry" ? { nextAt: next.at } : {}),
        ...(next.kind === "sent" ? { state: "sent" as const, settledAt: at } : {}),
        ...(next.kind === "dead" || next.kind === "disable"
          ? { state: "dead" as const, settledAt: at }
          : {}),
      })
      .where(and(isOfMessage(id), eq(deliveries.state, "waiting")))
      .returning();
    const [row] = rows;
    if (row === undefined) return;
    await tx.insert(deliveryAttempts).values(
      rows.map(({ id: deliveryId, attempts: attempt }) => ({
        ...{ deliveryId, attempt, at, status, error },
      })),
    );
    if (next.kind === "disable") await setChannelEnabled(tx, row.channelId, cleanText(next.reason));
    if (outcome.throttledUntil) {
      await tx
        .update(channels)
        .set({ throttledUntil: outcome.throttledUntil })
        .where(eq(channels.id, row.channelId));
    }
  });
}

/** Deliveries of a state, newest first; `dead` are the dead letters. */
export async function listDeliveries(
  db: Db,
  options: { state?: DeliveryRow["state"]; alertId?: string; limit?: number } = {},
): Promise<DeliveryRow[]> {
  const { state, alertId, limit = 100 } = options;
  return db
    .select()
    .from(deliveries)
    .where(
      and(
        state ? eq(deliveries.state, state) : undefined,
        alertId ? eq(deliveries.alertId, alertId) : undefined,
      ),
    )
    .orderBy(desc(deliveries.createdAt))
    .limit(limit);
}

/** Sends a dead letter anew, the whole message it was in, under the same id and with a full schedule. */
export async function replayDelivery(db: Db, id: string, now: Date): Promise<boolean> {
  const [found] = await db
    .select({ messageId: deliveries.messageId })
    .from(deliveries)
    .where(eq(deliveries.id, id));
  const rows = await db
    .update(deliveries)
    .set({ state: "waiting", attempts: 0, nextAt: now, settledAt: null, leasedUntil: null })
    .where(and(isOfMessage(found?.messageId ?? id), eq(deliveries.state, "dead")))
    .returning({ id: deliveries.id });
  return rows.length > 0;
}
