import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { judgeClaim } from "./judge-claim.ts";
import type { JudgeContext } from "./match-figure.ts";
import { createOriginDirectory } from "./origin-directory.ts";
import { toFigure } from "./to-figure.ts";

const origin = (id: string, kind: "un" | "government" | "ngo", name: string) => ({
  id,
  name,
  kind,
  names: [],
  speaksFor: null,
});
const context: JudgeContext = {
  measures: new Map([
    [
      "revenue",
      {
        id: "revenue",
        kind: "flow",
        dimension: "money",
        unit: null,
        per: "year",
        shelfLifeMonths: 24,
        toleranceMonths: 12,
        siblings: [],
      },
    ],
  ]),
  origins: createOriginDirectory([origin("inhl", "ngo", "INHL"), origin("un", "un", "UN")]),
  seenOn: "2026-01-01",
};

const revenue: Claim = {
  measure: "revenue",
  low: 1.2e9,
  high: 2.3e9,
  comparator: "range",
  unit: "USD",
  per: "year",
  value: null,
  place: null,
  locality: null,
  sector: null,
  payee: null,
  asOf: "2012",
  asOfInferred: false,
  saidOn: "2012",
  source: "INHL",
  sourceChain: [],
  sourceYear: null,
  modality: "stated",
  vague: false,
  quote: "",
  start: 0,
  end: 0,
  prefix: "",
  suffix: "",
  confidence: 0.9,
  reasons: [],
};

test("judgeClaim() names the first statement of a recycled figure, and its age", () => {
  const told = { ...revenue, source: null, asOf: null, saidOn: "2019-06" };
  const verdict = judgeClaim(told, [toFigure(revenue, context)], context);
  expect(verdict.kind).toBe("recycled");
  expect(verdict.reasons[0]).toBe(
    "recycled: $1.2-2.3 billion a year in revenue was first stated by INHL in 2012; " +
      "this article of June 2019 gives it as current, without a date or source; 7 years old",
  );
});

test("judgeClaim() opens a series where nothing is known", () => {
  const verdict = judgeClaim(revenue, [], context);
  expect(verdict).toMatchObject({ kind: "new", against: null });
});
