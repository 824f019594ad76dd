import type { Claim } from "@figurewatch/claims";
import {
  candidateKeys,
  figureKeys,
  saidDayOf,
  type CandidateLookup,
  createOriginDirectory,
  judgeClaim,
  settleFigures,
  toBaselineFigure,
  toLedgerChange,
  type Figure,
  type FigureIndex,
  type JudgeContext,
  type LedgerChange,
  type OriginDirectory,
  type Verdict,
} from "@figurewatch/ledger";
import { applyToIndex } from "./apply-to-index.ts";
import type { BaselineFigure, Measure, Watch } from "@figurewatch/watch";

/** A baseline figure has its own date, or comes before all others. */
const NEVER_SEEN = "0001-01-01";

/** A claim with its verdict and what it changes in the ledger. */
export type Judged = { claim: Claim; verdict: Verdict; change: LedgerChange };

/** The watch's law, prepared once: its measures by id and its directory of origins. */
export type Judging = {
  origins: OriginDirectory;
  measures: ReadonlyMap<string, Measure>;
  context(seenOn: string, copyOf?: string | null): JudgeContext;
  /** How a store files figures, and finds those that a claim is to be held against. */
  filing(context: JudgeContext): Filing;
  /**
   * The baseline as known figures, in the order given, set against each other: what garbles another
   * is no figure to compare with. `idOf` names them; without it they are named by what they say.
   */
  baseline(entries: readonly BaselineFigure[], idOf?: (figure: Figure) => string): Figure[];
};

/** Keys of figures and look-ups of claims, by the ledger's law. */
export type Filing = {
  keysOf(figure: Figure): readonly number[];
  saidDayOf(figure: Figure): number;
  lookUp(claim: Claim): CandidateLookup;
};

export function createJudging(watch: Watch): Judging {
  const origins = createOriginDirectory(watch.origins);
  const measures = new Map(watch.codebook.measures.map((measure) => [measure.id, measure]));
  return {
    origins,
    measures,
    context: (seenOn, copyOf = null) => ({ measures, origins, seenOn, copyOf }),
    filing: (context) => ({
      keysOf: (figure) => figureKeys(figure, origins),
      saidDayOf,
      lookUp: (claim) => candidateKeys(claim, context),
    }),
    baseline: (entries, idOf = ({ id }) => id) =>
      settleFigures(
        entries.map((entry) => {
          const figure = toBaselineFigure(entry, origins);
          return { ...figure, id: idOf(figure) };
        }),
        { measures, origins, seenOn: NEVER_SEEN, copyOf: null },
      ),
  };
}

/**
 * Judges the claims of one article in the order of its text, each against the index and what the
 * claims before it opened; the index takes the changes in.
 */
export function judgeIntoIndex(
  claims: readonly Claim[],
  index: FigureIndex,
  context: JudgeContext,
): Judged[] {
  return claims.map((claim) => {
    const verdict = judgeClaim(claim, index, context);
    const change = toLedgerChange(claim, verdict, context);
    applyToIndex(index, change);
    return { claim, verdict, change };
  });
}
