import type { Quantity } from "@figurewatch/quantities";
import { gatherMoneyClues, REVENUE_MIN } from "./money-clues.ts";
import {
  measuresOf,
  refused,
  unproven,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { readRevenue } from "./read-revenue.ts";
import { readWage } from "./read-wage.ts";

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
  if (!context.topical) return refused("the watched people were not named before");
  const quantity =
    context.pack.matching === "words" && context.pack.precede !== true
      ? told
      : inKnownCurrency(told);
  const clues = gatherMoneyClues(quantity, context.sentence);
  const money = measuresOf(context.watch, "money");
  const wage = money.find(({ kind }) => kind === "level");
  const asWage = wage === undefined ? null : readWage(quantity, context, wage, clues);
  if (asWage !== null) return asWage;
  const revenue = money.find(({ kind }) => kind === "flow");
  return revenue !== undefined && clues.dollars >= REVENUE_MIN
    ? readRevenue(quantity, context, revenue, clues)
    : unproven("a sum that is neither pay nor revenue");
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
