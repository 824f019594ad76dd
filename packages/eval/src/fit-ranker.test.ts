import { hashFeature, rank, unpackRankWeights, type TakeHash } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { fitRanker, hashFeatures, packRankWeights } from "./fit-ranker.ts";

/** Of a few numbers the one wanted is the even one; whether they are large says nothing. */
const describe = (value: number, take: TakeHash) => {
  take(hashFeature("parity", value % 2));
  take(hashFeature("large", value > 50 ? "yes" : "no"));
};
const choices = Array.from({ length: 60 }, (_, i) => {
  const values = [2 * i + 1, (i * 38) % 100, 99 - 2 * (i % 40)];
  return {
    options: values.map((value) => hashFeatures((take) => describe(value, take))),
    answer: 1,
  };
});

test("fitRanker() learns which features speak for an option, and they survive being packed", () => {
  const weights = unpackRankWeights(packRankWeights(fitRanker(choices)));
  expect(rank([71, 13, 4], describe, weights)[0]?.option).toBe(4);
  expect(rank([11, 88, 3], describe, weights)[0]?.option).toBe(88);
});

test("fitRanker() gives the same weights for the same choices", () => {
  expect(packRankWeights(fitRanker(choices))).toEqual(packRankWeights(fitRanker(choices)));
});
