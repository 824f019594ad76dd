import { eq } from "../drizzle.ts";
import type { Notice } from "@figurewatch/contract";
import { cleanJson } from "../clean-text.ts";
import { contentId } from "../content-id.ts";
import type { Db } from "../db.ts";
import { notices, type Topic } from "../schema/index.ts";
import { insertDeliveries } from "./insert-deliveries.ts";

export type NoticeRow = typeof notices.$inferSelect;

export type NoticeInput = {
  watchId: string;
  /** The same news has the same key: it is told once. */
  dedupKey: string;
  topic: Topic;
  body: Notice;
  /** A channel that is not told: the one it is about. */
  exceptChannel?: string;
  /** The channels that are told; default: all that are told of the topic. */
  onlyChannels?: readonly string[];
};

/** Writes a notice with a delivery for every channel that is told of its topic. Safe to repeat. */
export async function saveNotice(
  db: Db,
  { watchId, dedupKey, topic, body, exceptChannel, onlyChannels }: NoticeInput,
  now: Date,
): Promise<{ noticeId: string; isNew: boolean; deliveryIds: string[] }> {
  const noticeId = contentId("n", watchId, dedupKey);
  return db.transaction(async (tx) => {
    const made = await tx
      .insert(notices)
      .values({
        ...{ id: noticeId, watchId, dedupKey, kind: body.kind },
        body: cleanJson(body),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: notices.id });
    if (made.length === 0) return { noticeId, isNew: false, deliveryIds: [] };
    const deliveryIds = await insertDeliveries(tx, { noticeId }, topic, now, {
      ...(exceptChannel === undefined ? {} : { except: exceptChannel }),
      ...(onlyChannels === undefined ? {} : { only: onlyChannels }),
    });
    return { noticeId, isNew: true, deliveryIds };
  });
}

export async function getNotice(db: Db, id: string): Promise<NoticeRow | undefined> {
  const [row] = await db.select().from(notices).where(eq(notices.id, id));
  return row;
}
