import { expect, test } from "vitest";
import { toDayBounds } from "./day-bounds.ts";

test.for([
  { edtf: "2015", from: "2015-01-01", to: "2015-12-31" },
  { edtf: "2016-02", from: "2016-02-01", to: "2016-02-29" },
  { edtf: "2015-10-28T09:30:00Z", from: "2015-10-28", to: "2015-10-28" },
  { edtf: "2012~", from: "2012-01-01", to: "2012-12-31" },
  { edtf: "2013/2015-06", from: "2013-01-01", to: "2015-06-30" },
  { edtf: "201X", from: "2010-01-01", to: "2019-12-31" },
])("toDayBounds() reads $edtf", ({ edtf, from, to }) => {
  expect(toDayBounds(edtf)).toEqual({ from, to });
});

test.for([null, "", "soon", "2015-13", "20155"])("toDayBounds() gives null for %s", (edtf) => {
  expect(toDayBounds(edtf)).toBeNull();
});
