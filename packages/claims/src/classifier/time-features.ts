import type { Language } from "@figurewatch/quantities";
import type { AsOf } from "../as-of.ts";
import { UNSPACED } from "../gather-context.ts";
import type { DatedFigure } from "../own-date.ts";
import type { Span } from "../mention.ts";
import { clauseAt } from "../sentences.ts";
import type { Take } from "./feature-hash.ts";
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

/** What speaks for or against a figure being of no told time: who tells it, and in which words. */
export function takeTimeFeatures(question: TimeQuestion, take: Take): void {
  const { figure, language, index, credited, testified } = question;
  const { sentence, span, dates, measure } = figure;
  take("untold", language);
  take("untold", measure.id);
  take("untold", measure.id, language);
  take("credited", credited);
  take("credited", credited, language);
  const { past, present, recalled, planned } = figure;
  const flags = { past, present, recalled, planned, testified };
  for (const [flag, is] of Object.entries(flags)) take(flag, is ? "yes" : "no");
  take("index", Math.min(index, LATE));
  take("figures", Math.min(sentence.quantities.length, MANY));
  take("dates", Math.min(dates.length, MANY));
  const clause = clauseAt(sentence, span.start);
  for (const { tag, start } of sentence.mentions) {
    take("tag", tag);
    if (start >= clause.start && start < clause.end) take("tag of clause", tag);
  }
  takeWords(question, clause, take);
}

/** Stems and endings of the words of the clause, or pairs of characters where none are set apart. */
function takeWords({ figure, language }: TimeQuestion, clause: Span, take: Take): void {
  const { text, sentence, span } = figure;
  const from = Math.max(clause.start, span.start - REACH);
  const to = Math.min(clause.end, span.end + REACH);
  const spaced = !UNSPACED.has(language);
  const words = tokenizeSentence({ text, sentence, spaced })
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ word }) => word);
  if (!spaced) {
    for (const [i, word] of words.slice(1).entries()) take("pair", language, `${words[i]}${word}`);
    return;
  }
  for (const word of words) {
    take("stem", language, word.slice(0, STEM));
    for (const length of ENDINGS) take("ending", language, word.slice(-length));
  }
}
