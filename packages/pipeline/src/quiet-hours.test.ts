import { expect, test } from "vitest";
import { isQuiet, type QuietHours } from "./quiet-hours.ts";

const NIGHT: QuietHours = {
  from: { hour: 22, minute: 30 },
  to: { hour: 7, minute: 0 },
  timeZone: "Europe/Berlin",
};

test.each([
  // Berlin is an hour ahead in winter and two in summer.
  ["2026-01-10T21:29:59Z", false],
  ["2026-01-10T21:30:00Z", true],
  ["2026-01-11T05:59:59Z", true],
  ["2026-01-11T06:00:00Z", false],
  ["2026-07-10T20:30:00Z", true],
  ["2026-07-11T05:00:00Z", false],
])("at %s a night in Berlin is quiet: %s", (at, quiet) => {
  expect(isQuiet(new Date(at), NIGHT)).toBe(quiet);
});

test("hours that do not pass midnight", () => {
  const noon = { ...NIGHT, from: { hour: 12, minute: 0 }, to: { hour: 13, minute: 0 } };
  const at = (time: string) => isQuiet(new Date(`2026-01-10T${time}:00Z`), noon);
  expect([at("10:59"), at("11:00"), at("11:59"), at("12:00")]).toEqual([false, true, true, false]);
});
