import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { gap } from "../words/near.ts";
import type { Sentence } from "../language-pack.ts";
import { toMeasureTag, type Mention, type Span, type Tag } from "../mention.ts";
import { clauseAt } from "../words/sentences.ts";

export type Choice = { measure: Measure; cue: Mention | null; cost: number };

const OTHER_CLAUSE = 60;
const OTHER_NUMBER_BETWEEN = 50;
const MAX_COST = 130;
/** What a cue of a stock costs more than one of a flow. */
export const STOCK_HANDICAP = 30;

/** The measures whose cue words stand nearest to a quantity, nearest first. */
export function rankMeasures(
  span: Span,
  sentence: Sentence,
  measures: readonly Measure[],
  maxCost: number = MAX_COST,
  stockHandicap: number = STOCK_HANDICAP,
): Choice[] {
  const clause = clauseAt(sentence, span.start);
  const choices: Choice[] = [];
  const tags = measures.map(({ id }) => toMeasureTag(id));
  // Only what is near enough is looked at any closer: a sentence may be all cues and numbers.
  const cues = sentence.mentions.filter(
    (cue) => tags.includes(cue.tag) && gap(cue, span) <= maxCost,
  );
  for (const [i, measure] of measures.entries()) {
    let best: Choice | null = null;
    for (const cue of cues) {
      if (cue.tag !== tags[i] || isCovered(cue, sentence, tags)) continue;
      if (measure.dimension === "people" && movesMoney(cue, sentence)) continue;
      if (cue.end <= span.start && isIntransitive(cue, sentence) && !isJoined(span, sentence))
        continue;
      // "8,000 of ours hired abroad have flown home": the verb of the flow decides.
      const handicap =
        measure.kind === "stock" && measure.dimension === "people" ? stockHandicap : 0;
      const cost = costOf(cue, span, sentence, clause) + handicap;
      if (cost <= maxCost && (best === null || cost < best.cost)) best = { measure, cue, cost };
    }
    if (best !== null) choices.push(best);
  }
  return choices.sort((a, b) => a.cost - b.cost);
}

/** "They send home around $500 million": what goes home is no people. */
function movesMoney(cue: Mention, { quantities }: Sentence): boolean {
  return quantities.some(
    ({ dimension, start }) =>
      dimension === "money" &&
      start >= cue.end &&
      start - cue.end <= MONEY_NEAR &&
      !quantities.some((other) => other.start >= cue.end && other.end <= start),
  );
}

const MONEY_NEAR = 12;

/** "A buyer who came counted 150 women": who came stands before the verb, not after. */
function isIntransitive(cue: Mention, sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ tag, start, end }) => tag === "intransitive" && start === cue.start && end === cue.end,
  );
}

/** "arrived with 49 others": the company of the subject. */
function isJoined(span: Span, sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ tag, end }) => tag === "has" && end <= span.start && span.start - end <= 1,
  );
}

/** "are left" is no "left": a longer cue of another measure shadows a shorter one. */
function isCovered(cue: Mention, { mentions }: Sentence, tags: readonly Tag[]): boolean {
  return mentions.some(
    ({ tag, start, end }) =>
      start <= cue.start &&
      end >= cue.end &&
      end - start > cue.end - cue.start &&
      tags.includes(tag),
  );
}

/** Distance in characters, more across a clause boundary or another number. */
export function costOf(cue: Span, span: Span, sentence: Sentence, clause: Span): number {
  const inside = cue.start >= clause.start && cue.start < clause.end;
  const [from, to] = cue.end <= span.start ? [cue.end, span.start] : [span.end, cue.start];
  const between = sentence.quantities.some(
    ({ start, end, dimension }) => dimension !== "count" && start >= from && end <= to,
  );
  return gap(cue, span) + (inside ? 0 : OTHER_CLAUSE) + (between ? OTHER_NUMBER_BETWEEN : 0);
}

// Rough value of one unit in US dollars: enough to tell a wage from a state's income.
const DOLLARS: Record<string, number> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.3,
  CNY: 0.14,
  RUB: 0.015,
  KRW: 0.0008,
  JPY: 0.008,
  MNT: 0.0004,
  PLN: 0.25,
  KWD: 3.3,
  QAR: 0.27,
  AED: 0.27,
  MYR: 0.23,
  THB: 0.03,
  VND: 0.00004,
  NGN: 0.003,
  AOA: 0.004,
  KPW: 0.008,
  SGD: 0.74,
  HKD: 0.13,
  TWD: 0.03,
  CHF: 1.1,
  SEK: 0.1,
  NOK: 0.1,
  CZK: 0.045,
  INR: 0.013,
  IDR: 0.00007,
  KHR: 0.00025,
  LAK: 0.0001,
  MMK: 0.0006,
  OMR: 2.6,
  SAR: 0.27,
  BHD: 2.65,
  DZD: 0.008,
  LYD: 0.3,
  XOF: 0.0017,
  ETB: 0.02,
  TZS: 0.0004,
  UAH: 0.025,
  KZT: 0.002,
  KGS: 0.011,
  UZS: 0.0001,
  TJS: 0.09,
  GEL: 0.37,
  AZN: 0.6,
  AMD: 0.0026,
  BYN: 0.3,
  RSD: 0.009,
  RON: 0.22,
  BGN: 0.55,
  HUF: 0.003,
  TRY: 0.03,
  EGP: 0.02,
  JOD: 1.4,
  TND: 0.32,
  MAD: 0.1,
  LKR: 0.003,
  NPR: 0.008,
  PKR: 0.004,
  BDT: 0.009,
  PHP: 0.018,
  MVR: 0.065,
  ZAR: 0.055,
  NAD: 0.055,
  BWP: 0.075,
  ZMW: 0.04,
  MZN: 0.016,
  CDF: 0.0004,
  XAF: 0.0017,
  RWF: 0.0008,
  UGX: 0.0003,
  KES: 0.008,
  GHS: 0.08,
  MGA: 0.0002,
  GNF: 0.0001,
  MUR: 0.02,
  BRL: 0.2,
  CAD: 0.75,
  AUD: 0.67,
  NZD: 0.6,
  DKK: 0.15,
  LVL: 1.6,
  LTL: 0.3,
  MTL: 2.6,
  ERN: 0.066,
  GMD: 0.014,
};

/** A sum in rough US dollars. */
export function toRoughDollars({ low, high, unit }: Quantity): number {
  return (low ?? high ?? 0) * (DOLLARS[unit ?? "USD"] ?? 1);
}

// A wage is compared by the month, at a long working week.
const MONTHS: Record<string, number> = { year: 1 / 12, week: 4.3, day: 26, hour: 260 };
const toMonths = (per: string | null) => MONTHS[per ?? "month"] ?? 1;

/** Whether a value can be one of a measure at all; money is compared in rough dollars. */
export function isPlausible(measure: Measure, quantity: Quantity): boolean {
  // Nobody counts parts of people: "14.15" is a time of day.
  const isCount = measure.dimension === "people" || measure.dimension === "count";
  if (isCount && [quantity.low, quantity.high].some((end) => end !== null && end % 1 !== 0)) {
    return false;
  }
  const { plausible, dimension } = measure;
  if (plausible === undefined) return true;
  if (dimension === "money") {
    const value =
      toRoughDollars(quantity) * (measure.kind === "level" ? toMonths(quantity.per) : 1);
    return value >= plausible.min && value <= plausible.max;
  }
  const low = quantity.low ?? quantity.high ?? 0;
  const high = quantity.high ?? quantity.low ?? 0;
  return high >= plausible.min && low <= plausible.max;
}
