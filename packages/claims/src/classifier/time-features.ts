import { UNSPACED } from "../context/gather-context.ts";
import type { DateMention } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { yearOf } from "../dates/dated-text.ts";
import { clauseAt } from "../words/sentences.ts";
import {
  hashEnding,
  hashFeature,
  hashJoined,
  hashKind,
  hashOn,
  hashStem,
  type FeaturePart,
  type TakeHash,
} from "./feature-hash.ts";
import type { FigureBefore, TimeOption, TimeQuestion } from "./time-options.ts";
import { tokenizeSentence } from "./tokens.ts";

// A stem stands for the forms of a word; its last letters for its tense.
const STEM = 4;
const ENDING = 3;
// Characters of the clause looked at on either side.
const REACH = 60;
// Distances in characters are told apart up to these: a word, a phrase, a clause or two.
const DISTANCES = [2, 5, 12, 30, 70, 140];
// From these on, how many, how late and how long ago no longer matters.
const MANY = 3;
const LATE = 4;
const LONG_AGO = 4;
const YEARS_AGO = 3;
// A date this near to the beginning of a sentence opens it.
const OPENS = 14;
const MONTHS_OF_QUARTER = 3;

const STEMMED = hashKind("stem");
const ENDED = hashKind("ending");
const PAIR = hashKind("pair");

/** Takes a feature by itself, with what is measured, with the language, and with how old the year is. */
type Add = (kind: string, ...values: FeaturePart[]) => void;

/**
 * What speaks for one answer to the question which time a figure is about: where its year is named, what
 * the rules say, and, by how old it is, who tells the figure in which words.
 */
export function takeTimeFeatures(question: TimeQuestion, option: TimeOption, take: TakeHash): void {
  const { figure, language, byRule, told, last, lastAlike } = question;
  const { measure, published } = figure;
  const { year } = option;
  const age = describeAge(year, published);
  const ofWhat = `${measure.kind} ${measure.dimension}`;
  const add: Add = (kind, ...values) => {
    const known = hashJoined(hashKind(kind), values);
    take(known);
    take(hashOn(known, ofWhat));
    take(hashOn(known, language));
    take(hashOn(known, age));
  };
  add("age", age);
  take(hashFeature("age", age, `${language} ${ofWhat}`));
  if (year !== null) {
    take(hashFeature("named", Math.min(told.years.get(year) ?? 0, LATE), age));
    take(hashFeature("the only year", told.years.size === 1 && told.years.has(year), age));
  }
  for (const date of option.here) takeHereFeatures(question, date, take, add);
  takeEarlierFeatures(question, option, take, add);
  if (option.titled !== null) add("titled", option.titled.relative);
  if (year === (byRule.edtf?.slice(0, 4) ?? null)) {
    add("by rule", byRule.inferred);
    add("rule says", byRule.reasons[0] ?? "");
  }
  const since = ({ sentence }: FigureBefore) => Math.min(question.index - sentence, MANY);
  if (last !== null && last.year === year)
    add("figure before", since(last), last.ofWhat === ofWhat);
  if (lastAlike !== null && lastAlike.year === year) add("alike before", since(lastAlike));
  takeTellingFeatures(question, ofWhat, age, take);
  // What speaks for the year of publication speaks against all others.
  if (age !== "0") takeWords(question, age, take);
}

/** How old a year is when the text is published; the old ones are one. */
function describeAge(year: string | null, published: string | null): string {
  if (year === null) return "untold";
  if (published === null) return "unpublished";
  const age = Number(published.slice(0, 4)) - Number(year);
  return String(Math.max(-1, Math.min(age, YEARS_AGO)));
}

/** A date in the sentence of the figure: on which side, how near, with how many others between. */
function takeHereFeatures(
  { figure, language }: TimeQuestion,
  date: DateMention,
  take: TakeHash,
  add: Add,
): void {
  const { text, sentence, span, dates } = figure;
  const telling = dates.filter((one) => yearOf(one) !== null);
  const side = date.end <= span.start ? "before" : date.start >= span.end ? "after" : "inside";
  const clause = clauseAt(sentence, span.start);
  const inClause = date.start >= clause.start && date.start < clause.end;
  const between: Span =
    side === "before"
      ? { start: date.end, end: span.start }
      : { start: span.end, end: Math.max(span.end, date.start) };
  const others = sentence.quantities.filter(
    ({ start, end }) => start >= between.start && end <= between.end,
  ).length;
  const isNearest = !telling.some((one) =>
    side === "before"
      ? one.start >= date.end && one.end <= span.start
      : side === "after" && one.start >= span.end && one.end <= date.start,
  );
  const distance = DISTANCES.filter((limit) => between.end - between.start >= limit).length;
  const count = Math.min(telling.length, MANY);
  add("here", side, inClause, Math.min(others, 2), isNearest);
  add("here at", side, distance, isNearest);
  add("here kind", date.kind, date.relative, side);
  add("here among", count, side, inClause);
  add("here opens", date.start - sentence.start <= OPENS, side, count);
  const words = inWords(text, date);
  take(hashFeature("date", words, language));
  take(hashFeature("date", words, `${language} ${side}`));
}

