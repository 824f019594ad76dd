import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "Under the labour code nobody may work more than …" says what is allowed, not what is done. */
const NORM =
  /\b(?:under|according to) (?:the |its )?(?:\p{L}+ )?(?:labou?r (?:code|laws?)|laws?|statutes?)\b|\b(?:nobody|no one) may\b|\bmust by law\b|\bby law,? (?:must|may|have)\b/iu;
/** "We call on the organisers to pay each the $400": what someone asks for. */
const DEMAND =
  /\b(?:call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?) [^.;]{1,60}\bto \p{L}+ [^.;]{0,40}$/iu;
/** "The average wage in the territory": a place has it, not the people spoken of. */
const OF_A_PLACE =
  /\b(?:average|mean|median|minimum) (?:\p{Ll}+ )?(?:wages?|salar(?:y|ies)|pay|incomes?) (?:in|of|across) (?:the|this|that) (?:territory|region|country|province|city|republic|town|district)\b/iu;
/** "Divers work four hours a day": a plural that opens its sentence and names none of ours. */
const OTHERS_WORK =
  /^(\p{Lu}\p{Ll}{2,}s) (?:work|toil|train|labou?r|rehearse|practi[cs]e|serve)\b/u;
/** "the country's minimum wage of 7,955 koruna": what the law sets. */
const MINIMUM =
  /\bminimum (?:monthly |hourly |legal |gross |net ){0,2}(?:wage|salary|pay)(?: in [\p{L} ]{2,24})? (?:is|was|of|at|stands at|stood at|(?:will |would |is to |was to )?(?:rises?|rose|go(?:es)? up|went up|increases?|increased|be raised|be set|set|raised|is set|is fixed|fixed)(?: from [^.;]{1,24})? (?:to|at)) (?:about |around )?$/iu;
/** "says they get the minimum wage of €700": theirs all the same. */
const GET_MINIMUM =
  /\b(?:they|them|Koreans|workers|women|men|all|each) (?:\p{Ll}+ )?(?:get|gets|got|are paid|were paid|receive[sd]?|earn(?:s|ed)?|draw|drew|are on|were on)(?: only| just)? (?:the|a) (?:\p{Ll}+ )?minimum/u;
/** "The average wage of an expatriate", "state wages": of all of them, whoever they are. */
const OF_OTHERS =
  /\b(?:wages?|salar(?:y|ies)|pay|incomes?) of (?:an? |the |all )?(?:\p{Ll}+ )?(?:expatriates?|foreigners?|migrants?|locals?|residents?|citizens)\b|\bstate (?:wages|salaries)\b/iu;
/** "defectors in the South": settled there, whatever they did before. */
const SETTLED =
  /\b(?:defectors|refugees|escapees|resettlers) (?:now )?(?:living |resettled |settled )?in (?:the South|South Korea|Seoul)\b/iu;
/** "Cambodian ticket sellers made $120", "A waiter from Shandong earns 4,500": the subject earns. */
const EARNS =
  /^(?:[ -]\p{Ll}+){1,3} (?:who )?(?:(?:have|has|had|are|is|were|was|can) )?(?:earn|earns|earned|make|makes|made|get|gets|got|receive[sd]?|works?|worked|paid) /u;
const FROM_THERE = /\b[Aa]n? (?:\p{Ll}+ ){0,2}$/u;
const FROM = /^ from $/;
/** A title that tells of those who do no paid work abroad. */
const OTHERS =
  /\b(?:soldiers?|troops?|sappers?|conscripts?|students?|defectors?|refugees?|tourists?|hackers?|prisoners?|orphans?|casualt(?:y|ies)|combat|battle(?:field)?|front ?line|wounded|passengers?|athletes?|footballers?)\b/i;

export const isAboutOthers = (title: string): boolean => OTHERS.test(title);

/** "who fled a camp in 2003, employs six": what one who got away does today. */
const NOW_FREE =
  /\bwho (?:had )?(?:fled|escaped|defected|ran away)\b[^.;]{0,100}, (?:now )?(?:employs|owns|runs|pays|sells)\b/iu;
