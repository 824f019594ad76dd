import type { Language } from "@figurewatch/quantities";
import type { AsOf } from "../as-of.ts";
import { UNSPACED } from "../gather-context.ts";
import type { DatedFigure } from "../own-date.ts";
import type { Span } from "../mention.ts";
import { clauseAt } from "../sentences.ts";
import {
  hashEnding,
  hashFeature,
  hashKind,
  hashOn,
  hashStem,
  type TakeHash,
} from "./feature-hash.ts";
import { tokenizeSentence } from "./tokens.ts";

/** A figure, the time the rules give it, and who tells it. */
export type TimeQuestion = {
  figure: DatedFigure;
  byRule: AsOf;
  language: Language;
  /** Number of the sentence. */
  index: number;
  credited: "person" | "other" | "no one";
  /** A person tells it of their own work. */
  testified: boolean;
};

// A stem stands for the forms of a word; its last letters for its tense.
const STEM = 4;
const ENDINGS = [2, 3];
// Characters of the clause looked at on either side.
const REACH = 60;
// From these on, how many and how late no longer matters.
const MANY = 3;
const LATE = 4;

const TAG = hashKind("tag");
const TAG_OF_CLAUSE = hashKind("tag of clause");
const PAIR = hashKind("pair");
const STEMMED = hashKind("stem");
const ENDING = hashKind("ending");

/** What speaks for or against a figure being of no told time: who tells it, and in which words. */
export function takeTimeFeatures(question: TimeQuestion, take: TakeHash): void {
  const { figure, language, index, credited, testified } = question;
  const { sentence, span, dates, measure } = figure;
  take(hashFeature("untold", language));
  take(hashFeature("untold", measure.id));
  take(hashFeature("untold", measure.id, language));
  take(hashFeature("credited", credited));
  take(hashFeature("credited", credited, language));
  const { past, present, recalled, planned } = figure;
  const flags = { past, present, recalled, planned, testified };
  for (const [flag, is] of Object.entries(flags)) take(hashFeature(flag, is ? "yes" : "no"));
  take(hashFeature("index", Math.min(index, LATE)));
  take(hashFeature("figures", Math.min(sentence.quantities.length, MANY)));
  take(hashFeature("dates", Math.min(dates.length, MANY)));
  const clause = clauseAt(sentence, span.start);
  for (const { tag, start } of sentence.mentions) {
    take(hashOn(TAG, tag));
    if (start >= clause.start && start < clause.end) take(hashOn(TAG_OF_CLAUSE, tag));
  }
  takeWords(question, clause, take);
}

/** Stems and endings of the words of the clause, or pairs of characters where none are set apart. */
function takeWords({ figure, language }: TimeQuestion, clause: Span, take: TakeHash): void {
  const { text, sentence, span } = figure;
  const from = Math.max(clause.start, span.start - REACH);
  const to = Math.min(clause.end, span.end + REACH);
  const spaced = !UNSPACED.has(language);
  const words = tokenizeSentence({ text, sentence, spaced }).filter(
    ({ start, end }) => start >= from && end <= to,
  );
  if (!spaced) {
    const ofPair = hashOn(PAIR, language);
    for (const [i, { word }] of words.slice(1).entries())
      take(hashOn(ofPair, `${words[i]?.word}${word}`));
    return;
  }
  const ofStem = hashOn(STEMMED, language);
  const ofEnding = hashOn(ENDING, language);
  for (const { word } of words) {
    take(hashStem(ofStem, word, STEM));
    for (const length of ENDINGS) take(hashEnding(ofEnding, word, length));
  }
}
