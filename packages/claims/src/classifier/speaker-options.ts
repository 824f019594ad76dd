import type { Quantity } from "@figurewatch/quantities";
import type { ChosenCredit } from "../credits/attribution.ts";
import type { Sentence } from "../language-pack.ts";
import { openQuotation } from "../words/quotation.ts";
import { hashOn } from "./feature-hash.ts";
import type { Spot } from "./speaker-spots.ts";
import type { Telling } from "./speaker-units.ts";

/** A figure, the number of its sentence, and whom the rules credit with it. */
export type Told = { quantity: Quantity; index: number; byRule: ChosenCredit };

/** No one; someone named at a place of the text; or whom the rules credit, whom no place names so. */
export type Option = { name: string | null; spot: Spot | null };

/** Where the name of an option stands, seen from the figure: in its sentence, or how far off. */
export const Stand = {
  noOne: 0,
  unplaced: 1,
  before: 2,
  after: 3,
  last: 4,
  earlier: 5,
  later: 6,
} as const;
export type Stand = (typeof Stand)[keyof typeof Stand];

/** All that the options of one figure have in common. */
export type Question = {
  telling: Telling;
  told: Told;
  /** Those named near it, and those of them who are likely credited with something. */
  spots: readonly Spot[];
  likely: readonly Spot[];
  sentence: Sentence;
  /** Whether its sentence opens one. */
  opensParagraph: boolean;
  isQuoted: boolean;
  /** The hash of what it is of. */
  unit: number;
  /** Highest odds of the spots in and beside its sentence. */
  highest: number;
};

/** Sentences before and after a figure in which its speaker is looked for. */
const EARLIER = 4;
const LATER = 1;
const MAX_QUOTATION = 1500;
/** More names are near a figure in hostile texts alone. */
const MAX_SPOTS = 40;

/** Numbers of the sentences in which those who are credited with figures may be named. */
export function listReached({ sentences }: Telling, told: readonly Told[]): number[] {
  const reached = new Set<number>();
  for (const { index } of told)
    for (let at = index - EARLIER; at <= index + LATER; at++)
      if (at >= 0 && at < sentences.length) reached.add(at);
  return [...reached].toSorted((a, b) => a - b);
}

/** Gathers what the options of a figure are weighed by. */
export function toQuestion(telling: Telling, told: Told, found: readonly Spot[]): Question {
  const { text, sentences } = telling;
  const { quantity, index: own } = told;
  const spots = found
    .filter(({ index }) => index >= own - EARLIER && index <= own + LATER)
    .slice(-MAX_SPOTS);
  const sentence = sentences[own] as Sentence;
  const line = text.lastIndexOf("\n", quantity.start) + 1;
  const from = Math.max(line, quantity.start - MAX_QUOTATION);
  return {
    telling,
    told,
    spots,
    likely: spots.filter(
      ({ best, odds, credit }) => (best && odds > 0) || (credit !== null && credit.quoted !== true),
    ),
    sentence,
    opensParagraph: sentences[own - 1]?.paragraph !== sentence.paragraph,
    unit: hashOn(hashOn(0, quantity.dimension), quantity.unit ?? ""),
    isQuoted: openQuotation(text.slice(from, quantity.start)) !== null,
    highest: spots.reduce(
      (most, { index, odds }) => (Math.abs(index - own) <= 1 ? Math.max(most, odds) : most),
      -9,
    ),
  };
}

/** The options of a figure: no one first. */
export function listOptions({ spots, told }: Question): Option[] {
  const { source } = told.byRule;
  const options: Option[] = [{ name: null, spot: null }];
  for (const spot of spots) options.push({ name: spot.name, spot });
  if (source !== null && !spots.some(({ name }) => name === source))
    options.push({ name: source, spot: null });
  return options;
}

/** Where the name of an option stands. */
export function standOf({ told: { quantity, index } }: Question, { name, spot }: Option): Stand {
  if (name === null) return Stand.noOne;
  if (spot === null) return Stand.unplaced;
  if (spot.index > index) return Stand.later;
  if (spot.index < index) return spot.index === index - 1 ? Stand.last : Stand.earlier;
  return spot.end <= quantity.start ? Stand.before : Stand.after;
}
