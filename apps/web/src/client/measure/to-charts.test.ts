import type { FigureView } from "@figurewatch/contract";
import { expect, test } from "vitest";
import { toCharts, toChartTitle } from "./to-charts.ts";

const pay = (told: Partial<FigureView>) =>
  ({ unit: "USD", per: "month", modality: "stated", payee: "worker", ...told }) as FigureView;

test("toCharts() draws currencies, periods, payees and plans apart, counts with most figures first", () => {
  const charts = toCharts([
    pay({ payee: "employer" }),
    pay({ modality: "plan" }),
    pay({}),
    pay({ payee: null }),
    pay({ modality: "estimate" }),
    pay({ unit: "RUB" }),
    pay({ per: "hour" }),
  ]);
  expect(charts.map((chart) => [toChartTitle("Wage", chart), chart.figures.length])).toEqual([
    ["Wage, USD per month", 3],
    ["Wage, USD per month: paid by employers", 1],
    ["Wage, RUB per month", 1],
    ["Wage, USD per hour", 1],
    ["Wage, USD per month: planned, quotas and denials, not counted", 1],
  ]);
});

test("toChartTitle() names both where an employer only means to pay", () => {
  const [chart] = toCharts([pay({ payee: "employer", modality: "plan" })]);
  expect(chart && toChartTitle("Wage", chart)).toBe(
    "Wage, USD per month: paid by employers; planned, quotas and denials, not counted",
  );
});
