import { expect, test } from "vitest";
import { toFeatureRows } from "./feature-rows.ts";

test("toFeatureRows() numbers features in their order, and knows no others", () => {
  const rows = toFeatureRows([7, -2_000_000_000, 0, -1]);
  expect(rows.size).toBe(4);
  expect([7, -2_000_000_000, 0, -1].map((hash) => rows.rowOf(hash))).toEqual([0, 1, 2, 3]);
  expect(rows.rowOf(8)).toBe(-1);
  expect(toFeatureRows([]).rowOf(0)).toBe(-1);
});

test("toFeatureRows() tells apart hashes that begin their search at one place", () => {
  const hashes = Array.from({ length: 100 }, (_, i) => i * 2 ** 20);
  const rows = toFeatureRows(hashes);
  expect(hashes.map((hash) => rows.rowOf(hash))).toEqual(hashes.map((_, i) => i));
  expect(rows.rowOf(100 * 2 ** 20)).toBe(-1);
});
