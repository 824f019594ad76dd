import type { Quantity } from "@figurewatch/quantities";
import type { Background } from "../context/background.ts";
import { gap } from "../words/near.ts";
import type { Discourse } from "../context/discourse.ts";
import type { Sentence } from "../language-pack.ts";
import { NOWHERE, type Place } from "./places.ts";
import type { Taken } from "../context/quantity-context.ts";

/**
 * The place told before, where the words of a figure name none of their own; `NOWHERE` where they
 * say that it is of no one country, null where nothing tells.
 */
export function carryPlace(
  quantity: Quantity,
  taken: Taken,
  sentence: Sentence,
  { place, hosts: named }: Discourse,
  background: Background,
  index: number,
): Place | null {
  const everywhere = sentence.mentions.some(
    (mention) =>
      mention.tag === "worldwide" &&
      (mention.end <= quantity.start || gap(mention, quantity) <= WORLDWIDE_NEAR),
  );
  const hosts = sentence.mentions.some(
    ({ tag, start }) =>
      tag === "measure:host_countries" &&
      sentence.quantities.some(
        (counted) =>
          counted.dimension === "count" &&
          start >= counted.start &&
          start - counted.end <= HOSTS_NEAR,
      ),
  );
  if (everywhere || hosts) return NOWHERE;
  // "Russia hosts 3,000. They work 14 hours": after several hosts, what all of them do is of no one.
  const general =
    taken.measure.kind === "level" &&
    named.paragraph === sentence.paragraph &&
    named.values.size > 1 &&
    sentence.mentions.some(
      ({ tag, start }) =>
        (tag === "anaphor" || tag === "worker" || tag === "subject") &&
        start - sentence.start <= OPENING,
    );
  if (general) return NOWHERE;
  // "Across the world they work 14 hours. The state takes most of their pay": of all of them still.
  if (place?.value.place === null && index - place.sentence <= 1 && taken.measure.kind === "level")
    return NOWHERE;
  // What the state earns, it earns everywhere, unless its own words or the title say where.
  if (taken.measure.kind === "flow" && taken.measure.dimension === "money")
    return {
      place:
        background.placeFrom === 0 &&
        !(named.paragraph === sentence.paragraph && named.values.size > 1)
          ? background.place
          : null,
      locality: null,
    };
  // "They …" opens a paragraph: those of the sentence before.
  const goesOn =
    place !== null &&
    place.paragraph !== sentence.paragraph &&
    index - place.sentence <= 1 &&
    sentence.mentions.some(
      ({ tag, start }) => tag === "anaphor" && start - sentence.start <= OPENING,
    );
  if (
    place !== null &&
    (place.paragraph === sentence.paragraph || goesOn) &&
    index - place.sentence <= CARRIED
  ) {
    return place.value.place === null ? null : { place: place.value.place, locality: null };
  }
  // A country that is named only later is not where this was said to be.
  const isNamed = taken.measure.kind === "stock" || background.placeFrom < sentence.end;
  return isNamed && background.place !== null ? { place: background.place, locality: null } : null;
}

const OPENING = 12;
/** A place, once named, is meant this many sentences on. */
const CARRIED = 3;
const WORLDWIDE_NEAR = 60;
/** "Sixteen countries host them": a sentence that counts hosts is about no one of them. */
const HOSTS_NEAR = 2;
