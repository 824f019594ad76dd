import { expect, test } from "vitest";
import { toPeriod } from "./to-period.ts";

test.for([
  ["2015", "2015"],
  ["2015-10~", "2015-10"],
  ["2015-10-28", "2015-10-28"],
  ["2013/2015", { start: "2013-01-01", duration: "P3Y" }],
  ["2015-11/2016-02", { start: "2015-11-01", duration: "P4M" }],
  ["2015-11-03/2015-11-05", { start: "2015-11-03", duration: "P3D" }],
  ["201X", { start: "2010-01-01", duration: "P10Y" }],
  [null, null],
  ["some time", null],
] as const)("toPeriod() tells %j as %j", ([edtf, period]) => {
  expect(toPeriod(edtf)).toEqual(period);
});
