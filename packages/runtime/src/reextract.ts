import {
  rereadSnapshot,
  ruleVersionOf,
  type ClaimDifference,
  type Judging,
} from "@figurewatch/pipeline";
import {
  countSnapshotsToReread,
  listSnapshotsToReread,
  saveRereading,
  type Db,
  type SnapshotCursor,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

export type RereadArticle = {
  articleId: string;
  url: string;
  title: string | null;
  difference: ClaimDifference;
};

export type ReextractReport = {
  ruleVersion: string;
  /** Articles whose last reading was by other rules. */
  articles: number;
  /** Of these, articles in which something changes. */
  differing: number;
  same: number;
  added: number;
  gone: number;
  changed: number;
  written: boolean;
};

export type ReextractOptions = {
  write: boolean;
  onArticle?: (article: RereadArticle) => void;
  onProgress?: (done: number, of: number) => void;
};

const BATCH = 50;

/**
 * Reads every stored latest snapshot that other rules read last by the present ones, in the order of
 * publication, and tells what differs. Writes only when asked to, an article at a time, so that a
 * run cut short goes on where it was; never tells anyone of the past.
 */
export async function reextract(
  deps: { db: Db; watch: Watch; judging: Judging; now(): Date },
  options: ReextractOptions,
): Promise<ReextractReport> {
  const { db, watch } = deps;
  const ruleVersion = ruleVersionOf(watch);
  const total = await countSnapshotsToReread(db, watch.id, ruleVersion);
  const report: ReextractReport = {
    ...{ ruleVersion, articles: 0, differing: 0, same: 0, added: 0, gone: 0, changed: 0 },
    written: options.write,
  };
  let after: SnapshotCursor | null = null;
  for (;;) {
    const batch = await listSnapshotsToReread(db, {
      ...{ watchId: watch.id, ruleVersion, after, limit: BATCH },
    });
    if (batch.length === 0) return report;
    for (const stored of batch) {
      after = stored.cursor;
      const { difference, write } = rereadSnapshot(stored, deps);
      if (options.write) {
        await write((input, judge) => saveRereading(db, { ...input, watchId: watch.id }, judge));
      }
      count(report, difference);
      if (isDifferent(difference)) options.onArticle?.({ ...stored, difference });
      options.onProgress?.(report.articles, total);
    }
  }
}

function isDifferent({ added, gone, changed }: ClaimDifference): boolean {
  return added.length + gone.length + changed.length > 0;
}

function count(report: ReextractReport, difference: ClaimDifference): void {
  report.articles += 1;
  report.differing += Number(isDifferent(difference));
  report.same += difference.same;
  report.added += difference.added.length;
  report.gone += difference.gone.length;
  report.changed += difference.changed.length;
}
