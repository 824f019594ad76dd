import type { ArticleReading, Claim } from "@figurewatch/claims";
import { toFigure } from "@figurewatch/ledger";
import type { Watch } from "@figurewatch/watch";
import { judgeDecided } from "./judge-decided.ts";
import type { Judging } from "./judging.ts";
import type { Judge, ReadingFields } from "./ports.ts";
import { traceReading } from "./read-text.ts";
import { ruleVersionOf } from "./rule-version.ts";

/** A reading as a store takes it, but for what it is a reading of. */
export function toReadingFields(
  articleId: string,
  reading: ArticleReading,
  { watch, judging }: { watch: Watch; judging: Judging },
  seenAt: Date,
): ReadingFields {
  const context = judging.context(seenAt.toISOString().slice(0, 10));
  return {
    articleId,
    ruleVersion: ruleVersionOf(watch),
    relevance: reading.relevance.score,
    relevant: reading.relevance.relevant,
    lang: reading.lang,
    trace: traceReading(reading),
    claims: reading.claims,
    measuresOf: (claim) => listMeasures(claim, judging),
    filing: judging.filing(context),
    figureOf: (claim) => toFigure(claim, context),
    seenAt,
  };
}

/** The watch's law over what a store knows and what reviewers decided. */
export function toJudge(judging: Judging, seenAt: Date): Judge {
  const context = judging.context(seenAt.toISOString().slice(0, 10));
  return ({ claims, known, decisions, previous, figureId }) =>
    judgeDecided(claims, known, { decisions, previous }, context, (figure) => figureId(figure));
}

/** The measures whose figures a claim may have to be held against: its own, then its siblings. */
export function listMeasures({ measure }: Claim, { measures }: Judging): string[] {
  return [measure, ...(measures.get(measure)?.siblings ?? [])];
}
