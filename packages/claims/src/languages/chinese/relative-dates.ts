import type { DateMention } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";

/** Words for a year by the one told last, with how many years lie between. */
const BACK_TO =
  /(?<since>[1-9一两二三四五])年(?:之)?后(?=的|，|则|又|已|增|减|降|升|只|仅)|(?<next>次年|翌年|隔年|转年|第二年)|(?<same>同年|那年|那一年|当年(?=登记|注册|的|共|有|约|底|在册|全|末|约)|当时|其时)/gu;
/** A past that the words leave open: "八十年代", "疫情前的" right before its number. */
const SOMETIME =
  /那(?:半年|几年|几个月|两年|三年|段时间|段日子|些年|阵子|个月|年头)|(?:[本上]|[二]?[十]?[一二两]?)世纪[初末](?:期)?|世纪之交|(?:[二三四五六七八九]十|[2-9]0)年代(?:初|中期|末|后期|前期)?|(?:(?:疫情|新冠|制裁|战|开战|封关|封锁)(?:之|以)?前|全盛期?|全盛时期|高峰期?|鼎盛期?|鼎盛时期|巅峰期?|顶峰期?|最多时)的(?=约|近|逾|[\d一二三四五六七八九十两])/gu;
const DIGITS = "一二三四五";
/** How far back the date they go back to may stand, within its paragraph. */
const LOOK_BACK = 160;
const BARE_YEAR_END = /^年[底末]/u;
/** "8月" without a year of its own. */
const BARE_MONTH = /^[\d０-９一二三四五六七八九十]{1,3}\s?月/u;

/**
 * The dates of a sentence and those that only go back to one told before them: "同年12月", "当时",
 * "一年后", "2016年3月…8月". `told` finds the dates that words of their own give.
 */
export function withRelativeDates(
  text: string,
  sentence: Span,
  told: (span: Span) => DateMention[],
): DateMention[] {
  const own = told(sentence);
  const found: DateMention[] = [];
  let before: DateMention[] | null = null;
  for (const match of listMatches(text.slice(sentence.start, sentence.end), BACK_TO)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (own.some((date) => date.start < end && start < date.end)) continue;
    before ??= told({ start: openingOf(text, sentence.start), end: sentence.start });
    const last = [...before, ...own].findLast((date) => date.end <= start && date.edtf !== "");
    if (last === undefined) continue;
    const years = yearsLater(match.groups ?? {});
    const edtf = years === 0 ? last.edtf : later(last.edtf, years);
    found.push({ ...last, start, end, edtf, kind: "at" });
  }
  for (const match of listMatches(text.slice(sentence.start, sentence.end), SOMETIME)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (own.some((date) => date.start < end && start < date.end)) continue;
    found.push({ start, end, edtf: "", relative: false, kind: "sometime" });
  }
  const dates = [...own, ...found].toSorted((a, b) => a.start - b.start);
  return dates.map((date, i) => inYearBefore(text, date, dates[i - 1]));
}

/** A month without a year, after a year that the same sentence tells, is of that year. */
function inYearBefore(text: string, date: DateMention, last: DateMention | undefined): DateMention {
  // "去年11月说，年底前招进一万人": the end of the year it was said in.
  if (
    last !== undefined &&
    last.edtf !== "" &&
    last.relative &&
    date.relative &&
    BARE_YEAR_END.test(text.slice(date.start, date.end))
  )
    return { ...date, edtf: `${last.edtf.slice(0, 4)}${date.edtf.slice(4)}` };
  if (
    last === undefined ||
    last.edtf === "" ||
    !date.relative ||
    !BARE_MONTH.test(text.slice(date.start, date.end))
  )
    return date;
  const isJoined = last.end === date.start;
  if (last.relative && !isJoined) return date;
  return { ...date, edtf: `${last.edtf.slice(0, 4)}${date.edtf.slice(4)}` };
}

/** Where what may be gone back to opens: the paragraph, or as far as one looks. */
function openingOf(text: string, at: number): number {
  const from = Math.max(0, at - LOOK_BACK);
  return Math.max(from, text.lastIndexOf("\n", at - 1) + 1);
}

function yearsLater({ since, next }: Record<string, string | undefined>): number {
  if (next !== undefined) return 1;
  if (since === undefined) return 0;
  return since === "两" ? 2 : DIGITS.indexOf(since) + 1 || Number(since);
}

/** "2017-12" a year later is "2018-12"; a period is left as its end. */
function later(edtf: string, years: number): string {
  const [year = "", ...rest] = (edtf.split("/").at(-1) ?? "").split("-");
  return [String(Number(year) + years), ...rest].join("-");
}
