import { deliverWebhook } from "@figurewatch/channels";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { getDelivery, insertEvents, saveDeliveryOutcome, takeDeliveries } from "@figurewatch/store";
import { readTold } from "./read-told.ts";

const LOOK_MS = 1_000;
/** Longer than a webhook may take; after it another worker may try. */
const LEASE_MS = 2 * 60_000;
const BATCH = 50;

/** Takes deliveries that are due and sends each on its channel, signed, until it arrives. */
export function startDeliveries(runtime: Runtime): Service {
  const { db, queues, config, onTrouble, now } = runtime;
  const worker = queues.work(
    "send",
    ({ deliveryId, attempt }, { signal }) => send(runtime, deliveryId, attempt, signal),
    { concurrency: config.concurrency },
  );
  const look = startLoop(
    async () => {
      const due = await takeDeliveries(db, { now: now(), limit: BATCH, leaseMs: LEASE_MS });
      await queues.enqueueMany(
        "send",
        due.map(({ delivery }) => ({ deliveryId: delivery.id, attempt: delivery.attempts + 1 })),
      );
      return due.length === BATCH;
    },
    { intervalMs: Math.min(LOOK_MS, config.pollFloorMs), onTrouble },
  );
  return {
    async stop() {
      await look.stop();
      await worker.close();
    },
  };
}

async function send(
  { db, config, fetcher, watch, metrics, publicUrl, now }: Runtime,
  deliveryId: string,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const found = await getDelivery(db, deliveryId);
  // Settled meanwhile, or a later try is under way: a job that came late has nothing to do.
  if (found?.delivery.state !== "waiting" || found.delivery.attempts + 1 !== attempt) return;
  const told = await readTold(db, found.delivery);
  if (told === undefined || config.webhook === null) return;
  const outcome = await deliverWebhook(
    {
      ...{ id: deliveryId, attempt, told, watchId: watch.id, publicUrl },
      timeZone: config.timeZone,
      url: config.webhook.url,
      secrets: [config.webhook.secret],
    },
    { post: (url, body, options) => fetcher.post(url, body, options), now, signal },
  );
  await saveDeliveryOutcome(db, { ...outcome, id: deliveryId });
  metrics.delivered(outcome.next.kind);
  if (outcome.next.kind === "sent") return;
  const next =
    outcome.next.kind === "retry"
      ? `next try ${outcome.next.at.toISOString().slice(0, 16).replace("T", " ")} UTC`
      : "given up; it stays with the alert and can be sent again";
  await insertEvents(db, [
    {
      kind: "delivery",
      at: now(),
      watchId: watch.id,
      subjectId: deliveryId,
      message: `webhook did not arrive (${outcome.error ?? outcome.status}); ${next}`,
    },
  ]);
}
