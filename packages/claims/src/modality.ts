import type { Quantity } from "@figurewatch/quantities";
import type { Modality } from "./claim.ts";
import { gap } from "./counted-people.ts";
import type { Credit, Sentence } from "./language-pack.ts";
import { clauseAt } from "./sentences.ts";

const ORDER: Modality[] = ["hypothetical", "denied", "quota", "plan", "estimate"];
const NEAR = 60;

/** Whether a figure is told as a fact, an estimate, a plan, a quota, denied or supposed. */
export function chooseModality(
  quantity: Quantity,
  sentence: Sentence,
  credits: readonly Credit[],
): Modality {
  const clause = clauseAt(sentence, quantity.start);
  const near = sentence.mentions.filter(
    (mention) =>
      mention.start >= clause.start &&
      mention.start < clause.end &&
      gap(mention, quantity) <= NEAR &&
      // "The planning ministry said" plans nothing; "the ministry denied" is the denial itself.
      (mention.tag === "denied" ||
        !credits.some(({ at }) => at.start <= mention.start && mention.end <= at.end)),
  );
  // "If they number 80,000, that makes …": what is supposed reaches what follows from it.
  const supposed = sentence.mentions.some(
    ({ tag, end }) =>
      tag === "hypothetical" && end <= quantity.start && quantity.start - end <= NEAR,
  );
  if (supposed) return "hypothetical";
  for (const modality of ORDER) if (near.some(({ tag }) => tag === modality)) return modality;
  return "stated";
}
