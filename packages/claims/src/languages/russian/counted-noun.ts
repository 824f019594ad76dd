import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Mention, Span } from "../../mention.ts";
import { NUMBERS, PEOPLE, REACH, readNamed, toCounted, withoutInserted } from "./named-count.ts";

const MAX_WORDS = 6;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}-]*|[^\s]/gu;
/** Endings of adjectives and participles, which stand between a number and its noun. */
const ADJECTIVE = /(?:ых|их|ые|ие|ого|его|ый|ий|ой|ая|ую|ым|им|ыми|ими|вших|щих|шихся|щихся)$/u;
const FILLERS = new Set(
  "плюс-минус десяток десятка сотня их своих его её ее таких этих самих только лишь ещё еще или более и так около".split(
    " ",
  ),
);
const ENDS = new Set(
  "в во на из с со по к ко от до за при у о об под над для без через между среди после а но что который которые которых где когда как если не ни уже же ли бы или это то он она они мы вы я их".split(
    " ",
  ),
);
const DASH = /^\s[—–-]\s(?:это\s)?$/u;
/** "26 тысяч наших": the host's own. */
const OWN_PEOPLE = /^(?:наших|местных|русских|здешних)$/u;

/** Occupations by their suffix, in the forms that follow a number: "механизаторов", "скотоводов". */
const OCCUPATION =
  /^(?!.*(?:жите|посетите|зрите|потребите|представите|родите|учредите|победите|свидете|нарушите|пользовате|облада|избирате|покупате|слушате|читате|получате|предпринимате|руководите|подписчи|перебежчи|заказчи|подрядчи|зачинщи|заговорщи|погромщи|помощни|захватчи|датчи|счётчи|счетчи|ящи|двигате|показате|автомоби|истреби|носите|вертол|генерато|реакто|индикато|оккупат|фактор))\p{L}{3,}(?:щик|чик|атор|овод|тел)(?:ов|ей|а|я|и|ы)$/iu;

/** "две бригады": how many crews, not how many people. */
const CREW = /^бригад(?!ир)/iu;
/** "тысяча долларов, и восемьсот из них": of a sum, not of people. */
const OF_SUM = /^из (?:них|этих|которых)$/iu;

