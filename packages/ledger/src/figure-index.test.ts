import type { Claim } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { buildClaim, buildContext } from "../test/build-claim.ts";
import { candidateKeys } from "./candidate-keys.ts";
import { createFigureIndex } from "./figure-index.ts";
import { judgeClaim } from "./judge-claim.ts";
import { toFigure } from "./to-figure.ts";

const context = buildContext();

function crowd(count: number) {
  return Array.from({ length: count }, (_, i) =>
    toFigure(
      buildClaim({
        low: 1000 + i,
        high: 1000 + i,
        source: i % 3 === 0 ? null : `clerk ${i}`,
        saidOn: `20${String(10 + (i % 15))}-0${1 + (i % 9)}-11`,
        asOf: `20${String(10 + (i % 15))}`,
      }),
      context,
      `f${i}`,
    ),
  );
}

test("createFigureIndex() finds a figure among many without reading them all", () => {
  const index = createFigureIndex(context.origins, crowd(8_000));
  const claim = buildClaim({
    low: 7654,
    high: 7654,
    source: null,
    saidOn: "2026-01-01",
    asOf: null,
  });
  const candidates = index.candidates(claim, context);
  expect(candidates.length).toBeLessThan(60);
  expect(candidates.map(({ low }) => low)).toContain(7654);
  expect(judgeClaim(claim, index, context).against?.id).toBe("f6654");
});

test("createFigureIndex() finds a body's own word among many by others of its parent", () => {
  const told = (value: number, source: string, year: number) =>
    toFigure(
      buildClaim({ low: value, high: value, source, asOf: String(year), saidOn: `${year}-05-05` }),
      context,
    );
  const own = told(61_000, "the rapporteur", 1990);
  const others = Array.from({ length: 30 }, (_, i) => told(100 * (i + 1), "the Panel", 1991 + i));
  const index = createFigureIndex(context.origins, [own, ...others]);
  const claim = buildClaim({
    low: 8,
    high: 8,
    source: "Darusman",
    asOf: null,
    saidOn: "2026-01-01",
  });
  expect(judgeClaim(claim, index, context)).toMatchObject({ kind: "changed", against: own });
});

type Behind = { told: Partial<Claim>; kind: string; newer?: (i: number) => Partial<Claim> };
const others = (i: number) => ({ low: 100 + i, high: 100 + i, source: `clerk ${i}` });
const alike = (i: number) => ({ low: 6880 + i, high: 6880 + i, source: `clerk ${i}` });
const itsOwn = (i: number) => ({ low: 100 + i, high: 100 + i });

test.for<[string, Behind]>([
  ["the same value", { told: { low: 7000, high: 7000, source: "NIS" }, kind: "corroborating" }],
  [
    "the same value among values alike",
    { told: { low: 6980, high: 6980, source: "NIS" }, kind: "corroborating", newer: alike },
  ],
  [
    "its own value, rounded",
    { told: { low: 7000, high: 7000, comparator: "approx" }, kind: "repeated", newer: itsOwn },
  ],
  [
    "its own value, ten thousand times",
    { told: { low: 69_800_000, high: 69_800_000 }, kind: "misquoted", newer: itsOwn },
  ],
  [
    "its own value, without its sector",
    { told: { low: 6980, high: 6980, sector: null }, kind: "misquoted", newer: itsOwn },
  ],
])("createFigureIndex() finds %s behind a hundred newer ones", ([, behind]) => {
  const { told, kind, newer = others } = behind;
  const known = { sector: "it", asOf: null, saidOn: "2019-01-05" };
  const own = toFigure(buildClaim({ ...known, low: 6980, high: 6980 }), context);
  const crowded = Array.from({ length: 100 }, (_, i) =>
    toFigure(buildClaim({ ...known, ...newer(i), saidOn: `2019-0${2 + (i % 8)}-11` }), context),
  );
  const index = createFigureIndex(context.origins, [own, ...crowded]);
  const claim = buildClaim({ ...known, saidOn: "2019-11-20", ...told });
  expect(judgeClaim(claim, index, context)).toMatchObject({ kind, against: own });
});

test("candidateKeys() asks a bounded number of look-ups, whatever the claim", () => {
  const claims = [
    buildClaim(),
    buildClaim({ low: 1, high: 1e12, source: null, comparator: "range" }),
    buildClaim({ measure: "wage", per: "month", unit: "USD", source: "NIS" }),
    buildClaim({ measure: "host_country", value: "QA" }),
    buildClaim({ low: null, high: null, asOf: "1900/2100" }),
  ];
  for (const claim of claims) {
    const { keys } = candidateKeys(claim, context);
    expect(keys.length).toBeLessThan(64);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
  }
});

test("createFigureIndex() puts, replaces and removes, in whatever order figures come", () => {
  const index = createFigureIndex(context.origins);
  const figures = crowd(60);
  for (const figure of figures.toReversed()) index.put(figure);
  expect(index.size).toBe(60);
  const claim = buildClaim({
    low: 1005,
    high: 1005,
    source: null,
    saidOn: "2026-01-01",
    asOf: null,
  });
  expect(judgeClaim(claim, index, context).against?.id).toBe("f5");
  index.put({ ...figures[5]!, supersededBy: "f6" });
  expect(index.get("f5")?.supersededBy).toBe("f6");
  expect(judgeClaim(claim, index, context).reasons[1]).toMatch(/^since changed/);
  index.remove("f5");
  index.remove("f5");
  expect(index.size).toBe(59);
  expect([...index].some(({ id }) => id === "f5")).toBe(false);
  expect(judgeClaim(claim, index, context).against?.id).not.toBe("f5");
});
