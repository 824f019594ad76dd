import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { findInterviewCredit } from "./interview.ts";
import { toSpeaker } from "./speaker.ts";

/** Verbs that credit their subject. */
const SAYING =
  "сообщ(?:ил[аио]?|ают|ает|али)|заяв(?:ил[аио]?|ляет|ляют|лял[аи]?)|сказал[аи]?|говор(?:ил[аи]?|ит|ят|ится|илось)|рассказ(?:ал[аи]?|ывает|ывают|ывал[аи]?)|отме(?:тил[аи]?|чает|чают|чается|чал[аи]?)|утвержда(?:ет|ют|л[аи]?|ется)|оцени(?:вает|вают|вал[аи]?|л[аи]?|вается)|подсчита(?:л[аи]?|ли)|пиш(?:ет|ут)|написал[аи]?|уточн(?:ил[аи]?|яет|яют)|добав(?:ил[аи]?|ляет|ляют)|подтвер(?:дил[аи]?|ждает|ждают)|указ(?:ал[аи]?|ывает|ывают|ывается|ано)|объявил[аи]?|насчита(?:л[аи]?)|полага(?:ет|ют|л[аи]?)|призна(?:л[аи]?|лся|ёт|ет|ют)|доложил[аи]?|назвал[аи]?|поясн(?:ил[аи]?|яет)|счита(?:ет|ют|л[аи]?)|переда(?:ёт|ет|ют|л[аи]?)|напомнил[аи]?|прогнозир(?:овал[аи]?|ует|уют)|обещал[аи]?|пообещал[аи]?|отчитал(?:ась|ся|ись)|проинформировал[аи]?|свидетельству(?:ет|ют)|следует из|сказано|приводит|приводят|вспомина(?:ет|ют|л[аи]?)|жал(?:уется|овался|овалась)|предупредил[аи]?|ожида(?:ет|ют)|опроси(?:л[аио]?)|уверен[аы]?|докладывал[аи]?|сетует|поделил(?:ся|ась)|объяснил[аи]?|объясняет|установил[аи]?|выяснил[аи]?|раскрыл[аи]?|опубликовал[аи]?|просили|просил[аи]?|помн(?:ит|ят)|зафиксировал[аи]?|обнаружил[аи]?|застал[аи]?|привёл|привел[аи]?|сослал(?:ся|ась|ись)|констатиру(?:ет|ют)|констатировал[аи]?|заключ(?:ил[аи]?|ают)|предполага(?:ет|ют|л[аи]?)|допуска(?:ет|ют)|опроверг(?:ла|ли|ает|ают)?|отрица(?:ет|ют|л[аи]?)|подч[её]ркнул[аи]?|подч[её]ркива(?:ет|ют|ется)|информиру(?:ет|ют)|извести(?:л[аи]?)|предупрежда(?:ет|ют)|поведал[аи]?|признались|сетуют|делится|обеща(?:ет|ют)|увер(?:яет|яют|ил[аи]?|ял[аи]?)|заверил[аи]?|насчитывает(?=,)|спрогнозировал[аи]?|отвеча(?:ет|ют|л[аи]?)|ответил[аи]?|замети(?:л[аи]?)|замечает|прикидывает|прикинул[аи]?|посетовал[аи]?|посчитал[аи]?|разъяснил[аи]?|отрапортовал[аи]?|фиксиру(?:ет|ют)|прокомментировал[аи]?|комментирует|узнал[аио]?|напомина(?:ет|ют|л[аи]?)|показал[аио]?|показыва(?:ет|ют)|называ(?:ет|ют|л[аи]?)|предположил[аи]?|обнародовал[аи]?|публику(?:ет|ют)|описыва(?:ет|ют|л[аи]?)|поясняют|поясняли";
