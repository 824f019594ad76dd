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
  /\b(?:soldiers?|troops?|sappers?|conscripts?|students?|defectors?|refugees?|tourists?|hackers?|prisoners?|orphans?)\b/i;

export const isAboutOthers = (title: string): boolean => OTHERS.test(title);

/** "The region lacks 30,000 hands": people who are not there. */
const WANTED =
  /\b(?:lack(?:s|ed|ing)?|short (?:of|by)|short(?:age|fall) of|want of|vacanc(?:y|ies) for|in need of) (?:about |around |some |another |roughly |up to |at least )?$/iu;
/** "of which brokers kept 6 percent": what a go-between keeps is not what the worker keeps. */
const CUT =
  /\b(?:brokers?|middlem[ae]n|recruiters?|intermediar(?:y|ies)) (?:kept|keeps?|retain(?:s|ed)?) [^.;,]{0,20}$/iu;
/** "who fled a camp in 2003, employs six": what one who got away does today. */
const NOW_FREE =
  /\bwho (?:had )?(?:fled|escaped|defected|ran away)\b[^.;]{0,100}, (?:now )?(?:employs|owns|runs|pays|sells)\b/iu;
/** "hired 30 guides and pays them": the pronoun stands for the last people named. */
const PAID_THEM = /\b(?:pa(?:ys?|id|ying)|giv(?:es?|ing)|gave) them $/iu;
/** "$167 million, or 57 percent of its exports": goods brought it in. */
const OF_EXPORTS =
  /^(?: (?:a|per) year)?, or (?:about |some |nearly |almost )?[\d.]{1,5}(?:%| per ?cent) of (?:its|their|all|total|the) (?:\p{Ll}+ )?(?:exports|imports|trade)\b/iu;
/** "earned $300 million a year from such deals": where a sum comes from says what it is. */
const FROM_TRADE =
  /^(?: (?:a|per|each|every) (?:year|month))? (?:from|by|through) (?:selling|exporting|smuggling|(?:(?!work|labou?r|and\b)[\p{L}-]+ ){0,3}(?:deals?|sales?|exports|thefts?|heists?|smuggling|tourism|coal|minerals|weapons|arms|licen[cs]es|fishing rights))\b/iu;
/** "Textiles made inside the country earned $752 million": goods are the subject. */
const GOODS_EARN =
  /(?:^|[,;] )(?:[\p{L}-]+ ){0,2}(?:textiles|garments|clothes|coal|goods|exports|seafood|squid|wigs|minerals|ore|arms|weapons|missiles)(?: (?:made|sold|mined|sewn|sent|shipped|exported)(?: [\p{L}-]+){0,6})? (?:earned|earn|earns|brought|brings?|fetched|fetch|yielded)\b[^,;]{0,20}$/iu;
/** "A teacher in Pyongyang is paid 3,000 won": someone at work at home. */
const AT_HOME =
  /(?:^|[;,] )[Aa]n? (?:(?!company|firm|agency|bank|bureau)[\p{L}-]+ ){1,3}in (?:Pyongyang|(?:the )?North(?: Korea)?) (?:(?:is|was) paid|earns?|makes?|made|gets?|receives?|works?) /u;
/** "less than half a dollar": a part of a coin. */
const OF_A_COIN = /^ an? (?:dollar|euro|pound|cent|rouble|ruble|yuan)\b/i;
/** "A kilo of rice is 9,000": a price. */
const PRICE_OF =
  /\b(?:kilos?|kilograms?|litres?|liters?|bags?|sacks?|bowls?|tonnes?) of [\p{L}-]+ (?:is|was|costs?|sells (?:at|for)|sold (?:at|for)|fetche[sd]) (?:about |around |some )?$/iu;
/** "Immigration figures show that 13,221 entered", "7,887 said they visited for study purposes". */
const TRAVELS =
  /\b(?:enter(?:ed|ing)|travel(?:s|l?ed|l?ing)|visit(?:s|ed|ing)?|cross(?:ed|ings?)|entry|entries)\b/i;
const TRIP_STATISTICS =
  /\b(?:(?:im)?migration|border|customs|entry|visitor) (?:service |agency )?(?:figures?|statistics|data|records?|purposes?)\b|\b(?:highest|lowest|biggest) (?:figure|number|total)\b|\bpurposes\b/i;
const TO_WORK =
  /\b(?:to|for) (?:work|employment|labou?r|jobs)\b|\b(?:work|labou?r) (?:visas?|purposes?)\b/i;
/** "coaches that can seat 50 people": room for them, taken or not. */
const ROOM = /\bcan (?:seat|carry|hold|fit) (?:about |around |some |up to |at least )?$/i;
/** "programmes that have cost $1 billion": a sum that is spent. */
const SPENT =
  /\b(?:cost|costs|costing|spent|spends?|spending) (?:\p{L}+ )?(?:about |around |some |over |nearly |more than |at least )?$/iu;
