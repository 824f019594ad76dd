import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";
import { gap } from "../near.ts";
import { clauseAt } from "../sentences.ts";
import { countBefore, tokenizeSentence, type Token } from "./tokens.ts";

/** One quantity of an article, and what stands around it: what the classifier sees. */
export type Candidate = {
  text: string;
  title: string;
  language: string;
  /** Words are set apart; else every character is a token. */
  spaced: boolean;
  quantity: Quantity;
  sentence: Sentence;
  /** Number of the sentence. */
  index: number;
  /** What the text has told so far, by name. */
  situation: Situation;
  asked: readonly Mention[];
};

export type Situation = Readonly<Record<string, string | number | boolean>>;

/** What the rules read in a quantity, as far as it says how much they are to be trusted. */
export type RuleReading = {
  /** Measure they take it for, or null. */
  measure: string | null;
  /** A word of the text names that measure. */
  named: boolean;
  /** They refuse it, though nothing speaks against it. */
  unproven: boolean;
  /** How well the words say what is counted, in quarters. */
  evidence: number;
  /** What sort of thing it counts. */
  counts: string;
};

// Characters looked at on each side of the quantity, and tokens taken from them.
const REACH = 60;
const TOKENS = 6;
// Tokens of its clause on each side: a clause of a hostile text has no end.
const AROUND = 40;
// A stem stands for the forms of a word.
const STEM = 4;
const SENTENCE_STEM = 5;
const ADJACENT = 4;
const NEAR = 25;
// Marked words on either side whose order is looked at.
const IN_ORDER = 3;
const MANY = 3;
const MIN_TITLE_WORD = 4;
// A title may be as long as a hostile page makes it.
const MAX_TITLE_WORDS = 40;

/** Takes a feature in up to three parts, so that no string has to be made of them. */
export type Take = (
  kind: string,
  value: string | number | boolean,
  more?: string | number | boolean,
) => void;

