import type { Quantity } from "@figurewatch/quantities";
import { toRoughDollars } from "./choose-measure.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";
import { gap } from "../words/near.ts";
import { clauseAt } from "../words/sentences.ts";

/** Rough dollars from which a sum is what a state earns, not what one is paid. */
export const REVENUE_MIN = 50_000;
/** "$500 million a year for the regime": who gets it stands close by. */
export const BENEFICIARY_NEAR = 12;

/** " (". */
const BRACKET = 2;

/** What is known of a sum before it is held against the measures of money. */
export type MoneyClues = {
  /** The nearest word of its clause that makes it another sum: price, fine, exports. */
  other: Mention | undefined;
  /** Characters to that word; Infinity where there is none. */
  otherGap: number;
  dollars: number;
};

/** Looks up what a sum may be besides pay or revenue. */
export function gatherMoneyClues(quantity: Quantity, sentence: Sentence): MoneyClues {
  const clause = clauseAt(sentence, quantity.start);
  const other = sentence.mentions
    .filter(
      ({ tag, start, end }) =>
        tag === "other-money" &&
        ((start >= clause.start && start < clause.end) ||
          // "a subscription (1,980 roubles)".
          (end <= quantity.start && quantity.start - end <= BRACKET)),
    )
    .toSorted((a, b) => gap(a, quantity) - gap(b, quantity))[0];
  return {
    other,
    otherGap: other === undefined ? Infinity : gap(other, quantity),
    dollars: toRoughDollars(quantity),
  };
}