const MIN_SPENT = 1_000_000;
/** "Official salaries in North Korea", "Average wages within Russia": a place has them. */
const IN_A_PLACE =
  /\b(?:[Aa]verage|[Mm]ean|[Mm]edian|[Mm]inimum|[Oo]fficial|[Tt]ypical|[Nn]ominal) (?:\p{Ll}+ )?(?:wages?|salar(?:y|ies)|pay|incomes?) (?:in|within|inside|across|for|of) (?:the )?\p{Lu}/u;
/** "those three countries", "Russia and China, two countries that …": countries named already. */
const NAMED_ALREADY = /\b(?:those|these|both|the)(?: same| other)? $/i;
const COUNTRIES = /^(?: \p{Ll}+)? ?(?:countries|nations|states)\b/iu;
const HOSTS_THEM = /^[^,;.]{0,24}\b(?:where|that|which|hosting|who)\b/;
const MAX_NAMED = 4;
/** "20 people, none of them Korean": the text says that it is not them. */
const NONE_OF_OURS =
  /^(?: [\p{L}-]+){0,3}, (?:but )?none of (?:them|whom) (?:(?:is|are|was|were) )?(?:from the North|(?:North )?Koreans?)\b/iu;
/** "migrants from 15 countries": where they come from, and no host. */
const ORIGINS =
  /\b(?:workers|labou?rers|people|migrants|men|women|nationals|runners) from (?:about |some |at least |more than )?$/i;
const BY_PLACE = /\b(?:local|native) (?:\p{Ll}+ )?$/iu;
const PEOPLE = /^(?:other-people|worker|subject|subject-modifier|nation|person)$/;

/** Why a number of an English sentence is about others than those at work abroad, or null. */
export function tellNotTheirs(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const before = text.slice(sentence.start, quantity.start);
  const told = text.slice(sentence.start, sentence.end);
  if (NOW_FREE.test(before)) return "what one who got away does today";
  if (WANTED.test(before) && quantity.dimension !== "money") return "people who are wanted";
  const after = text.slice(quantity.end, sentence.end);
  if (NONE_OF_OURS.test(after)) return "the text says that they are others";
  const ours = sentence.mentions.some(
    ({ tag, end }) => (tag === "subject" || tag === "subject-modifier") && end <= quantity.start,
  );
  if (
    !ours &&
    ORIGINS.test(before) &&
    /^(?: \p{Ll}+)? ?(?:countries|nations|states)\b/iu.test(
      text.slice(quantity.start + quantity.parts.number.length, sentence.end),
    )
  )
    return "countries that they come from";
  if (namesCountries(text, quantity, sentence)) return "countries named already";
  if (!isSum(quantity) && countsTrips(told)) return "those who cross a border, for whatever reason";
  if (ROOM.test(before)) return "room for people";
  if (PRICE_OF.test(before)) return "a price";
  if (quantity.dimension === "ratio" && OF_A_COIN.test(after)) return "a part of a coin";
  if (quantity.dimension === "ratio") return CUT.test(before) ? "the cut of a go-between" : null;
  const isMoney = quantity.dimension === "money";
  if (!isMoney && quantity.dimension !== "time") return null;
  if (NORM.test(before)) return "what the law allows";
  if (DEMAND.test(before)) return "what someone asks for";
  if (isMoney && (quantity.low ?? quantity.high ?? 0) >= MIN_SPENT && SPENT.test(before))
    return "a sum that is spent";
  if (isMoney && OF_EXPORTS.test(after)) return "a sum of trade";
  if (isMoney && (FROM_TRADE.test(after) || GOODS_EARN.test(before))) return "a sum of trade";
  if (AT_HOME.test(before)) return "the pay or time of people at home";
  if (SETTLED.test(before)) return "those who settled in the South";
  if (isMoney && OF_OTHERS.test(told)) return "the pay of others";
  const named = sentence.mentions.some(({ tag }) => EARNERS.has(tag));
  if (isMoney && (OF_A_PLACE.test(told) || (!named && IN_A_PLACE.test(told))))
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

const isSum = ({ dimension }: Quantity) => /^(?:money|time|ratio)$/.test(dimension);

const countsTrips = (told: string) =>
  TRIP_STATISTICS.test(told) && TRAVELS.test(told) && !TO_WORK.test(told);

const EARNERS = new Set<Tag>(["subject", "worker", "person", "anaphor"]);

/** A few countries told of before, or named right before their number. */
function namesCountries(text: string, quantity: Quantity, { start, end, mentions }: Sentence) {
  const number = quantity.start + quantity.parts.number.length;
  if ((quantity.low ?? MAX_NAMED) >= MAX_NAMED || !COUNTRIES.test(text.slice(number, end)))
    return false;
  const apposed = mentions.some(
    ({ tag, end: at }) =>
      (tag === "country" || tag === "subject-modifier") &&
      at < quantity.start &&
      text.slice(at, quantity.start) === ", ",
  );
  return (
    apposed ||
    (NAMED_ALREADY.test(text.slice(start, quantity.start)) &&
      !HOSTS_THEM.test(text.slice(quantity.end, end)))
  );
}

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
