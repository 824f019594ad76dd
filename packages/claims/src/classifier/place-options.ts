import type { Counted, Sentence } from "../language-pack.ts";
import type { Measure } from "@figurewatch/watch";
import type { Mention, Span, Tag } from "../mention.ts";
import type { Place } from "../places/places.ts";
import type { Surroundings } from "./surroundings.ts";

/** A country, a place in one, or a word for its people, with the number of its sentence. */
export type NamedPlace = Mention & { index: number };

/** Where a text names countries, in their order, and how many of them stand before each sentence. */
export type NamedPlaces = { places: readonly NamedPlace[]; before: readonly number[] };

const NAMING = new Set<Tag>(["country", "locality", "nation-modifier", "nation"]);

/** A country that only watches is named as one that speaks; a town in it is a place. */
const isNaming = ({ tag, value }: Mention, observers: readonly string[]) =>
  NAMING.has(tag) && (tag === "locality" || !observers.includes(value));

/** The countries that a whole text names, but those that only watch. */
export function toNamedPlaces(
  sentences: readonly Sentence[],
  observers: readonly string[],
): NamedPlaces {
  const places: NamedPlace[] = [];
  const before: number[] = [];
  for (const [index, { mentions }] of sentences.entries()) {
    before.push(places.length);
    for (const mention of mentions)
      if (isNaming(mention, observers)) places.push({ ...mention, index });
  }
  return { places, before };
}

/** The countries that a title names, but those that only watch. */
export const listTitled = (title: readonly Mention[], observers: readonly string[]): Mention[] =>
  title.filter((mention) => isNaming(mention, observers)).slice(0, MAX_COUNTRIES);

/** A figure, the place that the rules give it, and what tells which of several places it is about. */
export type PlaceQuestion = Surroundings & {
  /** The number with the noun that it counts. */
  span: Span;
  /** Number of the sentence. */
  index: number;
  measure: Measure;
  counted: Counted["kind"] | "nothing";
  byRule: Place;
  /** The words of its sentence give it that place. */
  isOwn: boolean;
  /** Those named in its sentence that are no part of a speaker's name. */
  hosts: readonly Mention[];
  named: NamedPlaces;
  titled: readonly Mention[];
};

/** A country that a figure may be about, or null for none or all of them, and where it is named. */
export type PlaceOption = {
  code: string | null;
  /** In the sentence of the figure. */
  here: NamedPlace[];
  /** The last time before, and how many other countries have been named since. */
  earlier: NamedPlace | null;
  rank: number;
  /** The first time after the sentence. */
  later: NamedPlace | null;
  /** How often before the sentence. */
  times: number;
};

// What stands further back is seldom meant, and a hostile text has no end of places.
const MAX_BACK = 60;
const MAX_COUNTRIES = 6;
const MAX_HERE = 12;
const MAX_AHEAD = 6;

/** The places that a figure may be about: none, those named in its sentence, before it, soon after and in the title, and that of the rules. */
export function listPlaceOptions(question: PlaceQuestion): PlaceOption[] {
  const { byRule, named, titled, index } = question;
  const options = new Map<string | null, PlaceOption>();
  const add = (code: string | null): PlaceOption => {
    const known = options.get(code);
    if (known !== undefined) return known;
    const option: PlaceOption = { code, here: [], earlier: null, rank: 0, later: null, times: 0 };
    options.set(code, option);
    return option;
  };
  add(null);
  add(byRule.place);
  const { places, before } = named;
  const from = before[index] ?? 0;
  const to = before[index + 1] ?? places.length;
  for (const place of places.slice(from, Math.min(to, from + MAX_HERE)))
    add(place.value).here.push(place);
  const earlier = new Set<string>();
  for (let i = from - 1; i >= Math.max(0, from - MAX_BACK); i--) {
    const place = places[i] as NamedPlace;
    if (!earlier.has(place.value) && earlier.size >= MAX_COUNTRIES) continue;
    const option = add(place.value);
    option.times += 1;
    if (earlier.has(place.value)) continue;
    earlier.add(place.value);
    option.earlier = place;
    option.rank = earlier.size;
  }
  for (const place of places.slice(to, to + MAX_AHEAD)) add(place.value).later ??= place;
  for (const { value } of titled) add(value);
  return [...options.values()];
}
