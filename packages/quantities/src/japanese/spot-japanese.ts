import { isDigit } from "../scan/digits.ts";
import type { Numeral } from "../scan/numeral.ts";
import { readNumeral } from "../scan/read-numeral.ts";
import { Lexicon } from "../scan/lexicon.ts";
import { createSpot, scanSpots, spotNoRest, type Spot, type Unit } from "../scan/spot.ts";
import { KANA, KANJI } from "./japanese-numerals.ts";
import { UNITS } from "./japanese-units.ts";

const PERCENT = { unit: "percent", dimension: "ratio" } as const;
const RATIO = { unit: null, dimension: "ratio" } as const;

/** Numbers of a Japanese text, in order. The text is folded. */
export function spotJapanese(text: string): Spot[] {
  return scanSpots(text, spotAt);
}

function spotAt(text: string, at: number): Spot | undefined {
  const char = text.charAt(at);
  if (char === "年" && text.startsWith("年中無休", at)) return spotNoRest(at, "年中無休", "year");
  if (char === "マ" && text.startsWith("マイナス", at)) {
    const start = text.charAt(at + 4) === " " ? at + 5 : at + 4;
    return negate(spotNumber(text, start), at);
  }
  if (char === "氷" && text.startsWith("氷点下", at)) return negate(spotNumber(text, at + 3), at);
  if (char === "零" && text.startsWith("零下", at)) return negate(spotNumber(text, at + 2), at);
  if (char === "-") return spotMinus(text, at);
  if (char === "半" || char === "過") return spotHalf(text, at);
  if (char === "数" || char === "何") return spotVague(text, at);
  if (char >= "ぁ" && char <= "ん") return spotKana(text, at);
  return spotNumber(text, at);
}

function negate(spot: Spot | undefined, start: number): Spot | undefined {
  return spot && { ...spot, start, low: -spot.high, high: -spot.low };
}

