import type { Credit, Sentence } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { findClosing } from "./closing-quote.ts";
import { listConnected } from "./connected.ts";
import { findInterviewCredit } from "./interview.ts";
import { readSameAs } from "./same-speaker.ts";
import { SAYING } from "./saying.ts";
import { MAX_SOURCE, onlySpeaker, readAfter, readBefore, readName } from "./told-by.ts";
import { isPerson, MEDIA } from "./who-speaks.ts";
import { findAllOfThem, markWitness } from "./witness.ts";

const LEADS =
  /(?<!\p{L})(?:по (?<adjective>\p{L}{3,18}(?:ым|им|ой|ей|ому|ему|ми)\s)?(?:данным|словам|оценк(?:е|ам)|информации|сведениям|подсч[её]там|сообщени(?:ю|ям)|версии|мнению|свидетельств(?:у|ам)|расч[её]там|прогноз(?:у|ам)|признанию|утверждению|статистике|отч[её]ту|докладу|опросу|сводк(?:е|ам)|документам|бумагам|списк(?:у|ам)|архивам|тетрадям|слухам|ведомост(?:и|ям)|уведомлени(?:ю|ям)|заявлени(?:ю|ям)|рассказ(?:у|ам)|воспоминани(?:ю|ям)|наблюдени(?:ю|ям)|исследовани(?:ю|ям)|отч[её]тност(?:и|ям)|показани(?:ю|ям)|заверени(?:ю|ям)|выкладк(?:е|ам)|прикидк(?:е|ам)|выражению|уверени(?:ю|ям)|реестр(?:у|ам)|справк(?:е|ам)|опрос(?:у|ам)|отч[её]там|докладам|анкетам|замер(?:у|ам)|предположени(?:ю|ям)|ответ(?:у|ам)|запис(?:и|ям)|книгам|журналам)|со слов|если верить|судя по (?=\p{Ll}+(?:ам|ям|у|ю|и|е)\s)|как стало известно|(?:как )?видно из|(?<=(?:появ\p{L}+|сообщал\p{L}*|писали|проходил\p{L}*)\s)в (?=СМИ(?!\p{L}))|(?<!\p{L})в (?=СМИ\s(?:появ|сообщ|писал|проход))|согласно(?: (?:данным|сведениям|оценкам|подсч[её]там|расч[её]там|информации|словам|сообщени(?:ю|ям)|заявлени(?:ю|ям)))?|как следует из|следует из|из (?=\p{L}{4,}(?:\s\p{L}+){0,3}\s(?:видно|ясно|явствует))|из (?:выступлени[яй]|слов|заявлени[яй]|интервью|рассказ(?:а|ов))(?=\s\p{L}{4,})|из (?=доклада|отч[её]та|исследования)|в (?=(?:\p{L}{3,16}\s){0,2}(?:докладе|отч[её]те|исследовании|обзоре|справке|письме|ответе|бюллетене)(?!\p{L})))\s?/giu;
const STANDS_IN = /(?:привед[её]нн|изложенн|содержащ|названн|опубликованн)\p{L}{2,4}\s$/iu;
const OF_NO_ONE =
  /^(?:за|на|с|со|по|у|к|для|о|об|при|под|от|до|без|он[аои]?|там|здесь|тут|сейчас|теперь|уже|ещё|ему|ей|им|их)\s/iu;
/** "по последним данным": the adjective says nothing of whose they are. */
const UNTELLING =
  /^(?:последн|предварительн|имеющ|сво|наш|эт|те[мх]|прежн|текущ|обновл|уточн|сам|общ|приблизительн|примерн|собственн|все|всем|никак)/iu;
const QUOTING =
  /(?<!\p{L})(?:со ссылкой на|ссыла(?:ясь|ется|ются|ющ\p{L}{3,5}) на|цитиру(?:ет|я)|на (?:который|которого|которую|которые) ссылается)\s/giu;
const VERB = new RegExp(`(?<![\\p{L}-])(?:${SAYING})(?![\\p{L}-])`, "gu");
/** "по его словам", "по тем же данным": someone named before. */
const THEIR_WORDS =
  /(?<!\p{L})по\s(?:его|её|ее|их|тем)\s(?:же\s)?(?:собственн(?:ым|ой|ому)\s)?(?:данным|словам|оценк(?:е|ам)|информации|сведениям|подсч[её]там|мнению|расч[её]там|прогноз(?:у|ам)|признанию|версии|прикидк(?:е|ам)|выкладкам)(?!\p{L})/giu;
