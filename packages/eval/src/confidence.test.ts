import { extractClaims, toConfidence } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { claimCases } from "./claims-cases.ts";
import { FIRST_SIGHT } from "./confidence-first-sight.ts";
import { readFirstWatch } from "./ledger-replay.ts";

/** Claims told with about the same confidence, and how many of them were right. */
type Bin = { from: number; told: number; right: number; all: number };

/** A bin of fewer claims says little. */
const ENOUGH = 60;
/** In percent: twice the standard error of a bin of a hundred claims of which three in four are right. */
const MARGIN = 8;

function toBins(counts: readonly { confidence: number; right: number; all: number }[]): Bin[] {
  const bins = new Map<number, Bin>();
  for (const { confidence, right, all } of counts) {
    const from = Math.floor(confidence * 10) / 10;
    const bin = bins.get(from) ?? { from, told: 0, right: 0, all: 0 };
    bin.told += confidence * all;
    bin.right += right;
    bin.all += all;
    bins.set(from, bin);
  }
  return [...bins.values()].toSorted((a, b) => a.from - b.from);
}

const percent = (part: number, whole: number) => Math.round((100 * part) / whole);

test("toConfidence() tells the truth on texts seen for the first time", () => {
  const counts = FIRST_SIGHT.trim()
    .split("\n")
    .map((line) => {
      const [, evidence, hedged, carried, flow, right, all] =
        /^(\S+) (\S+) (\S+) (\S+): (\d+) of (\d+)$/.exec(line) ?? [];
      const confidence = toConfidence({
        evidence: Number(evidence),
        comparator: hedged === "hedged" ? "approx" : "eq",
        isCarried: carried === "carried",
        measure: { kind: flow === "flow" ? "flow" : "stock", dimension: "people" },
      });
      return { confidence, right: Number(right), all: Number(all) };
    });
  const table = toBins(counts).map(({ from, told, right, all }) => ({
    from,
    claims: all,
    told: percent(told, all),
    right: percent(right, all),
  }));
  console.table(table);
  const off = table.filter(
    ({ claims, told, right }) => claims >= ENOUGH && Math.abs(told - right) > MARGIN,
  );
  expect(off).toEqual([]);
  expect(table.filter(({ claims }) => claims >= ENOUGH).length).toBeGreaterThanOrEqual(4);
});

test("extractClaims() is not too sure of itself on our own cases", () => {
  const watch = readFirstWatch();
  const counts = claimCases.flatMap(({ lang, title, text, published, claims }) => {
    const labels = claims.map((label) => label.split(" ").slice(0, 3).join(" "));
    return extractClaims({ lang, title, text, published }, watch)
      .filter(({ value }) => value === null)
      .map(({ measure, low, high, confidence }) => ({
        confidence,
        right: Number(labels.includes(`${measure} ${low} ${high}`)),
        all: 1,
      }));
  });
  for (const { told, right, all } of toBins(counts)) {
    if (all >= 10) expect(percent(right, all)).toBeGreaterThanOrEqual(percent(told, all) - MARGIN);
  }
});
