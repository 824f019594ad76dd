import { expect, test } from "vitest";
import { extractQuantities } from "./extract-quantities.ts";
import { normalise, type NormaliseOptions } from "./normalise.ts";

function workingOf(text: string, options?: NormaliseOptions): string | undefined {
  const [quantity] = extractQuantities(text, { lang: "en" });
  if (quantity === undefined) throw new Error(`no quantity in ${text}`);
  return normalise(quantity, options)?.working;
}

const exchange = { from: "CNY", to: "USD", rate: 0.147, date: "2016-03-01" };

test.each<[string, NormaliseOptions | undefined, string | undefined]>([
  [
    "$120 to $150 per month",
    { per: "year" },
    "$120 to $150 per month × 12 = $1,440 to $1,800 per year",
  ],
  [
    "$1.2 billion a year",
    { per: "month" },
    "$1,200,000,000 per year ÷ 12 = $100,000,000 per month",
  ],
  [
    "more than 500 workers a month",
    { per: "year" },
    "more than 500 workers per month × 12 = more than 6,000 workers per year",
  ],
  [
    "100 barrels per day",
    { per: "year" },
    "100 barrels per day × 158.987294928 = 15,898.7294928 litres per day × 365 = 5,803,036.26487 litres per year",
  ],
  ["90 minutes", undefined, "90 minutes ÷ 60 = 1.5 hours"],
  ["two decades", undefined, "2 decades × 10 = 20 years"],
  ["50,000 workers", undefined, "50,000 workers"],
  ["5 miles", undefined, "5 miles × 1,609.344 = 8,046.72 metres"],
  [
    "1.2 million tonnes a year",
    undefined,
    "1,200,000 tonnes per year × 1,000 = 1,200,000,000 kilograms per year",
  ],
  [
    "1,000 yuan a month",
    { per: "year", exchange },
    "CNY 1,000 per month × 12 = CNY 12,000 per year × 0.147 (rate of 2016-03-01) = $1,764 per year",
  ],
  // How many hours and days are worked is not told.
  ["$10 a day", { per: "year" }, undefined],
  ["12 hours a day", { per: "week" }, undefined],
  // No rate, so no period to go over to.
  ["$150", { per: "year" }, undefined],
  // Never across currencies without a rate that the user gave for just these two.
  ["€100 a month", { exchange }, undefined],
])("normalise: %s %j", (text, options, working) => {
  expect(workingOf(text, options)).toBe(working);
});

test("normalise: bounds and comparator are kept", () => {
  const [quantity] = extractQuantities("up to $1,000 a month", { lang: "en" });
  expect(quantity && normalise(quantity, { per: "year" })).toMatchObject({
    low: null,
    high: 12000,
    comparator: "lte",
    unit: "USD",
    per: "year",
  });
});
