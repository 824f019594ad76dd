import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { gap } from "./near.ts";
import { isBound, isCutOff, isOutlived, isPaired } from "./date-binding.ts";
import type { Credit, DateMention, Sentence } from "./language-pack.ts";
import type { Span } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** `own`: the words of the figure date it. */
export type AsOf = { edtf: string | null; inferred: boolean; own: boolean; reasons: string[] };

/** What time a figure is about: the date of its clause, else of its sentence, else publication. */
export function chooseAsOf(input: {
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
}): AsOf {
  const { text, quantity, span, sentence, dates, credits, published, measure, sourceYear } = input;
  const { precede } = input;
  const clause = clauseAt(sentence, span.start);
  const rank = (date: DateMention) =>
    (!precede && frames(text, date, span, dates, sentence) ? FRAMED : rankApart(date)) +
    (date.kind === "sometime" ? VAGUE : 0);
  const rankApart = (date: DateMention) =>
    gap(date, span) +
    (isCutOff(date, span, sentence) ? 100 : 0) +
    (!(precede && governs(text, date, dates, sentence)) &&
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
      (input.planned || published === null || !isAfter(date.edtf, published)) &&
      // Where dates come first, one in a later clause is told of what comes there.
      !(precede && date.start >= clause.end) &&
      (date.kind !== "same" || input.before !== null) &&
      // "told by those who worked there before": what comes later says it of someone else.
      (date.kind !== "sometime" || date.start < span.start) &&
      (date.kind !== "until" || measure.kind !== "stock" || input.planned) &&
      !credits.some(
        ({ at, counts }) => counts !== true && at.start <= date.start && date.end <= at.end,
      ) &&
      !isAnothers(date, span, credits) &&
      !isOutlived(date, span, sentence, dates) &&
      reaches(text, date, span, sentence, clause),
  );
  const best = usable.toSorted((a, b) => rank(a) - rank(b))[0];
  if (best?.kind === "sometime" && rank(best) <= MAX_RANK)
    return {
      edtf: null,
      inferred: false,
      own: true,
      reasons: ["a past that the text leaves open"],
    };
  if (best?.kind === "same" && rank(best) <= MAX_RANK)
    return {
      edtf: input.before,
      inferred: true,
      own: true,
      reasons: ["dated by what went before"],
    };
  const past = isPast(span, sentence, clause, dates, credits);
  const ownDate =
    best !== undefined &&
    ((best.start >= clause.start && best.start < clause.end) ||
      // "制裁前の2017年末、…": a date that a comma sets off right before the clause.
      (precede && best.end <= clause.start && clause.start - best.end <= 1));
  if (best !== undefined && /^\d{4}$/.test(best.edtf) && isWhereItStarted(text, quantity)) {
    // "By 2012 it had grown from 5,000 to 9,000": since when is not said.
    const reached = BY_BEFORE.test(text.slice(Math.max(0, best.start - 12), best.start));
    return {
      edtf: reached ? null : `${Number(best.edtf) - 1}-12`,
      inferred: !reached,
      own: true,
      reasons: ["what a year began with"],
    };
  }
  // "After they signed in 1967, …, at the peak 20,000".
  if (best !== undefined && rank(best) <= MAX_RANK && !(past && precede && !ownDate)) {
    return { edtf: best.edtf, inferred: best.relative, own: true, reasons: [] };
  }
  // "It shrank to 11,000 from 34,000": when it began with is not said.
  const other = sentence.quantities.some(({ start }) => start !== quantity.start);
  if (other && CAME_FROM.test(text.slice(Math.max(sentence.start, span.start - 24), span.start)))
    return { edtf: null, inferred: false, own: false, reasons: ["what a change began with"] };
  if (isBygone(span, sentence, clause))
    return { edtf: null, inferred: false, own: false, reasons: ["told of a time gone by"] };
  // "There are close to 400 now": not of the date that was told before.
  if (published !== null && isOfNow(span, sentence, clause))
    return { ...publishedAt(published, measure), reasons: ["told of the time of publication"] };
  if (input.inherited !== null) {
    return {
      edtf: input.inherited,
      inferred: true,
      own: false,
      reasons: ["dated by the number before"],
    };
  }
  if (input.recalled)
    return { edtf: null, inferred: false, own: false, reasons: ["a memory of an unnamed time"] };
  const gone = input.before !== null && published !== null && input.before < published.slice(0, 4);
  if (input.past && gone) {
    return {
      edtf: input.before,
      inferred: true,
      own: false,
      reasons: ["told of the time that the figure before is of"],
    };
  }
  if (input.narrated !== null && !input.present) {
    return {
      edtf: input.narrated,
      inferred: true,
      own: false,
      reasons: ["dated by the year the text tells of"],
    };
  }
  if (sourceYear !== null) {
    return {
      edtf: String(sourceYear),
      inferred: true,
      own: false,
      reasons: ["dated by the report cited"],
    };
  }
  if (past) {
    return { edtf: null, inferred: false, own: false, reasons: ["a time past that is not dated"] };
  }
  if (published === null)
    return { edtf: null, inferred: false, own: false, reasons: ["no date can be told"] };
  return { ...publishedAt(published, measure), reasons: ["dated by publication"] };
}

/** People are counted as of a month, what holds for longer as of a year. */
function publishedAt(published: string, { dimension }: Measure): Omit<AsOf, "reasons"> {
  return {
    edtf: published.slice(0, dimension === "people" ? 7 : 4),
    inferred: true,
    own: false,
  };
}

const NOW_NEAR = 14;

