import type { Credit, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import type { TakeHash } from "./feature-hash.ts";
import { join, toKinds, type Kinds } from "./numbered-features.ts";
import type { Spot } from "./speaker-spots.ts";
import { isByCharacter, type Telling } from "./speaker-units.ts";
import { step } from "./step.ts";

const ODDS = [-8, -4, -3, -2, -1, 0, 1, 2, 3];

/** By how likely someone who may be credited is named: ten steps. */
export const stepOdds = (odds: number): number => step(odds, ODDS);

const KINDS = [
  "odds",
  "best",
  "ofAll",
  "ofSentence",
  "times",
  "length",
  "sentence",
  "place",
  "stem",
  "tail",
  "credit",
  "flag",
  "crosses",
  "then",
  "behind",
  "soon",
  "ends",
] as const;
const kindsOf = toKinds("speaker name", KINDS);
/** Of what is alike in all languages. */
const shared = kindsOf("any");

const FLAGS = [
  "isDocument",
  "isPerson",
  "quoted",
  "relays",
  "isBody",
  "isUnnamed",
  "handsOn",
  "recalls",
  "counts",
  "compared",
] as const;

/** What speaks for or against a name whatever the figure, among all names in reach. */
export function takeSpot(
  { text, language, sentences, credits }: Telling,
  spots: readonly Spot[],
  spot: Spot,
  take: TakeHash,
): void {
  const kinds = kindsOf(language);
  const { name, index, odds, best, credit, start, end, units, from, to } = spot;
  const sentence = sentences[index] as Sentence;
  let higher = 0;
  let higherHere = 0;
  let times = 0;
  for (const other of spots) {
    if (other.odds > odds) {
      higher++;
      if (other.index === index) higherHere++;
    }
    if (other.name === name && (other.odds > -1 || other.credit !== null)) times++;
  }
  take(join(kinds.odds, stepOdds(odds)));
  take(join(shared.odds, stepOdds(odds)));
  take(join(shared.best, Number(best)));
  take(join(shared.ofAll, Math.min(6, higher)));
  take(join(shared.ofSentence, Math.min(4, higherHere)));
  take(join(shared.times, Math.min(4, times)));
  take(join(kinds.length, Math.min(12, to - from)));
  take(join(kinds.sentence, step(index, [0, 1, 2, 4, 8])));
  take(join(kinds.place, step(start - sentence.start, [0, 4, 20, 60])));
  takeCredit(kinds, credit, take);
  if (credit === null) {
    const over = credits[index]?.find(
      ({ at, source }) => source !== null && at.start < end && start < at.end,
    );
    take(join(kinds.crosses, relate(name, over?.source ?? null)));
  }
  takeUnits(kinds, spot, isByCharacter(language), take);
  const { length } = units.hashes;
  const colon = Number(endsInColon(text, sentence));
  const asks = Number(/[?？]/u.test(text.charAt(sentence.end - 1)));
  take(
    join(kinds.ends, colon, asks, Math.min(2, sentence.quantities.length), Number(to === length)),
  );
}

/** Units behind a name in which its verb may stand. */
const SOON = 4;

/** The units of the name, and those beside it. */
function takeUnits(
  kinds: Kinds<(typeof KINDS)[number]>,
  { units: { hashes, stems }, from, to }: Spot,
  byCharacter: boolean,
  take: TakeHash,
): void {
  const at = (place: number) => hashes[place] ?? -1;
  if (byCharacter)
    // What sort of speaker it is, the last characters say.
    for (let length = 1; length <= 3; length++)
      take(
        join(
          kinds.tail,
          at(to - 1),
          length > 1 ? at(to - 2) : 0,
          length > 2 ? at(to - 3) : 0,
          length,
        ),
      );
  else for (let place = from; place < to; place++) take(join(kinds.stem, stems[place] as number));
  take(join(kinds.then, at(to)));
  take(join(kinds.then, at(to), at(to + 1), 0, 2));
  if (byCharacter) {
    take(join(kinds.then, at(to), at(to + 1), at(to + 2), 3));
    take(join(join(kinds.then, at(to), at(to + 1), at(to + 2), 4), at(to + 3)));
  } else for (let place = to; place < to + SOON; place++) take(join(kinds.soon, at(place)));
  take(join(kinds.behind, at(from - 1)));
  take(join(kinds.behind, at(from - 1), at(from - 2), 0, 2));
}

const HOLDS = { sentence: 1, next: 2, paragraph: 3, text: 4 } as const;

/** How far a credit of the rules holds, as a number; 0 for none. */
export const toHolds = (credit: Credit | null): number =>
  credit === null ? 0 : HOLDS[credit.holds];

function takeCredit(
  kinds: Kinds<(typeof KINDS)[number]>,
  credit: Credit | null,
  take: TakeHash,
): void {
  take(join(kinds.credit, toHolds(credit)));
  if (credit === null) return;
  for (const [at, flag] of FLAGS.entries()) {
    const value = credit[flag];
    if (value !== undefined && value !== false) take(join(kinds.flag, at));
  }
}

export const endsInColon = (text: string, { end }: Span): boolean =>
  /[:：]/u.test(text.slice(end - 1, end + 1));

/** How one name stands to another: to no one, the same, wider, narrower, another. */
export function relate(name: string, other: string | null): number {
  if (other === null) return 0;
  if (name === other) return 1;
  if (name.includes(other)) return 2;
  return other.includes(name) ? 3 : 4;
}
