import { expect, test } from "vitest";
import { toConfidence, type Evidence } from "./confidence.ts";

const stock = { kind: "stock", dimension: "people" } as const;
const base: Evidence = { evidence: 0.8, measure: stock };

test("toConfidence() rises with the evidence and stays between 0 and 1", () => {
  const told = [0, 0.4, 0.55, 0.7, 0.8, 1].map((evidence) => toConfidence({ ...base, evidence }));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
});

test("toConfidence() is less sure of people sent or sent home", () => {
  const sent = toConfidence({ ...base, measure: { ...stock, kind: "flow" } });
  expect(sent).toBeLessThan(toConfidence(base));
});
