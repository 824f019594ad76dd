import type { Quantity } from "@figurewatch/quantities";
import {
  refused,
  type QuantityContext,
  type Refused,
  type Taken,
} from "../context/quantity-context.ts";
import { readCompared } from "../credits/compared-credits.ts";
import { readCount } from "./read-count.ts";
import { readMoney } from "./read-money.ts";
import { readRatio } from "./read-ratio.ts";
import { readTime } from "./read-time.ts";

/** What a quantity says about one of the watch's measures, or why it says nothing. */
export function readQuantity(quantity: Quantity, context: QuantityContext): Taken | Refused {
  const { text, pack, sentence, inside } = context;
  const dismissed = pack.dismiss(text, quantity, sentence);
  if (dismissed !== null) {
    // "2,508 crossed the border; 1,277 of them": those dismissed are still those spoken of.
    const { start, end, raw } = quantity;
    const people = quantity.dimension === "people";
    return refused(dismissed, people ? { kind: "person", span: { start, end }, noun: raw } : null);
  }
  if (inside) return refused("the place is inside the country");
  const compared = readCompared(quantity, context);
  if (compared !== null) return compared;
  switch (quantity.dimension) {
    case "money":
      return readMoney(quantity, context);
    case "ratio":
      return readRatio(quantity, context);
    case "time":
      return readTime(quantity, context);
    case "physical":
      return refused(`it measures ${quantity.unit ?? "something physical"}`);
    default:
      return readCount(quantity, context);
  }
}
