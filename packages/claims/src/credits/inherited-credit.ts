import type { Inherited } from "./attribution.ts";
import type { ClaimParts } from "../claim-parts.ts";
import type { Modality } from "../claim.ts";
import { toldAs } from "../modality.ts";

/** A plan or a quota: no one has counted it yet. */
export const isPlanned = (modality: Modality) => toldAs(modality) === "planned";

/** A plan is known from whoever told of it: its terms, in the sentences after, are theirs too. */
export function plannedBefore(parts: ClaimParts): Inherited | null {
  const { plannedBy } = parts.discourse;
  const { sentence, index } = parts;
  return plannedBy?.paragraph === sentence.paragraph &&
    plannedBy.sentence < index &&
    index - plannedBy.sentence <= PLAN_NEAR
    ? { credit: plannedBy.value, end: sentence.start, here: false }
    : null;
}

const PLAN_NEAR = 3;

/** "In January 33, the agency said. Two of them …": whom the count before is credited to. */
export function countedBefore({ taken, discourse, sentence, index }: ClaimParts): Inherited | null {
  const { countedBy } = discourse;
  const isElliptic = taken.counted?.kind === "anaphor" || taken.counted?.kind === "bare";
  return isElliptic &&
    countedBy?.value.measure === taken.measure.id &&
    countedBy.paragraph === sentence.paragraph &&
    index - countedBy.sentence <= 1
    ? {
        credit: countedBy.value.credit,
        end: countedBy.value.end,
        here: countedBy.sentence === index,
      }
    : null;
}
