import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareValues, significantDigits, type Span } from "./compare-values.ts";

const COMPARATORS: Record<string, Span["comparator"]> = {
  ">": "gt",
  ">=": "gte",
  "<": "lt",
  "<=": "lte",
  "~": "approx",
  "": "eq",
};

function span(notation: string): Span {
  const [, mark = "", low, high] = /^([<>]=?|~)?(\d+)(?:-(\d+))?\??$/.exec(notation) ?? [];
  const vague = notation.endsWith("?");
  if (high !== undefined) {
    return { low: Number(low), high: Number(high), comparator: "range", vague };
  }
  return {
    low: mark.startsWith("<") ? null : Number(low),
    high: mark.startsWith(">") ? null : Number(low),
    comparator: COMPARATORS[mark] ?? "eq",
    vague,
  };
}

test.for([
  ["50000", "50000", "same"],
  ["50000", "~50000", "same"],
  [">50000", ">=50000", "same"],
  ["50023", "~50000", "same"],
  ["30023", "30000", "same"],
  ["47364", ">47000", "same"],
  ["49870", "<50000", "same"],
  ["1234-2345", "1230-2350", "same"],
  ["50000", "10000-99999?", "same"],
  [">50000", "10000-99999?", "same"],
  ["10000-99999?", "52000", "compatible"],
  ["<=100000", "100000", "compatible"],
  [">50000", "60000", "compatible"],
  [">50000", "50000", "compatible"],
  ["~50000", "53000", "compatible"],
  ["<=20", "12", "compatible"],
  [">50000", ">60000", "compatible"],
  ["50000", "60000", "disjoint"],
  ["~50000", "100000", "disjoint"],
  [">50000", "20000", "disjoint"],
  ["1200-2300", "500", "disjoint"],
  ["46000", "~50000", "compatible"],
  ["1190", "1749", "disjoint"],
  ["20", "12", "disjoint"],
])("compareValues() finds %s and %s %s", ([known, claimed, kind]) => {
  expect(compareValues(span(known ?? ""), span(claimed ?? "")).kind).toBe(kind);
});

test.for([
  [50_000, 1],
  [50_023, 5],
  [2.5, 2],
  [1.2e9, 2],
  [0, 1],
])("significantDigits() counts %d as %d", ([value, digits]) => {
  expect(significantDigits(value ?? 0)).toBe(digits);
});

test("compareValues() finds a span the same as itself, and disjointness mutual", () => {
  const bound = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
  const anySpan = fc.record({
    low: bound,
    high: bound,
    comparator: fc.constantFrom(...Object.values(COMPARATORS), "range" as const),
    vague: fc.boolean(),
  });
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      const other = { ...b, vague: a.vague };
      const isDisjoint = compareValues(a, other).kind === "disjoint";
      const isMutual = isDisjoint === (compareValues(other, a).kind === "disjoint");
      return isMutual && compareValues(a, a).kind === "same";
    }),
  );
});
