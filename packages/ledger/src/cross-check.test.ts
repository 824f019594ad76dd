import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { crossCheck } from "./cross-check.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();
const money = { unit: "USD", comparator: "range" as const };
const workers = toFigure(buildClaim({ high: null, comparator: "gt" }), context);
const wage = toFigure(
  buildClaim({ ...money, measure: "wage", low: 120, high: 150, per: "month" }),
  context,
);
const revenue = toFigure(
  buildClaim({ ...money, measure: "revenue", low: 1.2e9, high: 2.3e9, per: "year" }),
  context,
);

test("crossCheck() sets workers × pay × 12 against the revenue, with its working", () => {
  const check = crossCheck(workers, wage, revenue);
  expect(check?.computed).toEqual({ low: 72e6, high: 90e6, unit: "USD" });
  expect(check?.perWorker).toEqual({ low: 24_000, high: 46_000, unit: "USD" });
  expect(check?.note).toBe(
    "50,000 workers × 120-150 USD a month × 12 = 72,000,000-90,000,000 USD a year, against a " +
      "claimed 1,200,000,000-2,300,000,000 USD: 13.3-31.9 times as much, or 24,000-46,000 USD a " +
      "year for each worker",
  );
});

test("crossCheck() compares no sums of different currencies or unknown periods", () => {
  expect(crossCheck(workers, { ...wage, unit: "CNY" }, revenue)).toBeNull();
  expect(crossCheck(workers, { ...wage, per: "hour" }, revenue)).toBeNull();
  expect(crossCheck(workers, { ...wage, per: null }, revenue)).toBeNull();
  expect(crossCheck({ ...workers, low: null }, wage, revenue)).toBeNull();
});
