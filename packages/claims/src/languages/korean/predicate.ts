import type { Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** "2천 명이 있으며", "30여 명 있었으나": those counted are there, whatever comes next. */
const EXISTS =
  /^\s?(?:이상|가량|정도|안팎|남짓|규모)?(?:이|가|은|는|도|씩)?\s(?:더\s|아직\s|여전히\s|지금도\s|현재\s)?있(?=[는다었으지던고음습])(?!던 것|었던 것)/u;

/** "1천여 명만 남기고 돌려보냈다": those who were not sent home. */
const LEFT = /^(?:만|을|를)?\s남[기긴겨겼]/u;

/** "1천190명이던 인력": how many they were. */
const WERE = /명(?:가량|정도|쯤)?(?:이던|이었던|였던)\s/u;
/** "지금은 390명쯤": how many they are. */
const NOW = /(?:지금은|현재는|이제는)\s(?:약\s|겨우\s|모두\s)?$/u;
const NOW_REACH = 12;

/** Where the sentence says of counted people that they exist: then no one comes or goes. */
export function findPredicate(text: string, counted: Span, sentence: Sentence): "exists" | null {
  const rest = text.slice(counted.end, sentence.end);
  const before = text.slice(Math.max(sentence.start, counted.start - NOW_REACH), counted.start);
  const said = [EXISTS, LEFT].some((pattern) => pattern.test(rest));
  return said || NOW.test(before) || WERE.test(text.slice(counted.start, counted.end))
    ? "exists"
    : null;
}
