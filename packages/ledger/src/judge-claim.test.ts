import type { Claim } from "@figurewatch/claims";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { createFigureIndex } from "./figure-index.ts";
import { judgeClaim } from "./judge-claim.ts";
import { applyChange, toFigure, toLedgerChange } from "./to-figure.ts";
import type { Figure } from "./verdict.ts";

const context = buildContext();
const figure = (told: Partial<Claim>, id?: string) => toFigure(buildClaim(told), context, id);
const judge = (told: Partial<Claim>, known: Figure[]) =>
  judgeClaim(buildClaim(told), known, context);

const later = { saidOn: "2016-01-20", asOf: "2016-01-20", asOfInferred: true };
const soon = { saidOn: "2015-11-02", asOf: null };
const wage = {
  measure: "wage",
  low: 150,
  high: 150,
  unit: "USD",
  per: "month" as const,
  payee: "worker" as const,
};
const moreThan = { low: 50_000, high: null, comparator: "gt" as const };
const revenue = {
  measure: "revenue",
  low: 1.2e9,
  high: 2.3e9,
  comparator: "range" as const,
  unit: "USD",
  per: "year" as const,
  asOf: "2012",
  saidOn: "2012",
  source: "Labour Rights Network",
};

test("judgeClaim() names the first statement of a recycled figure, and its age", () => {
  const told = { ...revenue, source: null, asOf: null, saidOn: "2019-06" };
  const verdict = judge(told, [figure(revenue)]);
  expect(verdict.kind).toBe("recycled");
  expect(verdict.reasons[0]).toBe(
    "recycled: $1.2-2.3 billion a year in revenue was first stated by Labour Rights Network " +
      "in 2012; this article of June 2019 gives it as current, without a date or source; " +
      "7 years old",
  );
});

