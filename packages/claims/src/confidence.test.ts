import { expect, test } from "vitest";
import { toConfidence } from "./confidence.ts";

test("toConfidence() rises with the evidence and stays between 0 and 1", () => {
  const told = [0, 0.4, 0.55, 0.7, 0.8, 1].map(toConfidence);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
});
