import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, rankMeasures, toRoughDollars } from "./choose-measure.ts";
import { foreignBefore, gap } from "./counted-people.ts";
import type { Sentence } from "./language-pack.ts";
import type { Mention } from "./mention.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  refused,
  refusedAsForeign,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "./quantity-context.ts";
import { clauseAt } from "./sentences.ts";

export const REVENUE_MIN = 50_000;

/**
 * Currencies that share a word with others ("dinars") or that no figure is compared in: where the
 * text gives the same sum in another, that one is read.
 */
const CONVERTED = new Set(
  (
    "AED AOA BHD DZD ETB IQD IRR JOD KHR KWD LAK LYD MAD MMK MNT MZN NAD OMR QAR RSD SAR TND TZS " +
    "UGX XAF XOF YER ZMW"
  ).split(" "),
);

/** A sum of money: what a worker is paid, what the state earns, or neither. */
export function readMoney(told: Quantity, context: QuantityContext): Taken | Refused {
  const quantity = inKnownCurrency(told);
  const { watch, sentence, topical } = context;
  if (!topical) return refused("the watched people were not named before");
  const money = watch.codebook.measures.filter(({ dimension }) => dimension === "money");
  const wage = money.find(({ kind }) => kind === "level");
  const revenue = money.find(({ kind }) => kind === "flow");
  const dollars = toRoughDollars(quantity);
  const clause = clauseAt(sentence, quantity.start);
  const others = sentence.mentions.filter(
    ({ tag, start }) => tag === "other-money" && start >= clause.start && start < clause.end,
  );
  const other = others.toSorted((a, b) => gap(a, quantity) - gap(b, quantity))[0];
  const otherGap = other === undefined ? Infinity : gap(other, quantity);
  const sums = { other, otherGap, dollars };
  const asWage = wage === undefined ? null : readWage(quantity, context, wage, sums);
  if (asWage !== null) return asWage;
  if (revenue !== undefined && dollars >= REVENUE_MIN)
    return readRevenue(quantity, context, revenue, sums);
  return refused("a sum that is neither pay nor revenue");
}

/** "150 dinars (about 3,200 yuan)" as 3,200 yuan; any other sum as it is. */
function inKnownCurrency(told: Quantity): Quantity {
  const { conversion } = told.parts;
  if (conversion === null || told.unit === null || !CONVERTED.has(told.unit)) return told;
  const { value, high, unit } = conversion;
  return {
    ...told,
    low: value,
    high: high ?? value,
    comparator: high === undefined ? "approx" : "range",
    unit,
  };
}

type Sums = { other: Mention | undefined; otherGap: number; dollars: number };

/** A rate per head is pay all the same. */
const PER_WORKER = /^(?:head|worker|person|man|capita|people|labourer|laborer|employee)$/;
/** "$1,100 apiece a month". */
const APIECE_GAP = 14;
const WAGE_CUE_NEAR = 90;
/** "70,000 roubles he earns": the verb stands right beside its sum. */
const CUE_BESIDE = 3;
const APIECE_NEAR = 12;
const REVENUE_CUE_NEAR = 12;

