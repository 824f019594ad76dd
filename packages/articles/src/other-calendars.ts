// Years and digits as other calendars and scripts write them, turned into ours before a date is read.

const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
  0x17e0, 0xff10,
];
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const OTHER_SCRIPT = /[^\u0000-\u024f]/;

/** The Buddhist era is 543 years ahead. */
const BUDDHIST_LEAD = 543;
const THAI_YEAR = /(?<=[\u0e00-\u0e4e][.\s]{1,3})(25[4-9]\d)(?!\d)/g;
/** "of the Buddhist era" before a year. */
const BUDDHIST_ERA = /พ\.ศ\.\s?/;
/** "มี.ค.": a Thai month in short, whose dots are no end of a word. */
const THAI_SHORT_MONTH =
  /([\u0e01-\u0e2e\u0e30-\u0e4e]{1,3})\.([\u0e01-\u0e2e])\.(?:\s{0,2}([4-9]\d)(?!\d))?/g;

/** First years of the eras of Japan's emperors, and of the Republic of China. */
const ERAS = new Map([
  ["明治", 1868],
  ["大正", 1912],
  ["昭和", 1926],
  ["平成", 1989],
  ["令和", 2019],
  ["民國", 1912],
  ["民国", 1912],
]);
const ERA_YEAR = /(明治|大正|昭和|平成|令和|民國|民国)\s{0,2}(\d{1,3}|元)\s{0,2}年/g;

const HAN_DIGITS = "〇一二三四五六七八九";
/** "二〇一七年十二月二十三日": a year of four figures, month and day counted in tens. */
const HAN_DATE =
  /([一二][〇○零一二三四五六七八九]{3})年(十?[一二三四五六七八九]|十)月(三?二?十?[一二三四五六七八九]|[二三]?十)日/g;

/** "2017年十二月23日", as blogs' systems name a month. */
const HAN_MONTH = /(?<=\d{4}\s?年\s?)(十[一二]?|[一二三四五六七八九])(?=月\s?\d)/;

const PERSIAN_MONTHS = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(
  " ",
);
const PERSIAN_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s{1,2}(${PERSIAN_MONTHS.join("|")})\\s{1,2}(?:ماه\\s)?(1[34]\\d{2})(?!\\d)`,
);
const PERSIAN_NUMERIC = /(?<!\d)(1[34]\d{2})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const PERSIAN_DIGIT = /[\u06f0-\u06f9]/;

/** A text with its dates in Latin digits and years of the common era, as far as one can tell. */
export function withOurCalendar(text: string): string {
  if (!OTHER_SCRIPT.test(text)) return text;
  const latin = text.replaceAll("\u0654", "").replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
  return withPersianDates(latin.replace(BUDDHIST_ERA, ""), PERSIAN_DIGIT.test(text))
    .replace(
      HAN_DATE,
      (_, year: string, month: string, day: string) =>
        `${year.replace(/./gu, (digit) => String(valueOfHan(digit)))}年${countOfHan(month)}月${countOfHan(day)}日`,
    )
    .replace(HAN_MONTH, (month) => String(countOfHan(month)))
    .replace(
      ERA_YEAR,
      (_, era: string, year: string) =>
        `${(ERAS.get(era) ?? 0) + (year === "元" ? 0 : Number(year) - 1)}年`,
    )
    .replace(
      THAI_SHORT_MONTH,
      (_, start: string, end: string, year?: string) =>
        `${start}${end} ${year === undefined ? "" : `25${year}`}`,
    )
    .replace(THAI_YEAR, (year) => String(Number(year) - BUDDHIST_LEAD));
}

function valueOfHan(digit: string): number {
  return Math.max(0, HAN_DIGITS.indexOf(digit));
}

/** "二十三" is 23, "十" is 10. */
function countOfHan(count: string): number {
  const [tens, ones] = count.includes("十") ? count.split("十") : ["", count];
  const ten = count.includes("十") ? (tens === "" ? 1 : valueOfHan(tens ?? "")) : 0;
  return ten * 10 + valueOfHan(ones ?? "");
}

function withPersianDates(text: string, hasPersianDigits: boolean): string {
  const named = PERSIAN_DATE.exec(text);
  if (named !== null) {
    const [found, day, month = "", year] = named;
    const date = fromPersian(Number(year), PERSIAN_MONTHS.indexOf(month) + 1, Number(day));
    return date === null ? text : text.replace(found, date);
  }
  const numeric = hasPersianDigits ? PERSIAN_NUMERIC.exec(text) : null;
  if (numeric === null) return text;
  const date = fromPersian(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  return date === null ? text : text.replace(numeric[0], date);
}

/** Years of the 33-year cycle that have a day more. */
const LEAP_YEARS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);
/** 1 Farvardin 1343; the cycle holds from there to 1472. */
const FIRST_YEAR = 1343;
const FIRST_DAY = Date.UTC(1964, 2, 21);
const LAST_YEAR = 1472;
const DAY_MS = 86_400_000;

/** A day of the solar Hijri calendar in ISO form; null where there is no such day. */
function fromPersian(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const monthDays = month <= 6 ? 31 : month < 12 || LEAP_YEARS.has(year % 33) ? 30 : 29;
  if (day > monthDays) return null;
  let days = (month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  for (let before = FIRST_YEAR; before < year; before += 1)
    days += LEAP_YEARS.has(before % 33) ? 366 : 365;
  return new Date(FIRST_DAY + days * DAY_MS).toISOString().slice(0, 10);
}
