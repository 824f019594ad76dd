import { isDay } from "@figurewatch/ledger";

const DAY_LENGTH = "2015-10-28".length;
const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/**
 * A publication date as given, as ISO 8601 with the precision it came in ("2015", "2015-10",
 * "2015-10-28"); a time of day stays as it is. Null for what is no date; nothing is guessed.
 */
export function canonicalDate(text: string): string | null {
  const trimmed = text.trim();
  if (ISO.test(trimmed)) return trimmed.length < DAY_LENGTH || isDay(trimmed) ? trimmed : null;
  const [, day] = ISO_TIME.exec(trimmed) ?? [];
  if (day !== undefined) {
    return isDay(day) && !Number.isNaN(Date.parse(trimmed)) ? trimmed : null;
  }
  // "Wed, 28 Oct 2015 14:00:00 GMT" and the like: a day, a month by name and a year, at least.
  if (
    !/\b\d{1,2}\b.*[A-Za-z]{3,}.*\b\d{4}\b|[A-Za-z]{3,}.*\b\d{1,2}\b.*\b\d{4}\b/.test(
      trimmed.slice(0, 60),
    )
  )
    return null;
  const time = Date.parse(trimmed.slice(0, 60));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
