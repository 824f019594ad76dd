import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { tellOther } from "./tell-other.ts";

const AROUND = 28;
const REFERENCE_BEFORE =
  /(?:resolution|paragraph|para\.?|article|art\.|section|no\.|number|rule|annex|chapter|page|pp?\.|line|route|bus|block|room|office|bureau|unit|camp|link|day|type|class|tier|form|fin-|case|exhibit|item|table|figure|fig\.|division|brigade|flight|#)\s*[-#(]?$/i;
/** "since the resolution 170 have been sent back": a number with a verb of its own. */
const GONE_AFTER = /^ (?:have|has|had|were|are) (?:been |now |all )?\p{Ll}/u;
const AGE_AFTER = /^\s*(?:,?\s*years?[- ]old|-year-old)/i;
const AGE_BEFORE =
  /\b(?:aged|age|age of|(?:older|younger) than|man of|woman of|in (?:his|her|their)(?: early| mid| late)?)\s*$/i;
/** "A cook of 44 and his wife". */
const SOMEONE_OF =
  /\b[Aa]n? (?:[\p{L}-]+ ){0,2}(?:cook|man|woman|welder|builder|worker|driver|nurse|doctor|mason|logger|seamstress|waitress|teacher|painter|plasterer|programmer|engineer|carpenter|fisherman|sailor|farmer|mother|father|girl|boy|widow|defector|foreman|manager|labou?rer) of $/u;
const APPOSED_AGE = /\p{Lu}[\p{L}.'’-]*,\s*$/u;
const CLOCK_AFTER = /^\s*(?:a\.?m\b|p\.?m\b|o'clock|:\d\d)/i;
const LIST_MARK = /(?:^|\n)\s*\(?$/;

const CLOCK_BEFORE = /\b(?:until|till|at|by|from|after|before|past)\s*$/i;
const OF_THE = /^(?:Of|Out of) (?:the|its|their|all)\b[^;]*,\s$/;
/** "they have been there since seven." */
const SINCE = /\bsince (?:about |around |nearly )?$/i;
const DEFINITE_BEFORE =
  /\b(?:his|her|their|those|these|all|count the|explained the|the (?:other|same))\s*$/i;
const CONVERSION_GAP =
  /^\s*[,([]?\s*(?:or|i\.e\.?|that is|equal to|equivalent to|which is)?\s*(?:about|around|roughly|some|approximately|nearly)?\s*$/i;

/** "They live ten to a villa". */
const TO_A_ROOM =
  /^ to an? (?:\p{Ll}+ )?(?:room|bed|cell|tent|container|bunk|house|hut|villa|flat|apartment|dormitory|dorm|trailer|caravan|barrack|hall|shed|cabin)\b/u;
/** "this town of 230,000". */
const POPULATION_BEFORE =
  /\b(?:town|city|village|port|county|district|settlement|suburb|island|region|province|country|nation|municipality|metropolis) of (?:about |around |some |roughly |nearly |almost |over |barely |just )?$/i;
const POPULATION_AFTER =
  /^(?:[.,;:)—–]|$| (?:people|inhabitants|residents|souls|million|in|on|near|where|with|and|which|that|has|is|was)\b)/;
/** "€48 under the minimum wage". */
const OFF_THE_MARK = /^ (?:under|below|above|over|short of) (?:the|its|their|that|what|a)\b/;
/** "about 40 nationals of its own". */
const OF_THE_NORTH = /\b(?:Pyongyang|North|DPRK|regime|state)\b/;
const ITS_OWN = /\b(?:nationals|citizens|people|subjects) of (?:its|their) own\b/;
/** "some 10,000 more than in 2011". */
const DIFFERENCE = /^\s(?:more|fewer|less|higher|lower|up|down)\s(?:than|from|on)\b/i;
/** "against $600 for a local". */
const COMPARED = /\b(?:against|compared (?:with|to)|versus|vs\.?|instead of|rather than)\s*$/i;
/** What is collected from one is no such sum. */
const MILLIONS = 1_000_000;
/** "RUB 45,000 a month from those with a contract". */
const FROM_THEM =
  /^(?:\s(?:a|per|each|every)\s(?:day|week|month|year))?\sfrom\s(?:them|those|him|her|each|every|civilians|(?:the\s|its\s|their\s)?(?:workers|men|women|labou?rers|employees))\b/i;
/** "The state earns $230 million a year from its workers" is what it gets out of them. */
const EARNS =
  /\b(?:earn(?:s|ed|ing|t)?|gain(?:s|ed|ing)?|gets?|got|mak(?:es?|ing)|made|receiv\p{L}+|rais(?:es?|ed|ing)|generat\p{L}+|draw(?:s|n|ing)?|drew|br(?:ings?|ought)|rak(?:es?|ed|ing)|nets?|netted|reap(?:s|ed)?|deriv\p{L}+|profits?|revenues?|income|proceeds)\b/iu;
/** "35 per cent of the timber": a noun that is told and is no pay. */
const OF_WHAT =
  /^\sof\s(?:(?:the|its|their|his|her|my|our|all)\s)?(?:(?:promised|agreed|contracted|actual|real|official|full|net)\s)?([\p{L}-]+)/u;
const OF_PAY =
  /^(?:the|its|their|his|her|all|it|that|this|these|those|them|what|which|whatever|everything|such|a|an|each|every|pay|wages?|salar\p{L}*|earnings?|income\p{L}*|money|cash|proceeds|sums?|amounts?|total|takings|revenue\p{L}*|gross|monthly|receipts|remuneration|stipends?|foreign|hard|workers?|labou?rers?|men|women|people|North|Korean\p{L}*|contract\p{L}*|every\p{L}*|dollars?|roubles?|rubles?|paychecks?|pay-?\p{L}*|annual|overseas|gains?|profits?|value|any|one)$/iu;
/** "a tenth of those in 2017". */
const OF_PEOPLE =
  /^\sof\s(?:those|these|them|whom)(?=[.,;]|$|\s(?:in|who|at|sent|abroad|there|employed|working|hired|still|present|counted|registered)\b)/;
/** People who work under orders at home or at war, and are no witnesses of work abroad. */
const CONFINED =
  /^(?:soldiers?|troops?|service\p{L}+|conscripts?|prisoners?|inmates?|detainees?|students?|pupils?|schoolchildren|tourists?|visitors?|settlers?|fighters?|sappers?|guides?|(?:consular|embassy|diplomatic) staff)$/iu;

/** "posted as 8 to 4": a range that runs down is of the clock. */
function isBackwards(raw: string): boolean {
  const [, from, to] = /^(\d{1,2})\s?(?:to|-|–)\s?(\d{1,2})$/.exec(raw) ?? [];
  return from !== undefined && Number(from) > Number(to) && Number(from) <= 24;
}

const ALL_GONE =
  /^ (?:of (?:them|whom) )?(?:have |had |has |were |are )(?:since |now |all )?(?:been )?(?:repatriated|sent|returned|left|gone|departed|deported|flown|expelled|recalled|withdrawn)\b/;
/** "took up 4.6 hours of a mean working day of 15.8". */
const OF_A_DAY = /^ of (?:an? |the |their |his |her )(?:\p{L}+ ){0,2}(?:day|shift)\b/u;
/** "eight hours in each of two shifts". */
const IN_EACH_SHIFT = /^ in each of (?:two|three|2|3)\b/;
const HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const TO_HOUR = new RegExp(`^ (?:to|until|till) ${HOUR}\\b`, "i");
const FROM_HOUR = new RegExp(`\\bfrom ${HOUR} (?:to|until|till) $`, "i");

/** "From seven to seven, on paper". */
const isClock = (before: string, after: string) =>
  (/\bfrom $/i.test(before) && TO_HOUR.test(after)) || FROM_HOUR.test(before);

/** "50,000 roubles a month, or $841". */
function isConversion(text: string, quantity: Quantity, sentence: Sentence): boolean {
  if (quantity.dimension !== "money") return false;
  const at = sentence.quantities.indexOf(quantity);
  const previous = sentence.quantities[at - 1];
  if (previous?.dimension !== "money" || previous.unit === quantity.unit) return false;
  const between = text.slice(previous.end, quantity.start);
  return (
    between.length <= 32 &&
    /^\s*(?:a month|a day|an hour|a year|each)?\s*/.test(between) &&
    /[,([]|\bor\b/.test(between) &&
    CONVERSION_GAP.test(between.replace(/^\s*(?:a month|a day|an hour|a year|each)/, ""))
  );
}

/** "Russia (20,000), Oman (300)": in brackets after a place stands its count, not a note. */
function labelsPlace({ start, raw, low }: Quantity, { mentions }: Sentence): boolean {
  const isCount = raw.includes(",") || (low ?? 0) >= 100;
  return (
    isCount &&
    mentions.some(
      ({ tag, end }) => (tag === "country" || tag === "locality") && start - end === " (".length,
    )
  );
}

/** "Of the six restaurants that the city had, four are left". */
function isOfThings(text: string, { start, end }: Quantity, sentence: Sentence): boolean {
  if (!OF_THE.test(text.slice(sentence.start, start))) return false;
  if (!/^ (?:are|were|have|had|remain|closed|stay|still)\b/.test(text.slice(end, end + 10)))
    return false;
  const [whole] = sentence.quantities;
  const between = sentence.mentions.filter(
    (mention) => whole !== undefined && mention.start >= whole.start && mention.end <= start,
  );
  return (
    whole !== undefined &&
    whole.end < start &&
    between.some(({ tag }) => tag === "thing") &&
    !between.some(({ tag }) => tag === "worker" || tag === "person")
  );
}

/** Why a number of an English text is no figure: a year, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, raw, unit, low, high, comparator } = quantity;
  const before = text.slice(Math.max(sentence.start, start - AROUND), start);
  const after = text.slice(end, Math.min(sentence.end, end + AROUND));
  const plain = low !== null && low === high && Number.isInteger(low) && unit === null;
  if (plain && comparator === "eq" && /^(?:19|20)\d\d$/.test(raw)) return "a year";
  if (/^\d+(?:st|nd|rd|th)\b/.test(text.slice(start, end + 2))) return "an ordinal";
  if (unit === "year of age" || unit === "something" || /^(?:older|younger) than\b/i.test(raw))
    return "an age";
  if (
    unit !== "percent" &&
    quantity.dimension !== "money" &&
    REFERENCE_BEFORE.test(before) &&
    !GONE_AFTER.test(after)
  ) {
    if (!/\bnumber\s*$/i.test(before) && !/(?:day|class|unit|camp|figure|type)\s*$/i.test(before))
      return "the number of a rule, page or place";
  }
  if (plain && /^\s?(?:-|–|to)\s?(?:nothing|zero|nil)\b/.test(after)) return "a vote or a score";
  if (
    plain &&
    low <= 24 &&
    CLOCK_BEFORE.test(before) &&
    !/^\s*(?:\p{L}+\s+)?(?:hours|days)/u.test(after)
  )
    return "a time of day";
  if (plain && low <= 12 && SINCE.test(before) && /^(?:[.,;:)”"]|$)/.test(after))
    return "a time of day";
  if (
    plain &&
    low <= 24 &&
    (/^\s?(?:to|-|–)\s?\d{1,2}\b(?!\s?(?:hours|days|%|per|pct))/.test(after) ||
      /\b\d{1,2}\s?(?:to|-|–)\s?$/.test(before))
  )
    return "times of day";
  if (/^(?:from )?(\p{L}+) (?:to|until|till) \1$/iu.test(raw) && /\bfrom\b/i.test(before + raw))
    return "times of day";
  if (unit === "hour" && low === 24) return "a whole day";
  if (unit === "hour" && OF_A_DAY.test(after)) return "a part of the day";
  if (unit === "hour" && IN_EACH_SHIFT.test(after)) return "one of several shifts";
  if (isBackwards(raw) || (plain && low <= 12 && isClock(before, after))) return "times of day";
  if (
    low !== null &&
    low < 100 &&
    unit === null &&
    /\bpast\s*$/i.test(before + raw.replace(/[\d\p{L}-]+$/u, ""))
  )
    return "an age";
  if (isConversion(text, quantity, sentence)) return "the same sum in another currency";
  if (/\b(?:among|of|all) (?:these|those|the same)\s$/i.test(before)) return "a number told before";
  if (
    unit === null &&
    // "so that all 33 have been repatriated": what became of them is told anew.
    !(/\ball\s*$/i.test(before) && ALL_GONE.test(after)) &&
    !/\bof (?:their|his|her|these|those)\s*$/i.test(before) &&
    // "who gets his 180 through a trading house".
    !/\b(?:gets?|got|hires?|hired|takes?|took|draws?|drew|employs?|houses?|rents?|has|had) (?:his|her|their) $/i.test(
      before,
    ) &&
    DEFINITE_BEFORE.test(before)
  )
    return "a number told before";
  if (plain && /[\p{L}\d],$/u.test(before)) return "the number of a note";
  if (plain && /[[(]$/.test(before) && /^[\])]/.test(after) && !labelsPlace(quantity, sentence))
    return "a reference";
  if (/^\d{1,2}[.:]\d\d$/.test(raw) && start === sentence.start) return "a time of day";
  if (plain && /^\d{4}$/.test(raw) && low < 3000 && quantity.dimension === "none")
    return "a year or the number of a rule";
  if (/\b(?:all but|all except|save for|bar)\s*$/i.test(before)) return "what is left over";
  if (/\byears?[- ]old$/.test(raw)) return "an age";
  if (TO_A_ROOM.test(after)) return "how many share a room";
  if (unit === null && POPULATION_BEFORE.test(before) && POPULATION_AFTER.test(after))
    return "how many live in a place";
  if (unit === null && isOfThings(text, quantity, sentence))
    return "it counts what was counted before";
  if (quantity.dimension === "money" && OFF_THE_MARK.test(after)) return "a difference";
  if (
    ITS_OWN.test(raw.slice(-12) + after.slice(0, 24)) &&
    !OF_THE_NORTH.test(text.slice(sentence.start, start))
  )
    return "it counts another country's own";
  if (
    unit === null &&
    (low ?? high ?? 0) < 70 &&
    (comparator === "lt" || comparator === "gt") &&
    /\b(?:women|men|people|persons|those|workers|girls|anyone)\s*$/i.test(before)
  )
    return "an age";
  if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) return "an age";
  if (
    plain &&
    low < 100 &&
    SOMEONE_OF.test(before) &&
    /^(?:[.,;]| (?:and|who|with|whose))/.test(after)
  )
    return "an age";
  if (
    plain &&
    /^\d/.test(raw) &&
    low < 100 &&
    APPOSED_AGE.test(before) &&
    /^\s*(?:,|\.)/.test(after)
  )
    return "an age";
  if (CLOCK_AFTER.test(after) || /\d:$/.test(before)) return "a time of day";
  if (
    plain &&
    LIST_MARK.test(text.slice(Math.max(0, start - 6), start)) &&
    /^[.)]\s/.test(after) &&
    /^\d+$/.test(raw)
  )
    return "the number of a list item";
  if (plain && /^-\d/.test(after)) return "part of a code";
  if (unit !== "percent" && quantity.dimension !== "money" && DIFFERENCE.test(after))
    return "a difference";
  if (quantity.dimension === "money" && COMPARED.test(before)) return "a sum compared with";
  if (
    quantity.dimension === "money" &&
    (quantity.low ?? quantity.high ?? 0) < MILLIONS &&
    FROM_THEM.test(after) &&
    !EARNS.test(text.slice(sentence.start, start))
  )
    return "a sum taken from them";
  if (quantity.dimension === "ratio") {
    if (
      /^\p{L}+ (?:in|out of) (?:every )?\p{L}+$/iu.test(raw) &&
      !/^\s(?:roubles|rubles|dollars|won|yuan)/.test(after)
    )
      return "a share of people";
    if (OF_PEOPLE.test(after)) return "a share of people";
    // The noun may be read with the share: "a fifth of his catch".
    const own = raw.indexOf(" of ");
    const whole = OF_WHAT.exec(own < 0 ? after : raw.slice(own))?.[1];
    if (whole !== undefined && !OF_PAY.test(whole)) return `a share of ${whole}`;
  }
  if (/^(?:money|time|ratio)$/.test(quantity.dimension)) {
    const others = sentence.mentions.findLast(
      ({ tag, end: until }, i, all) =>
        until <= start &&
        /^(?:other-people|worker|subject|person)$/.test(tag) &&
        // "consular staff" is the longer reading of "staff".
        !(tag === "worker" && all[i - 1]?.tag === "other-people" && all[i - 1]?.end === until),
    );
    if (others?.tag === "other-people" && CONFINED.test(others.value))
      return `it is about ${others.value}`;
  }
  return tellOther(text, quantity, sentence);
}
