import { carryPlace } from "./carry-place.ts";
import type { ClaimParts } from "../claim-parts.ts";
import { placeOfCurrency } from "../measures/currency-of-place.ts";
import { NOWHERE, placeInSentence, placeOfSpeaker, type Place } from "./places.ts";
import type { Span } from "../mention.ts";

/** What the speaker of a figure adds to where it is about. */
export type ToldFrom = {
  /** Where the one person who tells it has worked. */
  testimony: string | null;
  /** The host country that the speaker's name or office names. */
  speaker: string | null;
};

/** Where a figure is about; `own` is what the words of its sentence say. */
export function choosePlace(
  parts: ClaimParts,
  span: Span,
  from: ToldFrom,
): { at: Place; own: Place | undefined } {
  const { article, watch, background, discourse, sentence, index, hosts, quantity, taken } = parts;
  const { measure } = taken;
  const { text } = article;
  // How many countries host them is told of the world.
  if (measure.dimension === "count") return { at: NOWHERE, own: NOWHERE };
  const observers = watch.observers ?? [];
  const ofAll = hosts.filter((host) => parts.pack.isPlaceOfSome?.(text, span, host) !== true);
  const isRevenue = measure.kind === "flow" && measure.dimension === "money";
  const own =
    ofAll.length === 0 && hosts.length > 0
      ? NOWHERE
      : (placeInSentence(text, span, sentence, ofAll, parts.precede) ??
        // "One who fled Kuwait says that the state earns …": of no one country.
        (isRevenue ? undefined : placeOfSpeaker(text, span, sentence, observers, parts.precede)));
  if (own !== undefined) return { at: own, own };
  const carried = carryPlace(quantity, taken, sentence, discourse, background, index);
  // Wages in roubles are paid in Russia, whatever else the text names.
  const paid =
    measure.kind === "level" && measure.dimension === "money"
      ? placeOfCurrency(taken.unit, [
          ...(watch.home === undefined ? [] : [watch.home]),
          ...observers,
        ])
      : null;
  // "65,000 are abroad. The state takes …": what goes on is of the world too.
  if (carried !== null && !(carried === NOWHERE && paid !== null))
    return { at: carried, own: carried === NOWHERE ? NOWHERE : undefined };
  const speaker = measure.kind === "stock" ? from.speaker : null;
  return { at: { place: from.testimony ?? paid ?? speaker, locality: null }, own };
}
