import { expect, test } from "vitest";
import { parseFreshUntil } from "./fresh-until.ts";

const now = new Date("2026-03-01T12:00:00Z");

test.for([
  { headers: {}, expected: undefined },
  { headers: { "cache-control": "max-age=600" }, expected: "2026-03-01T12:10:00.000Z" },
  { headers: { "cache-control": 'public, Max-Age="600"' }, expected: "2026-03-01T12:10:00.000Z" },
  { headers: { "cache-control": "max-age=600", age: "300" }, expected: "2026-03-01T12:05:00.000Z" },
  { headers: { "cache-control": "max-age=600, no-cache" }, expected: undefined },
  { headers: { "cache-control": "no-store, max-age=600" }, expected: undefined },
  { headers: { "cache-control": "max-age=0" }, expected: undefined },
  { headers: { "cache-control": "max-age=-1" }, expected: undefined },
  { headers: { "cache-control": "s-maxage=600" }, expected: undefined },
  {
    headers: { "cache-control": "max-age=60", expires: "Sun, 01 Mar 2026 18:00:00 GMT" },
    expected: "2026-03-01T12:01:00.000Z",
  },
  {
    headers: { expires: "Sun, 01 Mar 2026 18:00:00 GMT" },
    expected: "2026-03-01T18:00:00.000Z",
  },
  { headers: { expires: "0" }, expected: undefined },
  {
    headers: { "cache-control": "max-age=9999999999" },
    expected: "2027-03-01T12:00:00.000Z",
  },
])("parseFreshUntil() reads $headers", ({ headers, expected }) => {
  expect(parseFreshUntil(headers, now)?.toISOString()).toBe(expected);
});
