import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import { mentionsIn, type Mention, type Span } from "../../mention.ts";
import { readLabel, readMoved, readStrong } from "./counted-before.ts";
import { readByLead } from "./counted-by-lead.ts";
import { findNumberEnd } from "./number-end.ts";
import { PEOPLE, toCounted } from "./to-counted.ts";
import { readToldAsPeople } from "./told-as-people.ts";

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?|[^\s]/gu;
const REACH = 90;
const MAX_WORDS = 10;
/** The noun phrase is over: a verb, a preposition, a conjunction, a pronoun. */
const ENDS = new Set(
  "in at on by for to with from among between into over under after before since until during through as than against is are was were be been being has have had will would may might could should can do does did and or but while who whom which that where when it they he she we you there this these those last next ago not now still each per said says say told left went gone came came returned live lived stay stayed stand stands stood arrived remain remains remained work worked works go a an the if because so then while whereas out off up down back home gets get got sees say guess means goes reaches altogether among about every both also earn earns earned make makes made received receive get got toil toiled flew fly flies sailed boarded landed started start began begin moved joined settled took take arrive arrives leave leaves depart departs come comes return returns enter enters land lands cross crosses showed show need needed want wanted applied obtained held hold lost won kept keep sent built build cost costs became become continue continued belong count counted serve served sleep slept share shared spend spent send use used wait waited reside resided find found here across along aboard onto via alone apiece today then ahead turned ended rose fell grew shrank dropped".split(
    " ",
  ),
);
/** Words that may stand between a number and its noun without being it. */
const FILLERS = new Set(
  "or so more within further other additional such some odd old or than of about only just full legally officially formally registered young female male skilled unskilled new newly remaining estimated foreign overseas migrant working employed contract state sponsored government dispatched trained ordinary mostly mainly former legal illegal undocumented remote technical state-run highly male-only adult qualified its their his the".split(
    " ",
  ),
);

type Word = { text: string; lower: string; start: number; end: number };

/** What a number counts: the noun phrase after it ("1,749 legally employed North Koreans"). */
export function readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const counted = readNounPhrase(text, quantity, sentence);
  const before = text.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const granted = GRANTED.exec(before)?.[1];
  // "permits were issued to 2,783 North Koreans" counts permits.
  if (granted !== undefined && counted.kind !== "bare")
    return { kind: "thing", span: counted.span, noun: granted };
  // "33 nationals obtained multiple-entry visas": papers, for whatever came of them.
  const obtained = OBTAINED.exec(text.slice(counted.span.end, sentence.end))?.[1];
  if (obtained !== undefined && counted.kind !== "bare")
    return { kind: "thing", span: counted.span, noun: obtained };
  // "280,000 Koreans who live there as permanent residents": no labour from the North.
  if (counted.kind === "subject" && SETTLED_THERE.test(text.slice(counted.span.end, sentence.end)))
    return { kind: "other", span: counted.span, noun: "residents" };
  // "93 North Koreans to whom licences were issued".
  const issued = ISSUED_TO.exec(text.slice(counted.span.end, sentence.end))?.[1];
  if (issued !== undefined) return { kind: "thing", span: counted.span, noun: issued };
  const apart = PERMITS_AT.exec(before)?.[1];
  if (apart !== undefined && counted.kind === "bare")
    return { kind: "thing", span: counted.span, noun: apart };
  // "can be had for 2,500": a price, where nothing is counted.
  if (counted.kind === "bare" && PRICED.test(before))
    return { kind: "thing", span: counted.span, noun: "a price" };
  const people =
    counted.kind === "subject" || counted.kind === "worker" || counted.kind === "person";
  if (
    people &&
    (quantity.low ?? MAX_WITNESSES) < MAX_WITNESSES &&
    (TELLS.test(text.slice(counted.span.end, sentence.end)) ||
      ASKED.test(text.slice(counted.span.end, sentence.end)))
  )
    return { kind: "thing", span: counted.span, noun: `${counted.noun} who tell of it` };
  // "Eighty-two of the 750 people at the mill come from North Korea".
  const rest0 = text.slice(counted.span.end, sentence.end);
  if (people && COME_FROM.test(rest0)) return { ...counted, kind: "subject" };
  // "the need for foreign workers is put at 13,780 persons": whoever comes.
  if (counted.kind === "person" && OF_FOREIGNERS.test(before))
    return { kind: "foreign", span: counted.span, noun: "foreign workers" };
  // "29,000 North Koreans who have settled in the South": no labour abroad.
  if (people && GONE_SOUTH.test(text.slice(counted.span.end, sentence.end)))
    return { kind: "other", span: counted.span, noun: `${counted.noun} in the South` };
  // "Two of his cooks are defectors": the predicate says who they are.
  const predicate = sentence.mentions.find(
    ({ tag, start }) => tag === "other-people" && start >= counted.span.end,
  );
  if (
    predicate !== undefined &&
    (counted.kind === "worker" || counted.kind === "person") &&
    (IS.test(text.slice(counted.span.end, predicate.start)) ||
      // "6,000 engineers and deminers": soldiers are counted with them.
      (ARMED.test(predicate.value) && text.slice(counted.span.end, predicate.start) === " and "))
  )
    return { kind: "other", span: counted.span, noun: predicate.value };
  // "581 employees, most of them Chinese", "400,000 are Nepalis": whose they are is told after.
  const rest = text.slice(counted.span.end, sentence.end);
  const apposed =
    NATION_AFTER.exec(rest) ?? (counted.kind === "bare" ? NATION_IS.exec(rest) : null);
  // "no more than his 410 Latvians": whom they are compared with, no subject of what follows.
  if (counted.kind === "foreign" && COMPARED_WITH.test(before))
    return { ...counted, kind: "thing" };
  const nation = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "nation" || tag === "nation-modifier") &&
      start === counted.span.end + (apposed?.[0].length ?? -1),
  );
  if (nation !== undefined && /^(?:worker|person|bare)$/.test(counted.kind))
    return { kind: "foreign", span: counted.span, noun: `${counted.noun}, ${nation.value}` };
  return counted;
}

