import { expect, test } from "vitest";
import { parseHttpDate, parseRetryAfter } from "./retry-after.ts";

const now = new Date("2026-03-01T12:00:00Z");

test.for([
  { header: "120", expected: "2026-03-01T12:02:00.000Z" },
  { header: " 1 ", expected: "2026-03-01T12:00:01.000Z" },
  { header: "Sun, 01 Mar 2026 13:00:00 GMT", expected: "2026-03-01T13:00:00.000Z" },
  { header: "Sunday, 01-Mar-26 13:00:00 GMT", expected: "2026-03-01T13:00:00.000Z" },
  { header: "Sun Mar  1 13:00:00 2026", expected: "2026-03-01T13:00:00.000Z" },
  // Seven days at most, whoever asks for more.
  { header: "99999999", expected: "2026-03-08T12:00:00.000Z" },
  { header: "999999999999999", expected: "2026-03-08T12:00:00.000Z" },
  { header: "Fri, 01 Mar 2030 00:00:00 GMT", expected: "2026-03-08T12:00:00.000Z" },
  { header: undefined, expected: undefined },
  { header: "", expected: undefined },
  { header: "0", expected: undefined },
  { header: "-5", expected: undefined },
  { header: "1.5", expected: undefined },
  { header: "soon", expected: undefined },
  { header: "Sun, 01 Mar 2026 11:00:00 GMT", expected: undefined },
  { header: "2026-03-01T13:00:00Z", expected: undefined },
])("parseRetryAfter() reads '$header'", ({ header, expected }) => {
  expect(parseRetryAfter(header, now)?.toISOString()).toBe(expected);
});

test.for(["Tue, 31 Feb 2026 00:00:00 GMT", "Sun, 01 Foo 2026 00:00:00 GMT", "now"])(
  "parseHttpDate() refuses '%s'",
  (header) => {
    expect(parseHttpDate(header)).toBeUndefined();
  },
);
