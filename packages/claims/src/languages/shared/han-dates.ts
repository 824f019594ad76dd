import type { DateRule } from "./build-compact-pack.ts";
import { lastSuchMonth } from "./date-rules.ts";

/** The words one language has for years and months told from publication. */
export type HanDateWords = {
  /** Words for years by their distance from publication; the longest of an alternation first. */
  years: readonly (readonly [words: string, offset: number])[];
  /** Words for months by their distance from publication. */
  months: readonly (readonly [words: string, offset: number])[];
  /** What may follow the name of a year and name its end: "年底", "末". */
  end: string;
  /** What names its beginning. */
  beginning: string;
  /** Marks right after a date that a period opens with it. */
  since: string;
  /** What may follow a month that is still to come, and says that something is due by it. */
  before: string;
  /** Right after a date: what is to be by then. */
  until?: string;
  /** "three years ago", after the number. */
  ago: string;
  /** What else may follow a year of two digits, which could be a number of years. */
  afterShortYear: string;
  /** Years of an era, by its name: the year before its first. */
  eras: readonly (readonly [name: string, before: number])[];
};

type Said = { year: number; month: number } | null;
type Read = (groups: readonly (string | undefined)[], said: Said) => string | null;

const DIGIT = "[0-9０-９]";
const HAN = "〇零○一二三四五六七八九";
const YEAR4 = `(?:(?<![0-9０-９])(?:19|20|１９|２０)${DIGIT}{2}|(?<![${HAN}])[一二][九〇零○][${HAN}]{2})`;
/** Many set a number apart from the sign behind it: "2017 年 9 月". */
const APART = "\\s?";
const MONTH = `(?:${DIGIT}{1,2}|十[一二]?|[一二三四五六七八九])`;
const DECEMBER = "12";
const JANUARY = "01";

