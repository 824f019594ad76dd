import { extractClaims } from "@figurewatch/claims";
import { expect, test } from "vitest";
import { claimCases } from "./claims-cases.ts";
import { loadProjectWatch } from "./claims-watch.ts";
import { countHalf } from "./confidence-counts.ts";
import { fitConfidence } from "./fit-confidence.ts";

const watch = loadProjectWatch();

/** Claims told with about the same confidence, and how many of them were right. */
type Bin = { claims: number; told: number; right: number };
type Told = { confidence: number; right: boolean };

/** The sure half of the claims and the less sure one: finer bins would hold too few. */
function toBins(told: readonly Told[]): Bin[] {
  const sorted = told.toSorted((a, b) => a.confidence - b.confidence);
  const middle = Math.floor(sorted.length / 2);
  return [sorted.slice(0, middle), sorted.slice(middle)].map((bin) => ({
    claims: bin.length,
    told: bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length,
    right: bin.filter(({ right }) => right).length / bin.length,
  }));
}

/** Twice the standard error of a share. */
const margin = ({ claims, told }: Bin) => 2 * Math.sqrt((told * (1 - told)) / claims);

// Guards that a confidence is a chance: what is told at 80 percent is right four times in five, on
// texts that neither the rules nor the weights were made for.
test("toConfidence() tells the truth on the half of the texts that it was not fitted on", () => {
  const check = countHalf("check", watch);
  expect(check.length).toBeGreaterThan(60);
  const bins = toBins(check);
  console.table(bins);
  for (const bin of bins) expect(Math.abs(bin.told - bin.right)).toBeLessThanOrEqual(margin(bin));
  const told = check.reduce((sum, { confidence }) => sum + confidence, 0) / check.length;
  const right = check.filter((claim) => claim.right).length / check.length;
  expect(Math.abs(told - right)).toBeLessThanOrEqual(margin({ claims: check.length, told, right }));
});

test("fitConfidence() finds the weights that claims were drawn by", () => {
  // Log odds of 0.2, 0.5 and 0.8 are -1.39, 0 and 1.39: right as often as 0.5 and half of that says.
  const kinds = [
    { evidence: 0.2, right: 45 },
    { evidence: 0.5, right: 62 },
    { evidence: 0.8, right: 77 },
  ];
  const counted = kinds.flatMap(({ evidence, right }) =>
    Array.from({ length: 100 }, (_, i) => ({ evidence, confidence: 0, right: i < right })),
  );
  const { BASE, SLOPE } = fitConfidence(counted);
  expect(BASE).toBeCloseTo(0.5, 1);
  expect(SLOPE).toBeCloseTo(0.5, 1);
});

test("extractClaims() is not too sure of itself on our own cases", () => {
  const told = claimCases.flatMap(({ lang, title, text, published, claims }) => {
    const labels = claims.map((label) => label.split(" ").slice(0, 3).join(" "));
    return extractClaims({ lang, title, text, published }, watch)
      .filter(({ value }) => value === null)
      .map(({ measure, low, high, confidence }) => ({
        confidence,
        right: labels.includes(`${measure} ${low} ${high}`),
      }));
  });
  for (const bin of toBins(told)) expect(bin.right).toBeGreaterThanOrEqual(bin.told - margin(bin));
});
