import type { Mention } from "../mention.ts";
import { gap } from "../words/near.ts";
import { type Clues } from "./wage-clues.ts";

/** "the workers received $120, their employers paid more": the nearer word tells whose sum it is. */
export function payeeOf(clues: Clues): "worker" | "employer" {
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

const PAYS_NEAR = 48;
