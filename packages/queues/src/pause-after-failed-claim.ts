import { setTimeout as sleep } from "node:timers/promises";
import type { BackendFactory, IQueueBackend } from "bullmq";

const PAUSE_MS = 1_000;

/**
 * A worker whose claim of a job failed asks again a second later. BullMQ asks at once: a server that
 * answers and refuses (its disk full, its memory spent, read-only) would be asked thousands of times
 * a second, and each refusal logged.
 */
export function pauseAfterFailedClaim<B extends IQueueBackend, C>(
  createBackend: BackendFactory<B, C>,
): BackendFactory<B, C> {
  return (name, options, roles) => {
    const backend = createBackend(name, options, roles);
    const claim = backend.moveToActive.bind(backend);
    backend.moveToActive = async (token, workerName) => {
      try {
        return await claim(token, workerName);
      } catch (error) {
        await sleep(PAUSE_MS);
        throw error;
      }
    };
    return backend;
  };
}
