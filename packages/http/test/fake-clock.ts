import type { Clock } from "../src/clock.ts";

type Sleeper = { wakeMs: number; resolve(): void; reject(reason: unknown): void };

/**
 * Time that stands still until someone sleeps, and then jumps to the first to wake, one turn of
 * the event loop later. `advance` moves it by hand.
 */
export class FakeClock implements Clock {
  #nowMs = Date.UTC(2026, 0, 1);
  readonly #sleepers: Sleeper[] = [];

  now = (): Date => new Date(this.#nowMs);

  advance(ms: number): void {
    this.#nowMs += ms;
  }

  sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const sleeper = { wakeMs: this.#nowMs + ms, resolve, reject };
      this.#sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        reject(signal.reason);
      });
      setImmediate(() => this.#wakeFirst());
    });

  #wakeFirst(): void {
    const [first] = this.#sleepers.sort((a, b) => a.wakeMs - b.wakeMs);
    if (first === undefined) return;
    this.#sleepers.shift();
    this.#nowMs = Math.max(this.#nowMs, first.wakeMs);
    first.resolve();
  }
}
