import { expect, test } from "vitest";
import { convertTo } from "./convert.ts";

const monthly = {
  low: 120,
  high: 150,
  comparator: "range" as const,
  vague: false,
  unit: "USD",
  per: "month" as const,
  asOf: "2015-10",
  saidOn: "2015-10-28",
};
const money = { dimension: "money" as const };

test("convertTo() takes a month twelve times for a year, and says so", () => {
  const converted = convertTo(monthly, { unit: "USD", per: "year" }, money);
  expect(converted?.value).toMatchObject({ low: 1440, high: 1800, per: "year" });
  expect(converted?.working).toEqual(["a month × 12 = a year"]);
});

test("convertTo() leaves other periods and other dimensions apart", () => {
  expect(convertTo(monthly, { unit: "USD", per: "hour" }, money)).toBeNull();
  expect(convertTo(monthly, { unit: "USD", per: "year" }, { dimension: "people" })).toBeNull();
});

test("convertTo() takes a missing period for the other's", () => {
  expect(convertTo(monthly, { unit: "USD", per: null }, money)?.value.low).toBe(120);
});

test("convertTo() converts money only by a rate of about that time", () => {
  const target = { unit: "RUB", per: "month" as const };
  expect(convertTo(monthly, target, money)).toBeNull();
  const rate = { from: "USD", to: "RUB", rate: 63, on: "2015-10" };
  const converted = convertTo(monthly, target, money, [rate]);
  expect(converted?.value).toMatchObject({ low: 7560, high: 9450, unit: "RUB" });
  expect(converted?.working).toEqual(["1 USD = 63 RUB on 2015-10"]);
  expect(convertTo(monthly, target, money, [{ ...rate, on: "2010-01" }])).toBeNull();
  const back = convertTo({ ...monthly, unit: "RUB" }, { unit: "USD", per: "month" }, money, [rate]);
  expect(back?.value.low).toBeCloseTo(120 / 63, 5);
});
