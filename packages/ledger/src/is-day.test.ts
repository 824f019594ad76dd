import { expect, test } from "vitest";
import { isDay } from "./is-day.ts";

test.for([
  ["2015-10-28", true],
  ["2016-02-29", true],
  ["2015-02-29", false],
  ["2015-02-31", false],
  ["2015-13-01", false],
  ["2015-10", false],
  ["2015-10-28T08:00:00Z", false],
  ["yesterday", false],
  ["", false],
] as const)("isDay() of '%s' is %s", ([text, expected]) => {
  expect(isDay(text)).toBe(expected);
});
