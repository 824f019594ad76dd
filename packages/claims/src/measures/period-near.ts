import type { Period, Quantity } from "@figurewatch/quantities";
import { gap } from "../words/near.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";
import { toPeriod } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";

/** "1,500 yuan a head, monthly": a period word near the sum, where the sum has none of its own. */
export function periodNear(
  sentence: Sentence,
  quantity: Quantity,
  reach: number = PERIOD_NEAR,
): Period | null {
  const found = sentence.mentions
    .filter(
      (mention) =>
        mention.tag.startsWith("per:") &&
        // "하루" that is counted itself is no period.
        !(
          mention.start >= quantity.start &&
          mention.end <= quantity.end &&
          quantity.dimension === "time"
        ) &&
        gap(mention, quantity) <= reach &&
        !sentence.quantities.some(
          ({ start, end }) =>
            start !== quantity.start &&
            // "1년 동안": the number in the word for a period is the period's own.
            !(start >= mention.start && end <= mention.end) &&
            // "16 hours a day and two days off a month": a period right after a number is its own.
            ((mention.start >= end &&
              mention.start - end <= 1 &&
              clauseAt(sentence, start).start === clauseAt(sentence, mention.start).start) ||
              // "Left are $100, and a day of twelve hours": right before a number it is that one's.
              (mention.start >= quantity.end && mention.end <= start && start - mention.end <= 1) ||
              (start < Math.max(mention.end, quantity.start) &&
                end > Math.min(mention.start, quantity.end))),
        ),
    )
    .toSorted((a, b) => gap(a, quantity) - gap(b, quantity))[0];
  const period = found ?? periodOfPay(sentence, quantity);
  return period === undefined ? null : toPeriod(period.tag.slice(4));
}

/** "The average monthly wage of an engineer is $900": a period that the word for pay itself has. */
function periodOfPay({ mentions, quantities }: Sentence, quantity: Quantity): Mention | undefined {
  if (quantity.dimension !== "money") return undefined;
  return mentions.findLast(
    ({ tag, end }) =>
      tag.startsWith("per:") &&
      end <= quantity.start &&
      mentions.some((pay) => pay.tag === "pay" && pay.start >= end && pay.start - end <= 1) &&
      !quantities.some((other) => other.start >= end && other.start < quantity.start),
  );
}

const PERIOD_NEAR = 45;
