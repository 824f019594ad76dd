import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import type { Mention, Span, Tag } from "../../mention.ts";
import { openQuote } from "./credit-scope.ts";

const PEOPLE = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);
const PLACES = new Set<Tag>(["country", "locality"]);
/** Between a number with its counter and the noun after it: "5만 명의 노동자", "200명 규모의 인력". */
const JOINT =
  /^(?:\s?(?:이상|가량|정도|안팎|규모|남짓|여))?(?:의|이 넘는|을 넘는|에 달하는|에 이르는|에 가까운|이던|이었던|였던| 가까이 됐던| 되던| 됐던|가까운|넘는)?\s?(?:(?![이가은는을를에도]\s|[가-힣]{0,5}(?:며|고|데|지만|으나|면|어서|니|자)\s)\p{Script=Hangul}{1,6}\s){0,2}$/u;
/** Between a place and its own number: "쿠웨이트가 904명", "중국에 약 8만 명". */
const LABEL =
  /^[)）]?\s?(?:이|가|은|는|에|에는|에서|에서는|에만|도|의 경우|:)?\s?(?:약|대략|최대|최소|모두|총|각각)?\s?$/u;
const AFTER_REACH = 30;
const MODIFIER_GAP = 14;
/** Two or three people without a noun are anybody. */
const MIN_NOUNLESS = 10;

/** What a Korean number counts: the noun joined to it, else the people its clause or sentence names. */
export function readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const own: Span = { start: quantity.start, end: quantity.end };
  if (quantity.dimension === "count") {
    // "받아들인 나라를 40여 곳으로 꼽았다": the noun stands before its number.
    const lead = COUNTRIES.exec(text.slice(Math.max(sentence.start, own.start - 16), own.start));
    if (lead !== null) own.start -= lead[0].length;
    return { kind: "thing", span: own, noun: quantity.parts.unit ?? quantity.unit ?? "" };
  }
  const mentions = listUnshadowed(sentence);
  const after = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= own.end - 1 && start - own.end <= AFTER_REACH,
  );
  if (after !== undefined && JOINT.test(text.slice(own.end, lead(after, mentions)))) {
    const head = lastJoined(text, after, mentions);
    if (isTraveller(text, head, mentions)) return { kind: "other", span: own, noun: head.value };
    // "10만 명이던 인원": the noun adds nothing to its number.
    const end = head.value === "인원" ? own.end : head.end;
    return toCounted(head, modifierOf(head, mentions, own.end), { start: own.start, end });
  }
  const ahead = text.slice(own.end, own.end + PART_REACH);
  if (quantity.dimension === "people" && PART_IS_THEIRS.test(ahead))
    return { kind: "other", span: own, noun: quantity.parts.unit ?? "" };
  if (
    quantity.dimension === "people" &&
    FROM_COUNTRIES.test(text.slice(Math.max(sentence.start, own.start - PART_REACH), own.start))
  )
    return { kind: "foreign", span: own, noun: quantity.parts.unit ?? "" };
  if (GIVEN_TO_THEM.test(text.slice(own.end, own.end + AFTER_REACH)))
    return { kind: "subject", span: own, noun: quantity.parts.unit ?? "" };
  const place = mentions.findLast(({ tag, end }) => PLACES.has(tag) && end <= own.start);
  if (place !== undefined && isFetched(text, place, own))
    return { kind: "foreign", span: own, noun: place.value };
  const isLabelled = place !== undefined && LABEL.test(text.slice(place.end, own.start));
  const clause = sentence.clauses.find(({ start, end }) => start <= own.start && own.start < end);
  const before = (since: number) =>
    mentions.findLast(
      ({ tag, start, end }) => PEOPLE.has(tag) && start >= since && end <= own.start,
    );
  const quoted = startOfQuote(text, sentence.start, own.start);
  const near = before(Math.max(quoted, clause?.start ?? sentence.start));
  if (quantity.dimension !== "people") {
    return { kind: "bare", span: own, noun: "" };
  }
  const head =
    workerInList(text, mentions, own) ??
    near ??
    (isLabelled ? undefined : before(Math.max(quoted, sentence.start)));
  const other = mentions.findLast(
    ({ tag, start, end }) => tag === "other-people" && start >= quoted && end <= own.start,
  );
  // "탈북민이 181명(남성 21명": the men are of those named before.
  if (other !== undefined && (head === undefined || head.tag === "person"))
    return { kind: "other", span: own, noun: other.value };
  if (head !== undefined && isTraveller(text, head, mentions))
    return { kind: "other", span: own, noun: head.value };
  if (head !== undefined) return toCounted(head, modifierOf(head, mentions, sentence.start), own);
  const isFew = (quantity.high ?? quantity.low ?? 0) < MIN_NOUNLESS;
  return {
    kind: isFew || isLabelled ? "bare" : "person",
    span: own,
    noun: quantity.parts.unit ?? "",
  };
}

