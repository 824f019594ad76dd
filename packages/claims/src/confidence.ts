import type { Measure } from "@figurewatch/watch";

/** What the confidence in a claim rests on. */
export type Evidence = {
  /** How well the words say what is counted, between 0 and 1. */
  evidence: number;
  measure: Pick<Measure, "kind" | "dimension">;
};

/*
 * Log odds that measure and value are right. They are fitted on one half of the texts that
 * packages/eval sets apart (`claims-set-apart.ts`: of our own, labelled before they were read, no
 * rule repaired on them) and tried on the other half by a test. `node packages/eval/src/fit-confidence.ts`
 * counts them anew and prints what to write here, which is due when texts or rules have changed.
 */
/** Of a figure whose evidence is in the middle. */
const BASE = 1.57;
/** For each spread that its evidence is above the middle. */
const SLOPE = 0.22;
/** Who came and went is more easily mixed up than who is there: soldiers, students, plans, sums. */
const FLOW_OF_PEOPLE = -0.18;

const MIDDLE = 0.75;
const SPREAD = 0.15;

/** Chance that measure and value of a claim are right. */
export function toConfidence({ evidence, measure }: Evidence): number {
  const isFlow = measure.kind === "flow" && measure.dimension === "people";
  const odds = BASE + (SLOPE * (evidence - MIDDLE)) / SPREAD + (isFlow ? FLOW_OF_PEOPLE : 0);
  return Math.round(100 / (1 + Math.exp(-odds))) / 100;
}
