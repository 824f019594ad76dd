import type { NewComment } from "@figurewatch/contract";
import {
  getComment,
  insertComment,
  listComments,
  toReviewerKey,
  withdrawComment,
  type CommentRow,
  type Db,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";
import { findSubject } from "./find-subject.ts";
import { ReviewError } from "./review-error.ts";

export type CommentDeps = { db: Db; watch: Pick<Watch, "id">; now(): Date };

/** Keeps what a reviewer says about a claim or a figure. Throws `ReviewError` where there is none. */
export async function addComment(
  { subject, text, reviewer }: NewComment,
  { db, watch, now }: CommentDeps,
): Promise<CommentRow> {
  const { claim, figure } = await findSubject(subject, { db, watch });
  return insertComment(db, {
    ...{ watchId: watch.id, figureId: figure.id, claimId: claim?.id ?? null },
    ...{ author: reviewer, text, writtenAt: now() },
  });
}

/** What was said about a claim's figure, or a figure, oldest first. */
export async function readComments(
  subject: string,
  { db, watch }: Pick<CommentDeps, "db" | "watch">,
): Promise<CommentRow[]> {
  const { figure } = await findSubject(subject, { db, watch });
  return listComments(db, figure.id);
}

/** Marks one's own comment as withdrawn. Throws `ReviewError`. */
export async function takeBackComment(
  id: number,
  reviewer: string,
  { db, watch, now }: CommentDeps,
): Promise<CommentRow> {
  const row = await getComment(db, watch.id, id);
  if (row === undefined) throw new ReviewError("unknown", `There is no comment ${id}`);
  if (toReviewerKey(row.author) !== toReviewerKey(reviewer)) {
    throw new ReviewError(
      "not_own",
      `Comment ${id} is by ${row.author}: nobody else can withdraw it`,
    );
  }
  const withdrawn = await withdrawComment(db, id, now());
  if (withdrawn !== undefined) return withdrawn;
  throw new ReviewError("decided", `Comment ${id} was withdrawn before`);
}
