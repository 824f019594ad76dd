import type { DateMention } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { lineStart } from "../../words/line-start.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const YEAR = "(?:19[5-9]\\d|20[0-4]\\d)";
/** In small letters; named parts: a day before or after the month, a month, a season or half, a year, words. */
const DATE = new RegExp(
  [
    `(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m1>${MONTH})(?:,?\\s+(?<y1>${YEAR}))?`,
    `(?<m2>${MONTH})\\s+(?<dayLast>\\d{1,2})(?!\\d|,\\d{3})(?:st|nd|rd|th)?(?:,?\\s+(?<y2>${YEAR}))?`,
    `(?<m3>${MONTH})(?:\\s+of)?\\s+(?<y3>${YEAR})`,
    `(?<from>${YEAR})\\s?(?:-|–|to|and|through|until)\\s?(?<to>${YEAR})`,
    `(?<part>early|mid|late)[- ](?:to[- ](?:mid|late)[- ])?(?:the )?(?<decade>(?:19[5-9]|20[0-4]))0s`,
    `(?<y4>${YEAR})`,
    `(?:end|close|beginning|start|middle|half)\\s+of\\s+(?<m4>${MONTH})`,
    `(?<m6>${MONTH})\\s+(?:of\\s+)?(?<when6>last|this)\\s+year`,
    `(?<yearStart>(?:beginning|start|turn) of (?:the|this) year)`,
    `(?:in|since|until|by|of|during|from|as of|as (?:late|early|recently) as|back in|last|this|to|early|late|mid)\\s+(?<m5>${MONTH})(?:\\s+(?:of\\s+)?(?<when5>last|this)\\s+year|(?:,?\\s+(?<y5>${YEAR}))?(?!\\.?\\s+\\d))`,
    `(?<dotDay>\\d{1,2})\\.(?<dotMonth>\\d{1,2})\\.(?<dotYear>${YEAR})`,
    `(?<ago>(?!the\\b|previous\\b)[a-z]+|\\d{1,2})\\s+(?<unit>year|decade|month)s?\\s+(?<back>ago|earlier|before)`,
    `(?<covid>(?:before|until|ahead of)\\s+(?:the\\s+)?(?:pandemic|covid(?:-19)?|coronavirus|borders?\\s(?:was\\s|were\\s)?(?:shut|closed|sealed))|pre-(?:pandemic|covid))`,
    `(?<then>at that time|at the time|by then|back then)`,
    `(?<words>(?:last|this) (?:year|season)|next year|(?:a |the )?year earlier|the previous year|the year before|(?:a |the )?year later|(?:a|one) year after|the following year|last summer|last winter|last spring|last autumn|last fall|this summer|this spring|this autumn|this winter|this month|last month|next month|nowadays|these days|at present)|^(?<now>today|now)(?=,?\\s)`,
  ].join("|"),
  "g",
);
/** In small letters: without one of these there is no date; most sentences are spared the long pattern. */
const MAY_DATE =
  /\d{4}|year|decade|today|pandemic|covid|coronavirus|border|\bthe(?:n|\stime)\b|that time|these days|nowadays|^now|at present|season|summer|winter|spring|autumn|fall|month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
const NUMBERS: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  fifteen: 15,
  twenty: 20,
};
const BEFORE = 40;
/** "mid-2025", "at end-2017". */
const PART_OF_YEAR = /\b(?:mid|early|late|end|year-end|start)-$/;
/** "Resolution 2397, passed in December 2017": the date is the event's, not the figure's. */
const EVENT_BEFORE =
  /\b(?:passed|adopted|opened|signed|founded|begun|launched|imposed|established|born|built|unveiled|graduated|premiered)(?:\s+(?:in|on|back in))?\s*$|\b(?:agreement|protocol|act|law|treaty|convention|resolution|memorandum)\s+of\s*$/i;

/** "a third fewer than in 2019": what is compared with. */
const THAN_BEFORE =
  /\bthan\s(?:in|at|during|for|on)\s$|\b(?:against|compared\s(?:with|to)|up\sfrom|down\sfrom|versus)\s(?:just\s|only\s)?(?:one|none|nobody|no\sone|zero|a\s\p{L}{3,12})\s(?:in|at|for)\s(?:late\s|early\s)?$/u;
const AHEAD = /\b(?:by|until|before|next)\s*(?:the\s+)?(?:end\s+of\s+)?$/;
/** "had come by the end of March" looks back, "will have come by March" ahead. */
const DONE = /\b(?:had|were|was|came|went|left|arrived|sent|reached|entered|returned|fell|rose)\b/i;
const TO_COME =
  /\b(?:will|would|shall|could|may|might|to be|is to|are to|was to|were to|due|plan\p{L}*|expect\p{L}*|hope\p{L}*|intend\p{L}*|must|deadline|promis\p{L}*|pledg\p{L}*|until)\b/iu;
