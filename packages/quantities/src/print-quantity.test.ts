import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsByCode } from "./english/lexicon.ts";
import { extractQuantities } from "./extract-quantities.ts";
import { printQuantity, type Meaning } from "./print-quantity.ts";
import type { Comparator, Dimension } from "./quantity.ts";

const plain: Meaning = {
  low: 50000,
  high: 50000,
  comparator: "eq",
  change: null,
  unit: "worker",
  dimension: "people",
  per: null,
  vague: false,
};

test.each<[Partial<Meaning>, string]>([
  [{}, "50,000 workers"],
  [{ comparator: "gt", high: null }, "more than 50,000 workers"],
  [
    { comparator: "lte", low: null, high: 20, unit: "hour", dimension: "time", per: "day" },
    "at most 20 hours per day",
  ],
  [
    { low: 120, high: 150, comparator: "range", unit: "USD", dimension: "money", per: "month" },
    "$120 to $150 per month",
  ],
  [{ low: 2000, high: 2000, unit: "CNY", dimension: "money" }, "CNY 2,000"],
  [{ low: 5, high: 5, unit: "percent", dimension: "ratio", change: "down" }, "down 5 percent"],
  [
    { low: 10000, high: 99999, comparator: "range", vague: true, unit: "people" },
    "tens of thousands of people",
  ],
  [{ low: 3.5, high: 3.5, unit: "km/h", dimension: "physical" }, "3.5 km/h"],
])("printQuantity: %j", (part, text) => {
  expect(printQuantity({ ...plain, ...part })).toBe(text);
});

test("printQuantity: undefined where English has no words for the unit", () => {
  expect(printQuantity({ ...plain, unit: "회", dimension: "count" })).toBeUndefined();
});

const units: [string | null, Dimension][] = [
  [null, "none"],
  ["people", "people"],
  ["worker", "people"],
  ["country", "count"],
  ["factory", "count"],
  ["box", "count"],
  ["hour", "time"],
  ["day", "time"],
  ["month", "time"],
  ["year of age", "none"],
  ["percent", "ratio"],
  ["percentage point", "ratio"],
  ...["USD", "EUR", "GBP", "CNY", "KRW", "RUB", "JPY", "KWD", "PLN", "MNT", "QAR"].map(
    (code): [string, Dimension] => [code, "money"],
  ),
  ...[...unitsByCode().keys()]
    .filter((code) => !["percent", "basis point", "[ppb]", "[ppm]"].includes(code))
    .map((code): [string, Dimension] => [code, "physical"]),
];

const amount = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.integer({ min: 1, max: 999_999 }).map((n) => n / 100),
  fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
);
const comparators: Comparator[] = ["eq", "approx", "gt", "gte", "lt", "lte", "range"];

/** Quantities as a reader may offer them. */
const quantity: fc.Arbitrary<Meaning> = fc
  .record({
    a: amount,
    b: amount,
    comparator: fc.constantFrom(...comparators),
    change: fc.constantFrom(null, "up" as const, "down" as const),
    unit: fc.constantFrom(...units),
    per: fc.constantFrom(null, "hour", "day", "week", "month", "year", "worker"),
  })
  .filter(({ a, b, comparator }) => comparator !== "range" || a !== b)
  .map(({ a, b, comparator, change, unit: [unit, dimension], per }) => ({
    low:
      comparator === "lt" || comparator === "lte"
        ? null
        : comparator === "range"
          ? Math.min(a, b)
          : a,
    high:
      comparator === "gt" || comparator === "gte"
        ? null
        : comparator === "range"
          ? Math.max(a, b)
          : a,
    comparator,
    change,
    unit,
    dimension,
    per: dimension === "none" ? null : per,
    vague: false,
  }));

test("printQuantity: what is printed reads back as the same quantity", { timeout: 60_000 }, () => {
  let printed = 0;
  let tried = 0;
  fc.assert(
    fc.property(quantity, (meant) => {
      tried++;
      const text = printQuantity(meant);
      if (text === undefined) return;
      printed++;
      const [read, ...rest] = extractQuantities(text, { lang: "en" });
      expect(rest).toEqual([]);
      expect(read).toMatchObject(meant);
    }),
    { numRuns: 4000, seed: 20151028 },
  );
  // Nearly everything can be printed: an adapter that prints nothing would pass the rest.
  expect(printed / tried).toBeGreaterThan(0.97);
});