/** What is promised or foreseen is told as such: the verb is not a part of the credit. */
const FORESEES =
  /(?:рассчитыва|планир|обещ|прогноз|ожида|прос|опроверг|отриц|предполаг|допус)\p{L}*$/iu;
const PLANS = /^(?:рассчитыва|планир|ожида)\p{L}*$/iu;
/** Verbs that give one figure, and no account that could go on. */
const NAMES_ONE = /^(?:называ|назвал|оценива)/iu;
/** Verbs that take an object: what follows need not be who tells. */
const SHOWS =
  /^(?:показ|опис|назыв|назвал|перечисл|привод|прив[её]л|раскры|опублик|публик|установ|обнаруж|фиксир|зафикс|узна|представ|выяв|вычисл|подсчит|оцен|счит|прос|запрос|согласов|одобр|утверд|разреш)/iu;
const PAPER_ROLE = /^(?:издани|газет|агентств|телеканал|журнал)\p{L}{0,2}$/iu;
const PAPER_NAME =
  /(?:газет|журнал|издани|агентств|телеканал|портал|сайт|радио)\p{L}{0,8}\s(«\p{Lu}[^«»]{1,30}»|(?:The\s)?[A-Z][A-Za-z]{2,}(?:\s[A-Z][A-Za-z]+){0,3})/giu;
const PAPER_REACH = 700;
const RIVAL = /^(?:друг|ины|некотор|отдельн|остальн)/iu;
const COUNTS = /^(?:счита|насчит|подсчит|зафиксир|обнаруж|застал)/iu;
const REMEMBERS = /^(?:вспомина|помн)/iu;
const RETURNED = /(?<!\p{L})(?:бывш|\p{L}{3,12}вших)/iu;
const POLLED = /^(?:опроси|расспроси|обзвони|записал|собрал)/iu;
/** "бывшая певица Мун": she tells of her days there. */
const ONCE_WORKED =
  /(?<!\p{L})(?:бывш|вернувш|сбежавш)\p{L}{2,3}\s(?:из\s\p{L}+\s)?(?:рабоч|работник|работниц|певиц|шве|официантк|строител|лесоруб|программист|укладчиц|упаковщиц|сварщик|моряк|каменщик|повар|врач|медсестр|вязальщиц|маляр|штукатур|айтишник|разработчик)/iu;
const REPORT =
  /доклад(?!чик)|отч[её]т|исследовани|обзор|справк|опрос|(?<!\p{L})(?:ответе|письме|материалах|бюллетене)(?!\p{L})/iu;
/** "Трое рабочих, которым удалось бежать, рассказали": the comma closes what is told of the speakers. */
const RELATIVE_BEFORE =
  /,\s(?:(?:из|у|с|о|для|от)\s)?(?:котор\p{L}{2,3}|(?:не\s)?\p{L}{3,}вш(?:ий|ая|ие)(?:ся)?)\s[^,.;:!?]{2,110},\s$/u;
const YEAR = /(?:19[89]\d|20[0-4]\d)/;
const GIVEN = /^,\s\p{L}+нн\p{L}{2,3}\sв\s(\d{4})(?!\d)/u;
/** "Об этом сообщили в комитете": it is the sentence before that is credited. */
const ABOUT_THIS =
  /^\s*(?:(?:Об этом|Как\s[^,.;:!?]{3,40},\sоб этом|О ч[её]м|Это|Эти данные|Эту цифру|Такие данные|Такую цифру|Такую оценку|Цифры|Данные|Статистика)\s|Так\s(?=говор|счита|утвержда|дума|оцен|объясн))/u;

/** "Они работают на стройках, сообщает BBC": of those just told of, and so is who says it. */
const GOES_ON = /^ (?:Они|Их|Им|Все они|Большинство из них|Речь ид[её]т)\s/u;

