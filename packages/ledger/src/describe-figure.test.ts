import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { describeCount, describeFigure, describeValue } from "./describe-figure.ts";
import { toFigure } from "./to-figure.ts";

test.for<[Partial<Claim>, string]>([
  [{ low: 50_000, high: null, comparator: "gt" }, "more than 50,000"],
  [{ low: 50_000, high: null, comparator: "gte" }, "at least 50,000"],
  [{ low: null, high: 500, comparator: "lt" }, "fewer than 500"],
  [{ comparator: "approx" }, "about 50,000"],
  [{ low: 10_000, high: 99_999, comparator: "range", vague: true }, "tens of thousands"],
  [{ low: 1e8, high: 999_999_999, vague: true, unit: "USD" }, "hundreds of millions of dollars"],
  [{ low: 20_000, high: 90_000, comparator: "range", vague: true }, "20,000-90,000"],
  [
    { low: 1.2e9, high: 2.3e9, comparator: "range", unit: "USD", per: "year" },
    "$1.2-2.3 billion a year",
  ],
  [{ low: 5e8, high: 5e8, unit: "USD", per: null }, "$500 million"],
  [{ low: 50_000, high: 50_000, unit: "RUB", per: "month" }, "RUB 50,000 a month"],
  [{ low: 1100, high: 1100, unit: "AED", per: "month" }, "1,100 AED a month"],
  [{ low: 2.5, high: 2.5, unit: "USD", per: "hour" }, "$2.5 an hour"],
  [{ low: null, high: 20, comparator: "lte", unit: "hours", per: "day" }, "up to 20 hours a day"],
  [{ low: 1, high: 1, unit: "days", per: "month" }, "1 day a month"],
  [{ low: 70, high: 90, comparator: "range", unit: "percent" }, "70-90%"],
  [{ measure: "host_country", value: "QA", unit: null }, "Qatar"],
  [{ measure: "sector", value: "construction", unit: null }, "construction"],
  [{ measure: "sector", value: "it", unit: null }, "IT work"],
])("describeValue() prints %o", ([told, words]) => {
  expect(describeValue(buildClaim(told))).toBe(words);
});

test.for<[Partial<Claim>, string]>([
  [
    { measure: "workers_dispatched", low: 10_000, high: null, comparator: "gt", per: "year" },
    "more than 10,000 workers dispatched a year",
  ],
  [{ measure: "workers_abroad", low: 1, high: 1 }, "1 worker abroad"],
  [{ measure: "sector", value: "it", unit: null }, "IT work"],
])("describeCount() says what %o counts", ([told, words]) => {
  expect(describeCount(buildClaim(told))).toBe(words);
});

test("describeFigure() says what, where, when and who", () => {
  const claim = buildClaim({ high: null, comparator: "gt", source: "Marzuki Darusman" });
  expect(describeFigure(toFigure(claim, buildContext()))).toBe(
    "more than 50,000 workers abroad, worldwide, October 2015, according to Marzuki Darusman",
  );
  const site = buildClaim({
    place: "RU",
    locality: "Vladivostok",
    sector: "construction",
    modality: "plan",
    asOf: null,
    source: null,
    sourceYear: 2012,
  });
  expect(describeFigure(toFigure(site, buildContext()))).toBe(
    "50,000 workers abroad (planned), in Vladivostok, Russia, construction, 2012, " +
      "no one credited (2012 report)",
  );
  const told = toFigure(buildClaim({ place: "RU", source: "Russia" }), buildContext());
  expect(describeFigure(told)).toBe(
    "50,000 workers abroad, in Russia, October 2015, according to Russia",
  );
  const coders = buildClaim({ place: "CN", sector: "it" });
  expect(describeFigure(toFigure(coders, buildContext()))).toContain("in China, IT work,");
});