test.for<[string, Partial<Claim>, Partial<Claim>, string]>([
  ["a bound is lost", moreThan, {}, "misquoted"],
  ["a bound is reworded", moreThan, { low: 50_000, high: null, comparator: "gte" }, "repeated"],
  ["a bound is regained", {}, moreThan, "repeated"],
  ["a number is rounded", { low: 50_023, high: 50_023 }, { comparator: "approx" }, "repeated"],
  ["an end is lost", { low: 40_000, comparator: "range" }, {}, "misquoted"],
  ["the scale is lost", {}, { low: 50, high: 50 }, "misquoted"],
  ["a stock is told as a flow", {}, { measure: "workers_dispatched" }, "misquoted"],
  [
    "a site is told as a country",
    { place: "QA", locality: "Lusail" },
    { place: "QA" },
    "misquoted",
  ],
  [
    "a site is left out, and no one credited",
    { place: "QA", locality: "Lusail" },
    { ...later, place: "QA", source: null },
    "misquoted",
  ],
  [
    "a sum of a year is told of a month, and no one credited",
    { ...revenue, asOf: "2015", saidOn: "2015-10" },
    { ...revenue, ...later, per: "month", source: null },
    "misquoted",
  ],
  ["the place goes unsaid", { place: "QA" }, {}, "repeated"],
  [
    "the sector is lost beside the bound",
    { ...moreThan, place: "QA", sector: "construction" },
    { place: "QA" },
    "misquoted",
  ],
  [
    "a source is named soon after, and the trade is not",
    { ...wage, place: "QA", sector: "construction", source: null },
    { ...wage, ...soon, place: "QA" },
    "repeated",
  ],
  [
    "pay is promised that is known as paid",
    { ...wage, place: "QA" },
    { ...wage, place: "QA", modality: "plan" },
    "repeated",
  ],
  ["pay is promised by someone else", wage, { ...wage, modality: "plan", source: "NIS" }, "new"],
  [
    "a value within a known range is denied",
    { low: 40_000, comparator: "range" },
    { modality: "denied", source: "the Panel" },
    "conflicting",
  ],
  [
    "a level is told without its sector",
    { ...wage, place: "QA", sector: "construction" },
    { ...wage, ...later, place: "QA", source: null },
    "repeated",
  ],
  [
    "no one in particular tells it of a city soon after",
    { place: "QA" },
    { ...soon, source: null, place: "QA", locality: "Doha" },
    "repeated",
  ],
  [
    "a listed body is credited in a script it has no name in",
    { source: "LRN" },
    { source: "Сеть трудовых прав" },
    "repeated",
  ],
  [
    "an end and the scale of a range are lost",
    { low: 1.5e8, high: 2.3e8, comparator: "range" },
    { low: 2.3e11, high: 2.3e11 },
    "misquoted",
  ],
  [
    "a year taken from the day of publication is past",
    { asOf: "2013", asOfInferred: true, saidOn: "2013-11-01" },
    {},
    "recycled",
  ],
  ["its source is named soon after", { source: null }, soon, "repeated"],
  [
    "its source is named years later, for the same time",
    { source: null, asOf: "2014-11", saidOn: "2014-12-04" },
    { asOf: "2014-11", saidOn: "2016-02-06" },
    "repeated",
  ],
  ["its source is named much later", { source: null }, later, "corroborating"],
  ["a body is named only by its kind", {}, { source: "the agency" }, "repeated"],
  [
    "it is told in rounder words soon after",
    { low: 46_000, high: 46_000 },
    { ...soon, low: null, high: 50_000, comparator: "lt" },
    "repeated",
  ],
  [
    "it is told in rounder words much later",
    { low: 46_000, high: 46_000 },
    { ...later, comparator: "approx" },
    "changed",
  ],
  [
    "a day's statement gives what was and what is",
    { low: 34_000, high: 34_000, place: "RU", asOf: "2014-12" },
    { low: 11_000, high: 11_000, place: "RU", asOf: "2015-10-28", asOfInferred: true },
    "changed",
  ],
  [
    "an exact count is credited in another script",
    { low: 6_064, high: 6_064, source: "the Panel" },
    { low: 6_064, high: 6_064, source: "国連の専門委員会" },
    "repeated",
  ],
  [
    "a round count is credited in another script soon after",
    { source: "the Panel" },
    { ...soon, source: "国連の専門委員会" },
    "repeated",
  ],
  [
    "a range loses an end between two names that no directory holds",
    { low: 40_000, comparator: "range", source: "걸프문제연구소" },
    { ...soon, source: "the Institute for Gulf Affairs" },
    "misquoted",
  ],
  [
    "a round count is credited in another script",
    { source: "the Panel" },
    { source: "国連の専門委員会" },
    "corroborating",
  ],
  [
    "who stated it is named beside who recalls it",
    { source: "LRN" },
    { source: "the rapporteur", sourceChain: ["LRN", "the rapporteur"], asOf: null },
    "repeated",
  ],
  ["the value is another", {}, { low: 61_000, high: 61_000 }, "changed"],
  ["the origin takes it back", {}, { modality: "denied" }, "changed"],
  ["another body says the same", {}, { source: "the Panel" }, "corroborating"],
  [
    "another body cannot agree",
    {},
    { source: "the Panel", low: 9_000, high: 9_000 },
    "conflicting",
  ],
  ["another body denies it", {}, { source: "Qatar", modality: "denied" }, "conflicting"],
  ["another body goes further", moreThan, { source: "NIS", low: 6e4, high: 6e4 }, "new"],
  ["a plan is no count", {}, { modality: "plan" }, "new"],
  ["another country is no match", {}, { place: "QA" }, "repeated-never"],
])("judgeClaim(): where %s", ([, known, told, kind]) => {
  const verdict = judge({ ...later, ...told }, [figure(known)]);
  if (kind === "repeated-never") expect(verdict.kind).not.toBe("repeated");
  else expect(verdict.kind).toBe(kind);
});

test("judgeClaim() reaffirms what the same origin says of an explicitly later time", () => {
  const verdict = judge({ saidOn: "2016-06-01", asOf: "2016-05" }, [figure({})]);
  expect(verdict.kind).toBe("corroborating");
});

test("judgeClaim() holds a date of the text's own against the figure, though its year is inferred", () => {
  const said = { saidOn: "2016-03-10", asOfInferred: true };
  expect(judge({ ...said, asOf: "2016-01" }, [figure({})]).kind).toBe("corroborating");
  expect(judge({ ...said, asOf: "2016-03" }, [figure({})]).kind).toBe("repeated");
  expect(judge({ ...said, asOf: "2016" }, [figure({})]).kind).toBe("repeated");
});

