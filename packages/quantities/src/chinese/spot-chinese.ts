import { isDigit } from "../scan/digits.ts";
import type { Numeral } from "../scan/numeral.ts";
import { readNumeral } from "../scan/read-numeral.ts";
import { createSpot, scanSpots, spotNoRest, type Spot } from "../scan/spot.ts";
import { CHINESE_NUMERALS } from "./chinese-numerals.ts";
import { UNITS } from "./chinese-units.ts";

const PERCENT = { unit: "percent", dimension: "ratio" } as const;
const RATIO = { unit: null, dimension: "ratio" } as const;

/** Numbers of a Chinese text, in order. The text is folded. */
export function spotChinese(text: string): Spot[] {
  return scanSpots(text, spotAt);
}

function spotAt(text: string, at: number): Spot | undefined {
  const char = text.charAt(at);
  if ((char === "全" || char === "终") && text.startsWith("年无休", at + 1)) {
    return spotNoRest(at, "全年无休", "year");
  }
  if (char === "负") {
    return negate(spotPerHundred(text, at + 1) ?? spotNumber(text, at + 1), at);
  }
  if (char === "零" && text.startsWith("零下", at)) return negate(spotNumber(text, at + 2), at);
  if (char === "-") return spotMinus(text, at);
  if (char === "成") return spotThousands(text, at);
  if (char === "百" || char === "千" || char === "万") {
    const part = spotPerHundred(text, at);
    if (part !== undefined) return part;
  }
  if ("半过一大".includes(char)) {
    const half = spotHalf(text, at);
    if (half !== undefined || !"一".includes(char)) return half;
  }
  if (char === "数" || char === "几") return spotVague(text, at);
  return spotNumber(text, at);
}

function negate(spot: Spot | undefined, start: number): Spot | undefined {
  return spot && { ...spot, start, low: -spot.high, high: -spot.low };
}

function spotMinus(text: string, at: number): Spot | undefined {
  const next = text.charAt(at + 1);
  if (!isDigit(text.charCodeAt(at + 1)) && next !== ".") return undefined;
  const before = text.charAt(at - 1);
  if (before !== "" && !" (=<>≤≥,，".includes(before)) return undefined;
  if (/[\d一二三四五六七八九十百千万亿] $/.test(text.slice(Math.max(0, at - 2), at)))
    return undefined;
  return negate(spotNumber(text, at + 1), at);
}

/** 百分之五十五点五, 千分之三. */
function spotPerHundred(text: string, at: number): Spot | undefined {
  if (!text.startsWith("分之", at + 1)) return undefined;
  const top = readNumeral(text, at + 3, CHINESE_NUMERALS);
  if (top === undefined || top.label) return undefined;
  const base = { 百: 100, 千: 1000, 万: 10_000 }[text.charAt(at)] ?? 100;
  const spot = fromNumeral(text, top);
  if (base === 100) return { ...spot, start: at, unit: PERCENT };
  return { ...spot, start: at, low: spot.low / base, high: spot.high / base, unit: RATIO };
}

const HALF = /^(?:过半数|过半|半数|一半|大半(?![年天夜])|半)/;

function spotHalf(text: string, at: number): Spot | undefined {
  const found = HALF.exec(text.slice(at, at + 3));
  if (found === null) return undefined;
  const word = found[0];
  const end = at + word.length;
  if (word === "半") {
    if (!/^(?:个?小时|年|天|个月|个钟|个世纪|月|打)/.test(text.slice(end, end + 4)))
      return undefined;
    if (/[\d一二三四五六七八九十年月天时个点成上下前后大小]/.test(text.charAt(at - 1)))
      return undefined;
    return createSpot({ start: at, end, low: 0.5, needsUnit: true });
  }
  const spot = createSpot({ start: at, end, low: 0.5, unit: RATIO });
  if (/^[过大]/.test(word)) spot.comparator = "gt";
  return spot;
}

