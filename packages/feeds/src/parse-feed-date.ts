import { monthOf, ZONE_MINUTES } from "./date-words.ts";
import type { DatePrecision } from "./feed.ts";

/** An instant as ISO 8601 in UTC, and how much of it the text states. */
export type FeedDate = { iso: string; precision: DatePrecision };

type Parts = { year: number; month?: number; day?: number; clock?: Clock | undefined };
type Clock = { seconds: number; millis: number; offsetMinutes: number };

const MAX_LENGTH = 100;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const DAY_SECONDS = 86_400;
/** Minutes: no zone is further from UTC than 14 hours. */
const MAX_OFFSET = 15 * 60;

/**
 * A date as feeds write them: RFC 822 and its variants, ISO 8601 in all its forms, C's asctime,
 * East Asian and other local forms. A time without a zone is UTC. `undefined` for what names no
 * day of the calendar or could be two (03/04/2024): none is guessed.
 */
export function parseFeedDate(text: string): FeedDate | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > MAX_LENGTH) return undefined;
  const parts =
    parseUsual(trimmed) ??
    parseEpoch(trimmed) ??
    (EAST_ASIAN_WORD.test(trimmed) ? parseEastAsian(trimmed) : undefined) ??
    parseIso(trimmed) ??
    parseWords(trimmed);
  return parts === undefined ? undefined : toFeedDate(parts);
}

function toFeedDate({ year, month, day, clock }: Parts): FeedDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const inMonth = day ?? 1;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (inMonth < 1 || inMonth > daysIn(year, month ?? 1)) return undefined;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const date = `${year}-${pad(month ?? 1)}-${pad(inMonth)}`;
  if (clock === undefined) return { iso: `${date}T00:00:00.000Z`, precision };
  const { seconds, millis, offsetMinutes } = clock;
  // Most feeds are in UTC, and a Date costs more than the rest of the reading.
  if (offsetMinutes === 0 && millis === 0 && seconds < DAY_SECONDS) {
    const hour = Math.floor(seconds / 3600);
    const minute = Math.floor(seconds / 60) % 60;
    const iso = `${date}T${pad(hour)}:${pad(minute)}:${pad(seconds % 60)}.000Z`;
    return { iso, precision: "time" };
  }
  const time = Date.UTC(year, (month ?? 1) - 1, inMonth) + seconds * 1000 + millis;
  return { iso: new Date(time - offsetMinutes * 60_000).toISOString(), precision: "time" };
}

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const RFC_822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC|Z|([+-])(\d{2})(\d{2}))$/;
const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** The two forms nearly all feeds use, read in one go; anything unusual about them is left to the rest. */
function parseUsual(text: string): Parts | undefined {
  const iso = RFC_3339.exec(text);
  const match = iso ?? RFC_822.exec(text);
  if (!match) return undefined;
  const [, first, second, third, hour, minute, sec] = match;
  const [sign, zoneHours, zoneMinutes] = match.slice(iso ? 8 : 7);
  const hours = Number(hour);
  const month = iso ? Number(second) : monthOf(second ?? "");
  if (hours > 23 || Number(minute) > 59 || Number(sec) > 59 || month === undefined)
    return undefined;
  const offset = sign === undefined ? 0 : Number(zoneHours) * 60 + Number(zoneMinutes);
  if (offset > MAX_OFFSET) return undefined;
  return {
    year: Number(iso ? first : third),
    month,
    day: Number(iso ? third : first),
    clock: {
      seconds: hours * 3600 + Number(minute) * 60 + Number(sec),
      millis: iso ? Number(iso[7] ?? 0) : 0,
      offsetMinutes: sign === "-" ? -offset : offset,
    },
  };
}

const CLOCK =
  /^(\d{1,2})(?::|h|\.)?(\d{2})(?:(?::|\.)?(\d{2})(?:[.,](\d{1,9}))?)?\s{0,3}(am|pm|a\.m\.|p\.m\.)?\s{0,3}(.*)$/i;

/** A time of day with its zone, "10:20:30.5 PM +09:00"; null for one that no clock shows. */
function parseClock(text: string): Clock | undefined | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return undefined;
  const [, hours = "", minutes = "", secs = "0", fraction = "", half, zone = ""] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const minute = Number(minutes);
  const second = Number(secs);
  const isEndOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return null;
  const offsetMinutes = parseZone(zone);
  if (offsetMinutes === undefined) return null;
  const millis = fraction === "" ? 0 : Number(fraction.slice(0, 3).padEnd(3, "0"));
  return { seconds: hour * 3600 + minute * 60 + second, millis, offsetMinutes };
}