test("judgeClaim() shows the working where it multiplies a month to a year", () => {
  const wage = { measure: "wage", low: 120, high: 150, comparator: "range" as const, unit: "USD" };
  const known = figure({ ...wage, per: "month" });
  const verdict = judge({ ...later, ...wage, per: "year", low: 1440, high: 1800 }, [known]);
  expect(verdict.kind).toBe("repeated");
  expect(verdict.reasons.join()).toContain("× 12");
  expect(judge({ ...later, ...wage, per: "year" }, [known]).kind).toBe("misquoted");
});

test("judgeClaim() compares currencies only by a rate the user gave", () => {
  const wage = { measure: "wage", per: "month" as const };
  const known = figure({ ...wage, low: 100, high: 100, unit: "USD" });
  const roubles = buildClaim({ ...later, ...wage, low: 6300, high: 6300, unit: "RUB" });
  expect(judgeClaim(roubles, [known], context).kind).toBe("new");
  const rated = { ...context, rates: [{ from: "USD", to: "RUB", rate: 63, on: "2015-12" }] };
  expect(judgeClaim(roubles, [known], rated).kind).toBe("repeated");
});

test("judgeClaim() tells a superseded value as repeated, since changed", () => {
  const [old, next] = [figure({}, "old"), figure({ ...later, low: 6e4, high: 6e4 }, "next")];
  const verdict = judge({ ...later, saidOn: "2016-03-01", asOf: null }, [
    { ...old, supersededBy: "next" },
    next,
  ]);
  expect(verdict).toMatchObject({ kind: "repeated", against: { id: "old" } });
  expect(verdict.reasons[1]).toMatch(/^since changed to 60,000/);
});

test("judgeClaim() measures a change against the last accepted value", () => {
  const accepted = { ...figure({ asOf: "2014" }, "accepted"), accepted: true };
  const unread = figure({ low: 70_000, high: 70_000 }, "unread");
  const verdict = judge({ ...later, low: 58_000, high: 58_000 }, [accepted, unread]);
  expect(verdict).toMatchObject({ kind: "changed", against: { id: "accepted" } });
});

test("judgeClaim() does not know what was said later, and marks a late arrival", () => {
  const verdict = judge({}, [figure({ saidOn: "2016-02-01", asOf: "2016-02" })]);
  expect(verdict).toMatchObject({ kind: "new", late: true });
  // A month that holds the claim's day may be earlier than it.
  expect(judge({}, [figure({ saidOn: "2015-10" })]).kind).toBe("repeated");
});

test("judgeClaim() knows a late arrival by its teller in another language", () => {
  const known = figure({ ...later, source: "丹东一名朝鲜商人" });
  const told = { source: "a North Korean trader in Dandong" };
  expect(judge(told, [known])).toMatchObject({ kind: "new", late: true });
  expect(judge({ source: "a factory owner" }, [figure({ ...later, ...told })]).late).toBe(false);
});

test("judgeClaim() blames the speaker's change where one passed a figure on", () => {
  const known = { ...figure(revenue), relayedBy: ["rapporteur"] };
  const told = { ...revenue, source: "Darusman", saidOn: "2012-11", asOf: null };
  expect(judge(told, [known])).toMatchObject({ kind: "misquoted" });
});

test("judgeClaim() never compares with a misquote, nor with what a reviewer set apart", () => {
  expect(judge(later, [{ ...figure({}), misquoteOf: "x" }]).against).toBeNull();
  const apart = { ...context, isNotSame: () => true };
  expect(judgeClaim(buildClaim(later), [figure({})], apart).against).toBeNull();
});

test("judgeClaim() takes any value of a copied telling for told", () => {
  const copy = { ...context, copyOf: "wire-1" };
  const claim = buildClaim({ ...later, source: "the Panel" });
  expect(judgeClaim(claim, [figure({})], copy)).toMatchObject({ kind: "repeated" });
});

test.for<[Partial<Claim>, Partial<Claim>[], string]>([
  [{}, [], "new"],
  [{}, [{}], "repeated"],
  [{ modality: "denied" }, [{}], "conflicting"],
  [{}, [{ modality: "denied" }], "conflicting"],
  [{}, [{ modality: "plan" }], "new"],
  [{ modality: "plan" }, [{}], "repeated"],
])("judgeClaim() judges the category %o after %o", ([told, known, kind]) => {
  const named = { measure: "host_country", value: "QA", low: null, high: null, unit: null };
  const figures = known.map((before) => figure({ ...named, ...before }));
  expect(judge({ ...later, ...named, ...told }, figures).kind).toBe(kind);
});

