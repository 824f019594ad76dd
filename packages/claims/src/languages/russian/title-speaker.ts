import { MEDIA, BODY, PERSON } from "./who-speaks.ts";

/** "МВД: на учёте состоят …", "Посол: Пхеньян готов …". */
const OPENS = /^(\p{Lu}[\p{L}«».-]{1,20}(?:\s[\p{L}«».-]{1,20}){0,3}):\s/u;
/** "КНДР отправила 15 000 работников — WSJ". */
const CLOSES =
  /(?:,\s?)?\s[—–-]\s((?:The\s)?\p{Lu}[\p{L}«».-]{1,20}(?:\s\p{Lu}[\p{L}«».-]{1,20}){0,2})$/u;
/** Places and themes before a colon are no speakers. */
const ACRONYM = /^(?:[\p{Lu}]{2,6}|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2})$/u;
/** "Минтруд", "Посол", "Разведка": offices and roles that a headline opens with. */
const OFFICE =
  /^(?:Мин\p{Ll}{3,8}|Рос(?!си)\p{Ll}{3,12}|Госдеп\p{Ll}*|Разведка|Посол|Министр|Губернатор|Мэр|Депутат|Девелопер|Застройщик|Эксперты?|Аналитики?|Уч[её]ные|Правозащитники|Источники?|Власти|СМИ|Премьер|Докладчик)(?:\s\p{L}+){0,3}$/u;
const STATES = /^(?:КНДР|США|РФ|КНР|СССР|ОАЭ|ЧМ|СВО|ЕС|IT|ИТ)$/u;

/** Whom a Russian headline credits with what it says; null where it names no one. */
export function readTitleSpeaker(title: string): string | null {
  const name = OPENS.exec(title)?.[1] ?? CLOSES.exec(title)?.[1];
  if (name === undefined || STATES.test(name)) return null;
  return ACRONYM.test(name) ||
    OFFICE.test(name) ||
    PERSON.test(name) ||
    BODY.test(name) ||
    MEDIA.test(name)
    ? name
    : null;
}