/** 数千, 几十万: from one to nine of that scale. */
function spotVague(text: string, at: number): Spot | undefined {
  const before = text.charAt(at - 1);
  if (text.charAt(at) === "数" && /[人总指次户件个函字计多少分系参]/.test(before)) return undefined;
  const numeral = readNumeral(text, at + 1, CHINESE_NUMERALS);
  if (numeral === undefined || numeral.digits || !isBareScale(text, numeral)) return undefined;
  const low = numeral.value;
  const end =
    numeral.end + (/^[多余](?!数)/.test(text.slice(numeral.end, numeral.end + 2)) ? 1 : 0);
  return createSpot({
    start: at,
    end,
    low,
    high: low * 10 - 1,
    vague: true,
    scale: numeral.scale,
  });
}

/** 千, 十万, 万亿: scales without a digit. */
function isBareScale(text: string, numeral: Numeral): boolean {
  return (
    numeral.infix === null && /^[十百千万亿兆佰仟 ]+$/.test(text.slice(numeral.start, numeral.end))
  );
}

function spotNumber(text: string, at: number): Spot | undefined {
  const numeral = readNumeral(text, at, CHINESE_NUMERALS);
  if (numeral === undefined) return undefined;
  const fraction = numeral.label ? undefined : readFraction(text, numeral);
  if (fraction !== undefined) return fraction;
  const spot = fromNumeral(text, numeral);
  const before = text.charAt(at - 1);
  if (before === "第" || (isDigit(text.charCodeAt(at)) && isPartOfName(text, at)))
    spot.label = true;
  if (numeral.digits || numeral.label || /\d/.test(text.slice(numeral.start, numeral.end)))
    return spot;
  return believe(text, numeral, spot);
}

/** F-16, A202107, but not USD500. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  if (/[A-Za-z]-$/.test(before)) return true;
  return /[A-Za-z]$/.test(before) && !/^(?:USD|RMB|CNY|HKD)$/.test(before);
}

function fromNumeral(text: string, numeral: Numeral): Spot {
  const { start, value, high, scale, digits, label } = numeral;
  const spot = createSpot({ start, end: numeral.end, low: value, high, scale, digits, label });
  if (label) return spot;
  if (numeral.infix === "more") spot.comparator = "gt";
  if (numeral.infix === "about") spot.comparator = "approx";
  const next = text.slice(spot.end, spot.end + 4);
  const tenths = /^成([一二三四五六七八九\d])(?![十百千\d])/.exec(next);
  if (tenths?.[1] !== undefined && value <= 10) {
    const part = readNumeral(text, spot.end + 1, CHINESE_NUMERALS)?.value ?? 0;
    const low = value * 10 + part;
    return { ...spot, low, high: low, end: spot.end + 2, unit: PERCENT };
  }
  // 一成半
  if (/^成半(?![个天年月])/.test(next) && value <= 9)
    return { ...spot, low: value * 10 + 5, high: value * 10 + 5, end: spot.end + 2, unit: PERCENT };
  if (numeral.infix === "few") return few(spot, numeral.infixScale);
  if (/^ ?(?:多|余)(?!半|数|种族|人种|米尼|亏|元化|国部|云)/.test(next)) {
    spot.comparatorWord = next.trim().charAt(0);
    spot.comparator = "gt";
    spot.end += next.startsWith(" ") ? 2 : 1;
  } else if (/^[来把](?=[人名个位户万亿天年岁家块元美欧卢韩日港英里])/.test(next)) {
    // 七百来人, 一百来欧元, 千把人
    spot.comparatorWord = next.charAt(0);
    spot.comparator = "approx";
    spot.end++;
  } else if (next.startsWith("几") && text.slice(start, numeral.end).endsWith("十")) {
    // 二十几人
    spot.end++;
    return few(spot, 1);
  } else if (
    /^几(?=[个名位人元块蚊钟美欧港卢万])/.test(next) &&
    /[百千万]$/.test(text.slice(start, numeral.end))
  ) {
    // 三百几个, 一万三千几蚊
    spot.comparatorWord = "几";
    spot.comparator = "gt";
    spot.end++;
  } else if (/^个[多几](?:小时|月|钟|星期|礼拜)/.test(next)) {
    // 十二个多小时
    spot.comparatorWord = next.charAt(1);
    spot.comparator = "gt";
    spot.end += 2;
  } else if (/^个半(?:小时|月|钟|星期|世)/.test(text.slice(spot.end, spot.end + 4))) {
    spot.low += 0.5;
    spot.high += 0.5;
    spot.end += 2;
  } else {
    addHalf(text, spot);
    addDecimals(text, spot);
  }
  return spot;
}

/** 成千上万: a thousand at least, told of a crowd. */
function spotThousands(text: string, at: number): Spot | undefined {
  const [low, high] = text.startsWith("成千上万", at)
    ? [1000, 99_999]
    : text.startsWith("成百上千", at)
      ? [100, 9999]
      : [0, 0];
  if (high === 0) return undefined;
  return createSpot({ start: at, end: at + 4, low, high, vague: true });
}

