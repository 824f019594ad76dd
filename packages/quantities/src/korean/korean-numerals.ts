import { Lexicon } from "../scan/lexicon.ts";
import type { Infix, NumeralState, NumeralSystem, NumeralWord } from "../scan/numeral.ts";
import type { Found } from "../scan/lexicon.ts";
import { UNITS } from "./korean-units.ts";

const digit = (value: number): NumeralWord => ({ kind: "digit", value });
const small = (value: number): NumeralWord => ({ kind: "small", value });
const big = (value: number): NumeralWord => ({ kind: "big", value });

const SMALL_WORDS: [NumeralWord, string][] = [
  [digit(0), "영|공|령"],
  [digit(1), "일"],
  [digit(2), "이"],
  [digit(3), "삼"],
  [digit(4), "사"],
  [digit(5), "오"],
  [digit(6), "육|륙"],
  [digit(7), "칠"],
  [digit(8), "팔"],
  [digit(9), "구"],
  [small(10), "십"],
  [small(100), "백"],
  [small(1000), "천"],
];

const WORDS = new Lexicon<NumeralWord>([
  ...SMALL_WORDS,
  [big(1e4), "만"],
  [big(1e8), "억"],
  [big(1e12), "조"],
  [big(1e16), "경"],
]);

/** Sino-Korean numerals, mixed with digits at will: 5만8천 533, 6천64, 이백삼십만. */
export const SINO: NumeralSystem = {
  words: WORDS,
  points: "점",
  shorthand: false,
  leadingBig: true,
  infix: new Lexicon<Infix>([
    ["about", "여"],
    ["few", "몇"],
  ]),
  digitStyle: { decimal: ".", spacedGroups: true },
  maxGap: 2,
  goesOn,
  listMarks: ",·",
  isCounted: (text, position) => UNITS.at(text, position) !== undefined,
};

/** The top of a fraction: 삼분의 일만 is a third and "only", 팔분의 일조각 an eighth of a piece. */
export const SINO_TOP: NumeralSystem = { ...SINO, words: new Lexicon(SMALL_WORDS) };

/** Particles, endings and nouns look like digits: 5만 이상, 3만 사람, 오점 오이다. */
function goesOn(text: string, word: Found<NumeralWord>, before: NumeralState): boolean {
  const next = WORDS.at(text, word.end);
  if (word.value.kind === "big") {
    return before.gap === 0 || before.arabic || isNumeralEnd(text, word.end);
  }
  if (word.value.kind === "small") {
    return before.gap === 0 || next !== undefined || isNumeralEnd(text, word.end);
  }
  if (next !== undefined && next.value.kind !== "digit") return true;
  if (word.word === "이" && ENDING.test(text.charAt(word.end))) return false;
  if (before.pending !== null) {
    return (
      before.gap === 0 && word.value.value === before.pending + 1 && isNumeralEnd(text, word.end)
    );
  }
  if (before.gap > 0) return !before.arabic && before.scale > 1 && isNumeralEnd(text, word.end);
  if (word.word !== "이") return true;
  return !before.arabic && !/^ (?:넘|되|안|채|못|훨)/.test(text.slice(word.end, word.end + 2));
}

/** Whether a numeral may end here: at a space, a mark, a counter, or the end of the text. */
function isNumeralEnd(text: string, position: number): boolean {
  if (!isHangul(text.charCodeAt(position))) return true;
  return UNITS.at(text, position) !== undefined;
}

/** What follows 이 where it is the copula and not "two". */
const ENDING = /^[다며고라었였니면어지므거]/;

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

type Native = { low: number; high: number };
const exact = (value: number): Native => ({ low: value, high: value });
const between = (low: number, high: number): Native => ({ low, high });

/** Native numerals below ten, in the forms that stand alone and before a counter. */
export const NATIVE_ONES = new Lexicon<Native>([
  [exact(1), "하나|한"],
  [exact(2), "둘|두"],
  [exact(3), "셋|세|석"],
  [exact(4), "넷|네|넉"],
  [exact(5), "다섯|닷"],
  [exact(6), "여섯|엿"],
  [exact(7), "일곱"],
  [exact(8), "여덟|여덜"],
  [exact(9), "아홉"],
  [between(1, 2), "한두|한둘"],
  [between(2, 3), "두세|두셋|두어|두어서"],
  [between(2, 4), "두서너|두서넛"],
  [between(3, 4), "서너|서넛|세네"],
  [between(4, 5), "너댓|네댓|너덧|네다섯|너더댓"],
  [between(5, 6), "대여섯|대엿|댓여섯|다섯여섯"],
  [between(6, 7), "예닐곱|여섯일곱"],
  [between(7, 8), "일고여덟|일여덟|일곱여덟"],
  [between(8, 9), "여덟아홉|엳아홉|여덟 아홉"],
]);

export const NATIVE_TENS = new Lexicon<number>([
  [10, "열"],
  [20, "스물|스무"],
  [30, "서른"],
  [40, "마흔"],
  [50, "쉰"],
  [60, "예순"],
  [70, "일흔"],
  [80, "여든"],
  [90, "아흔"],
]);

/** Forms that are common syllables of other words: they count only with a counter behind. */
export const WEAK_NATIVE = /^(?:한|두|세|석|네|넉|닷|엿|열|쉰|두어|세네|한두|두세|서너)$/;

/** Counters that may follow 한, 두, 세, 네 without a space; 한편, 세대, 두대 are other words. */
export const CLOSE_COUNTERS =
  /^(?:명|개|달|살|곳|잔|병|권|켤레|척|채|차례|사람|가지|시간|나라|개월|주일|마리|군데)$/;

/** Words for a number of days. */
export const DAY_WORDS = new Lexicon<Native>([
  [exact(1), "하루"],
  [exact(2), "이틀"],
  [exact(3), "사흘"],
  [exact(4), "나흘"],
  [exact(5), "닷새"],
  [exact(6), "엿새"],
  [exact(7), "이레"],
  [exact(8), "여드레"],
  [exact(9), "아흐레"],
  [exact(10), "열흘"],
  [exact(15), "보름"],
  [exact(20), "스무날"],
  [between(1, 2), "하루이틀|하루 이틀"],
  [between(2, 3), "이틀사흘|이삼일|이틀 사흘"],
  [between(3, 4), "사나흘|사흘나흘|삼사일"],
]);
