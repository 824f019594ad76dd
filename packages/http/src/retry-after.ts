const MAX_WAIT_MS = 7 * 24 * 60 * 60 * 1000;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const IMF_DATE = /^[a-z]{3}, (\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:gmt|utc|\+0000)$/;
const RFC_850_DATE = /^[a-z]{6,9}, (\d\d)-([a-z]{3})-(\d\d) (\d\d):(\d\d):(\d\d) gmt$/;
const ASCTIME_DATE = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d) (\d{4})$/;

/**
 * When to come back by a Retry-After header, in seconds or as a date; undefined where there is
 * none, it is malformed, or it has passed. At most 7 days after `now`.
 */
export function parseRetryAfter(header: string | undefined, now: Date): Date | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const atMs = /^\d{1,15}$/.test(text)
    ? now.getTime() + Number(text) * 1000
    : (parseHttpDate(text)?.getTime() ?? Number.NaN);
  if (!(atMs > now.getTime())) return undefined;
  return new Date(Math.min(atMs, now.getTime() + MAX_WAIT_MS));
}

/** Date of an HTTP header, in any of the three forms of RFC 9110; undefined for anything else. */
export function parseHttpDate(header: string): Date | undefined {
  const text = header.trim().toLowerCase();
  const imf = IMF_DATE.exec(text);
  if (imf !== null) return toDate(imf[3], imf[2], imf[1], imf.slice(4));
  const asctime = ASCTIME_DATE.exec(text);
  if (asctime !== null) return toDate(asctime[6], asctime[1], asctime[2], asctime.slice(3, 6));
  const rfc850 = RFC_850_DATE.exec(text);
  if (rfc850 === null) return undefined;
  // Two digits: no server of the last century speaks to us.
  return toDate(`20${rfc850[3] ?? ""}`, rfc850[2], rfc850[1], rfc850.slice(4));
}

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string[],
): Date | undefined {
  const monthIndex = MONTHS.indexOf(month ?? "");
  const [hours, minutes, seconds] = time.map(Number);
  if (monthIndex < 0) return undefined;
  const date = new Date(Date.UTC(Number(year), monthIndex, Number(day), hours, minutes, seconds));
  return date.getUTCMonth() === monthIndex ? date : undefined;
}
