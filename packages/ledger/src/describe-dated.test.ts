import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { describeDated, type Dated } from "./describe-dated.ts";
import { toFigure } from "./to-figure.ts";

const dated = (changes: Partial<Dated> = {}): Dated => ({
  ...toFigure(buildClaim({ low: 5_000, high: 5_000, comparator: "eq" }), buildContext()),
  ...{ asOf: "2015-10", asOfInferred: false, origin: "a-body", creditName: "A body" },
  ...changes,
});

test("describeDated() gives each value its own time, and no credit where it is the same", () => {
  const now = dated({ low: 6_000, high: 6_000, asOf: "2026", creditName: "the body" });
  expect(describeDated(now, dated())).toEqual({
    now: "6,000 workers abroad, as of 2026",
    before: "5,000 workers abroad, as of October 2015",
  });
});

test("describeDated() tells of both who said it where that differs", () => {
  const now = dated({ asOf: "2026", origin: null, creditName: null });
  expect(describeDated(now, dated())).toEqual({
    now: "5,000 workers abroad, as of 2026, no one credited",
    before: "5,000 workers abroad, as of October 2015, according to A body",
  });
});

test.for<[string, Partial<Dated>, string]>([
  ["an inferred date", { asOf: "2026-03-02", asOfInferred: true }, "as of 2 Mar 2026 (inferred)"],
  ["no date", { asOf: null }, "not dated"],
  ["no date that could have been inferred", { asOf: null, asOfInferred: true }, "not dated"],
  ["a span", { asOf: "2013/2015" }, "as of 2013 to 2015"],
  ["a rough date", { asOf: "2012~" }, "as of about 2012"],
])("describeDated() says %s", ([, changes, time]) => {
  expect(describeDated(dated(changes), null)).toEqual({
    now: `5,000 workers abroad, ${time}`,
    before: null,
  });
});