/** Features that all quantities of a sentence share: its words, its marked words, the heading. */
export function takeSentenceFeatures(candidate: Candidate, take: Take): void {
  const { title, sentence, language, spaced } = candidate;
  for (const { tag } of sentence.mentions) take("sentence", tag);
  const tokens = tokenizeSentence(candidate);
  if (!spaced) return takePairs(take, "pair", language, tokens);
  for (const { word } of tokens) take("in", language, word.slice(0, SENTENCE_STEM));
  for (const word of title.toLowerCase().split(/[^\p{L}'’]+/u, MAX_TITLE_WORDS))
    if (word.length >= MIN_TITLE_WORD) take("title", language, word);
}

/** Features of the quantity itself, of what stands beside it, and of what was told before. */
export function takeOwnFeatures(candidate: Candidate, take: Take): void {
  const { quantity, sentence, language, spaced } = candidate;
  const tokens = tokenizeSentence(candidate);
  const { start, end } = quantity;
  const clause = clauseAt(sentence, start);
  const from = countBefore(tokens, start);
  const to = countBefore(tokens, end);
  const behind = tokens.slice(Math.max(0, from - AROUND), from);
  const ahead = tokens.slice(to, to + AROUND);
  const before = behind.slice(-TOKENS).filter((token) => token.start >= start - REACH);
  const after = ahead.slice(0, TOKENS).filter((token) => token.end <= end + REACH);
  takeTokens(take, `${language}-`, before.toReversed());
  takeTokens(take, `${language}+`, after);
  const inClause = [...behind, ...ahead].filter(
    (token) => token.start >= clause.start && token.end <= clause.end,
  );
  if (spaced)
    for (const { word } of inClause) take("clause word", language, word.slice(0, SENTENCE_STEM));
  else takePairs(take, "clause pair", language, inClause);
  takeValue(take, quantity);
  takePosition(take, candidate);
  takeMentions(take, quantity, sentence, clause);
  takeOrder(take, quantity, sentence);
  takeNeighbours(take, quantity, sentence);
  takeSituation(take, candidate);
}

/** What the rules say: to be learned from texts alone that rules were never repaired on. */
export function takeRuleFeatures(
  { measure, named, unproven, evidence, counts }: RuleReading,
  { dimension }: Quantity,
  take: Take,
): void {
  const read = measure ?? NONE;
  take("rule", read);
  take("rule of", read, dimension);
  take("rule refuses", measure === null ? (unproven ? "unproven" : "refused") : "no", dimension);
  take("rule named", read, named);
  take("rule evidence", read, evidence);
  take("rule counts", counts, dimension);
}

/** Tokens with and without their place, their stems, and the nearest ones together. */
function takeTokens(take: Take, side: string, tokens: readonly Token[]): void {
  for (const [place, { word }] of tokens.entries()) {
    take(side, place, word);
    take(side, word);
    if (word.length > STEM) take(side, "stem", word.slice(0, STEM));
  }
  for (const length of [2, 3])
    if (tokens.length >= length)
      take(
        side,
        "together",
        tokens
          .slice(0, length)
          .map(({ word }) => word)
          .join(" "),
      );
}

/** Characters two by two, where words are not set apart. */
function takePairs(take: Take, kind: string, language: string, tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length; i++)
    take(kind, language, `${tokens[i - 1]?.word}${tokens[i]?.word}`);
}

/** How large it is, how round, in what unit, and how it is written. */
function takeValue(
  take: Take,
  { dimension, unit, comparator, low, high, raw, per }: Quantity,
): void {
  const value = Math.max(low ?? high ?? 0, LEAST);
  take("dimension", dimension);
  take("unit", dimension, unit ?? NONE);
  take("comparator", comparator);
  take("size", dimension, Math.floor(Math.log10(value)));
  take("thirds", unit ?? dimension, Math.round(3 * Math.log10(value)));
  const digits = String(Math.trunc(value)).replace(/0+$/, "").length;
  take("digits", dimension, Math.min(digits, MANY + 1));
  take("written", /\d/.test(raw) ? "in figures" : "in words", dimension);
  take("per", per ?? NONE, dimension);
  take("like a year", dimension !== "money" && value >= 1900 && value < 2040);
}

const LEAST = 0.1;

/** Where in the text and in its sentence it stands. */
function takePosition(take: Take, { text, quantity, sentence }: Candidate): void {
  take("tenth", Math.floor((10 * quantity.start) / text.length));
  take("opens", quantity.start - sentence.start < ADJACENT);
  take("closes", sentence.end - quantity.end < ADJACENT);
  take("sentence length", Math.min(5, Math.floor((sentence.end - sentence.start) / REACH)));
  take("text length", Math.min(9, Math.floor(text.length / LONG_TEXT)));
}

const LONG_TEXT = 400;

/** The marked words of the clause, and of either side. */
function takeMentions(take: Take, quantity: Quantity, sentence: Sentence, clause: Span): void {
  const { dimension } = quantity;
  for (const mention of sentence.mentions) {
    const { tag } = mention;
    if (mention.start >= clause.start && mention.start < clause.end) {
      take("clause", tag);
      take("clause", tag, dimension);
    }
    const distance = gap(mention, quantity);
    if (distance > NEAR) continue;
    const isBefore = mention.end <= quantity.start;
    take(isBefore ? "near-" : "near+", tag, dimension);
    if (distance <= ADJACENT) take(isBefore ? "beside-" : "beside+", tag);
    else take(isBefore ? "near-" : "near+", tag);
  }
}

/** The marked words on either side, the nearest first, however far. */
function takeOrder(take: Take, { dimension, start, end }: Quantity, { mentions }: Sentence): void {
  const before = mentions.filter((mention) => mention.end <= start).slice(-IN_ORDER);
  const after = mentions.filter((mention) => mention.start >= end).slice(0, IN_ORDER);
  const [nearest = NONE, next = NONE] = before.toReversed().map(({ tag }) => tag);
  const [follows = NONE, then = NONE] = after.map(({ tag }) => tag);
  for (const [place, { tag }] of before.toReversed().entries())
    take(`order-${place}`, tag, dimension);
  for (const [place, { tag }] of after.entries()) take(`order+${place}`, tag, dimension);
  take("order--", `${nearest} ${next}`, dimension);
  take("order++", `${follows} ${then}`, dimension);
  take("order-+", `${nearest} ${follows}`, dimension);
}

/** The quantities before and after it in the sentence. */
function takeNeighbours(take: Take, quantity: Quantity, { quantities }: Sentence): void {
  const { dimension } = quantity;
  const place = quantities.indexOf(quantity);
  take("earlier", Math.min(place, MANY));
  take("later", Math.min(quantities.length - 1 - place, MANY));
  take("before", dimension, quantities[place - 1]?.dimension ?? NONE);
  take("after", dimension, quantities[place + 1]?.dimension ?? NONE);
}

const NONE = "none";

/** What the text has spoken of so far. */
function takeSituation(take: Take, { situation, index, asked, quantity }: Candidate): void {
  for (const [name, value] of Object.entries(situation)) {
    take(name, value);
    take(name, value, quantity.dimension);
  }
  take("index", Math.min(index, MANY));
  for (const { tag } of asked) take("asked", tag);
}
