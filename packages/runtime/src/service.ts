/** A part of the system that runs until it is stopped. */
export type Service = {
  /** Where it answers, if it does. */
  address?: string;
  /** What whoever starts it has to know. */
  notes?: readonly string[];
  /** Takes nothing new, finishes what runs, and returns when it is done. */
  stop(): Promise<void>;
};

export type LoopOptions = {
  intervalMs: number;
  onTrouble(error: unknown): void;
};

/** Longest wait after failures in a row; the database is back within it, or nothing helps. */
const MAX_WAIT_MS = 30_000;

/**
 * Calls `turn` again and again, never twice at a time: at once when it says that there is more to
 * do (`true`), else after the interval. A turn that throws is told and tried again, ever later.
 */
export function startLoop(turn: () => Promise<boolean>, options: LoopOptions): Service {
  let stopped = false;
  let wake: () => void = () => {};
  let failures = 0;
  const run = async () => {
    while (!stopped) {
      let more = false;
      try {
        more = await turn();
        failures = 0;
      } catch (error) {
        failures += 1;
        options.onTrouble(error);
      }
      if (stopped || more) continue;
      const waitMs = Math.min(options.intervalMs * 2 ** Math.min(failures, 10), MAX_WAIT_MS);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, failures === 0 ? options.intervalMs : waitMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const done = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await done;
    },
  };
}