/** "a further 160 are due there", "the first 300 arrive": what comes in a month lies ahead. */
const DUE =
  /\b(?:will|would|to be|is to|are to|due|expected|planned|scheduled|plans? to|arrives?|leaves?|departs?|comes?|starts?|begins?)\b[^.;,:]{0,40}$/u;
const CLAUSE_BEFORE = 90;
/** "since the council barred new permits last September": the date is that of the event. */
const SINCE_EVENT = /\b(?:since|after)\s(?:[\p{L}.’'-]+\s){2,12}(?:in\s|on\s|of\s)?$/iu;

/**
 * Dates of an English sentence. A month without a year lies in the year up to publication;
 * "a year earlier" is told from the date before it.
 */
export function findDates(text: string, sentence: Span, published: string | null): DateMention[] {
  const dates: DateMention[] = [];
  const slice = text.slice(sentence.start, sentence.end);
  // A long pattern that ignores case takes several times as long.
  const lower = foldCase(slice);
  if (!MAY_DATE.test(lower)) return dates;
  for (const found of listMatches(lower, DATE)) {
    const groups = found.groups ?? {};
    const before = lower.slice(Math.max(0, found.index - BEFORE), found.index);
    // A year inside a number, a code or a currency sum is none: "$2017", "2,017", "FIN-2020".
    if (/[\d$€£,.#-]$/.test(before) && groups["y4"] !== undefined && !PART_OF_YEAR.test(before))
      continue;
    const end = found.index + found[0].length;
    if (
      groups["y4"] !== undefined &&
      /^(?:[\d%]|,\d{3}|\s+(?:workers|north|people|persons))/i.test(slice.slice(end, end + 12))
    )
      continue;
    if (EVENT_BEFORE.test(before) || THAN_BEFORE.test(before)) continue;
    // "preparations for next year's summit" dates the summit.
    if (found[0].startsWith("next") && /^['’]s\b/.test(slice.slice(end))) continue;
    // "resolution 2397 (2017)": the year of a rule.
    if (groups["y4"] !== undefined && /\b\d{3,4}\s\($/.test(before)) continue;
    const lead = found[0];
    const done = DONE.test(slice) && !TO_COME.test(slice);
    const toCome = DUE.test(slice.slice(Math.max(0, found.index - CLAUSE_BEFORE), found.index));
    const ahead = !done && (AHEAD.test(before) || /^(?:by|until)\s/.test(lead) || toCome);
    const edtf = toEdtf(
      groups,
      published,
      NEEDS_ANCHOR.test(lead)
        ? (dates.at(-1)?.edtf ?? dateBefore(text, sentence, published))
        : null,
      ahead,
    );
    if (edtf === null) continue;
    dates.push({
      start: sentence.start + found.index,
      end: sentence.start + end,
      edtf: edtf.value,
      relative: edtf.relative,
      kind:
        /\bsince\s+(?:late |early |mid-?)?$/.test(before) ||
        lead.startsWith("since") ||
        SINCE_EVENT.test(slice.slice(Math.max(0, found.index - CLAUSE_BEFORE), found.index))
          ? "since"
          : done && (/\bby\s*(?:the\s+)?(?:end\s+of\s+)?$/.test(before) || lead.startsWith("by"))
            ? "at"
            : /\b(?:by|until|before)\s*(?:the\s+)?(?:end\s+of\s+)?$/.test(before) ||
                /^(?:by|until)/.test(lead)
              ? "until"
              : "at",
    });
  }
  return dates;
}

const FIRST_YEAR_OF_COVID = 2020;
const LOOK_BACK = 200;

/** Words told from a date before them: "a year earlier", "at that time". */
const NEEDS_ANCHOR = /earlier|later|before|after|previous|following|then|time/;

/** The last date told in the paragraph before a sentence. */
function dateBefore(text: string, { start }: Span, published: string | null): string | null {
  const from = lineStart(text, start, LOOK_BACK);
  // Relative words there would look back in their turn: only dates that stand for themselves count.
  const told = text.slice(from, start).replace(NEEDS_ANCHOR_WORD, "");
  return findDates(told, { start: 0, end: told.length }, published).at(-1)?.edtf ?? null;
}

const NEEDS_ANCHOR_WORD =
  /\b(?:earlier|later|before|previous|following|(?:by|back) then|at (?:that|the) time)\b/gi;

type Edtf = { value: string; relative: boolean };

function toEdtf(
  groups: Record<string, string | undefined>,
  published: string | null,
  previous: string | null,
  ahead: boolean,
): Edtf | null {
  const month = toMonth(
    groups["m1"] ?? groups["m2"] ?? groups["m3"] ?? groups["m4"] ?? groups["m5"] ?? groups["m6"],
  );
  const year = groups["y1"] ?? groups["y2"] ?? groups["y3"] ?? groups["y5"] ?? groups["y4"];
  const day = groups["dayFirst"] ?? groups["dayLast"];
  if (groups["decade"] !== undefined) {
    const within = { early: 1, mid: 5, late: 8 }[groups["part"]?.toLowerCase() ?? ""] ?? 5;
    return { value: `${groups["decade"]}${within}`, relative: true };
  }
  // "Between 2017 and 2023": what is summed up over the years is known at their end.
  if (groups["to"] !== undefined) return { value: groups["to"], relative: false };
  if (month === null && year !== undefined) return { value: year, relative: false };
  const publishedYear = published === null ? null : Number(published.slice(0, 4));
  if (month !== null) {
    const told = (groups["when5"] ?? groups["when6"])?.toLowerCase();
    const known =
      told !== undefined && publishedYear !== null
        ? publishedYear - (told === "last" ? 1 : 0)
        : year === undefined
          ? inferYear(month, published, ahead)
          : Number(year);
    if (known === null) return null;
    const value = `${known}-${pad(month)}${day === undefined ? "" : `-${pad(Number(day))}`}`;
    return { value, relative: year === undefined };
  }
  // What there was before the pandemic is known of the last year before it.
  if (groups["covid"] !== undefined)
    return publishedYear === null || publishedYear < FIRST_YEAR_OF_COVID
      ? null
      : { value: String(FIRST_YEAR_OF_COVID - 1), relative: true };
  if (groups["then"] !== undefined)
    return previous === null ? null : { value: previous, relative: true };
  if (groups["dotYear"] !== undefined) {
    const [day, month] = [Number(groups["dotDay"]), Number(groups["dotMonth"])];
    const isDate = day >= 1 && day <= 31 && month >= 1 && month <= 12;
    const year = groups["dotYear"];
    return { value: isDate ? `${year}-${pad(month)}-${pad(day)}` : year, relative: false };
  }
  if (groups["ago"] !== undefined) {
    const count = NUMBERS[groups["ago"].toLowerCase()] ?? Number(groups["ago"]);
    if (groups["unit"] === "month")
      return groups["back"] === "ago" ? monthsBack(published, count) : null;
    const back = groups["unit"] === "decade" ? 10 * count : count;
    // "11,490 in 2018, 30,023 a year earlier": earlier than the date before.
    if (groups["back"]?.toLowerCase() !== "ago" && previous !== null && back > 0)
      return shiftYear(previous, -back);
    if (publishedYear === null || !(back > 0)) return null;
    return { value: String(publishedYear - back), relative: true };
  }
  if (groups["yearStart"] !== undefined)
    return publishedYear === null ? null : { value: `${publishedYear}-01`, relative: true };
  if (groups["now"] !== undefined)
    return published === null ? null : { value: published.slice(0, 7), relative: true };
  return toRelative(groups["words"]?.toLowerCase() ?? "", published, previous);
}

/** "Two months ago" is of that month. */
function monthsBack(published: string | null, count: number): Edtf | null {
  const [year, month] = (published ?? "").split("-").map(Number);
  if (year === undefined || month === undefined || !(count > 0)) return null;
  const since = year * 12 + month - 1 - count;
  return { value: `${Math.floor(since / 12)}-${pad((since % 12) + 1)}`, relative: true };
}

function toRelative(words: string, published: string | null, previous: string | null): Edtf | null {
  const anchor = previous === null ? published : previous;
  if (/earlier|previous year|year before/.test(words)) return shiftYear(anchor, -1);
  if (/later|following|after/.test(words)) return shiftYear(anchor, 1);
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  if (words === "last year" || words === "last season")
    return { value: String(year - 1), relative: true };
  if (words === "next year") return { value: String(year + 1), relative: true };
  if (words === "last month" && month > 0) {
    return { value: month === 1 ? `${year - 1}-12` : `${year}-${pad(month - 1)}`, relative: true };
  }
  if (words === "next month" && month > 0) {
    return { value: month === 12 ? `${year + 1}-01` : `${year}-${pad(month + 1)}`, relative: true };
  }
  if (words === "this month" && month > 0)
    return { value: `${year}-${pad(month)}`, relative: true };
  // "Last summer", told early in a year, was in the year before.
  const ends = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 2 };
  const season = Object.entries(ends).find(([name]) => words.endsWith(name));
  if (season !== undefined && words.startsWith("last") && month > 0 && month <= season[1]) {
    return { value: String(year - 1), relative: true };
  }
  return { value: String(year), relative: true };
}

function shiftYear(anchor: string | null, by: number): Edtf | null {
  if (anchor === null || anchor.includes("/")) return null;
  const year = Number(anchor.slice(0, 4)) + by;
  return { value: `${year}${anchor.slice(4, 7)}`, relative: true };
}

/** The last such month up to publication; the next one where the text looks ahead. */
function inferYear(month: number, published: string | null, ahead: boolean): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  if (!(now > 0)) return year;
  if (ahead) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

function toMonth(word: string | undefined): number | null {
  if (word === undefined) return null;
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

const pad = (value: number) => String(value).padStart(2, "0");
