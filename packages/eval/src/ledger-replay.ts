import {
  createFigureIndex,
  createOriginDirectory,
  judgeClaim,
  toLedgerChange,
  type FigureIndex,
  type JudgeContext,
  type LedgerChange,
  type Verdict,
} from "@figurewatch/ledger";
import type { Watch } from "@figurewatch/watch";
import { loadProjectWatch } from "./claims-watch.ts";
import { toClaim, type LabelledArticle, type LabelledClaim } from "./ledger-timeline.ts";

/** The first watch, as it stands in the repository. */
export function readFirstWatch(): Watch {
  // Which addresses are polled is nothing to a verdict.
  return { ...loadProjectWatch(), sources: [] };
}

/** What judging by a watch needs. */
export function judgeContext(watch: Watch, seenOn: string): JudgeContext {
  return {
    measures: new Map(watch.codebook.measures.map((measure) => [measure.id, measure])),
    origins: createOriginDirectory(watch.origins),
    seenOn,
  };
}

export type Judged = {
  article: LabelledArticle;
  labelled: LabelledClaim;
  verdict: Verdict;
  change: LedgerChange;
};

/** Judges a timeline from nothing, each claim against all that came before it. */
export function replayTimeline(articles: readonly LabelledArticle[], watch: Watch): Judged[] {
  const base = judgeContext(watch, "2026-12-31");
  const known: FigureIndex = createFigureIndex(base.origins);
  const judged: Judged[] = [];
  for (const article of articles) {
    const context = { ...base, seenOn: article.on, copyOf: article.copyOf ?? null };
    for (const labelled of article.claims) {
      const claim = toClaim(labelled, article);
      const verdict = judgeClaim(claim, known, context);

      const change = toLedgerChange(claim, verdict, context);
      judged.push({ article, labelled, verdict, change });
      if (change.kind === "sighting") continue;
      if (known.get(change.figure.id) === undefined) known.put(change.figure);
      const replaced =
        change.kind === "figure" && change.supersedes !== null
          ? known.get(change.supersedes)
          : undefined;
      if (replaced) known.put({ ...replaced, supersededBy: change.figure.id });
    }
  }
  return judged;
}
