import { expect, test } from "vitest";
import { nextRetryAt, nextRevisitAt } from "./visit-schedule.ts";

const START = new Date("2026-01-01T00:00:00Z");
const after = (hours: number) => new Date(START.getTime() + hours * 3_600_000);

test.for([
  [0, 1],
  [1, 24],
  [30, 7 * 24],
  [7 * 24, 30 * 24],
] as const)("nextRevisitAt() %i h after the first reading is at %i h", ([now, next]) => {
  expect(nextRevisitAt(START, after(now))).toEqual(after(next));
});

test("nextRevisitAt() ends after the thirtieth day", () => {
  expect(nextRevisitAt(START, after(30 * 24))).toBeNull();
});

test("nextRetryAt() doubles up to a day and ends after eight tries", () => {
  const minutes = [1, 2, 3, 7].map(
    (n) => (nextRetryAt(n, START)!.getTime() - START.getTime()) / 60_000,
  );
  expect(minutes).toEqual([5, 10, 20, 320]);
  expect(nextRetryAt(8, START)).toBeNull();
});
