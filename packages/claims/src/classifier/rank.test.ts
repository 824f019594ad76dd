import { expect, test } from "vitest";
import { hashFeature, type TakeHash } from "./feature-hash.ts";
import { rank, toRankWeights, unpackRankWeights } from "./rank.ts";

const describe = (fruit: string, take: TakeHash) => {
  take(hashFeature("ends", fruit.at(-1) ?? ""));
  for (const letter of fruit) take(hashFeature("has", letter));
};

test("rank() puts the option first whose features weigh most, and its chances add up to one", () => {
  const weights = toRankWeights([
    [hashFeature("ends", "h"), 1],
    [hashFeature("has", "m"), 3],
  ]);
  const ranked = rank(["pear", "plum", "peach"], describe, weights);
  expect(ranked.map(({ option }) => option)).toEqual(["plum", "peach", "pear"]);
  expect(ranked.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
  expect(ranked[0]?.chance).toBeCloseTo(Math.exp(3) / (Math.exp(3) + Math.exp(1) + 1));
});

test("rank() counts a feature once, however often it is taken", () => {
  const weights = toRankWeights([[hashFeature("has", "p"), 1]]);
  const [first, second] = rank(["apple", "pear"], describe, weights);
  expect(first?.chance).toBe(second?.chance);
});

test("rank() keeps the order of options that weigh the same, and chooses none of none", () => {
  expect(rank(["kiwi", "fig"], describe, toRankWeights([])).map(({ option }) => option)).toEqual([
    "kiwi",
    "fig",
  ]);
  expect(rank([], describe, toRankWeights([]))).toEqual([]);
});

test("unpackRankWeights() reads whole hashes and signed values", () => {
  const hashes = Buffer.alloc(8);
  hashes.writeInt32LE(7, 0);
  hashes.writeInt32LE(-2_000_000_000, 4);
  const values = Buffer.from(Int8Array.from([2, -128]).buffer).toString("base64");
  const weights = unpackRankWeights({ scale: 0.5, hashes: hashes.toString("base64"), values });
  expect([7, -2_000_000_000].map((hash) => weights.rows.rowOf(hash))).toEqual([0, 1]);
  expect([...weights.values]).toEqual([1, -64]);
});
