import type { Mention } from "../mention.ts";
import { clauseAt } from "../sentences.ts";
import {
  hashFeature,
  hashJoined,
  hashKind,
  hashOn,
  type FeaturePart,
  type TakeHash,
} from "./feature-hash.ts";
import type { PlaceOption, PlaceQuestion } from "./place-options.ts";
import { step, takeSurroundings } from "./surroundings.ts";
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

/** What speaks for one answer to the question where a figure is about. */
export function takePlaceFeatures(
  question: PlaceQuestion,
  option: PlaceOption,
  options: readonly PlaceOption[],
  take: TakeHash,
): void {
  const { measure, language } = question;
  const ofWhat = `${measure.kind} ${measure.dimension}`;
  const add: Add = (kind, ...values) => {
    const known = hashJoined(hashKind(kind), values);
    take(known);
    take(hashOn(known, ofWhat));
    take(hashOn(known, language));
  };
  if (option.code === null) takeNoneFeatures(question, options, ofWhat, take, add);
  else takeOneFeatures(question, option, options, take, add);
}

const named = (options: readonly PlaceOption[]) => options.filter(({ code }) => code !== null);
const here = (options: readonly PlaceOption[]) =>
  Math.min(named(options).filter((option) => option.here.length > 0).length, MANY);

function takeNoneFeatures(
  question: PlaceQuestion,
  options: readonly PlaceOption[],
  ofWhat: string,
  take: TakeHash,
  add: Add,
): void {
  const { quantity, byRule, isOwn, titled, sentence, span, index, counted } = question;
  const size = Math.floor(2 * Math.log10(Math.max(quantity.low ?? quantity.high ?? 1, 1)));
  const countries = new Set(titled.map(({ value }) => value)).size;
  add("no place", here(options));
  add("no place by rule", byRule.place === null, isOwn);
  add("no place by rule", byRule.place === null, isOwn, here(options));
  add("no place among", Math.min(named(options).length, LATE), here(options));
  add("no place titled", Math.min(countries, 2), here(options));
  add("no place size", size);
  add("no place size", size, here(options));
  add("no place index", Math.min(index, LATE));
  add("no place counted", counted);
  for (const { tag, start, end } of sentence.mentions) {
    if (!MARKS.has(tag)) continue;
    const side = end <= span.start ? "before" : "after";
    add("no place mark", tag, side, step(Math.max(start - span.end, span.start - end), DISTANCES));
  }
  takeSurroundings(`no place ${ofWhat}`, question, take);
}

function takeOneFeatures(
  question: PlaceQuestion,
  option: PlaceOption,
  options: readonly PlaceOption[],
  take: TakeHash,
  add: Add,
): void {
  const { byRule, isOwn, titled, index } = question;
  const { places } = question.named;
  const { code, earlier, rank, later, times } = option;
  const isRule = code === byRule.place;
  const here_ = here(options);
  if (isRule) {
    add("by rule", isOwn, here_);
    add("by rule", isOwn, option.here.length > 0);
  } else add("not by rule", byRule.place === null, isOwn, here_);
  const isTitled = titled.some(({ value }) => value === code);
  add("titled", isTitled, new Set(titled.map(({ value }) => value)).size > 1, here_);
  add("times", Math.min(times, LATE), here_);
  add("only", named(options).length === 1, here_);
  add("first", places[0]?.value === code, here_);
  if (later !== null)
    add("later", Math.min(later.index - index, MANY), later.tag, earlier === null);
  if (earlier !== null) {
    const ago = Math.min(index - earlier.index, LONG_AGO);
    add("earlier", ago, Math.min(rank, MANY), here_);
    add("earlier rank", Math.min(rank, LATE), Math.min(here_, 1));
    add("earlier tag", earlier.tag, ago);
  }
  add("here times", Math.min(option.here.length, 2), here_);
  for (const mention of option.here) takeHereFeatures(question, mention, options, take, add);
}

/** A mention in the sentence of the figure: on which side, how near, what stands between and beside. */
function takeHereFeatures(
  question: PlaceQuestion,
  mention: Mention,
  options: readonly PlaceOption[],
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
