import { foldPlain } from "../scan/fold.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Infix, NumeralSystem, NumeralWord } from "../scan/numeral.ts";
import { UNITS } from "./japanese-units.ts";

const digit = (value: number): NumeralWord => ({ kind: "digit", value });
const small = (value: number, times = 1): NumeralWord => ({ kind: "small", value, times });
const big = (value: number): NumeralWord => ({ kind: "big", value });

const isCounted = (text: string, position: number) => UNITS.at(text, position) !== undefined;

/** Kanji numerals, mixed with digits at will: 2万3千, 四十九兆九千億, 29万1,890. */
export const KANJI: NumeralSystem = {
  words: new Lexicon<NumeralWord>([
    [digit(0), "零|〇|○"],
    [digit(1), "一|壱|壹"],
    [digit(2), "二|弐|貳"],
    [digit(3), "三|参|參|叁"],
    [digit(4), "四|肆"],
    [digit(5), "五|伍"],
    [digit(6), "六|陸"],
    [digit(7), "七|漆"],
    [digit(8), "八|捌"],
    [digit(9), "九|玖"],
    [small(10), "十|拾"],
    [small(10, 2), "廿"],
    [small(100), "百|佰"],
    [small(1000), "千|仟|阡"],
    [big(1e4), "万|萬"],
    [big(1e8), "億"],
    [big(1e12), "兆"],
    [big(1e16), "京"],
  ]),
  points: "点・",
  shorthand: false,
  leadingBig: false,
  infix: new Lexicon<Infix>([
    ["about", "余り|余|あまり"],
    ["few", "数"],
  ]),
  digitStyle: { decimal: ".", spacedGroups: false },
  maxGap: 2,
  goesOn: (text, word, { gap, arabic }) =>
    // "10万 三菱": after a space only words that are followed by more of the numeral.
    gap === 0 || !arabic || word.value.kind !== "digit" || isCounted(text, word.end),
  listMarks: "、",
  isCounted,
};

/** Numerals spelled out in kana: さんぜんにひゃくじゅうなな. */
export const KANA: NumeralSystem = {
  ...KANJI,
  words: new Lexicon<NumeralWord>([
    [digit(0), "ぜろ|れい|ゼロ"],
    [digit(1), "いち|いっ"],
    [digit(2), "に"],
    [digit(3), "さん"],
    [digit(4), "よん|し|よ"],
    [digit(5), "ご"],
    [digit(6), "ろく|ろっ"],
    [digit(7), "なな|しち"],
    [digit(8), "はち|はっ"],
    [digit(9), "きゅう|く"],
    [small(10), "じゅう|じゅっ|じっ"],
    [small(100), "ひゃく|びゃく|ぴゃく"],
    [small(1000), "せん|ぜん"],
    [big(1e4), "まん"],
    [big(1e8), "おく"],
    [big(1e12), "ちょう"],
  ]),
  points: "",
  infix: null,
  maxGap: 0,
  goesOn: null,
  listMarks: "",
  isCounted: () => false,
};

/** "２・５ドル": the dot of vertical print, where a unit follows; "２・26事件" is a date. */
const DOT =
  /(?<=[0-9０-９])・(?=[0-9０-９]{1,2}(?:[万億兆%％円元割倍]|ドル|ユーロ|ルーブル|ウォン|ポイント|時間|キロ|トン))/g;

/** The text in plain form; a comma of full width between groups of digits is one of the number. */
export function foldJapanese(text: string): string {
  return foldPlain(text.replace(/(?<=[０-９])、(?=[０-９]{3}(?![０-９]))/g, ",").replace(DOT, "."));
}