const LEADS =
  /(?<!\p{L})(?:по (?<adjective>\p{L}{3,18}(?:ым|им|ой|ей|ому|ему|ми)\s)?(?:данным|словам|оценк(?:е|ам)|информации|сведениям|подсч[её]там|сообщени(?:ю|ям)|версии|мнению|свидетельств(?:у|ам)|расч[её]там|прогноз(?:у|ам)|признанию|утверждению|статистике)|(?:как )?видно из|согласно(?: данным| сведениям| оценкам)?|как следует из|следует из|из (?=доклада|отч[её]та|исследования)|в (?=(?:\p{L}{3,16}\s){0,2}(?:докладе|отч[её]те|исследовании|обзоре|справке|письме)(?!\p{L})))\s?/giu;
/** "по последним данным": the adjective says nothing of whose they are. */
const UNTELLING =
  /^(?:последн|предварительн|имеющ|сво|наш|эт|те[мх]|прежн|текущ|обновл|уточн|сам|общ|приблизительн|примерн|собственн|все|всем|никак)/iu;
const QUOTING =
  /(?<!\p{L})(?:со ссылкой на|ссылаясь на|ссылается на|цитиру(?:ет|я)|на (?:который|которого|которую|которые) ссылается)\s/giu;
const VERB = new RegExp(`(?<![\\p{L}-])(?:${SAYING})(?![\\p{L}-])`, "giu");
/** "по его словам", "по тем же данным": someone named before. */
const THEIR_WORDS =
  /(?<!\p{L})по\s(?:его|её|ее|их|тем)\s(?:же\s)?(?:собственн(?:ым|ой|ому)\s)?(?:данным|словам|оценк(?:е|ам)|информации|сведениям|подсч[её]там|мнению|расч[её]там|прогноз(?:у|ам)|признанию|версии)(?!\p{L})/giu;
/** What is promised or foreseen is told as such: the verb is not a part of the credit. */
const FORESEES = /(?:обещ|прогноз|ожида|прос|опроверг|отриц|предполаг|допус)\p{L}*$/iu;
/** A speaker by role alone is the one named before, where that one can be of this role. */
const ROLES: readonly [role: RegExp, named: RegExp][] = [
  [/^дипломата?$/iu, /посол|посл[аоуе]|консул|дипломатическ|МИД/u],
  [
    /^(?:чиновника?|политика?|собеседника?|глав[аы] региона)$/iu,
    /министр|губернатор|мэр|депутат|замглав|начальник|директор/iu,
  ],
  [
    /^(?:ведомств[оаеу]|министерств[оаеу]|там|служб[аеы])$/iu,
    /министерств|Мин[а-яё]{3,10}|МВД|ФСБ|МИД|служб|Роструд|разведк|департамент|комитет/u,
  ],
  [
    /^(?:эксперт|специалист|уч[её]ный|исследователь|историк|аналитик|востоковед)$/iu,
    /профессор|эксперт|историк|аналитик|востоковед|сотрудник|научн/iu,
  ],
  [
    /^(?:издани[ея]|газет[аы]|агентств[ао]|телеканала?|журнала?)$/iu,
    /«[^«»]{2,30}»|агентств|газет|телеканал|[A-Z]{3}/u,
  ],
];
const ROLE_REACH = 700;
/** Whom a source speaks to, and when: not the source. */
const AUDIENCE =
  /^(?:(?:РИА Новости|РИА|ТАСС|Интерфаксу|«[^«»]{2,30}»|журналистам|репортёрам|репортерам|(?:корреспонденту|агентству|газете|изданию|порталу|каналу|телеканалу|радио|журналу)(?:\s(?:\p{Lu}[\p{L}-]{1,16}|«[^«»]{2,30}»)){0,2}|депутатам|парламенту|нам|мне|ему|ей|им|также|ранее|накануне|сегодня|вчера|позже|тогда|об этом|это|в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|\d{1,2} \p{L}{3,8}|в \p{L}{4,9}|в интервью (?:«[^«»]{2,30}»|\p{L}{2,20}))[\s,]+){1,3}/u;
