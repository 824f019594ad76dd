import type { Language } from "@figurewatch/quantities";
import { hashOn, type TakeHash } from "./feature-hash.ts";
import { join, toKinds, type Kinds } from "./numbered-features.ts";
import { isByCharacter, Shape, type Telling, type Units } from "./speaker-units.ts";

// Units ahead of a name in which its verb may stand.
const AHEAD = { words: 12, characters: 22 };
// From these on, how late and how long no longer matters.
const LATE = 4;
const LONG = 20;
const MANY = 3;

const SIDES = [
  "+1",
  "+2",
  "+12",
  "+123",
  "-1",
  "-2",
  "-12",
  "-123",
  "-+",
  "shape",
  "shapes",
] as const;
const FORMS = ["stem", "tail"] as const;
const OF_STARTS = ["bias", "place", "sentence", "ahead", "closes", "rules"] as const;
const OF_ENDS = ["length", "last", "lower", "within", "rules"] as const;

const kindsOfStart = toKinds("start", [...SIDES, ...FORMS, ...OF_STARTS]);
const kindsOfEnd = toKinds("end", [...SIDES, ...FORMS, ...OF_ENDS]);

/** What stands at a place; what lies outside the sentence has a hash too. */
const at = (list: readonly number[], place: number): number =>
  place < 0 ? -2 : (list[place] ?? -3);

/** The units right at a boundary. */
function takeEdge(
  kinds: Kinds<(typeof SIDES)[number]>,
  { hashes, shapes }: Units,
  place: number,
  take: TakeHash,
): void {
  take(join(kinds["+1"], at(hashes, place)));
  take(join(kinds["-1"], at(hashes, place - 1)));
  take(join(kinds.shape, at(shapes, place - 1), at(shapes, place)));
}

/** The units on both sides of a boundary, further off and together. */
function takeSides(
  kinds: Kinds<(typeof SIDES)[number] | (typeof FORMS)[number]>,
  { hashes, shapes, stems, tails }: Units,
  place: number,
  language: Language,
  take: TakeHash,
): void {
  const next = at(hashes, place);
  const second = at(hashes, place + 1);
  const last = at(hashes, place - 1);
  const lastButOne = at(hashes, place - 2);
  take(join(kinds["+2"], second));
  take(join(kinds["+12"], next, second));
  take(join(kinds["-2"], lastButOne));
  take(join(kinds["-12"], lastButOne, last));
  take(join(kinds["-+"], last, next));
  const before = at(shapes, place - 1);
  const after = at(shapes, place);
  take(join(kinds.shapes, at(shapes, place - 2), before, after, at(shapes, place + 1)));
  if (isByCharacter(language)) {
    take(join(kinds["+123"], next, second, at(hashes, place + 2)));
    take(join(kinds["-123"], at(hashes, place - 3), lastButOne, last));
    return;
  }
  for (let step = -2; step <= 1; step++) {
    take(join(kinds.stem, step, stems[place + step] ?? NO_WORD));
    take(join(kinds.tail, step, tails[place + step] ?? NO_WORD));
  }
}

/** The stem and the tail of no word. */
const NO_WORD = hashOn(0, "");

/** Takes what tells at a glance whether the name of someone credited may begin with a unit. */
export function takeGlance({ language }: Telling, units: Units, place: number, take: TakeHash) {
  const kinds = kindsOfStart(language);
  take(join(kinds.bias, 0));
  takeEdge(kinds, units, place, take);
}

/** Takes what else speaks for or against it, but what is ahead. */
export function takeStart(
  { language, text, credits }: Telling,
  index: number,
  units: Units,
  place: number,
  take: TakeHash,
): void {
  const { hashes, tokens } = units;
  const kinds = kindsOfStart(language);
  takeSides(kinds, units, place, language, take);
  take(join(kinds.place, place < 3 ? place : place < 8 ? 3 : 4));
  take(join(kinds.sentence, Math.min(index, LATE)));
  const { length } = hashes;
  if (isByCharacter(language))
    take(
      join(kinds.closes, at(hashes, length - 4), at(hashes, length - 3), at(hashes, length - 2)),
    );
  const start = tokens[place]?.start ?? 0;
  const here = credits[index]?.find((credit) => credit.at.start <= start && start < credit.at.end);
  const opens =
    here?.source != null && (here.at.start === start || text.startsWith(here.source, start));
  take(join(kinds.rules, here === undefined ? 0 : opens ? 1 : 2));
}

/** The features of the units as they stand ahead of a name, one for each; see `aheadOf`. */
export function listAhead({ language }: Telling, { hashes }: Units): number[] {
  const { ahead } = kindsOfStart(language);
  return isByCharacter(language)
    ? hashes.map((hash, place) => join(ahead, hash, at(hashes, place + 1)))
    : hashes.map((hash) => join(ahead, hash));
}

/** Which of the features of `listAhead` are ahead of a name that begins with a unit: from and to. */
export const aheadOf = (language: Language, place: number, length: number): [number, number] =>
  isByCharacter(language)
    ? [Math.min(place + 2, length), Math.min(length, place + AHEAD.characters)]
    : [place + 1, Math.min(length, place + AHEAD.words)];

/** Takes what speaks for or against a name that began with the unit `from` ending with the unit `to`. */
export function takeEnd(
  telling: Telling,
  index: number,
  units: Units,
  from: number,
  to: number,
  take: TakeHash,
): void {
  takeEndSides(telling, units, to, take);
  takeName(telling, index, units, from, to, take);
  const within = listWithin(telling, units);
  for (let i = from; i <= to; i++) {
    const unit = within[i];
    if (unit !== undefined) take(unit);
  }
}

/** Takes what the units beside it say of a name that ends with the unit `to`, wherever it began. */
export function takeEndSides(
  { language }: Telling,
  units: Units,
  to: number,
  take: TakeHash,
): void {
  const kinds = kindsOfEnd(language);
  takeEdge(kinds, units, to + 1, take);
  takeSides(kinds, units, to + 1, language, take);
}

/** The features of the units as they stand within a name, one for each; none where units are characters. */
export function listWithin({ language }: Telling, { hashes }: Units): number[] {
  if (isByCharacter(language)) return [];
  const { within } = kindsOfEnd(language);
  return hashes.map((hash) => join(within, hash));
}

/** Takes what else speaks for or against a name from one unit to another. */
export function takeName(
  { language, text, credits }: Telling,
  index: number,
  { hashes, shapes, tokens }: Units,
  from: number,
  to: number,
  take: TakeHash,
): void {
  const kinds = kindsOfEnd(language);
  take(join(kinds.length, Math.min(to - from + 1, LONG)));
  take(join(kinds.last, at(hashes, to), at(shapes, from)));
  if (!isByCharacter(language)) {
    let inLower = 0;
    for (let i = from; i <= to; i++) if (shapes[i] === Shape.small) inLower++;
    take(join(kinds.lower, Math.min(MANY, inLower)));
  }
  const own = credits[index] ?? [];
  const name = own.length === 0 ? "" : text.slice(tokens[from]?.start, tokens[to]?.end);
  const same = own.some(({ source }) => source === name);
  take(join(kinds.rules, same ? 3 : 4));
}
