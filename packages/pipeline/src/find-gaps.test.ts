import { expect, test } from "vitest";
import { findGaps, type HealthChange } from "./find-gaps.ts";

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const change = (sourceId: string, n: number, to: string): HealthChange => ({
  ...{ sourceId, at: day(n), to },
});
const WEEK = { now: day(30), leastMs: 7 * 24 * 60 * 60 * 1000 };

test("findGaps() tells from when to when a source was not read, whatever it was called meanwhile", () => {
  const changes = [change("a", 1, "failing"), change("a", 5, "blocked"), change("a", 12, "ok")];
  expect(findGaps(changes, WEEK)).toEqual([
    { sourceId: "a", from: day(1), to: day(12), health: "failing" },
  ]);
});

test("findGaps() leaves out what was short, and keeps what goes on", () => {
  const changes = [
    ...[change("a", 1, "failing"), change("a", 3, "ok")],
    ...[change("b", 2, "silent"), change("c", 28, "failing")],
  ];
  expect(findGaps(changes, WEEK)).toEqual([
    { sourceId: "b", from: day(2), to: null, health: "silent" },
  ]);
});

test("findGaps() tells what a search missed for good, and not what it has made up for", () => {
  const changes = [
    ...[change("a", 1, "failing"), change("a", 12, "ok")],
    change("b", 2, "failing"),
  ];
  const missed = [
    { sourceId: "a", from: day(3), to: day(5) },
    { sourceId: "a", from: day(7), to: new Date(day(7).getTime() + 1) },
  ];
  expect(findGaps(changes, { ...WEEK, missed, madeUp: new Set(["a", "b"]) })).toEqual([
    { sourceId: "a", from: day(3), to: day(5), health: "missed" },
    { sourceId: "b", from: day(2), to: null, health: "failing" },
  ]);
});
