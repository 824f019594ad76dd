import { type Clock, systemClock } from "./clock.ts";

export type AcquireOptions = {
  /** Pause since the end of the last request to this host. */
  spacingMs: number;
  /** How long this turn may last at most; a store frees the host after it (a crashed worker). */
  leaseMs: number;
  /** Reject at once where the host is closed for longer than this, rather than wait. */
  maxWaitMs: number;
  signal?: AbortSignal | undefined;
};

/** Ends the turn. `notBefore` closes the host for everyone until then (Retry-After). */
export type ReleaseHost = (options?: { notBefore?: Date | undefined }) => Promise<void>;

/**
 * Who may speak to a host, and when: one request at a time and a pause between, for all workers
 * that share the gate. Over a table it is one row per host (`leased_until`, `released_at`,
 * `not_before`): a turn is free when `leased_until <= now`, `not_before <= now` and
 * `released_at + spacingMs <= now`; otherwise sleep until then and try again.
 */
export type HostGate = {
  /** Waits for the turn. Rejects with `HostClosedError`, or the signal's reason. */
  acquire(host: string, options: AcquireOptions): Promise<ReleaseHost>;
};

/** The host asked to be left alone, or the pause is longer than the caller would wait. */
export class HostClosedError extends Error {
  override name = "HostClosedError";
  readonly until: Date;

  constructor(host: string, until: Date) {
    super(`The host "${host}" is closed to us until ${until.toISOString()}`);
    this.until = until;
  }
}

type HostState = { releasedMs: number; notBeforeMs: number; busy: boolean; queue: Waiter[] };
type Waiter = () => void;

/** Hosts idle for this long are forgotten: no pause is longer. */
const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;
const SWEEP_ABOVE_HOSTS = 10_000;

/** A gate for the workers of one process; first come, first served. */
export function createMemoryHostGate(clock: Clock = systemClock): HostGate {
  const hosts = new Map<string, HostState>();
  const nowMs = () => clock.now().getTime();
  let sweepAbove = SWEEP_ABOVE_HOSTS;

  const open = (host: string): HostState => {
    if (hosts.size > sweepAbove) {
      sweep(hosts, nowMs());
      sweepAbove = Math.max(SWEEP_ABOVE_HOSTS, hosts.size * 2);
    }
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const state: HostState = { releasedMs: -Infinity, notBeforeMs: 0, busy: false, queue: [] };
    hosts.set(host, state);
    return state;
  };

  return {
    async acquire(host, { spacingMs, maxWaitMs, signal }) {
      const state = open(host);
      signal?.throwIfAborted();
      if (state.busy) await standInLine(state, signal);
      state.busy = true;
      try {
        for (;;) {
          const now = nowMs();
          if (state.notBeforeMs > now) throw new HostClosedError(host, new Date(state.notBeforeMs));
          // The clock cuts off parts of a millisecond; the next turn must not gain them.
          const freeMs = spacingMs === 0 ? 0 : state.releasedMs + spacingMs + 1;
          if (freeMs <= now) break;
          if (freeMs - now > maxWaitMs) throw new HostClosedError(host, new Date(freeMs));
          await clock.sleep(freeMs - now, signal);
        }
      } catch (error) {
        passOn(state);
        throw error;
      }
      let released = false;
      return async (options) => {
        if (released) return;
        released = true;
        state.releasedMs = nowMs();
        state.notBeforeMs = Math.max(state.notBeforeMs, options?.notBefore?.getTime() ?? 0);
        passOn(state);
      };
    },
  };
}

function standInLine(state: HostState, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      state.queue.splice(state.queue.indexOf(turn), 1);
      reject(signal?.reason);
    };
    const turn = () => {
      signal?.removeEventListener("abort", leave);
      resolve();
    };
    state.queue.push(turn);
    signal?.addEventListener("abort", leave, { once: true });
  });
}

/** The host stays busy when someone waits, so that no newcomer slips in between. */
function passOn(state: HostState): void {
  const next = state.queue.shift();
  state.busy = next !== undefined;
  next?.();
}

function sweep(hosts: Map<string, HostState>, nowMs: number): void {
  for (const [host, state] of hosts) {
    if (!state.busy && state.releasedMs + FORGET_AFTER_MS < nowMs && state.notBeforeMs < nowMs) {
      hosts.delete(host);
    }
  }
}
