/** A total time limit that can stand still; `signal` aborts when it or the caller's own ends. */
export type Deadline = {
  signal: AbortSignal;
  /** What is left, in milliseconds. */
  remainingMs(): number;
  /** Stops the clock while `wait` runs, save for the first `countedMs` of it. */
  pauseFor<T>(wait: Promise<T>, countedMs: number): Promise<T>;
  stop(): void;
};

export class DeadlineError extends Error {
  override name = "DeadlineError";
}

/** Starts a deadline of `totalMs` real milliseconds, whatever trickles in meanwhile. */
export function startDeadline(totalMs: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let remaining = totalMs;
  let startedMs = performance.now();
  let timer: NodeJS.Timeout | undefined;

  const expire = () => {
    controller.abort(new DeadlineError(`The deadline of ${totalMs} ms passed`));
  };
  const run = () => {
    startedMs = performance.now();
    timer = setTimeout(expire, Math.max(0, remaining));
  };
  const leave = () => controller.abort(outer?.reason);
  if (outer?.aborted === true) leave();
  outer?.addEventListener("abort", leave, { once: true });
  run();

  return {
    signal: controller.signal,
    remainingMs: () => Math.max(0, remaining - (performance.now() - startedMs)),
    async pauseFor(wait, countedMs) {
      clearTimeout(timer);
      remaining -= performance.now() - startedMs;
      startedMs = performance.now();
      try {
        return await wait;
      } finally {
        remaining -= Math.min(countedMs, performance.now() - startedMs);
        run();
      }
    },
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", leave);
    },
  };
}

/** Settles as `work` does, unless the signal aborts first; the work goes on for others then. */
export function race<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
