import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();
const later = { saidOn: "2017-06-20", asOf: "2017-05" };
const revenue = { measure: "revenue", unit: "USD", per: "year" as const, low: 1.5e8, high: 1.5e8 };
const share = { measure: "pay_withheld", unit: "percent", low: 90, high: 90 };

/** The first reason of a claim judged against one known figure. */
function reasonFor(known: Partial<Claim>, told: Partial<Claim>): string | undefined {
  const figure = toFigure(buildClaim(known), context);
  return judgeClaim(buildClaim(told), [figure], context).reasons[0];
}

test("judgeClaim() tells two bodies that agree from a second value said on one day", () => {
  const figures = [
    { low: 4_000, high: 4_000, source: "the Panel" },
    { low: 11_000, high: 11_000, source: "Qatar", saidOn: "2015-10-28" },
  ].map((told) => toFigure(buildClaim(told), context));
  const told = { low: 4_000, high: 4_000, source: "Qatar" };
  expect(judgeClaim(buildClaim(told), figures, context).kind).toBe("corroborating");
  const other = { low: 5_000, high: 5_000, source: "Qatar" };
  expect(judgeClaim(buildClaim(other), figures, context).kind).toBe("new");
});

test.for<[string, Partial<Claim>, Partial<Claim>, string]>([
  [
    "a change for what it is about",
    {},
    { ...later, low: 61_000, high: 61_000 },
    "; now the rapporteur says 61,000 for May 2017 (+11,000, +22%)",
  ],
  [
    "a change of money in money",
    revenue,
    { ...revenue, ...later, low: 2.3e8, high: 2.3e8 },
    "says $230 million a year for May 2017 (+$80 million, +53%)",
  ],
  [
    "a change of a share in points",
    share,
    { ...share, ...later, low: 70, high: 70 },
    "(−20 points)",
  ],
  [
    "a change from an open bound by its limit",
    { low: 50_000, high: null, comparator: "gt" },
    { ...later, low: 30_000, high: 30_000, comparator: "eq" },
    "says 30,000 for May 2017 (at least −20,000, −40%)",
  ],
  [
    "a change to an open bound by its limit",
    { low: 50_000, high: 50_000, comparator: "eq" },
    { ...later, low: 60_000, high: null, comparator: "gt" },
    "says more than 60,000 for May 2017 (at least +10,000, +20%)",
  ],
  [
    "a change from a ceiling by its limit",
    { low: null, high: 50_000, comparator: "lte" },
    { ...later, low: 30_000, high: 30_000, comparator: "eq" },
    "(at most −20,000, −40%)",
  ],
  [
    "whom a conflict credits",
    {},
    { source: "the Panel", low: 9_000, high: 9_000 },
    "9,000 workers abroad for October 2015, according to Panel of Experts, cannot hold",
  ],
  [
    "of when a figure is that fills in the past",
    {},
    { source: "the Panel", asOf: "2011", low: 9_000, high: 9_000 },
    "new: 9,000 workers abroad for 2011, according to Panel of Experts: it fills in the past",
  ],
  [
    "which bound was lost",
    { high: null, comparator: "gte" },
    {},
    `; told here as 50,000: the bound "at least" is lost`,
  ],
  [
    "who denies",
    {},
    { modality: "denied", source: "Qatar" },
    "conflicting: Qatar denies a known figure: 50,000 workers abroad",
  ],
  [
    "who takes a figure back",
    {},
    { modality: "denied" },
    "changed: the rapporteur now denies its own figure: 50,000 workers abroad",
  ],
])("judgeClaim() tells %s", ([, known, told, reason]) => {
  expect(reasonFor(known, told)).toContain(reason);
});