/** Whom a Russian sentence credits, in text order; "Об этом сообщили …" reaches back one sentence. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits = listCredits(slice, sentence.start).map((credit) => {
    const paper = findPaper(text, credit);
    if (paper !== null) return { ...credit, source: paper };
    const sameAs = credit.source === null ? null : readSameAs(credit.source);
    return sameAs === null ? credit : { ...credit, sameAs };
  });
  const spoken = findInterviewCredit(text, sentence);
  if (spoken !== null) credits.push(spoken);
  const closing = findClosing(text, sentence);
  if (closing !== null) {
    const [credit] = listCredits(`— ${text.slice(closing.start, closing.end)}`, closing.start - 2);
    if (credit !== undefined)
      credits.push({ ...credit, scope: { start: sentence.start, end: sentence.end } });
  }
  const next = text.slice(sentence.end, sentence.end + 200);
  const goesOn = credits.length === 0 && GOES_ON.test(next);
  if (ABOUT_THIS.test(next) || goesOn) {
    const stop = next.search(/[.!?](?:\s|$)/u);
    const end = stop < 0 ? next.length : stop;
    const told = listCredits(next.slice(0, end), sentence.end);
    const scope = { start: sentence.start, end: sentence.end };
    const ends =
      goesOn && told[0]?.at.start !== undefined && told.at(-1)?.at.end === sentence.end + end;
    if (!goesOn || ends)
      credits.push(
        ...told.slice(0, goesOn ? told.length : 1).map((credit) => ({ ...credit, scope })),
      );
  }
  for (const credit of credits) markWitness(text, sentence, credit, credits);
  const all = findAllOfThem(text, sentence);
  if (all !== null) credits.push(all);
  if (credits.length === 0)
    credits.push(...listConnected(text, sentence, (before) => listCredits(before, 0).length > 0));
  return credits;
}

/** "по данным издания": the paper whose name stands last before, right behind a word for one. */
function findPaper(text: string, { source, at }: Credit): string | null {
  if (source === null || !PAPER_ROLE.test(source)) return null;
  const before = text.slice(Math.max(0, at.start - PAPER_REACH), at.start);
  return listMatches(before, PAPER_NAME).at(-1)?.[1] ?? null;
}

