import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import { SAYING } from "./credit-words.ts";
import { toCreditOfAll } from "./to-credit.ts";
import { lineStart } from "../../words/line-start.ts";

const LOOK_BACK = 400;
const OPENING = 1500;
const MIN_QUESTIONS = 2;
const NAMED = "\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20}){0,2}";
/** "Han, 47, felled larch", "Rim was a carpenter": whom an interview introduces. */
const INTRODUCED = new RegExp(
  `^(M(?:r|s|rs)\\.?\\s\\p{Lu}[\\p{L}'’-]{0,20}|${NAMED})(?:\\s\\([^)\\n]{1,30}\\))?(?:,\\s(?:\\d\\d|an?|the|who)\\b|\\s(?:was|is|has|had|left|worked|spent|went|came|now|\\p{Ll}{3,12}ed)\\b)`,
  "mu",
);
/** "whose director, Sergei Sarnavsky, does not hide it", "Mr. Ri queued". */
const APPOSED = new RegExp(
  `,\\s(\\p{Lu}[\\p{L}'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}'’-]{1,20}){1,2}),\\s|\\b(M(?:r|s|rs)\\.?\\s\\p{Lu}[\\p{L}'’-]{1,20})\\b`,
  "gu",
);
const SAYS = new RegExp(`(?<![\\p{L}’'-])(?:${SAYING})(?![\\p{L}-])`, "iu");
const PRONOUNS =
  /^(?:You|We|I|He|She|They|It|How|What|Where|When|Why|Who|And|Did|Do|Were|Was|Is)\b/;
const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** Who answers, in an interview told in questions and answers without names before them. */
export function findAnswerer(text: string, sentence: Sentence): Credit | null {
  const opening = text.slice(0, OPENING);
  // Most texts ask nothing.
  if (!opening.includes("?")) return null;
  const [first, ...more] = listMatches(opening, /\?["”’]?(?=\n)/g);
  if (first === undefined || more.length + 1 < MIN_QUESTIONS || sentence.start < first.index)
    return null;
  if (/\?["”’]?$/.test(text.slice(sentence.start, sentence.end))) return null;
  const name = INTRODUCED.exec(opening.slice(0, first.index))?.[1];
  return name === undefined || MONTHS.test(name) || PRONOUNS.test(name)
    ? null
    : { ...toCreditOfAll(name, sentence), isPerson: true };
}

/** A sentence in quotation marks that credits no one is said by whoever was named right before. */
export function findQuotedSpeaker(text: string, sentence: Sentence): Credit | null {
  if (!/^["“‘']/.test(text.charAt(sentence.start))) return null;
  const before = text.slice(lineStart(text, sentence.start, LOOK_BACK), sentence.start);
  const named = listMatches(before, APPOSED).at(-1);
  const name = named?.[1] ?? named?.[2];
  if (named === undefined || name === undefined || MONTHS.test(name)) return null;
  return SAYS.test(before.slice(named.index)) ? null : toCreditOfAll(name, sentence);
}
