import type { Language } from "@figurewatch/quantities";
import { creditNamed, type ChosenCredit, NO_ONE } from "../credits/attribution.ts";
import { isRoleIn } from "../credits/full-name.ts";
import { toChances } from "./chances.ts";
import { unpackRankWeights, weigh, type PackedRankWeights, type RankWeights } from "./rank.ts";
import { takeCompany } from "./speaker-company.ts";
import { takeSpot } from "./speaker-name-features.ts";
import { toNames, type Names } from "./speaker-names.ts";
import { takeOption } from "./speaker-option-features.ts";
import {
  listOptions,
  listReached,
  standOf,
  toQuestion,
  type Option,
  type Question,
  type Stand,
  type Told,
} from "./speaker-options.ts";
import { isSince, takeTurn, toTurn, Turn } from "./speaker-sequence.ts";
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
 * Whether the words around a figure leave it open who is credited with it. What was learned reads Korean
 * no better than the rules.
 */
const isOpen = ({ language }: Telling, { byRule }: Told): boolean =>
  LEARNED.has(language) && byRule.by !== "own words" && byRule.by !== "comparison";

const LEARNED = new Set<Language>(["en", "ja", "ru", "zh"]);

/** Where the most texts were learned from, even whom the words around a figure credit may be another. */
const OVERRULED = new Set<Language>(["en"]);

/** A table of figures, or a text that is made to be slow, is left to the rules. */
const MAX_FIGURES = 150;
const MAX_SPOTS = 600;

/**
 * How much likelier another has to be than no one, where the rules credit no one. Of Chinese and Japanese
 * there are few texts to learn from.
 */
const LEAD: Partial<Record<Language, number>> = { ja: 0.45, zh: 0.15 };

/** No one, by its number among the names. */
const NO_NAME = 0;

/** Names of the figure before that are reckoned with. */
const MAX_BEFORE = 3;

/**
 * Whom each figure of a text is credited to, in their order; what the rules choose is one option. Where
 * the words around every figure credit someone, that stays; where they leave one open, all are weighed.
 */
export function chooseSpeakers(
  telling: Telling,
  told: readonly Told[],
  weights: () => SpeakerWeights,
): ChosenCredit[] {
  const left = told.map(({ byRule }) => byRule);
  if (told.length > MAX_FIGURES || !told.some((each) => isOpen(telling, each))) return left;
  const { choices, ...boundaries } = weights();
  const spots = findSpots(telling, listReached(telling, told), boundaries);
  if (spots.length > MAX_SPOTS) return left;
  const weighing = toWeighing(telling, told, spots, choices);
  let before: Chosen | null = null;
  return told.map((each) => {
    const likely = listLikely(toQuestion(telling, each, spots), weighing, before);
    before = { told: each, likely };
    return OVERRULED.has(telling.language) || isOpen(telling, each)
      ? chooseName(each.byRule, likely, spots, weighing.names, telling.language)
      : each.byRule;
  });
}

/** What is weighed once for a text. */
type Weighing = {
  weights: RankWeights;
  ofSpots: ReadonlyMap<Spot, number>;
  names: Names;
};

const toWeighing = (
  telling: Telling,
  told: readonly Told[],
  spots: readonly Spot[],
  weights: RankWeights,
): Weighing => ({
  weights,
  ofSpots: new Map(
    spots.map((spot) => [spot, weigh(weights, (take) => takeSpot(telling, spots, spot, take))]),
  ),
  names: toNames(
    [...spots.map(({ name }) => name), ...told.map(({ byRule }) => byRule.source)],
    telling,
  ),
});

/** The number of a name, how likely it is itself, and how likely with all that mean the same. */
type Likely = { name: number; own: number; chance: number };

/** A figure, and whom it may be credited to, the likeliest first. */
type Chosen = { told: Told; likely: readonly Likely[] };