function few(spot: Spot, by: number): Spot {
  return { ...spot, low: spot.low + by, high: spot.high + 9 * by, vague: true };
}

/** 两年半, 三天半: the half comes after the unit. */
function addHalf(text: string, spot: Spot): void {
  const found = /^(年|天|小时|倍)半(?![年月])/.exec(text.slice(spot.end, spot.end + 4));
  if (found === null || spot.low >= 1000) return;
  const unit = UNITS.at(text, spot.end)?.value;
  if (unit === undefined) return;
  spot.low += 0.5;
  spot.high += 0.5;
  spot.unit = unit;
  spot.end += found[0].length;
}

/** 一米五八 is 1.58 metres. */
function addDecimals(text: string, spot: Spot): void {
  const tail = /^米([一二三四五六七八九零〇]{1,2})(?![十百千万个名人])/.exec(
    text.slice(spot.end, spot.end + 4),
  );
  if (tail?.[1] === undefined || spot.low > 9) return;
  const decimals = tail[1].replace(/./g, (char) =>
    String("零一二三四五六七八九".indexOf(char === "〇" ? "零" : char)),
  );
  spot.low = spot.high = spot.low + Number(`0.${decimals}`);
  spot.unit = { unit: "m", dimension: "physical" };
  spot.end += tail[0].length;
}

const OVER = /^ {0,2}分 {0,2}之 {0,2}/;
const AND = /^ ?又 ?/;

/** 三分之二, 三百五十又3分之1, 负3分之负一百五十七. */
function readFraction(text: string, first: Numeral): Spot | undefined {
  const over = OVER.exec(text.slice(first.end, first.end + 8));
  if (over !== null) return fraction(text, first.start, first, first.end + over[0].length, 0);
  const and = AND.exec(text.slice(first.end, first.end + 3));
  if (and === null) return undefined;
  const second = readNumeral(text, first.end + and[0].length, CHINESE_NUMERALS);
  if (second === undefined || second.label) return undefined;
  const next = OVER.exec(text.slice(second.end, second.end + 8));
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
  const isNegative = text.charAt(topAt) === "负";
  const top = readNumeral(text, isNegative ? topAt + 1 : topAt, CHINESE_NUMERALS);
  if (top === undefined || top.label || bottom.value === 0) return undefined;
  const part = (isNegative ? -top.value : top.value) / bottom.value;
  return createSpot({ start, end: top.end, low: whole + part, unit: RATIO });
}

