import { diffTexts } from "@figurewatch/claims";
import type { ArticleChanges } from "@figurewatch/contract";
import type { SnapshotRow } from "@figurewatch/store";

/** What became of an article's text between two of its snapshots. */
export function toArticleChanges(from: SnapshotRow, to: SnapshotRow): ArticleChanges {
  const sentences = diffTexts(from.text, to.text);
  const count = (kind: "added" | "removed") =>
    sentences.filter((sentence) => sentence.kind === kind).length;
  return {
    articleId: to.articleId,
    from: toVersion(from),
    to: toVersion(to),
    added: count("added"),
    removed: count("removed"),
    sentences: from.noarchive || to.noarchive ? [] : sentences,
  };
}

function toVersion({ id, version, finishedAt, title, textHash }: SnapshotRow) {
  return {
    snapshotId: id,
    version,
    fetchedAt: finishedAt.toISOString(),
    title,
    textSha256: textHash,
  };
}
