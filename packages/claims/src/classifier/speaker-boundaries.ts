import type { Language } from "@figurewatch/quantities";
import { hashFeature } from "./classify.ts";
import { isByCharacter, type Telling, type Units } from "./speaker-units.ts";

/** Takes the hash of a feature. */
export type TakeHash = (hash: number) => void;

// Units ahead of a name in which its verb may stand.
const AHEAD = { words: 12, characters: 22 };
const LATE = 4;
const LONG = 20;

const SIDES = [
  "+1",
  "+2",
  "+3",
  "+12",
  "+23",
  "+123",
  "+1234",
  "-1",
  "-2",
  "-3",
  "-12",
  "-123",
  "-1234",
  "-+",
  "--+",
  "-++",
  "--++",
  "shape",
  "shapes",
  "stem",
  "tail",
] as const;
const OF_STARTS = ["bias", "place", "sentence", "ahead", "behind", "closes", "rules"] as const;
const OF_ENDS = ["length", "last", "mark", "spaces", "lower", "name", "within", "rules"] as const;

type Kinds<Name extends string> = Readonly<Record<Name, number>>;

/** Hashes of what is looked at, by the language; they are made once. */
function toKinds<Name extends string>(side: string, names: readonly Name[]) {
  const known = new Map<Language, Kinds<Name>>();
  return (language: Language): Kinds<Name> => {
    const made = known.get(language);
    if (made !== undefined) return made;
    const kinds = Object.fromEntries(
      names.map((name) => [name, hashFeature(side, language, name) & SMALL]),
    ) as Kinds<Name>;
    known.set(language, kinds);
    return kinds;
  };
}

/** 30 bits: small integers are found fastest. */
const SMALL = 0x3f_ff_ff_ff;

const kindsOfStart = toKinds("start", [...SIDES, ...OF_STARTS]);
const kindsOfEnd = toKinds("end", [...SIDES, ...OF_ENDS]);

/** Joins hashes into that of a feature. */
function join(kind: number, a: number, b = 0, c = 0, d = 0): number {
  let hash = Math.imul(kind ^ a, 0x9e_37_79_b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0x85_eb_ca_6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0xc2_b2_ae_35);
  hash = Math.imul((hash ^ (hash >>> 16)) + d, 0x27_d4_eb_2f);
  return (hash ^ (hash >>> 15)) & SMALL;
}

/** What stands at a place; what lies outside the sentence has a hash too. */
const at = (list: readonly number[], place: number): number =>
  place < 0 ? -2 : (list[place] ?? -3);

/** The units on both sides of a boundary, alone and together. */
function takeSides(
  kinds: Kinds<(typeof SIDES)[number]>,
  { hashes, shapes, stems, tails }: Units,
  place: number,
  language: Language,
  take: TakeHash,
): void {
  const a = at(hashes, place);
  const b = at(hashes, place + 1);
  const c = at(hashes, place + 2);
  const z = at(hashes, place - 1);
  const y = at(hashes, place - 2);
  const x = at(hashes, place - 3);
  take(join(kinds["+1"], a));
  take(join(kinds["+2"], b));
  take(join(kinds["+3"], c));
  take(join(kinds["+12"], a, b));
  take(join(kinds["+23"], b, c));
  take(join(kinds["-1"], z));
  take(join(kinds["-2"], y));
  take(join(kinds["-3"], x));
  take(join(kinds["-12"], y, z));
  take(join(kinds["-+"], z, a));
  const before = at(shapes, place - 1);
  const after = at(shapes, place);
  take(join(kinds.shape, before, after));
  take(join(kinds.shapes, at(shapes, place - 2), before, after, at(shapes, place + 1)));
  if (isByCharacter(language)) {
    take(join(kinds["+123"], a, b, c));
    take(join(kinds["+1234"], a, b, c, at(hashes, place + 3)));
    take(join(kinds["-123"], x, y, z));
    take(join(kinds["-1234"], at(hashes, place - 4), x, y, z));
    take(join(kinds["--+"], y, z, a));
    take(join(kinds["-++"], z, a, b));
    take(join(kinds["--++"], y, z, a, b));
    return;
  }
  for (let step = -2; step <= 2; step++) {
    take(join(kinds.stem, step, at(stems, place + step)));
    take(join(kinds.tail, step, at(tails, place + step)));
  }
}

/** What speaks for or against the name of someone credited beginning with a unit. */
export function takeStart(
  telling: Telling,
  index: number,
  units: Units,
  place: number,
  take: TakeHash,
): void {
  const { language, text, credits } = telling;
  const { hashes } = units;
  const kinds = kindsOfStart(language);
  take(kinds.bias);
  takeSides(kinds, units, place, language, take);
  take(join(kinds.place, place < 3 ? place : place < 8 ? 3 : 4));
  take(join(kinds.sentence, Math.min(index, LATE)));
  const { length } = hashes;
  if (isByCharacter(language)) {
    const last = [4, 3, 2].map((back) => at(hashes, length - back)) as [number, number, number];
    take(join(kinds.closes, ...last));
    take(join(kinds.closes, ...last, place < 3 ? 1 : 2));
    const to = Math.min(length - 1, place + AHEAD.characters);
    for (let i = place + 2; i < to; i++)
      take(join(kinds.ahead, hashes[i] as number, hashes[i + 1]));
  } else {
    const to = Math.min(length, place + AHEAD.words);
    for (let i = place + 1; i < to; i++) take(join(kinds.ahead, hashes[i] as number));
    for (let i = 1; i <= 3; i++) take(join(kinds.behind, at(hashes, place - i)));
  }
  const start = units.spans[place]?.start ?? 0;
  const here = credits[index]?.find((credit) => credit.at.start <= start && start < credit.at.end);
  const opens =
    here?.source != null && (here.at.start === start || text.startsWith(here.source, start));
  take(join(kinds.rules, here === undefined ? 0 : opens ? 1 : 2));
}

/** What speaks for or against a name that began with the unit `from` ending with the unit `to`. */
export function takeEnd(
  telling: Telling,
  index: number,
  units: Units,
  from: number,
  to: number,
  take: TakeHash,
): void {
  const { language, text, credits } = telling;
  const kinds = kindsOfEnd(language);
  takeSides(kinds, units, to + 1, language, take);
  take(join(kinds.length, Math.min(to - from + 1, LONG)));
  take(join(kinds.last, at(units.hashes, to), at(units.shapes, from)));
  const words = units.words.slice(from, to + 1);
  take(join(kinds.mark, hashFeature("", words.find((word) => MARK.test(word)) ?? "")));
  if (isByCharacter(language)) {
    take(join(kinds.spaces, words.filter((word) => word === " ").length));
  } else {
    const inLower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
    take(join(kinds.lower, Math.min(3, inLower)));
    take(join(kinds.name, inLower === 0 ? at(units.shapes, to + 1) : -9));
    for (let i = from; i <= to; i++) take(join(kinds.within, at(units.hashes, i)));
  }
  const name = text.slice(units.spans[from]?.start, units.spans[to]?.end);
  const same = credits[index]?.some(({ source }) => source === name) === true;
  take(join(kinds.rules, same ? 3 : 4));
}

const MARK = /^[,、，「」（()]/u;
