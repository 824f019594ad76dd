import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { findNumberEnd } from "./number-end.ts";
import { wordsAfter, wordsBefore } from "./words-around.ts";

/** "The region lacks 30,000 hands": people who are not there. */
const WANTED =
  /\b(?:lack(?:s|ed|ing)?|short (?:of|by)|short(?:age|fall) of|want of|vacanc(?:y|ies) for|in need of) (?:about |around |some |another |roughly |up to |at least )?$/iu;
const HAS_SHORT = /short of/i;
const SHORT_OF =
  /\b(?:are|is|was|were|be|been|remain(?:s|ed)?|run(?:s|ning)?|ran|fall(?:s|en)?|fell) (?:still |now |\p{L}+ly )?short of [^.;,]{1,30}$/iu;
/** "Immigration figures show that 13,221 entered", "7,887 said they visited for study purposes". */
const TRAVELS =
  /\b(?:enter(?:ed|ing)|travel(?:s|l?ed|l?ing)|visit(?:s|ed|ing)?|cross(?:ed|ings?)|entry|entries)\b/i;
const TRIP_STATISTICS =
  /\b(?:(?:im)?migration|border|customs|entry|visitor) (?:service |agency )?(?:figures?|statistics|data|records?|purposes?)\b|\b(?:highest|lowest|biggest) (?:figure|number|total)\b|\bpurposes\b/i;
/** "for 7,700 the purpose was study, for 60 tourism". */
const PURPOSE = /\b(?:purposes?|reasons?)\b/i;
const OTHER_PURPOSE =
  /\b(?:study|studies|education|tourism|tourists|transit|transport|business|private|personal)\b/i;
const TO_WORK =
  /\b(?:to|for) (?:work|employment|labou?r|jobs)\b|\b(?:work|labou?r) (?:visas?|purposes?)\b/i;
/** "coaches that can seat 50 people", "it will hold 86,000": room for them, taken or not. */
const ROOM =
  /\b(?:can|could|will|would) (?:seat|carry|hold|fit|accommodate) (?:about |around |some |up to |at least )?$/i;
/** "to break through the ten-thousand mark": how far it is meant to go, a goal. */
const GOAL = /\bto (?:break|pass|reach|cross|top|hit|exceed)(?: through| past)? (?:the )?$/i;
const MARK = /(?:^| )mark$/i;
/** "Eleven states sent no figure": what they file says nothing of hosting. */
const FILE =
  /^(?: [\p{L}.]+){0,2} ?(?:countries|nations|states|governments) (?:have |had |has )?(?:sent|gave|given|filed|submitted|supplied|provided|replied|responded|answered|voted|abstained|reported|did not|failed to|signed|took part)\b/iu;
/** "those three countries", "Russia and China, two countries that …": countries named already. */
const NAMED_ALREADY = /\b(?:those|these|both|the)(?: same| other)? $/i;
const COUNTRIES = /^(?: [\p{L}.]+){0,2} ?(?:countries|nations|states)\b/iu;
const HOSTS_THEM = /^[^,;.]{0,24}\b(?:where|that|which|hosting|who)\b/;
const MAX_NAMED = 4;
/** "material from 11 member states": who provides it hosts no one by that. */
const PAPERS_FROM =
  /\b(?:material|information|reports?|papers|replies|data|submissions|contributions|notes) (?:provided |supplied |submitted |received )?(?:from|by) (?:about |some |at least )?$/i;
/** "migrants from 15 countries": where they come from, and no host. */
const ORIGINS =
  /\d, from (?:about |some )?$|\b(?:workers|labou?rers|people|migrants|men|women|nationals|runners) from (?:about |some |at least |more than )?$/i;
/** "in groups of four to five": how they go about, not how many there are. */
const GROUP_SIZE =
  /\b(?:groups|teams|pairs|parties|gangs|crews|squads|cells|batches) of (?:about |around |some |up to |between )?$/i;
/** "around 100 labourers board them on each trip": so many at a time. */
const PER_TRIP =
  /^[^.;]{0,48}\b(?:on|in|at|with) (?:each|every) (?:trip|flight|bus|run|crossing|train|journey|batch|group|wave)\b/i;
/** "he would take 300": those wished for. */
const WISHED =
  /\bwould (?:gladly |like to |happily )?(?:take|hire|like|want|need|employ|accept|welcome)(?: on| in)?(?: another| about| up to)? $/i;
/** "a payroll of 1,200, two thirds of whom are from the North": the whole, whoever they are. */
const SOME_OF_WHOM =
  /^[^.;,]{0,16}, (?:about |nearly |some |roughly )?(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|most|many|[\d,.]+(?:%| per ?cent)?) of (?:whom|them|which)[^.;]{0,30}\b(?:from (?:the )?North|North Korea)/iu;
