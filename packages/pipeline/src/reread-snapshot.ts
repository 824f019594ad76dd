import type { ArticleReading, Claim } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";
import { diffClaims, type ClaimDifference } from "./diff-claims.ts";
import type { Judging } from "./judging.ts";
import type { SavedReading, SaveRereading } from "./ports.ts";
import { readText } from "./read-text.ts";
import { toJudge, toReadingFields } from "./reading-fields.ts";

/** The latest snapshot of an article, with the claims that are in use. */
export type StoredSnapshot = {
  articleId: string;
  snapshotId: string;
  url: string;
  title: string | null;
  published: string | null;
  lang: string | null;
  text: string;
  claims: readonly Claim[];
};

export type RereadDeps = { watch: Watch; judging: Judging; now(): Date };

export type Rereading = {
  difference: ClaimDifference;
  relevant: boolean;
  /** Writes it; quiet, and only when the snapshot is still the latest of its article. */
  write(saveRereading: SaveRereading): Promise<SavedReading>;
};

/** Marks a claim of the second reader, which the rules cannot find again. */
const BY_SECOND_READER = "found by the second reader";

/**
 * Reads a stored snapshot by the present rules and says what would change; writes nothing by
 * itself. What the second reader found stays: no rule has changed for it.
 */
export function rereadSnapshot(stored: StoredSnapshot, deps: RereadDeps): Rereading {
  const { text, title, published, lang, url, claims } = stored;
  const byRules = readText({ text, title, published, lang, url }, deps.watch);
  const kept = claims.filter(
    (claim) =>
      claim.reasons.some((reason) => reason.startsWith(BY_SECOND_READER)) &&
      !byRules.claims.some((other) => isSameValue(other, claim)),
  );
  const reading: ArticleReading = {
    ...byRules,
    claims: byRules.relevance.relevant ? [...byRules.claims, ...kept] : byRules.claims,
  };
  return {
    difference: diffClaims(claims, reading.claims),
    relevant: reading.relevance.relevant,
    write(saveRereading) {
      const seenAt = deps.now();
      const fields = toReadingFields(stored.articleId, reading, deps, seenAt);
      return saveRereading(
        { ...fields, snapshotId: stored.snapshotId },
        toJudge(deps.judging, seenAt),
      );
    },
  };
}

function isSameValue(a: Claim, b: Claim): boolean {
  return a.measure === b.measure && a.low === b.low && a.high === b.high && a.unit === b.unit;
}