/** Ends the name of a source. */
const NAME_END =
  /[,;:()!?—]|\.(?=\s|$)|\s[–-]\s|\s(?:что|о|об|из-за|после|за|около|более|свыше|до|от|с|не|число|количество|зарплат\p{L}*|около|порядка|примерно|на|там|их|он|она|они|это|же|только|ныне|сегодня|сейчас|ежегодно|каждый|каждого|ежемесячно|составля\p{L}+|работа(?:ет|ют|ли|ло)|наход\p{L}+|труд(?:ятся|ились)|получа\p{L}+|приведённ\p{L}+|приведенн\p{L}+|опубликованн\p{L}+|вышедш\p{L}+|говор\p{L}+|сказано|отмеча\p{L}+|указ\p{L}+|утвержда\p{L}+|был[аио]?|в интервью|в беседе|в разговоре|в эфире|в (?=\d|прошл|этом|нынешн|России(?!\p{L})|Китае|стране|регионе|крае|город|январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр|год|месяц|день|среднем))(?![\p{L}])|\s\d/iu;
const REMEMBERS = /^(?:вспомина|помн)/iu;
const RETURNED = /(?<!\p{L})(?:бывш|вернувш|побывавш|сбежавш)/iu;
const REPORT = /доклад|отч[её]т|исследовани|обзор|справк|опрос/iu;
const PERSON =
  /рабоч|работник|строител|источник|собеседник|очевид|бригадир|прораб|перебежчик|менеджер|житель|посол|глава|эксперт|директор|министр|представител|аналитик|профессор|докладчик|спикер|губернатор|мэр|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;
/** Who tells what others say: "по данным «Рёнхап», министр заявил". */
const MEDIA =
  /агентств|газет|издани|телеканал|радио|журнал|СМИ|^(?:РИА|ТАСС|Интерфакс|Р[её]нхап|Киодо|Рейтер|Би-би-си|Медуз|«[^«»]{2,30}»$|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}$)/u;
/** Bodies that speak, and those who are what they do: "подрядчик", "каменщик", "историк". */
const BODY =
  /власт|ведомств|развед|министер|служб|издани|агентств|газет|организац|авторы|застройщик|кластер|компани|комитет|фирм|центр|институт|посольств|консульств|правительств|департамент|управлени|прокуратур|полици|суд(?!\p{L})|бирж|союз|ассоциаци|фонд|штаб|минздрав|доклад|отч[её]т|исследовани|статистик|сводк|бежавш|бывш|вернувш|беглец|беглы|хозя|владел|сосед|мастер|повар|врач|медсестр|швея|швеи|девушк|женщин|правозащит/iu;
const AGENT =
  /(?<!\p{L})\p{L}{2,}(?:тел[ьи]|щик[и]?|чик[и]?|ник[и]?|ниц[аы]|ист(?:к[аи]|ы)?|лог[и]?|вед[ы]?|тор[ы]?|нер[ы]?|ец|цы|арь|ари|яр[ы]?|ач[и]?|ант[ы]?|руб[ы]?)(?!\p{L})/u;
/** A name, or a noun for people or a body. */
const canSpeak = (source: string) =>
  !/котор|(?<!\p{L})не$/iu.test(source) &&
  (/^[\p{Lu}«]/u.test(source) || PERSON.test(source) || BODY.test(source) || AGENT.test(source));

const PRONOUN = /^(?:он|она|они|тот|та|те)$/iu;
const NO_SPEAKER =
  /^(?:как|что|число|количество|зарплат\p{L}*|это|об этом|где|там|всего|который|которая|которые|кто|никто|многие|некоторые|все|рабочие|рабочим|не|и|а|но|об|их|её|его|при этом|она же|сам|ещё|еще|точной|пока|уже|одно|то|то же|\p{L}{1,2})$/iu;
