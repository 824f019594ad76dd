import type { Channel, Outcome, Told } from "@figurewatch/channels";
import type { ChannelNotice } from "@figurewatch/contract";
import { reportChannels, saveNotice, type Db } from "@figurewatch/store";

/** By then a delivery is over half an hour late: no passing fault. */
const TRIES_TO_TELL = 4;

/**
 * Tells the other channels that one cannot be reached: once until something arrives there again.
 * That a notice of this kind did not arrive is not told in turn. Safe to repeat.
 */
export async function tellChannelTrouble(
  { db, watchId, now }: { db: Db; watchId: string; now(): Date },
  { id, kind }: Pick<Channel, "id" | "kind">,
  told: Told,
  attempt: number,
  { next, error }: Outcome,
): Promise<void> {
  if (next.kind === "sent" || (next.kind === "retry" && attempt < TRIES_TO_TELL)) return;
  if (told.kind === "notice" && told.notice.kind === "channel") return;
  const report = (await reportChannels(db)).find(({ channel }) => channel.id === id);
  const lastSentAt = report?.lastSentAt?.toISOString() ?? null;
  const state = next.kind === "disable" ? "off" : "failing";
  const body: ChannelNotice = {
    kind: "channel",
    title: `Channel ${id} ${state === "off" ? "is switched off" : "cannot be reached"}`,
    at: now().toISOString(),
    ...{ channel: id, state, lastSentAt, waiting: report?.waiting ?? 0 },
    error: error ?? `${kind} gave no reason`,
  };
  const dedupKey = `channel ${id} ${state} ${lastSentAt}`;
  await saveNotice(db, { watchId, dedupKey, topic: "sources", body, exceptChannel: id }, now());
}