const COUNTRIES =
  /(?:나라|국가|파견국|수용국)(?:\s수)?(?:를|는|은|가|이|만|도|로는)?\s(?:약\s|모두\s|최소\s|최대\s|적어도\s){0,2}$/u;

/** "5천 명을 북한에 배정했다": a share of a quota. */
const GIVEN_TO_THEM =
  /^(?:을|를|은)?\s?북한(?:에|에게|인에게|측에)\s?(?:배정|할당|내줬|내준|허가)/u;
/** "119명 가운데 46명이 북한 사람이었다": the whole is not theirs alone. */
const PART_IS_THEIRS =
  /^\s?(?:가운데|중)\s(?:[가-힣]{1,6}\s){0,2}\d[\d,만천백여]*\s?명[이은]?\s?북한\s?(?:사람|인|노동자|국적|출신)?[가-힣]{0,2}(?:이다|이었|이며|으로|인 것)/u;
const PART_REACH = 48;
/** Where the quotation opens that an offset lies in, or 0: who says it is named outside of it. */
function startOfQuote(text: string, from: number, at: number): number {
  const open = openQuote(text.slice(from, at));
  return open < 0 ? 0 : from + open;
}

/** "의사와 농업전문가 등 31명": the worker among those listed. */
function workerInList(text: string, mentions: readonly Mention[], own: Span): Mention | undefined {
  const from = Math.max(0, own.start - LIST_REACH);
  const list = LISTED.exec(text.slice(from, own.start));
  if (list === null) return undefined;
  const start = from + list.index;
  return mentions.find(
    (mention) => mention.tag === "worker" && mention.start >= start && mention.end <= own.start,
  );
}

const LIST_REACH = 48;
/** "의사와 농업전문가, 지질학자 등 ". */
const LISTED =
  /(?:[가-힣]{1,10}(?:와|과|,|·)\s?(?:[가-힣]{1,6}\s)?){1,5}[가-힣]{1,10}\s등\s(?:모두\s|약\s)?$/u;
/** "10여 개 나라에서 온 3천 명". */
const FROM_COUNTRIES =
  /(?:나라|국가|개국)(?:들)?에서\s(?:온|건너온|데려온|들여온)\s(?:약\s|모두\s)?$/u;
const FROM =
  /^(?:성|시|주|도|현|자치구)?에서\s?(?:(?!북한|조선|우리)[가-힣]{1,6}\s){0,3}(?:약|최대|모두)?\s?$/u;
const FETCHED = /^(?:을|를)\s(?:더\s|추가로\s|새로\s)?(?:데려|들여|불러|받아|모집|뽑|초청)/u;
/** From a town of a host, those who are there already may be taken on. */
const FETCHED_FAR = /^(?:을|를)\s(?:더\s|추가로\s|새로\s)?(?:데려|들여|불러)/u;

/** "베트남에서 3천 명을 데려온다": a country that people are fetched from is theirs. */
function isFetched(text: string, place: Mention, own: Span): boolean {
  return (
    FROM.test(text.slice(place.end, own.start)) &&
    (place.tag === "country" ? FETCHED : FETCHED_FAR).test(
      text.slice(own.end, own.end + AFTER_REACH),
    )
  );
}