const MAX_SOURCE = 90;
const YEAR = /(?:19[89]\d|20[0-4]\d)/;
/** "Об этом сообщили в комитете": it is the sentence before that is credited. */
const ABOUT_THIS =
  /^\s*(?:Об этом|О ч[её]м|Это|Эти данные|Эту цифру|Такие данные|Такую цифру|Такую оценку|Цифры|Данные|Статистика)\s/u;

/** Whom a Russian sentence credits, in text order; "Об этом сообщили …" reaches back one sentence. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits = listCredits(slice, sentence.start).map((credit) =>
    isNamedBefore(text, credit) ? { ...credit, source: null } : credit,
  );
  const spoken = findInterviewCredit(text, sentence);
  if (spoken !== null) credits.push(spoken);
  const next = text.slice(sentence.end, sentence.end + 200);
  if (ABOUT_THIS.test(next) && !next.trimStart().startsWith("\n")) {
    const end = next.search(/[.!?](?:\s|$)/u);
    const [credit] = listCredits(end < 0 ? next : next.slice(0, end), sentence.end);
    if (credit !== undefined)
      credits.push({ ...credit, scope: { start: sentence.start, end: sentence.end } });
  }
  return credits;
}

function isNamedBefore(text: string, { source, at }: Credit): boolean {
  if (source === null) return false;
  const role = ROLES.find(([word]) => word.test(source));
  return role?.[1].test(text.slice(Math.max(0, at.start - ROLE_REACH), at.start)) === true;
}

function listCredits(slice: string, offset: number): Credit[] {
  const credits: Credit[] = [];
  const add = (source: string | null, at: Span, more: Partial<Credit> = {}) => {
    if (
      credits.some((other) => other.at.start < at.end + offset && at.start + offset < other.at.end)
    )
      return;
    const words = slice.slice(at.start, at.end);
    const year = REPORT.test(words)
      ? YEAR.exec(slice.slice(at.start, at.end + 40))?.[0]
      : undefined;
    credits.push({
      source,
      at: { start: at.start + offset, end: at.end + offset },
      scope: partOf(slice, at, offset),
      chain: [],
      year: year === undefined ? null : Number(year),
      holds:
        source !== null && REPORT.test(source)
          ? "text"
          : source !== null && PERSON.test(source)
            ? "paragraph"
            : "next",
      ...(source !== null && MEDIA.test(source) ? { relays: true } : {}),
      ...more,
    });
  };
  for (const found of slice.matchAll(QUOTING)) {
    const name = readName(slice, found.index + found[0].length);
    if (name !== null)
      add(
        name.source,
        { start: found.index, end: name.end },
        // "в докладе, на который ссылается NBC": the report is quoted, not who refers to it.
        /который|которого|которую|которые/.test(found[0])
          ? { relays: true }
          : { quoted: !/ссылается/.test(found[0]) },
      );
  }
  for (const found of slice.matchAll(THEIR_WORDS)) {
    add(null, { start: found.index, end: found.index + found[0].length });
  }
  for (const found of slice.matchAll(LEADS)) {
    const end = found.index + found[0].length;
    const name = readName(slice, end);
    const adjective = found.groups?.["adjective"] ?? "";
    if (name !== null) add(name.source, { start: found.index, end: name.end });
    // "по неофициальной статистике", "по некоторым оценкам": no one's, but told as such.
    else if (adjective !== "" && !UNTELLING.test(adjective))
      add(found[0].trim().slice(3), { start: found.index, end }, { holds: "sentence" });
  }
  for (const found of slice.matchAll(VERB)) {
    const verb = { start: found.index, end: found.index + found[0].length };
    // "…, заявил министр": after a comma the source follows.
    const inverted = /,\s?[»”"]?\s?[—–-]?\s?$/.test(
      slice.slice(Math.max(0, verb.start - 5), verb.start),
    );
    const told = inverted
      ? (readAfter(slice, verb) ?? readBefore(slice, verb))
      : (readBefore(slice, verb) ?? onlySpeaker(readAfter(slice, verb)));
    if (told === null) continue;
    if (FORESEES.test(found[0]) && told.at.end === verb.end && told.at.start < verb.start)
      told.at.end = verb.start;
    const polled = found[0].toLowerCase().startsWith("опроси");
    const of = slice.slice(verb.end, verb.end + MAX_SOURCE);
    add(told.source, told.at, {
      ...(polled ? { holds: "text" } : {}),
      recalls: REMEMBERS.test(found[0]) || (polled && RETURNED.test(of)),
    });
  }
  // One part alone names a source: it holds for the whole sentence.
  if (new Set(credits.map(({ scope }) => scope.start)).size === 1) {
    for (const credit of credits) credit.scope = { start: offset, end: offset + slice.length };
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** The part of the sentence, between semicolons, that a credit stands in. */
function partOf(slice: string, at: Span, offset: number): Span {
  const open = slice.lastIndexOf(";", at.start);
  const close = slice.indexOf(";", at.end);
  return { start: offset + open + 1, end: offset + (close < 0 ? slice.length : close) };
}

