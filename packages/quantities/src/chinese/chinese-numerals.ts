import { foldPlain } from "../scan/fold.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Infix, NumeralSystem, NumeralWord } from "../scan/numeral.ts";
import { simplifyChinese } from "./simplified.ts";
import { UNITS } from "./chinese-units.ts";

const digit = (value: number): NumeralWord => ({ kind: "digit", value });
const small = (value: number, times = 1): NumeralWord => ({ kind: "small", value, times });
const big = (value: number): NumeralWord => ({ kind: "big", value });

const WORDS = new Lexicon<NumeralWord>([
  [digit(0), "零|〇|○"],
  [digit(1), "一|壹|幺"],
  [digit(2), "二|两|贰|貳"],
  [digit(3), "三|叁|叄"],
  [digit(4), "四|肆"],
  [digit(5), "五|伍"],
  [digit(6), "六|陆"],
  [digit(7), "七|柒"],
  [digit(8), "八|捌"],
  [digit(9), "九|玖"],
  [small(10), "十|拾"],
  [small(10, 2), "廿"],
  [small(10, 3), "卅"],
  [small(100), "百|佰"],
  [small(1000), "千|仟"],
  [big(1e4), "万"],
  [big(1e8), "亿"],
  [big(1e12), "兆"],
]);

/** Chinese numerals, plain and formal, mixed with digits: 1,100.9亿, 三百五十一万亿, 十多万. */
export const CHINESE_NUMERALS: NumeralSystem = {
  words: WORDS,
  points: "点",
  shorthand: true,
  leadingBig: true,
  infix: new Lexicon<Infix>([
    ["more", "多|余|零几"],
    ["about", "来|把"],
    ["few", "几"],
  ]),
  digitStyle: { decimal: ".", spacedGroups: false },
  maxGap: 2,
  goesOn: null,
  listMarks: "、",
  isCounted: (text, position) => UNITS.at(text, position) !== undefined,
};

/** The text in plain and simplified characters. */
export function foldChinese(text: string): string {
  return simplifyChinese(foldPlain(text));
}