/** "hired 30 guides and pays them": the pronoun stands for the last people named. */
const PAID_THEM = /\b(?:pa(?:ys?|id|ying)|giv(?:es?|ing)|gave) them $/iu;
/** "At home an acquaintance had glued wigs for ten hours": not where they were sent. */
const BACK_HOME =
  /^["“]?(?:Back (?:at )?home|At home|In the North(?: itself)?|Inside (?:the North|North Korea)|In (?:his|her|their|our) (?:home ?town|village|province)|Before (?:that|she left|he left|they left|leaving)),? /;
/** "A teacher in Pyongyang is paid 3,000 won": someone at work at home. */
const AT_HOME =
  /(?:^|[;,] )[Aa]n? (?:(?!company|firm|agency|bank|bureau)[\p{L}-]+ ){1,3}in (?:Pyongyang|(?:the )?North(?: Korea)?) (?:(?:is|was) paid|earns?|makes?|made|gets?|receives?|works?) /u;
/** "Official salaries in North Korea", "Average wages within Russia": a place has them. */
const IN_A_PLACE =
  /\b(?:[Aa]verage|[Mm]ean|[Mm]edian|[Mm]inimum|[Oo]fficial|[Tt]ypical|[Nn]ominal) (?:\p{Ll}+ )?(?:wages?|salar(?:y|ies)|pay|incomes?) (?:in|within|inside|across|for|of) (?:the )?\p{Lu}[\p{L} ]{2,24} (?:is|are|was|were|stood|stands?|remained) /u;
/** "20 people, none of them Korean": the text says that it is not them. */
const NONE_OF_OURS =
  /^(?: [\p{L}-]+){0,3}, (?:but )?none of (?:them|whom) (?:(?:is|are|was|were) )?(?:from the North|(?:North )?Koreans?)\b/iu;
const BY_PLACE = /\b(?:local|native) (?:\p{Ll}+ )?$/iu;
const PEOPLE = /^(?:other-people|worker|subject|subject-modifier|nation|person)$/;

/** "says Johannes, who mixed cement for them at N$12 an hour": what the speaker himself gets. */
const SPEAKER_WHO =
  /\b(?:says?|said|recalls?|recalled|adds?|added|told|remembers?)\b[^.;,]{0,40}\p{Lu}[\p{L}'’-]+, (?:who|whose|himself|herself)\b[^.;]{0,80}$/u;

/** Why a number of an English sentence is about others than those at work abroad, or null. */
export function tellNotTheirs(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const before = text.slice(sentence.start, quantity.start);
  const told = text.slice(sentence.start, sentence.end);
  if (NOW_FREE.test(before)) return "what one who got away does today";
  if (NONE_OF_OURS.test(text.slice(quantity.end, sentence.end)))
    return "the text says that they are others";
  const isMoney = quantity.dimension === "money";
  if (!isMoney && quantity.dimension !== "time") return null;
  if (isMoney && SPEAKER_WHO.test(before)) return "the pay of who speaks";
  if (NORM.test(before)) return "what the law allows";
  const opening = OTHERS_WORK.exec(before)?.[1];
  if (opening !== undefined && !sentence.mentions.some((at) => at.start === sentence.start))
    return `the pay or time of ${opening.toLowerCase()}`;
  if (MINIMUM.test(before) && !GET_MINIMUM.test(before)) return "what the law allows";
  if (DEMAND.test(before)) return "what someone asks for";
  if (BACK_HOME.test(told)) return "the pay or time of people at home";
  if (AT_HOME.test(before)) return "the pay or time of people at home";
  if (SETTLED.test(before)) return "those who settled in the South";
  if (isMoney && OF_OTHERS.test(told)) return "the pay of others";
  if (isMoney && (OF_A_PLACE.test(told) || isOfPlace(text, quantity, sentence)))
    return "the pay of a place";
  if (isOfAnotherCountry(text, quantity, sentence)) return "people of another country";
  const people = sentence.mentions.filter(
    ({ tag, end }) => PEOPLE.test(tag) && end <= quantity.start,
  );
  const last = people.at(-1);
  if (last === undefined) return null;
  if (isMoney && last.tag === "other-people" && PAID_THEM.test(before))
    return `what ${last.value} are paid`;
  const anaphor = sentence.mentions.some(
    ({ tag, start, end }) => tag === "anaphor" && start >= last.end && end <= quantity.start,
  );
  if (
    !anaphor &&
    (last.tag === "worker" || last.tag === "person") &&
    BY_PLACE.test(text.slice(sentence.start, last.start))
  )
    return "the pay or time of people of the place";
  return null;
}

/** "The average salary in Russia is $100, while builders manage $300": all of it of the place. */
function isOfPlace(text: string, { start }: Quantity, sentence: Sentence): boolean {
  const found = IN_A_PLACE.exec(text.slice(sentence.start, start));
  const at = sentence.start + (found?.index ?? 0);
  const named = sentence.mentions.some(
    ({ tag, start: from, end }) => EARNERS.has(tag) && from >= at && end <= start,
  );
  const isFirst = !sentence.quantities.some(
    ({ dimension, start: other }) => dimension === "money" && other >= at && other < start,
  );
  return found !== null && (!named || !isFirst);
}

const EARNERS = new Set<Tag>(["subject", "worker", "person", "anaphor"]);

/** The last subject before a number is of another country, and is what earns or works. */
function isOfAnotherCountry(
  text: string,
  { start }: Quantity,
  { mentions, start: from }: Sentence,
): boolean {
  const before = mentions.filter(({ end }) => end <= start);
  const nation = before.findLast(({ tag }) => tag === "nation-modifier");
  if (
    nation !== undefined &&
    EARNS.test(text.slice(nation.end, start)) &&
    !before.some(({ tag, start: at }) => at > nation.end && OURS.test(tag))
  )
    return true;
  const place = before.findLast(({ tag }) => tag === "locality");
  const worker = before.findLast(({ tag, end }) => tag === "worker" && end <= (place?.start ?? 0));
  return (
    place !== undefined &&
    worker !== undefined &&
    FROM.test(text.slice(worker.end, place.start)) &&
    FROM_THERE.test(text.slice(from, worker.start)) &&
    !before.some(({ tag }) => OURS.test(tag))
  );
}

const OURS = /^(?:subject|subject-modifier|anaphor|employer|thing)$/;
