import { expect, test } from "vitest";
import { describeDate, gapDays, monthsBetween, parseDateBounds, yearsApart } from "./edtf.ts";

test.for([
  { edtf: "2015", days: [16_436, 16_800], loose: false },
  { edtf: "2016-02", days: [16_832, 16_860], loose: false },
  { edtf: "2015-10-28", days: [16_736, 16_736], loose: false },
  { edtf: "2015-10-28T09:30:00+09:00", days: [16_736, 16_736], loose: false },
  { edtf: "2012~", days: [15_340, 15_705], loose: true },
  { edtf: "201X", days: [14_610, 18_261], loose: false },
  { edtf: "2013/2015", days: [15_706, 16_800], loose: false },
  { edtf: "2012/..", days: [15_340, 15_705], loose: false },
])("parseDateBounds() spans '$edtf'", ({ edtf, days, loose }) => {
  expect(parseDateBounds(edtf)).toEqual({ start: days[0], end: days[1], loose });
});

test.for(["", "soon", "2015-13", "15-10", null])(
  "parseDateBounds() reads no date in %s",
  (text) => {
    expect(parseDateBounds(text)).toBeNull();
  },
);

test("gapDays() is 0 where two spans overlap", () => {
  const [year, month] = [parseDateBounds("2015"), parseDateBounds("2015-10")];
  const next = parseDateBounds("2016-01");
  if (!year || !month || !next) throw new Error("dates do not parse");
  expect(gapDays(year, month)).toBe(0);
  expect(gapDays(month, next)).toBe(62);
  expect(Math.round(monthsBetween(month, next))).toBe(2);
});

test("yearsApart() rounds from middle to middle", () => {
  const [report, article] = [parseDateBounds("2012"), parseDateBounds("2019-06")];
  if (!report || !article) throw new Error("dates do not parse");
  expect(yearsApart(report, article)).toBe(7);
});

test.for([
  ["2015-10-28", "28 Oct 2015"],
  ["2015-10", "October 2015"],
  ["2012~", "about 2012"],
  ["201X", "the 2010s"],
  ["2013/2015", "2013 to 2015"],
  ["unknown", "unknown"],
])("describeDate() prints %s as '%s'", ([edtf, words]) => {
  expect(describeDate(edtf ?? "")).toBe(words);
});
