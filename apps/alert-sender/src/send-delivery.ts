import { deliver, type Channel, type Outcome, type Told } from "@figurewatch/channels";
import { openSocket } from "@figurewatch/http";
import type { Runtime } from "@figurewatch/runtime";
import { getDelivery, insertEvents, saveDeliveryOutcome, startTry } from "@figurewatch/store";
import { readTold } from "./read-told.ts";
import { tellChannelTrouble } from "./tell-channel-trouble.ts";

type Try = { id: string; attempt: number; mayRepeat: boolean };

/** Sends a delivery that is due and writes down what came of it. Safe to repeat. */
export async function sendDelivery(
  runtime: Runtime,
  deliveryId: string,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const { db, config, metrics, tracer, watch, now } = runtime;
  const found = await getDelivery(db, deliveryId);
  // Settled meanwhile, or a later try is under way: a job that came late has nothing to do.
  if (found?.delivery.state !== "waiting" || found.delivery.attempts + 1 !== attempt) return;
  const channel = config.channels.find(({ id }) => id === found.channel.id);
  const told = await readTold(db, found.delivery);
  if (told === undefined || channel === undefined) return;
  const started = await startTry(db, deliveryId, now());
  if (started === undefined) return;
  const sending = { id: deliveryId, attempt, mayRepeat: started.mayRepeat };
  const about = { "figurewatch.delivery.id": deliveryId, "figurewatch.channel": channel.id };
  const outcome = await tracer.span("send delivery", about, async (note) => {
    const sent = await sendTold({ ...runtime, watchId: watch.id }, channel, told, sending, signal);
    note({ "figurewatch.outcome": sent.next.kind });
    return sent;
  });
  // First, so that one killed in between is told at the next try, under the same key.
  await tellChannelTrouble({ db, watchId: watch.id, now }, channel, told, attempt, outcome);
  await saveDeliveryOutcome(db, { ...outcome, id: deliveryId });
  metrics.delivered(outcome.next.kind);
  if (outcome.next.kind === "sent") return;
  const message = sayFailure(channel, outcome);
  await insertEvents(db, [
    { kind: "delivery", at: now(), watchId: watch.id, subjectId: deliveryId, message },
  ]);
}

export type SendContext = Pick<Runtime, "config" | "fetcher" | "publicUrl" | "now"> & {
  watchId: string;
};

/** One try on a channel; what goes out leaves by the guarded doors of `http`. */
export async function sendTold(
  { config, fetcher, publicUrl, now, watchId }: SendContext,
  channel: Channel,
  told: Told,
  sending: Try,
  signal?: AbortSignal,
): Promise<Outcome> {
  return deliver(
    channel,
    { ...sending, told, watchId, publicUrl, timeZone: config.timeZone },
    {
      post: (url, body, options) => fetcher.post(url, body, options),
      ...{ openSocket, now },
      ...(signal === undefined ? {} : { signal }),
    },
  );
}

function sayFailure({ id, title }: Channel, { next, error, status }: Outcome): string {
  const after =
    next.kind === "retry"
      ? `next try ${next.at.toISOString().slice(0, 16).replace("T", " ")} UTC`
      : "given up; it is kept and can be sent again";
  return `${id} (${title}) was not reached: ${error ?? status}; ${after}`;
}
