import type { AsOf } from "../as-of.ts";
import { rank, unpackRankWeights, type RankWeights } from "./rank.ts";
import { takeTimeFeatures, type TimeQuestion } from "./time-features.ts";
import { timeWeights } from "./time-weights.ts";

/**
 * Whether a figure may be of no told time: what one worker is paid or how long one works, told without
 * a date. People and sums that are counted are counted at some time.
 */
export const isTimeOpen = ({ figure, byRule }: TimeQuestion): boolean =>
  figure.measure.kind === "level" && byRule.edtf !== null && !byRule.own;

/**
 * Holds the time that the text around a figure gives it against the words of the figure: a memory, a
 * rule of thumb or a comparison is often of no told time. A date of its own words stays.
 */
export function lookAgainAtTime(question: TimeQuestion, weights: RankWeights): AsOf {
  const { byRule } = question;
  if (!isTimeOpen(question)) return byRule;
  const [best] = rank<"told" | "untold">(
    ["told", "untold"],
    // One option has the features: what speaks for it speaks against the other.
    (option, take) => {
      if (option === "untold") takeTimeFeatures(question, take);
    },
    weights,
  );
  if (best?.option !== "untold") return byRule;
  const reason = `the words around it are those of no told time (${Math.round(100 * best.chance)}%)`;
  return { edtf: null, inferred: false, own: false, reasons: [reason] };
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first article. */
export function shippedTimeWeights(): RankWeights {
  shipped ??= unpackRankWeights(timeWeights);
  return shipped;
}
