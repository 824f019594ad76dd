import type { Sentence } from "../language-pack.ts";
import type { TakeHash } from "./feature-hash.ts";
import { join, toKinds } from "./numbered-features.ts";
import { toBy } from "./speaker-option-features.ts";
import type { Option, Question, Stand, Told } from "./speaker-options.ts";

/** How an option goes on from whom the figure before is credited to. */
export const Turn = {
  first: 0,
  stillNoOne: 1,
  fromNoOne: 2,
  toNoOne: 3,
  same: 4,
  other: 5,
} as const;
export type Turn = (typeof Turn)[keyof typeof Turn];

/** The turn from one name to another, where either may be no one. */
export function toTurn(fromNoOne: boolean, toNoOne: boolean, isSame: boolean): Turn {
  if (fromNoOne) return toNoOne ? Turn.stillNoOne : Turn.fromNoOne;
  if (toNoOne) return Turn.toNoOne;
  return isSame ? Turn.same : Turn.other;
}

/** Whether the name of an option stands behind the figure before. */
export const isSince = ({ spot }: Option, before: Told | null): boolean =>
  spot !== null && before !== null && spot.start > before.quantity.start;

/** Sentences from one figure to the next from which on it no longer matters how many there are. */
const APART = 4;
const NEAR = 2;

const kindsOf = toKinds("speaker turn", ["turn", "ago", "near", "since", "same", "rule"]);
/** Of what is alike in all languages. */
const shared = kindsOf("any");

/** Takes what speaks for or against a turn from the figure before, none where there is none. */
export function takeTurn(
  { telling: { language, sentences }, told, sentence }: Question,
  before: Told | null,
  { stand, since, turn }: { stand: Stand; since: boolean; turn: Turn },
  take: TakeHash,
): void {
  take(join(kindsOf(language).turn, stand, turn));
  if (before === null) return;
  const last = sentences[before.index] as Sentence;
  const ago = Math.min(APART, told.index - before.index);
  const near = Math.min(NEAR, ago);
  const isNear = Number(last.paragraph === sentence.paragraph);
  const isOfSame = Number(before.quantity.dimension === told.quantity.dimension);
  take(join(shared.ago, stand, turn, ago));
  take(join(shared.near, stand, turn, near, isNear));
  take(join(shared.since, stand, turn, near, Number(since)));
  take(join(shared.same, stand, turn, near, isOfSame));
  take(join(shared.rule, stand, turn, near, toBy(told.byRule)));
}