/** The names among the options of a figure, the likeliest first. */
function listLikely(question: Question, weighing: Weighing, before: Chosen | null): Likely[] {
  const options = listOptions(question);
  const numbers = options.map(({ name }) => weighing.names.numberOf(name));
  const stands = options.map((option) => standOf(question, option));
  const odds = weighOptions(question, options, stands, weighing);
  const turned = toTurnWeigher(question, options, stands, weighing, before?.told ?? null);
  if (before === null) {
    const chances = toChances(odds.map((own, i) => own + turned(i, Turn.first)));
    return addUp(numbers, chances, weighing.names);
  }
  // Whom the figure before is credited to is not known either: each who may be counts as he is likely.
  const last = before.likely.toSorted((a, b) => b.own - a.own).slice(0, MAX_BEFORE);
  const sum = last.reduce((total, { own }) => total + own, 0);
  const chances = new Float64Array(options.length);
  const { isSame } = weighing.names;
  for (const { name, own } of last) {
    const after = toChances(
      odds.map((each, i) => {
        const number = numbers[i] as number;
        return each + turned(i, toTurn(name === NO_NAME, number === NO_NAME, isSame(name, number)));
      }),
    );
    for (let i = 0; i < after.length; i++)
      chances[i] = (chances[i] as number) + ((after[i] as number) * own) / sum;
  }
  return addUp(numbers, chances, weighing.names);
}

function weighOptions(
  question: Question,
  options: readonly Option[],
  stands: readonly Stand[],
  { weights, ofSpots }: Weighing,
): number[] {
  const ofStands: number[] = [];
  return options.map((option, i) => {
    const stand = stands[i] as Stand;
    ofStands[stand] ??= weigh(weights, (take) => takeCompany(question, stand, take));
    const own = weigh(weights, (take) => takeOption(question, option, take));
    const ofSpot = option.spot === null ? 0 : (ofSpots.get(option.spot) as number);
    return own + ofStands[stand] + ofSpot;
  });
}

const TURNS = Object.keys(Turn).length;

/** Weighs the turn to an option; options that stand alike are weighed once. */
function toTurnWeigher(
  question: Question,
  options: readonly Option[],
  stands: readonly Stand[],
  { weights }: Weighing,
  before: Told | null,
): (at: number, turn: Turn) => number {
  const known: number[] = [];
  const sides = options.map((option) => isSince(option, before));
  return (at, turn) => {
    const stand = stands[at] as Stand;
    const since = sides[at] as boolean;
    const key = (stand * 2 + Number(since)) * TURNS + turn;
    known[key] ??= weigh(weights, (take) =>
      takeTurn(question, before, { stand, since, turn }, take),
    );
    return known[key];
  };
}

/** How likely the names among options are: those of one speaker speak for each other. */
function addUp(
  numbers: readonly number[],
  chances: ArrayLike<number>,
  { isSame }: Names,
): Likely[] {
  const owns = new Map<number, number>();
  for (const [i, name] of numbers.entries())
    owns.set(name, (owns.get(name) ?? 0) + (chances[i] as number));
  const all: Likely[] = [];
  for (const [name, own] of owns) {
    let chance = 0;
    for (const [other, more] of owns) if (isSame(name, other)) chance += more;
    all.push({ name, own, chance });
  }
  return all.sort((a, b) => b.chance - a.chance || b.own - a.own);
}

/** Whether a name stands in another, "the team" in "the Monitoring Team" too. */
const isPartOf = (name: string | null, whole: string | null): boolean =>
  name !== null && whole !== null && (whole.includes(name) || isRoleIn(name, whole));

/**
 * The likeliest name, as a credit; whom the rules credit where their name holds it. Where words are not set
 * apart, what a name begins and ends with is learned better than ruled.
 */
function chooseName(
  byRule: ChosenCredit,
  likely: readonly Likely[],
  spots: readonly Spot[],
  names: Names,
  language: Language,
): ChosenCredit {
  const { name: number, chance } = likely[0] as Likely;
  const name = names.list[number] as string | null;
  const { source: ruled } = byRule;
  if (name === ruled || (!isByCharacter(language) && isPartOf(name, ruled))) return byRule;
  const ofNoOne = likely.find((one) => one.name === NO_NAME)?.chance ?? 0;
  if (ruled === null && chance - ofNoOne < (LEAD[language] ?? 0)) return byRule;
  const sure = `(${Math.round(100 * chance)}%)`;
  if (name === null)
    return { ...NO_ONE, reasons: [`the words around it speak for no one credited ${sure}`] };
  const reason = `the words around it speak for ${name} ${sure}`;
  if (names.isSame(number, names.numberOf(ruled)))
    return {
      ...byRule,
      source: name,
      chain: byRule.chain.map((one) => (one === ruled ? name : one)),
      reasons: [reason],
    };
  const credit = spots.find((spot) => spot.name === name && spot.credit !== null)?.credit;
  return creditNamed(name, credit ?? null, reason);
}