function spotMinus(text: string, at: number): Spot | undefined {
  if (!isDigit(text.charCodeAt(at + 1)) && text.charAt(at + 1) !== ".") return undefined;
  const before = text.charAt(at - 1);
  const isFree = before === "" || " (=<>≤≥、,".includes(before) || /[ぁ-ん]/.test(before);
  if (!isFree || /\d $/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  return negate(spotNumber(text, at + 1), at);
}

const PIECE: Unit = { unit: "piece", dimension: "count" };

/** Native words with their counter. ひとつ and ひとり are adverbs first, and left out. */
const NATIVE = new Lexicon<Spot>(
  ["ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ"]
    .map((word, i): [Spot, string] => [
      createSpot({ start: 0, end: 0, low: i + 2, unit: PIECE }),
      word,
    ])
    .concat([
      [
        createSpot({ start: 0, end: 0, low: 2, unit: { unit: "people", dimension: "people" } }),
        "ふたり",
      ],
    ]),
);

const HALF = /^(?:過半数|過半|半数|半分|半額|半)/;

function spotHalf(text: string, at: number): Spot | undefined {
  const word = HALF.exec(text.slice(at, at + 3))?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  if (word === "半") {
    const next = text.slice(end, end + 3);
    if (/[\d一二三四五六七八九十時年月日間割倍前後上下]/.test(text.charAt(at - 1)))
      return undefined;
    if (next === "ダース") return createSpot({ start: at, end, low: 0.5, needsUnit: true });
    const length = { 年: "year", 日: "day", 月: "month" }[next.charAt(0)];
    if (length === undefined || /^(?:年前|年後|日本|月前)/.test(next)) return undefined;
    return createSpot({
      start: at,
      end: end + 1,
      low: length === "month" ? 0.5 : 0.5,
      unit: { unit: length, dimension: "time" },
    });
  }
  const spot = createSpot({ start: at, end, low: 0.5, unit: RATIO });
  if (word.startsWith("過")) spot.comparator = "gt";
  return spot;
}

/** 数千, 数10, 何十万: from one to nine of that scale. */
function spotVague(text: string, at: number): Spot | undefined {
  if (/[人総指回件個関複多少点手奇偶度算票]/.test(text.charAt(at - 1))) return undefined;
  let from = at + 1;
  // 数万: the numeral may start with a big scale here.
  let scale = 1;
  const first = { 万: 1e4, 億: 1e8, 兆: 1e12 }[text.charAt(from)];
  if (first !== undefined) {
    scale = first;
    from++;
  }
  let { value, end } = { value: scale, end: from };
  if (scale === 1) {
    const numeral = readNumeral(text, from, KANJI);
    if (
      numeral === undefined ||
      !/^(?:10{1,3})?[十百千万億兆]*$/.test(text.slice(from, numeral.end))
    )
      return undefined;
    ({ value, end } = numeral);
    scale = numeral.scale;
  }
  return createSpot({ start: at, end, low: value, high: value * 10 - 1, vague: true, scale });
}

/** A numeral in kana stands between spaces, marks or other scripts; it is too like other words. */
function spotKana(text: string, at: number): Spot | undefined {
  const native = NATIVE.at(text, at);
  if (native !== undefined) return { ...native.value, start: at, end: native.end };
  const before = text.charAt(at - 1);
  if (before !== "" && !/[\s、。,(「]/.test(before)) return undefined;
  const numeral = readNumeral(text, at, KANA);
  if (numeral === undefined) return undefined;
  const next = text.charAt(numeral.end);
  if (next !== "" && !/[\s、。,)」]/.test(next)) return undefined;
  // に alone is a particle, し a word that joins.
  const word = text.slice(at, numeral.end);
  if (
    /^(?:に|し|よ|ご|く|よん|せん|まん|ちょう|さん|じゅう|おく|れい)$/.test(word) &&
    text.trim() !== word
  )
    return undefined;
  return createSpot({ start: at, end: numeral.end, low: numeral.value, scale: numeral.scale });
}

function spotNumber(text: string, at: number): Spot | undefined {
  const numeral = readNumeral(text, at, KANJI);
  if (numeral === undefined) return undefined;
  const fraction = numeral.label ? undefined : readFraction(text, numeral);
  if (fraction !== undefined) return fraction;
  const spot = fromNumeral(text, numeral);
  const before = text.charAt(at - 1);
  if (before === "第" || (isDigit(text.charCodeAt(at)) && isPartOfName(text, at)))
    spot.label = true;
  if (numeral.label || /\d/.test(text.slice(numeral.start, numeral.end))) return spot;
  return believe(text, numeral, spot);
}

/** F-16, A202107, but not USD500. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/[A-Za-z]-$/.test(before)) return true;
  if (!/[A-Za-z]$/.test(before) || /^(?:USD|JPY)$/.test(before)) return false;
  // "UAE1500人": a label and its count.
  return !/^[\d,.]{1,9}[万千]?人(?!目)/.test(text.slice(at, at + 12));
}

function fromNumeral(text: string, numeral: Numeral): Spot {
  const { start, value, high, scale, digits, label } = numeral;
  const spot = createSpot({ start, end: numeral.end, low: value, high, scale, digits, label });
  if (label) return spot;
  if (numeral.infix === "about") spot.comparator = "approx";
  if (numeral.infix === "few") return few(spot, numeral.infixScale);
  const next = text.slice(spot.end, spot.end + 6);
  const more = /^(?:余り|余|あまり)(?![儀剰暇地分])/.exec(next);
  if (more !== null) {
    return {
      ...spot,
      end: spot.end + more[0].length,
      comparator: "approx",
      comparatorWord: more[0],
    };
  }
  if (
    next.startsWith("数") &&
    /[十百千]$/.test(text.slice(start, numeral.end)) &&
    UNITS.at(text, spot.end + 1)
  ) {
    // 十数人, 二十数カ国
    const by = { 十: 1, 百: 10, 千: 100 }[text.charAt(numeral.end - 1)] ?? 1;
    return few({ ...spot, end: spot.end + 1 }, by);
  }
  let zeros = 0;
  while (zeros < numeral.end - start && text.charAt(numeral.end - 1 - zeros) === "0") zeros++;
  if (next.startsWith("数") && zeros > 0 && UNITS.at(text, spot.end + 1)) {
    // 40数カ国
    return few({ ...spot, end: spot.end + 1 }, 10 ** (zeros - 1));
  }
  const tenths = /^割([\d一二三四五六七八九])分(?!の)/.exec(next);
  if (tenths !== null && spot.low <= 10) {
    const part = readNumeral(text, spot.end + 1, KANJI)?.value ?? 0;
    const low = spot.low * 10 + part;
    return { ...spot, low, high: low, end: spot.end + 3, unit: PERCENT };
  }
  const half = /^(?:時間|カ月|か月|ヶ月|ヵ月|年|日|倍)半(?!ば)/.exec(next);
  if (half !== null && spot.low < 1000) {
    const unit = UNITS.at(text, spot.end)?.value ?? null;
    return {
      ...spot,
      low: spot.low + 0.5,
      high: spot.high + 0.5,
      unit,
      end: spot.end + half[0].length,
    };
  }
  return spot;
}

function few(spot: Spot, by: number): Spot {
  return { ...spot, low: spot.low + by, high: spot.high + 9 * by, vague: true };
}

const OVER = /^ ?分の ?/;
const AND = /^ ?(?:と|また|又|は|か) ?/;

/** 三分の二, 一と二分の一. */
function readFraction(text: string, first: Numeral): Spot | undefined {
  const over = OVER.exec(text.slice(first.end, first.end + 5));
  if (over !== null) return fraction(text, first.start, first, first.end + over[0].length, 0);
  const and = AND.exec(text.slice(first.end, first.end + 4));
  if (and === null) return undefined;
  const second = readNumeral(text, first.end + and[0].length, KANJI);
  if (second === undefined || second.label) return undefined;
  const next = OVER.exec(text.slice(second.end, second.end + 5));
  if (next === null) return undefined;
  return fraction(text, first.start, second, second.end + next[0].length, first.value);
}

function fraction(
  text: string,
  start: number,
  bottom: Numeral,
  topAt: number,
  whole: number,
): Spot | undefined {
  const top = readNumeral(text, topAt, KANJI);
  if (top === undefined || top.label || bottom.value === 0) return undefined;
  return createSpot({ start, end: top.end, low: whole + top.value / bottom.value, unit: RATIO });
}

const AFTER_NUMBER =
  /^(?:$|[\s,.、。；！？!?;)）」』"“”]|で|は|の|が|を|に|と|も|から|より|以|ほど|な|だ|ずつ|未満|くらい|ぐらい|前後|超)/;
/** Words that begin with a numeral and are none. */
const IDIOMS =
  /^(?:十分(?:な|に|だ|で|と|条|理|で)|十全|百貨|百科|百姓|千葉|千代|千秋|万一|百済|千島|一一|三三|二二|三々|四六時|五十歩|五十嵐|七五三|八百屋|八百長|百日咳|十八番|十字|三十三間|千里|一か八|一石二|一長一|二人三脚|一喜一|十人十|千羽|千差|百聞|三々五|五里霧|七転八)/;
const AFTER_ONE =
  /^(?:部|般|方|緒|定|番|種|体|家|面|線|段|層|斉|貫|見|連|切|気|応|致|括|例|環|帯|言|足|角|因|員|行|新|律|向|様|時|度(?!に|だ|も|目)|人歩|人芝|人前|人勝|人娘|人息|人っ|日も早|日千|日一|本化|本道|本気|本調|本の|国の|国二|国一|国主|点張|枚岩|丁|席|台決|種の|つに|役|流|等|位|族|存|転|概|瞬|服|味|報|任|周|挙|品|切れ|旦|発|翼|際|環)/;

/** Whether words that could be a number are one; a single character needs a counter behind. */
function believe(text: string, numeral: Numeral, spot: Spot): Spot | undefined {
  const word = text.slice(numeral.start, numeral.end).trim();
  const head = text.slice(numeral.start, numeral.start + 4);
  if (IDIOMS.test(head)) return { ...spot, label: true };
  const rest = text.slice(spot.end, spot.end + 4);
  if (numeral.start === 0 && rest === "") return spot;
  const unit = UNITS.at(text, text.charAt(spot.end) === " " ? spot.end + 1 : spot.end);
  if (/^(?:人|つ|度|回)も(?!の)/.test(rest) && word === "一") return undefined;
  if (word.length === 1) {
    // "月に一度" tells how often; alone "一度" is an adverb.
    const often =
      /^[度回]/.test(rest) && /[年月週日]に$/.test(text.slice(0, numeral.start).slice(-2));
    if (word === "一" && !often && AFTER_ONE.test(rest)) return undefined;
    if (unit !== undefined) return spot;
    if (/^[百千]$/.test(word)) return undefined;
    const before = text.charAt(numeral.start - 1);
    const standsFree = numeral.start === 0 || /[\s,.、。:「(（ぁ-んス]/.test(before);
    return standsFree && AFTER_NUMBER.test(rest) ? spot : undefined;
  }
  return spot;
}
