import { pollSource } from "@figurewatch/pipeline";
import { startLoop, type Runtime, type Service } from "@figurewatch/runtime";
import { claimDueSources, getSource } from "@figurewatch/store";
import { buildPollDeps } from "./build-poll-deps.ts";

export { buildPollDeps };

const LOOK_MS = 1_000;
/** Longer than the longest poll and its waits; after it another worker may take the source. */
const LEASE_MS = 5 * 60_000;
const BATCH = 50;

/** Worker: sources that are due -> articles that are new, on the queue. */
export function startFeedPoller(runtime: Runtime): Service {
  const { db, queues, config, metrics, tracer, instanceId, onTrouble, now } = runtime;
  const deps = buildPollDeps(runtime);
  const worker = queues.work(
    "poll",
    async ({ sourceId }, { signal }) => {
      const source = await getSource(db, sourceId);
      if (source === undefined || !source.enabled || source.removedAt !== null) return;
      const start = performance.now();
      const about = { "figurewatch.source.id": sourceId };
      const { kind } = await tracer.span("poll source", about, async (note) => {
        const polled = await pollSource(source, deps, signal);
        note({ "figurewatch.outcome": polled.kind });
        return polled;
      });
      metrics.polled(kind, (performance.now() - start) / 1000);
    },
    { concurrency: config.concurrency },
  );
  const look = startLoop(
    async () => {
      const due = await claimDueSources(db, {
        now: now(),
        limit: BATCH,
        leaseMs: LEASE_MS,
        holder: instanceId,
      });
      await queues.enqueueMany(
        "poll",
        due.map(({ id, nextPollAt }) => ({ sourceId: id, dueAt: nextPollAt.toISOString() })),
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
