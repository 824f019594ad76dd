import {
  findReversals,
  rereadSnapshot,
  ruleVersionOf,
  type ClaimDifference,
  type Judging,
  type Reversal,
  type StandingDecision,
} from "@figurewatch/pipeline";
import {
  countSnapshotsToReread,
  insertEvents,
  listDecisionsOnClaims,
  listSnapshotsToReread,
  saveRereading,
  type Db,
  type DecisionData,
  type DecisionRow,
  type SnapshotCursor,
  type SnapshotToReread,
} from "@figurewatch/store";
import type { Watch } from "@figurewatch/watch";

/** A decision that the present rules would undo, and what they read instead. */
export type ReversedDecision = Omit<Reversal, "decisionId"> & { decision: DecisionRow };

export type RereadArticle = {
  articleId: string;
  url: string;
  title: string | null;
  difference: ClaimDifference;
  reversed: ReversedDecision[];
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
  /** Decisions of reviewers that it would undo, or has undone. */
  reversed: number;
  written: boolean;
};

export type ReextractOptions = {
  write: boolean;
  /** Who answers for it that decisions are undone; without, such a run writes nothing. */
  signedBy?: string | undefined;
  onArticle?: (article: RereadArticle) => void;
  onProgress?: (done: number, of: number) => void;
};

type ReextractDeps = { db: Db; watch: Watch; judging: Judging; now(): Date };

const BATCH = 50;

/**
 * Reads every stored latest snapshot that other rules read last by the present ones, in the order of
 * publication, and tells what differs. Writes only when asked to, an article at a time, so that a
 * run cut short goes on where it was; never tells anyone of the past. Where the rules would undo what
 * a reviewer decided, it writes nothing unless someone signs for that.
 */
export async function reextract(
  deps: ReextractDeps,
  options: ReextractOptions,
): Promise<ReextractReport> {
  const { write, signedBy } = options;
  if (!write) return pass(deps, options);
  const { onArticle, onProgress } = options;
  const tried = await pass(deps, {
    write: false,
    onArticle: (article) => {
      if (article.reversed.length > 0 && signedBy === undefined) onArticle?.(article);
    },
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (tried.reversed === 0) return pass(deps, options);
  if (signedBy === undefined) return tried;
  const decisions: number[] = [];
  const report = await pass(deps, {
    ...options,
    onArticle: (article) => {
      decisions.push(...article.reversed.map(({ decision }) => decision.id));
      onArticle?.(article);
    },
  });
  await insertEvents(deps.db, [toSignature(signedBy, report, decisions, deps)]);
  return report;
}

function toSignature(
  signedBy: string,
  { ruleVersion }: ReextractReport,
  decisions: number[],
  { watch, now }: ReextractDeps,
) {
  return {
    ...{ kind: "review", watchId: watch.id, at: now() },
    message: `${signedBy} signed that rules ${ruleVersion} undo decisions: ${decisions.join(", ")}`,
    data: { signedBy, ruleVersion, decisions },
  };
}

async function pass(deps: ReextractDeps, options: ReextractOptions): Promise<ReextractReport> {
  const { db, watch } = deps;
  const ruleVersion = ruleVersionOf(watch);
  const total = await countSnapshotsToReread(db, watch.id, ruleVersion);
  const report: ReextractReport = {
    ...{ ruleVersion, articles: 0, differing: 0, same: 0, added: 0, gone: 0, changed: 0 },
    ...{ reversed: 0, written: options.write },
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
      const reversed = await findReversed(stored, difference, deps);
      if (options.write) {
        await write((input, judge) => saveRereading(db, { ...input, watchId: watch.id }, judge));
      }
      count(report, difference, reversed);
      if (isDifferent(difference)) options.onArticle?.({ ...stored, difference, reversed });
      options.onProgress?.(report.articles, total);
    }
  }
}

async function findReversed(
  stored: SnapshotToReread,
  difference: ClaimDifference,
  { db, judging }: ReextractDeps,
): Promise<ReversedDecision[]> {
  if (difference.gone.length + difference.changed.length === 0) return [];
  // The difference holds the very claims that were stored, which have no id as claims.
  const idOf = new Map<unknown, string>(stored.claims.map((claim) => [claim, claim.id]));
  const decided = await listDecisionsOnClaims(db, [...idOf.values()]);
  const rows = new Map([...decided.values()].flat().map((row) => [row.id, row]));
  const reversals = findReversals(
    difference,
    (claim) => (decided.get(idOf.get(claim) ?? "") ?? []).map(toStanding),
    judging.origins,
  );
  return reversals.flatMap(({ decisionId, ...reversal }) => {
    const decision = rows.get(decisionId);
    return decision === undefined ? [] : [{ ...reversal, decision }];
  });
}

function toStanding({ id, decision, data }: DecisionRow): StandingDecision {
  const kind = decision as StandingDecision["kind"];
  return { id, kind, fix: (data as DecisionData).fix };
}

function isDifferent({ added, gone, changed }: ClaimDifference): boolean {
  return added.length + gone.length + changed.length > 0;
}

function count(
  report: ReextractReport,
  difference: ClaimDifference,
  reversed: readonly ReversedDecision[],
): void {
  report.articles += 1;
  report.differing += Number(isDifferent(difference));
  report.same += difference.same;
  report.added += difference.added.length;
  report.gone += difference.gone.length;
  report.changed += difference.changed.length;
  report.reversed += reversed.length;
}
