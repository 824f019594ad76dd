import { monthInAnyLanguage, MONTHS, monthsOf, MORE_MONTHS } from "./month-names.ts";
import { withOurCalendar } from "./other-calendars.ts";
import { parseClock, parseClockBefore } from "./parse-clock.ts";

const ISO =
  /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s{1,3}|\s{0,2}[,|–]\s{0,2}|\s-\s)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;
const EAST_ASIAN =
  /(\d{4})\)?\s{0,2}[年년./-]\s{0,2}(\d{1,2})\s{0,2}[月월./-]\s{0,2}(\d{1,2})\s{0,2}[日일.]?(?:[^\d]{0,12}(\d{1,2})(?:[:時时点點시]\s{0,2}(\d{1,2})(?!\d)))?/;
// Arabic papers write a month by both its names: "آب/أغسطس".
const DAY_MONTH_YEAR =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|ro|º|ª|\.)?[\s,/-]{0,3}(?:(?:de|of|ngày)\s|d['’])?(?:[\p{L}\p{M}\d]{2,14}\s?\/\s?)?([\p{L}\p{M}]{2,14}[12]?)\.?[,،]?[\s,/-]{0,3}(?:de[l]?\s)?(\d{4})(?!\d)/gu;
const MONTH_DAY_YEAR =
  /([\p{L}\p{M}]{3,14})\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/gu;
/** "2017. december 23.", "2017 m. gruodžio 23 d.", "2017-Dec-23". */
const YEAR_MONTH_DAY =
  /(?<!\d)(\d{4})[.,-]?\s{0,2}(?:m\.\s)?([\p{L}\p{M}]{3,14})\.?[\s-]{1,2}(\d{1,2})(?![\d:])/gu;
/** "2017. gada 23. decembris", "2017 жылғы 23 желтоқсан". */
const YEAR_DAY_MONTH =
  /(?<!\d)(\d{4})(?:\.\sgada|\sжыл(?:ғы|дын))\s(\d{1,2})\.?\s([\p{L}\p{M}]{3,14})/gu;
/** "23 tháng 12 năm 2017", "23 Tháng 12, 2017", "23 thg 12, 2017". */
const VIETNAMESE =
  /(\d{1,2})\s{0,2}th(?:án)?g\s{0,2}(\d{1,2})(?:,|\s{0,2}năm)?\s{1,2}(\d{4})(?!\d)/;
const NUMERIC = /(?<![\d.])(\d{1,2})(?:[/-]|\.\s?)(\d{1,2})(?:[/-]|\.\s?)(\d{4})(?!\d)/;
/** "24.12.17": a year of two figures, in a line too short for a version or a price. */
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2(\d{2})(?![\d./-])/;
/** "24-Dec-17". */
const SHORT_NAMED = /(?<![\p{L}\d])(\d{1,2})-(\p{L}{3,4})-(\d{2})(?!\d)/u;
const MAX_SHORT_YEAR = 40;
/** How far behind a date its clock may stand. */
const MAX_CLOCK = 30;
/** "Sat Dec 23 10:28:00 UTC 2017", as programs print it: the year belongs before the clock. */
const PRINTED = /([a-z]{3} \d{1,2}) (\d{2}:\d{2}:\d{2}(?: [a-z]{3,4}| [+-]\d{4})?) (\d{4})$/i;
/** Languages that set the year first in every date. */
const YEAR_FIRST = /^(?:ja|ko|zh)\b/i;
const MONTH_YEAR =
  /(?<![\p{L}\d])([\p{L}\p{M}]{3,12})\.?,?\s(?:de\s|del\s)?((?:19|20)\d{2})(?!\d)/u;

/** What content systems print for a date that is not set. */
const EMPTY_DATES = new Set(["1970-01-01", "1969-12-31", "1900-01-01"]);

/** A month and year where no day is given: "2022-06". */
export function parseMonth(text: string, lang?: string | null): string | null {
  const [, name, year] = MONTH_YEAR.exec(text.toLowerCase().slice(0, 200)) ?? [];
  const month = monthOf(name, lang);
  return month === undefined || year === undefined ? null : `${year}-${two(month)}`;
}

/**
 * A date as pages write it, in ISO 8601: "2024-03-05", or with the clock and offset where they
 * are given. No shift to another zone, no guess at a missing year; null when it is no date.
 */
export function parseDate(text: string, lang?: string | null): string | null {
  const value = withOurCalendar(text.trim().slice(0, 200)).replace(PRINTED, "$1 $3 $2");
  if (!/\d{4}/.test(value)) return readShortYear(value, lang);
  return (
    readIsoOrEastAsian(value) ??
    readEpoch(value) ??
    readNamedMonth(value, lang) ??
    readNumeric(value, lang)
  );
}

/** Weekday or half of the day stand between date and clock: "2019.06.07. 오후 2:05". */
function readIsoOrEastAsian(value: string): string | null {
  const iso = readIso(value);
  if (iso?.includes("T")) return iso;
  const eastern = readEastAsian(value);
  return iso === null || eastern?.startsWith(iso) ? eastern : iso;
}

function readIso(value: string): string | null {
  const match = ISO.exec(value) ?? COMPACT.exec(value);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return build(year, month, day, hour, minute, second, zone);
}

function readEpoch(value: string): string | null {
  if (!/^1\d{9}(?:\d{3})?$/.test(value)) return null;
  const time = Number(value) * (value.length === 10 ? 1000 : 1);
  return new Date(time).toISOString().replace(".000Z", "Z");
}

function readEastAsian(value: string): string | null {
  const match = EAST_ASIAN.exec(value) ?? MONGOLIAN.exec(value);
  if (match === null) return readMonthFirst(value);
  const [, year, month, day, hour, minute] = match;
  const hours = hour && String(hourOfDay(Number(hour), value));
  return build(year, month, day, hours, minute && two(Number(minute)));
}

/** "2017 оны 12-р сарын 23". */
const MONGOLIAN = /(\d{4})\sоны\s(\d{1,2})(?:\s|-)?\p{L}{0,3}\sсарын\s(\d{1,2})/iu;

/** What a blog's system makes of an American format: "12月 23, 2017". */
const EAST_ASIAN_MONTH_FIRST = /(\d{1,2})\s{0,2}[月월]\s{0,2}(\d{1,2})[,，]\s{0,2}(\d{4})(?!\d)/;

function readMonthFirst(value: string): string | null {
  const [, month, day, year] = EAST_ASIAN_MONTH_FIRST.exec(value) ?? [];
  return build(year, month, day);
}

function hourOfDay(hour: number, value: string): number {
  if (hour < 12 && /오후|下午|午後|晚上/.test(value)) return hour + 12;
  return hour === 12 && /오전|上午|午前/.test(value) ? 0 : hour;
}

function readNamedMonth(value: string, lang?: string | null): string | null {
  const plain = withoutPairs(value.toLowerCase());
  const vietnamese = VIETNAMESE.exec(plain);
  if (vietnamese !== null)
    return withClock(plain, vietnamese, vietnamese[3], Number(vietnamese[2]), vietnamese[1]);
  for (const [pattern, year, name, day] of [
    [DAY_MONTH_YEAR, 3, 2, 1],
    [MONTH_DAY_YEAR, 3, 1, 2],
    [YEAR_MONTH_DAY, 1, 2, 3],
    [YEAR_DAY_MONTH, 1, 3, 2],
  ] as const) {
    // A day of another calendar may stand before ours.
    for (const match of plain.matchAll(pattern)) {
      const month = monthOf(match[name], lang);
      if (month !== undefined) return withClock(plain, match, match[year], month, match[day]);
    }
  }
  return null;
}

/** Arabic names of months that are two words, as one. */
function withoutPairs(text: string): string {
  if (!/كانون|تشرين/.test(text)) return text;
  return text
    .replace(/(كانون|تشرين)\s(?:ال[أا]ول)/g, "$11")
    .replace(/(كانون|تشرين)\s(?:الثاني)/g, "$12");
}

function withClock(
  value: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
): string | null {
  const end = match.index + match[0].length;
  const clock =
    parseClock(value.slice(end, end + MAX_CLOCK)) ?? parseClockBefore(value, match.index);
  return build(year, String(month), day, clock?.hour, clock?.minute, clock?.second, clock?.zone);
}

function readShortYear(value: string, lang?: string | null): string | null {
  if (value.length > MAX_SHORT_YEAR) return null;
  const match = SHORT_YEAR.exec(value);
  if (match === null) {
    if (!value.includes("-")) return null;
    const named = value.replace(SHORT_NAMED, (_, day: string, month: string, year: string) =>
      [day, month, fullYear(year)].join(" "),
    );
    return named === value ? null : readNamedMonth(named, lang);
  }
  const [found = "", first, mark, second, last] = match;
  if (YEAR_FIRST.test(lang ?? "")) return build(fullYear(first), second, last);
  return readNumeric(value.replace(found, [first, second, fullYear(last)].join(mark)), lang);
}

function fullYear(year: string | undefined): string {
  return `${Number(year) < 70 ? "20" : "19"}${year}`;
}

function readNumeric(value: string, lang?: string | null): string | null {
  const match = NUMERIC.exec(value);
  if (match === null) return null;
  const [whole, first, second, year] = match;
  // Americans write the month first; a number above twelve settles it.
  const isMonthFirst =
    Number(second) > 12 ||
    (/^en(?:-US)?$/i.test(lang ?? "") && whole.includes("/") && Number(first) <= 12);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return withClock(value, match, year, Number(month), day);
}

function monthOf(name: string | undefined, lang?: string | null): number | undefined {
  if (name === undefined) return undefined;
  const own = lang == null || /^en\b/i.test(lang) ? undefined : monthsOf(lang).get(name);
  // Hebrew sets its "in" before the month.
  return (
    own ??
    MONTHS.get(name) ??
    MORE_MONTHS.get(name) ??
    MORE_MONTHS.get(name.replace(/^ב/, "")) ??
    monthInAnyLanguage(name)
  );
}

function build(
  year?: string,
  month?: string,
  day?: string,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(y, m))) return null;
  const date = `${y}-${two(m)}-${two(d)}`;
  if (EMPTY_DATES.has(date)) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return date;
  const clock = `${two(Number(hour))}:${minute}${second === undefined ? "" : `:${second}`}`;
  return `${date}T${clock}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (/^(?:z|utc|gmt)$/i.test(zone)) return "Z";
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return hours === undefined ? "" : `${sign}${two(Number(hours))}:${minutes}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