/** "The village has only about 200 people": who live there. */
const PLACE_HAS =
  /\b(?:village|town|city|island|hamlet|settlement|country|nation|region|province|district)\b[^.;]{0,40} (?:has|had|with|is home to)(?: a population of)?(?: only| just)?(?: about| some)? $/iu;
const TOWN_OF =
  /\b(?:an?|the|this) (?:\p{L}+ )?(?:town|city|village|oasis|port|island|settlement|district|suburb|country|nation|republic|emirate|county|hamlet|community) of (?:about |some |around |nearly |over |barely )?$/iu;
/** "In eleven inspections since 2010 it has come upon 377": met one by one, over years. */
const INSPECTED =
  /\b(?:inspections?|checks|raids|controls|visits) (?:since|between|from|over|in) (?:the )?(?:19|20)\d\d[^.;]*$/iu;
/** "saw 300 people queue": what some are seen at. */
const SEEN_AT =
  /^ (?:\p{L}+ )?(?:people|men|women|persons) (?:queu(?:e|ing|ed)|wait(?:ing)? in line|gather(?:ed|ing)?|rally(?:ing)?|watch(?:ed|ing)?|danc(?:e|ing)|march(?:ing)?)\b/iu;
/** "room for some 41,000 people", "beds for 300". */
const ROOM_FOR =
  /\b(?:room|beds?|bunks?|space|places?|capacity|housing|homes?|accommodation|seats?) for (?:about |some |up to |around |another |at least )?$/i;