/** The last date of the year before the sentence: how long ago, and whether the figure is told as past. */
function takeEarlierFeatures(
  { figure, index, language }: TimeQuestion,
  { earlier }: TimeOption,
  take: TakeHash,
  add: Add,
): void {
  if (earlier === null) return;
  const { date, rank } = earlier;
  const { text, sentence, dates, past, present } = figure;
  const ago = Math.min(index - date.sentence, LONG_AGO);
  const recent = Math.min(ago, 2);
  add("earlier", ago, date.paragraph === sentence.paragraph, dates.length > 0);
  add("earlier rank", Math.min(rank, LATE), ago <= 1);
  add("earlier kind", date.kind, date.relative, recent);
  add("earlier told", past, present, recent);
  take(hashFeature("earlier date", inWords(text, date), language));
}

/** A date without its numbers: "0 years ago". */
const inWords = (text: string, { start, end }: Span): string =>
  text.slice(start, end).toLowerCase().replaceAll(/\d+/g, "0");

/** Who tells the figure, of what and when: by how old the year is, as it speaks for each age apart. */
function takeTellingFeatures(
  question: TimeQuestion,
  ofWhat: string,
  age: string,
  take: TakeHash,
): void {
  const known = tellingOf.get(question) ?? hashTelling(question, ofWhat);
  tellingOf.set(question, known);
  for (const begun of known) take(hashOn(begun, age));
}

/** What the features of a telling begin with: all times that a figure may be about share it. */
const tellingOf = new WeakMap<TimeQuestion, readonly number[]>();

function hashTelling(question: TimeQuestion, ofWhat: string): number[] {
  const { figure, language, index, credited, testified, per, comparator, modality } = question;
  const { measure, sentence, dates, published, past, present, recalled, narrated } = figure;
  const telling = Math.min(dates.filter((date) => yearOf(date) !== null).length, MANY);
  const quarter =
    published === null ? "none" : Math.ceil(Number(published.slice(5, 7)) / MONTHS_OF_QUARTER);
  const facts: [kind: string, value: string | number, together: readonly string[]][] = [
    ["measure", measure.id, [language, per ?? "no time"]],
    ["per", per ?? "no time", [ofWhat]],
    ["modality", modality, [ofWhat]],
    ["credited", credited, [language, ofWhat]],
    ["index", Math.min(index, LATE), []],
    ["figures", Math.min(sentence.quantities.length, MANY), []],
    ["dates", telling, [ofWhat]],
    ["years", Math.min(question.told.years.size, LATE), []],
    ["quarter", quarter, [ofWhat]],
    ["past", String(past), [language]],
    ["present", String(present), [language]],
    ["recalled", String(recalled), [language]],
    ["testified", String(testified), []],
    ["narrated", String(narrated !== null), []],
    ["sometime", String(dates.some(({ kind }) => kind === "sometime")), []],
    ["comparator", comparator, []],
    ["counted", question.counted, []],
  ];
  return facts.flatMap(([kind, value, together]) => {
    const known = hashKind(kind);
    return [hashOn(known, value), ...together.map((other) => hashJoined(known, [value, other]))];
  });
}

/** Stems and endings of the words of the clause, or pairs of characters where none are set apart. */
function takeWords(question: TimeQuestion, age: string, take: TakeHash): void {
  const { language } = question;
  const words = wordsOf.get(question) ?? listWords(question);
  wordsOf.set(question, words);
  const apart = `${age} ${language}`;
  if (UNSPACED.has(language)) {
    const ofPair = hashOn(PAIR, apart);
    for (let i = 1; i < words.length; i++) take(hashOn(ofPair, `${words[i - 1]}${words[i]}`));
    return;
  }
  const ofStem = hashOn(STEMMED, apart);
  const ofEnding = hashOn(ENDED, apart);
  for (const word of words) {
    take(hashStem(ofStem, word, STEM));
    take(hashEnding(ofEnding, word, ENDING));
  }
}

/** The words around a figure, which are the same for all times that it may be about. */
const wordsOf = new WeakMap<TimeQuestion, readonly string[]>();

function listWords({ figure, language }: TimeQuestion): string[] {
  const { text, sentence, span } = figure;
  const clause = clauseAt(sentence, span.start);
  const from = Math.max(clause.start, span.start - REACH);
  const to = Math.min(clause.end, span.end + REACH);
  const tokens = tokenizeSentence({ text, sentence, spaced: !UNSPACED.has(language) });
  return tokens.flatMap(({ word, start, end }) => (start >= from && end <= to ? [word] : []));
}