/** What a Russian number counts: the noun after it, or the people whose number it is said to be. */
export function readCounted(text: string, quantity: Quantity, sentence: Sentence): Counted {
  const own: Span = { start: quantity.start, end: quantity.end };
  // "150 девушек": a noun that the lists of units do not know may be people all the same.
  const counts =
    quantity.dimension === "count" &&
    !sentence.mentions.some(
      ({ tag, start, end }) => PEOPLE.has(tag) && start >= own.start && end <= own.end,
    );
  if ((counts && !OCCUPATION.test(quantity.unit ?? "")) || quantity.dimension === "money") {
    return { kind: "thing", span: own, noun: quantity.parts.unit ?? quantity.unit ?? "" };
  }
  const from = findNumberEnd(quantity);
  const limit = Math.min(sentence.end, Math.max(from, quantity.end) + REACH);
  const { mentions } = sentence;
  // "человек триста": the noun stands before.
  const turned = mentions.find(
    ({ tag, start, end }) => PEOPLE.has(tag) && start >= own.start && end <= from && end <= own.end,
  );
  // "те две сотни, что остались": those meant, without a noun.
  if (
    /(?<!\p{L})(?:те|тех)\s(?:\p{L}{1,10}\s)?$/iu.test(
      text.slice(Math.max(sentence.start, own.start - 18), own.start),
    ) &&
    /^,\s(?:что|кто|котор)/iu.test(text.slice(own.end, own.end + 8))
  )
    return { kind: "anaphor", span: own, noun: "те", named: true };
  const anaphor = mentions.find(
    ({ tag, start }) => tag === "anaphor" && start >= from && start - from <= 1,
  );
  if (anaphor !== undefined) {
    const before = sentence.quantities.findLast(({ end }) => end <= own.start);
    if (before?.dimension === "money" && OF_SUM.test(anaphor.value))
      return { kind: "thing", span: own, noun: before.raw };
    return {
      kind: "anaphor",
      span: { start: own.start, end: anaphor.end },
      noun: anaphor.value,
      named: !anaphor.value.toLowerCase().endsWith("них"),
    };
  }
  let subject: Mention | null = null;
  let foreign: Mention | null = null;
  let unknown: string | null = null;
  let words = 0;
  let isQuoted = false;
  for (const word of listMatches(text.slice(from, limit), WORD)) {
    const start = from + word.index;
    const lower = word[0].toLowerCase();
    if (++words > MAX_WORDS || sentence.quantities.some((other) => other.start === start)) break;
    if (!/[\p{L}\p{N}]/u.test(lower)) {
      if (words === 1 && DASH.test(text.slice(from, start + 2))) continue;
      // "190 «забитых» северокорейцев": the quoted word is an adjective of theirs.
      if (/[»"]/.test(lower) && isQuoted) continue;
      if (/[«»"()]/.test(lower) && words > 1) break;
      if (/[«"]/.test(lower)) {
        isQuoted = true;
        continue;
      }
      break;
    }
    const here = mentions.filter((mention) => mention.start <= start && mention.end > start);
    const people =
      here.find(({ tag }) => tag === "subject" || tag === "nation") ??
      here.find(({ tag }) => PEOPLE.has(tag));
    const modifier = here.find(({ tag }) => tag === "subject-modifier");
    const nation = here.find(({ tag }) => tag === "nation-modifier");
    if (people !== undefined) {
      if (CREW.test(people.value)) return { kind: "thing", span: own, noun: people.value };
      const head = headAfter(text, people, mentions);
      return toCounted(head, subject ?? foreign, {
        start: own.start,
        end: Math.max(own.end, head.end),
      });
    }
    const thing = here.find(({ tag }) => tag === "thing");
    if (thing !== undefined)
      return { kind: "thing", span: { start: own.start, end: thing.end }, noun: thing.value };
    if (modifier !== undefined) subject = modifier;
    else if (nation !== undefined) foreign = nation;
    else if (OWN_PEOPLE.test(lower)) return { kind: "foreign", span: own, noun: word[0] };
    else if (ENDS.has(lower)) break;
    else if (FILLERS.has(lower) || ADJECTIVE.test(lower)) continue;
    else if (OCCUPATION.test(lower)) {
      const span = { start: own.start, end: Math.max(own.end, start + word[0].length) };
      const kind = foreign !== null ? "foreign" : subject !== null ? "subject" : "worker";
      return { kind, span, noun: word[0] };
    } else {
      unknown = word[0];
      break;
    }
  }
  if (turned !== undefined) return toCounted(turned, null, own);
  const named = readNamed(text, quantity, sentence);
  if (named !== null && (unknown === null || quantity.unit === null)) return named;
  if (quantity.dimension === "people")
    return { kind: "person", span: own, noun: quantity.parts.unit ?? "" };
  if (subject !== null)
    return { kind: "subject", span: { start: own.start, end: subject.end }, noun: subject.value };
  if (unknown !== null && !isVerb(unknown)) return { kind: "thing", span: own, noun: unknown };
  if (isMore(text, quantity, sentence))
    return { kind: "anaphor", span: own, noun: "ещё", named: true };
  const sum = readSum(text, quantity, sentence) ?? readFronted(text, quantity, sentence);
  return sum === null
    ? { kind: "bare", span: own, noun: "" }
    : { kind: "thing", span: own, noun: sum };
}

const isVerb = (word: string) =>
  /(?:ть|тся|лся|лась|лись|ет|ют|ут|ит|ат|ят|ал|ала|али|ил|ила|или|ло)$/u.test(word);

/** "область хочет привлечь ещё три тысячи": more of those just spoken of. */
function isMore(text: string, { start, unit }: Quantity, { mentions }: Sentence): boolean {
  return (
    unit === null &&
    mentions.some(
      ({ tag, end }) =>
        tag === "measure:workers_dispatched" &&
        end <= start &&
        start - end <= MORE_NEAR &&
        /^\s(?:ещё|еще)\s/u.test(text.slice(end, start)),
    )
  );
}

/** " ещё примерно ". */
const MORE_NEAR = 14;
const SUM_NEAR = 24;

/** "Испытаний страна провела шесть", ": автобусов приезжает четыре". */
const FRONTED =
  /(?:^|[.:;!?»—–]\s|,\s(?:а|но|и)\s)(?:(?:До|В|На|К|С|После|За)\s\p{L}{2,16}\s)?((?:\p{L}{2,16}(?:ых|их)\s)?\p{L}{3,20}(?:ов|ев|ей|ий|ек|ок|ств|ест))(?:,\s[^,]{2,40},)?\s(?:\p{L}{1,16}\s){1,4}$/u;

/** A genitive plural that opens the clause and is counted at its end, where it names no people. */
function readFronted(text: string, { start, unit }: Quantity, sentence: Sentence): string | null {
  if (unit !== null) return null;
  const from = Math.max(sentence.start, start - REACH);
  const found = FRONTED.exec(text.slice(from, start));
  const noun = found?.[1];
  if (found === null || noun === undefined) return null;
  const at = from + found.index + found[0].indexOf(noun);
  const people = sentence.mentions.some(
    ({ tag, start: begins, end }) => PEOPLE.has(tag) && begins < start && end > at,
  );
  return people || OCCUPATION.test(noun.split(" ").at(-1) ?? "") ? null : noun;
}

/** "Штраф составил 30 тысяч", "безработица 0,4": a bare number that is a sum or a rate. */
function readSum(text: string, { start }: Quantity, sentence: Sentence): string | null {
  const { mentions } = sentence;
  const told = withoutInserted(text.slice(sentence.start, start));
  const named = mentions.findLast(
    ({ tag, value, start: at, end }) =>
      (tag === "other-money" || tag === "other-ratio") &&
      end <= start &&
      told.charAt(at - sentence.start) !== " " &&
      start - end <= SUM_NEAR &&
      !NUMBERS.test(value) &&
      // "а по стране тысяч пятнадцать": where, not a sum.
      !/^(?:по|в)\s/iu.test(value),
  );
  if (named === undefined) return null;
  const people = mentions.some(
    ({ tag, start: from, end }) => PEOPLE.has(tag) && from >= named.end && end <= start,
  );
  return people ? null : named.value;
}

/** "граждан-рабочих", "человек рабочих": the more telling of nouns that stand together. */
function headAfter(text: string, first: Mention, mentions: readonly Mention[]): Mention {
  const next = mentions.find(
    ({ tag, start }) => PEOPLE.has(tag) && start >= first.end && start - first.end <= 1,
  );
  return next === undefined ||
    text.slice(first.end, next.start).trim() !== "" ||
    first.tag === "subject"
    ? first
    : next;
}

/** Where the digits or number words end; the noun, if any, comes after. */
function findNumberEnd({ start, raw, parts }: Quantity): number {
  const at = raw.indexOf(parts.number);
  return at < 0 ? start : start + at + parts.number.length;
}
