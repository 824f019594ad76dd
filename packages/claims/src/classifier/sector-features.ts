import type { Language } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import type { Counted, Sentence } from "../language-pack.ts";
import { firstFrom, type Mention, type Span } from "../mention.ts";
import { findNearest, gap, isNear } from "../words/near.ts";
import type { Place } from "../places/places.ts";
import { clauseAt } from "../words/sentences.ts";
import { sectorsIn, type NamedTrade, type Trades } from "../sectors/trades.ts";
import {
  hashFeature,
  hashJoined,
  hashKind,
  hashOn,
  type FeaturePart,
  type TakeHash,
} from "./feature-hash.ts";
import { takeCompanyOfNone, takeCompanyOfOne, takeTradeWords } from "./sector-words.ts";
import { countBefore, tokenizeSentence } from "./tokens.ts";

/** A figure, and what tells which of the sectors that its text names it is about. */
export type SectorQuestion = {
  text: string;
  language: Language;
  /** Words are set apart; else every character is a token. */
  spaced: boolean;
  /** The number with the noun that it counts. */
  span: Span;
  sentence: Sentence;
  /** Number of the sentence. */
  index: number;
  measure: Measure;
  counted: Counted | null;
  /** Where the figure is about. */
  place: Place;
  trades: Trades;
};

// Distances in characters are told apart up to these: a label, a neighbour, a phrase, a clause or two.
const DISTANCES = [2, 5, 12, 30, 70];
// Trades that stand this near to each other are members of a list.
const LIST_GAP = 8;
// "Altogether 50,000", "in Russia as a whole some 40,000": all trades together.
const TOTAL_NEAR = 30;
// Words looked at on each side, and how far from the figure.
const WORDS = 3;
const WORDS_NEAR = 30;
// From these on, how many and how long ago no longer matters.
const MANY = 4;
const LONG_AGO = 3;
// How the sentence of a figure stands to a sector, beside how many sentences ago it was named.
const HERE = -1;
const LATER = -2;

const IN_SENTENCE = hashKind("in sentence");

/** The features of one answer: a sector that the text names, or null for none. */
export function takeSectorFeatures(
  question: SectorQuestion,
  sector: string | null,
  take: TakeHash,
): void {
  const ofWhat = describeMeasure(question.measure);
  const add: Add = (kind, ...values) => {
    const known = hashJoined(hashKind(kind), values);
    take(known);
    take(hashOn(known, ofWhat));
  };
  if (sector === null) takeNoneFeatures(question, take, add);
  else takeOneFeatures(question, sector, ofWhat, take, add);
}

/** Takes a feature by itself, and together with what is measured. */
type Add = (kind: string, ...values: FeaturePart[]) => void;

/** What the state earns from all of them is another thing than what each is paid. */
const describeMeasure = ({ dimension, kind }: Measure) =>
  dimension === "money" ? `money ${kind}` : dimension;

/** What speaks for no one sector: how many there are to choose from, and words such as "in all". */
function takeNoneFeatures(question: SectorQuestion, take: TakeHash, add: Add): void {
  const { language, span, sentence, place, trades } = question;
  add("none");
  add("sectors in the text", Math.min(trades.named.size, MANY));
  add("country", hasTag(sentence, "country"));
  add("placed", place.place === null, place.locality === null);
  const isTotal = (["total", "worldwide"] as const).some((tag) =>
    isNear(sentence, tag, span, TOTAL_NEAR),
  );
  add("total", isTotal);
  add("total beside", isTotal, hasTag(sentence, "sector"));
  for (const { tag } of sentence.mentions) take(hashOn(IN_SENTENCE, tag));
  const tokens = tokenizeSentence(question);
  const from = countBefore(tokens, span.start);
  const to = countBefore(tokens, span.end);
  // One more before: the figure may begin within a token.
  const before = tokens
    .slice(Math.max(0, from - WORDS - 1), from)
    .filter(({ start, end }) => end <= span.start && start >= span.start - WORDS_NEAR);
  const after = tokens.slice(to, to + WORDS).filter(({ end }) => end <= span.end + WORDS_NEAR);
  for (const { word } of before.slice(-WORDS)) take(hashFeature("word before", language, word));
  for (const { word } of after) take(hashFeature("word after", language, word));
  takeCompanyOfNone(question, take);
}

