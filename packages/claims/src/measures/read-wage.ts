import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, toRoughDollars } from "./choose-measure.ts";
import type { Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { BENEFICIARY_NEAR, REVENUE_MIN, type MoneyClues } from "./money-clues.ts";
import { gap, isNear } from "../words/near.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  refused,
  refusedAsForeign,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { foreignBefore } from "./whose-people.ts";
import { type Clues, gatherClues } from "./wage-clues.ts";
import { whyAnother } from "./another-sum.ts";
import { payeeOf } from "./payee.ts";

/** A rate per head is pay all the same. */
const PER_WORKER =
  /^(?:head|worker|person|man|men|woman|capita|people|labou?rer|employee|specialist|hand|body|soul|operative|technician|engineer|programmer|developer|coder|logger|builder|welder|nurse|doctor|seamstress|waitress|sailor|fisherman|cook|miner|citizen|national)$/;

/** "$1,100 apiece a month". */
const APIECE_GAP = 14;

/** "70,000 roubles he earns": the verb stands right beside its sum. */
const CUE_BESIDE = 3;

const STRONG_WAGE = 30;

/** A larger sum is no pay unless the text says for how long. */
const MAX_WITHOUT_PERIOD = 5000;

/** What a worker is paid, or null where nothing makes the sum pay. */
export function readWage(
  quantity: Quantity,
  context: QuantityContext,
  wage: Measure,
  money: MoneyClues,
): Taken | Refused | null {
  const { sentence } = context;
  const per = toPeriod(quantity.per) ?? periodNear(sentence, quantity, APIECE_GAP);
  if (quantity.per !== null && per === null && !PER_WORKER.test(quantity.per)) return null;
  if (context.foreign) return refusedAsForeign();
  if (context.others) return refused("it is about the others counted before");
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return refused(`the pay of ${foreign.value}`);
  if (!isPlausible(wage, quantity)) return null;
  if (per === null && money.dollars > MAX_WITHOUT_PERIOD) return null;
  const clues = gatherClues(quantity, context, wage, money, per);
  // "to earn several thousand dollars": without a period, a vague sum is all that someone hopes for;
  // "some hundred dollars are left him" are what he gets.
  if (per === null && quantity.vague && !clues.isKept) return null;
  if (!isTiedToPay(clues) || isEarnedByState(clues) || !isToldOfWorkers(clues)) return null;
  const another = whyAnother(clues);
  if (another !== null) return refused(another);
  const { cue, choice, goesOn, isKept } = clues;
  return {
    kind: "taken",
    measure: wage,
    ...asStated(quantity),
    unit: quantity.unit,
    per:
      toPeriod(quantity.per) ??
      // "1,000 a month, of which not a hundred reach him, and 14 hours a day".
      (isKept && goesOn?.sentence === context.index ? goesOn.per : null) ??
      per ??
      periodNear(sentence, quantity) ??
      (goesOn === null ? null : goesOn.per) ??
      periodOfSumBefore(sentence, quantity) ??
      (context.pack.monthlyPay?.test(cue?.value ?? "") === true ? "month" : null),
    payee: payeeOf(clues),
    evidence: (cue === null ? 0.45 : 0.75) + (per === null ? 0 : 0.1),
    reasons: [cue === null ? "it goes on about the wage before" : `“${cue.value}” makes it a wage`],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** Whether a word of pay, the claim before, or a period told of workers makes it pay. */
function isTiedToPay({
  quantity,
  context,
  money,
  clause,
  per,
  cue,
  goesOn,
  isKept,
  namesWorkers,
}: Clues): boolean {
  const { frame, index, last, justNamed } = context;
  if (cue !== null) return true;
  // "They cost the trust 28,000 roubles each".
  const known = namesWorkers || (frame.people !== null && context.introduced);
  if (known && money.other === undefined && EACH.test(wordsAfter(context.text, quantity)))
    return true;
  if (isAnswerOfPay(context, quantity) && money.other === undefined) return true;
  if (goesOn !== null && (per !== null || isKept || index === last?.sentence)) return true;
  // "昨年までは2600元だった": a sentence that says no more than what the same pay was.
  if (goesOn?.unit === quantity.unit && saysNoMore(clause, context, quantity)) return true;
  if (per === null) return false;
  const isAlone = money.other === undefined;
  const aboutWorkers = frame.people !== null && index - frame.people.sentence <= 1 && isAlone;
  // A sum over a period, in the middle of what is told of workers and called nothing else.
  const spokenOf = justNamed || (last !== null && index - last.sentence <= 2);
  if (aboutWorkers && money.dollars < REVENUE_MIN) return true;
  return namesWorkers || (spokenOf && isAlone && money.dollars < REVENUE_MIN);
}

/** Where the verb comes last: the sentence is one short clause around one sum. */
function saysNoMore({ start, end }: Span, { pack, sentence }: QuantityContext, sum: Quantity) {
  return (
    pack.findGovernor !== undefined &&
    start === sentence.start &&
    sentence.end - end <= 1 &&
    end - start - (sum.end - sum.start) <= MAX_AROUND &&
    sentence.quantities.length === 1
  );
}

/** "昨年までは…だった". */
const MAX_AROUND = 14;
/** "They were well paid! Five thousand zloty.": a sentence that is a sum, after pay was spoken of. */
const isAnswerOfPay = ({ payBefore, sentence }: QuantityContext, { start, end }: Quantity) =>
  payBefore && sentence.end - sentence.start - (end - start) <= MAX_AROUND_SUM;

const MAX_AROUND_SUM = 10;
const MAX_APART = 200;
const PER_HEAD = /\bper (?:head|worker|man|person|capita)\b/;
const SPOKEN_OF = 3;
const RATE_NEAR = 8;

const EACH = /^ (?:each|apiece)\b/;

const wordsAfter = (text: string, { end }: Quantity) => text.slice(end, end + 8);

const isPerHead = ({ quantity }: Clues) => quantity.per !== null && PER_WORKER.test(quantity.per);

/** "Each year they send half a million home": what the state earns is no pay. */
function isEarnedByState({ quantity, context: { sentence }, clause, money, cue }: Clues): boolean {
  return (
    cue === null &&
    money.dollars >= REVENUE_MIN &&
    sentence.mentions.some(
      (mention) =>
        mention.tag === "measure:revenue" &&
        mention.start >= clause.start &&
        mention.start < clause.end &&
        gap(mention, quantity) <= BENEFICIARY_NEAR,
    )
  );
}

function isToldOfWorkers(clues: Clues): boolean {
  const { quantity, context, choice, per, goesOn, namesWorkers, verbLast, isApiece } = clues;
  const { sentence, last, index, introduced, frame } = context;
  if (goesOn !== null || namesWorkers || per !== null) return true;
  // "How is the pay reckoned? The firm charges 120,000": a question about pay is answered.
  if (clues.cue !== null && choice === undefined && introduced) return true;
  if (isAnswerOfPay(context, quantity) && introduced) return true;
  if (introduced && context.asked.some(({ tag }) => tag === "measure:wage")) return true;
  // "95,000 roubles a head", "cost per head and month was 11,450".
  if (isPerHead(clues) || PER_HEAD.test(context.text.slice(clues.clause.start, quantity.start)))
    return true;
  // "They are owed five months. The rate is 42 dollars".
  const counted = frame.people !== null && index - frame.people.sentence <= SPOKEN_OF;
  if (
    counted &&
    choice !== undefined &&
    choice.cost <= RATE_NEAR &&
    clues.money.other === undefined
  )
    return true;
  if (isNear(sentence, "pay", quantity, STRONG_WAGE)) return true;
  // "In hand, said the packer, are a hundred dollars".
  const spokenOf = context.justNamed || (last !== null && index - last.sentence <= 1);
  if (clues.isKept && introduced && spokenOf) return true;
  // "They work twelve hours, and get $90 in hand": the sentence is about their work already.
  if (last?.sentence === index && isNear(sentence, "keeps", quantity, STRONG_WAGE)) return true;
  const { people, other } = frame;
  const ofOthers = other?.people === true && other.sentence >= (people?.sentence ?? 0);
  // "on the site he gets 35,000": the verb right beside, with the trade in the sentence.
  const atWork = verbLast || sentence.mentions.some(({ tag }) => tag === "sector");
  return (
    atWork &&
    introduced &&
    !ofOthers &&
    choice !== undefined &&
    (isApiece || choice.cost <= CUE_BESIDE)
  );
}

/** "hands over 1,000 a month and keeps 200": the period of the sum before, in the same sentence. */
function periodOfSumBefore({ quantities }: Sentence, quantity: Quantity): Period | null {
  const before = quantities.findLast(
    ({ dimension, end }) => dimension === "money" && end <= quantity.start,
  );
  // "The clinic takes 90 million a month; a contract gave $850": not of one order, nor of one kind.
  const isAlike =
    before !== undefined &&
    toRoughDollars(before) <= MAX_APART * Math.max(1, toRoughDollars(quantity));
  return isAlike ? toPeriod(before.per) : null;
}
