import type { Quantity } from "@figurewatch/quantities";
import { gapBesideCredits, lastBefore } from "../words/near.ts";
import {
  measuresOf,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { readMoney } from "./read-money.ts";
import { REVENUE_MIN } from "./money-clues.ts";

const KEPT_NEAR = 24;
/** "paid at 300": a preposition may stand between. */
const PAID_NEAR = 4;
const GAPPED = /\s[—–]\s(?:\p{L}{1,7}\s){0,2}$|\band (?:an? \p{Ll}{3,14}|(?:another|a further)) $/u;
/** "36,000 roubles in place of 24,500", "the quickest make 25,000 koruna, and beginners 8,200". */
const BESIDE_PAY =
  /\b(?:in place of|instead of|up from|down from|as against|against|compared with) (?:about |some )?$|\b(?:and|while|but) (?:the |new |other )?(?:\p{Ll}{3,14} )?\p{Ll}{3,14}s (?:about |only |some |just )?$|(?:зарплат|ставк|оклад|жалован|плат)\p{L}*\s(?:по\s\p{L}{3,12}\s)?(?:в|до|за)\s$|,\s(?:а\s)?(?:на|в|у|для)\s\p{Ll}{4,}(?:\s(?:в|на|под)\s\p{Lu}\p{L}+)?\s(?:[—–]\s)?(?:уже\s|всего\s|лишь\s|все\s)?$/u;
const MIN_SUM = 20;
const HOURS_NEAR = 24;
const SUBSET_NEAR = 3;

/** "less than a hundred" is told by its upper bound. */
const sizeOf = ({ low, high }: Quantity): number => low ?? high ?? 0;

/** A bare number that is money all the same, by the sums before it or by its size. */
export function readBareSum(quantity: Quantity, context: QuantityContext): Taken | Refused | null {
  if (isElliptic(quantity, context)) return readElliptic(quantity, context);
  const unit = unitOfPayBefore(quantity, context) ?? unitEarned(quantity, context);
  if (unit !== null) return readMoney({ ...quantity, unit, dimension: "money" }, context);
  const unsaid = readUnsaid(quantity, context);
  if (unsaid !== null) return unsaid;
  const { last, index } = context;
  // "They earn $500 million. The coders come on top: 250 to 600 million".
  const goesOn =
    last?.measure === "revenue" &&
    !quantity.vague &&
    index - last.sentence <= 1 &&
    (quantity.low ?? 0) >= MIN_HAUL &&
    context.currency !== null;
  // "north of half a billion a year", "they bring in, he says, two hundred million": the currency
  // goes without saying.
  const isEarned =
    goesOn ||
    toPeriod(quantity.per) !== null ||
    (sizeOf(quantity) >= MIN_MILLIONS &&
      lastBefore(context.sentence, "measure:revenue", quantity.start, EARNED_NEAR) !== undefined);
  return (quantity.low ?? 0) >= REVENUE_MIN && isEarned
    ? readMoney({ ...quantity, unit: context.currency, dimension: "money" }, context)
    : null;
}

/** A smaller number may be of people. */
const MIN_MILLIONS = 10_000_000;
const EARNED_NEAR = 4;
const MIN_UNSAID = 200;
const PAY_NEAR = 12;

/** "一个月两千四", "工资平均六万五", in a text of one country: pay without its currency. */
function readUnsaid(quantity: Quantity, context: QuantityContext): Taken | null {
  const { unsaid, introduced, sentence } = context;
  const { per } = quantity;
  if (unsaid === null || !introduced || sizeOf(quantity) < unsaid.least) return null;
  const isPay =
    per === "month" ||
    per === "person" ||
    lastBefore(sentence, "pay", quantity.start, PAY_NEAR) !== undefined;
  if (!isPay) return null;
  const reading = readMoney({ ...quantity, unit: unsaid.unit, dimension: "money" }, context);
  return reading.kind === "taken" && reading.measure.kind === "level" ? reading : null;
}

/** "the plan is 40,000 roubles. A plasterer earns 60,000": the currency of the sum told before. */
function unitEarned(quantity: Quantity, { sentence, currency }: QuantityContext): string | null {
  if (currency === null || sizeOf(quantity) < MIN_EARNED) return null;
  const verb = lastBefore(sentence, "measure:wage", quantity.start, 1);
  const isVerb =
    verb !== undefined &&
    /^(?:earn|make|get|receive|draw|clear)s?$|^(?:earned|made|got|received|drew|cleared|is paid|are paid|was paid)$/i.test(
      verb.value,
    );
  const earner = sentence.mentions.some(
    ({ tag, end }) =>
      (tag === "worker" || tag === "person" || tag === "anaphor") &&
      verb !== undefined &&
      end <= verb.start,
  );
  return isVerb && earner ? currency : null;
}

const MIN_EARNED = 20;
const MIN_HAUL = 1_000_000;

/** "of 750 dollars a month, 75 gets as far as him": the currency of the pay told before. */
function unitOfPayBefore(quantity: Quantity, context: QuantityContext): string | null {
  const { sentence, last, index, text, pack } = context;
  const isSpelled = pack.matching === "words";
  // "the firm remits 80 thousand for each": a rate per head, in the money spoken of.
  if (isRatePerHead(quantity, context)) return context.currency;
  // "in hand, said the packer, came to ninety": who says so stands between.
  // "When it closed, nine were left": so few are people.
  const keeps = sentence.mentions.some(
    (mention) =>
      sizeOf(quantity) >= MIN_SUM &&
      mention.tag === "keeps" &&
      gapBesideCredits(mention, quantity, context.credits) <= KEPT_NEAR,
  );
  // "the party took 800 dollars from me, 200 was left": in the money spoken of.
  if (last === null || index - last.sentence > 2 || last.payUnit === null)
    return keeps && isSpelled && context.introduced ? context.currency : null;
  // "The hours, put at forty a week": no money.
  if (lastBefore(sentence, "asks-hours", quantity.start, HOURS_NEAR) !== undefined) return null;
  const follows = index - last.sentence <= 1;
  // "$200 a month; a driver manages nine a day": small numbers over another period are of things.
  const samePeriod = sizeOf(quantity) >= MIN_SUM;
  // "A foreman costs 70 thousand roubles, a plasterer — 45 thousand": verb and noun are left out.
  const isGapped =
    index === last.sentence &&
    (GAPPED.test(text.slice(sentence.start, quantity.start)) ||
      (isAlike(quantity, last) && BESIDE_PAY.test(text.slice(sentence.start, quantity.start))));
  // "一线工人每月一千九，技术员两千六": the noun of those paid stands right before their sum.
  const isLabelled =
    !isSpelled &&
    index === last.sentence &&
    last.measure === "wage" &&
    sizeOf(quantity) >= MIN_UNSAID &&
    sentence.mentions.some(({ tag, end }) => tag === "worker" && end === quantity.start);
  const hasPeriod = samePeriod && toPeriod(quantity.per) !== null && follows;
  // "a doctor gets two hundred": the verb of pay right before it.
  const paid =
    follows &&
    lastBefore(sentence, "measure:wage", quantity.start, isSpelled ? PAID_NEAR : 1) !== undefined;
  // "the state takes half, the manager another 300", "of which some 2,000 go to the agency".
  const isTaken =
    index === last.sentence &&
    (lastBefore(sentence, "measure:pay_withheld", quantity.start, 1) !== undefined ||
      (last.measure === "wage" &&
        lastBefore(sentence, "subset", quantity.start, SUBSET_NEAR) !== undefined));
  // "3年前は800でした": a sentence that says no more than what the same pay was.
  const saysNoMore =
    pack.findGovernor !== undefined &&
    follows &&
    index > last.sentence &&
    last.measure === "wage" &&
    samePeriod &&
    sentence.end - sentence.start <= MAX_ELLIPSIS &&
    sentence.quantities.every(
      ({ dimension, start }) => dimension === "time" || start === quantity.start,
    );
  // "the pay, 1,800 yuan before, fell to a thousand".
  const changed =
    index === last.sentence &&
    last.measure === "wage" &&
    CHANGED_TO.test(
      text.slice(Math.max(sentence.start, quantity.start - CHANGE_NEAR), quantity.start),
    );
  return isGapped || isLabelled || hasPeriod || keeps || paid || isTaken || saysNoMore || changed
    ? last.payUnit
    : null;
}

/** "Two hundred," she says, after their pay was told: a number that is all of its clause. */
function isElliptic(quantity: Quantity, context: QuantityContext): boolean {
  const { text, last, index, sentence, frame, asked, pack } = context;
  if (pack.matching !== "words" || last?.measure !== "wage" || last.payUnit === null) return false;
  const value = quantity.low ?? quantity.high ?? 0;
  const pay = last.low ?? value;
  const told = sentence.mentions.some(
    ({ tag, start }) =>
      tag === "subject" ||
      // "It has 200 Uzbeks too, who get 30,000".
      (start < quantity.start &&
        (tag === "worker" || tag === "nation" || tag === "nation-modifier")) ||
      (tag.startsWith("measure:workers") && Math.abs(start - quantity.end) <= KEPT_NEAR),
  );
  return (
    index - last.sentence <= ELLIPTIC_SENTENCES &&
    frame.people?.sentence !== index &&
    (frame.people?.sentence ?? -1) <= last.sentence &&
    !told &&
    !asked.some(({ tag }) => tag === "count") &&
    value >= MIN_SUM &&
    value <= pay * 3 &&
    value * 60 >= pay &&
    ALONE_AFTER.test(text.slice(quantity.end, quantity.end + 32)) &&
    ALONE_BEFORE.test(text.slice(sentence.start, quantity.start))
  );
}

/** Pay again, in the money and by the period of the pay before; who is asked tells of the worker. */
function readElliptic(quantity: Quantity, { watch, last }: QuantityContext): Taken | null {
  const wage = measuresOf(watch, "money").find(({ kind }) => kind === "level");
  if (wage === undefined) return null;
  const { low, high, comparator, per } = quantity;
  return {
    kind: "taken",
    measure: wage,
    low,
    high,
    comparator,
    unit: last?.payUnit ?? null,
    per: toPeriod(per) ?? last?.per ?? null,
    payee: "worker",
    evidence: 0.45,
    reasons: ["it goes on about the wage before"],
    counted: null,
    cue: null,
  };
}

const ELLIPTIC_SENTENCES = 3;
const ALONE_AFTER =
  /^(?:[.;!?”"]|,["”]| (?:we|they|he|she) (?:gave|got|get|gets|give|paid|saw|see)\b| (?:in|into) (?:his|her|their|the|my) (?:hands?|pockets?)\b| in a \p{Ll}+ month\b|$)/u;
const ALONE_BEFORE =
  /(?:^|^["“]|[.:;] ["“]?|\b(?:about|perhaps|maybe|only|just|told|said|says?|it was|promised|gets?|got|him|her|them|me|saw|sees?|of these|of that|of which|out of which|thereof|content with|had|to|was) (?:me |that )?(?:about |perhaps |only |just |some )?)$/iu;

/** Two sums of pay are of one order. */
function isAlike({ low }: Quantity, last: { measure: string; low: number | null }): boolean {
  const [one, other] = [low ?? 0, last.low ?? 0];
  return last.measure === "wage" && one >= MIN_SUM && one <= other * 10 && other <= one * 10;
}

const MAX_ELLIPSIS = 16;

const CHANGE_NEAR = 40;
const CHANGED_TO =
  /(?<!\p{L})(?:упал|сниз|сократ|урез|вырос|подн|повыс|увелич|опуст|сполз|съ[её]ж|дош|подскоч)\p{L}*\s(?:\p{L}{2,10}\s)?до\s(?:\p{L}{4,8}\s)?$/iu;

/** Smaller numbers for each may be of anything. */
const MIN_RATE = 50;
const RATE_NEAR = 1;

function isRatePerHead({ start, end, low, per }: Quantity, { sentence }: QuantityContext): boolean {
  const each = sentence.mentions.some(
    (mention) =>
      mention.tag === "measure:wage" && mention.start >= end && mention.start - end <= RATE_NEAR,
  );
  return (each || per === "person") && (low ?? 0) >= MIN_RATE && start > sentence.start;
}
