import type { Quantity } from "@figurewatch/quantities";
import { rankMeasures } from "./choose-measure.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";
import { BENEFICIARY_NEAR } from "./money-clues.ts";
import { gap } from "../words/near.ts";
import { measuresOf, type QuantityContext } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";
import { type Clues } from "./wage-clues.ts";

const OTHER_MONEY_NEAR = 40;

const WITHHELD_NEAR = 30;

/** Why the sum is no pay although it is told of workers, or null. */
export function whyAnother(clues: Clues): string | null {
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
/** The payer stands this near to the verb. */
const PAYER_NEAR = 24;

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
  // "The contractor transfers $750 a month for each": paid by who employs them.
  const isPaid = sentence.mentions.some(
    ({ tag, start, end }) =>
      tag === "employer" &&
      start >= clause.start &&
      withheld.cue !== null &&
      end <= withheld.cue.start &&
      withheld.cue.start - end <= PAYER_NEAR &&
      withheld.cue.end <= quantity.start,
  );
  if (isPaid) return null;
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
