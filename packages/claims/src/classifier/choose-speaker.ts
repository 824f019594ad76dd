import type { Language } from "@figurewatch/quantities";
import { creditNamed, type ChosenCredit, NO_ONE } from "../attribution.ts";
import { toChances } from "./chances.ts";
import { hashTaken, type FeaturePart, type Take, type TakeHash } from "./feature-hash.ts";
import { unpackRankWeights, weigh, type PackedRankWeights, type RankWeights } from "./rank.ts";
import {
  listOptions,
  listReached,
  takeOption,
  takeSpot,
  toQuestion,
  type Option,
  type Question,
  type Told,
} from "./speaker-options.ts";
import { findSpots, type BoundaryWeights, type Spot } from "./speaker-spots.ts";
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

const unpackSpeakerWeights = ({
  starts,
  ends,
  choices,
}: Record<keyof SpeakerWeights, PackedRankWeights>): SpeakerWeights => ({
  starts: unpackRankWeights(starts),
  ends: unpackRankWeights(ends),
  choices: unpackRankWeights(choices),
});

/**
 * Whether weights choose who is credited with a figure: whom the words around it credit stays, who
 * plans is no witness, and what was learned reads Korean and Russian too little better than the rules.
 */
export const isSpeakerOpen = ({ language }: Telling, { byRule, planned }: Told): boolean =>
  LEARNED.has(language) && !planned && byRule.by !== "own words" && byRule.by !== "comparison";

const LEARNED = new Set<Language>(["en", "ja", "zh"]);

/** A table of figures, or a text that is made to be slow, is left to the rules. */
const MAX_FIGURES = 150;
const MAX_SPOTS = 600;

/** How much likelier another has to be, than no one or than someone whom the rules credit. */
const MIN_LEAD = { noOne: 0.3, someone: 0.4 };

/** Whom each figure of a text is credited to, in their order; what the rules choose is one option. */
export function chooseSpeakers(
  telling: Telling,
  told: readonly Told[],
  weights: () => SpeakerWeights,
): ChosenCredit[] {
  const open = new Set(told.filter((each) => isSpeakerOpen(telling, each)));
  const left = told.map(({ byRule }) => byRule);
  if (open.size === 0 || open.size > MAX_FIGURES) return left;
  const { choices, ...boundaries } = weights();
  const spots = findSpots(telling, listReached(telling, [...open]), boundaries);
  if (spots.length > MAX_SPOTS) return left;
  const ofSpots = new Map(
    spots.map((spot) => [
      spot,
      weigh(
        choices,
        toHashes((take) => takeSpot(telling, spots, spot, take)),
      ),
    ]),
  );
  return told.map((each) =>
    open.has(each)
      ? chooseSpeaker(toQuestion(telling, each, spots), ofSpots, choices)
      : each.byRule,
  );
}

/** Hashes the features that a description takes. */
const toHashes = (describe: (take: Take) => void) => (takeHash: TakeHash) =>
  describe((kind: string | number, value?: FeaturePart, more?: FeaturePart) =>
    takeHash(hashTaken(kind, value, more)),
  );

function chooseSpeaker(
  question: Question,
  ofSpots: ReadonlyMap<Spot, number>,
  weights: RankWeights,
): ChosenCredit {
  const { telling, spots } = question;
  const { byRule } = question.told;
  const options = listOptions(question);
  const chances = toChances(
    options.map(
      (option) =>
        weigh(
          weights,
          toHashes((take) => takeOption(question, option, take)),
        ) + (option.spot === null ? 0 : (ofSpots.get(option.spot) as number)),
    ),
  );
  const names = addUp(options, chances, telling);
  const { name, chance } = names.reduce((best, one) => (isBefore(one, best) ? one : best));
  const ofRule = names.find((one) => one.name === byRule.source)?.chance ?? 0;
  const least = byRule.source === null ? MIN_LEAD.noOne : MIN_LEAD.someone;
  if (isSameSpeaker(name, byRule.source, telling) || chance - ofRule < least) return byRule;
  const sure = `(${Math.round(100 * chance)}%)`;
  if (name === null)
    return { ...NO_ONE, reasons: [`the words around it speak for no one credited ${sure}`] };
  const credit = spots.find((spot) => spot.name === name && spot.credit !== null)?.credit;
  return creditNamed(name, credit ?? null, `the words around it speak for ${name} ${sure}`);
}

/** How likely a name is with all that mean the same, and how likely it is itself. */
type Name = { name: string | null; chance: number; own: number };

const isBefore = (a: Name, b: Name) =>
  a.chance > b.chance || (a.chance === b.chance && a.own > b.own);

/** The names among options. Where words are set apart, names that share one speak for each other. */
function addUp(options: readonly Option[], chances: ArrayLike<number>, telling: Telling): Name[] {
  const byName = new Map<string | null, number>();
  for (const [i, { name }] of options.entries())
    byName.set(name, (byName.get(name) ?? 0) + (chances[i] as number));
  const names = [...byName].map(([name, own]) => ({
    name,
    own,
    words: toNameWords(name, telling),
  }));
  return names.map(({ name, own, words }) => {
    let chance = 0;
    for (const other of names)
      if (other.name === name || shareWord(words, other.words)) chance += other.own;
    return { name, chance, own };
  });
}

/** Whether two names, or none, are of one speaker: where words are set apart, one word tells. */
export const isSameSpeaker = (
  name: string | null,
  other: string | null,
  telling: Telling,
): boolean => name === other || shareWord(toNameWords(name, telling), toNameWords(other, telling));

const shareWord = (words: readonly string[], others: readonly string[]) =>
  words.some((word) => others.includes(word));

const MIN_WORD = 3;
const COMMON = new Set(["the", "and", "of", "report"]);

/** The words of a name that tell it from others; none where words are not set apart. */
const toNameWords = (name: string | null, { language }: Telling): string[] =>
  name === null || isByCharacter(language)
    ? []
    : (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => word.length >= MIN_WORD && !COMMON.has(word),
      );
