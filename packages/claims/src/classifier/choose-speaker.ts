import { creditNamed, type ChosenCredit, NO_ONE } from "../attribution.ts";
import { rank, unpackRankWeights, type PackedRankWeights, type RankWeights } from "./rank.ts";
import {
  EARLIER,
  LATER,
  listOptions,
  takeOption,
  toQuestion,
  type Told,
} from "./speaker-options.ts";
import { findSpots, type BoundaryWeights } from "./speaker-spots.ts";
import { isByCharacter, type Telling } from "./speaker-units.ts";
import { weights as packed } from "./speaker-weights.ts";

/** Weights of where names begin and end, and of whom a figure is credited to. */
export type SpeakerWeights = BoundaryWeights & { choices: RankWeights };

let shipped: SpeakerWeights | null = null;

/** The weights that the project ships; decoded at the first figure. */
export function shippedSpeakerWeights(): SpeakerWeights {
  shipped ??= unpackSpeakerWeights(packed);
  return shipped;
}

export const unpackSpeakerWeights = ({
  starts,
  ends,
  choices,
}: Record<keyof SpeakerWeights, PackedRankWeights>): SpeakerWeights => ({
  starts: unpackRankWeights(starts),
  ends: unpackRankWeights(ends),
  choices: unpackRankWeights(choices),
});

/** The sentences in which those who are credited with figures may be named. */
export function reachOf(
  { sentences }: Telling,
  told: readonly Told[],
): { from: number; to: number } {
  const at = told.map(({ index }) => index);
  return {
    from: Math.max(0, Math.min(...at) - EARLIER),
    to: Math.min(sentences.length - 1, Math.max(...at) + LATER),
  };
}

/** A text of a few sentences says too little; what was learned reads Korean no better than the rules do. */
const isLearned = ({ language, sentences }: Telling, told: readonly Told[]): boolean =>
  language !== "ko" &&
  sentences.length >= MIN_SENTENCES &&
  sentences.length <= MAX_SENTENCES &&
  told.length > 0 &&
  told.length <= MAX_FIGURES;

const MIN_SENTENCES = 5;
// No article has more: time must stay bounded whatever a page is filled with.
const MAX_SENTENCES = 500;
const MAX_FIGURES = 100;

/** How much likelier than whom the rules credit someone else has to be. */
const MIN_LEAD = 0.1;

/** Whom each figure of a text is credited to, in their order; what the rules choose is one option. */
export function chooseSpeakers(
  telling: Telling,
  told: readonly Told[],
  weights: SpeakerWeights,
): ChosenCredit[] {
  if (!isLearned(telling, told)) return told.map(({ byRule }) => byRule);
  const spots = findSpots(telling, reachOf(telling, told), weights);
  return told.map(({ byRule }, at) => {
    const question = toQuestion(telling, told, at, spots);
    const ranked = rank(
      listOptions(question),
      (option, take) => takeOption(question, option, take),
      weights.choices,
    );
    const { name, total } = addUp(ranked, telling);
    const chance = ranked.reduce(
      (sum, { option, chance: own }) => (option.name === byRule.source ? sum + own : sum),
      0,
    );
    if (isSameAs(name, byRule.source, telling) || total - chance < MIN_LEAD) return byRule;
    const sure = `(${Math.round(100 * total)}%)`;
    if (name === null)
      return { ...NO_ONE, reasons: [`the words around it speak for no one credited ${sure}`] };
    const credit = spots.find((spot) => spot.name === name && spot.credit !== null)?.credit;
    return creditNamed(name, credit ?? null, `the words around it speak for ${name} ${sure}`);
  });
}

/** The likeliest name. Where words are set apart, names that share one speak for each other. */
function addUp(
  ranked: readonly { option: { name: string | null }; chance: number }[],
  { language }: Telling,
): { name: string | null; total: number } {
  const byName = new Map<string | null, number>();
  for (const { option, chance } of ranked)
    byName.set(option.name, (byName.get(option.name) ?? 0) + chance);
  const names = [...byName].map(([name, chance]) => ({ name, chance, words: toWords(name) }));
  const shares = !isByCharacter(language);
  const total = ({ name, chance, words }: (typeof names)[number]) =>
    !shares || name === null
      ? chance
      : names.reduce(
          (sum, other) =>
            other.words.some((word) => words.includes(word)) ? sum + other.chance : sum,
          words.length === 0 ? chance : 0,
        );
  return names
    .map((each) => ({ ...each, total: total(each) }))
    .reduce((best, each) =>
      each.total > best.total || (each.total === best.total && each.chance > best.chance)
        ? each
        : best,
    );
}

/** Whether two names are of one speaker: where words are set apart, one word tells. */
function isSameAs(name: string | null, other: string | null, { language }: Telling): boolean {
  if (name === other) return true;
  if (name === null || other === null || isByCharacter(language)) return false;
  const words = toWords(other);
  return toWords(name).some((word) => words.includes(word));
}

const MIN_WORD = 3;
const COMMON = new Set(["the", "and", "of", "report"]);

const toWords = (name: string | null): string[] =>
  (name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= MIN_WORD && !COMMON.has(word),
  );
