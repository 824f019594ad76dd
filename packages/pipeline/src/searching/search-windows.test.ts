import { expect, test } from "vitest";
import { planSearch, splitWindow, toGdeltAddress } from "./search-windows.ts";

const MINUTE = 60_000;
const day = (n: number, hour = 0) => new Date(Date.UTC(2026, 0, n, hour));
const LIMITS = { reachMs: 88 * 24 * 60 * MINUTE, grainMs: 15 * MINUTE };

test("planSearch() looks back a week at first, and from then on asks again for a few hours", () => {
  expect(planSearch(null, day(100), LIMITS)).toEqual({
    window: { from: day(93), to: day(100) },
    missed: null,
  });
  expect(planSearch(day(99).toISOString(), day(100), LIMITS)).toEqual({
    window: { from: day(98, 18), to: day(100) },
    missed: null,
  });
});

test("planSearch() says what lies beyond the reach of the service", () => {
  expect(planSearch(day(2).toISOString(), day(100), LIMITS)).toEqual({
    window: { from: day(12), to: day(100) },
    missed: { from: day(2), to: day(12) },
  });
});

const window = { from: day(1), to: day(2) };
const at = (hour: number) => day(1, hour).toISOString();

test.for([
  { what: "oldest first", times: [at(1), at(3), at(3), at(9)], parts: [[9, 24]] },
  {
    what: "newest first",
    times: [at(9), at(3)],
    parts: [
      [0, 12],
      [12, 24],
    ],
  },
  {
    what: "of one moment",
    times: [at(9), at(9)],
    parts: [
      [0, 12],
      [12, 24],
    ],
  },
  {
    what: "without times",
    times: [null, null],
    parts: [
      [0, 12],
      [12, 24],
    ],
  },
])("splitWindow() splits a full answer $what", ({ times, parts }) => {
  expect(splitWindow(window, times, LIMITS)).toEqual(
    parts.map(([from = 0, to = 0]) => ({ from: day(1, from), to: day(1, to) })),
  );
});

test("splitWindow() gives up on what cannot be asked any finer", () => {
  const short = { from: day(1), to: new Date(day(1).getTime() + 29 * MINUTE) };
  expect(splitWindow(short, [at(0), at(0)], LIMITS)).toBeUndefined();
});

test("toGdeltAddress() asks for a stretch of time, oldest first", () => {
  const url = new URL(
    toGdeltAddress("https://api.example/doc?query=x&mode=artlist", window, { maxResults: 250 }),
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    ...{ query: "x", mode: "artlist", format: "json", sort: "dateasc", maxrecords: "250" },
    ...{ startdatetime: "20260101000000", enddatetime: "20260102000000" },
  });
});
