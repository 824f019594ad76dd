import { toPrecision, type AsOf } from "../dates/as-of.ts";
import { rank, unpackRankWeights, type Ranked, type RankWeights } from "./rank.ts";
import { takeTimeFeatures } from "./time-features.ts";
import {
  dateOfOption,
  listTimeOptions,
  type TimeOption,
  type TimeQuestion,
} from "./time-options.ts";
import { timeWeights } from "./time-weights.ts";

/** How many times as likely as that of the rules another time has to be. */
const SURER = 1.25;

/** Whether a figure has no date of its own words: what they say of its time stays. */
export const isTimeOpen = ({ byRule }: TimeQuestion): boolean => !byRule.own;

/** The time that is likeliest to be the one a figure is about; that of the rules, where none is clearly likelier. */
export function chooseTime(
  { byRule }: TimeQuestion,
  ranked: readonly Ranked<TimeOption>[],
): Ranked<TimeOption> | undefined {
  const [best] = ranked;
  const own = ranked.find(({ option }) => option.year === (byRule.edtf?.slice(0, 4) ?? null));
  return best === undefined || (own !== undefined && best.chance < SURER * own.chance) ? own : best;
}

/**
 * Holds the time that the rules give a figure which no words of its own date against the others that the
 * text around it offers: a memory is often of no told time, what a report tells of the year before it.
 */
export function lookAgainAtTime(question: TimeQuestion, weights: RankWeights): AsOf {
  const { byRule } = question;
  if (!isTimeOpen(question)) return byRule;
  const ranked = rank(
    listTimeOptions(question),
    (option, take) => takeTimeFeatures(question, option, take),
    weights,
  );
  const best = chooseTime(question, ranked);
  return best === undefined || best.option.year === (byRule.edtf?.slice(0, 4) ?? null)
    ? byRule
    : toAsOf(question, best);
}

/** A time that was weighed says so: no words of the figure give it. */
function toAsOf({ figure }: TimeQuestion, { option, chance }: Ranked<TimeOption>): AsOf {
  const { year } = option;
  const weighed = (edtf: string | null, told: string): AsOf => ({
    edtf,
    inferred: edtf !== null,
    own: false,
    reasons: [`the words around it speak for ${told} (${Math.round(100 * chance)}%)`],
  });
  if (year === null) return weighed(null, "no told time");
  const named = dateOfOption(option, figure);
  if (named !== null) return weighed(named, `${year}, which the text names`);
  const { published, measure } = figure;
  if (published?.startsWith(year) === true)
    return weighed(toPrecision(published, measure), "the time of publication");
  const isYearBefore = Number(year) + 1 === Number(published?.slice(0, 4));
  return weighed(
    year,
    isYearBefore ? "the year before publication" : `${year}, the year of a figure before`,
  );
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first article. */
export function shippedTimeWeights(): RankWeights {
  shipped ??= unpackRankWeights(timeWeights);
  return shipped;
}
