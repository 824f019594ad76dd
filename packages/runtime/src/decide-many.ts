import type { BulkReviewRequest, ReviewRequest } from "@figurewatch/contract";
import type { DecisionRow } from "@figurewatch/store";
import { decideReview, type ReviewDeps } from "./decide-review.ts";
import { findSubject } from "./find-subject.ts";
import { ReviewError } from "./review-error.ts";

export type DecidedOne =
  | { outcome: "done"; subject: string; decision: DecisionRow }
  | { outcome: "refused"; subject: string; why: string };

type Step = { subject: string; seen?: number | undefined; request: ReviewRequest };

/**
 * Decides on one after the other, each a decision of its own, and says what became of each. Those of one
 * figure share a decision. When the database fails, what was decided by then stands, and the rest is told
 * as not done.
 */
export async function decideMany(
  request: BulkReviewRequest,
  deps: ReviewDeps,
): Promise<DecidedOne[]> {
  const decided = new Map<string, DecisionRow>();
  const outcomes: DecidedOne[] = [];
  let failure: string | undefined;
  for (const { subject, seen, request: one } of toSteps(request)) {
    if (failure !== undefined) {
      outcomes.push({ outcome: "refused", subject, why: failure });
      continue;
    }
    try {
      const key = await findKey(subject, request, deps);
      const decision = decided.get(key) ?? (await decideReview(one, deps, { seen }));
      decided.set(key, decision);
      outcomes.push({ outcome: "done", subject, decision });
    } catch (error) {
      if (!(error instanceof ReviewError)) {
        if (outcomes.length === 0) throw error;
        failure = "Not done: the database failed meanwhile; try again";
      }
      const why = error instanceof ReviewError ? error.message : (failure ?? "");
      outcomes.push({ outcome: "refused", subject, why });
    }
  }
  return outcomes;
}

function toSteps(request: BulkReviewRequest): Step[] {
  if (request.decision === "undo") {
    const { ids, ...common } = request;
    return ids.map((id) => ({ subject: String(id), request: { ...common, id } }));
  }
  const { chosen, ...common } = request;
  return chosen.map(({ subject, seen }) => ({ subject, seen, request: { ...common, subject } }));
}

/** What is decided on once in a go: a figure, or a decision. */
async function findKey(
  subject: string,
  { decision }: BulkReviewRequest,
  deps: ReviewDeps,
): Promise<string> {
  return decision === "undo" ? subject : (await findSubject(subject, deps)).figure.id;
}
