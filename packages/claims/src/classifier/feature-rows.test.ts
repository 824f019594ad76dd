import { expect, test } from "vitest";
import { toFeatureRows } from "./feature-rows.ts";

test("toFeatureRows() numbers features in their order, and knows no others", () => {
  const rows = toFeatureRows([7, -2_000_000_000, 0, -1]);
  expect(rows.size).toBe(4);
  expect(rows.rowsOf([7, -2_000_000_000, 0, -1, 8])).toEqual([0, 1, 2, 3]);
  expect(toFeatureRows([]).rowsOf([0])).toEqual([]);
});

test("toFeatureRows() tells apart hashes that begin their search at one place", () => {
  const hashes = Array.from({ length: 100 }, (_, i) => i * 2 ** 20);
  const rows = toFeatureRows(hashes);
  expect(rows.rowsOf(hashes)).toEqual(hashes.map((_, i) => i));
  expect(rows.rowsOf([100 * 2 ** 20])).toEqual([]);
});

test("toFeatureRows() finds a feature once at each call, however often it is there", () => {
  const rows = toFeatureRows([7, 9]);
  for (let times = 0; times < 600; times++) expect(rows.rowsOf([9, 7, 9, 8, 7])).toEqual([1, 0]);
  const many = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 7 : i));
  expect(rows.rowsOf(many)).toEqual([0, 1]);
});
