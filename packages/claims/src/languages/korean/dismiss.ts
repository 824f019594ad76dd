import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "42명 늘었다" is a difference; "42명으로 늘었다" is not. */
const DIFFERENCE =
  /^(?:이|가)?\s?(?:더\s)?(?:늘었|줄었|늘어난|줄어든|증가|감소|많은|적은|많았|적었)/u;
/** "2397호", "제8항", "6면", "33살": the number of a rule or page, or an age. */
const REFERENCE =
  /^\s?(?:호(?!주)|항|조(?=[\s,.])|면(?=[\s'’‘])|쪽|차(?=[\s,])|회(?=[\s,])|살|세(?=[\s,.(인의)]))/u;

/** "1천 명이 북한 안에 있다". */
const AT_HOME = /^(?:이|은|는)?\s?북한\s?(?:안|내|국내|내부)(?:에|$)/u;
const SOLDIERS = /군인|병사|병력|장병|파병|부대|북한군|용병|공병/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** "군인 한 명당 월 2천 달러": the sum, share or time of the soldiers named last. */
function isOfSoldiers({ start, dimension }: Quantity, { mentions }: Sentence): boolean {
  if (dimension !== "money" && dimension !== "ratio" && dimension !== "time") return false;
  const last = mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= start);
  return last?.tag === "other-people" && SOLDIERS.test(last.value);
}

/** Why a number of a Korean text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 12));
  if (quantity.dimension === "people" && DIFFERENCE.test(after)) return "a difference";
  if (quantity.dimension === "none" && REFERENCE.test(after))
    return "an age or the number of a rule";
  if (quantity.dimension === "people" && /^\s?씩/u.test(after)) return "so many to each";
  if (quantity.dimension === "people" && AT_HOME.test(after)) return "they are at home";
  if (isOfSoldiers(quantity, sentence)) return "it is about soldiers";
  return null;
}