/** What speaks for one sector: the title, how often and how long ago it is named, beside what others. */
function takeOneFeatures(
  question: SectorQuestion,
  sector: string,
  ofWhat: string,
  take: TakeHash,
  add: Add,
): void {
  const { span, sentence, index, counted, trades } = question;
  const named = trades.named.get(sector) ?? [];
  const here = sectorsIn(sentence.mentions);
  const isSame = ({ value }: Mention) => value === sector;
  const isHere = here.some(isSame);
  const isTitled = trades.title.has(sector);
  // The noun that is counted may itself name the trade: "900 builders".
  const last = named[firstFrom(named, span.end) - 1];
  const next = here.find((trade) => isSame(trade) && trade.start >= span.end);
  const ago = last === undefined ? Infinity : index - last.sentence;
  const recent = Math.min(ago, LONG_AGO);
  add("one");
  take(hashFeature("sector", sector));
  take(hashFeature("sector here", sector, isHere ? "yes" : "no"));
  if (isTitled) add("title", Math.min(trades.title.size, MANY));
  add("times", Math.min(named.length, MANY));
  add("ago", Math.min(ago, MANY));
  if (last !== undefined && ago > 0)
    add("told with", Math.min(trades.kinds[last.sentence] ?? 0, LONG_AGO), recent);
  add("country", hasTag(sentence, "country"), recent);
  takePlaceInText(question, sector, isHere, add);
  takeCompanyOfOne(question, isHere ? HERE : last === undefined ? LATER : recent, take);
  const shown =
    here.find((trade) => isSame(trade) && overlaps(trade, span)) ?? last ?? here.find(isSame);
  if (shown !== undefined) takeTradeWords(question, shown, isHere, ofWhat, take);
  const kind = counted?.kind ?? "nothing";
  add("counted ago", kind, recent, isTitled);
  add("counted beside", kind, ago === 0, next !== undefined);
  const clause = clauseAt(sentence, span.start);
  const inClause = here.filter(({ start }) => start >= clause.start && start < clause.end);
  add("of the sentence", countKinds(here), isHere);
  add("of the clause", countKinds(inClause), inClause.some(isSame));
  const inside = here.filter((trade) => overlaps(trade, span));
  add("inside", inside.some(isSame), inside.length);
  const nearest = findNearest(here, span);
  if (nearest !== undefined)
    add("nearest", isSame(nearest), countKinds(here), nearest.start < span.start);
  if (last !== undefined && ago === 0 && !overlaps(last, span)) {
    const between = { start: last.end, end: span.start };
    const isClose = last.start >= clause.start;
    add("before", ...describeGap(sentence, between), isClose);
    add("before listed", isListed(last, here), isClose);
    add(
      "before another",
      here.some((trade) => !isSame(trade) && holds(between, trade)),
    );
  }
  if (next !== undefined) {
    const between = { start: span.end, end: next.start };
    const isClose = next.start < clause.end;
    add("after", ...describeGap(sentence, between), isClose);
    add("after listed", isListed(next, here), isClose);
    add("after a comma", /[,，、;；]/.test(question.text.slice(between.start, between.end)));
  }
}

/** Where a sector stands among those that the text names: the first, the most, the last before the figure. */
function takePlaceInText(
  { span, index, place, trades: { named } }: SectorQuestion,
  sector: string,
  isHere: boolean,
  add: Add,
): void {
  const among = Math.min(named.size, MANY);
  const own = named.get(sector) ?? [];
  const [first] = named.keys();
  add("first", first === sector, isHere, among);
  add(
    "most",
    [...named].every(([other, all]) => other === sector || all.length < own.length),
    isHere,
    among,
  );
  add("placed", place.place === null, place.locality === null, isHere);
  const lastOf = (all: readonly NamedTrade[]) => all[firstFrom(all, span.end) - 1]?.start ?? -1;
  const at = lastOf(own);
  if (at < 0) add("named later", Math.min((own[0]?.sentence ?? index) - index, LONG_AGO));
  else {
    let later = 0;
    for (const all of named.values()) if (lastOf(all) > at) later++;
    add("lately", Math.min(later, LONG_AGO), isHere);
  }
}

/** How long a stretch is, and how many quantities stand in it. */
function describeGap({ quantities }: Sentence, between: Span): [number, number] {
  const length = between.end - between.start;
  const inside = quantities.filter((other) => holds(between, other));
  return [DISTANCES.filter((limit) => length >= limit).length, Math.min(inside.length, 2)];
}

const holds = (outer: Span, inner: Span) => inner.start >= outer.start && inner.end <= outer.end;

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const isListed = (trade: Mention, here: readonly Mention[]) =>
  here.some((other) => other.value !== trade.value && gap(other, trade) <= LIST_GAP);

const countKinds = (trades: readonly Mention[]) =>
  Math.min(new Set(trades.map(({ value }) => value)).size, LONG_AGO);

const hasTag = ({ mentions }: Sentence, wanted: Mention["tag"]) =>
  mentions.some(({ tag }) => tag === wanted);
