import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { wordsAfter, wordsBefore } from "./words-around.ts";

/** "of which brokers kept 6 percent": what a go-between keeps is not what the worker keeps. */
const CUT =
  /\b(?:brokers?|middlem[ae]n|recruiters?|intermediar(?:y|ies)) (?:kept|keeps?|retain(?:s|ed)?) [^.;,]{0,20}$/iu;
/** "less than half a dollar": a part of a coin. */
const OF_A_COIN = /^ an? (?:dollar|euro|pound|cent|rouble|ruble|yuan)\b/i;
/** "raised the dues by anywhere from 30% to 55%": how much more or less it became. */
const CHANGED_BY =
  /\b(?:rais|increas|hik|cut|reduc|lower|grew|grow|rose|ris|fell|fall|dropp?|trimm?|slash|climb|jump)\p{L}* [^.;]{0,80}\bby (?:anywhere |as much as |up to |about |almost |nearly )?(?:from |between )?$/iu;
/** "72% and the North 28% of what is felled": a share of goods. */
const OF_GOODS =
  /^(?: and (?:the )?(?:\p{Lu}\p{L}+ ){1,3}[\d.]{1,5}(?:%| per ?cent))? of (?:what (?:is|was|they|he|these|the) (?:\p{L}+ )?(?:fell|cut|caught|produc|harvest|mined|log|grow|sew)|(?:the )?proceeds (?:of|from) (?!labou?r|work))/iu;

const OF_OTHERS =
  /^ (?:of|as much as) (?:what|that of|the (?:pay|wages?|salary|rate) (?:of|paid to)) (?:an? |the )?(?:local |ordinary )?$/;

/** Why a share in an English sentence is none of pay, or null. */
export function tellOtherShare(
  text: string,
  quantity: Quantity,
  sentence: Sentence,
): string | null {
  if (quantity.dimension !== "ratio") return null;
  const before = wordsBefore(text, quantity, sentence);
  const after = wordsAfter(text, quantity.end, sentence);
  if (OF_A_COIN.test(after)) return "a part of a coin";
  // "less than half of what Chinese workers are paid".
  const others = sentence.mentions.some(
    ({ tag, start }) =>
      (tag === "nation" || tag === "nation-modifier") &&
      start >= quantity.end &&
      OF_OTHERS.test(text.slice(quantity.end, start)),
  );
  if (others) return "compared with the pay of others";
  if (CHANGED_BY.test(before)) return "how much it changed";
  if (OF_GOODS.test(after)) return "a share of goods";
  return CUT.test(before) ? "the cut of a go-between" : null;
}