function readName(slice: string, from: number): { source: string; end: number } | null {
  const rest = slice.slice(from, from + 2 * MAX_SOURCE);
  const quoted = /^(?:\p{L}{2,20}\s){0,3}«[^«»]{2,60}»(?:\s\p{Lu}[\p{Ll}-]+){0,3}/u.exec(rest)?.[0];
  const end = quoted?.length ?? NAME_END.exec(rest)?.index ?? rest.length;
  const source = rest
    .slice(0, Math.min(end, MAX_SOURCE))
    .trim()
    .replace(/^(?:данных|материалов|сведений|статистики|слов|сообщения|ответа)\s(?=\p{Lu})/u, "")
    .replace(/\s(?:в|и|на|по)$/iu, "");
  if (!/\p{L}{3}|[A-Z]{2}/u.test(source) || /^\d/.test(source) || NO_SPEAKER.test(source))
    return null;
  // "помнит сорок долларов": what is said, not who says it.
  if (/(?:доллар|рубл|юан|тысяч|процент|миллион|миллиард|млн|млрд|тыс\.|%)/iu.test(source))
    return null;
  // "обещают платить": an infinitive is what is promised.
  if (/^\p{L}+(?:ть|ться|чь|сти|йти)(?!\p{L})/u.test(source)) return null;
  return { source, end: from + end };
}

/** "живут и пишут код": what follows a verb that nothing sets off is more often its object. */
const onlySpeaker = (told: Told | null): Told | null =>
  told === null || told.source === null || canSpeak(told.source) ? told : null;

type Told = { source: string | null; at: Span };

/** "сообщил РИА Новости посол", "сказали в департаменте", "уверен он". */
function readAfter(slice: string, verb: Span): Told | null {
  let from = verb.end;
  const rest = slice.slice(from, from + 2 * MAX_SOURCE);
  from += /^[\s,]*/.exec(rest)?.[0].length ?? 0;
  from += AUDIENCE.exec(slice.slice(from, from + 2 * MAX_SOURCE))?.[0].length ?? 0;
  if (from === verb.end || /^[\s]*[:—–]/.test(slice.slice(verb.end, verb.end + 2))) return null;
  if (/,/.test(slice.slice(verb.end, verb.end + 1))) return null;
  const pronoun = /^(?:он|она|они)(?!\p{L})/iu.exec(slice.slice(from, from + 4));
  if (pronoun !== null)
    return { source: null, at: { start: verb.start, end: from + pronoun[0].length } };
  const place = /^(?:в|во)\s(?=\p{L})/u.exec(slice.slice(from, from + 3))?.[0].length ?? 0;
  const name = readName(slice, from + place);
  const speaker = name === null ? null : toSpeaker(name.source);
  if (name === null || speaker === null) return null;
  // "рассказывают одно и то же": what is said, not who says it.
  if (
    /^(?:одно|вс[её]|то|так|многое|мало|больше|меньше|лишь|только|уже|правду)(?!\p{L})/iu.test(
      speaker,
    )
  )
    return null;
  // "уточнили в Роструде": a verb in the plural has the institution for its speaker.
  const stands =
    slice.slice(verb.start, verb.end).endsWith("ли") &&
    /^(?:\p{Lu}|«)/u.test(name.source) &&
    !/^(?:Росси|Кита|КНДР|Москв|Сеул|Пхеньян|Telegram|Facebook|YouTube)/u.test(name.source);
  if (
    place > 0 &&
    !stands &&
    !/(?:комитет|департамент|министерств|ведомств|посольств|управлени|администраци|мэри|правительств|МИД|Минтруд|ООН|пресс|служб|отдел|компани|агентств|центр|институт|организаци|совет|доклад|отч[её]т|канцеляри|полици|прокуратур|палат|госдеп|кабмин|консульств)/iu.test(
      name.source,
    )
  )
    return null;
  return { source: speaker, at: { start: verb.start, end: name.end } };
}

