import { isQuiet } from "@figurewatch/pipeline";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { takeDeliveries } from "@figurewatch/store";
import { TO_PEOPLE } from "./to-people.ts";
import { sendDelivery } from "./send-delivery.ts";

const LOOK_MS = 1_000;
/** Longer than a try may take on any channel; after it another worker may try. */
const LEASE_MS = 2 * 60_000;
const BATCH = 50;

/** Takes deliveries that are due and sends each on its channel, until it arrives. */
export function startDeliveries(runtime: Runtime): Service {
  const { db, queues, config, onTrouble, now } = runtime;
  const worker = queues.work(
    "send",
    ({ deliveryId, attempt }, { signal }) => sendDelivery(runtime, deliveryId, attempt, signal),
    { concurrency: config.concurrency },
  );
  const look = startLoop(
    async () => {
      const at = now();
      const { quietHours, grouping } = config;
      const exceptKinds = quietHours !== null && isQuiet(at, quietHours) ? TO_PEOPLE : [];
      const due = await takeDeliveries(db, {
        ...{ now: at, limit: BATCH, leaseMs: LEASE_MS, exceptKinds },
        group: grouping === null ? null : { by: grouping.by, kinds: TO_PEOPLE },
      });
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
