/** Days since 1970-01-01, both ends included. `loose` where the date is marked `~`, `?` or `%`. */
export type DateBounds = { start: number; end: number; loose: boolean };

const DAY_MS = 86_400_000;
/** Mean length of a month of the Gregorian calendar. */
const DAYS_PER_MONTH = 30.436_875;
const ONE_DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MONTH_NAMES =
  "January February March April May June July August September October November December".split(
    " ",
  );

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

function parseOne(edtf: string): DateBounds | null {
  const [, years, month, day, mark] = ONE_DATE.exec(edtf) ?? [];
  if (years === undefined) return null;
  const loose = mark !== undefined;
  const first = Number(years.replaceAll("X", "0"));
  const last = Number(years.replaceAll("X", "9"));
  if (month === undefined) {
    return { start: dayNumber(first, 1, 1), end: dayNumber(last, 12, 31), loose };
  }
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  if (day === undefined) {
    // Day 0 of the next month is the last day of this one.
    return {
      start: dayNumber(first, monthNumber, 1),
      end: dayNumber(last, monthNumber + 1, 0),
      loose,
    };
  }
  const start = dayNumber(first, monthNumber, Number(day));
  return { start, end: start, loose };
}

/**
 * First and last day an EDTF date can mean; null when it cannot be read. ISO times are cut to
 * their day; an interval open on one side (`2012/..`) ends with the day it names.
 */
export function parseDateBounds(edtf: string | null | undefined): DateBounds | null {
  if (edtf === null || edtf === undefined || edtf.length > MAX_LENGTH) return null;
  const known = parsed.get(edtf);
  if (known !== undefined) return known;
  const bounds = parseText(edtf);
  if (parsed.size >= MAX_PARSED) parsed.clear();
  parsed.set(edtf, bounds);
  return bounds;
}

/** The same few thousand dates come again and again while figures are compared. */
const parsed = new Map<string, DateBounds | null>();
const MAX_PARSED = 20_000;
/** An interval of two ISO times fits. */
const MAX_LENGTH = 64;

function parseText(edtf: string): DateBounds | null {
  const text = edtf.trim().replace(/T.*$/, "");
  const [from = "", to] = text.split("/");
  if (to === undefined) return parseOne(from);
  const start = parseOne(from);
  const end = parseOne(to);
  if (start === null || end === null) return start ?? end;
  return { start: start.start, end: Math.max(start.end, end.end), loose: start.loose || end.loose };
}

/** Days between two spans of dates; 0 where they touch or overlap. */
export function gapDays(a: DateBounds, b: DateBounds): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Whole days in this many months, on average. */
export function monthsToDays(months: number): number {
  return Math.round(months * DAYS_PER_MONTH);
}

/** How far `later` lies behind `earlier` in months; 0 where they touch. */
export function monthsBetween(earlier: DateBounds, later: DateBounds): number {
  return Math.max(0, (later.start - earlier.end) / DAYS_PER_MONTH);
}

/** Years from the middle of one span to the middle of the other, rounded. */
export function yearsApart(earlier: DateBounds, later: DateBounds): number {
  const days = (later.start + later.end - earlier.start - earlier.end) / 2;
  return Math.max(0, Math.round(days / 365.25));
}

/** Calendar year a day number falls in. */
export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

/** An EDTF date in English: "October 2015", "28 Oct 2015", "about 2012", "2013 to 2015". */
export function describeDate(edtf: string): string {
  const [from = "", to] = edtf.replace(/T.*$/, "").split("/");
  if (to !== undefined) return `${describeDate(from)} to ${describeDate(to)}`;
  const [, year, month, day, mark] = ONE_DATE.exec(from) ?? [];
  if (year === undefined) return from;
  const about = mark === undefined ? "" : "about ";
  if (year.endsWith("X")) return `${about}the ${year.replaceAll("X", "0")}s`;
  const index = Number(month) - 1;
  if (month === undefined) return `${about}${year}`;
  if (day === undefined) return `${about}${MONTH_NAMES[index] ?? month} ${year}`;
  return `${about}${Number(day)} ${MONTHS[index] ?? month} ${year}`;
}
