import { buildCompactPack, type DateRule } from "../shared/build-compact-pack.ts";
import { eastAsianDates, monthRule, yearRule } from "../shared/date-rules.ts";
import type { LanguagePack } from "../../language-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { countries, insidePlaces, localities } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCredits } from "./credits.ts";
import { dismiss } from "./dismiss.ts";
import { findGovernor } from "./governor.ts";
import { inflect } from "./inflect.ts";
import { findPredicate } from "./predicate.ts";
import { refineMentions } from "./refine-mentions.ts";
import { terms } from "./terms.ts";

const YEARS_BACK: Record<string, number> = { 재작년: -2, 작년: -1, 지난해: -1, 올해: 0, 내년: 1 };
const MONTH_OF: Record<string, string> = { 초: "01", 말: "12" };

/** "지난해 12월", "작년 말": a month of a year told from publication. */
const relativeMonths: DateRule[] = [
  {
    pattern: /(재작년|작년|지난해|올해|내년)\s(?:(\d{1,2})월|(초|말)(?=[\s,까에]))/gu,
    relative: true,
    read([, year = "", month, part = ""], said) {
      const two = month?.padStart(2, "0") ?? MONTH_OF[part];
      if (said === null || two === undefined || Number(two) < 1 || Number(two) > 12) return null;
      return `${said.year + (YEARS_BACK[year] ?? 0)}-${two}`;
    },
  },
];

/** "작년 이후", "2017년부터": a date that opens a period. */
const opening = (rules: readonly DateRule[]): DateRule[] =>
  rules.map((rule) => ({ ...rule, opens: /\s?(?:\d{1,2}일\s?)?(?:이후|부터|이래)/uy }));

/** "연초 3만 명이던": the first month of the year it is told in. */
const yearStart: DateRule = {
  pattern: /연초/gu,
  relative: true,
  read: (_, said) => (said === null ? null : `${said.year}-01`),
};

const compact = buildCompactPack({
  language: "ko",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  stop: /[.!?][”"’')\]]{0,3}(?:\s+|$)/g,
  clause:
    /[;:—]|,\s|(?<=(?:(?<![다라자냐그])고(?=\s(?!있|난|나서|싶|보|말))|이며|하며|했으며|으나|지만|는데|인데)\s)/g,
  dates: opening([
    ...relativeMonths,
    yearRule(/재작년|(?<!\d)(?:2|두|이)\s?년 전/g, -2),
    yearRule(/(?<!\d)(?:1|한|일)\s?년 전/g, -1),
    yearRule(/(?<!\d)(?:3|세|삼)\s?년 전/g, -3),
    yearRule(/(?<!\d)(?:4|네|사)\s?년 전/g, -4),
    yearRule(/(?<!\d)(?:5|다섯|오)\s?년 전/g, -5),
    // "작년 한 해": the one year is the same year, no number of its own.
    yearRule(/(?:지난해|작년|전년)(?:\s한\s해)?/g, -1),
    yearRule(/내년/g, 1),
    yearStart,
    monthRule(/(?<![월일년말초]\s?)현재(?=\s)/g, 0),
    monthRule(/지난달|전월/g, -1),
    monthRule(/이달|이번 달/g, 0),
    ...eastAsianDates("년", "월"),
    yearRule(/올해|금년|올 들어|올 상반기|올 하반기|지금은|지금까지|현재는|현재까지/g, 0),
  ]),
  credits: [],
  trimSource: (source) => source,
  report: /보고서|보고|백서|조사|자료/,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** "2022년 월드컵이 열리는 카타르": the year names the event. */
const EVENT = /^\s(?:[가-힣]{2,4}\s)?(?:월드컵|올림픽|아시안게임|엑스포|유니버시아드)/u;
const EVENT_NEAR = 12;

/** A heading about those who do no paid work abroad. */
const OTHERS =
  /탈북민|탈북자|북한이탈주민|북한군|파병|이산가족|외교관|귀순|망명|관광객|해커|해킹|가상화폐|가상자산|유학생/u;

/** Korean. Particles and endings follow their words, so that words match as substrings. */
export const korean: LanguagePack = {
  ...compact,
  countries: withOwnPeople(compact.countries, "KP", ["인", " 국적자", " 출신"]),
  inflect,
  findDates: (text, sentence, published) =>
    compact
      .findDates(text, sentence, published)
      .filter(({ end }) => !EVENT.test(text.slice(end, end + EVENT_NEAR))),
  precede: true,
  isAboutOthers: (title) => OTHERS.test(title),
  refineMentions,
  findCredits,
  readCounted,
  findGovernor,
  findPredicate,
  dismiss,
};
