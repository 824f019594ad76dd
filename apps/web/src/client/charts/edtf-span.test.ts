import { expect, test } from "vitest";
import { edtfSpan } from "./edtf-span.ts";

const say = (edtf: string | null) => {
  const span = edtfSpan(edtf);
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return span === undefined ? undefined : `${day(span.from)} to ${day(span.to)}`;
};

test.for([
  ["2015", "2015-01-01 to 2016-01-01"],
  ["2015-12", "2015-12-01 to 2016-01-01"],
  ["2015-10-28", "2015-10-28 to 2015-10-29"],
  ["2013/2015-06", "2013-01-01 to 2015-07-01"],
  ["201X", "2010-01-01 to 2020-01-01"],
  ["2012~", "2012-01-01 to 2013-01-01"],
  [null, undefined],
  ["", undefined],
  ["soon", undefined],
  ["2015/2013", undefined],
] as const)("edtfSpan() of %s is %s", ([edtf, span]) => {
  expect(say(edtf)).toBe(span);
});
