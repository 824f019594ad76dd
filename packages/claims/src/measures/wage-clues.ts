import type { Period, Quantity } from "@figurewatch/quantities";
import type { Measure } from "@figurewatch/watch";
import { rankMeasures, type Choice } from "./choose-measure.ts";
import type { Sentence } from "../language-pack.ts";
import { toMeasureTag, type Mention, type Span } from "../mention.ts";
import { type MoneyClues } from "./money-clues.ts";
import { gapBesideCredits, lastBefore } from "../words/near.ts";
import { type LastClaim, type QuantityContext } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";

const WAGE_CUE_NEAR = 90;

const APIECE_NEAR = 12;

const KEPT_NEAR = 40;

/** What the questions below look at, looked up once. */
export type Clues = {
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

export function gatherClues(
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
    cue: choice?.cue ?? asked.find(({ tag }) => tag === toMeasureTag(wage.id)) ?? null,
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

export function isKept(
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
