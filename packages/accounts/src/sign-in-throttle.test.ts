import { expect, test } from "vitest";
import {
  forgiveAttempt,
  takeAttempt,
  type Throttle,
  type ThrottleKind,
} from "./sign-in-throttle.ts";

const START = new Date("2026-01-01T08:00:00Z");
const after = (ms: number) => new Date(START.getTime() + ms);

/** Guesses as soon as it is allowed to; how many it gets, and how long the last wait was. */
function guessFor(durationMs: number, kind: ThrottleKind) {
  let throttle: Throttle | undefined;
  let [atMs, guesses, waitMs] = [0, 0, 0];
  while (atMs < durationMs) {
    const attempt = takeAttempt(throttle, kind, after(atMs));
    if (attempt.kind === "blocked") {
      waitMs = attempt.until.getTime() - START.getTime() - atMs;
      atMs += waitMs;
    } else {
      throttle = attempt.throttle;
      guesses += 1;
    }
  }
  return { guesses, waitMs };
}

test("takeAttempt() leaves someone who guesses all day a hundred guesses", () => {
  const day = 24 * 60 * 60_000;
  const { guesses, waitMs } = guessFor(day, "account");
  expect(guesses).toBeLessThanOrEqual(110);
  expect(waitMs).toBe(15 * 60_000);
  expect(guessFor(day, "address").guesses).toBeLessThanOrEqual(135);
});

test("takeAttempt() blocks after the fifth, and forgets after a day", () => {
  let throttle: Throttle | undefined;
  for (let i = 0; i < 5; i++) {
    const attempt = takeAttempt(throttle, "account", START);
    if (attempt.kind === "taken") throttle = attempt.throttle;
  }
  expect(takeAttempt(throttle, "account", after(29_999)).kind).toBe("blocked");
  expect(takeAttempt(throttle, "account", after(30_000))).toMatchObject({
    throttle: { attempts: 6, blockedUntil: after(90_000) },
  });
  expect(takeAttempt(throttle, "account", after(25 * 60 * 60_000))).toMatchObject({
    throttle: { attempts: 1, blockedUntil: null },
  });
});

test("forgiveAttempt() clears the account, and gives the address its one attempt back", () => {
  const throttle = { attempts: 30, lastAt: START, blockedUntil: after(30_000) };
  expect(forgiveAttempt(throttle, "account")).toMatchObject({ attempts: 0, blockedUntil: null });
  expect(forgiveAttempt(throttle, "address")).toMatchObject({ attempts: 29, blockedUntil: null });
});
