import type { Quantity } from "@figurewatch/quantities";
import type { Modality } from "./claim.ts";
import { gap } from "./words/near.ts";
import type { Credit } from "./language-pack.ts";
import { isRefuted } from "./refutation.ts";
import type { Surroundings } from "./classifier/surroundings.ts";
import { clauseAt } from "./words/sentences.ts";

const ORDER: Modality[] = ["hypothetical", "denied", "quota", "plan", "estimate"];
const NEAR = 60;
/** A negation stands this near to the number it denies. */
const BESIDE = 8;
/** ", of them ". */
const PART_GAP = 3;

/** What stands right before, or right behind, a number that is told to be wrong. */
const NOT_BEFORE =
  /(?:\b(?:not|rather than|instead of)\s(?:the\s)?|(?<!\p{L})не\s|(?:而不是|而非|并非|並非|不是)\s?)$/iu;
const NOT_AFTER =
  /^\s?(?:명|달러|시간|일|개국|%)?\s?(?:이|가)?\s?아니라|^[人名]?[」』]?(?:では|じゃ)(?:なく|無く)|^[人名]?[」』]?と(?:した|ある|あった)のは/u;

/** "「20万人」としたのは「2万人」の誤りでした": the right number stands before the word for wrong. */
const RIGHT_BEFORE = /^[人名]?[」』]の(?:誤り|間違い)/u;

/** "1,482, not 1,842", "1842명이 아니라 1482명": the one number is denied by the other beside it. */
export function isContrasted(text: string, { raw, start, end }: Quantity): boolean {
  if (!/^[\p{N}$€£¥₽(]/u.test(raw)) return false;
  return (
    NOT_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ||
    NOT_AFTER.test(text.slice(end, end + 12))
  );
}

/** What figures are told as, as far as it sets them apart: each is a series of its own. */
export type ToldAs = "counted" | "planned" | "denied" | "supposed";

export function toldAs(modality: Modality): ToldAs {
  switch (modality) {
    case "stated":
    case "estimate":
      return "counted";
    case "plan":
    case "quota":
      return "planned";
    case "denied":
      return "denied";
    case "hypothetical":
      return "supposed";
  }
}

/** Whether a figure is told as a fact, an estimate, a plan, a quota, denied or supposed. */
export function chooseModality(
  { text, language, quantity, sentence }: Surroundings,
  credits: readonly Credit[],
): Modality {
  if (isContrasted(text, quantity) || isRefuted(text, language, quantity, sentence))
    return "denied";
  const clause = clauseAt(sentence, quantity.start);
  const others = sentence.quantities.filter((other) => other !== quantity);
  // "a quota of 38,500 foreigners, 5,113 of them North Koreans": a part is told as the whole is.
  const isPart = sentence.mentions.some(
    ({ tag, start, end }) =>
      (tag === "anaphor" || tag === "subset") &&
      start - clause.start <= PART_GAP &&
      end <= quantity.start &&
      quantity.start - end <= PART_GAP,
  );
  const near = sentence.mentions.filter(
    (mention) =>
      (isPart || mention.start >= clause.start) &&
      mention.start < clause.end &&
      gap(mention, quantity) <= NEAR &&
      // "The planning ministry said" plans nothing; "the ministry denied" is the denial itself.
      (mention.tag === "denied" ||
        !credits.some(({ at }) => at.start <= mention.start && mention.end <= at.end)) &&
      !(
        mention.tag === "denied" &&
        others.some((other) => gap(mention, other) <= BESIDE && isContrasted(text, other))
      ),
  );
  // "If they number 80,000, that makes …": what is supposed reaches what follows from it.
  const supposed = sentence.mentions.some(
    ({ tag, end }) =>
      tag === "hypothetical" && end <= quantity.start && quantity.start - end <= NEAR,
  );
  if (supposed) return "hypothetical";
  const isRight = RIGHT_BEFORE.test(text.slice(quantity.end, quantity.end + 8));
  for (const modality of ORDER)
    if (near.some(({ tag }) => tag === modality) && !(isRight && modality === "denied"))
      return modality;
  return "stated";
}
