import type { Mention } from "../mention.ts";
import { clauseAt } from "../words/sentences.ts";
import {
  hashFeature,
  hashJoined,
  hashKind,
  hashOn,
  type FeaturePart,
  type TakeHash,
} from "./feature-hash.ts";
import { listPlaceOptions, type PlaceOption, type PlaceQuestion } from "./place-options.ts";
import { step } from "./step.ts";
import { takeSurroundings } from "./surroundings.ts";
import { countBefore, tokenizeSentence } from "./tokens.ts";

/** Takes a feature by itself, with what is measured, and with the language. */
type Add = (kind: string, ...values: FeaturePart[]) => void;

// Distances in characters are told apart up to these.
const DISTANCES = [1, 4, 8, 16, 30, 60, 120];
const MANY = 3;
const LATE = 4;
const LONG_AGO = 5;
/** Beside these a number is of no one country. */
const MARKS = new Set(["worldwide", "total", "apiece", "measure:host_countries"]);

/** The options of a figure, and what all of them have in common. */
export type PlaceChoice = {
  question: PlaceQuestion;
  options: readonly PlaceOption[];
  /** How many countries there are to choose from, in its sentence, and in the title. */
  count: number;
  here: number;
  titled: number;
  ofWhat: number;
  ofLanguage: number;
};

/** Gathers the options of a figure. */
export function toPlaceChoice(question: PlaceQuestion): PlaceChoice {
  const { measure, language, titled } = question;
  const options = listPlaceOptions(question);
  const named = options.filter(({ code }) => code !== null);
  return {
    question,
    options,
    count: named.length,
    here: Math.min(named.filter(({ here }) => here.length > 0).length, MANY),
    titled: new Set(titled.map(({ value }) => value)).size,
    ofWhat: hashFeature("what", measure.kind, measure.dimension),
    ofLanguage: hashFeature("language", language),
  };
}

/** What speaks for one answer to the question where a figure is about. */
export function takePlaceFeatures(choice: PlaceChoice, option: PlaceOption, take: TakeHash): void {
  const { ofWhat, ofLanguage } = choice;
  const add: Add = (kind, ...values) => {
    const known = hashJoined(hashKind(kind), values);
    take(known);
    take(Math.imul(known ^ ofWhat, MIX));
    take(Math.imul(known ^ ofLanguage, MIX));
  };
  if (option.code === null) takeNoneFeatures(choice, take, add);
  else takeOneFeatures(choice, option, take, add);
}

/** An odd number: two hashes are mixed without losing any of either. */
const MIX = 0x9e_37_79_b1;

function takeNoneFeatures(choice: PlaceChoice, take: TakeHash, add: Add): void {
  const { question, count, here, titled } = choice;
  const { quantity, byRule, isOwn, sentence, span, index, counted } = question;
  const size = Math.floor(2 * Math.log10(Math.max(quantity.low ?? quantity.high ?? 1, 1)));
  add("no place", here);
  add("no place by rule", byRule.place === null, isOwn);
  add("no place by rule here", byRule.place === null, isOwn, here);
  add("no place among", Math.min(count, LATE), here);
  add("no place titled", Math.min(titled, 2), here);
  add("no place size", size);
  add("no place size here", size, here);
  add("no place index", Math.min(index, LATE));
  add("no place counted", counted);
  for (const { tag, start, end } of sentence.mentions) {
    if (!MARKS.has(tag)) continue;
    const side = end <= span.start ? "before" : "after";
    add("no place mark", tag, side, step(Math.max(start - span.end, span.start - end), DISTANCES));
  }
  const { kind, dimension } = question.measure;
  takeSurroundings(`no place ${kind} ${dimension}`, question, take);
}

function takeOneFeatures(choice: PlaceChoice, option: PlaceOption, take: TakeHash, add: Add): void {
  const { question, count, here, titled: titles } = choice;
  const { byRule, isOwn, titled, index } = question;
  const { places } = question.named;
  const { code, earlier, rank, later, times } = option;
  if (code === byRule.place) {
    add("by rule", isOwn, here);
    add("by rule here", isOwn, option.here.length > 0);
  } else add("not by rule", byRule.place === null, isOwn, here);
  const isTitled = titled.some(({ value }) => value === code);
  add("titled", isTitled, titles > 1, here);
  add("times", Math.min(times, LATE), here);
  add("only", count === 1, here);
  add("first", places[0]?.value === code, here);
  if (later !== null)
    add("later", Math.min(later.index - index, MANY), later.tag, earlier === null);
  if (earlier !== null) {
    const ago = Math.min(index - earlier.index, LONG_AGO);
    add("earlier", ago, Math.min(rank, MANY), here);
    add("earlier rank", Math.min(rank, LATE), Math.min(here, 1));
    add("earlier tag", earlier.tag, ago);
  }
  add("here times", Math.min(option.here.length, 2), here);
  for (const mention of option.here) takeHereFeatures(choice, mention, take, add);
}

/** A mention in the sentence of the figure: on which side, how near, what stands between and beside. */
function takeHereFeatures(
  { question, options }: PlaceChoice,
  mention: Mention,
  take: TakeHash,
  add: Add,
): void {
  const { sentence, span, language, hosts } = question;
  const side =
    mention.end <= span.start ? "before" : mention.start >= span.end ? "after" : "within";
  const [from, to] = side === "before" ? [mention.end, span.start] : [span.end, mention.start];
  const clause = clauseAt(sentence, span.start);
  const inClause = mention.start >= clause.start && mention.start < clause.end;
  const numbers = Math.min(
    sentence.quantities.filter(({ start, end }) => start >= from && end <= to).length,
    2,
  );
  const others = Math.min(
    options.filter(
      ({ code, here: others }) =>
        code !== mention.value && others.some(({ start, end }) => start >= from && end <= to),
    ).length,
    2,
  );
  const distance = step(Math.max(0, to - from), DISTANCES);
  add("here", side, inClause, numbers, others);
  add("here at", side, distance, others);
  add("here at", side, distance, numbers);
  const isHost = hosts.some(({ start }) => start === mention.start);
  add("here tag", side, mention.tag, isHost);
  add("here tag", mention.tag, isHost, distance);
  const next = sentence.quantities.find(({ start }) => start >= mention.end);
  add(
    "here label",
    side,
    next !== undefined && next.start - mention.end <= 6 && next.start !== span.start,
  );
  const tokens = tokenizeSentence(question);
  const first = countBefore(tokens, mention.start);
  const last = countBefore(tokens, mention.end);
  const before = tokens[first - 1]?.word ?? "^";
  const after = tokens[last]?.word ?? "$";
  const ofWord = hashFeature("here word", language, side);
  take(hashOn(hashOn(ofWord, "-"), before));
  take(hashOn(hashOn(ofWord, "+"), after));
  take(hashOn(hashOn(hashOn(ofWord, "-+"), before), after));
  take(hashOn(hashOn(hashOn(ofWord, "--"), tokens[first - 2]?.word ?? "^"), before));
  take(hashOn(hashOn(hashOn(ofWord, "-"), before), distance));
}
