import { z } from "zod";
import { MOST_AT_ONCE } from "./review-bounds.ts";
import { DecisionView, A_DECISION, ReviewCommon, ReviewId, ReviewWords } from "./review.ts";

/** A list of as many as are done in one go. */
export const atOnce = <T extends z.ZodType>(of: T) =>
  z.array(of).min(1, "choose one or more").max(MOST_AT_ONCE, `choose ${MOST_AT_ONCE} at most`);

/**
 * A claim, by which its figure is meant, or a figure; with `seen`, the newest decision about it that one
 * knew (0 for none), it is left alone where somebody has decided since.
 */
const Chosen = z.strictObject({
  subject: ReviewId,
  seen: z.number(A_DECISION).int(A_DECISION).min(0, A_DECISION).optional(),
});

/** One decision on each of several, or several taken back; each is a decision of its own. */
export const BulkReviewRequest = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("accept"), chosen: atOnce(Chosen), ...ReviewCommon }),
  z.strictObject({
    ...{ decision: z.literal("reject"), chosen: atOnce(Chosen), reason: ReviewWords },
    ...ReviewCommon,
  }),
  z.strictObject({
    decision: z.literal("undo"),
    ids: atOnce(z.number(A_DECISION).int(A_DECISION).positive(A_DECISION)),
    ...ReviewCommon,
  }),
]);
export type BulkReviewRequest = z.infer<typeof BulkReviewRequest>;
/** As a caller writes it: the defaults left out. */
export type BulkReviewRequestInput = z.input<typeof BulkReviewRequest>;

/** What became of one: two claims of one figure share a decision. */
export const BulkReviewItem = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("done"), subject: z.string(), decision: DecisionView }),
  /** Nothing was decided on it, and why, in words. */
  z.object({ outcome: z.literal("refused"), subject: z.string(), why: z.string() }),
]);
export type BulkReviewItem = z.infer<typeof BulkReviewItem>;

/** `done` and `refused` count the items, which are in the order asked for. */
export const BulkReviewResult = z.object({
  done: z.number(),
  refused: z.number(),
  items: z.array(BulkReviewItem),
});
export type BulkReviewResult = z.infer<typeof BulkReviewResult>;
