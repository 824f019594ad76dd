import { expect, test } from "vitest";
import { parseExpiry } from "./secret-kinds.ts";

const NOW = new Date("2026-11-27T12:00:00Z");

test.for([
  ["90d", "2027-02-25T12:00:00.000Z"],
  ["2026-11-27", "2026-11-28T00:00:00.000Z"],
  ["2027-01-31", "2027-02-01T00:00:00.000Z"],
] as const)("parseExpiry() reads %s", ([text, at]) => {
  expect(parseExpiry(text, NOW)?.toISOString()).toBe(at);
});

test.for(["", "0d", "soon", "2026-11-26", "2026-13-01", "9999d", "-3d", "2026-11-28T00:00:00Z"])(
  "parseExpiry() refuses %j",
  (text) => {
    expect(parseExpiry(text, NOW)).toBeUndefined();
  },
);