const OBTAINED =
  /^(?: of (?:the )?[^.;,]{0,50}?)? (?:had |have )?(?:obtained|received|got|were (?:granted|given|issued)|(?:been )?granted|(?:had |have )?applied for) [^.;,]{0,30}\b(visas?|permits?|licen[cs]es?)\b/u;
const SETTLED_THERE = /^ (?:who |that )?[^.;,]{0,50}\bpermanent residents?\b/;
const COME_FROM =
  /^[^.;,]{0,60}?\b(?:are|were|come|came|hail|hailed) (?:all |mostly )?(?:from )?(?:the )?(?:North Korea\p{L}*|North\b(?! \p{Lu})|DPRK|Pyongyang)/u;
const OF_FOREIGNERS =
  /\b(?:need|demand|quota|requirement)s? for (?:all )?(?:foreign|migrant) (?:workers|labou?r)\b[^.;]{0,60}$/i;
const COMPARED_WITH =
  /\b(?:than|like|as|against|unlike|versus|compared with|alongside|beside|besides) (?:his|her|its|their|the|some|about|our|my)? ?$/i;
const NATION_IS = /^ (?:are|were) (?:mostly |mainly |all )?(?:from )?/u;
/** ", most of them ", ", mainly ". */
const NATION_AFTER =
  /^, (?:(?:most|many|nearly all|almost all|all|the majority|the bulk|some) of (?:them|whom)|mostly|mainly|chiefly|largely|all|almost all) (?:are |were |being )?(?:from )?/u;
/** "Two others recall the frozen bodies": those who tell of it. */
const TELLS =
  /^ (?:also |later |all )?(?:recall|remember|say|said|told|tell|testif(?:y|ied)|describe|spoke|speak|claim|confirm)(?:ed|d)?\b/i;
/** "All six workers we spoke to". */
const ASKED =
  /^ (?:whom |who |that )?(?:we|I|reporters|(?:the )?\p{Lu}[\p{L}]+) (?:had |have |has )?(?:spoke|spoken|talked|interviewed|met)\b/u;
const GONE_SOUTH =
  /^ (?:who|that|now) (?:have |had |has )?(?:(?:re)?settled|come|came|arrived|fled|defected|live|lived|living) (?:in|to) (?:the South\b(?! \p{Lu})|South Korea\b|Seoul\b)/u;
const MAX_WITNESSES = 40;
const ARMED = /^(?:soldiers|troops|sappers|deminers|fighters)$/i;
const IS = /^ (?:are|were) (?:also |both |all |themselves )?$/i;
const PRICED = /\b(?:had|got|hired|bought|sold|rented|let|works?|done)\s(?:out\s)?for\s$/i;
/** "most of the permits in the trade, at 400 of 900". */
const PERMITS_AT =
  /\b(permits?|visas?|licen[cs]es?)\b[^.;:,]{0,40}, (?:at|with) (?:[\d,.]{1,12} out of )?(?:a total (?:of )?)?$/iu;
const ISSUED_TO = /^ to whom [^.;,]{0,48}\b(permits?|visas?|licen[cs]es?)\b/iu;
const GRANTED =
  /\b(permits?|visas?|licen[cs]es?)\b[^.;:\d]{0,40}\b(?:to|for)\s(?:only\s|just\s)?$/iu;