function listCredits(slice: string, offset: number): Credit[] {
  const lower = foldCase(slice);
  const credits: Credit[] = [];
  /** Where those stand who speak before their verb. */
  const opening = new Set<number>();
  const add = (source: string | null, at: Span, more: Partial<Credit> = {}) => {
    if (
      credits.some((other) => other.at.start < at.end + offset && at.start + offset < other.at.end)
    )
      return;
    const words = slice.slice(at.start, at.end);
    // "доклад 2015 года", "привёл в 2015 году докладчик", "оценка, приведённая в 2015 году".
    const year =
      (REPORT.test(words)
        ? YEAR.exec(slice.slice(at.start, at.end + 40))
        : YEAR.exec(words)
      )?.[0] ?? GIVEN.exec(slice.slice(at.end, at.end + 40))?.[1];
    credits.push({
      source,
      at: { start: at.start + offset, end: at.end + offset },
      scope: partOf(slice, at, offset),
      chain: [],
      year: year === undefined ? null : Number(year),
      holds:
        source !== null && REPORT.test(source)
          ? "text"
          : source !== null && (isPerson(source) || MEDIA.test(source))
            ? "paragraph"
            : "next",
      ...(source !== null && MEDIA.test(source) ? { relays: true } : {}),
      ...more,
    });
  };
  for (const found of listMatches(slice, QUOTING)) {
    const name = readName(slice, found.index + found[0].length);
    if (name !== null)
      add(
        name.source,
        { start: found.index, end: name.end },
        // "в докладе, на который ссылается NBC": the report is quoted, not who refers to it.
        /который|которого|которую|которые/.test(found[0])
          ? { relays: true }
          : { quoted: !/ссылае|ссылают/.test(found[0]) },
      );
  }
  for (const found of listMatches(slice, THEIR_WORDS)) {
    add(null, { start: found.index, end: found.index + found[0].length });
  }
  for (const found of listMatches(slice, LEADS)) {
    const end = found.index + found[0].length;
    const named = readName(slice, end);
    // "по бумагам за каждую платят": no one's.
    const name = named !== null && OF_NO_ONE.test(named.source) ? null : named;
    const adjective = found.groups?.["adjective"] ?? "";
    // "оценка экспертов, приведённая в докладе": where it stands, not whose it is.
    if (
      /^в\s/iu.test(found[0]) &&
      STANDS_IN.test(slice.slice(Math.max(0, found.index - 20), found.index))
    )
      continue;
    if (name !== null) add(name.source, { start: found.index, end: name.end });
    // "по неофициальной статистике", "по некоторым оценкам": no one's, but told as such.
    else if (found[0].toLowerCase().startsWith("по слухам")) continue;
    else if (adjective !== "" && !UNTELLING.test(adjective))
      add(found[0].trim().slice(3), { start: found.index, end }, { holds: "sentence" });
  }
  for (const found of listMatches(lower, VERB)) {
    const verb = { start: found.index, end: found.index + found[0].length };
    const words = slice.slice(verb.start, verb.end);
    // "…, заявил министр": after a comma the source follows.
    const inverted =
      /(?:,\s?[»”"]?\s?[—–-]?\s?|\p{L}\s[—–]\s)$/u.test(
        slice.slice(Math.max(0, verb.start - 5), verb.start),
      ) && !RELATIVE_BEFORE.test(slice.slice(Math.max(0, verb.start - 2 * MAX_SOURCE), verb.start));
    // "беглецы, с которыми говорили журналисты": whom they spoke with tells it.
    if (
      /(?:с|у)\sкотор\p{L}{2,3}\s(?:\p{L}{2,14}\s)?$/iu.test(
        slice.slice(Math.max(0, verb.start - 30), verb.start),
      )
    )
      continue;
    const after = readAfter(slice, verb);
    const told = inverted
      ? ((SHOWS.test(words) ? onlySpeaker(after) : after) ?? readBefore(slice, verb))
      : (readBefore(slice, verb) ?? onlySpeaker(after));
    if (told === null) continue;
    const opens = !inverted && told.at.start < verb.start;
    // "Рабочим обещают платить по два доллара": what is promised, by no one who reports it.
    if (
      /обещ/iu.test(words) &&
      /^\s\p{L}{2,12}(?:ть|ться)(?!\p{L})/u.test(slice.slice(verb.end, verb.end + 16))
    )
      continue;
    if (FORESEES.test(words) && told.at.end === verb.end && told.at.start < verb.start)
      told.at.end = verb.start;
    // "группа сообщила, что КНДР планирует": who plans tells nothing there.
    if (
      PLANS.test(words) &&
      credits.length > 0 &&
      /,\sчто\s$/iu.test(slice.slice(Math.max(0, told.at.start - 6), told.at.start))
    )
      continue;
    const polled = POLLED.test(words);
    const of = slice.slice(verb.end, verb.end + MAX_SOURCE);
    if (opens) opening.add(told.at.start + offset);
    add(told.source, told.at, {
      ...(polled ? { holds: "text" } : NAMES_ONE.test(words) ? { holds: "sentence" } : {}),
      ...(COUNTS.test(words) ? { counts: true } : {}),
      recalls:
        REMEMBERS.test(words) ||
        (polled && RETURNED.test(of)) ||
        (told.source !== null && ONCE_WORKED.test(told.source)),
    });
  }
  // One part alone names a source: it holds for the whole sentence.
  if (new Set(credits.map(({ scope }) => scope.start)).size === 1) {
    for (const credit of credits) credit.scope = { start: offset, end: offset + slice.length };
  }
  // "…, считают одни; другие источники говорят о 1 800": figures set against each other, and no account.
  else if (credits.some(({ source }) => RIVAL.test(source ?? "")))
    for (const credit of credits) credit.holds = "sentence";
  credits.sort((a, b) => a.at.start - b.at.start);
  // "Россия отчиталась, что их 11 тысяч, потом застройщик обещал": who comes later says the rest.
  for (const credit of credits.slice(1))
    if (opening.has(credit.at.start))
      credit.scope = {
        start: Math.max(credit.scope.start, credit.at.start),
        end: credit.scope.end,
      };
  for (const credit of credits) credit.scope = narrow(slice, credit, offset);
  return credits;
}

/**
 * "…: оценка, которую привёл докладчик, …" is of what stands after the colon; what ", причём …"
 * adds behind a credit is no longer theirs.
 */
function narrow(slice: string, { at, scope }: Credit, offset: number): Span {
  const before = slice.slice(0, at.start - offset);
  const colon = /котор\p{L}{2,3}\s$/iu.test(before) ? before.lastIndexOf(": ") : -1;
  const adds = /^,\s(?:причём|причем|притом)\s/iu.test(slice.slice(at.end - offset));
  // ", причём его, как уточнили в посольстве, выслали": of what it adds alone.
  const added = /^.*,\s(?=(?:причём|причем|притом)\s)/isu.exec(before)?.[0].length ?? 0;
  return {
    start: Math.max(scope.start, offset + colon + 1, added === 0 ? 0 : offset + added),
    end: adds ? Math.min(scope.end, at.end) : scope.end,
  };
}

/** The part of the sentence, between semicolons, that a credit stands in. */
function partOf(slice: string, at: Span, offset: number): Span {
  const open = slice.lastIndexOf(";", at.start);
  const close = slice.indexOf(";", at.end);
  return { start: offset + open + 1, end: offset + (close < 0 ? slice.length : close) };
}
