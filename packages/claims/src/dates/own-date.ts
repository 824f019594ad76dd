import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { bracketOf } from "../words/brackets.ts";
import { isBound, isCutOff, isOutlived, isPaired } from "./date-binding.ts";
import type { Credit, DateMention, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { gap } from "../words/near.ts";
import { clauseAt } from "../words/sentences.ts";

/** A figure, the dates around it, and what was told before. */
export type DatedFigure = {
  text: string;
  quantity: Quantity;
  span: Span;
  sentence: Sentence;
  dates: readonly DateMention[];
  credits: readonly Credit[];
  published: string | null;
  measure: Measure;
  sourceYear: number | null;
  /** Date of the number before, which this one goes on about. */
  inherited: string | null;
  /** Date of the last figure that its own words date, in this paragraph. */
  before: string | null;
  /** The figure is told as of a time gone by, though its words give no date. */
  past: boolean;
  /** Its own verb tells it of the time of telling. */
  present: boolean;
  /** Someone tells it from memory. */
  recalled: boolean;
  /** The one past year that the opening of the text is set in. */
  narrated: string | null;
  planned: boolean;
  /** The language puts a date before its number. */
  precede: boolean;
};

/** The date of its sentence that a figure is likeliest to be of, and whether it is near enough. */
export function findOwnDate(figure: DatedFigure): { date: DateMention; isNear: boolean } | null {
  const { text, quantity, span, sentence, dates, credits, published, measure } = figure;
  const { planned, before, precede } = figure;
  const clause = clauseAt(sentence, span.start);
  const rank = (date: DateMention) =>
    (!precede && frames(text, date, span, dates, sentence) ? FRAMED : rankApart(date)) +
    (date.kind === "sometime" ? VAGUE : 0);
  const rankApart = (date: DateMention) =>
    gap(date, span) +
    (isCutOff(date, span, sentence) ? 100 : 0) +
    (!(precede && governs(text, date, span, dates, sentence)) &&
    !CHANGES.test(text.slice(date.end, date.end + CHANGE_NEAR)) &&
    isBound(date, quantity, sentence, precede)
      ? MAX_RANK
      : 0) +
    (!precede && isPaired(date, quantity, sentence, dates) ? MAX_RANK : 0) +
    (precede && date.start >= span.end ? OTHER_SIDE : 0) +
    (date.start >= clause.start && date.start < clause.end ? 0 : 60);
  const usable = dates.filter(
    (date) =>
      date.kind !== "since" &&
      // What is told as a fact was so before it was told.
      (planned || published === null || !isAfter(date.edtf, published)) &&
      // Where dates come first, one in a later clause is told of what comes there.
      !(precede && date.start >= clause.end) &&
      (date.kind !== "same" || before !== null) &&
      // "told by those who worked there before": what comes later says it of someone else.
      (date.kind !== "sometime" || date.start < span.start) &&
      (date.kind !== "until" || measure.kind !== "stock" || planned) &&
      !credits.some(
        ({ at, counts }) => counts !== true && at.start <= date.start && date.end <= at.end,
      ) &&
      !isAnothers(date, span, credits) &&
      !isOutlived(date, span, sentence, dates) &&
      reaches(text, date, span, sentence, clause),
  );
  const date = usable.toSorted((a, b) => rank(a) - rank(b))[0];
  return date === undefined ? null : { date, isNear: rank(date) <= MAX_RANK };
}

/** "2018年由30023人减到11490人": the year is that of the change, and no more of its first number. */
const CHANGES = /^(?:一年)?[里裡內内間间]?[由从從]\d/u;
const CHANGE_NEAR = 5;

const isAfter = (edtf: string, published: string) => {
  const known = Math.min(edtf.length, published.length);
  return edtf.slice(0, known) > published.slice(0, known);
};

/** "2013年には16カ国に減り、そこに…": a date that is the topic, up to what is told of now. */
const isTopic = (text: string, { end }: Span, span: Span): boolean =>
  end <= span.start &&
  TOPIC.test(text.slice(end, end + 2)) &&
  !NOW.test(text.slice(end, span.start));

/** The particle that makes a topic of a date in Japanese. */
const TOPIC = /^(?:に|で)?は/u;
const NOW = /現在|[今い]ま?は|今では|目下/u;

/** Where dates come first, the one date of a sentence that opens a clause is that of all after it. */
function governs(
  text: string,
  date: Span,
  span: Span,
  dates: readonly DateMention[],
  sentence: Sentence,
): boolean {
  if (isTopic(text, date, span)) return true;
  return dates.length === 1 && date.start - clauseAt(sentence, date.start).start <= 1;
}

/** "Between 2017 and 2023 …, and they made …": the one date of a sentence, at its opening, is of all of it. */
function frames(
  text: string,
  date: DateMention,
  span: Span,
  dates: readonly DateMention[],
  sentence: Sentence,
): boolean {
  return (
    dates.length === 1 &&
    date.kind === "at" &&
    date.start - sentence.start <= OPENS &&
    date.end <= span.start &&
    !text.slice(date.end, span.start).includes(";")
  );
}

/** "In ", "Back in late ". */
const OPENS = 14;

const FRAMED = 60;

const MAX_RANK = 170;

/** A date in figures is preferred to words that leave the time open. */
const VAGUE = 20;

const OTHER_SIDE = 40;

const OPENING = 30;

/** A date reaches the figures of its own clause; one that opens the sentence reaches them all. */
function reaches(text: string, date: Span, span: Span, sentence: Sentence, clause: Span): boolean {
  if (bracketOf(text, date, sentence) !== bracketOf(text, span, sentence))
    return isLabelOf(text, date, span);
  if (date.start >= clause.start && date.start < clause.end) return true;
  if (isOfPartBefore(text, date, span, sentence)) return false;
  if (date.start - sentence.start <= OPENING) return true;
  // "2013年には16カ国に減り、そこに5万人がいた": a date that is the topic is that of all after it.
  if (isTopic(text, date, span)) return true;
  const own = clauseAt(sentence, date.start);
  return !sentence.quantities.some(({ start }) => start >= own.start && start < own.end);
}

/** "150 (2014)": a date alone in the brackets that follow a number. */
const isLabelOf = (text: string, date: Span, span: Span): boolean =>
  date.start > span.end &&
  date.start - span.end <= LABEL_GAP &&
  /[(（]$/.test(text.slice(span.end, date.start)) &&
  /^[)）]/.test(text.slice(date.end, date.end + 1));

const LABEL_GAP = 3;

/** "俄罗斯2018年由3万减到1万；科威特送走904人": a date amid one part of a list is of no other. */
function isOfPartBefore(text: string, date: Span, span: Span, { start, quantities }: Sentence) {
  const mark = text.slice(date.end, span.start).search(/[；;]/u);
  return (
    mark >= 0 &&
    date.start - start > OPENS_LIST &&
    quantities.some((other) => other.start >= date.end && other.start < date.end + mark)
  );
}

const OPENS_LIST = 2;

/** "A says 1,000, B last year said 300": the date of what someone else says after it. */
function isAnothers(date: Span, span: Span, credits: readonly Credit[]): boolean {
  return (
    credits.some(({ at }) => at.end <= span.start) &&
    credits.some(({ at }) => at.start >= span.end && at.end <= date.start)
  );
}
