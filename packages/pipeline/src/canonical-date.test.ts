import { expect, test } from "vitest";
import { canonicalDate } from "./canonical-date.ts";

test.for([
  ["2015", "2015"],
  ["2015-10", "2015-10"],
  [" 2015-10-28 ", "2015-10-28"],
  ["2015-10-28T09:00:00+09:00", "2015-10-28T09:00:00+09:00"],
  ["Wed, 28 Oct 2015 14:00:00 GMT", "2015-10-28T14:00:00.000Z"],
  ["2016-02-29", "2016-02-29"],
  ["2015-02-29", null],
  ["2015-02-31T09:00:00Z", null],
  ["2015-13", null],
  ["yesterday", null],
  ["50000", null],
  ["", null],
] as const)("canonicalDate() reads '%s' as %s", ([text, expected]) => {
  expect(canonicalDate(text)).toBe(expected);
});
