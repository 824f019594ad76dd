import { expect, test } from "vitest";
import { backOffMinutes, nextPollAt, type PollManners } from "./next-poll-at.ts";

// A Friday.
const now = new Date("2024-05-03T10:00:00Z");
const free: PollManners = { notBefore: [], ttlMinutes: null, skipHours: [], skipDays: [] };
const minutesLater = (date: Date) => (date.getTime() - now.getTime()) / 60_000;

test.for([
  { minutes: 60, random: 0.5, expected: 60 },
  { minutes: 60, random: 0, expected: 54 },
  { minutes: 60, random: 1, expected: 66 },
  // Floor and ceiling hold with jitter.
  { minutes: 1, random: 0, expected: 15 },
  { minutes: 15, random: 0, expected: 15 },
  { minutes: 100_000, random: 1, expected: 1440 },
])(
  "nextPollAt() puts $minutes min at random $random to $expected min",
  ({ minutes, random, expected }) => {
    expect(minutesLater(nextPollAt(minutes, free, now, random))).toBeCloseTo(expected);
  },
);

test.for([
  {
    what: "Retry-After",
    manners: { notBefore: [new Date("2024-05-03T16:00:00Z")] },
    at: "2024-05-03T16:00:00.000Z",
  },
  {
    what: "the later of two",
    manners: { notBefore: [new Date("2024-05-03T12:00:00Z"), new Date("2024-05-03T13:00:00Z")] },
    at: "2024-05-03T13:00:00.000Z",
  },
  { what: "no date", manners: { notBefore: [undefined, null] }, at: "2024-05-03T10:54:00.000Z" },
  { what: "ttl", manners: { ttlMinutes: 180 }, at: "2024-05-03T13:00:00.000Z" },
  {
    what: "a ttl shorter than the interval",
    manners: { ttlMinutes: 5 },
    at: "2024-05-03T10:54:00.000Z",
  },
  { what: "skipHours", manners: { skipHours: [10, 11, 12] }, at: "2024-05-03T13:00:00.000Z" },
  {
    what: "skipHours over midnight",
    manners: { ttlMinutes: 720, skipHours: [22, 23, 0, 1] },
    at: "2024-05-04T02:00:00.000Z",
  },
  { what: "skipDays", manners: { skipDays: [5, 6] }, at: "2024-05-05T00:00:00.000Z" },
  {
    what: "skipDays with skipHours",
    manners: { skipDays: [5], skipHours: [0, 1] },
    at: "2024-05-04T02:00:00.000Z",
  },
  {
    what: "a date seven days off at most",
    manners: { notBefore: [new Date("2025-01-01T00:00:00Z")] },
    at: "2024-05-10T10:00:00.000Z",
  },
  {
    what: "a date that is none",
    manners: { notBefore: [new Date(Number.NaN)] },
    at: "2024-05-03T10:54:00.000Z",
  },
])("nextPollAt() is never sooner than $what allows", ({ manners, at }) => {
  expect(nextPollAt(60, { ...free, ...manners }, now, 0).toISOString()).toBe(at);
});

test("nextPollAt() still polls a source that skips every day", () => {
  const manners = { ...free, skipDays: [0, 1, 2, 3, 4, 5, 6] };
  expect(minutesLater(nextPollAt(60, manners, now, 0.5))).toBe(60);
});

test("backOffMinutes() doubles to a day", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map((n) => backOffMinutes(n))).toEqual([
    15, 30, 60, 120, 240, 480, 960, 1440, 1440,
  ]);
});
