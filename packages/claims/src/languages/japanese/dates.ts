import type { DateRule } from "../shared/build-compact-pack.ts";
import { hanDates } from "../shared/han-dates.ts";

const DIGIT = "[0-9０-９]";

/** "この3年余りで": a time that ends as it is told. */
const untilNow: DateRule = {
  pattern: new RegExp(
    `この(?:${DIGIT}{1,2}|[一二三四五六七八九十]{1,2})(?:年|カ月|か月)(?:余り|間|ほど)?で`,
    "gu",
  ),
  relative: true,
  read: (_, said) => (said === null ? null : `${said.year}-${String(said.month).padStart(2, "0")}`),
};

/** Dates in Japanese, with the years of its eras. */
export const dates = [
  untilNow,
  ...hanDates({
    years: [
      ["一昨年|おととし|一昨", -2],
      [
        "前年同[期月]|昨年度?(?:1年間?|一年間?)?|去年|前年(?!比|同[期月]比|から|に比べ|より)|昨(?=[春夏秋冬])",
        -1,
      ],
      ["昨季|昨シーズン|前シーズン", -1],
      ["来季|来シーズン", 1],
      ["今季|今シーズン", 0],
      ["来年度?|翌年|来(?=[春夏秋冬])", 1],
      ["今年度?|本年度?|ことし|今(?=[春夏秋冬])", 0],
    ],
    months: [
      ["先月", -1],
      ["来月", 1],
      ["今月", 0],
    ],
    end: "年末|末|暮れ",
    beginning: "年初|初め|初頭|はじめ",
    since: "以来|以降|から(?!\\d)|代?に(?:始ま|開始|本格化|さかのぼ|遡)",
    before: "までに|までの",
    until: "までに|までの(?=[^、。]{0,8}(?:送還|期限|帰国))",
    ago: "(?:ほど|余り|あまり|くらい|近く)?前",
    // "16年2438人", "17年に千人"; "20年に及ぶ" and "3年に1度" are spans.
    afterShortYear: `${DIGIT}|に(?![及わ亘渡一０-９0-9])|に(?=約?${DIGIT}{1,5}[万千]?${DIGIT}{0,4}人)|には|(?:の|は)(?=約?${DIGIT})|から(?=${DIGIT}{2}年)|段階|時点|現在`,
    eras: [
      ["平成", 1988],
      ["令和", 2018],
      ["昭和", 1925],
    ],
  }),
];