/** "중국을 찾은 북한 주민", "러시아를 다녀간 사람". */
const VISITING = /[을를]\s(?:찾은|찾아온|방문한|다녀간|다녀온|드나든|오간)\s(?:북한\s)?$/u;
const CROSSING = /입국|들어[오온왔올가간갔갈]|건너[오온왔가간갔]|출국|다녀|방문|오간/u;
const LIVING = /(?:(?<![가-힣])사는|살고 있는|거주하는|거주 중인)\s(?:[가-힣]{1,6}\s){0,2}$/u;
const LABOUR = new Set<Tag>(["worker", "sector", "pay", "measure:workers_abroad"]);

/** "입국한 북한인은 1만 명": who crosses a border or lives there may be a student or a guest as well. */
function isTraveller(text: string, head: Mention, mentions: readonly Mention[]): boolean {
  return (
    head.tag === "person" &&
    (LIVING.test(text.slice(Math.max(0, head.start - 16), head.start)) ||
      VISITING.test(text.slice(Math.max(0, head.start - 16), head.start)) ||
      mentions.some(({ tag, value }) => tag.startsWith("measure:") && CROSSING.test(value))) &&
    !mentions.some(({ tag }) => LABOUR.has(tag))
  );
}

/** Where the noun phrase of a noun begins: its modifier, if one stands right before. */
function lead(head: Mention, mentions: readonly Mention[]): number {
  const modifier = mentions.find(
    ({ tag, start, end }) =>
      (tag === "subject-modifier" || tag === "nation-modifier" || tag === "country") &&
      start < head.start &&
      end <= head.start &&
      head.start - end <= 2,
  );
  return modifier?.start ?? head.start;
}

// Every number of a sentence asks for them, and a table may hold a hundred numbers.
const unshadowed = new WeakMap<Sentence, Mention[]>();

function listUnshadowed(sentence: Sentence): Mention[] {
  const known = unshadowed.get(sentence);
  if (known !== undefined) return known;
  const mentions = sentence.mentions.filter((mention) => !isShadowed(mention, sentence.mentions));
  unshadowed.set(sentence, mentions);
  return mentions;
}

/** "대사관 직원" is the longer reading of "직원". */
function isShadowed(mention: Mention, all: readonly Mention[]): boolean {
  return (
    PEOPLE.has(mention.tag) &&
    mention.tag !== "nation" &&
    all.some(
      ({ tag, start, end }) =>
        (tag === "other-people" ||
          tag === "nation-modifier" ||
          tag === "nation" ||
          (tag === "worker" && mention.tag === "other-people")) &&
        start <= mention.start &&
        end >= mention.end &&
        end - start > mention.end - mention.start,
    )
  );
}

/** "건설 노동자": the last of nouns that stand together is the head. */
function lastJoined(text: string, first: Mention, mentions: readonly Mention[]): Mention {
  const next = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= first.end && start - first.end <= 1,
  );
  if (next === undefined || text.slice(first.end, next.start).trim() !== "") return first;
  return lastJoined(text, next, mentions);
}

function modifierOf(head: Mention, mentions: readonly Mention[], since: number): Mention | null {
  return (
    mentions.findLast(
      ({ tag, start, end }) =>
        (tag === "subject-modifier" || tag === "nation-modifier") &&
        start >= since &&
        end <= head.start &&
        head.start - end <= MODIFIER_GAP,
    ) ?? null
  );
}

/** Those who live somewhere, where nobody says that they are from the watched country. */
const RESIDENTS = /^(?:주민|국민|시민)$/u;

function toCounted(head: Mention, modifier: Mention | null, span: Span): Counted {
  const noun = head.value;
  if (RESIDENTS.test(noun) && modifier === null) return { kind: "other", span, noun };
  if (head.tag === "other-people") return { kind: "other", span, noun };
  if (head.tag === "nation" || modifier?.tag === "nation-modifier" || modifier?.tag === "nation")
    return { kind: "foreign", span, noun };
  if (head.tag === "subject" || modifier?.tag === "subject-modifier")
    return { kind: "subject", span, noun };
  return { kind: head.tag === "worker" ? "worker" : "person", span, noun };
}
