import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../language-pack.ts";
import { firstFrom, type Mention, type Span, type Tag } from "../mention.ts";
import { gap } from "../words/near.ts";
import { clauseAt } from "../words/sentences.ts";
import { hashFeature, hashKind, hashOn, hashStem, type TakeHash } from "./feature-hash.ts";
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

/*
 * Kinds of features that are taken many times of one quantity: what their hashes begin with. A quantity
 * has some 150 features, and most of the time of reading an article went into them once.
 */
const SENTENCE = hashKind("sentence");
const PAIR = hashKind("pair");
const IN = hashKind("in");
const TITLE = hashKind("title");
const CLAUSE = hashKind("clause");
const CLAUSE_WORD = hashKind("clause word");
const CLAUSE_PAIR = hashKind("clause pair");
const NEAR_BEFORE = hashKind("near-");
const NEAR_AFTER = hashKind("near+");
const BESIDE_BEFORE = hashKind("beside-");
const BESIDE_AFTER = hashKind("beside+");

/** Features that all quantities of a sentence share: its words, its marked words, the heading. */
export function takeSentenceFeatures(candidate: Candidate, take: TakeHash): void {
  const { title, sentence, language, spaced } = candidate;
  for (const { tag } of sentence.mentions) take(hashOn(SENTENCE, tag));
  const tokens = tokenizeSentence(candidate);
  if (!spaced) return takePairs(take, hashOn(PAIR, language), tokens);
  const ofWord = hashOn(IN, language);
  for (const { word } of tokens) take(hashStem(ofWord, word, SENTENCE_STEM));
  const ofTitle = hashOn(TITLE, language);
  for (const word of title.toLowerCase().split(/[^\p{L}'’]+/u, MAX_TITLE_WORDS))
    if (word.length >= MIN_TITLE_WORD) take(hashOn(ofTitle, word));
}

/** Features of the quantity itself, of what stands beside it, and of what was told before. */
export function takeOwnFeatures(candidate: Candidate, take: TakeHash): void {
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
  takeTokens(take, hashKind(`${language}-`), before.toReversed());
  takeTokens(take, hashKind(`${language}+`), after);
  const inClause = [...behind, ...ahead].filter(
    (token) => token.start >= clause.start && token.end <= clause.end,
  );
  if (spaced) {
    const ofWord = hashOn(CLAUSE_WORD, language);
    for (const { word } of inClause) take(hashStem(ofWord, word, SENTENCE_STEM));
  } else takePairs(take, hashOn(CLAUSE_PAIR, language), inClause);
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
  take: TakeHash,
): void {
  const read = measure ?? NONE;
  const refuses = measure === null ? (unproven ? "unproven" : "refused") : "no";
  take(hashFeature("rule", read));
  take(hashFeature("rule of", read, dimension));
  take(hashFeature("rule refuses", refuses, dimension));
  take(hashFeature("rule named", read, named));
  take(hashFeature("rule evidence", read, evidence));
  take(hashFeature("rule counts", counts, dimension));
}

/** Tokens with and without their place, their stems, and the nearest ones together. */
function takeTokens(take: TakeHash, side: number, tokens: readonly Token[]): void {
  const ofStem = hashOn(side, "stem");
  for (let place = 0; place < tokens.length; place++) {
    const { word } = tokens[place] as Token;
    take(hashOn(hashOn(side, place), word));
    take(hashOn(side, word));
    if (word.length > STEM) take(hashStem(ofStem, word, STEM));
  }
  const together = hashOn(side, "together");
  const [first, second, third] = tokens;
  if (first === undefined || second === undefined) return;
  const two = `${first.word} ${second.word}`;
  take(hashOn(together, two));
  if (third !== undefined) take(hashOn(together, `${two} ${third.word}`));
}

/** Characters two by two, where words are not set apart. */
function takePairs(take: TakeHash, kind: number, tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length; i++)
    take(hashOn(kind, `${tokens[i - 1]?.word}${tokens[i]?.word}`));
}

/** How large it is, how round, in what unit, and how it is written. */
function takeValue(
  take: TakeHash,
  { dimension, unit, comparator, low, high, raw, per }: Quantity,
): void {
  const value = Math.max(low ?? high ?? 0, LEAST);
  take(hashFeature("dimension", dimension));
  take(hashFeature("unit", dimension, unit ?? NONE));
  take(hashFeature("comparator", comparator));
  take(hashFeature("size", dimension, Math.floor(Math.log10(value))));
  take(hashFeature("thirds", unit ?? dimension, Math.round(3 * Math.log10(value))));
  const digits = String(Math.trunc(value)).replace(/0+$/, "").length;
  take(hashFeature("digits", dimension, Math.min(digits, MANY + 1)));
  take(hashFeature("written", /\d/.test(raw) ? "in figures" : "in words", dimension));
  take(hashFeature("per", per ?? NONE, dimension));
  take(hashFeature("like a year", dimension !== "money" && value >= 1900 && value < 2040));
}

const LEAST = 0.1;

/** Where in the text and in its sentence it stands. */
function takePosition(take: TakeHash, { text, quantity, sentence }: Candidate): void {
  const length = Math.floor((sentence.end - sentence.start) / REACH);
  take(hashFeature("tenth", Math.floor((10 * quantity.start) / text.length)));
  take(hashFeature("opens", quantity.start - sentence.start < ADJACENT));
  take(hashFeature("closes", sentence.end - quantity.end < ADJACENT));
  take(hashFeature("sentence length", Math.min(5, length)));
  take(hashFeature("text length", Math.min(9, Math.floor(text.length / LONG_TEXT))));
}

const LONG_TEXT = 400;

/** The marked words of the clause, and of either side. */
function takeMentions(take: TakeHash, quantity: Quantity, sentence: Sentence, clause: Span): void {
  const { dimension } = quantity;
  for (const mention of sentence.mentions) {
    const { tag } = mention;
    if (mention.start >= clause.start && mention.start < clause.end) {
      const ofTag = hashOn(CLAUSE, tag);
      take(ofTag);
      take(hashOn(ofTag, dimension));
    }
    const distance = gap(mention, quantity);
    if (distance > NEAR) continue;
    const isBefore = mention.end <= quantity.start;
    const near = hashOn(isBefore ? NEAR_BEFORE : NEAR_AFTER, tag);
    take(hashOn(near, dimension));
    if (distance <= ADJACENT) take(hashOn(isBefore ? BESIDE_BEFORE : BESIDE_AFTER, tag));
    else take(near);
  }
}

/** The marked words on either side, the nearest first, however far. */
function takeOrder(
  take: TakeHash,
  { dimension, start, end }: Quantity,
  { mentions }: Sentence,
): void {
  const before: Tag[] = [];
  for (let i = firstFrom(mentions, start) - 1; i >= 0 && before.length < IN_ORDER; i--) {
    const mention = mentions[i] as Mention;
    if (mention.end <= start) before.push(mention.tag);
  }
  const after: Tag[] = [];
  for (let i = firstFrom(mentions, end); i < mentions.length && after.length < IN_ORDER; i++)
    after.push((mentions[i] as Mention).tag);
  for (let i = 0; i < before.length; i++)
    take(hashFeature(`order-${i}`, before[i] as Tag, dimension));
  for (let i = 0; i < after.length; i++)
    take(hashFeature(`order+${i}`, after[i] as Tag, dimension));
  const nearest = before[0] ?? NONE;
  const follows = after[0] ?? NONE;
  take(hashFeature("order--", `${nearest} ${before[1] ?? NONE}`, dimension));
  take(hashFeature("order++", `${follows} ${after[1] ?? NONE}`, dimension));
  take(hashFeature("order-+", `${nearest} ${follows}`, dimension));
}

/** The quantities before and after it in the sentence. */
function takeNeighbours(take: TakeHash, quantity: Quantity, { quantities }: Sentence): void {
  const { dimension } = quantity;
  const place = quantities.indexOf(quantity);
  take(hashFeature("earlier", Math.min(place, MANY)));
  take(hashFeature("later", Math.min(quantities.length - 1 - place, MANY)));
  take(hashFeature("before", dimension, quantities[place - 1]?.dimension ?? NONE));
  take(hashFeature("after", dimension, quantities[place + 1]?.dimension ?? NONE));
}

const NONE = "none";

/** What the text has spoken of so far. */
function takeSituation(take: TakeHash, { situation, index, asked, quantity }: Candidate): void {
  for (const name in situation) {
    const known = hashFeature(name, situation[name] ?? NONE);
    take(known);
    take(hashOn(known, quantity.dimension));
  }
  take(hashFeature("index", Math.min(index, MANY)));
  for (const { tag } of asked) take(hashFeature("asked", tag));
}