const OFFSET = /^(?:gmt|utc|ut|z)?\s?([+-])(\d{1,2}):?(\d{2})?\b/i;
const ZONE_WORD = /^[A-Za-z/]{1,8}/;

function parseZone(zone: string): number | undefined {
  const text = zone
    .trim()
    .replace(/^\(|\)$/g, "")
    .replace("\u2212", "-");
  if (text === "") return 0;
  const offset = OFFSET.exec(text);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    if (minutes > MAX_OFFSET) return undefined;
    return offset[1] === "-" ? -minutes : minutes;
  }
  // A zone nobody knows is no reason to lose the day; UTC errs by hours at most.
  return ZONE_MINUTES.get((ZONE_WORD.exec(text)?.[0] ?? "").toLowerCase()) ?? 0;
}

function withClock(date: Parts, rest: string | undefined): Parts | undefined {
  if (rest === undefined || rest.trim() === "") return date;
  const clock = parseClock(rest);
  if (clock === null) return undefined;
  return clock === undefined ? date : { ...date, clock };
}

const ISO_DAY = /^(\d{4})-?(\d{2})-?(\d{2})(?:[Tt\s]\s{0,3}|\s{1,3}at\s)?(\d.*)?$/;
const ISO_LOOSE_DAY = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?:[Tt\s,]\s{0,3}(\S.*)?)?$/;
const ISO_MONTH = /^(\d{4})[-/](\d{2})$/;
const ISO_YEAR = /^(\d{4})$/;
const ISO_ORDINAL = /^(\d{4})-?(\d{3})(?:[Tt\s](.*))?$/;
const ISO_WEEK = /^(\d{4})-?[Ww](\d{2})(?:-?(\d))?(?:[Tt\s](.*))?$/;
const ISO_LATE_ZONE = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:?\d{2})$/;

function parseIso(text: string): Parts | undefined {
  let match = ISO_DAY.exec(text);
  if (match && (text.charAt(4) === "-" || text.length !== 7)) {
    return withClock(
      { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) },
      match[4],
    );
  }
  match = ISO_LATE_ZONE.exec(text);
  if (match) return parseIso(match[1] ?? "");
  match = ISO_MONTH.exec(text);
  if (match) return { year: Number(match[1]), month: Number(match[2]) };
  match = ISO_YEAR.exec(text);
  if (match) return { year: Number(match[1]) };
  match = ISO_LOOSE_DAY.exec(text);
  if (match) {
    return withClock(
      { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) },
      match[5],
    );
  }
  match = ISO_ORDINAL.exec(text);
  if (match) return fromDayOfYear(Number(match[1]), Number(match[2]), match[3]);
  match = ISO_WEEK.exec(text);
  if (match) return fromWeek(Number(match[1]), Number(match[2]), Number(match[3] ?? 1), match[4]);
  return undefined;
}

function fromDayOfYear(
  year: number,
  dayOfYear: number,
  rest: string | undefined,
): Parts | undefined {
  if (dayOfYear < 1 || dayOfYear > 366) return undefined;
  const day = new Date(Date.UTC(year, 0, dayOfYear));
  if (day.getUTCFullYear() !== year) return undefined;
  return withClock({ year, month: day.getUTCMonth() + 1, day: day.getUTCDate() }, rest);
}

function fromWeek(
  year: number,
  week: number,
  weekday: number,
  rest: string | undefined,
): Parts | undefined {
  if (week < 1 || week > 53 || weekday < 1 || weekday > 7) return undefined;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000;
  const day = new Date(monday + ((week - 1) * 7 + weekday - 1) * 86_400_000);
  return withClock(
    { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    rest,
  );
}

const EAST_ASIAN_WORD = /[년월일오年月日号上下午]/;
const EAST_ASIAN =
  /^(\d{4})\s?(?:년|年|-|\.|\/)\s{0,3}(\d{1,2})\s?(?:월|月|-|\.|\/)\s{0,3}(\d{1,2})\s?(?:일|日|号|\.)?\s{0,3}(?:[(（][^)）]{1,6}[)）])?\s{0,3}(오전|오후|上午|下午|午前|午後)?\s{0,3}(?:(\d{1,2})(?::|시|時|时|点)\s?(\d{1,2})(?:(?::|분|分)\s?(?:(\d{1,2})(?:초|秒)?)?)?)?(.*)$/;
const KOREA_MINUTES = 540;
const CHINA_MINUTES = 480;

