import type { ChosenCredit } from "../credits/attribution.ts";
import type { Sentence } from "../language-pack.ts";
import { clauseAt } from "../words/sentences.ts";
import type { TakeHash } from "./feature-hash.ts";
import { join, toKinds, type Kinds } from "./numbered-features.ts";
import { endsInColon, relate, stepOdds, toHolds } from "./speaker-name-features.ts";
import { step } from "./step.ts";
import { Stand, standOf, type Option, type Question } from "./speaker-options.ts";
import type { Spot } from "./speaker-spots.ts";

const KINDS = [
  "unit",
  "through",
  "sentences",
  "opens",
  "back",
  "rule",
  "ruleBetween",
  "ruleOdds",
  "none",
  "noneHere",
  "noneAgo",
  "noneQuoted",
  "noneRuleAgo",
  "noneRuleHere",
  "noneLikely",
  "noneHighest",
  "sentence",
  "distance",
  "paragraphs",
  "between",
  "quoted",
  "odds",
  "best",
  "credit",
  "here",
  "highest",
  "colon",
  "start",
  "numbersThere",
  "gap",
  "comma",
  "closes",
  "clause",
  "numbers",
  "then",
  "behind",
  "scope",
] as const;
type OptionKinds = Kinds<(typeof KINDS)[number]>;
const kindsOf = toKinds("speaker option", KINDS);
/** Of what is alike in all languages. */
const shared = kindsOf("any");

const BY = {
  none: 0,
  "own words": 1,
  comparison: 2,
  "goes on": 3,
  pronoun: 4,
  count: 5,
  heading: 6,
  weights: 7,
} as const satisfies Record<ChosenCredit["by"], number>;

/** How the rules found whom they credit, as a number. */
export const toBy = ({ by }: ChosenCredit): number => BY[by];

/** What speaks for or against an option, but what `takeSpot` takes of its name. */
export function takeOption(question: Question, option: Option, take: TakeHash): void {
  const kinds = kindsOf(question.telling.language);
  const stand = standOf(question, option);
  takePlace(kinds, question, stand, option.spot, take);
  if (option.name === null) takeNoOne(kinds, question, take);
  else if (option.spot === null) take(join(kinds.rule, Stand.unplaced, toBy(question.told.byRule)));
  else takeRelation(kinds, question, option.spot, stand, take);
}

/** Of where in the text the figure stands, and what it is of. */
function takePlace(
  kinds: OptionKinds,
  { telling: { sentences }, told, sentence, opensParagraph, unit }: Question,
  stand: Stand,
  spot: Spot | null,
  take: TakeHash,
): void {
  const { index } = told;
  const opens = Number(opensParagraph);
  take(join(kinds.unit, stand, unit));
  take(join(kinds.through, stand, step(index / sentences.length, [0.1, 0.3, 0.6, 0.8])));
  take(join(kinds.sentences, stand, step(sentences.length, [2, 4, 7, 12, 20])));
  take(join(kinds.opens, stand, opens));
  if (spot === null) return;
  const there = sentences[spot.index] as Sentence;
  const back = step(sentence.paragraph - there.paragraph, [-1, 0, 1, 2]);
  take(join(kinds.back, stand, back, opens));
}

function takeNoOne(
  kinds: OptionKinds,
  { told, likely, highest, isQuoted }: Question,
  take: TakeHash,
): void {
  const { quantity, index, byRule } = told;
  const rule = toBy(byRule);
  let here = 0;
  let latest: Spot | null = null;
  for (const spot of likely) {
    if (spot.index === index && here < 2) here++;
    if (spot.start < quantity.start) latest = spot;
  }
  const ago = latest === null ? 5 : step(index - latest.index, [0, 1, 2, 4]);
  take(join(kinds.none, 0));
  take(join(kinds.none, 1, rule));
  take(join(kinds.noneHere, here));
  take(join(kinds.noneAgo, ago));
  take(join(kinds.noneQuoted, Number(isQuoted)));
  take(join(shared.noneRuleHere, rule, here));
  take(join(kinds.noneRuleAgo, rule, ago));
  take(join(kinds.noneLikely, step(likely.length, [0, 1, 2, 4])));
  take(join(kinds.noneHighest, stepOdds(highest)));
  take(join(kinds.sentence, step(index, [0, 1, 3])));
}

