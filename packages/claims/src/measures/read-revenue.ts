import type { Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { isPlausible, rankMeasures, type Choice } from "./choose-measure.ts";
import type { Sentence } from "../language-pack.ts";
import { toMeasureTag, type Mention } from "../mention.ts";
import { BENEFICIARY_NEAR, type MoneyClues } from "./money-clues.ts";
import { gap, isNear, lastBefore } from "../words/near.ts";
import { periodNear } from "./period-near.ts";
import {
  asStated,
  refused,
  unproven,
  toPeriod,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";

const YEARLY_MIN = 1_000_000;
const APIECE_NEAR = 40;
const NOT_EARNED = "nothing says that the state earns it";
const NOT_BY_WORKERS = "nothing says that workers earn it";

/** What the state earns from its workers. */
export function readRevenue(
  quantity: Quantity,
  context: QuantityContext,
  revenue: Measure,
  money: MoneyClues,
): Taken | Refused {
  const clues = gatherClues(quantity, context, revenue, money);
  const why = whyNotEarned(clues) ?? whyNotByWorkers(clues);
  if (why === NOT_EARNED || why === NOT_BY_WORKERS) return unproven(why);
  if (why !== null) return refused(why);
  if (!isPlausible(revenue, quantity)) return refused("not plausible as revenue");
  const { cue, choice, namesLabour } = clues;
  // "300 million a year from one trade and 200 from the others, 500 in all".
  // "They earn $500 million a year. Restaurants bring in $700m".
  const goingOn =
    clues.goesOn &&
    context.last !== null &&
    context.index - context.last.sentence <= 1 &&
    !OVER_A_TIME.test(context.text.slice(quantity.end, quantity.end + 24));
  const per =
    toPeriod(quantity.per) ??
    periodNear(context.sentence, quantity) ??
    (goingOn ? (context.last?.per ?? null) : null);
  return {
    kind: "taken",
    measure: revenue,
    ...asStated(quantity),
    unit: quantity.unit ?? "USD",
    per,
    payee: null,
    evidence: 0.6 + (namesLabour ? 0.15 : 0) + (per === null ? 0 : 0.1),
    reasons: [
      cue === null ? "it goes on about the revenue before" : `“${cue.value}” makes it revenue`,
    ],
    counted: null,
    cue: choice?.cue ?? null,
  };
}

/** "$88m got in six years": a time of its own. */
const OVER_A_TIME = /^(?: \p{Ll}+){0,2} (?:in|over|since|between|during|for) /u;

/** What the questions below look at, looked up once. */
type Clues = {
  quantity: Quantity;
  context: QuantityContext;
  money: MoneyClues;
  /** The word of revenue nearest to the sum. */
  choice: Choice | undefined;
  /** That word, or the one that a question or heading asked with. */
  cue: Mention | null;
  /** It goes on about a sum of revenue told right before. */
  goesOn: boolean;
  /** The sentence names the workers or their pay. */
  namesLabour: boolean;
  /** The sentence names the state or its people. */
  namesState: boolean;
  /** Sentences since the last claim; Infinity where there is none. */
  sinceClaim: number;
};

function gatherClues(
  quantity: Quantity,
  context: QuantityContext,
  revenue: Measure,
  money: MoneyClues,
): Clues {
  const { sentence, last, index, asked, revenueAt } = context;
  const [choice] = rankMeasures(quantity, sentence, [revenue]);
  const sinceClaim = last === null ? Infinity : index - last.sentence;
  return {
    quantity,
    context,
    money,
    choice,
    cue: choice?.cue ?? asked.find(({ tag }) => tag === toMeasureTag(revenue.id)) ?? null,
    goesOn:
      (last?.measure === revenue.id && sinceClaim === 0) ||
      // "One institute puts it at 1.5 billion. Another sees 150 to 230 million."
      (revenueAt !== null &&
        index - revenueAt === 1 &&
        money.dollars >= YEARLY_MIN &&
        money.other === undefined),
    namesLabour: sentence.mentions.some(
      ({ tag }) =>
        tag === "worker" || tag === "subject" || tag === "anaphor" || tag === "measure:wage",
    ),
    namesState: sentence.mentions.some(
      ({ tag }) => tag === "state" || tag === "subject" || tag === "subject-modifier",
    ),
    sinceClaim,
  };
}

/** Why no word makes the sum what a state earns, or null. */
function whyNotEarned(clues: Clues): string | null {
  const { quantity, context, money, choice, cue, goesOn, namesLabour, namesState } = clues;
  const { sentence } = context;
  const period = toPeriod(quantity.per);
  const isAlone = money.other === undefined;
  // Millions by the year, told of the state and its workers or beside their number, are what they
  // bring, whatever the verb.
  const countedHere = context.frame.people?.sentence === context.index;
  const isYearly =
    period === "year" &&
    money.dollars >= YEARLY_MIN &&
    isAlone &&
    ((namesLabour && namesState) || countedHere || (clues.sinceClaim <= 4 && context.introduced));
  // "For the regime, $500 million a year": who gets it says what it is.
  const isForState =
    period !== null &&
    isNear(sentence, "state", quantity, BENEFICIARY_NEAR) &&
    clues.sinceClaim < Infinity &&
    isAlone;
  if (cue === null && !goesOn && !isYearly && !isForState) return NOT_EARNED;
  // "Trade in coal brings the country a billion": what stands before the verb brings it.
  if (
    context.pack.precede === true &&
    context.pack.matching === "words" &&
    money.other !== undefined &&
    choice?.cue != null &&
    isSubjectOf(money.other, choice.cue, sentence)
  )
    return `“${money.other.value}” makes it another sum`;
  // "500 million from them, with the 800 million of the textile ban": another sum with a noun of its own.
  const isNearer =
    money.otherGap < (choice?.cost ?? (cue === null && money.otherGap <= OWN_NOUN ? Infinity : 0));
  if (money.other !== undefined && (isNearer || (!namesLabour && clues.sinceClaim > 2)))
    return `“${money.other.value}” makes it another sum`;
  if (EACH.test(context.text.slice(quantity.end, quantity.end + EACH_NEAR)))
    return "one worker's sum";
  if (isHandedByEach(quantity, sentence)) return "one of several hands it over";
  // "Exported coal …, and earned $370 million": it takes workers to make it their money.
  const sells = sentence.mentions.some(({ tag }) => tag === "other-money");
  return sells && !namesState ? NOT_EARNED : null;
}

/** Nothing that labours stands between a word for another sum and the verb right after it. */
function isSubjectOf(other: Mention, cue: Mention, { mentions }: Sentence): boolean {
  return (
    other.end <= cue.start &&
    cue.start - other.end <= SUBJECT_NEAR &&
    !mentions.some(
      ({ tag, end }) =>
        (tag === "worker" || tag === "subject" || tag === "person" || tag === "anaphor") &&
        end <= cue.start,
    )
  );
}

const SUBJECT_NEAR = 10;

const OWN_NOUN = 2;

/** "$300,000 a month each": what one earns, though no one is paid as much. */
const EACH = /^\s?(?:each|apiece|씩|ずつ|кажд(?:ый|ому))(?!\p{L})/u;
const EACH_NEAR = 10;

/** "$5,000 a year, handed over by each". */
function isHandedByEach(quantity: Quantity, sentence: Sentence): boolean {
  return sentence.mentions.some(
    (mention) =>
      mention.tag === "apiece" &&
      mention.start >= quantity.end &&
      gap(mention, quantity) <= APIECE_NEAR &&
      !sentence.quantities.some(({ start }) => start > quantity.end && start < mention.start),
  );
}

/** Why the sum is not said to come from workers, or null. */
function whyNotByWorkers(clues: Clues): string | null {
  const { quantity, context, money, choice, cue, goesOn, namesLabour, namesState } = clues;
  const { sentence, frame, introduced, namedAsWorkers, traded } = context;
  const isAlone = money.other === undefined;
  // "It exported coal and earned $370 million": what was sold before, where no one works.
  const sold = lastBefore(sentence, "other-money", quantity.start) !== undefined;
  if (sold && !namesLabour && !goesOn && clues.sinceClaim > 1) return NOT_BY_WORKERS;
  const answers =
    (choice === undefined && cue !== null) ||
    context.asked.some(({ tag }) => tag === "measure:revenue");
  const follows = clues.sinceClaim <= (isAlone ? 2 : 1);
  // "Experts see an income of $200 million a year", right after the workers were named.
  const ofThem =
    context.justNamed &&
    choice !== undefined &&
    isAlone &&
    toPeriod(quantity.per) === "year" &&
    money.dollars >= YEARLY_MIN;
  if (!namesState && !namesLabour && !goesOn && !answers && !follows && !ofThem) return NOT_EARNED;
  const isLinked =
    namesLabour ||
    ofThem ||
    (introduced && sentence.mentions.some((mention) => isFor(mention, quantity))) ||
    (namesState && (namedAsWorkers || traded) && isAlone) ||
    answers ||
    sentence.mentions.some(({ tag }) => tag === "sector" || tag === "worldwide") ||
    clues.sinceClaim <= 2 ||
    frame.listing;
  return isLinked ? null : NOT_BY_WORKERS;
}

/** "$88 million for the regime": who gets it stands right after. */
function isFor({ tag, start }: Mention, { end }: Quantity): boolean {
  return (
    (tag === "state" || tag === "subject-modifier") &&
    start >= end &&
    start - end <= BENEFICIARY_NEAR
  );
}
