import type { Claim } from "@figurewatch/claims";
import { figureKey, toFigure, type FigureFix, type OriginDirectory } from "@figurewatch/ledger";
import type { ClaimDifference } from "./diff-claims.ts";

/** A reviewer's decision that stands, about the figure that a claim tells. */
export type StandingDecision = {
  id: number;
  kind: "accept" | "fix" | "reject" | "merge" | "split" | "not_same";
  /** What a fixed figure was to be read as. */
  fix?: FigureFix | undefined;
};

/** A decision that a reading anew would undo without anyone having said so. */
export type Reversal = {
  decisionId: number;
  before: Claim;
  /** What the words are read as now; null where they are no longer read. */
  after: Claim | null;
};

/**
 * What of a difference goes against a person's decision: a claim that was confirmed, fixed or set in
 * its place is gone or reads as another figure, or words that were rejected come back as another
 * figure. Rules that read as the reviewer fixed it agree, and so do those that no longer read what
 * was rejected. Pure.
 */
export function findReversals(
  { gone, changed }: Pick<ClaimDifference, "gone" | "changed">,
  decisionsOn: (claim: Claim) => readonly StandingDecision[],
  origins: OriginDirectory,
): Reversal[] {
  const keyOf = (claim: Claim, fix: FigureFix = {}) =>
    figureKey({ ...toFigure(claim, { origins }), ...fix });
  const lost = gone.flatMap((before) =>
    decisionsOn(before)
      .filter(({ kind }) => kind !== "reject")
      .map(({ id }) => ({ decisionId: id, before, after: null })),
  );
  const other = changed.flatMap(({ before, after }) => {
    if (keyOf(before) === keyOf(after)) return [];
    return decisionsOn(before)
      .filter(({ kind, fix }) => kind !== "fix" || keyOf(before, fix) !== keyOf(after))
      .map(({ id }) => ({ decisionId: id, before, after }));
  });
  return [...lost, ...other];
}
