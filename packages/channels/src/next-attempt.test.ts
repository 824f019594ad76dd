import { expect, test } from "vitest";
import { MAX_ATTEMPTS, nextAttemptAt } from "./next-attempt.ts";

const NOW = new Date("2026-03-02T08:00:00Z");

test("nextAttemptAt() gives ten tries over 75 h 35 min", () => {
  let at = NOW;
  let attempt = 1;
  for (;;) {
    const next = nextAttemptAt(attempt, at, () => 0.5);
    if (next === undefined) break;
    at = next;
    attempt += 1;
  }
  expect(attempt).toBe(MAX_ATTEMPTS);
  expect(MAX_ATTEMPTS).toBe(10);
  const minutes = (at.getTime() - NOW.getTime()) / 60_000;
  expect(Math.floor(minutes)).toBe(75 * 60 + 35);
});

test.for([
  { attempt: 1, random: 0, seconds: 4.5 },
  { attempt: 1, random: 1, seconds: 5.5 },
  { attempt: 4, random: 0, seconds: 6_480 },
  { attempt: 9, random: 1, seconds: 95_040 },
])("nextAttemptAt() spreads try $attempt by a tenth ($random)", ({ attempt, random, seconds }) => {
  const next = nextAttemptAt(attempt, NOW, () => random);
  expect(((next?.getTime() ?? 0) - NOW.getTime()) / 1000).toBeCloseTo(seconds);
});
