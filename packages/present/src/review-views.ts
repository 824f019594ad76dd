import { countMissingReviewers, type DecisionView, type ReviewItem } from "@figurewatch/contract";
import { describeCount, describeFigure } from "@figurewatch/ledger";
import type { DecisionData, DecisionRow, ReviewRow } from "@figurewatch/store";
import { toAcceptance } from "./present.ts";
import { toAssignmentView } from "./to-assignment-view.ts";

/** What was decided, in words: "fixed: low 5,000, place RU". */
export function sayDecision(
  row: Pick<DecisionRow, "decision" | "note" | "data" | "undoes" | "figureIds" | "subjectId">,
): string {
  const { fix = {}, from = [], parts = [] } = row.data as DecisionData;
  const because = row.note === null || row.note === "" ? "" : `: ${row.note}`;
  switch (row.decision) {
    case "accept":
      return `accepted${because}`;
    case "fix":
      return `fixed: ${sayFix(fix)}${row.note === null ? "" : ` (${row.note})`}`;
    case "reject":
      return `rejected${because}`;
    case "merge":
      return `one figure with ${from.join(", ")}${because}`;
    case "split":
      return `split into ${parts.map((part) => describeFigure(part)).join("; ")}`;
    case "not_same": {
      const other = row.figureIds.find((id) => id !== row.subjectId) ?? row.subjectId;
      return `not the same as ${other}${because}`;
    }
    default:
      return `took back decision ${row.undoes ?? "unknown"}${because}`;
  }
}

function sayFix(fix: NonNullable<DecisionData["fix"]>): string {
  return Object.entries(fix)
    .filter(([key]) => key !== "originName" && key !== "asOfInferred")
    .map(
      ([key, value]) =>
        `${key} ${typeof value === "number" ? value.toLocaleString("en") : String(value ?? "none")}`,
    )
    .join(", ");
}

export function toDecisionView(row: DecisionRow & { undone: boolean }): DecisionView {
  return {
    id: row.id,
    decision: row.decision,
    reviewer: row.reviewer,
    decidedAt: row.decidedAt.toISOString(),
    says: sayDecision(row),
    note: row.note,
    figureIds: row.figureIds,
    claimId: row.claimId,
    undone: row.undone,
  };
}

/** A claim with all that a reviewer has to know to decide. */
export function toReviewItem(row: ReviewRow, publicAfter: number): ReviewItem {
  const { claim, verdict, figure, against, article } = row;
  return {
    claimId: claim.id,
    figureId: figure.id,
    measure: claim.measure,
    says: describeCount(claim),
    verdict: verdict.kind,
    reasons: verdict.reasons,
    confidence: claim.confidence,
    source: claim.source,
    asOf: claim.asOf,
    asOfInferred: claim.asOfInferred,
    against: against === null ? null : { figureId: against.id, says: describeFigure(against) },
    quote: claim.quote,
    prefix: claim.prefix,
    suffix: claim.suffix,
    articleId: article.id,
    articleTitle: article.title,
    articleUrl: article.canonicalUrl,
    publisher: article.siteName,
    publishedAt: article.published,
    seenAt: claim.seenAt.toISOString(),
    review: figure.review,
    stands: describeCount(figure),
    acceptedBy: row.acceptedBy,
    missing: countMissingReviewers(toAcceptance(figure), publicAfter),
    assigned: row.assigned && toAssignmentView(row.assigned),
    decisions: row.decisions.map(toDecisionView),
  };
}