/** Of where the name stands, seen from the figure. */
function takeRelation(
  kinds: OptionKinds,
  question: Question,
  spot: Spot,
  stand: Stand,
  take: TakeHash,
): void {
  const { telling, told, likely, sentence, isQuoted, highest } = question;
  const { text, sentences } = telling;
  const { quantity, index, byRule } = told;
  const ago = index - spot.index;
  const there = sentences[spot.index] as Sentence;
  const paragraphs = Math.max(-2, Math.min(4, sentence.paragraph - there.paragraph));
  const quoted = Number(isQuoted);
  const isEarlier = spot.end <= quantity.start;
  const from = isEarlier ? spot.end : quantity.end;
  const to = isEarlier ? quantity.start : spot.start;
  let between = 0;
  for (const { start, end, name } of likely)
    if (between < 3 && start >= from && end <= to && name !== spot.name) between++;
  const rule = relate(spot.name, byRule.source);
  const by = toBy(byRule);
  const odds = stepOdds(spot.odds);
  take(join(kinds.distance, ago));
  take(join(shared.distance, ago));
  take(join(kinds.paragraphs, paragraphs));
  take(join(shared.paragraphs, paragraphs, ago, 1));
  take(join(kinds.between, between));
  take(join(shared.between, between, stand, 1));
  take(join(kinds.between, stand, 0, 2));
  take(join(kinds.quoted, quoted, ago));
  take(join(shared.quoted, quoted, stand, paragraphs, 1 + between));
  take(join(kinds.rule, rule, by, 1));
  take(join(shared.rule, rule, by, 1));
  take(join(kinds.rule, rule, by, 2, stand));
  take(join(shared.ruleBetween, rule, by, stand, between));
  take(join(shared.ruleOdds, rule, by, odds));
  take(join(shared.odds, stand, odds));
  take(join(shared.best, stand, Number(spot.best)));
  take(join(kinds.credit, stand, toHolds(spot.credit)));
  if (ago === 0) {
    takeHere(kinds, question, spot, [from, to], isEarlier, take);
    return;
  }
  let here = 0;
  for (const other of likely) if (other.index === index && here < 2) here++;
  take(join(kinds.here, stand, here));
  take(join(shared.here, stand, here, paragraphs, 1));
  take(join(shared.highest, stand, stepOdds(highest)));
  take(join(shared.colon, stand, paragraphs, Number(endsInColon(text, there)), quoted));
  take(join(shared.start, stand, Number(spot.start - there.start < 3)));
  take(join(kinds.numbersThere, stand, Math.min(2, there.quantities.length)));
}

/** In the sentence of the figure: what stands between. */
function takeHere(
  kinds: OptionKinds,
  { telling, told: { quantity }, sentence }: Question,
  { start, credit, units: { hashes }, from, to }: Spot,
  [left, right]: readonly [number, number],
  isEarlier: boolean,
  take: TakeHash,
): void {
  const side = Number(isEarlier);
  const between = telling.text.slice(left, right);
  take(join(kinds.gap, side, step(between.length, [3, 10, 25, 50, 100])));
  take(join(kinds.comma, side, Number(/[,，、;；]/u.test(between))));
  take(join(shared.closes, side, Number(/["”」』»]/u.test(between))));
  take(join(kinds.clause, side, Number(start >= clauseAt(sentence, quantity.start).start)));
  let numbers = 0;
  for (const other of sentence.quantities)
    if (numbers < 3 && other.start >= left && other.end <= right) numbers++;
  take(join(kinds.numbers, side, numbers));
  take(join(kinds.then, side, hashes[to] ?? -1));
  take(join(kinds.then, side, hashes[to] ?? -1, hashes[to + 1] ?? -1, 1));
  take(join(kinds.behind, side, hashes[from - 1] ?? -1));
  if (credit === null) return;
  const { scope } = credit;
  take(join(kinds.scope, Number(scope.start <= quantity.start && quantity.end <= scope.end)));
}