function readWage(
  quantity: Quantity,
  context: QuantityContext,
  wage: Measure,
  sums: Sums,
): Taken | Refused | null {
  const { sentence, last, index, asked, watch } = context;
  const per = toPeriod(quantity.per) ?? periodNear(sentence, quantity, APIECE_GAP);
  if (quantity.per !== null && per === null && !PER_WORKER.test(quantity.per)) return null;
  if (context.foreign) return refusedAsForeign();
  if (context.others) return refused("it is about the others counted before");
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return refused(`the pay of ${foreign.value}`);
  if (!isPlausible(wage, quantity)) return null;
  if (per === null && sums.dollars > MAX_WITHOUT_PERIOD) return null;
  const clause = clauseAt(sentence, quantity.start);
  const [choice] = rankMeasures(quantity, sentence, [wage], WAGE_CUE_NEAR);
  const cue = choice?.cue ?? asked.find(({ tag }) => tag === `measure:${wage.id}`) ?? null;
  const goesOn =
    last !== null &&
    (last.measure === wage.id || last.measure === "pay_withheld") &&
    index - last.sentence <= 1;
  const aboutWorkers =
    context.frame.people !== null &&
    index - context.frame.people.sentence <= 1 &&
    sums.other === undefined;
  const known = context.namedAsWorkers || last !== null || context.frame.listing;
  const worker = sentence.mentions.some(
    ({ tag }) =>
      tag === "worker" || tag === "subject" || (known && (tag === "anaphor" || tag === "person")),
  );
  // A sum over a period, in the middle of what is told of workers and called nothing else.
  const spokenOf = context.justNamed || (last !== null && index - last.sentence <= 2);
  const amongWorkers = spokenOf && sums.other === undefined && sums.dollars < REVENUE_MIN;
  const kept = sentence.mentions.some(
    (mention) =>
      mention.tag === "keeps" &&
      !isOfAnother(mention, quantity, sentence) &&
      (gap(mention, quantity) <= Math.min(KEPT_NEAR, sums.otherGap) ||
        // "What is left after loyalty fees, $100 a month": the fees are gone already.
        (sums.other !== undefined &&
          mention.end <= sums.other.start &&
          sums.other.end <= quantity.start &&
          gap(mention, quantity) <= KEPT_NEAR)),
  );
  if (
    cue === null &&
    !(goesOn && (per !== null || kept || index === last?.sentence)) &&
    !(per !== null && (worker || aboutWorkers || amongWorkers))
  )
    return null;
  // "Each year they send half a million home": what the state earns is no pay.
  const earns = sentence.mentions.some(
    (mention) =>
      mention.tag === "measure:revenue" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      gap(mention, quantity) <= REVENUE_CUE_NEAR,
  );
  if (cue === null && earns && sums.dollars >= REVENUE_MIN) return null;
  const pay = sentence.mentions.some(
    (mention) =>
      (mention.tag === "pay" ||
        // "They work twelve hours, and get $90 in hand": the sentence is about their work already.
        (mention.tag === "keeps" && last?.sentence === index)) &&
      gap(mention, quantity) <= STRONG_WAGE,
  );
  // Where the verb comes last it stands beside its sum, and who earns it may go unsaid.
  const verbLast = context.pack.findGovernor !== undefined;
  const apiece =
    verbLast &&
    sentence.mentions.some(
      ({ tag, end }) =>
        tag === "apiece" && end <= quantity.start && quantity.start - end <= APIECE_NEAR,
    );
  const { people, other } = context.frame;
  const others = other?.people === true && other.sentence >= (people?.sentence ?? 0);
  const told =
    verbLast &&
    context.introduced &&
    !others &&
    choice !== undefined &&
    (apiece || choice.cost <= CUE_BESIDE);
  if (!goesOn && !worker && !pay && !told && per === null) return null;
  // "a bribe of $20", "$300 in fees": the noun that the sum belongs to.
  if (sums.other !== undefined && belongsTo(context.text, quantity, sums.other))
    return refused(`“${sums.other.value}” makes it another sum`);
  if (!kept && goesToState(sentence, quantity)) return refused("a sum that the state takes");
  if (
    !kept &&
    sums.other !== undefined &&
    sums.otherGap <= Math.min(choice?.cost ?? OTHER_MONEY_NEAR, OTHER_MONEY_NEAR)
  ) {
    return refused(`“${sums.other.value}” makes it another sum`);
  }
  const taken = watch.codebook.measures.find(({ dimension }) => dimension === "ratio");
  const withheld =
    taken === undefined ? undefined : rankMeasures(quantity, sentence, [taken], 30)[0];
  // "What he must hand over is 50,000 a month": dues are no pay.
  if (verbLast && withheld !== undefined && cue === null && !kept && !apiece)
    return refused(`“${withheld.cue?.value}” makes it a sum taken from the pay`);
  if (
    withheld !== undefined &&
    goesOn &&
    !kept &&
    (last.low ?? 0) > (quantity.low ?? quantity.high ?? 0) &&
    (last.low ?? 0) > (quantity.low ?? quantity.high ?? 0) &&
    withheld.cost < (choice?.cost ?? Infinity)
  ) {
    return refused(`“${withheld.cue?.value}” makes it a sum taken from the pay`);
  }
  // "Each month they hand over $650".
  if (
    withheld?.cue != null &&
    !kept &&
    withheld.cue.end <= quantity.start &&
    withheld.cost <= HANDED_GAP &&
    // "The works transfers $2,000 a month for each": paid by who employs them.
    !sentence.mentions.some(
      ({ tag, start }) => tag === "employer" && start >= quantity.end && start < clause.end,
    )
  )
    return refused(`“${withheld.cue.value}” makes it a sum handed over`);
  if (!isPlausible(wage, quantity)) return refused("not plausible as a wage");
  const employer = sentence.mentions.find(
    ({ tag, start }) => tag === "employer" && start >= clause.start && start < clause.end,
  );
  return {
    kind: "taken",
    measure: wage,
    ...asStated(quantity),
    unit: quantity.unit,
    per:
      per ??
      periodNear(sentence, quantity) ??
      (goesOn ? last.per : null) ??
      periodOfSumBefore(sentence, quantity),
    payee:
      employer === undefined || receivedNearer(sentence, quantity, employer)
        ? "worker"
        : "employer",
    evidence: (cue === null ? 0.45 : 0.75) + (per === null ? 0 : 0.1),
    reasons: [cue === null ? "it goes on about the wage before" : `“${cue.value}” makes it a wage`],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** "Takes 1,000, so that in hand are 700": what is in hand is the next sum. */
function isOfAnother(mention: Mention, quantity: Quantity, { quantities }: Sentence): boolean {
  return quantities.some(
    ({ dimension, start, end }) =>
      dimension === "money" &&
      mention.start >= quantity.end &&
      start >= quantity.end &&
      start - mention.end < mention.start - quantity.end &&
      end > mention.end,
  );
}

/** "hands over 1,000 a month and keeps 200": the period of the sum before, in the same sentence. */
function periodOfSumBefore({ quantities }: Sentence, quantity: Quantity): Period | null {
  const before = quantities.findLast(
    ({ dimension, end }) => dimension === "money" && end <= quantity.start,
  );
  return before === undefined ? null : toPeriod(before.per);
}

/** "the workers received $120, their employers paid more": the nearer word tells whose sum it is. */
function receivedNearer(sentence: Sentence, quantity: Quantity, employer: Mention): boolean {
  return sentence.mentions.some(
    (mention) => mention.tag === "keeps" && gap(mention, quantity) < gap(employer, quantity),
  );
}

const HANDED_GAP = 2;
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
        tag === "state" && at >= goes.end && at - goes.end <= REVENUE_CUE_NEAR,
    ) &&
    !quantities.some(({ start: at }) => at >= end && at < goes.start) &&
    // "The first $100 of a wage of $400 goes to them": the first sum is the subject.
    !quantities.some(({ dimension, start: at }) => dimension === "money" && at < start)
  );
}

