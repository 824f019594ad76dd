import type { ArticleText } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { expect, test } from "vitest";
import { gateClaims, mergeClaims } from "./gate-claims.ts";

const measure = (id: string, dimension: "people" | "money" | "ratio", unit: string | null) => ({
  ...{ id, title: id, definition: id, kind: "stock" as const, dimension, unit, per: null },
  ...{ cues: {}, notToBeTakenFor: [], shelfLifeMonths: 24, toleranceMonths: 12, siblings: [] },
});
const WATCH: Watch = {
  id: "w",
  title: "W",
  description: "W",
  languages: ["en"],
  roles: {},
  relevance: { threshold: 0, subject: {}, topic: {}, hints: {} },
  codebook: {
    measures: [
      measure("workers_abroad", "people", "people"),
      measure("revenue", "money", null),
      measure("pay_withheld", "ratio", "percent"),
    ],
    categories: [],
    sectors: [{ id: "mining", title: "Mining", cues: {} }],
  },
  sources: [],
  baseline: [],
  origins: [],
  alertRules: [],
};
const ARTICLE: ArticleText = {
  text: "The ministry said that 1,200 workers are at the pits. Only 15 percent of the pay reaches them.",
  published: "2026-03-02",
  lang: "en",
};
const GOOD = {
  ...{ measure: "workers_abroad", low: 1200, high: 1200, comparator: "eq", unit: "people" },
  ...{ per: null, place: "MN", sector: "mining", asOf: null, source: "The ministry" },
  ...{ modality: "stated", quote: "1,200 workers are at the pits" },
};
const answer = (...claims: object[]) => JSON.stringify({ claims });

test("gateClaims() lets through what stands in the text, with true offsets", () => {
  const { claims, dropped } = gateClaims(answer(GOOD), ARTICLE, WATCH);
  expect(dropped).toEqual([]);
  const [claim] = claims;
  expect(ARTICLE.text.slice(claim?.start, claim?.end)).toBe(GOOD.quote);
  expect(claim).toMatchObject({
    place: "MN",
    asOf: "2026-03",
    asOfInferred: true,
    saidOn: "2026-03-02",
  });
});

test.for([
  [
    "an invented quote",
    { quote: "1,200 workers were seen at the pits" },
    "does not stand in the text",
  ],
  ["a number that is not in the quote", { low: 1300, high: 1300 }, "number does not stand"],
  ["an unknown measure", { measure: "ships" }, "no measure"],
  ["a unit of another measure", { unit: "USD" }, "unit"],
  ["no value", { low: null, high: null }, "no value"],
  ["bounds the wrong way round", { low: 1200, high: 12 }, "wrong way round"],
  ["an empty quote", { quote: " " }, "quote"],
] as const)("gateClaims() drops %s", ([, change, reason]) => {
  const { claims, dropped } = gateClaims(answer({ ...GOOD, ...change }), ARTICLE, WATCH);
  expect(claims).toEqual([]);
  expect(dropped[0]?.reason).toContain(reason);
});

test("gateClaims() takes the share that is kept from the share that is paid", () => {
  const kept = {
    ...GOOD,
    ...{ measure: "pay_withheld", low: 85, high: 85, unit: "percent" },
    quote: "Only 15 percent of the pay reaches them",
  };
  expect(gateClaims(answer(kept), ARTICLE, WATCH).claims).toHaveLength(1);
});

test("gateClaims() keeps no credit that the text does not name", () => {
  const { claims } = gateClaims(answer({ ...GOOD, source: "A secret service" }), ARTICLE, WATCH);
  expect(claims[0]).toMatchObject({ source: null, sourceChain: [] });
});

test("gateClaims() throws on what is no answer", () => {
  expect(() => gateClaims("Sure! Here are the claims:", ARTICLE, WATCH)).toThrow();
});

test("mergeClaims() keeps the rules' claim where both agree, and adds what they lack", () => {
  const [claim] = gateClaims(answer(GOOD), ARTICLE, WATCH).claims;
  if (claim === undefined) throw new Error("no claim to merge");
  const rules = [{ ...claim, confidence: 0.9, reasons: ["by rule"] }];
  const merged = mergeClaims(rules, [claim, { ...claim, low: 15, high: 15 }]);
  expect(merged.map(({ confidence, low }) => [confidence, low])).toEqual([
    [0.9, 1200],
    [0.6, 15],
  ]);
  expect(merged[0]?.reasons).toContain("the second reader agrees");
});
