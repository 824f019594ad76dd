import { expect, test } from "vitest";
import { sayTime } from "./say-time.ts";

test.for([
  ["UTC", "2026-03-29 00:59 UTC"],
  ["Europe/Berlin", "2026-03-29 01:59 UTC+1"],
  ["Asia/Kolkata", "2026-03-29 06:29 UTC+5:30"],
  ["America/St_Johns", "2026-03-28 22:29 UTC-2:30"],
])("sayTime() names the zone as it is then: %s", ([zone, says]) => {
  expect(sayTime("2026-03-29T00:59:00.000Z", zone ?? "")).toBe(says);
});

test("sayTime() knows summer time", () => {
  expect(sayTime("2026-03-29T01:00:00.000Z", "Europe/Berlin")).toBe("2026-03-29 03:00 UTC+2");
});
