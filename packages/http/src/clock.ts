import { setTimeout } from "node:timers/promises";

/** Time as the politeness rules see it; tests put their own in its place. */
export type Clock = {
  now(): Date;
  /** Resolves after `ms`; rejects with the signal's reason when that aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

export const systemClock: Clock = {
  now: () => new Date(),
  async sleep(ms, signal) {
    try {
      await setTimeout(ms, undefined, signal === undefined ? {} : { signal });
    } catch (error) {
      // Node wraps the reason in an AbortError of its own.
      throw signal?.aborted === true ? signal.reason : error;
    }
  },
};
