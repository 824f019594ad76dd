import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";

/** "51 departures", "120 new arrivals": who comes or goes is counted by the coming or going. */
const MOVES =
  /^ (?:(?:more|new|further|such|forced|early|confirmed|recorded|reported) )?(?:departures?|arrivals?|returns|repatriations?|deportations?|expulsions?|removals|dismissals|withdrawals|recalls)\b/i;
const ADVERB = "(?:still|now|already|all|currently|then|today|mostly|mainly|there|yet|once|alone) ";
/** Where people are, or what they are about, after "are" or "were". */
const WHERE =
  "(?:at work|at (?:the|his|its|their) |on (?:the|his|its|their) |out\\b(?! of )|abroad|overseas|there\\b|here\\b|" +
  "in (?!\\d|all\\b|total\\b|fact\\b|addition\\b|question\\b|force\\b|use\\b|danger\\b|favou?r\\b|dollars|cash)|" +
  "inside|under contract|working|toiling|labou?ring|employed|engaged|hired|housed|based|posted|stationed|" +
  "registered|living|lodged|wintering|labou?ring|sewing|building|active|busy|waiting|due to (?:leave|arrive|come|go|follow)|to (?:leave|go|come|follow|arrive|return)|" +
  "home\\b|back\\b|on their way|left (?:in|at|there|behind|abroad|on))";
const IN_TEAM =
  /^ on (?:the|its|their) (?:staff|payroll|books|crew|team|roll)\b|^ at the (?:plant|yard|mill|camp|site)\b|^ in (?:his|her|their|our|my|one|the same) (?:team|crew|unit|brigade|cell|flat|group|gang|section|shift|dormitory|hut)\b/;
const NAMES =
  /^ (?:Korean |North Korean |women['’]s |men['’]s )?names\b(?! of (?!men|women|workers))/;
const LIST =
  /\b(?:lists?|registers?|rolls?|roster|sheets?|ledgers?|payrolls?|letters|rota|records|manifest)\b/i;
/** What only people do with no more said, beside being somewhere. */
const DOES =
  "(?:work(?:ed)?|toil(?:ed)?|labou?r(?:ed)?|live[d]?|sleep|slept|stay(?:ed)?|remain(?:ed)?|serve[d]?|" +
  "(?:hold|held|have|had) (?:such |these |those )?(?:jobs|posts|places)|do (?:such|this|that) (?:work|job)|" +
  "(?:fell|cut|saw|felled|sawed) (?:trees|timber|wood|larch|logs)|sew(?:ed)?|stitch(?:ed)?|weld(?:ed)?|cook(?:ed)?|dig|dug|" +
  "lay bricks|laid bricks|plaster(?:ed)?|pick(?:ed)?|pack(?:ed)?|gut(?:ted)?|" +
  "(?:have|had|has) (?:still |yet |now )?(?:to (?:leave|go)|gone home|arrived|come|returned))(?=[.,;:”]|$| (?:at|in|on|for|as|under|there|here|from|until|by|with|to|out|side|inside|among|alongside|without|day|every|each|all|together|now|still|along|near|outside|and|jackets|shirts|clothes|garments|ships?|hulls?|bricks|fish|crab|squid|tomatoes|berries)\\b)";
const PREDICATE = new RegExp(
  `^["”]? (?:${ADVERB}){0,2}(?:(?:are|were|have been|had been|will be|may be|might be|could be)(?: (?:said|thought|believed|estimated|reckoned|reported|known) to be)? (?:${ADVERB}){0,2}(?:thought to be |believed to be |estimated to be |said to be )?${WHERE}|${DOES})`,
);

/**
 * A number without a noun of people that is told of people all the same: "51 departures",
 * "Fifteen thousand are already in the country", "nearly 400 hold such jobs".
 */
export function readToldAsPeople(
  text: string,
  { start, end, low, high, unit }: Quantity,
  from: number,
  sentence: Sentence,
): Counted | null {
  const rest = text.slice(from, Math.min(sentence.end, from + REACH));
  const move = MOVES.exec(rest);
  // "In 2016 the consulate's list had 9,460 names for the region".
  const names = NAMES.exec(rest);
  if (names !== null && LIST.test(text.slice(sentence.start, sentence.end)))
    return { kind: "worker", span: { start, end: from + names[0].length }, noun: names[0].trim() };
  if (move !== null && PEOPLE_UNIT.test(unit ?? "departure"))
    return { kind: "person", span: { start, end: from + move[0].length }, noun: move[0].trim() };
  if (unit === null && IN_TEAM.test(rest))
    return { kind: "anaphor", span: { start, end }, noun: "those", told: true };
  if (unit !== null || (low ?? high ?? 0) < 2 || !PREDICATE.test(rest)) return null;
  return { kind: "anaphor", span: { start, end }, noun: "those", told: true };
}

const REACH = 90;
const PEOPLE_UNIT =
  /^(?:departure|arrival|return|repatriation|deportation|expulsion|removal|dismissal|withdrawal|recall)s?$/;