// An adverb dates its clause wherever it stands, a verb what it stands beside.
const NOW = /^(?:now|today|at present|currently|presently|nowadays|these days)$/i;

/** "now", "are left": a word of the present in the clause of the number. */
const isOfNow = (span: Span, { mentions }: Sentence, clause: Span): boolean =>
  mentions.some(
    (mention) =>
      mention.tag === "present" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      (NOW.test(mention.value) || gap(mention, span) <= NOW_NEAR),
  );

const CAME_FROM =
  /(?:\b(?:down|up|fallen|risen|fell|rose|shrunk|shrank|grown)|\bto [\d,]{1,9}) from (?:about |around |some |nearly |over |a peak of )?$/u;
const FROM_BEFORE = /(?:\bfrom|(?<!\p{L})с)\s$|[由从從]$/iu;
const BY_BEFORE = /(?:\bby|(?<!\p{L})к(?:\sконцу|\sначалу)?)\s$/iu;
const TO_AFTER =
  /^\s(?:\p{L}+\s)?(?:to|до)\s\d|^(?:[降減减增升跌]|下降|減少|减少|增加|上升|縮減|缩减)[到至]/iu;

/** "Over 2018 they fell from 30,023 to 11,490": the first number is that of the end of 2017. */
function isWhereItStarted(text: string, { start, end }: Quantity): boolean {
  return (
    FROM_BEFORE.test(text.slice(Math.max(0, start - 5), start)) &&
    TO_AFTER.test(text.slice(end, end + 24))
  );
}

/** "2018年由30023人减到11490人": the year is that of the change, and no more of its first number. */
const CHANGES = /^(?:一年)?[里裡內内間间]?[由从從]\d/u;
const CHANGE_NEAR = 5;

const isAfter = (edtf: string, published: string) => {
  const known = Math.min(edtf.length, published.length);
  return edtf.slice(0, known) > published.slice(0, known);
};

/** Where dates come first, the one date of a sentence that opens a clause is that of all after it. */
function governs(
  text: string,
  date: Span,
  dates: readonly DateMention[],
  sentence: Sentence,
): boolean {
  if (TOPIC.test(text.slice(date.end, date.end + 2))) return true;
  return dates.length === 1 && date.start - clauseAt(sentence, date.start).start <= 1;
}

/** "At its peak it had 380": a mark of the past in the clause, or right before it. */
function isPast(
  span: Span,
  sentence: Sentence,
  clause: Span,
  dates: readonly DateMention[],
  credits: readonly Credit[],
): boolean {
  // "Since 2017 they have used to …" goes on until now.
  if (
    dates.some(({ kind, start }) => kind === "since" && start >= clause.start && start < clause.end)
  )
    return false;
  return sentence.mentions.some(
    (mention) =>
      mention.tag === "past" &&
      // "At its peak 45, in 2013 only 16": a date after it is that of what follows.
      !dates.some(({ start, end }) => start >= mention.end && end <= span.start) &&
      ((gap(mention, span) <= PAST_NEAR &&
        (mention.end <= span.start || mention.start < clause.end)) ||
        // "Rim, who had worked there, said …".
        credits.some(
          ({ at, scope }) =>
            at.start <= mention.start &&
            mention.end <= at.end &&
            scope.start <= span.start &&
            span.end <= scope.end,
        )),
  );
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
const PAST_NEAR = 30;
const MAX_RANK = 170;
/** A date in figures is preferred to words that leave the time open. */
const VAGUE = 20;
const OTHER_SIDE = 40;
const OPENING = 30;

/** The particle that makes a topic of a date in Japanese. */
const TOPIC = /^(?:に|で)?は/u;

/** A date reaches the figures of its own clause; one that opens the sentence reaches them all. */
function reaches(text: string, date: Span, span: Span, sentence: Sentence, clause: Span): boolean {
  if (bracketOf(text, date, sentence) !== bracketOf(text, span, sentence))
    return isLabelOf(text, date, span);
  if (date.start >= clause.start && date.start < clause.end) return true;
  if (isOfPartBefore(text, date, span, sentence)) return false;
  if (date.start - sentence.start <= OPENING) return true;
  // "2013年には16カ国に減り、そこに5万人がいた": a date that is the topic is that of all after it.
  if (date.end <= span.start && TOPIC.test(text.slice(date.end, date.end + 2))) return true;
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

/** "3만 명이던 것이": what ends a number's own words is told of that number alone. */
const isEndOf = (offset: number, { start, end }: Span) =>
  offset > start && offset - end <= BYGONE_GAP;
const BYGONE_GAP = 3;

/** "once 400": the word holds for its own clause; with no number after it, for all before it. */
function isBygone(span: Span, { mentions, quantities }: Sentence, clause: Span): boolean {
  return mentions.some(
    ({ tag, start, end }) =>
      tag === "bygone" &&
      !quantities.some((other) => other.start !== span.start && isEndOf(start, other)) &&
      ((start >= clause.start && start < clause.end) ||
        (start >= span.end && !quantities.some((other) => other.start >= end))),
  );
}

/** Whether a number stands in brackets: "(year earlier: 503)". */
export function isBracketed(text: string, span: Span, sentence: Sentence): boolean {
  return bracketOf(text, span, sentence) >= 0;
}

/** Offset of the bracket a span stands in; -1 outside of any. */
function bracketOf(text: string, span: Span, sentence: Sentence): number {
  const before = text.slice(sentence.start, span.start);
  const open = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  const close = Math.max(before.lastIndexOf(")"), before.lastIndexOf("）"));
  return open > close ? open : -1;
}
