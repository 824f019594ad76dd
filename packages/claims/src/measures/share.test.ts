import { extractQuantities, type Quantity } from "@figurewatch/quantities";
import { expect, test } from "vitest";
import { isSameShare, toPercent, toRest } from "./share.ts";

const read = (text: string) => extractQuantities(text, { lang: "en" })[0] as Quantity;

test.for([
  ["at least 85 percent of it", { low: 85, high: null, comparator: "gte" }],
  ["two thirds of it", { low: 66.67, high: 66.67, comparator: "eq" }],
  ["between 10 and 30 percent of it", { low: 10, high: 30, comparator: "range" }],
  ["and a builder 80", { low: 80, high: 80, comparator: "eq" }],
] as const)("toPercent() of '%s'", ([text, share]) => {
  expect(toPercent(read(text))).toEqual(share);
});

test.for([
  ["at least 85 percent of it", { low: null, high: 15, comparator: "lte" }],
  ["less than a tenth of it", { low: 90, high: null, comparator: "gt" }],
  ["between 10 and 30 percent of it", { low: 70, high: 90, comparator: "range" }],
] as const)("toRest() of '%s' is what is left, and back again", ([text, rest]) => {
  const share = toPercent(read(text));
  expect(toRest(share)).toEqual(rest);
  expect(toRest(toRest(share))).toEqual(share);
});

test("isSameShare(): half is what is left of half, at least half is not", () => {
  const half = toPercent(read("half of it"));
  expect(isSameShare(half, toRest(half))).toBe(true);
  const more = toPercent(read("at least half of it"));
  expect(isSameShare(more, toRest(more))).toBe(false);
});
