import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { listCrossChecks } from "./list-cross-checks.ts";
import { toFigure } from "./to-figure.ts";

const MEASURES = { headcount: "workers_abroad", pay: "wage", revenue: "revenue" };
const context = buildContext();
const build = (changes: Partial<Claim>) => toFigure(buildClaim(changes), context);
const workers = (asOf: string, changes: Partial<Claim> = {}) =>
  build({ low: 50_000, high: 50_000, comparator: "eq", asOf, ...changes });
const wage = (asOf: string, changes: Partial<Claim> = {}) =>
  build({
    measure: "wage",
    low: 120,
    high: 150,
    comparator: "range",
    unit: "USD",
    per: "month",
    asOf,
    ...changes,
  });
const revenue = (asOf: string, changes: Partial<Claim> = {}) =>
  build({
    measure: "revenue",
    low: 1.2e9,
    high: 2.3e9,
    comparator: "range",
    unit: "USD",
    per: "year",
    asOf,
    ...changes,
  });

test("listCrossChecks() sets each revenue beside what is nearest to it in time, the latest first", () => {
  const figures = [
    revenue("2012"),
    workers("2011", { low: 40_000, high: 40_000 }),
    workers("2015-10"),
    wage("2013"),
    revenue("2015"),
    wage("2015", { low: 200, high: 200 }),
  ];
  const checks = listCrossChecks(figures, MEASURES);
  expect(
    checks.map(({ workers: { low }, wage: { high }, revenue: { asOf } }) => [asOf, low, high]),
  ).toEqual([
    ["2015", 50_000, 200],
    ["2012", 40_000, 150],
  ]);
  expect(checks[0]?.computed).toEqual({ low: 120e6, high: 120e6, unit: "USD" });
});

test.for<[string, Parameters<typeof listCrossChecks>[0]]>([
  ["figures of other times", [workers("2015"), wage("2015"), revenue("2019")]],
  ["a part of the place", [workers("2015", { sector: "logging" }), wage("2015"), revenue("2015")]],
  ["a plan", [workers("2015", { modality: "plan" }), wage("2015"), revenue("2015")]],
  [
    "what the employer pays",
    [workers("2015"), wage("2015", { payee: "employer" }), revenue("2015")],
  ],
  ["another currency", [workers("2015"), wage("2015", { unit: "CNY" }), revenue("2015")]],
  [
    "what was replaced",
    [{ ...workers("2015"), supersededBy: "f2" }, wage("2015"), revenue("2015")],
  ],
  ["what has no date", [workers("2015"), wage("2015"), { ...revenue("2015"), asOf: null }]],
])("listCrossChecks() makes nothing of %s", ([, figures]) => {
  expect(listCrossChecks(figures, MEASURES)).toEqual([]);
});
