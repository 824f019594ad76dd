import { z } from "zod";
import { atOnce } from "./bulk-review.ts";
import { AssignmentView } from "./assignment-view.ts";
import { ReviewCommon, ReviewId } from "./review.ts";

const Reviewer = z.string().trim().min(1).max(100);

/**
 * Gives claims that wait, by which their figures are meant, or figures to a reviewer, or with null lets
 * them go. With `had`, who had it as far as one knew (null for nobody), one is left alone that somebody
 * else has since.
 */
export const AssignRequest = z.strictObject({
  chosen: atOnce(z.strictObject({ subject: ReviewId, had: Reviewer.nullable().optional() })),
  to: Reviewer.nullable().describe("The name of an account that may review"),
  reviewer: ReviewCommon.reviewer,
});
export type AssignRequest = z.infer<typeof AssignRequest>;
/** As a caller writes it: the defaults left out. */
export type AssignRequestInput = z.input<typeof AssignRequest>;

/** What became of one, and who has it now. */
export const AssignItem = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("done"),
    subject: z.string(),
    figureId: z.string(),
    assigned: AssignmentView.nullable(),
  }),
  z.object({ outcome: z.literal("refused"), subject: z.string(), why: z.string() }),
]);
export type AssignItem = z.infer<typeof AssignItem>;

/** `done` and `refused` count the items, which are in the order asked for. */
export const AssignResult = z.object({
  done: z.number(),
  refused: z.number(),
  items: z.array(AssignItem),
});
export type AssignResult = z.infer<typeof AssignResult>;

/** Who can be given a claim: the names of the accounts that may review; none while there are no accounts. */
export const ReviewerList = z.object({ reviewers: z.array(z.string()) });
export type ReviewerList = z.infer<typeof ReviewerList>;