/** Dates as Chinese and Japanese write them: with signs for year and month, in digits or characters. */
export function hanDates(words: HanDateWords): DateRule[] {
  const named = words.years.map(([word]) => word).join("|");
  // What must or must not follow a word is no part of it.
  const offsets = words.years.map(
    ([word, offset]) =>
      [new RegExp(`^(?:${word.replaceAll(/\(\?[=!][^)]*\)/g, "")})$`), offset] as const,
  );
  const offsetOf = (word = "") => offsets.find(([pattern]) => pattern.test(word))?.[1] ?? null;
  const relativeYear = (word: string | undefined, said: Said) => {
    const offset = offsetOf(word);
    return said === null || offset === null ? null : said.year + offset;
  };
  const rules: { body: string; relative: boolean; read: Read }[] = [
    {
      body: `(${YEAR4})${APART}年?\\s?(?:至|到|から|[-－–—~～〜])\\s?(${YEAR4})${APART}年`,
      relative: false,
      read: ([, from, to]) => `${readYear(from)}/${readYear(to)}`,
    },
    {
      body: `(${YEAR4})${APART}年?\\s?(?:至|到|から|[-－–—~～〜])\\s?(${DIGIT}{2})年`,
      relative: false,
      read: ([, from, to]) =>
        `${readYear(from)}/${Math.floor(readYear(from) / 100)}${toDigits(to ?? "")}`,
    },
    {
      // What is told of a time from month to month is as of its end.
      body: `${YEAR4}${APART}年\\s?${MONTH}月\\s?(?:至|到|から|[-－–—~～〜])\\s?(${YEAR4})${APART}年\\s?(${MONTH})${APART}月`,
      relative: false,
      read: ([, year, month]) => join(readYear(year), readMonth(month)),
    },
    {
      body: `(${YEAR4})${APART}年\\s?(${MONTH})${APART}月`,
      relative: false,
      read: ([, year, month]) => join(readYear(year), readMonth(month)),
    },
    {
      body: `(${YEAR4})${APART}年?(?:${words.end})`,
      relative: false,
      read: ([, year]) => `${readYear(year)}-${DECEMBER}`,
    },
    {
      body: `(${YEAR4})${APART}年?(?:${words.beginning})`,
      relative: false,
      read: ([, year]) => `${readYear(year)}-${JANUARY}`,
    },
    {
      // "去（2024）年1月".
      body: `[（(](${YEAR4})[)）]年(?:\\s?(${MONTH})${APART}月)?`,
      relative: false,
      read: ([, year, month]) =>
        month === undefined ? String(readYear(year)) : join(readYear(year), readMonth(month)),
    },
    { body: `(${YEAR4})${APART}年`, relative: false, read: ([, year]) => String(readYear(year)) },
    {
      body: `(?<![0-9０-９年])'?(${DIGIT}{2})年(?:(${MONTH})${APART}月|(${words.end})|(?=春|夏|秋|冬|初|時点|度|${words.afterShortYear}))`,
      relative: false,
      read: ([, year, month, end], said) => {
        const full = 2000 + Number(toDigits(year ?? ""));
        if (said !== null && full > said.year + 10) return null;
        return month !== undefined
          ? join(full, readMonth(month))
          : `${full}${end === undefined ? "" : `-${DECEMBER}`}`;
      },
    },
    ...words.eras.map(([name, before]) => ({
      body: `(?:${name})(${DIGIT}{1,3}|元)年(?:(${MONTH})${APART}月)?`,
      relative: false,
      read: (([, year, month]) => {
        const full = before + (year === "元" ? 1 : Number(toDigits(year ?? "")));
        return month === undefined ? String(full) : join(full, readMonth(month));
      }) satisfies Read,
    })),
    {
      body: `(${named})(?:的|の)?\\s?(${MONTH})${APART}月`,
      relative: true,
      read: ([, word, month], said) => join(relativeYear(word, said), readMonth(month)),
    },
    {
      body: `(${named})(?:的|の)?(?:${words.end})`,
      relative: true,
      read: ([, word], said) => join(relativeYear(word, said), DECEMBER),
    },
    {
      body: `(${named})(?:的|の)?(?:${words.beginning})`,
      relative: true,
      read: ([, word], said) => join(relativeYear(word, said), JANUARY),
    },
    {
      body: `(${named})`,
      relative: true,
      read: ([, word], said) => relativeYear(word, said)?.toString() ?? null,
    },
    ...words.months.map(([word, offset]) => ({
      body: `(?:${word})`,
      relative: true,
      read: ((_, said) => {
        if (said === null) return null;
        const months = said.year * 12 + said.month - 1 + offset;
        return join(Math.floor(months / 12), String((months % 12) + 1).padStart(2, "0"));
      }) satisfies Read,
    })),
    {
      body: `(?<![0-9０-９十])(${DIGIT}{1,2}|[一两兩二三四五六七八九十])年${words.ago}[的の]?(?:${words.end})`,
      relative: true,
      read: ([, years], said) =>
        join(said === null ? null : said.year - (readSmall(years ?? "") ?? 0), DECEMBER),
    },
    {
      body: `(?<![0-9０-９十])(${DIGIT}{1,2}|[一两兩二三四五六七八九十])(?:個|个)?年${words.ago}`,
      relative: true,
      read: ([, years], said) =>
        said === null ? null : String(said.year - (readSmall(years ?? "") ?? 0)),
    },
    {
      body: `(?<![0-9０-９年])(${MONTH})${APART}月(?:[底末]|${DIGIT}{1,2}日)?(?=${words.before})`,
      relative: true,
      read: ([, month], said) => {
        const two = readMonth(month);
        if (said === null || two === null) return null;
        return `${Number(two) < said.month ? said.year + 1 : said.year}-${two}`;
      },
    },
    {
      body: `(?<![0-9０-９~～〜\\-一二三四五六七八九十数每毎]|[0-9０-９]、)(${MONTH})${APART}月(?!間|间|薪|收|給|給|\\p{N})`,
      relative: true,
      read: ([, month], said) => lastSuchMonth(Number(readMonth(month) ?? 0), said),
    },
    {
      body: `(?<![0-9０-９])年[底末]`,
      relative: true,
      read: (_, said) => join(said?.year ?? null, DECEMBER),
    },
    {
      body: `(?<=比|较|較|从|從)年初`,
      relative: true,
      read: (_, said) => join(said?.year ?? null, JANUARY),
    },
  ];
  const opens = new RegExp(`\\s?(?:${DIGIT}{1,2}日)?(?:${words.since})`, "uy");
  const ends =
    words.until === undefined
      ? {}
      : { ends: new RegExp(`\\s?(?:${DIGIT}{1,2}日)?(?:${words.until})`, "uy") };
  return rules.map(({ body, relative, read }) => ({
    pattern: new RegExp(body, "gu"),
    relative,
    read,
    opens,
    ...ends,
  }));
}

const toDigits = (text: string) =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const DIGITS: Record<string, number> = Object.fromEntries([
  ...Array.from("〇一二三四五六七八九", (sign, value) => [sign, value]),
  ["零", 0],
  ["○", 0],
  ["两", 2],
  ["兩", 2],
]) as Record<string, number>;

/** A year in digits or in characters told one by one: "二〇一五". */
function readYear(text = ""): number {
  return Number(Array.from(toDigits(text), (sign) => DIGITS[sign] ?? sign).join(""));
}

/** A number below 100 in digits or characters: "十二". */
function readSmall(text: string): number | null {
  const digits = toDigits(text);
  if (/^\d+$/.test(digits)) return Number(digits);
  if (!digits.includes("十")) return DIGITS[digits] ?? null;
  const [tens = "", ones = ""] = digits.split("十");
  return (tens === "" ? 1 : (DIGITS[tens] ?? 0)) * 10 + (ones === "" ? 0 : (DIGITS[ones] ?? 0));
}

/** Two digits of a month, or null where there is no such month. */
function readMonth(text = ""): string | null {
  const month = readSmall(text);
  return month !== null && month >= 1 && month <= 12 ? String(month).padStart(2, "0") : null;
}

const join = (year: number | null, month: string | null) =>
  year === null || month === null ? null : `${year}-${month}`;
