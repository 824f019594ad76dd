import type { CommentView } from "@figurewatch/contract";
import type { CommentRow } from "@figurewatch/store";

export function toCommentView(row: CommentRow): CommentView {
  const { id, figureId, claimId, author, text, writtenAt, withdrawnAt } = row;
  return {
    ...{ id, figureId, claimId, author, text },
    writtenAt: writtenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
