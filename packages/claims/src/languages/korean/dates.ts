import type { DateMention } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import type { DateRule } from "../shared/build-compact-pack.ts";
import { eastAsianDates, monthRule, yearRule } from "../shared/date-rules.ts";

const YEARS_BACK: Record<string, number> = {
  재작년: -2,
  작년: -1,
  지난해: -1,
  전년: -1,
  올해: 0,
  올: 0,
  금년: 0,
  내년: 1,
};
const MONTH_OF: Record<string, string> = { 초: "01", 말: "12", 연초: "01", 연말: "12" };
const NATIVE = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];
const SINO = ["일", "이", "삼", "사", "오", "육", "칠", "팔", "구", "십"];
const SHORT: Record<string, number> = { 석: 3, 서너: 3, 넉: 4, 반: 0 };
/** A small number in digits or in either set of words. */
const SMALL = `\\d{1,2}|${[...NATIVE, ...SINO, "석", "넉"].join("|")}`;

function readSmall(word = ""): number {
  if (/^\d+$/u.test(word)) return Number(word);
  const native = NATIVE.indexOf(word);
  return SHORT[word] ?? (native >= 0 ? native : SINO.indexOf(word)) + 1;
}

const toMonth = (year: number, month: number) => `${year}-${String(month).padStart(2, "0")}`;

/** "지난해 12월", "작년 말", "올 4월": a month of a year told from publication. */
const relativeMonths: DateRule = {
  pattern:
    /(재작년|작년|지난해|전년|올해|올|금년|내년)\s(?:(\d{1,2})월|(연초|연말|초|말)(?=[\s,까에]))/gu,
  relative: true,
  read([, year = "", month, part = ""], said) {
    const two = month?.padStart(2, "0") ?? MONTH_OF[part];
    if (said === null || two === undefined || Number(two) < 1 || Number(two) > 12) return null;
    return `${said.year + (YEARS_BACK[year] ?? 0)}-${two}`;
  },
};

/** "지난 1분기", "작년 4분기": a quarter, by the month it ends in. */
const quarters: DateRule = {
  pattern: /(?:(재작년|작년|지난해|올해|올|금년)\s)?(?:지난\s)?([1-4])\s?분기/gu,
  relative: true,
  read([, year, quarter], said) {
    if (said === null) return null;
    const month = Number(quarter) * 3;
    const back = year === undefined ? (month - 2 > said.month ? -1 : 0) : (YEARS_BACK[year] ?? 0);
    return toMonth(said.year + back, month);
  },
};

/** "6월까지 출국한다": a month that is still to come. */
const untilMonth: DateRule = {
  pattern:
    /(?<!년\s?)(?<![-\d~～])(\d{1,2})월(?:\s?\d{1,2}일|\s?[말초]|\s?중순)?(?=까지(?:는|만)?\s[^.]{0,24}(?:한다|할\s|하기로|겠|예정|계획|방침|보낼|떠날|나갈))/gu,
  relative: true,
  read: ([, month], said) =>
    said === null || Number(month) < said.month ? null : toMonth(said.year, Number(month)),
};

/** "오는 12월": the next month of that name. */
const nextMonth: DateRule = {
  pattern: /오는\s(\d{1,2})월/gu,
  relative: true,
  read([, month], said) {
    const next = Number(month);
    if (said === null || next < 1 || next > 12) return null;
    return toMonth(next < said.month ? said.year + 1 : said.year, next);
  },
};

/** "10년 전", "두 해 전". */
const yearsAgo: DateRule = {
  pattern: new RegExp(`(?<![\\d가-힣])(${SMALL})\\s?(?:여\\s)?(?:년|해)\\s전(?!쟁|체|부|문)`, "gu"),
  relative: true,
  read: ([, years], said) => (said === null ? null : String(said.year - readSmall(years))),
};

/** "석 달 전", "6개월 전". */
const monthsAgo: DateRule = {
  pattern: new RegExp(
    `(?<![\\d가-힣])(${SMALL})\\s?(?:여\\s)?(?:달|개월)\\s전(?!쟁|체|부|문)`,
    "gu",
  ),
  relative: true,
  read([, count], said) {
    if (said === null) return null;
    const months = said.year * 12 + said.month - 1 - readSmall(count);
    return toMonth(Math.floor(months / 12), (months % 12) + 1);
  },
};

/** Seasons by the month they end in; winter ends in the year after it began. */
const SEASON_ENDS: Record<string, number> = { 봄: 5, 여름: 8, 가을: 11, 겨울: 2 };

/** "지난여름": the last one that is over, by the month it began to end. */
const lastSeason: DateRule = {
  pattern: /지난\s?(봄|여름|가을|겨울)/gu,
  relative: true,
  read([, season = ""], said) {
    const last = SEASON_ENDS[season];
    if (said === null || last === undefined) return null;
    return toMonth(said.month > last ? said.year : said.year - 1, last);
  },
};

/** "연초 3만 명이던", "지난 연말", "연말까지". */
const turnOfYear: DateRule = {
  pattern: /(지난\s)?(연초|연말)/gu,
  relative: true,
  read([, past, part = ""], said) {
    if (said === null) return null;
    return `${past !== undefined && part === "연말" ? said.year - 1 : said.year}-${MONTH_OF[part]}`;
  },
};

