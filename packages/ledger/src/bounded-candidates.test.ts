import type { Claim } from "@figurewatch/claims";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { createFigureIndex } from "./figure-index.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();

// Few places, bodies and numbers, so that figures meet: roundings, slips of scale and bound, parts.
const SOURCES = [
  null,
  "the rapporteur",
  "the Panel",
  "UN",
  "NIS",
  "some observers",
  "labour ministry",
  "the Foo Institute",
  "фонд Фу",
  "a manager",
  "a manager of the tower project",
];
const DIGITS = [1, 1.2, 1.234, 2, 2.5, 5, 5.05, 9];
type Series = { measure: string; unit: string; per: "month" | "year" | null };
const people = { unit: "people", per: null };
/** A world has one of these, with what it is mixed up with. */
const KINDS: Series[][] = [
  [
    { ...people, measure: "workers_abroad" },
    { ...people, measure: "workers_dispatched" },
  ],
  [
    { measure: "wage", unit: "USD", per: "month" },
    { measure: "wage", unit: "CNY", per: "year" },
    { measure: "revenue", unit: "USD", per: "year" },
  ],
];
type Modality = Claim["modality"];
type Dating = "none" | "inferred" | "year" | "before";
const COMPARATORS = ["eq", "approx", "gt", "gte", "lte", "range"] as const;

const pick = <T>(...list: readonly T[]) => fc.constantFrom(...list);
const claimOf = (kinds: readonly Series[]) =>
  fc
    .record({
      series: pick(...kinds),
      place: pick(null, "CN", "CN", "CN"),
      sector: pick(null, null, null, "construction"),
      locality: pick(null, null, null, null, null, "Doha", "Доха"),
      source: pick(...SOURCES),
      digits: pick(...DIGITS),
      scale: pick(100, 1000, 10_000),
      comparator: pick(...COMPARATORS),
      modality: pick<Modality>("stated", "stated", "stated", "estimate", "plan", "denied"),
      payee: pick<"worker" | "employer">("worker", "worker", "employer"),
      year: fc.integer({ min: 2008, max: 2020 }),
      month: pick("01", "05", "11"),
      dating: pick<Dating>("none", "inferred", "year", "before"),
      sourceYear: pick(null, null, null, null, 2012),
      isVague: fc.boolean(),
    })
    .map(({ series, digits, scale, comparator, year, month, dating, isVague, payee, ...told }) => {
      const value = Math.round(digits * scale);
      const isFloor = comparator === "gt" || comparator === "gte";
      const saidOn = `${year}-${month}-07`;
      const dates: Record<Dating, string | null> = {
        none: null,
        inferred: saidOn,
        year: String(year),
        before: String(year - 2),
      };
      return buildClaim({
        ...told,
        ...series,
        payee: series.measure === "wage" ? payee : null,
        comparator,
        low: comparator === "lte" ? null : value,
        high: isFloor ? null : comparator === "range" ? 2 * value : value,
        saidOn,
        asOf: dates[dating],
        asOfInferred: dating === "inferred",
        vague: isVague && comparator === "range",
      });
    });

test("judgeClaim() over the index's candidates is judgeClaim() over all that is known", () => {
  const world = pick(...KINDS).chain((kinds) => {
    const claim = claimOf(kinds);
    const known = fc.array(claim, { minLength: 15, maxLength: 45 });
    return fc.record({ known, claims: fc.array(claim, { minLength: 8, maxLength: 8 }) });
  });
  let compared = 0;
  fc.assert(
    fc.property(world, ({ known, claims }) => {
      const index = createFigureIndex(
        context.origins,
        known.map((each) => toFigure(each, context)),
      );
      const figures = [...index];
      for (const each of claims) {
        const bounded = judgeClaim(each, index, context);
        const whole = judgeClaim(each, figures, context);
        expect([bounded.kind, bounded.against?.id]).toEqual([whole.kind, whole.against?.id]);
        if (whole.against !== null) compared += 1;
      }
    }),
    { numRuns: 60, seed: 20151028 },
  );
  // Many claims must meet a figure, or the comparison shows nothing.
  expect(compared).toBeGreaterThan(100);
}, 30_000);