/** "it has put in for two or three more": a few that a firm would like. */
const PUT_IN_FOR = /\b(?:put in|applied|asked|applying|asking) for (?:another )?$/i;
const INHABITANTS = /^ (?:people|inhabitants|souls|persons)\b/;
/** "half of the firm's 700 hands are North Koreans": the whole that a share is taken of. */
const SHARED_OUT =
  /(?:%|\bper ?cent|\b\d[\d,]*|\b(?:half|most|many|some|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|\p{Ll}+ty|\p{Ll}+ty-\p{Ll}+|hundred|dozen|third|thirds|quarters?|fifths?|tenths?|in (?:every )?(?:ten|five|four|three))) of (?:its|the|their|his|her|all)(?: [\p{L}-]+['’]s)? (?:total of |roughly |some |about )?$/iu;
const SOME_OF_OURS =
  /^[^.;,]{0,70}\b(?:are|were|come|came|hail|hailed) (?:from )?(?:(?:over|across) the (?:river|border|bridge|frontier)|the (?:far|other) (?:side|bank)|(?:the )?(?:North\b|DPRK\b|D\.P\.R\.K|Pyongyang\b|Koreans?\b|Democratic People))/;

/** "In one case six men who asked for help …": what befell a few once. */
const IN_ONE_CASE =
  /\b[Ii]n (?:one|another|this|that|a|the latest|a recent|each) (?:such |known |reported )?(?:case|instance|incident|episode|accident)\b[^.;]{0,20}$/;
/** "22 hours, shared among three persons". */
const SHARED_AMONG = /\b(?:shared|split|divided|spread|shared out) (?:among|between|by) $/i;
/** "a factor of four to five". */
const FACTOR =
  /\b(?:factors?|multiples?|ratio|scale|score|level|grade|rank|index) (?:of|at) (?:about |some |around )?$/i;
const MAX_FEW = 10;
/** "There were nineteen of them, out of some three hundred people": the whole. */
const OUT_OF_ALL = /\bout of (?:the |its |their |a total of )?(?:some |about |around |nearly )?$/i;
/** "14 were caught with opium", "17 women are said to have taken their lives": what befell some. */
const BEFALLEN =
  /^(?: (?!who\b)\p{L}+){0,9} (?:(?:were|was|are|is|have been|has been|had been|got) (?:caught(?! (?:in (?:the )?\p{Lu}|there|abroad|by the|without|with lapsed))|stopped|intercepted|searched|turned back|fined|hospitali[sz]ed|punished|beheaded|buried|cremated|treated|questioned|accused|poisoned|rescued|investigated|prosecuted|expelled from the party)|(?:(?:are|were|is|was) (?:said|thought|believed|known|reported) to have |have |has |had )?(?:taken|took) their (?:own )?li(?:ves|fe)|(?:fell|have fallen|had fallen) (?:ill|sick|to (?:his|her|their) deaths?)|(?:committed|have committed|had committed) suicide|caught (?:a )?(?:fever|cold|covid)|(?:could|can|have|has|had) (?:not|never) (?:be |been )?(?:found|traced|located))\b/iu;
/** "Some sixty have asked the UN's refugee office for help". */
const SEEK_REFUGE =
  /^(?: (?:of them|people|men|women|workers|North Koreans))? (?:have |had |has )?(?:since )?(?:asked|applied|sought|seek|appealed|turned)\b[^.;]{0,60}\b(?:asylum|refuge\p{L}*|protection|help)\b/iu;
/** "among the 131 foreign employees of the plant": the whole that they are a part of. */
const AMONG_ALL =
  /\bamong (?:the|its|their|his|all|some)(?: total of)? (?:about |some |nearly )?$/i;
const OURS_NEXT = /^(?: [\p{L}-]+){0,3} (?:North|Koreans?|DPRK|citizens of the D)\b/u;
/** "Nepal lost 184 men": they died. */
const LOST = /\b(?:lost|loses|losing|mourn(?:s|ed)?) (?:about |some |another )?$/i;
/** "with 14 waitresses each". */
const APIECE = /^ (?!for )\p{L}+ each(?=[,.;]|$)/u;
/** "Bangladesh sent 51,000 workers to the emirate": that country's people. */
const SENDS =
  /^ (?:had |has |have )?(?:sent|sends?|supplie[sd]|exported|exports|dispatched) (?:about |some |nearly |over |more than )?$/;
const HOMEWARD = /\b(?:home|back)\b/;

/** Why a number of an English sentence counts no one who works abroad, or null. */
export function tellOtherCount(
  text: string,
  quantity: Quantity,
  sentence: Sentence,
): string | null {
  if (/^(?:money|time|ratio)$/.test(quantity.dimension)) return null;
  const before = wordsBefore(text, quantity, sentence);
  const after = wordsAfter(text, findNumberEnd(quantity), sentence);
  // "Sites are short of 4,500 people": the words belong to the number.
  const isShort = (told: string) => HAS_SHORT.test(told) && SHORT_OF.test(told);
  if (WANTED.test(before) || isShort(before + quantity.raw)) return "people who are wanted";
  if (ROOM.test(before)) return "room for people";
  if (TOWN_OF.test(before) && INHABITANTS.test(after)) return "who live in a place";
  if (INSPECTED.test(before)) return "those met in inspections";
  if (SEEN_AT.test(after)) return "people seen at something";
  if (ROOM_FOR.test(before)) return "room for people";
  if (PUT_IN_FOR.test(before) && (quantity.low ?? MAX_FEW) < MAX_FEW) return "a few asked for";
  if (OUT_OF_ALL.test(before) && !OURS_NEXT.test(after)) return "the whole, whoever they are";
  if (IN_ONE_CASE.test(before)) return "what befell a few once";
  if (SHARED_AMONG.test(before)) return "those who share it";
  if (FACTOR.test(before)) return "a factor or a level";
  if (MARK.test(quantity.raw) && GOAL.test(before)) return "a goal";
  if (BEFALLEN.test(after)) return "what befell some";
  if (SEEK_REFUGE.test(after)) return "those who seek refuge";
  if (AMONG_ALL.test(before) && !OURS_NEXT.test(after)) return "the whole, whoever they are";
  if (APIECE.test(after)) return "so many in each";
  if (LOST.test(before)) return "those who died";
  if (GROUP_SIZE.test(before)) return "how large a group is";
  if (PER_TRIP.test(after)) return "so many at a time";
  if (WISHED.test(before)) return "those wished for";
  if (SOME_OF_WHOM.test(after)) return "the whole, whoever they are";
  if (PLACE_HAS.test(before) && INHABITANTS.test(after)) return "who live in a place";
  if (SOME_OF_OURS.test(after) && SHARED_OUT.test(before)) return "the whole, whoever they are";
  if (countsTrips(text.slice(sentence.start, sentence.end)))
    return "those who cross a border, for whatever reason";
  const sender = sentence.mentions.find(
    ({ tag, end }) => tag === "country" && SENDS.test(text.slice(end, quantity.start)),
  );
  if (sender !== undefined && !after.startsWith(" North") && !HOMEWARD.test(after))
    return "people whom another country sends";
  if (!COUNTRIES.test(after)) return null;
  const ours = sentence.mentions.some(
    ({ tag, end }) => (tag === "subject" || tag === "subject-modifier") && end <= quantity.start,
  );
  if ((!ours && ORIGINS.test(before)) || PAPERS_FROM.test(before))
    return "countries that they come from";
  if (namesCountries(text, quantity, sentence)) return "countries named already";
  return FILE.test(after) ? "countries that file a paper" : null;
}

/** "11,000 entered, citing the federal statistics service". */
const STATISTICIANS = /\bstatistics (?:service|agency|office|committee|bureau|authority)\b/i;
const WORKERS = /\b(?:workers|labou?rers|loggers|builders|employees|migrants)\b/i;

const countsTrips = (told: string) =>
  ((TRAVELS.test(told) && STATISTICIANS.test(told) && !WORKERS.test(told)) ||
    (TRAVELS.test(told) && TRIP_STATISTICS.test(told)) ||
    (PURPOSE.test(told) && OTHER_PURPOSE.test(told))) &&
  !TO_WORK.test(told);

/** A few countries told of before, or named right before their number. */
function namesCountries(text: string, quantity: Quantity, { start, end, mentions }: Sentence) {
  if ((quantity.low ?? MAX_NAMED) >= MAX_NAMED) return false;
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
