import { expect, test } from "vitest";
import { readDay } from "./read-day.ts";

test.for(["2015-10-28", "2016-02-29", undefined])("readDay() takes %s", (day) => {
  expect(readDay("--known-on", day)).toBe(day);
});

test.for(["yesterday", "2015-02-29", "2015-02-31", "2015-13-01", "2015-10", ""])(
  "readDay() says what is wrong with '%s'",
  (day) => {
    expect(() => readDay("--known-on", day)).toThrow(`--known-on is "${day}": use a day such as`);
  },
);
