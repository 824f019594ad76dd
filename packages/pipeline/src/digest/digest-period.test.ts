import { expect, test } from "vitest";
import { type DigestSchedule, findDueDigest } from "./digest-period.ts";

const DAILY: DigestSchedule = { cadence: "daily", hour: 8, minute: 0, timeZone: "Europe/Berlin" };
const WEEKLY: DigestSchedule = { ...DAILY, cadence: "weekly" };
const SINCE = new Date("2026-01-01T00:00:00Z");

function due(schedule: DigestSchedule, now: string, lastTo: string | null = null, since = SINCE) {
  const last = { since, lastTo: lastTo === null ? null : new Date(lastTo) };
  const period = findDueDigest(schedule, new Date(now), last);
  return period && [period.day, period.from.toISOString(), period.to.toISOString()];
}

test.for([
  // Before and at the time; in winter Berlin is an hour ahead of UTC, in summer two.
  [DAILY, "2026-03-02T06:59:59Z", ["2026-03-01", "2026-02-28T07:00Z", "2026-03-01T07:00Z"]],
  [DAILY, "2026-03-02T07:00:00Z", ["2026-03-02", "2026-03-01T07:00Z", "2026-03-02T07:00Z"]],
  [DAILY, "2026-07-02T06:00:00Z", ["2026-07-02", "2026-07-01T06:00Z", "2026-07-02T06:00Z"]],
  // The local day is another than that of UTC.
  [
    { ...DAILY, hour: 1, timeZone: "Asia/Seoul" },
    "2026-03-01T16:30:00Z",
    ["2026-03-02", "2026-02-28T16:00Z", "2026-03-01T16:00Z"],
  ],
  // 02:30 does not exist on the night that summer time begins.
  [
    { ...DAILY, hour: 2, minute: 30 },
    "2026-03-29T12:00:00Z",
    ["2026-03-29", "2026-03-28T01:30Z", "2026-03-29T01:30Z"],
  ],
  // 2026-03-02 is a Monday.
  [WEEKLY, "2026-03-05T12:00:00Z", ["2026-03-02", "2026-02-23T07:00Z", "2026-03-02T07:00Z"]],
  [WEEKLY, "2026-03-02T06:00:00Z", ["2026-02-23", "2026-02-16T07:00Z", "2026-02-23T07:00Z"]],
] as const)("findDueDigest() finds the period of %j at %s", ([schedule, now, expected]) => {
  const [day, from, to] = expected;
  const whole = (text: string) => new Date(text).toISOString();
  expect(due(schedule, now)).toEqual([day, whole(from), whole(to)]);
});

test("findDueDigest() finds nothing that was told, or is of a time before digests were on", () => {
  expect(due(DAILY, "2026-03-02T20:00:00Z", "2026-03-02T07:00:00Z")).toBeUndefined();
  const since = new Date("2026-03-02T13:00:00Z");
  expect(due(DAILY, "2026-03-02T14:00:00Z", null, since)).toBeUndefined();
  expect(due(DAILY, "2026-03-03T07:00:00Z", null, since)?.[0]).toBe("2026-03-03");
});

test("findDueDigest() goes on where the last one ended, a month back at most", () => {
  expect(due(DAILY, "2026-03-09T12:00:00Z", "2026-03-02T07:00:00Z")).toEqual([
    ...["2026-03-09", "2026-03-02T07:00:00.000Z", "2026-03-09T07:00:00.000Z"],
  ]);
  expect(due(DAILY, "2026-12-09T12:00:00Z", "2026-03-02T07:00:00Z")?.[1]).toBe(
    "2026-11-08T07:00:00.000Z",
  );
});

test("findDueDigest() is due once a day over a year, summer time and all", () => {
  let lastTo: string | null = null;
  const days: string[] = [];
  const start = Date.parse("2026-01-01T12:00:00Z");
  for (let hour = 0; hour < 365 * 24; hour += 6) {
    const period = due(DAILY, new Date(start + hour * 3_600_000).toISOString(), lastTo);
    if (period === undefined) continue;
    days.push(period[0] ?? "");
    lastTo = period[2] ?? null;
  }
  expect(days).toHaveLength(365);
  expect(new Set(days).size).toBe(365);
});
