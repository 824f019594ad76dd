import type { Span } from "../../mention.ts";
import { ADVERBIAL, toSpeaker } from "./speaker.ts";
import { BODY, canSpeak, isSomeone, PERSON } from "./who-speaks.ts";

/** Whom a source speaks to, and when: not the source. */
const AUDIENCE =
  /^(?:(?:(?:РИА Новости|РИА|ТАСС|Интерфаксу|«[^«»]{2,30}»)(?=\s)|журналистам|репортёрам|репортерам|(?:редакции|корреспонденту|агентству|газете|изданию|порталу|каналу|телеканалу|радио|радиостанции|журналу|сайту)(?:\s(?:\p{Lu}[\p{L}-]{1,16}|«[^«»]{2,30}»)){0,2}|депутатам|парламенту|\p{Ll}{4,14}(?:елям|икам|истам|орам|ентам|ертам)|(?:\p{Ll}{4,18}ому\s)(?:радио|изданию|агентству|телеканалу|журналу|порталу)|нам|мне|ему|ей|им|также|ранее|накануне|сегодня|вчера|позже|тогда|об этом|это|в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|\d{1,2} \p{L}{3,8}|в \d{4}(?:-м)?(?:\sгоду)?|в (?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|в интервью (?:«[^«»]{2,30}»|\p{L}{2,20}))[\s,]+){1,3}/u;
/** Ends the name of a source. */
const NAME_END =
  /[,;:()!?—]|(?<!(?<!\p{L})\p{Lu})\.(?=\s|$)|\s[–-]\s|\s(?:что|о|об|из-за|после|за|около|более|свыше|до|от|с|не|число|количество|зарплат\p{L}*|около|порядка|примерно|на|там|их|он|она|они|это|же|только|ныне|сегодня|сейчас|ежегодно|каждый|каждого|ежемесячно|составля\p{L}+|работа(?:ет|ют|ли|ло)|наход\p{L}+|труд(?:ятся|ились)|получа\p{L}+|приведённ\p{L}+|приведенн\p{L}+|опубликованн\p{L}+|вышедш\p{L}+|говор\p{L}+|сказано|видно|следует|ясно|явствует|отмеча\p{L}+|указ\p{L}+|утвержда\p{L}+|был[аио]?|в интервью|в беседе|в разговоре|в эфире|в (?=\d|прошл|этом|нынешн|России(?!\p{L})|Китае|стране|регионе|крае|город|январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр|год|месяц|день|среднем))(?![\p{L}])|\s\d/iu;
const NUMERAL =
  /^(?:сто|двести|триста|четыреста|сорок|девяносто|полтор\p{L}+|тысяч\p{L}*|дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|\p{L}{3,10}(?:надцать|дцать|десят|сот))(?!\p{L})/iu;

const PRONOUN = /^(?:(?:он|она|они|тот|та|те)(?:\sже)?)$/iu;
const NO_SPEAKER =
  /^(?:(?:контракт|договор|закон|график|план|норма)\p{L}{0,2}|(?:проверк|рейд|облав|перепис|инвентаризаци)\p{L}{0,3}(?:\s[^,]{2,60})?|как|так|туда|сюда|оттуда|отсюда|что|число|количество|зарплат\p{L}*|это|об этом|где|там|всего|который|которая|которые|кто|никто|многие|некоторые|все|рабочие|рабочим|не|и|а|но|об|их|её|его|при этом|она же|сам|ещё|еще|точной|пока|уже|одно(?!\sиз\s.+)|то|то же|\p{L}{1,2})$/iu;
export const MAX_SOURCE = 90;

/** The name that starts at an offset, up to what ends it; null where it is no name of a source. */
export function readName(slice: string, from: number): { source: string; end: number } | null {
  const rest = slice.slice(from, from + 2 * MAX_SOURCE);
  const quoted =
    /^(?!на\s|в\s|во\s)(?:\p{L}{2,20}\s){0,3}«[^«»]{2,60}»(?:\s\p{Lu}[\p{Ll}-]+){0,3}/u.exec(
      rest,
    )?.[0];
  const end = quoted?.length ?? NAME_END.exec(rest)?.index ?? rest.length;
  const source = rest
    // "на форуме застройщиков министр …": where it was said comes on top of the name.
    .slice(0, Math.min(end, ADVERBIAL.test(rest) ? rest.length : MAX_SOURCE))
    .trim()
    .replace(/^(?:данных|материалов|сведений|статистики|слов|сообщения|ответа)\s(?=\p{Lu})/u, "")
    .replace(/\s(?:в|и|на|по)$/iu, "");
  // "признаётся Чо": a surname of two letters.
  if (/^\p{Lu}\p{Ll}$/u.test(source) && source !== "По" && source !== "На" && source !== "За")
    return { source, end: from + end };
  if (
    !/\p{L}{3}|[A-Z]{2}|\p{L}-\p{L}/u.test(source) ||
    /^\d/.test(source) ||
    NO_SPEAKER.test(source)
  )
    return null;
  // "помнит сорок долларов": what is said, not who says it.
  if (/(?:доллар|рубл|юан|тысяч|процент|миллион|миллиард|млн|млрд|тыс\.|%)/iu.test(source))
    return null;
  // "по спискам сто сорок": how many.
  if (NUMERAL.test(source) && !BODY.test(source) && !PERSON.test(source)) return null;
  // "обещают платить": an infinitive is what is promised.
  if (/^\p{L}+(?:ть|ться|чь|сти|йти)(?!\p{L})/u.test(source)) return null;
  return { source, end: from + end };
}

/** "живут и пишут код": what follows a verb that nothing sets off is more often its object. */
export const onlySpeaker = (told: Told | null): Told | null =>
  told === null || told.source === null || canSpeak(told.source) ? told : null;

/** Who tells, null for a pronoun, and where the words of it stand. */
export type Told = { source: string | null; at: Span };

/** "сообщил РИА Новости посол", "сказали в департаменте", "уверен он". */
export function readAfter(slice: string, verb: Span): Told | null {
  // "Как выяснила «Заря», …": after "как" a name in quotation marks speaks, and is not spoken to.
  const asTold = /(?:^|\s)как\s$/iu.test(slice.slice(Math.max(0, verb.start - 5), verb.start))
    ? /^\s((?:\p{Ll}+\s)?«[^«»]{2,40}»),/u.exec(slice.slice(verb.end, verb.end + MAX_SOURCE))?.[1]
    : undefined;
  if (asTold !== undefined)
    return { source: asTold, at: { start: verb.start, end: verb.end + 1 + asTold.length } };
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
  // "заявил в Нью-Йорке Марзуки Дарусман": where, and then who.
  const there = place === 0 || name === null ? null : afterPlace(slice, verb, from);
  if (there !== null) return there;
  const speaker = name === null ? null : toSpeaker(name.source);
  if (name === null || speaker === null) return null;
  // "пишут и продают инженеры": one verb more.
  if (/^(?:и|а|но|или|да|ни)\s/iu.test(speaker)) return null;
  // "отвечает коротко": how, not who.
  if (/^\p{Ll}{3,}(?<!ств|бюр|ради|кин)о$/u.test(speaker)) return null;
  // "рассказывают одно и то же": what is said, not who says it.
  if (
    /^(?:одно(?!\sиз\s)|вс[её]|то|так|многое|мало|больше|меньше|лишь|только|уже|правду)(?!\p{L})/iu.test(
      speaker,
    )
  )
    return null;
  // "уточнили в Роструде": a verb in the plural has the institution for its speaker.
  const stands =
    /(?:ли|[юя]т)$/u.test(slice.slice(verb.start, verb.end)) &&
    /^(?:\p{Lu}|«)/u.test(name.source) &&
    !/^(?:Росси|Кита|КНДР|Москв|Сеул|Пхеньян|Telegram|Facebook|YouTube)/u.test(name.source);
  if (
    place > 0 &&
    !stands &&
    !/(?:комитет|департамент|министерств|ведомств|посольств|управлени|администраци|мэри|правительств|МИД|Минтруд|ООН|пресс|служб|отдел|компани|агентств|центр|институт|организаци|совет|доклад|отч[её]т|заявлени|сообщени|письм|обзор|справк|релиз|канцеляри|полици|прокуратур|палат|госдеп|кабмин|консульств)/iu.test(
      name.source,
    )
  )
    return null;
  return { source: speaker, at: { start: verb.start, end: name.end } };
}

/** Where something was said, before who said it. */
const SAID_IN =
  /^(?:в|во)\s(?:\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(?:е|и|у|ю)?|эфире(?:\s\p{L}+)?(?:\s«[^«»]{2,40}»)?|(?:беседе|разговоре|переписке)\s(?:с\s\p{L}+|по\s\p{L}+)(?:\s«[^«»]{2,40}»)?|интервью(?:\s\p{L}+)?(?:\s«[^«»]{2,40}»)?|кулуарах\s\p{L}+|суде|парламенте|сенате|думе|сейме|комитете|столице)\s(?=\p{L})/u;

function afterPlace(slice: string, verb: Span, from: number): Told | null {
  const plural = /(?:ли|[юя]т)$/u.test(slice.slice(verb.start, verb.end));
  const said = SAID_IN.exec(slice.slice(from, from + MAX_SOURCE));
  if (said === null) return null;
  const name = readName(slice, from + said[0].length);
  // "сообщили в Минтруде республики": the office is all of it.
  if (name === null || !canSpeak(name.source) || (plural && !/^\p{Ll}/u.test(name.source)))
    return null;
  const isGenitive = /^\p{Lu}?\p{Ll}+(?:ов|ев|ей|ой|ого|его|ии|ства|ики|ны)(?:\s|$)/u.test(
    name.source,
  );
  return isGenitive ? null : { source: name.source, at: { start: verb.start, end: name.end } };
}

const CALLS_HIMSELF =
  /^\p{Lu}[^,.;:]{2,60},\s(?:назвавш|представивш|попросивш)\p{L}{2,5}\s(?:(?:себя|называть его|называть её|именем|как)\s)?(\p{Lu}\p{Ll}{0,20}(?:\s\p{Lu}\p{Ll}+){0,2}),/u;
/** "посол в Пхеньяне Александр Мацегора", right before the verb. */
const ROLE_AND_NAME =
  /\s((?:посол|министр|губернатор|директор|глава|депутат|секретарь|представитель|профессор|историк|эксперт|аналитик|докладчик|начальник|мэр|советник|помощник|замминистра|вице-премьер|премьер)(?:\s[\p{L}«»-]{1,20}){0,5}\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)$/u;

/** "Посол … сообщил, что": a subject at the opening of its sentence or clause. */
export function readBefore(slice: string, verb: Span): Told | null {
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
    /(?:^|[.!?…»:;]\s|—\s|,\s(?:а|но|и)\s)([\p{Lu}«][^,.;:()!?—]{2,60}),\s[^,;:]{2,110},$/u.exec(
      before,
    );
  if (apposed?.[1] !== undefined && !/\d/.test(apposed[0]))
    return spanOf(slice, base, before, apposed[1], verb);
  // "Бригадирша Пак, единственная, кто говорит с чужими, показывает": it may have commas of its own.
  const long = /^(\p{Lu}[^,.;:()!?—\d]{2,60}),\s[^.;:!?—\d]{2,110},$/u.exec(before)?.[1];
  if (
    long !== undefined &&
    base === 0 &&
    !ADVERBIAL.test(long) &&
    isSomeone(long) &&
    !/\p{L}(?:[еёию]т|[яа]т|л[аои]?)(?:ся|сь)?$/u.test(long)
  )
    return spanOf(slice, base, before, long, verb);
  // "один из рабочих, Джин, рассказал": a name that is put in.
  const named = /,\s(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,3}),$/u.exec(before)?.[1];
  if (named !== undefined) return spanOf(slice, base, before, named, verb);
  // "Бежавший программист, назвавшийся Чин Су, жил в Китае и рассказал": the second verb of the opening subject.
  const second = /\sи$/u.test(before)
    ? /^(\p{Lu}[^,.;:()!?—\d]{2,60}?)(?:,\s[^,.;:!?]{2,60},|\s\p{L}+(?:л|ла|ли)\s)/u.exec(
        before,
      )?.[1]
    : undefined;
  // "программист, назвавшийся Чин Су": by the name that he gives.
  const called = CALLS_HIMSELF.exec(before)?.[1];
  if (called !== undefined && base === 0) return spanOf(slice, base, before, called, verb);
  if (second !== undefined && base === 0 && !ADVERBIAL.test(second) && isSomeone(second))
    return spanOf(slice, base, before, second, verb);
  const open = /(?:^|[.!?…;:()»—–]\s?|,\s)([^,.;:()!?—–]{2,90})$/u.exec(before)?.[1];
  if (open === undefined) return null;
  // "Разговоры о рабстве посол в Пхеньяне Имя назвал чушью": the object stands first.
  const last = ROLE_AND_NAME.exec(open)?.[1];
  if (last !== undefined && last.length < open.length && !isSomeone(open.slice(0, 12)))
    return spanOf(slice, base, before, last, verb);
  const clean = (toSpeaker(open) ?? open)
    .replace(/^\d{1,2}\s\p{Ll}{3,9}\s/u, "")
    .replace(/^(?:за это время|с тех пор|к тому времени)\s(?:одн[аи]|один)?\s?/iu, "")
    // "министр по итогам визита сообщил": when or where stands between the speaker and the verb.
    .replace(
      /(?<=\p{L}{3})\s(?:по (?:итогам|окончании|завершении)|в ходе|во время|на (?:встрече|форуме|брифинге|заседании|совещании|полях|пресс-конференции)|после|накануне|в (?:интервью|беседе|разговоре|эфире|среду|понедельник|вторник|четверг|пятницу|субботу|воскресенье))(?:\s[^,]{2,60})?$/u,
      "",
    )
    .replace(
      /^(?:в|во|на|за|с|со|к|ко|по)\s(?:\p{L}{3,14}(?:ый|ий|ой|ом|ем|ую|юю|ого|его|ых|их|и)\s){0,2}(?:год[ауе]?|лет[оау]?|зим[уыае]|весн[уыае]|осен[ьи]|месяц[ае]?|недел[юие]|сезон[ае]?|день|дня|дни)\s/iu,
      "",
    )
    .replace(
      /^(?:отдельно|дополнительно|особо|лично|анонимно|письменно|публично|официально|неофициально|осторожно|прямо|честно|коротко|скупо|охотно|нехотя|неохотно|вслух|затем|вскоре|наконец|правда|кстати|обычно|иногда|часто|редко|всё|все)\s/iu,
      "",
    )
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
  // "Айтишников она пересчитала": a pronoun behind its object.
  const pronoun = /\s(?:он|она|они)$/iu.exec(source);
  if (pronoun !== null)
    return { source: null, at: { start: base + before.length - pronoun[0].length, end: verb.end } };
  if (PRONOUN.test(source))
    return { source: null, at: { start: base + before.length - source.length, end: verb.end } };
  if (
    source.length < 2 ||
    source.length > MAX_SOURCE ||
    NO_SPEAKER.test(source) ||
    // "Выходной обещали раз в месяц": one thing is no subject of a plural verb.
    (/^\p{L}+(?:ой|ый|ий)$/u.test(source) && slice.slice(verb.start, verb.end).endsWith("ли")) ||
    // "Строителям обещали": whom something is said to.
    /^\p{L}{4,}(?:ам|ям|ому|ему)(?:\s|$)/u.test(source) ||
    // "На объектах застройщиков насчитали": what stands in another case is no subject.
    /^\p{Ll}+(?:ых|их|ого|его|ому|ему|ым|им|ыми|ими)\s/u.test(source) ||
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