test("judgeClaim() knows a country from an earlier count in it, not from one of the same day", () => {
  const named = { measure: "host_country", value: "QA", low: null, high: null, unit: null };
  const count = figure({ place: "QA" });
  expect(judge({ ...named, saidOn: "2016-01-20" }, [count]).kind).toBe("repeated");
  expect(judge(named, [count]).kind).toBe("new");
});

test("judgeClaim() bears what no reader should hand it", () => {
  const numbers = [NaN, Infinity, -Infinity, -5, 0, 5e-324, 1e308, null];
  const words = [
    "",
    " ",
    "the",
    "\u0000",
    "🙂".repeat(50),
    "of ".repeat(100_000),
    "中".repeat(100_000),
  ];
  const known = [figure({}), figure({ low: NaN, high: -1 }), figure({ asOf: "9999-99-99" })];
  const index = createFigureIndex(context.origins, known);
  for (const value of numbers) {
    for (const source of words) {
      const told = {
        low: value,
        high: value,
        source,
        asOf: source,
        saidOn: source,
        locality: source,
      };
      const verdict = judgeClaim(buildClaim(told), index, context);
      expect(verdict.reasons[0]).toContain(`${verdict.kind}: `);
    }
  }
});

const number = fc.constantFrom(1000, 1200, 50_000, 50_023, 60_000, 100_000);
const anyClaim = fc
  .record({
    measure: fc.constantFrom("workers_abroad", "workers_dispatched"),
    bounds: fc.oneof(
      number.map((n) => ({ low: n, high: n, comparator: "eq" as const })),
      number.map((n) => ({ low: n, high: n, comparator: "approx" as const })),
      number.map((n) => ({ low: n, high: null, comparator: "gt" as const })),
      number.map((n) => ({ low: null, high: n, comparator: "lte" as const })),
      number.map((n) => ({ low: n, high: n * 2, comparator: "range" as const })),
    ),
    place: fc.constantFrom(null, "QA", "RU"),
    sector: fc.constantFrom(null, "logging"),
    source: fc.constantFrom(null, "the Panel", "Darusman", "UN", "a manager", "reports", "RFA"),
    asOf: fc.constantFrom(null, "2014", "2015-10", "2016-02"),
    asOfInferred: fc.boolean(),
    saidOn: fc.constantFrom(null, "2014-12-01", "2015-10-28", "2016-03", "2019-01-01"),
    modality: fc.constantFrom(
      "stated" as const,
      "estimate" as const,
      "plan" as const,
      "denied" as const,
    ),
  })
  .map(({ bounds, ...told }) => buildClaim({ ...told, ...bounds }));
const knownFigures = fc
  .array(anyClaim, { maxLength: 12 })
  .map((claims) => claims.map((claim, i) => toFigure(claim, context, `f${i}`)));

test("judgeClaim() is deterministic, and the order of the known figures does not matter", () => {
  fc.assert(
    fc.property(anyClaim, knownFigures, (claim, known) => {
      const verdict = judgeClaim(claim, known, context);
      expect(judgeClaim(claim, known.toReversed(), context)).toEqual(verdict);
    }),
    { numRuns: 400 },
  );
});

test("judgeClaim() finds the same through the index as through all figures", () => {
  fc.assert(
    fc.property(anyClaim, knownFigures, (claim, known) => {
      const index = createFigureIndex(context.origins, known);
      const verdict = judgeClaim(claim, known, context);
      expect(judgeClaim(claim, index, context).kind).toBe(verdict.kind);
    }),
    { numRuns: 400 },
  );
});

test("judgeClaim() never finds anything new in a claim told twice", () => {
  fc.assert(
    fc.property(anyClaim, knownFigures, (claim, known) => {
      const first = judgeClaim(claim, known, context);
      const change = toLedgerChange(claim, first, context, "told");
      const second = judgeClaim(claim, applyChange(known, change), context);
      expect(["new", "changed", "conflicting"]).not.toContain(second.kind);
      expect(first.reasons.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
