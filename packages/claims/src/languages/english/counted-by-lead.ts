import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import type { Mention } from "../../mention.ts";

/** What was found around a number without a noun before the words that lead up to it are asked. */
type Around = {
  sentence: Sentence;
  /** What stands after the number. */
  mentions: readonly Mention[];
  /** End of the number with its bound: "or so". */
  bounded: number;
  numberEnd: number;
  subject: Mention | null;
};

/** "Last season they were 84", "they numbered some 300". */
const THEY_WERE =
  /\b[Tt]hey (?:(?:still|now|once|then|already|all|today) )?(?:are|were|number|numbered|total|totall?ed|came to|amounted to)(?: (?:still|now|once|then|already|only|just|about|some|around|nearly|perhaps|almost|over)){0,2} $/;
const AGE_NEXT = /^ (?:and|or|to|years)\b/;
/** "Visas issued to them rose to 16,613 from 2,035": the sentence is about visas. */
const OF_THINGS =
  /^["“]?(?:[\p{L}'’-]+ ){0,5}(permits|visas|licen[cs]es|applications|entries|border crossings|crossings|trips|flights)\b[^.;:]*\b(?:to|from|at|by|were|was|reached|totall?ed|numbered|and|with|among|of)\s(?:about |some |around |nearly |only |just )?$/iu;
/** "Lost-time injuries: own staff 9, partner's staff 23": what the line is about. */
const LINE_OF =
  /^(?:[\p{L}'’-]+ ){0,4}(injuries|accidents|deaths|fatalities|passengers|visas|permits|flights|trips|thefts|cases|complaints|violations|fines|visitors|tourists|students|penalties|arrears|wages|sales|exports|imports)[^.:\d]{0,30}: [^.]*$/iu;
/** "now it is 4,600": no people. */
const IT_IS =
  /\b(?:[Ii]t|[Tt]his|[Tt]hat|price|rate|rent|fare|fee|cost) (?:is|was|has been|had been|stands at|stood at|came to|comes to)(?: (?:now|then|only|just|about|some|around|nearly|still)){0,2} $/;
/** "by 1,500 from Uzbekistan": where others come from. */
const FROM_THERE = /^ (?:more |others |men |people )?from (?:the )?$/;
const GOES_BACK =
  /\b(?:return|repatriat|deport|expel|withdr|recall|left|leave|leaving|sent (?:back|home)|home|back|depart|flew|flown|fly)/i;
const IN_OUR_TEAM =
  /(?:^|[.;] )In (?:our|my|his|her|their) (?:own )?(?:section|team|crew|brigade|unit|camp|group|dormitory|shop|shift|gang)(?: alone| there)?,? (?:there were |we were |about |some )?$/;
const GETS_HIS =
  /\b(?:gets?|got|hires?|hired|takes?|took|draws?|drew|recruits?|recruited) (?:his|her|their|its) $/i;

/**
 * What a number without a noun of its own counts, by the words that lead up to it: "they were 84",
 * "visas rose to 16,613", "DPRK 1,788"; null where they do not tell.
 */
export function readByLead(
  text: string,
  quantity: Quantity,
  { sentence, mentions, bounded, numberEnd, subject }: Around,
): Counted | null {
  const own = { start: quantity.start, end: quantity.end };
  const lead = text.slice(sentence.start, quantity.start);
  if (
    quantity.unit === null &&
    THEY_WERE.test(lead) &&
    !AGE_NEXT.test(text.slice(bounded, bounded + 8))
  )
    return { kind: "anaphor", span: own, noun: "they", named: true };
  // "who gets his 180 through a trading house".
  if (
    GETS_HIS.test(lead) &&
    /^ (?:through|from|via|by way of|out of)\b/.test(text.slice(bounded, bounded + 14))
  )
    return { kind: "anaphor", span: own, noun: "his", named: true, told: true };
  // "In our section 64", where all were workers.
  if (quantity.unit === null && IN_OUR_TEAM.test(lead))
    return { kind: "anaphor", span: own, noun: "us", named: true, told: true };
  // "DPRK 1,788": a row of a table.
  const row = sentence.mentions.findLast(({ end }) => end <= quantity.start);
  if (
    row?.tag === "subject-modifier" &&
    /^:? $/.test(text.slice(row.end, quantity.start)) &&
    /^(?:[;,.)]|$)/.test(text.slice(bounded, bounded + 1))
  )
    return { kind: "subject", span: { start: row.start, end: quantity.end }, noun: row.value };
  const line = LINE_OF.exec(lead)?.[1];
  if (quantity.unit === null && line !== undefined && subject === null)
    return { kind: "thing", span: own, noun: line };
  const origin =
    subject === null
      ? mentions.find(
          ({ tag, start }) =>
            tag === "country" &&
            start - numberEnd < 14 &&
            FROM_THERE.test(text.slice(numberEnd, start)),
        )
      : undefined;
  if (origin !== undefined && !GOES_BACK.test(text.slice(sentence.start, sentence.end)))
    return { kind: "foreign", span: own, noun: `those from ${origin.value}` };
  if (quantity.unit === null && IT_IS.test(lead)) return { kind: "bare", span: own, noun: "it" };
  if (quantity.unit === null && OF_THINGS.test(lead) && subject === null)
    return { kind: "thing", span: own, noun: OF_THINGS.exec(lead)?.[1] ?? "" };
  return null;
}
