import { expect, test } from "vitest";
import { toFeatureRows, type FeatureRows } from "./feature-rows.ts";

const rowsOf = (rows: FeatureRows, hashes: readonly number[]): number[] => {
  const found = rows.findRows((take) => hashes.forEach((hash) => take(hash)));
  return [...found.rows.subarray(0, found.count)];
};

test("toFeatureRows() numbers features in their order, and knows no others", () => {
  const rows = toFeatureRows([7, -2_000_000_000, 0, -1]);
  expect(rows.size).toBe(4);
  expect(rowsOf(rows, [7, -2_000_000_000, 0, -1, 8])).toEqual([0, 1, 2, 3]);
  expect(rowsOf(toFeatureRows([]), [0])).toEqual([]);
});

test("toFeatureRows() tells apart hashes that begin their search at one place", () => {
  const hashes = Array.from({ length: 100 }, (_, i) => i * 2 ** 20);
  const rows = toFeatureRows(hashes);
  expect(rowsOf(rows, hashes)).toEqual(hashes.map((_, i) => i));
  expect(rowsOf(rows, [100 * 2 ** 20])).toEqual([]);
});

test("toFeatureRows() finds a feature once at each call, however often it is there", () => {
  const rows = toFeatureRows([7, 9]);
  for (let times = 0; times < 600; times++) expect(rowsOf(rows, [9, 7, 9, 8, 7])).toEqual([1, 0]);
  const many = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 7 : i));
  expect(rowsOf(rows, many)).toEqual([0, 1]);
});

test("toFeatureRows() finds the row of one feature, or none", () => {
  const rows = toFeatureRows([7, 9]);
  expect([9, 7, 8].map((hash) => rows.rowOf(hash))).toEqual([1, 0, -1]);
});