/** "Посол … сообщил, что": a subject at the opening of its sentence or clause. */
function readBefore(slice: string, verb: Span): Told | null {
  const base = Math.max(0, verb.start - 2 * MAX_SOURCE);
  const before = slice
    .slice(base, verb.start)
    .replace(
      /\s(?:также|ранее|тогда|недавно|уже|впервые|не раз|накануне|летом|весной|осенью|зимой|позже|потом|успела|успел|сам|в \d{4}(?:-м| году)?|в \p{Ll}{4,9}|\d{1,2} \p{L}{3,8})\s$/u,
      " ",
    )
    .trimEnd();
  if (before === "" || /[«(]$/.test(before)) return null;
  const apposed =
    /(?:^|[.!?…»:;]\s|—\s|,\s(?:а|но|и)\s)([\p{Lu}«][^,.;:()!?—]{2,60}),\s[^,;:]{2,70},$/u.exec(
      before,
    );
  if (apposed?.[1] !== undefined && !/\d/.test(apposed[0]))
    return spanOf(slice, base, before, apposed[1], verb);
  const open = /(?:^|[.!?…;:()»—–]\s?|,\s)([^,.;:()!?—–]{2,90})$/u.exec(before)?.[1];
  if (open === undefined) return null;
  const clean = (toSpeaker(open) ?? open)
    .replace(
      /^(?:но|а|и|однако|при этом|вместе с тем|между тем|потом|тогда|как|что|также|напомним|ещё|еще|сам)\s/iu,
      "",
    )
    .replace(
      /^(?:в|на|за|с|к|летом|весной|осенью|зимой)\s(?:\p{L}{3,12}\s)?(?:\d{4}(?:-\p{L}{1,2})?\s)?(?:году\s|года\s)?/iu,
      "",
    )
    .trim();
  const source = toSpeaker(clean) ?? "";
  if (PRONOUN.test(source))
    return { source: null, at: { start: base + before.length - source.length, end: verb.end } };
  if (
    source.length < 2 ||
    source.length > MAX_SOURCE ||
    NO_SPEAKER.test(source) ||
    // "Строителям обещали": whom something is said to.
    /^\p{L}{4,}(?:ам|ям|ому|ему)(?:\s|$)/u.test(source) ||
    /\d|\p{L}(?:ться|тся|лись|ают|яют)\s/u.test(source)
  )
    return null;
  if (!canSpeak(source)) return null;
  return spanOf(slice, base, before, source, verb);
}

function spanOf(slice: string, base: number, before: string, source: string, verb: Span): Told {
  const start = base + before.lastIndexOf(source);
  return {
    source,
    at: { start: Math.max(0, Math.min(start, verb.start)), end: Math.min(verb.end, slice.length) },
  };
}
