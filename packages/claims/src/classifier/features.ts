import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";
import { gap } from "../near.ts";
import { clauseAt } from "../sentences.ts";

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
  /** Sentences since the watched people were named as workers; null where they were not. */
  named: number | null;
  topical: boolean;
  foreign: boolean;
  others: boolean;
  abroad: boolean;
  otherLabour: boolean;
  inside: boolean;
  asked: readonly Mention[];
};

// Characters looked at on each side of the quantity, and tokens taken from them.
const REACH = 60;
const TOKENS = 6;
// A stem stands for the forms of a word.
const STEM = 4;
const SENTENCE_STEM = 5;
const ADJACENT = 4;
const NEAR = 25;
// From these on, how many and how long ago no longer matters.
const LONG_AGO = 5;
const MANY = 3;
const MIN_TITLE_WORD = 4;
// A sentence of a hostile text has no end.
const MAX_SENTENCE = 2000;

/** Takes a feature in up to three parts, so that no string has to be made of them. */
export type Take = (kind: string, value: string | number, more?: string | number) => void;

/** Features that all quantities of a sentence share: its words, its marked words, the heading. */
export function takeSentenceFeatures(candidate: Candidate, take: Take): void {
  const { text, title, sentence, language, spaced } = candidate;
  for (const { tag } of sentence.mentions) take("sentence", tag);
  if (!spaced) return;
  const end = Math.min(sentence.end, sentence.start + MAX_SENTENCE);
  for (const token of tokenize(text.slice(sentence.start, end), true))
    take("in", language, token.slice(0, SENTENCE_STEM));
  for (const word of tokenize(title, true))
    if (word.length >= MIN_TITLE_WORD) take("title", language, word);
}

/** Features of the quantity itself, of what stands beside it, and of what was told before. */
export function takeOwnFeatures(candidate: Candidate, take: Take): void {
  const { text, quantity, sentence, language, spaced } = candidate;
  const before = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + REACH));
  takeTokens(take, `${language}-`, tokenize(before, spaced).slice(-TOKENS).toReversed());
  takeTokens(take, `${language}+`, tokenize(after, spaced).slice(0, TOKENS));
  const { dimension, unit, comparator } = quantity;
  const value = Math.max(quantity.low ?? quantity.high ?? 0, 0.1);
  take("dimension", dimension);
  take("unit", dimension, unit ?? NONE);
  take("comparator", comparator);
  take("size", dimension, Math.floor(Math.log10(value)));
  takeMentions(take, quantity, sentence);
  takeNeighbours(take, quantity, sentence);
  takeContext(take, candidate);
}

/** Tokens with and without their place, their stems, and the nearest ones together. */
function takeTokens(take: Take, side: string, tokens: readonly string[]): void {
  for (const [place, token] of tokens.entries()) {
    take(side, place, token);
    take(side, token);
    if (token.length > STEM) take(side, "stem", token.slice(0, STEM));
  }
  for (const length of [2, 3])
    if (tokens.length >= length) take(side, "together", tokens.slice(0, length).join(" "));
}

function tokenize(text: string, spaced: boolean): string[] {
  const folded = text.toLowerCase().replace(/\d[\d.,]*/g, "0");
  return spaced ? (folded.match(/[\p{L}'’]+|[^\s\p{L}]/gu) ?? []) : Array.from(folded);
}

/** The marked words of the clause, and of either side. */
function takeMentions(take: Take, quantity: Quantity, sentence: Sentence): void {
  const clause: Span = clauseAt(sentence, quantity.start);
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

/** The quantities before and after it in the sentence. */
function takeNeighbours(
  take: Take,
  { dimension, start, end }: Quantity,
  { quantities }: Sentence,
): void {
  const earlier = quantities.filter((other) => other.end <= start);
  const later = quantities.filter((other) => other.start >= end);
  take("earlier", Math.min(earlier.length, MANY));
  take("later", Math.min(later.length, MANY));
  take("before", dimension, earlier.at(-1)?.dimension ?? NONE);
  take("after", dimension, later[0]?.dimension ?? NONE);
}

const NONE = "none";

/** What the text has spoken of so far. */
function takeContext(take: Take, candidate: Candidate): void {
  for (const flag of ["topical", "foreign", "others", "abroad", "otherLabour", "inside"] as const)
    take(flag, candidate[flag] ? "yes" : "no");
  const { named, index, asked } = candidate;
  take("named", named === null ? "never" : Math.min(named, LONG_AGO));
  take("index", Math.min(index, MANY));
  for (const { tag } of asked) take("asked", tag);
}