const FOREIGN = /^\s(?:\p{L}{2,12}\s)?(foreign|migrant|immigrant|expatriate)\s/iu;

function readNounPhrase(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const bounded = skipInWords(text, skipBound(text, findNumberEnd(quantity)));
  const limit = Math.min(sentence.end, bounded + REACH);
  const own: Span = { start: quantity.start, end: quantity.end };
  const anaphor = sentence.mentions.find(
    ({ tag, start }) => tag === "anaphor" && start >= bounded && start <= bounded + 2 + OR_SO,
  );
  if (
    anaphor !== undefined &&
    /^["“”\s,]*(?:or so |or more |more |-odd )?$/.test(text.slice(bounded, anaphor.start)) &&
    !opensPart(text, bounded, anaphor)
  ) {
    // "Interpreters, 500 of them": the noun right before is what is counted.
    const before = text.slice(sentence.start, quantity.start);
    const match = APPOSED.exec(before);
    const apposed = match?.[1] ?? match?.[2];
    if (apposed !== undefined && !isPeople(sentence, quantity.start - apposed.length - 2))
      return { kind: "thing", span: own, noun: apposed };
    // "Four of us, one pizza": who writes is few.
    if (/^of us$/i.test(anaphor.value) && (quantity.low ?? 0) < MIN_OF_US)
      return { kind: "thing", span: own, noun: "of us" };
    const whole = wholeOf(anaphor, quantity, sentence);
    if (whole !== null) return { kind: "thing", span: own, noun: whole.value };
    // "nine of those plants": the noun that they are some of.
    const some = /^of (?:these|those)$/i.test(anaphor.value)
      ? sentence.mentions.find(
          ({ tag, start }) => tag === "thing" && start >= anaphor.end && start - anaphor.end <= 16,
        )
      : undefined;
    if (some !== undefined && /^(?: [\p{Ll}-]+)? $/u.test(text.slice(anaphor.end, some.start)))
      return { kind: "thing", span: own, noun: some.value };
    const after = peopleAfter(text, anaphor, sentence);
    if (after !== null && after.tag !== "person" && after.tag !== "worker")
      return toCounted(after, null, own);
    return {
      kind: "anaphor",
      span: { start: own.start, end: anaphor.end },
      noun: anaphor.value,
      named: after !== null || /^such|^(?:these|those) \p{L}/u.test(anaphor.value),
    };
  }
  const asPeople = readToldAsPeople(text, quantity, bounded, sentence);
  if (asPeople !== null) return asPeople;
  const part = OUT_OF.exec(text.slice(bounded, limit)) ?? PART.exec(text.slice(bounded, limit));
  const numberEnd = bounded + (part?.[0].length ?? 0);
  const mentions = mentionsIn(sentence.mentions, { start: numberEnd, end: limit });
  let foreign: Mention | null = null;
  let subject: Mention | null = null;
  let unknown: Word | null = null;
  let words = 0;
  for (const word of readWords(text, numberEnd, limit)) {
    if (++words > MAX_WORDS) break;
    // "two 30-seat buses": a number that is part of an adjective.
    if (sentence.quantities.some(({ start }) => start === word.start)) {
      if (!/^\d+-\p{L}/u.test(text.slice(word.start, word.start + REACH))) break;
      continue;
    }
    if (/^[^\p{L}\p{N}]$/u.test(word.text)) {
      if (/["'“”‘’-]/.test(word.text)) continue;
      break;
    }
    const here = mentions.filter(({ start, end }) => start <= word.start && end > word.start);
    // "23 national registers", "40 individual contracts": said of the noun after it.
    const longer = here.some(({ tag, end }) => PEOPLE.has(tag) && end > word.end);
    if (
      !longer &&
      ADJECTIVES.test(word.lower) &&
      NOUN_NEXT.test(text.slice(word.end, word.end + 12))
    )
      continue;
    const people = here.find(({ tag, start }) => PEOPLE.has(tag) && start === word.start);
    if (people !== undefined && !isPossessive(text, people)) {
      const next = headAfter(text, people, mentions);
      const span = { start: own.start, end: (next ?? people).end };
      // "Dozens of coaches, which can seat 50": people are "who".
      if (people.value.endsWith("s") && /^,? which\b/.test(text.slice(span.end, span.end + 8)))
        return { kind: "thing", span, noun: people.value };
      // "Fourteen Indonesians cook there": the verb may look like a noun.
      const nation = people.tag === "nation" ? people : null;
      const head = next ?? people;
      // "The island has 20,000 foreign workers": whoever comes, where the watched are not named.
      const lead = FOREIGN.exec(text.slice(numberEnd, head.start))?.[1];
      const isAnyone =
        lead !== undefined &&
        subject === null &&
        !sentence.mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier");
      if (isAnyone && head.tag === "worker")
        return { kind: "foreign", span, noun: `${lead} ${head.value}` };
      // "24 girls from Pyongyang": where they are from names them.
      if (PERSONS.has(head.tag)) subject ??= homeOf(text, span.end, mentions);
      return toCounted(head, subject ?? foreign ?? nation, span);
    }
    const thing = here.find(({ tag, start }) => tag === "thing" && start === word.start);
    if (thing !== undefined) {
      const next = headAfter(text, thing, mentions);
      if (next !== null && PEOPLE.has(next.tag))
        return toCounted(next, subject ?? foreign, { start: own.start, end: next.end });
      return { kind: "thing", span: { start: own.start, end: thing.end }, noun: thing.value };
    }
    const modifier = here.find(({ tag }) => tag === "subject-modifier");
    if (modifier !== undefined) subject = modifier;
    const nation = here.find(({ tag }) => tag === "nation-modifier" || tag === "nation");
    if (nation !== undefined) foreign ??= nation;
    if (
      modifier !== undefined ||
      nation !== undefined ||
      here.some(({ tag }) => tag === "sector" || tag === "locality" || tag === "country")
    )
      continue;
    // "six types of labour", "15 groups of workers": the first noun is what is counted.
    if (word.lower === "of" && unknown !== null) break;
    // "17 overseas offices", not "50,000 worldwide"; "two dozen foreign countries" are counted.
    const world = here.find(({ tag }) => tag === "worldwide");
    if (world !== undefined && word.lower !== "overseas") {
      if (!mentions.some(({ tag, end }) => tag === "thing" && end === world.end)) break;
      continue;
    }
    if (word.lower === "strong" && words === 1) return readStrong(quantity, sentence, own);
    if (word.lower === "who" && words === 1) {
      return { kind: "person", span: { start: own.start, end: word.end }, noun: word.text };
    }
    if (/['’]s$/.test(word.lower)) continue;
    if (ENDS.has(word.lower) && !isCompound(word, mentions) && !isJoined(text, word, mentions))
      break;
    if (FILLERS.has(word.lower) || /(?:ed|ing|ly)$/.test(word.lower)) continue;
    unknown ??= word;
  }
  if (unknown !== null) return { kind: "thing", span: own, noun: unknown.text };
  const home = homeOf(text, numberEnd, mentions);
  if (home !== null)
    return { kind: "subject", span: { start: own.start, end: home.end }, noun: home.value };
  // "Their number with valid permits dropped from 30,023": it counts them.
  if (THEIR_NUMBER.test(text.slice(sentence.start, quantity.start)))
    return { kind: "anaphor", span: own, noun: "their number", named: true };
  // "asked for 120 more": of the people spoken of; after a count of others it is more of those.
  const first = sentence.quantities[0]?.start === quantity.start;
  if (first && /^ more\b(?! (?:than|or))/i.test(text.slice(bounded, bounded + 12)))
    return {
      kind: "anaphor",
      span: { start: own.start, end: bounded + 5 },
      noun: "more",
      named: true,
    };
  const told = readByLead(text, quantity, { sentence, mentions, bounded, numberEnd, subject });
  if (told !== null) return told;
  const labelled = readLabel(text, quantity, sentence) ?? readMoved(text, quantity, sentence);
  if (labelled !== null) return labelled;
  if (subject !== null)
    return { kind: "subject", span: { start: own.start, end: subject.end }, noun: subject.value };
  return { kind: "bare", span: own, noun: "" };
}

const ADJECTIVES = /^(?:national|individual|subject|migrant|expatriate|contract|guest)$/;
const NOUN_NEXT = /^ \p{Ll}{3}/u;

const PERSONS = new Set<Mention["tag"]>(["worker", "person"]);

/** The watched country right after "from". */
function homeOf(text: string, at: number, mentions: readonly Mention[]): Mention | null {
  const from = FROM_HOME.exec(text.slice(at, at + 16));
  return from === null
    ? null
    : (mentions.find(
        ({ tag, start }) => tag === "subject-modifier" && start === at + from[0].length,
      ) ?? null);
}

const WHOLE_NEAR = 16;
const MIN_OF_US = 8;

/** "8,600 visas to North Koreans, 3,100 of them …": part of the things counted right before. */
function wholeOf(anaphor: Mention, quantity: Quantity, sentence: Sentence): Mention | null {
  if (!/^of (?:them|these|those|which)$/i.test(anaphor.value)) return null;
  const at = sentence.quantities.indexOf(quantity);
  const whole = sentence.quantities[at - 1];
  if (whole === undefined || (whole.low ?? 0) < (quantity.low ?? quantity.high ?? 0)) return null;
  const head = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "thing" || PEOPLE.has(tag)) &&
      start >= whole.start &&
      start - findNumberEnd(whole) <= WHOLE_NEAR,
  );
  return head?.tag === "thing" ? head : null;
}

const OR_SO = 8;
/** "4,700 of the soldiers": what is counted comes after the whole it is a part of. */
const PART = /^ of (?:the|its|their|his|her|our|all) (?=\p{L})/u;
/** "140 out of 176 North Korean workers": part and whole share their noun. */
const OUT_OF = /^ (?:out )?of (?:(?:the|its|his|her|their|a total of) )?[\d,]{1,9}(?=\s\p{L})/u;
const NOUN_TOO = /^(?:work|home|share|record|guest|use)$/;

/** "700 work permits": a verb's word that is the first of two nouns. */
function isCompound(word: Word, mentions: readonly Mention[]): boolean {
  return (
    NOUN_TOO.test(word.lower) &&
    mentions.some(({ tag, start }) => tag === "thing" && start === word.end + 1)
  );
}

/** "a dozen sewing and fish plants": the noun comes after both of its words. */
function isJoined(text: string, word: Word, mentions: readonly Mention[]): boolean {
  return (
    word.lower === "and" &&
    mentions.some(
      ({ tag, start }) =>
        tag === "thing" && start > word.end && /^ [\p{Ll}-]+ $/u.test(text.slice(word.end, start)),
    )
  );
}

/** "1,000, of whom 180 are doctors": after a comma it opens what is told next. */
function opensPart(text: string, end: number, anaphor: Mention): boolean {
  return /^of wh/i.test(anaphor.value) && text.slice(end, anaphor.start).includes(",");
}

const FROM_HOME = /^\s(?:or so )?(?:from|of) (?:the )?/i;
const THEIR_NUMBER =
  /\b(?:their|its)\s(?:total\s)?(?:numbers?|ranks|headcount|tally|count)\b[^.;:]{0,80}?\b(?:from|to|at|was|is|were|by|reached|stood|of)\s$/iu;
const APPOSED = /^(\p{Lu}\p{L}+), $|^(?:[\d.:]{4,5} )?(?:\p{Lu}\p{L}+ )?(\p{L}+s): $/u;
const isPeople = ({ mentions }: Sentence, at: number) =>
  mentions.some(({ tag, start }) => PEOPLE.has(tag) && start === at);
/** "the North Koreans' wages", "workers’ dormitories": what is counted comes after. */
function isPossessive(text: string, { end }: Mention): boolean {
  return /^(?:['’]s?\s|'|’)/.test(text.slice(end, end + 3));
}

/** "North Koreans workers", "restaurant workers": a people noun right after makes the head. */
function headAfter(text: string, from: Mention, mentions: readonly Mention[]): Mention | null {
  const next = mentions.find(
    ({ tag, start }) =>
      start >= from.end && start <= from.end + 2 && (PEOPLE.has(tag) || tag === "thing"),
  );
  if (next === undefined || text.slice(from.end, next.start).trim() !== "") return null;
  return headAfter(text, next, mentions) ?? next;
}

function peopleAfter(text: string, anaphor: Mention, sentence: Sentence): Mention | null {
  const found = sentence.mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= anaphor.end && start <= anaphor.end + 2,
  );
  return found !== undefined && text.slice(anaphor.end, found.start).trim() === "" ? found : null;
}

const BOUND = /^(?:\s(?:or so|or more|or fewer|or less|and more)|-odd)\b/i;

/** "2,000 or more North Koreans", "35,000 or so of them". */
function skipBound(text: string, end: number): number {
  return end + (BOUND.exec(text.slice(end, end + 12))?.[0].length ?? 0);
}

const IN_WORDS = /^ \((?:[\p{Ll}-]{2,12} ?){1,5}\)(?= \p{L})/u;

/** "300 (three hundred) citizens". */
const skipInWords = (text: string, end: number): number =>
  end + (IN_WORDS.exec(text.slice(end, end + 64))?.[0].length ?? 0);

function* readWords(text: string, start: number, end: number): Generator<Word> {
  for (const found of listMatches(text.slice(start, end), WORD)) {
    const from = start + found.index;
    yield {
      text: found[0],
      lower: found[0].toLowerCase(),
      start: from,
      end: from + found[0].length,
    };
  }
}
