import { expect, test } from "vitest";
import { mergeTimes, rhythmMinutes, silentFrom } from "./publishing-rhythm.ts";

const now = new Date("2024-05-31T12:00:00Z");
const HOUR = 3_600_000;
const every = (hours: number, count: number, sinceLast = hours) =>
  Array.from({ length: count }, (_, i) =>
    new Date(now.getTime() - (sinceLast + i * hours) * HOUR).toISOString(),
  );

test.for([
  { what: "hourly", times: every(1, 20), expected: 30 },
  { what: "every six hours", times: every(6, 20), expected: 180 },
  { what: "daily", times: every(24, 10), expected: 720 },
  { what: "weekly", times: every(168, 5), expected: 1440 },
  { what: "every minute", times: every(1 / 60, 20), expected: 15 },
  // Twenty hourly items, then a week of nothing: the interval grows by itself.
  { what: "hourly, then quiet", times: every(1, 20, 168), expected: 280.5 },
])(
  "rhythmMinutes() polls a source that publishes $what every $expected min",
  ({ times, expected }) => {
    expect(rhythmMinutes(times, 0, now)).toBeCloseTo(expected, 0);
  },
);

test("rhythmMinutes() starts at an hour and doubles while a source without dates is quiet", () => {
  expect([0, 1, 2, 3, 4, 5, 9].map((quiet) => rhythmMinutes([], quiet, now))).toEqual([
    60, 120, 240, 480, 960, 1440, 1440,
  ]);
});

test("mergeTimes() keeps the newest forty, each once, none of the future", () => {
  const merged = mergeTimes(
    every(1, 30),
    [...every(1, 60), null, "soon", "2030-01-01T00:00:00Z"],
    now,
  );
  expect(merged).toHaveLength(40);
  expect(merged[0]).toBe("2024-05-31T11:00:00.000Z");
});

test.for([
  { what: "hourly", times: every(1, 20), hours: 24 },
  { what: "daily", times: every(24, 20), hours: 96 },
  { what: "weekly", times: every(168, 10), hours: 672 },
])("silentFrom() waits $hours h for a source that publishes $what", ({ times, hours }) => {
  const limit = silentFrom(times);
  expect(((limit?.getTime() ?? 0) - Date.parse(times[0] ?? "")) / HOUR).toBe(hours);
});

test("silentFrom() allows twice the longest gap there was", () => {
  const times = [...every(24, 8, 24), ...every(24, 8, 24 * 15)];
  expect(((silentFrom(times)?.getTime() ?? 0) - Date.parse(times[0] ?? "")) / HOUR).toBe(
    2 * 24 * 7,
  );
});

test("silentFrom() knows nothing of a source with five items", () => {
  expect(silentFrom(every(24, 5))).toBeUndefined();
});
