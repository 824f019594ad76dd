/*
 * Log odds that measure and value are right. They are fitted on one half of the texts that no rule
 * was repaired on and no weight fitted to (packages/eval: `claims-set-apart.ts`, `corpus/held-out`)
 * and tried on the other half by a test. `node packages/eval/src/fit-confidence.ts` counts them anew
 * and prints what to write here, which is due when rules or weights have changed.
 */
/** Of a figure whose evidence says as much for it as against it. */
const BASE = 0.16;
/** For each step that the log odds of its evidence are above that. */
const SLOPE = 0.82;

/** Evidence that is nearer to none or to all than this is no surer. */
const SUREST = 0.04;

/** Log odds of the evidence: what a chance of its being right adds up from. */
export function toLogOdds(evidence: number): number {
  const chance = Math.min(1 - SUREST, Math.max(SUREST, evidence));
  return Math.log(chance / (1 - chance));
}

/** Chance that measure and value of a claim are right, told from how sure its reading is (0 to 1). */
export function toConfidence(evidence: number): number {
  return Math.round(100 / (1 + Math.exp(-BASE - SLOPE * toLogOdds(evidence)))) / 100;
}
