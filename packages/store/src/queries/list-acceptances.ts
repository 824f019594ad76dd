import type { DecisionData, DecisionRow } from "./decisions.ts";

type Given = Pick<DecisionRow, "decision" | "reviewer" | "subjectId" | "data">;

/** The same for all ways to write one name, as accounts are found by. */
export const toReviewerKey = (name: string) => name.trim().normalize("NFKC").toLowerCase();

/**
 * Who accepts a figure as it stands, each person once, in the order they did; `standing` are decisions
 * that nobody has taken back, oldest first. A change of its value counts for whoever made it and
 * sets earlier acceptances aside; a figure that is gone is accepted by no one. Tellings of others that a
 * merge adds change no value: the acceptances of the figure stay, and those of the others do not count.
 */
export function listAcceptances(figureId: string, standing: readonly Given[]): string[] {
  let accepted = new Map<string, string>();
  for (const { decision, reviewer, subjectId, data } of standing) {
    const { from = [], parts = [] } = data as DecisionData;
    const isSubject = subjectId === figureId;
    const key = toReviewerKey(reviewer);
    if (isSubject && (decision === "accept" || decision === "merge")) {
      if (!accepted.has(key)) accepted.set(key, reviewer);
    } else if (decision === "fix" ? isSubject : parts.some(({ id }) => id === figureId)) {
      accepted = new Map([[key, reviewer]]);
    } else if (
      (isSubject && (decision === "reject" || decision === "split")) ||
      (decision === "merge" && from.includes(figureId))
    ) {
      accepted = new Map();
    }
  }
  return [...accepted.values()];
}