/** "제재가 시작되기 전", "코로나 이전에는": a time that the text leaves open. */
const beforeThat: DateRule = {
  pattern:
    /(?:시작|도입|발효|채택|봉쇄|시행|강화|본격화|닫히|막히|터지|퍼지|생기|끊기|나오|끝나)[가-힣]{0,2}기\s?(?:이전|전)(?!부터)|(?:제재|코로나|코로나19|팬데믹|봉쇄|감염병|전쟁|내전)\s?(?:이전|전)(?=까지|에는|에|만|[,\s](?!\d{4}년|인\s))/gu,
  relative: false,
  kind: "sometime",
  read: () => "",
};

/** "’17년": a year of two digits. */
const shortYear: DateRule = {
  pattern: /['’](\d{2})년(?:\s?(\d{1,2})월)?/gu,
  relative: false,
  read: ([, year, month]) =>
    month === undefined ? `20${year}` : toMonth(2000 + Number(year), Number(month)),
};

/** "작년 이후", "2017년부터": a date that opens a period; not "5월부터 10월까지", which is told of as it ended. */
const opening = (rules: readonly DateRule[]): DateRule[] =>
  rules.map((rule) => ({
    ...rule,
    opens: /\s?(?:\d{1,2}일\s?)?(?:이후|부터(?![^.,\n]{1,18}(?:까지|사이))|이래)/uy,
  }));

/** When a Korean text says that something was, the most precise rules first. */
export const dateRules: DateRule[] = opening([
  relativeMonths,
  quarters,
  untilMonth,
  nextMonth,
  yearsAgo,
  monthsAgo,
  lastSeason,
  yearRule(/재작년/g, -2),
  // "작년 한 해": the one year is the same year, no number of its own.
  yearRule(/(?:지난해|작년|전년)(?:\s한\s해)?/g, -1),
  yearRule(/내년/g, 1),
  turnOfYear,
  monthRule(/(?<![월일년말초]\s?)현재(?=\s)/g, 0),
  monthRule(/지난달|전월/g, -1),
  monthRule(/이달|이번 달/g, 0),
  monthRule(/다음 달|내달/g, 1),
  shortYear,
  ...eastAsianDates("년", "월"),
  beforeThat,
  yearRule(
    /올해|금년|올 들어|올 상반기|올 하반기|올\s?(?:봄|여름|가을|겨울)|지금은|지금까지|현재는|현재까지|이제는|이제(?=\s(?:약\s|모두\s)?\d)/g,
    0,
  ),
]);

/** "2022년 월드컵이 열리는 카타르": the year names the event. */
const EVENT = /^\s(?:[가-힣]{2,4}\s)?(?:월드컵|올림픽|아시안게임|엑스포|유니버시아드)/u;
const EVENT_NEAR = 12;
/** "2천 명까지 늘었던 2013년": the clause that leads up to a year is told of it. */
const TOLD_OF_IT = /\d[\d,만천백여]*\s?명[^.,]{0,14}[던은인]\s$/u;
const LEADS_UP = 32;
const BEFORE_THEN =
  /^(?:대(?:만 해도|까지(?:만 해도|는)))|^\s?(?:\d{1,2}일\s)?(?:이전(?!에는 없)|전까지|전에는|전만 해도)/u;
/** "그해", "이듬해": a year told from the last one named. */
const OTHER_YEAR = /(이듬해|그 다음 해|다음 해)|(그\s?전해|한 해 전)|(그해|그 해|같은 해)/gu;
const LAST_YEAR_NAMED = /((?:19|20)\d{2})년|재작년|작년|지난해|올해/gu;
/** How far back a year is looked for that another is told from. */
const LOOK_BACK = 240;

/** Dates of a sentence: what the rules found, without years that name an event, and years told from others. */
export function refineDates(
  text: string,
  sentence: Span,
  published: string | null,
  found: readonly DateMention[],
): DateMention[] {
  const dates = found
    .filter(({ end }) => !EVENT.test(text.slice(end, end + EVENT_NEAR)))
    .map((date) => ({ ...date, kind: kindOf(text, sentence, date) }));
  for (const match of listMatches(text.slice(sentence.start, sentence.end), OTHER_YEAR)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const edtf = readOtherYear(text, start, published, match);
    if (edtf !== null && !dates.some((date) => date.start < end && start < date.end))
      dates.push({ start, end, edtf, relative: true, kind: "at" });
  }
  return dates.sort((a, b) => a.start - b.start);
}

function kindOf(text: string, sentence: Span, { start, end, kind }: DateMention) {
  // "2010년 이전": some time before leaves open when.
  if (BEFORE_THEN.test(text.slice(end, end + EVENT_NEAR))) return "sometime";
  const leads = text.slice(Math.max(sentence.start, start - LEADS_UP), start);
  return kind === "since" && TOLD_OF_IT.test(leads) ? "at" : kind;
}

function readOtherYear(
  text: string,
  at: number,
  published: string | null,
  [, after, before]: RegExpExecArray,
): string | null {
  const told = text.slice(Math.max(0, at - LOOK_BACK), at);
  const named = listMatches(told, LAST_YEAR_NAMED).at(-1);
  if (named === undefined) return null;
  const said = published === null ? null : Number(published.slice(0, 4));
  const back = YEARS_BACK[named[0]] ?? 0;
  const year = named[1] === undefined ? (said === null ? null : said + back) : Number(named[1]);
  if (year === null) return null;
  return String(year + (after !== undefined ? 1 : before !== undefined ? -1 : 0));
}