const KEPT_NEAR = 40;
const OTHER_MONEY_NEAR = 40;
// A larger sum is no pay unless the text says for how long.
const MAX_WITHOUT_PERIOD = 5000;
const STRONG_WAGE = 30;

const YEARLY_MIN = 1_000_000;
/** "$88 million for the regime": who gets it stands right after. */
const isFor = ({ tag, start }: Mention, { end }: Quantity) =>
  (tag === "state" || tag === "subject-modifier") &&
  start >= end &&
  start - end <= REVENUE_CUE_NEAR;

function readRevenue(
  quantity: Quantity,
  context: QuantityContext,
  revenue: Measure,
  sums: Sums,
): Taken | Refused {
  const { sentence, last, index, asked } = context;
  const [choice] = rankMeasures(quantity, sentence, [revenue]);
  const cue = choice?.cue ?? asked.find(({ tag }) => tag === `measure:${revenue.id}`) ?? null;
  const goesOn =
    (last !== null && last.measure === revenue.id && last.sentence === index) ||
    // "One institute puts it at 1.5 billion. Another sees 150 to 230 million."
    (context.revenueAt !== null &&
      index - context.revenueAt === 1 &&
      sums.dollars >= YEARLY_MIN &&
      sums.other === undefined);
  // "For the regime, $500 million a year": who gets it says what it is.
  const beneficiary = sentence.mentions.some(
    (mention) => mention.tag === "state" && gap(mention, quantity) <= REVENUE_CUE_NEAR,
  );
  const labour = sentence.mentions.some(
    ({ tag }) =>
      tag === "worker" || tag === "subject" || tag === "anaphor" || tag === "measure:wage",
  );
  const state = sentence.mentions.some(
    ({ tag }) => tag === "state" || tag === "subject" || tag === "subject-modifier",
  );
  // Millions by the year, told of the state and its workers, are what they bring, whatever the verb.
  const yearly =
    toPeriod(quantity.per) === "year" &&
    sums.dollars >= YEARLY_MIN &&
    sums.other === undefined &&
    labour &&
    state;
  const forState =
    toPeriod(quantity.per) !== null && beneficiary && last !== null && sums.other === undefined;
  if (cue === null && !goesOn && !yearly && !forState)
    return refused("nothing says that the state earns it");
  if (
    sums.other !== undefined &&
    (sums.otherGap < (choice?.cost ?? 0) ||
      (!labour && (last === null || index - last.sentence > 2)))
  ) {
    return refused(`“${sums.other.value}” makes it another sum`);
  }
  if (
    sentence.mentions.some(
      (mention) =>
        mention.tag === "apiece" &&
        mention.start >= quantity.end &&
        gap(mention, quantity) <= OTHER_MONEY_NEAR &&
        !sentence.quantities.some(({ start }) => start > quantity.end && start < mention.start),
    )
  ) {
    return refused("one of several hands it over");
  }
  // "Exported coal …, and earned $370 million": it takes workers to make it their money.
  if (!state && sentence.mentions.some(({ tag }) => tag === "other-money"))
    return refused("nothing says that the state earns it");
  // "It exported coal and earned $370 million": what was sold before, where no one works.
  const sold = sentence.mentions.some(
    ({ tag, end }) => tag === "other-money" && end <= quantity.start,
  );
  const follows = last !== null && index - last.sentence <= 1;
  if (sold && !labour && !goesOn && !follows) return refused("nothing says that workers earn it");
  const answers = choice === undefined && cue !== null;
  const told = last !== null && index - last.sentence <= (sums.other === undefined ? 2 : 1);
  if (!state && !labour && !goesOn && !answers && !told)
    return refused("nothing says that the state earns it");
  const linked =
    labour ||
    (context.introduced && sentence.mentions.some((mention) => isFor(mention, quantity))) ||
    (state && (context.namedAsWorkers || context.traded) && sums.other === undefined) ||
    answers ||
    sentence.mentions.some(({ tag }) => tag === "sector" || tag === "worldwide") ||
    (last !== null && index - last.sentence <= 2) ||
    context.frame.listing;
  if (!linked) return refused("nothing says that workers earn it");
  if (!isPlausible(revenue, quantity)) return refused("not plausible as revenue");
  const per = toPeriod(quantity.per) ?? periodNear(sentence, quantity);
  return {
    kind: "taken",
    measure: revenue,
    ...asStated(quantity),
    unit: quantity.unit ?? "USD",
    per,
    payee: null,
    evidence: 0.6 + (labour ? 0.15 : 0) + (per === null ? 0 : 0.1),
    reasons: [
      cue === null ? "it goes on about the revenue before" : `“${cue.value}” makes it revenue`,
    ],
    counted: null,
    cue: choice?.cue ?? null,
  };
}
