import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

/** Someone credited by a noun of theirs. Offsets are into the sentence. */
export type OwnedCredit = {
  source: string;
  at: Span;
  scope: Span;
  /** What they put out is what the text is about. */
  report: boolean;
};

const COUNTS =
  "estimates?|counts?|figures?|tally|reckoning|guess|calculations?|assessment|numbers|accounts?|telling|books|version";
const NAME = "[\\p{L}.’'&-]{1,24}(?:\\s[\\p{L}.&-]{1,24}){0,5}";
const ARTICLE = "(?:(?:an?|one|the|some|its own)\\s)?";
/** "the inspectorate's guess for last year was 450", "Washington's earlier estimate". */
const OWNS = new RegExp(
  `(?:^|[;:,]\\s|\\b(?:and|but|while)\\s)(${ARTICLE}${NAME})['’]s?\\s(?:\\p{L}{2,12}\\s){0,2}(?:${COUNTS})\\b`,
  "giu",
);
/** "by a diplomat's reckoning", "on the ministry's figures", "by American estimates". */
const BY_THEIR = new RegExp(
  `\\b(?:by|on)\\s(${ARTICLE}${NAME})(?:['’]s?\\s(?:\\p{L}{2,12}\\s)?|\\s)(?:${COUNTS})\\b`,
  "giu",
);
/** "2,500 by a diplomat's count, 3,000 by Newsweek's": the noun is told once. */
const BY_THEIRS = /\d[^,;.]{0,24}\sby\s((?:the\s)?\p{Lu}[\p{L}. ]{1,30})['’]s(?=[,.;)]|$)/gu;
/** "the ministry has 1,221 of them on its list". */
const ON_LIST =
  /(?:^|[;:,]\s|\b(?:and|but|while)\s)(?![^,;:]{0,40}\b(?:firms?|compan(?:y|ies)|employers?|plants?|factor(?:y|ies)|mills?|yards?)\b)([^,;:]{3,60}?)\s(?:has|have|had|keeps?|carries|carried)\s[^;:]{1,60}?\son\s(?:its|their|his|her)\s(?:lists?|registers?|rolls?|records|files?|books|sheets?)\b/giu;
/** "The Database Center has 50,000 North Koreans labouring abroad", "Asan comes to between …": a body by its number. */
const BODY_HAS =
  /(?:^|[;:]\s|[.,]\s(?:and|but|while)\s)((?:[\p{L}.’'&-]{1,24}\s){0,6}?(?:Cent(?:er|re)|Institute|Network|Foundation|Alliance|Coalition|Watch|Bureau|Council|institute|think tank|study|survey|report|paper|census|index|database)(?:\s(?:in|of|for|at|on)\s[\p{L}.’' -]{2,40}?)?)\s(?:has|had|comes\sto|came\sto|arrives\sat|arrived\sat|settles\s(?:on|for)|goes\sfor|speaks\sof|talks\sof)\s(?:[\p{L}-]{1,12}\s){0,3}?(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/gu;
/** "the job service had 610 of them at work": a body by those it counts. */
const OFFICE_HAS =
  /(?<!\p{L})((?:the\s|its\s|an?\s)(?:[\p{L}.’'-]{1,24}\s){0,4}?(?:service|office|ministry|inspectorate|authority|agency|register|registry|department|administration|police|bureau|union|directorate))\s(?:has|had|counts|counted)\s(?:[\p{L}-]{1,12}\s){0,3}?[\d,]{1,9}\s(?:of (?:them|these|those)|such|registered|listed|on its (?:books|list|rolls))\b/giu;
/** "deputies spoke of 20,000, and Khasan's governor of 3,000": the verb is left out. */
const GAPPED =
  /\b(?:spoke|speaks?|spoken|talks?|talked)\sof\s[^;.]{0,60}\d[^;.]{0,80}?,?\sand\s([^,;:.\d]{3,50}?)\sof\s(?=(?:\p{L}+\s){0,2}\d)/giu;
/** "Asan, a think tank, comes to between 52,000 and 54,000": whoever arrives at a number. */
const COMES_TO =
  /(?:^|[;:]\s|\b(?:and|but|while)\s)((?:[Tt]he\s|[Aa]n?\s)?(?!(?:number|total|figure|tally|count|sum|share|it|that|this|they|pay|wage|fee)\b)[\p{L}.’'&-]{2,24}(?:\s[\p{L}.’'&-]{2,24}){0,3}),\s[^,;:]{3,60},\s(?:comes\sto|came\sto|arrives\sat|arrived\sat|settles\son|has|had|puts?\s(?:it|them|the\snumber)\sat)\s(?:[\p{L}-]{1,12}\s){0,3}?(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/gu;
/** "a spokesperson is quoted as saying". */
const IS_QUOTED =
  /(?:^|[;:,”"]\s|\b(?:and|but|while)\s)([^,;:”"]{3,60}?)\s(?:is|was|are|were|has been|have been)\s(?:quoted|cited)\s(?:as\s(?:saying|telling)|by\s[^,;:]{3,40}?\sas\ssaying)\b/giu;
/** "four agencies issued an advisory that every importer should read". */
const ISSUED =
  /(?:^|[;,]\s|\b(?:and|but|while)\s|\b(?:19|20)\d\d\s|\b\d{1,2}\s)([^,;:\d]{3,70}?)\s(?:has\s|have\s)?(?:issued|published|released|put\sout|presented|unveiled|brought\sout)\s(?:an?|its|the|their|his|her)\s(?:[\p{L}\d-]{1,20}\s){0,4}?(?:report|advisory|study|survey|dossier|alert|paper|review|white\spaper|findings|audit)\b/giu;
/** "In a study out on Monday, the centre spoke to …": the study is theirs. */
const IN_STUDY =
  /^(?:In|For)\s(?:an?|its|their|the)\s(?:[\p{L}\d-]{1,20}\s){0,4}?(?:study|report|survey|paper|review|dossier|audit)\b[^,;:]{0,60},\s([^,;:]{3,70}?)\s(?:spoke|talked|interviewed|surveyed|polled|questioned|examined|looked|counted|reviewed)\b/gu;
/** "amid news reports that the workers hand over …". */
const REPORTS_THAT =
  /\b((?:(?:news|media|press|international|several|recent|local|multiple|unconfirmed|some|foreign|earlier)\s){1,3}(?:reports|allegations|claims|accounts|testimonies))\sthat\b/giu;
/** "Scholars in Leiden arrive at some 800". */
const ARRIVE_AT =
  /(?:^|[;:]\s|\b(?:and|but|while)\s)((?!(?:the\s)?(?:number|total|figure|tally|count|sum|share|workers|men|women|they|it|we|he|she)\b)[\p{L}][\p{L}.’' -]{2,50}?)\s(?:arrives?|arrived)\sat\s(?:a\s(?:figure|total|number)\sof\s)?(?:some|about|around|roughly|between|nearly|over|under|more\sthan|fewer\sthan|less\sthan|an\sestimated|\p{Sc})\s?\d/giu;
/** "…, parliament was told this week": where it was told is where it is on record. */
const WAS_TOLD =
  /,\s((?:the\s)?(?:\p{L}+\s){0,2}(?:parliament|court|committee|council|assembly|senate|congress|lawmakers|legislators|hearing|inquiry|tribunal|MPs|deputies))\s(?:was|were|has been|have been)\s(?:told|informed)(?=[,.;]|\s(?!to\s|by\s))/giu;
const HAS_COUNT = new RegExp(`\\b(?:${COUNTS})\\b`, "i");
const HAS_COUNTED = /\d\s(?:of|such|registered|listed|on)\s/;
const HAS_ARRIVED =
  /\b(?:spoke|speak|spoken|talk|talked|comes|came|arrive[sd]|settles|speaks|talks|goes|has|had|puts?)\s/;
const HAS_LIST = /\b(?:lists?|registers?|rolls?|records|files?|books|sheets?)\b/i;
const HAS_ISSUED = /\b(?:issued|published|released|put\sout|presented|unveiled|brought\sout)\b/i;
const LEADS_IN =
  /^(?:the\s)?(?:number|total|value|one|what|which|that|there|it|last|this|next|no|early|late|all|their|its|his|her|our|my|your)\b|^(?:an?|the|some)$|\s(?:the|an?|of|in|to)$/iu;
const toSubject = (slice: string) =>
  (slice.split(",")[0] ?? "").replace(/^\d{1,2}[.:]\d\d\s?(?:[ap]m)?\s/i, "").trim();

/** Credits that no verb of saying tells: someone's estimate, list or report. */
export function findOwnedCredits(slice: string): OwnedCredit[] {
  const found: OwnedCredit[] = [];
  const add = (match: RegExpExecArray, scope: Span, kind?: "report" | "list") => {
    const told = (match[1] ?? "")
      .trim()
      // "The director replied that the service's count was …": the count is the service's.
      .replace(/^.*\s(?:that|says?|said)\s/u, "")
      .replace(/^(?:on|in|by|at|and|but)\s/i, "")
      .replace(/['’]s?$/, "");
    // "The team, eleven countries strong, has put out a report": the subject opens the sentence.
    const source = /^(?:has|have|had)$/.test(told) ? toSubject(slice) : told;
    if (source.length < 2 || LEADS_IN.test(source) || /\d/.test(source)) return;
    const start = Math.max(0, slice.indexOf(source, source === told ? match.index : 0));
    const known = found.some(({ at }) => at.start <= start && start < at.end);
    if (known) return;
    const end = kind === "list" ? start + source.length : match.index + match[0].length;
    found.push({ source, at: { start, end }, scope, report: kind === "report" });
  };
  const all = { start: 0, end: slice.length };
  // Most sentences have none of these: a word that has to be there spares them the long patterns.
  const hasCount = HAS_COUNT.test(slice);
  if (hasCount) for (const match of listMatches(slice, BY_THEIR)) add(match, around(slice, match));
  for (const match of listMatches(slice, BY_THEIRS)) add(match, around(slice, match));
  if (hasCount && /['’]/.test(slice))
    for (const match of listMatches(slice, OWNS)) add(match, onwards(slice, match));
  if (HAS_LIST.test(slice))
    for (const match of listMatches(slice, ON_LIST)) add(match, onwards(slice, match), "list");
  if (HAS_ARRIVED.test(slice)) {
    for (const match of listMatches(slice, BODY_HAS)) add(match, onwards(slice, match), "list");
    for (const match of listMatches(slice, GAPPED)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? "");
      add(match, { start, end: onwards(slice, match).end }, "list");
    }
    for (const match of listMatches(slice, COMES_TO)) add(match, onwards(slice, match), "list");
    if (HAS_COUNTED.test(slice))
      for (const match of listMatches(slice, OFFICE_HAS)) add(match, onwards(slice, match), "list");
  }
  if (/quoted|cited/i.test(slice))
    for (const match of listMatches(slice, IS_QUOTED)) add(match, all);
  for (const match of listMatches(slice, IN_STUDY)) add(match, all, "report");
  if (/\sarrived?s?\sat\s/.test(slice))
    for (const match of listMatches(slice, ARRIVE_AT)) add(match, onwards(slice, match), "list");
  if (/\s(?:told|informed)\b/.test(slice))
    for (const match of listMatches(slice, WAS_TOLD)) add(match, all);
  if (/[sS] that\b/.test(slice))
    for (const match of listMatches(slice, REPORTS_THAT)) add(match, onwards(slice, match));
  if (HAS_ISSUED.test(slice))
    for (const match of listMatches(slice, ISSUED)) add(match, all, "report");
  return found.map((credit) => ({
    ...credit,
    source: credit.source.replace(/^(?:an?|one)\s(?=US\b|UN\b)/, ""),
  }));
}

/** The stretch between commas that a credit stands in; all of it where it opens the sentence. */
function around(slice: string, { index, 0: words }: RegExpExecArray): Span {
  const end = index + words.length;
  if (/^\W*$/.test(slice.slice(0, index)) || /^\W*$/.test(slice.slice(end)))
    return index === 0 || slice.lastIndexOf(",", index) < 0
      ? { start: 0, end: slice.length }
      : { start: boundaryBefore(slice, index), end: slice.length };
  const next = /[,;:]\s/.exec(slice.slice(end))?.index ?? slice.length - end;
  return { start: boundaryBefore(slice, index), end: end + next };
}

function boundaryBefore(slice: string, index: number): number {
  const before = slice.slice(0, index).trimEnd().replace(/,$/, "");
  return Math.max(0, ...[", ", "; ", ": "].map((mark) => before.lastIndexOf(mark) + 1));
}

/** From the credit to the next semicolon. */
function onwards(slice: string, { index }: RegExpExecArray): Span {
  const stop = slice.indexOf(";", index);
  return { start: index, end: stop < 0 ? slice.length : stop };
}
