import { expect, test } from "vitest";
import { toConfidence, type Evidence } from "./confidence.ts";

const stock = { kind: "stock", dimension: "people" } as const;
const base: Evidence = {
  evidence: 0.8,
  comparator: "eq",
  measure: stock,
  isCarried: false,
};

test("toConfidence() rises with the evidence and stays between 0 and 1", () => {
  const told = [0, 0.4, 0.55, 0.7, 0.8, 1].map((evidence) => toConfidence({ ...base, evidence }));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.every((confidence) => confidence > 0 && confidence < 1)).toBe(true);
});

test.for<[string, Partial<Evidence>, "more" | "less"]>([
  ["a hedged number", { comparator: "approx" }, "more"],
  ["a speaker of a sentence before", { isCarried: true }, "less"],
  ["people sent or sent home", { measure: { ...stock, kind: "flow" } }, "less"],
])("toConfidence() is surer or less sure of %s", ([, told, than]) => {
  const difference = toConfidence({ ...base, ...told }) - toConfidence(base);
  expect(Math.sign(difference)).toBe(than === "more" ? 1 : -1);
});
