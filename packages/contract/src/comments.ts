import { z } from "zod";
import { MOST_COMMENT_LENGTH } from "./review-bounds.ts";

/** A word to the other reviewers; it decides nothing. `subject` is a claim or a figure. */
export const NewComment = z.strictObject({
  subject: z.string().min(1).max(100),
  text: z.string().trim().min(1, "say something").max(MOST_COMMENT_LENGTH),
  /** Who says it, while there are no accounts. */
  reviewer: z.string().trim().min(1).max(100).default("local"),
});
export type NewComment = z.infer<typeof NewComment>;

/** Whose comment is withdrawn, while there are no accounts. */
export const CommentWithdrawal = NewComment.pick({ reviewer: true });

export const CommentView = z.object({
  id: z.number(),
  figureId: z.string(),
  claimId: z.string().nullable(),
  author: z.string(),
  /** Plain text. */
  text: z.string(),
  writtenAt: z.string(),
  /** Its author took it back then; it is kept. */
  withdrawnAt: z.string().nullable(),
});
export type CommentView = z.infer<typeof CommentView>;

/** Oldest first. */
export const CommentList = z.object({ comments: z.array(CommentView) });
export type CommentList = z.infer<typeof CommentList>;
