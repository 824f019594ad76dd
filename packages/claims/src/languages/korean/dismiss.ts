import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";

/** "42명 늘었다" is a difference; "42명으로 늘었다" is not. */
const DIFFERENCE =
  /^(?:이|가)?\s?(?:더\s)?(?:늘었|줄었|늘어난|줄어든|증가|감소|많은|적은|많았|적었)/u;
/** "2397호", "제8항", "6면", "33살": the number of a rule or page, or an age. */
const REFERENCE =
  /^\s?(?:호(?!주)|항|조(?=[\s,.])|면(?=[\s'’‘])|쪽|차(?=[\s,])|회(?=[\s,])|살|세(?=[\s,.(인의)]))/u;

/** Why a number of a Korean text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 12));
  if (quantity.dimension === "people" && DIFFERENCE.test(after)) return "a difference";
  if (quantity.dimension === "none" && REFERENCE.test(after))
    return "an age or the number of a rule";
  return null;
}
