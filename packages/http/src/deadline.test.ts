import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { DeadlineError, race, startDeadline } from "./deadline.ts";

const passed = (signal: AbortSignal) => race(new Promise<never>(() => {}), signal);

test("startDeadline() aborts when its time is over", async () => {
  const deadline = startDeadline(20);
  await expect(passed(deadline.signal)).rejects.toThrow(DeadlineError);
  expect(deadline.remainingMs()).toBe(0);
});

test("startDeadline() aborts with the caller's reason when he leaves first", async () => {
  const reason = new Error("shutting down");
  expect(startDeadline(5000, AbortSignal.abort(reason)).signal.reason).toBe(reason);
  const controller = new AbortController();
  const deadline = startDeadline(5000, controller.signal);
  controller.abort(reason);
  await expect(passed(deadline.signal)).rejects.toBe(reason);
  deadline.stop();
});

test("pauseFor() stops the clock, save for what is to count", async () => {
  const deadline = startDeadline(10_000);
  await deadline.pauseFor(sleep(300), 0);
  expect(deadline.remainingMs()).toBeGreaterThan(9750);
  await deadline.pauseFor(sleep(300), 260);
  expect(deadline.remainingMs()).toBeLessThan(9750);
  await expect(deadline.pauseFor(Promise.reject(new Error("no")), 0)).rejects.toThrow("no");
  deadline.stop();

  const short = startDeadline(200);
  await short.pauseFor(sleep(300), 0);
  expect(short.signal.aborted).toBe(false);
  await expect(passed(short.signal)).rejects.toThrow(DeadlineError);
});

test("stop() leaves nothing that could still abort", async () => {
  const controller = new AbortController();
  const deadline = startDeadline(10, controller.signal);
  deadline.stop();
  controller.abort();
  await sleep(30);
  expect(deadline.signal.aborted).toBe(false);
});