/** "2024년 5월 3일 오후 1:20", "2024年5月3日 13:20": the hour is that of the language's country. */
function parseEastAsian(text: string): Parts | undefined {
  const match = EAST_ASIAN.exec(text);
  if (!match) return undefined;
  const [, year, month, day, half, hour, minute, second, zone = ""] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (hour === undefined) return zone.trim() === "" ? date : undefined;
  const isLate = half === "오후" || half === "下午" || half === "午後";
  if (half !== undefined && Number(hour) > 12) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  const clock = parseClock(
    `${hours}:${(minute ?? "0").padStart(2, "0")}:${(second ?? "0").padStart(2, "0")} ${zone}`,
  );
  if (clock === null || clock === undefined) return undefined;
  if (zone.trim() === "") {
    // Japan keeps Korea's time; only Chinese is told apart from Japanese, by its words.
    if (/[년월일]|오[전후]|[年月]|午[前後]/.test(text)) clock.offsetMinutes = KOREA_MINUTES;
    if (/[上下]午|[号时点]/.test(text)) clock.offsetMinutes = CHINA_MINUTES;
  }
  return { ...date, clock };
}

/** Seconds or milliseconds of 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

function parseEpoch(text: string): Parts | undefined {
  if (!EPOCH.test(text)) return undefined;
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    clock: {
      seconds: date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds(),
      millis: date.getUTCMilliseconds(),
      offsetMinutes: 0,
    },
  };
}

const WEEKDAY = /^[^\d\s,]{1,15}(?:,\s{0,3}|\.,?\s{1,3}|\s{1,3})(?=\S)/;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s,/-]{0,3}(?:de\s|of\s)?([^\d\s,/.-]{3,12})\.?[\s,/-]{1,3}(?:de\s)?(\d{4}|\d{2})\b(.*)$/i;
const MONTH_FIRST =
  /^([^\d\s,/.-]{3,12})\.?[\s/-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s/-]{1,3}(\d{4})\b(.*)$/i;
const ASCTIME =
  /^([^\d\s,/.-]{3,12})\.?\s{1,3}(\d{1,2})\s{1,3}(\d{1,2}:\d{2}(?::\d{2})?)\s{1,3}(?:([A-Za-z]{1,5}|[+-]\d{4})\s{1,3})?(\d{4})$/;
const YEAR_FIRST =
  /^(\d{4})[\s/-]{1,3}([^\d\s,/.-]{3,12})\.?[\s/-]{0,3}(\d{1,2})(?!\d)[T\s]?(.*)$/i;
const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b(.*)$/;

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  // RFC 2822: 00 to 49 are this century.
  return year + (year < 50 ? 2000 : 1900);
}

/** Dates with the month as a word, and numeric ones whose order is beyond doubt. */
function parseWords(text: string): Parts | undefined {
  const body = text.replace(/\s+/g, " ");
  const parts = parseDated(body);
  if (parts !== undefined) return parts;
  const weekday = WEEKDAY.exec(body);
  if (!weekday) return undefined;
  const rest = body.slice(weekday[0].length);
  return parseDated(rest) ?? parseIso(rest);
}

function parseDated(text: string): Parts | undefined {
  let match = DAY_FIRST.exec(text);
  if (match) return fromWords(fullYear(match[3] ?? ""), match[2], match[1], match[4]);
  match = ASCTIME.exec(text);
  if (match)
    return fromWords(Number(match[5]), match[1], match[2], `${match[3]} ${match[4] ?? ""}`);
  match = MONTH_FIRST.exec(text);
  if (match) return fromWords(Number(match[3]), match[1], match[2], match[4]);
  match = YEAR_FIRST.exec(text);
  if (match) return fromWords(Number(match[1]), match[2], match[3], match[4]);
  match = NUMERIC.exec(text);
  return match ? fromNumbers(match) : undefined;
}

const BETWEEN = /^[\s,@-]{0,4}(?:at\s|um\s|à\s)?\s{0,2}/i;

function fromWords(
  year: number,
  word: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): Parts | undefined {
  const month = monthOf(word ?? "");
  if (month === undefined) return undefined;
  const time = (rest ?? "").replace(BETWEEN, "");
  const date = { year, month, day: Number(day) };
  return /^\d/.test(time) ? withClock(date, time) : date;
}

/** "25.12.2024" (a dotted date has its day first) and "12/25/2024"; "03/04/2024" could be two days. */
function fromNumbers(match: RegExpExecArray): Parts | undefined {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const isDayFirst = match[2] === "." || first > 12;
  if (!isDayFirst && second <= 12 && first !== second) return undefined;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return withClock({ year: Number(match[4]), month, day }, (match[5] ?? "").replace(BETWEEN, ""));
}
