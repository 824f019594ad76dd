import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { findOwnDate, type DatedFigure } from "./own-date.ts";
import { clauseAt } from "../words/sentences.ts";
import { isBygone, isOfNow, isPast } from "./told-when.ts";

/** `own`: the words of the figure date it. */
export type AsOf = { edtf: string | null; inferred: boolean; own: boolean; reasons: string[] };

/** What time a figure is about: the date of its clause, else of its sentence, else publication. */
export function chooseAsOf(figure: DatedFigure): AsOf {
  return chooseOwnDate(figure) ?? chooseDateOfContext(figure);
}

/** The date that the words of the figure give; null where they give none. */
function chooseOwnDate(figure: DatedFigure): AsOf | null {
  const { text, quantity, span, sentence, dates, credits, before, precede } = figure;
  const own = findOwnDate(figure);
  if (own === null) return null;
  const { date, isNear } = own;
  if (date.kind === "sometime" && isNear)
    return byItsWords(null, "a past that the text leaves open");
  if (date.kind === "same" && isNear) return byItsWords(before, "dated by what went before");
  if (/^\d{4}$/.test(date.edtf) && isWhereItStarted(text, quantity)) {
    // "By 2012 it had grown from 5,000 to 9,000": since when is not said.
    const reached = BY_BEFORE.test(text.slice(Math.max(0, date.start - 12), date.start));
    return byItsWords(reached ? null : `${Number(date.edtf) - 1}-12`, "what a year began with");
  }
  const clause = clauseAt(sentence, span.start);
  const isOfClause =
    (date.start >= clause.start && date.start < clause.end) ||
    // "制裁前の2017年末、…": a date that a comma sets off right before the clause.
    (precede && date.end <= clause.start && clause.start - date.end <= 1);
  // "After they signed in 1967, …, at the peak 20,000".
  const isElsewhere = precede && !isOfClause && isPast(span, sentence, clause, dates, credits);
  return isNear && !isElsewhere
    ? { edtf: date.edtf, inferred: date.relative, own: true, reasons: [] }
    : null;
}

/** What the text around a figure says of its time, where its own words do not. */
function chooseDateOfContext(figure: DatedFigure): AsOf {
  const { text, quantity, span, sentence, dates, credits, published, measure, before } = figure;
  const clause = clauseAt(sentence, span.start);
  // "It shrank to 11,000 from 34,000": when it began with is not said.
  const other = sentence.quantities.some(({ start }) => start !== quantity.start);
  const isBeginning =
    CAME_FROM.test(text.slice(Math.max(sentence.start, span.start - 24), span.start)) ||
    isWhereItStarted(text, quantity) ||
    FROM_AFTER.test(text.slice(quantity.end, quantity.end + 8));
  if (other && isBeginning) return ofContext(null, "what a change began with");
  // "They are to send 24,200 in all": whenever that will be.
  if (figure.planned && isTotal(span, sentence))
    return ofContext(null, "what is planned in all, for no named time");
  if (isBygone(span, sentence, clause)) return ofContext(null, "told of a time gone by");
  // "There are close to 400 now": not of the date that was told before.
  if (published !== null && isOfNow(span, sentence, clause))
    return ofContext(toPrecision(published, measure), "told of the time of publication");
  if (figure.inherited !== null) return ofContext(figure.inherited, "dated by the number before");
  if (figure.recalled) return ofContext(null, "a memory of an unnamed time");
  if (figure.past && before !== null && published !== null && before < published.slice(0, 4))
    return ofContext(before, "told of the time that the figure before is of");
  if (figure.narrated !== null && !figure.present)
    return ofContext(figure.narrated, "dated by the year the text tells of");
  if (figure.sourceYear !== null)
    return ofContext(String(figure.sourceYear), "dated by the report cited");
  if (isPast(span, sentence, clause, dates, credits))
    // Its words say that it is past: no other time is to be looked for.
    return byItsWords(null, "a time past that is not dated");
  return published === null
    ? ofContext(null, "no date can be told")
    : ofContext(toPrecision(published, measure), "dated by publication");
}

/** "altogether", right before the number. */
const isTotal = ({ start }: DatedFigure["span"], { mentions }: DatedFigure["sentence"]): boolean =>
  mentions.some(({ tag, end }) => tag === "total" && end <= start && start - end <= TOTAL_NEAR);

const TOTAL_NEAR = 8;

const byItsWords = (edtf: string | null, reason: string): AsOf => ({
  edtf,
  inferred: edtf !== null,
  own: true,
  reasons: [reason],
});

const ofContext = (edtf: string | null, reason: string): AsOf => ({
  ...byItsWords(edtf, reason),
  own: false,
});

/** People are counted as of a month, what holds for longer as of a year. */
export const toPrecision = (published: string, { dimension }: Measure): string =>
  published.slice(0, dimension === "people" ? 7 : 4);

const CAME_FROM =
  /(?:\b(?:down|up|fallen|risen|fell|rose|shrunk|shrank|grown)|\bto [\d,]{1,9}) from (?:about |around |some |nearly |over |a peak of )?$/u;

const FROM_BEFORE = /(?:\bfrom|(?<!\p{L})с)\s$|[由从從]$/iu;

const BY_BEFORE = /(?:\bby|(?<!\p{L})к(?:\sконцу|\sначалу)?)\s$/iu;

const TO_AFTER =
  /^\s(?:\p{L}+\s)?(?:to|до)\s\d|^(?:[降減减增升跌]|下降|減少|减少|增加|上升|縮減|缩减)[到至]/iu;

/** "4천 명에서 1만5천 명으로", "34000人から11000人に": what it came from is marked behind it. */
const FROM_AFTER = /^(?:에서\s(?:약\s)?\d|から(?:約)?\d)/u;

/** "Over 2018 they fell from 30,023 to 11,490": the first number is that of the end of 2017. */
function isWhereItStarted(text: string, { start, end }: Quantity): boolean {
  return (
    FROM_BEFORE.test(text.slice(Math.max(0, start - 5), start)) &&
    TO_AFTER.test(text.slice(end, end + 24))
  );
}