const NUMBER_AROUND = /[是有为前成达到至共约不或和及与过超近逾]/;
const AFTER_NUMBER = /^(?:$|[\s,.，。、；！？!?;)）」』"“”]|是|不|却|的|那|这|和|与|或|分之|人|名)/;
const BEFORE_SCALE =
  /(?:逾|近|上|约|达|超|过|破|超过|不足|不到|将近|少于|多于|达到|数以|至少|最多|多达|高达|未满|满|仅)$/;
/** Words that begin with a numeral and are none. */
const IDIOMS =
  /^(?:零件|零售|零星|零食|零用|零花|零钱|零头|零部|一一|万一|千万不|千万别|千万要|一五一|三三两|七七八|五五|三七开|十之八九|八九不离|万万没|万万不|千千万万|一二九|三八线|三八度|九一八|七七事变|五四运动|一二三线|五一|十一届|百万富翁|千万富翁|亿万富翁|三十六计|十五六个吊桶|二三线|一二线|三四线)/;
/** After 一 these make adverbs and the like: 一起, 一部分, 一时. */
const AFTER_ONE =
  /^(?:部分|起|道(?!题|菜|门)|面|边|时|度|带|些|点|样|批|种|类|体|代|下|旁|概|致|并|路|场空|方|回事|口气|块儿|把|回|层|股|线|手|面倒|组|套|份|单|对一|国两|日千里|番|片|条龙|级|号|等|大批|大|中|排|遍|样|首|发|门心思|顶|口|间|头|席)/;

/** Whether words that could be a number are one; single characters need a counter behind. */
function believe(text: string, numeral: Numeral, spot: Spot): Spot | undefined {
  const word = text.slice(numeral.start, numeral.end).trim();
  const head = text.slice(numeral.start, numeral.start + 6);
  if (IDIOMS.test(head)) return { ...spot, label: true };
  const rest = text.slice(spot.end, spot.end + 6);
  const isWhole = numeral.start === 0 && rest === "";
  const before = text.slice(Math.max(0, numeral.start - 3), numeral.start);
  if (isBareScale(text, numeral) && !/^[十拾]/.test(word)) {
    if (BEFORE_SCALE.test(before)) return boundByScale(spot, before);
    if (spot.comparator !== null) return spot;
    if (/^[人名家个]?(?:以上|左右|上下|以下)/.test(rest)) return spot;
    if (/^(?:万|亿|兆)/.test(word) || /^[万亿]+$/.test(word)) return undefined;
    const unit = UNITS.at(text, spot.end)?.value;
    return unit?.dimension === "money" || (unit?.dimension === "people" && word.length > 1)
      ? spot
      : undefined;
  }
  // 贰元 is an amount, 陆地 and 伍仁 are other words.
  if (/^[壹贰貳叁叄肆伍陆柒捌玖拾佰仟]$/.test(word)) {
    const unit = UNITS.at(text, spot.end)?.value;
    return unit !== undefined && (word === "壹" || unit.dimension === "money") ? spot : undefined;
  }
  if (isWhole || spot.unit !== null) return spot;
  if (word.length === 1) {
    const unit = UNITS.at(text, spot.end);
    if (word === "一" && AFTER_ONE.test(rest)) return undefined;
    if (unit !== undefined) return spot;
    // 一到五个: the unit of the other end is its own.
    if (/^(?:到|至|~|-)[一二两三四五六七八九十百千万几\d]/.test(rest))
      return { ...spot, needsUnit: true };
    if (/^(?:两|十)$/.test(word) && countsNoun(rest)) return spot;
    const standsFree =
      numeral.start === 0 ||
      /[\s,.，。、；：:(（]/.test(before.slice(-1)) ||
      NUMBER_AROUND.test(before.slice(-1));
    return standsFree && AFTER_NUMBER.test(rest) ? spot : undefined;
  }
  return spot;
}

function countsNoun(rest: string): boolean {
  return /^(?:国|地|军|艘|校|党|院|国家|港|市|省|县|者)/.test(rest);
}

/** 上千 is a thousand or more, 数以千计 are thousands. */
function boundByScale(spot: Spot, before: string): Spot {
  if (before.endsWith("数以")) return { ...spot, high: spot.low * 10 - 1, vague: true };
  if (before.endsWith("上")) return { ...spot, comparator: "gte", comparatorWord: "上" };
  return spot;
}
