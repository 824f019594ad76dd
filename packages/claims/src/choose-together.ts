import type { BuiltClaim } from "./build-claim.ts";
import { lookAgainAtTime, shippedTimeWeights } from "./classifier/look-again-at-time.ts";
import { lookForPeriod, shippedPeriodWeights } from "./classifier/usual-period.ts";
import { chooseSector, shippedSectorWeights } from "./sectors/sectors.ts";

/**
 * Chooses the sectors of the claims of a text, and their times and periods where no words of theirs tell
 * them: those of all claims at once, as no claim goes on from what is chosen here, and a processor that weighs one
 * sort of features after the other, with all the rules between, takes twice as long.
 */
export function chooseTogether(built: readonly BuiltClaim[]): void {
  for (const { claim, question } of built)
    claim.sector = chooseSector(question, shippedSectorWeights());
  for (const one of built) {
    const { claim, time, period } = one;
    const { byRule } = time;
    const asOf = lookAgainAtTime(time, shippedTimeWeights());
    if (asOf === byRule) continue;
    if (period !== null) one.period = { ...period, asOf };
    claim.asOf = asOf.edtf;
    claim.asOfInferred = asOf.inferred;
    claim.reasons = [
      ...claim.reasons.slice(0, claim.reasons.length - byRule.reasons.length),
      ...asOf.reasons,
    ];
  }
  for (const { claim, period } of built) {
    const usual = period === null ? null : lookForPeriod(period, shippedPeriodWeights());
    if (usual === null) continue;
    claim.per = usual.per;
    claim.reasons = [...claim.reasons, usual.reason];
  }
}
