import { nameLocality } from "../words/gazetteer.ts";
import { gap } from "../words/near.ts";
import type { Place } from "../places/places.ts";
import { takePlaceFeatures, toPlaceChoice } from "./place-features.ts";
import type { PlaceOption, PlaceQuestion } from "./place-options.ts";
import { placeWeights } from "./place-weights.ts";
import { rank, unpackRankWeights, type Ranked, type RankWeights } from "./rank.ts";

/** How many times as likely as that of the rules another place has to be. */
const SURER = 1.25;

/** How many countries host them is told of the world; of all else the place is a choice. */
export const isPlaceOpen = ({ measure }: PlaceQuestion): boolean => measure.dimension !== "count";

/** The place that is likeliest to be meant; that of the rules, where none is clearly likelier. */
export function choosePlaceOption(
  { byRule }: PlaceQuestion,
  ranked: readonly Ranked<PlaceOption>[],
): PlaceOption | undefined {
  const [best] = ranked;
  const own = ranked.find(({ option }) => option.code === byRule.place);
  const chosen =
    best === undefined || (own !== undefined && best.chance < SURER * own.chance) ? own : best;
  return chosen?.option;
}

/** Holds the place that the rules give a figure against the others that the text names. */
export function lookAgainAtPlace(question: PlaceQuestion, weights: RankWeights): Place {
  const { byRule, span } = question;
  if (!isPlaceOpen(question)) return byRule;
  const choice = toPlaceChoice(question);
  if (choice.options.length < 2) return byRule;
  const ranked = rank(
    choice.options,
    (option, take) => takePlaceFeatures(choice, option, take),
    weights,
  );
  const best = choosePlaceOption(question, ranked);
  if (best === undefined || best.code === byRule.place) return byRule;
  const [nearest] = best.here
    .filter(({ tag }) => tag === "locality")
    .toSorted((a, b) => gap(a, span) - gap(b, span));
  return {
    place: best.code,
    locality:
      nearest === undefined ? null : nameLocality(question.text.slice(nearest.start, nearest.end)),
  };
}

let shipped: RankWeights | null = null;

/** The weights that the project ships; decoded at the first article. */
export function shippedPlaceWeights(): RankWeights {
  shipped ??= unpackRankWeights(placeWeights);
  return shipped;
}
