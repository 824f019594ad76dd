import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, rankMeasures, type Choice } from "./choose-measure.ts";
import type { Sentence } from "./language-pack.ts";
import type { Mention, Span } from "./mention.ts";
import { BENEFICIARY_NEAR, REVENUE_MIN, type MoneyClues } from "./money-clues.ts";
import { gap, gapBesideCredits, isNear, lastBefore } from "./near.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  measuresOf,
  refused,
  refusedAsForeign,
  toPeriod,
  type LastClaim,
  type QuantityContext,
  type Refused,
  type Taken,
} from "./quantity-context.ts";
import { clauseAt } from "./sentences.ts";
import { foreignBefore } from "./whose-people.ts";

/** A rate per head is pay all the same. */
const PER_WORKER = /^(?:head|worker|person|man|capita|people|labourer|laborer|employee)$/;
/** "$1,100 apiece a month". */
const APIECE_GAP = 14;
const WAGE_CUE_NEAR = 90;
/** "70,000 roubles he earns": the verb stands right beside its sum. */
const CUE_BESIDE = 3;
const APIECE_NEAR = 12;
const KEPT_NEAR = 40;
const OTHER_MONEY_NEAR = 40;
const WITHHELD_NEAR = 30;
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
  const { cue, choice, goesOn } = clues;
  return {
    kind: "taken",
    measure: wage,
    ...asStated(quantity),
    unit: quantity.unit,
    per:
      per ??
      periodNear(sentence, quantity) ??
      (goesOn === null ? null : goesOn.per) ??
      periodOfSumBefore(sentence, quantity),
    payee: payeeOf(clues),
    evidence: (cue === null ? 0.45 : 0.75) + (per === null ? 0 : 0.1),
    reasons: [cue === null ? "it goes on about the wage before" : `“${cue.value}” makes it a wage`],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** What the questions below look at, looked up once. */
type Clues = {
  quantity: Quantity;
  context: QuantityContext;
  clause: Span;
  money: MoneyClues;
  per: Period | null;
  /** The word of pay nearest to the sum. */
  choice: Choice | undefined;
  /** That word, or the one that a question or heading asked with. */
  cue: Mention | null;
  /** The claim about pay right before, which the sum may go on about. */
  goesOn: LastClaim | null;
  /** "in hand", "is left with". */
  isKept: boolean;
  /** The sentence names the workers. */
  namesWorkers: boolean;
  /** Where the verb comes last it stands beside its sum, and who earns it may go unsaid. */
  verbLast: boolean;
  /** "each 300 dollars", where the verb comes last. */
  isApiece: boolean;
};

function gatherClues(
  quantity: Quantity,
  context: QuantityContext,
  wage: Measure,
  money: MoneyClues,
  per: Period | null,
): Clues {
  const { sentence, last, index, asked } = context;
  const [choice] = rankMeasures(quantity, sentence, [wage], WAGE_CUE_NEAR);
  const isPay = last?.measure === wage.id || last?.measure === "pay_withheld";
  const isKnown = context.namedAsWorkers || last !== null || context.frame.listing;
  const verbLast = context.pack.findGovernor !== undefined;
  return {
    quantity,
    context,
    clause: clauseAt(sentence, quantity.start),
    money,
    per,
    choice,
    cue: choice?.cue ?? asked.find(({ tag }) => tag === `measure:${wage.id}`) ?? null,
    goesOn: last !== null && isPay && index - last.sentence <= 1 ? last : null,
    isKept: isKept(quantity, context, money),
    namesWorkers: sentence.mentions.some(
      ({ tag }) =>
        tag === "worker" ||
        tag === "subject" ||
        (isKnown && (tag === "anaphor" || tag === "person")),
    ),
    verbLast,
    isApiece: verbLast && lastBefore(sentence, "apiece", quantity.start, APIECE_NEAR) !== undefined,
  };
}

function isKept(
  quantity: Quantity,
  { sentence, credits }: QuantityContext,
  { other, otherGap }: MoneyClues,
): boolean {
  return sentence.mentions.some((mention) => {
    if (mention.tag !== "keeps" || isOfAnother(mention, quantity, sentence)) return false;
    const distance = gapBesideCredits(mention, quantity, credits);
    // "What is left after loyalty fees, $100 a month": the fees are gone already.
    const feesGone =
      other !== undefined && mention.end <= other.start && other.end <= quantity.start;
    return distance <= KEPT_NEAR && (distance <= otherGap || feesGone);
  });
}

/** "Takes 1,000, so that in hand are 700": what is in hand is the next sum. */
function isOfAnother(mention: Mention, quantity: Quantity, { quantities }: Sentence): boolean {
  return quantities.some(
    ({ dimension, start, end }) =>
      (dimension === "money" || dimension === "none") &&
      mention.start >= quantity.end &&
      start >= quantity.end &&
      start - mention.end < mention.start - quantity.end &&
      end > mention.end,
  );
}

/** Whether a word of pay, the claim before, or a period told of workers makes it pay. */
function isTiedToPay({
  quantity,
  context,
  money,
  per,
  cue,
  goesOn,
  isKept,
  namesWorkers,
}: Clues): boolean {
  const { frame, index, last, justNamed } = context;
  if (cue !== null) return true;
  // "They cost the trust 28,000 roubles each".
  if (namesWorkers && money.other === undefined && EACH.test(wordsAfter(context.text, quantity)))
    return true;
  if (goesOn !== null && (per !== null || isKept || index === last?.sentence)) return true;
  if (per === null) return false;
  const isAlone = money.other === undefined;
  const aboutWorkers = frame.people !== null && index - frame.people.sentence <= 1 && isAlone;
  // A sum over a period, in the middle of what is told of workers and called nothing else.
  const spokenOf = justNamed || (last !== null && index - last.sentence <= 2);
  if (aboutWorkers && money.dollars < REVENUE_MIN) return true;
  return namesWorkers || (spokenOf && isAlone && money.dollars < REVENUE_MIN);
}

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
  // "95,000 roubles a head".
  if (isPerHead(clues)) return true;
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

/** Why the sum is no pay although it is told of workers, or null. */
function whyAnother(clues: Clues): string | null {
  const { quantity, context, money, choice, isKept } = clues;
  const { other, otherGap } = money;
  // "a bribe of $20", "$300 in fees": the noun that the sum belongs to.
  if (other !== undefined && belongsTo(context.text, quantity, other))
    return `“${other.value}” makes it another sum`;
  if (isKept) return null;
  if (goesToState(context.sentence, quantity)) return "a sum that the state takes";
  const reach = Math.min(choice?.cost ?? OTHER_MONEY_NEAR, OTHER_MONEY_NEAR);
  if (other !== undefined && otherGap <= reach) return `“${other.value}” makes it another sum`;
  return whyWithheld(clues);
}

const HANDED_GAP = 2;

/** Where verbs come last, or bend and may stand anywhere, a verb of taking is the sum's own. */
const precedes = ({ pack }: QuantityContext) =>
  pack.findGovernor !== undefined || (pack.precede === true && pack.matching === "words");

/** Why the sum is what is taken from the pay, or null. */
function whyWithheld(clues: Clues): string | null {
  const { quantity, context, clause, choice, cue, goesOn, isApiece } = clues;
  const { watch, sentence } = context;
  const [withheld] = rankMeasures(
    quantity,
    sentence,
    measuresOf(watch, "ratio").slice(0, 1),
    WITHHELD_NEAR,
  );
  if (withheld === undefined) return null;
  const taken = `“${withheld.cue?.value}” makes it a sum taken from the pay`;
  // "What he must hand over is 50,000 a month": dues are no pay.
  if (precedes(context) && cue === null && !isApiece) return taken;
  const isLess = (goesOn?.low ?? 0) > (quantity.low ?? quantity.high ?? 0);
  if (isLess && withheld.cost < (choice?.cost ?? Infinity)) return taken;
  // "Each month they hand over $650", "$300 is deducted by the agents".
  const isHanded =
    withheld.cue !== null &&
    gap(withheld.cue, quantity) <= HANDED_GAP &&
    withheld.cost <= HANDED_GAP &&
    // "The works transfers $2,000 a month for each": paid by who employs them.
    !sentence.mentions.some(
      ({ tag, start }) => tag === "employer" && start >= quantity.end && start < clause.end,
    );
  return isHanded ? `“${withheld.cue?.value}” makes it a sum handed over` : null;
}

/** "the workers received $120, their employers paid more": the nearer word tells whose sum it is. */
function payeeOf(clues: Clues): "worker" | "employer" {
  const { quantity, context, clause, verbLast } = clues;
  const { sentence } = context;
  const employer = sentence.mentions.find(
    ({ tag, start }) =>
      tag === "employer" &&
      ((start >= clause.start && start < clause.end) ||
        // "The firm, each month 4,000 (about …) into the account of theirs, pays".
        (verbLast &&
          start >= quantity.end &&
          start - quantity.end <= PAYS_NEAR &&
          !sentence.quantities.some(
            (sum) =>
              sum.dimension === "money" &&
              sum.start >= quantity.end &&
              sum.end <= start &&
              sum.unit === quantity.unit,
          ))),
  );
  // "The firm pays 2,500, and what they receive is 700": the words between are the next sum's.
  const next = sentence.quantities.find(
    ({ dimension, start }) => dimension === "money" && start >= quantity.end,
  );
  const isOfNext = (mention: Mention) =>
    next !== undefined &&
    mention.start >= quantity.end &&
    mention.end <= next.start &&
    gap(mention, next) < gap(mention, quantity);
  const isReceived =
    employer === undefined ||
    sentence.mentions.some(
      (mention) =>
        mention.tag === "keeps" &&
        !isOfNext(mention) &&
        gap(mention, quantity) < gap(employer, quantity),
    );
  return isReceived ? "worker" : "employer";
}

/** "hands over 1,000 a month and keeps 200": the period of the sum before, in the same sentence. */
function periodOfSumBefore({ quantities }: Sentence, quantity: Quantity): Period | null {
  const before = quantities.findLast(
    ({ dimension, end }) => dimension === "money" && end <= quantity.start,
  );
  return before === undefined ? null : toPeriod(before.per);
}

const PAYS_NEAR = 48;
const OF_GAP = 4;

function belongsTo(text: string, quantity: Quantity, other: Mention): boolean {
  const [from, to] =
    other.end <= quantity.start
      ? [other.end, quantity.start]
      : [quantity.end, Math.max(quantity.end, other.start)];
  return to - from <= OF_GAP && !/[,;:]/.test(text.slice(from, to));
}

const GOES_NEAR = 40;

/** "The first $100 of the wage goes to the embassy". */
function goesToState(sentence: Sentence, { start, end }: Quantity): boolean {
  const { mentions, quantities } = sentence;
  const clause = clauseAt(sentence, start);
  const goes = mentions.find(
    (mention) =>
      mention.tag === "measure:pay_withheld" &&
      mention.start >= end &&
      mention.end <= clause.end &&
      mention.start - end <= GOES_NEAR,
  );
  return (
    goes !== undefined &&
    !mentions.some(({ tag, start: at }) => tag === "keeps" && at >= start && at < goes.start) &&
    mentions.some(
      ({ tag, start: at }) =>
        tag === "state" && at >= goes.end && at - goes.end <= BENEFICIARY_NEAR,
    ) &&
    !quantities.some(({ start: at }) => at >= end && at < goes.start) &&
    // "The first $100 of a wage of $400 goes to them": the first sum is the subject.
    !quantities.some(({ dimension, start: at }) => dimension === "money" && at < start)
  );
}
