import { MONTHS } from "./month-names.ts";
import { parseDate } from "./parse-date.ts";

const YEAR = "(?<year>19[89]\\d|20[0-4]\\d)";
const MONTH = "(?<month>0[1-9]|1[0-2])";
const DAY = "(?<day>0[1-9]|[12]\\d|3[01])";
const END = "(?=[/_.?&-]|$)";

/** How addresses tell the day of a story, the surest first. */
const PATTERNS = [
  // "/2017/12/24/", "2017-12-24-title", "2017_12_24".
  `[/=_-]${YEAR}(?<mark>[/_-])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])${END}`,
  // "/20171224/", "t20171224_12.html", "id=20171224101500": no more figures than a clock has.
  `[/=_-][a-z]{0,3}${YEAR}${MONTH}${DAY}(?!\\d{1,5}(?:\\D|$))`,
  // "/2017/1224/", "/2017-12/24/", "/201712/24/".
  `/${YEAR}[/-]?${MONTH}/?${DAY}/`,
  // "/2017/dec/24/".
  `/${YEAR}/(?<name>[a-z]{3,9})/(?<day>\\d{1,2})/`,
  // A section between the year and the day: "/2010/POLITICS/08/13/".
  `/${YEAR}/[a-z][a-z_-]{1,24}/(?<month>0?[1-9]|1[0-2])/(?<day>0?[1-9]|[12]\\d|3[01])/`,
  // "/24-12-2017/", "title-24.12.2017.html".
  `[/=_-]${DAY}(?<mark>[/._-])${MONTH}\\k<mark>${YEAR}${END}`,
].map((pattern) => new RegExp(pattern, "i"));

/** The day that an address tells, as "2017-12-24"; null where it tells none. */
export function findDateInUrl(url: string): string | null {
  for (const pattern of PATTERNS) {
    const { year, month, name, day } = pattern.exec(url)?.groups ?? {};
    const number = name === undefined ? month : MONTHS.get(name.toLowerCase());
    const date =
      year === undefined || number === undefined ? null : parseDate(`${year}-${number}-${day}`);
    if (date !== null) return date;
  }
  return null;
}
