/** Chance that a claim is right, from the evidence it was read by. */
export function toConfidence(evidence: number): number {
  return Math.round(Math.min(0.98, Math.max(0.05, evidence)) * 100) / 100;
}
