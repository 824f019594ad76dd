import { simplifyChinese, type Quantity } from "@figurewatch/quantities";
import { parseCountryTable } from "../../words/country-table.ts";
import type { Credit, LanguagePack } from "../../language-pack.ts";
import { foldCase } from "../../words/lexicon.ts";
import type { Span } from "../../mention.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { readCantonese } from "./cantonese.ts";
import { countries, insidePlaces, localities, peopleEndings, presences } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCompared } from "./compared-credits.ts";
import { findCredits } from "./credits.ts";
import { dates } from "./dates.ts";
import { dismiss } from "./dismiss.ts";
import { findPredicate } from "./predicate.ts";
import { refineMentions } from "./refine-mentions.ts";
import { withRelativeDates } from "./relative-dates.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "zh",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "bare",
  // Points of an enumeration are sentences: "…；二、…".
  stop: /[。！？!?][”"’'」』）)]{0,3}|；(?=(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九\d]{1,2}[）)]|其[二三四五]))/g,
  // A list of places with their numbers is one of clauses: "中国12万人、俄罗斯5万人"; "，达7万人"
  // has no subject of its own.
  clause:
    /，(?!(?:高|已|可)?[达達]|[并並](?![非未不购購]))|[；;：:（）()—]|(?:,(?!\d)|(?<!\d),)(?!(?:高|已|可)?[达達]|[并並](?![非未不购購]))|(?<=[人名萬万]|\d)、(?=\p{Script=Han}{2})/gu,
  dates,
  credits: [],
  trimSource: (source) => source,
  report: /报告/u,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

const MARKS: Record<string, string> = { ",": "，", ";": "；", ":": "：" };
/** Not within a number or a time of day. */
const ASCII_MARK = /[,;:](?!\d)|(?<!\d)[,;:]/gu;
/** Case and script made one: words and patterns are told in simplified characters. */
const fold = (text: string): string => readCantonese(simplifyChinese(foldCase(text)));
/** As the patterns of this folder have it: simplified, with the marks of Chinese, one for one. */
const folded = rememberLast((text) =>
  readCantonese(simplifyChinese(text)).replaceAll(ASCII_MARK, (mark) => MARKS[mark] ?? mark),
);

/** Chinese in both scripts, as the mainland, Taiwan and Hong Kong write it. */
export const chinese: LanguagePack = {
  ...compact,
  countries: [
    ...withOwnPeople(compact.countries, "KP", peopleEndings),
    ...parseCountryTable(presences),
  ],
  precede: true,
  // A smaller number in a text of Russia is of dollars.
  unsaidCurrency: { CN: { unit: "CNY", least: 200 }, RU: { unit: "RUB", least: 8000 } },
  fold,
  refineMentions: (text, mentions) => refineMentions(folded(text), mentions),
  findDates: (text, sentence, published) => findDates(text, folded(text), sentence, published),
  findCredits: (text, sentence) =>
    findCredits(folded(text), sentence).map((credit) => inText(text, credit)),
  findCompared: (text, sentence) =>
    findCompared(folded(text), sentence).map((credit) => inText(text, credit)),
  findPredicate: (text, counted, sentence, flows) =>
    findPredicate(folded(text), counted, sentence, flows),
  isPlaceOfSome: (text, counted, { tag, start }) =>
    tag === "country" &&
    start >= counted.end &&
    MOST_OF_THEM.test(folded(text).slice(counted.end, start)),
  // Chinese marks no past: what no word sets in the present is of the time remembered.
  tellsPast: (text, { start, end }, _, recalled) =>
    recalled && !PRESENT.test(folded(text).slice(start, end)),
  readCounted: (text, quantity, sentence) =>
    readCounted(folded(text), inScript(quantity), sentence),
  dismiss: (text, quantity, sentence) => dismiss(folded(text), inScript(quantity), sentence),
};

/** Dates of a sentence, with those that go back to one told before: "同年", "一年后". */
function findDates(text: string, read: string, sentence: Span, published: string | null) {
  const told = (span: Span) =>
    compact
      .findDates(text, span, published)
      .filter(
        ({ end }) =>
          !FOUNDED.test(read.slice(end, end + NAMED_NEAR)) &&
          !EVENT_OF.test(read.slice(end, end + NAMED_NEAR)),
      );
  return withRelativeDates(read, sentence, told);
}

/** The words of a quantity as the patterns have them. */
function inScript(quantity: Quantity): Quantity {
  const { raw, parts } = quantity;
  return {
    ...quantity,
    raw: simplifyChinese(raw),
    parts: { ...parts, number: simplifyChinese(parts.number) },
  };
}

/** A source in the script of the text. */
function inText(text: string, credit: Credit): Credit {
  if (credit.source === null) return credit;
  const read = folded(text);
  const from = Math.max(0, credit.at.start - SOURCE_NEAR);
  const near = read.indexOf(credit.source, from);
  // The one interviewed is named in what leads up to the interview.
  const isNear = near >= 0 && near <= credit.at.end + SOURCE_NEAR;
  const at = isNear ? near : read.slice(0, HEAD).indexOf(credit.source);
  return at < 0 ? credit : { ...credit, source: text.slice(at, at + credit.source.length) };
}

/** "这家餐厅于2014年开业": when something was opened or agreed is no date of what is told next. */
const FOUNDED =
  /^(?:\s?\d{1,2}\s?日)?(?:正式|就|即|才)?(?:接掌|接班|掌权|上台|执政|继位|登基|就任|开业|开张|成立|创办|创立|设立|建成|竣工|投产|建交|出生|签署|签订|通过)/u;
/** "2016年海参崴的自焚事件，揭开了…": when an event took place that is only named. */
const EVENT_OF =
  /^[^，。；\d]{2,24}(?:事件|事故|惨案|风波|悲剧|骚乱|暴动|自焚)(?:后)?，?(?:[^，。；]{0,4}(?:撕开|揭开|曝光|暴露|让|使|引发|引起|震惊|掀开|打破))/u;
const NAMED_NEAR = 40;

/** "有数千名，多数在中国和俄罗斯": where some of those counted are. */
const MOST_OF_THEM =
  /^[^，。；]{0,10}，(?:他们|其中)?(?:的)?(?:绝大多数|大多数|多数|大多|大部分|大半|多半|主要)(?:人)?[^，。；]{0,8}$/u;

const PRESENT = /目前|现在|如今|眼下|至今|今年|当前|仍|还有/u;

const SOURCE_NEAR = 60;
const HEAD = 2000;

/** The last result again for the same text: one article is asked for many times over. */
function rememberLast(of: (text: string) => string): (text: string) => string {
  let last = { text: "", result: "" };
  return (text) => {
    if (text !== last.text) last = { text, result: of(text) };
    return last.result;
  };
}
