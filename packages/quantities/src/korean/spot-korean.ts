import { isDigit } from "../scan/digits.ts";
import type { Numeral } from "../scan/numeral.ts";
import { readNumeral } from "../scan/read-numeral.ts";
import { createSpot, scanSpots, spotNoRest, type Spot } from "../scan/spot.ts";
import {
  DAY_WORDS,
  isHangul,
  NATIVE_ONES,
  NATIVE_TENS,
  CLOSE_COUNTERS,
  SINO,
  SINO_TOP,
  WEAK_NATIVE,
} from "./korean-numerals.ts";
import { UNITS } from "./korean-units.ts";

const SIGNS = /^(?:마이너스|음수|영하) ?/;
const PARTICLES =
  /^(?:은|는|이다|이|가|을|를|과|와|의|에|도|만|으로|로|입니다|이었|이며|이고|인데|까지|부터|보다|정도|여|쯤|대|점|분의|씩|째|뿐|밖에|이나|나|이라|라)/;
/** Bare numerals that are other words: 오만 is Oman, 천만 is "not at all". */
const HOMONYMS = new Set(
  "오만 이만 사만 일조 이조 사조 오조 천만 이경 사천 만일 만이 만사 조사 조이 조일 천이 천일 백일 백이 백사 백구 백오 천사 천구 경이 경사 경구 경오 조만 경조 일이".split(
    " ",
  ),
);
/** The same words stand for numbers where they fill the text or have a counter. */
const SINGLE_OK = new Set(["삼", "육", "칠"]);

/** Numbers of a Korean text, in order. The text is folded. */
export function spotKorean(text: string): Spot[] {
  return scanSpots(text, spotAt);
}

function spotAt(text: string, at: number): Spot | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code) || isLeadingPoint(text, at)) return spotDigits(text, at);
  if (code === 45) return spotMinus(text, at);
  if (!isHangul(code)) return undefined;
  if (isHangul(text.charCodeAt(at - 1))) return undefined;
  const sign = SIGNS.exec(text.slice(at, at + 5));
  if (sign !== null) return negate(spotAtBare(text, at + sign[0].length), at);
  return spotWords(text, at);
}

/** ".5", but not the point of 192.168. */
function isLeadingPoint(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46 || !isDigit(text.charCodeAt(at + 1))) return false;
  return !/[\dA-Za-z가-힣]/.test(text.charAt(at - 1));
}

function spotAtBare(text: string, at: number): Spot | undefined {
  if (isDigit(text.charCodeAt(at))) return spotDigits(text, at);
  const sum = readFraction(text, at);
  if (sum !== undefined) return sum;
  const numeral = readNumeral(text, at, SINO);
  return numeral === undefined ? undefined : toSpot(text, numeral);
}

function negate(spot: Spot | undefined, start: number): Spot | undefined {
  if (spot === undefined) return undefined;
  return { ...spot, start, low: -spot.high, high: -spot.low };
}

/** A minus stands free before its digits: "-5", "- 1 4/5", but not "1000 - 5000" or "A-5". */
function spotMinus(text: string, at: number): Spot | undefined {
  const digits = text.charAt(at + 1) === " " && at === 0 ? at + 2 : at + 1;
  const before = text.charAt(at - 1);
  if (!isDigit(text.charCodeAt(digits)) && text.charAt(digits) !== ".") return undefined;
  if (before !== "" && !" (=<>≤≥".includes(before)) return undefined;
  if (/\d ?$/.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  return negate(spotDigits(text, digits), at);
}

function spotDigits(text: string, at: number): Spot | undefined {
  const fraction = readFraction(text, at);
  if (fraction !== undefined) return fraction;
  const numeral = readNumeral(text, at, SINO);
  if (numeral === undefined) return undefined;
  const spot = toSpot(text, numeral);
  if (isPartOfName(text, at)) return { ...spot, label: true };
  return spot;
}

/** "F-16", "A202107", "제2397호": letters or 제 before the digits make a name. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === "제") return true;
  if (/[A-Za-z]/.test(before))
    return !/(?:US|USD|KRW|EUR)$/.test(text.slice(Math.max(0, at - 3), at));
  return before === "-" && /[A-Za-z]/.test(text.charAt(at - 2));
}

function toSpot(text: string, numeral: Numeral): Spot {
  const { start, end, value, high, scale, digits, label } = numeral;
  const spot = createSpot({ start, end, low: value, high, scale, digits, label });
  if (numeral.infix === "about") spot.comparator = "approx";
  if (numeral.infix === "few") {
    spot.low = value + numeral.infixScale;
    spot.high = value + 9 * numeral.infixScale;
    spot.vague = true;
  }
  const more = readMore(text, end);
  if (more > end) {
    spot.comparator = "approx";
    spot.comparatorWord = "여";
    spot.end = more;
  }
  return spot;
}

/** End of 여 in 5만여 명 and 40여 개국; `at` where it begins 여성 or 여름. */
function readMore(text: string, at: number): number {
  const start = text.charAt(at) === " " ? at + 1 : at;
  if (text.charAt(start) !== "여") return at;
  const end = start + 1;
  const next = text.charAt(end) === " " ? end + 1 : end;
  const goesOn = UNITS.at(text, next) !== undefined || /[만억조%㎞㎡]/.test(text.charAt(next));
  return goesOn || !isHangul(text.charCodeAt(end)) ? end : at;
}

const DENOMINATOR = /^ ?분의 ?/;

/** "팔분의 일", "3분의 2000", "삼과 오분의 일". */
function readFraction(text: string, at: number): Spot | undefined {
  const first = readNumeral(text, at, SINO);
  if (first === undefined || first.label) return undefined;
  const over = DENOMINATOR.exec(text.slice(first.end, first.end + 4));
  if (over !== null) return fractionFrom(text, at, first, first.end + over[0].length, 0);
  const and = /^[과와] ?/.exec(text.slice(first.end, first.end + 2));
  if (and === null) return undefined;
  const second = readNumeral(text, first.end + and[0].length, SINO);
  if (second === undefined || second.label) return undefined;
  const overSecond = DENOMINATOR.exec(text.slice(second.end, second.end + 4));
  if (overSecond === null) return undefined;
  return fractionFrom(text, at, second, second.end + overSecond[0].length, first.value);
}

function fractionFrom(
  text: string,
  start: number,
  bottom: Numeral,
  topAt: number,
  whole: number,
): Spot | undefined {
  const top = readNumeral(text, topAt, SINO_TOP);
  if (top === undefined || top.label || bottom.value === 0) return undefined;
  const low = whole + top.value / bottom.value;
  return createSpot({ start, end: top.end, low, unit: { unit: null, dimension: "ratio" } });
}

const VAGUE = /^(?:수|몇)(?=[십백천만억조])/;
const HALVES = /^(?:절반|과반|반(?=[이은을도의 ]|에(?:도|서|게)? ))/;

const NO_REST =
  /^(?:연중무휴|연중 무휴|(?:하루도 )?쉬는 날 ?(?:도 )?없이|휴일 ?(?:도 )?없이|휴무 없이)/;

function spotWords(text: string, at: number): Spot | undefined {
  const noRest = NO_REST.exec(text.slice(at, at + 14));
  if (noRest !== null)
    return spotNoRest(at, noRest[0], noRest[0].startsWith("연중") ? "year" : null);
  const day = DAY_WORDS.at(text, at);
  if (day !== undefined && !isHangulWordPart(text, day.end)) {
    const unit = { unit: "day", dimension: "time" } as const;
    return createSpot({ start: at, end: day.end, low: day.value.low, high: day.value.high, unit });
  }
  const head = text.slice(at, at + 6);
  const vague = VAGUE.exec(head);
  if (vague !== null) return spotVague(text, at, vague[0].length);
  const half = HALVES.exec(head);
  if (half !== null) {
    const end = at + half[0].length;
    const spot = createSpot({ start: at, end, low: 0.5, unit: { unit: null, dimension: "ratio" } });
    if (half[0] === "과반") spot.comparator = "gt";
    return spot;
  }
  return readFraction(text, at) ?? spotSino(text, at) ?? spotNative(text, at, at, 0);
}

function isHangulWordPart(text: string, end: number): boolean {
  return (
    isHangul(text.charCodeAt(end)) &&
    !/^(?:에|도|나|만|를|을|가|의|씩|째|간|뿐|밖|동|이|은|는|쯤|정|보|내|전|후|뒤|앞|안|와|과|치|평|평균|로|짜|꼴|종|빨|남|안팎)/.test(
      text.slice(end, end + 2),
    )
  );
}

/** 수십만: from one to nine of that scale. */
function spotVague(text: string, at: number, skip: number): Spot | undefined {
  const numeral = readNumeral(text, at + skip, SINO);
  if (numeral === undefined || numeral.value < 10) return undefined;
  const isScale = /^10*$/.test(String(numeral.value)) || numeral.value >= 1e20;
  if (!isScale) return undefined;
  const low = numeral.value;
  const spot = createSpot({
    start: at,
    end: numeral.end,
    low,
    high: low * 10 - 1,
    vague: true,
    scale: numeral.scale,
  });
  const more = /^여(?= |명|개|곳|만|억)/.exec(text.slice(numeral.end, numeral.end + 2));
  if (more !== null) spot.end++;
  return spot;
}

function spotSino(text: string, at: number): Spot | undefined {
  const numeral = readNumeral(text, at, SINO);
  if (numeral === undefined) return undefined;
  // 백열두: a Sino-Korean hundred goes on in native words.
  if (numeral.words > 0 && numeral.scale >= 100) {
    const native = spotNative(text, numeral.end, at, numeral.value);
    if (native !== undefined) return native;
  }
  const spot = toSpot(text, numeral);
  if (!numeral.digits && !isBelievable(text, numeral, spot)) return undefined;
  return spot;
}

function isBelievable(text: string, numeral: Numeral, spot: Spot): boolean {
  const word = text.slice(numeral.start, numeral.end).trim();
  const rest = text.slice(spot.end, spot.end + 6);
  if (spot.start === 0 && /^[.!?]?$/.test(rest)) return true;
  const isMixed = /\d/.test(word);
  if (isMixed) return true;
  const spaced = text.charAt(spot.end) === " ";
  const unit = UNITS.at(text, spaced ? spot.end + 1 : spot.end);
  if (word.length === 1) {
    if (unit === undefined) return isBareDigit(word, rest);
    if (numeral.value >= 10)
      return (
        numeral.value <= 1e4 &&
        !/^천명(?:하|한|해|했)/.test(word + rest) &&
        !(spaced && word === "조")
      );
    return (
      word !== "영" &&
      word !== "공" &&
      (/^(?:개월|년|달러|퍼센트|프로|원)/.test(text.slice(spot.end, spot.end + 3)) ||
        (spaced && /^ (?:개월|년|달러|퍼센트|명|주|인)/.test(rest) && word !== "이"))
    );
  }
  if (unit !== undefined && unit.word !== "") {
    return !HOMONYMS.has(word) || !spaced || unit.word.length > 1 || /[명개원년]/.test(unit.word);
  }
  if (HOMONYMS.has(word)) return false;
  if (spot.comparator !== null) return true;
  if (!isHangul(text.charCodeAt(spot.end))) return numeral.scale >= 10 || numeral.words > 2;
  return PARTICLES.test(rest) && (numeral.value >= 10 || numeral.words > 2);
}

/** 삼은, 십보다: a digit or scale that stands for its number alone. */
function isBareDigit(word: string, rest: string): boolean {
  if (/^[십백천]$/.test(word)) return /^(?:보다|에서|과 )/.test(rest);
  return SINGLE_OK.has(word) && /^(?:은|과|이다|입니다)(?=[ .,]|$)/.test(rest);
}

function spotNative(text: string, at: number, start: number, base: number): Spot | undefined {
  const tens = NATIVE_TENS.at(text, at);
  let end = tens?.end ?? at;
  const ones = NATIVE_ONES.at(text, end);
  if (ones !== undefined && (tens === undefined || tens.word !== "스무")) end = ones.end;
  const used = end > (tens?.end ?? at) ? ones : undefined;
  if (end === at) return undefined;
  const low = base + (tens?.value ?? 0) + (used?.value.low ?? 0);
  const high = base + (tens?.value ?? 0) + (used?.value.high ?? 0);
  const word = text.slice(at, end);
  const spaced = text.charAt(end) === " ";
  const unitAt = spaced ? end + 1 : end;
  const unit = UNITS.at(text, unitAt);
  const spot = createSpot({ start, end, low, high });
  const more = /^(?:여|남은)(?= ?(?:명|개|곳|시간|살|가지|차례|사람|나라|달|해|대))/.exec(
    text.slice(end, end + 5),
  );
  if (more !== null) {
    return { ...spot, end: end + more[0].length, comparator: "approx", comparatorWord: more[0] };
  }
  if (unit !== undefined) {
    // 한 대통령, 두 정상: a space and a one-syllable counter that goes on is another noun.
    if (unit.word.length === 1 && !isCounterEnd(text, unit.end)) return undefined;
    if (!spaced && WEAK_NATIVE.test(word) && word.length === 1) {
      if (/^[석넉]$/.test(word)) return unit.word.startsWith("달") ? spot : undefined;
      if (unit.word === "번") return word === "한" ? undefined : spot;
      return CLOSE_COUNTERS.test(unit.word) ? spot : undefined;
    }
    if (/^[석넉닷엿]$/.test(word) && !/^(?:달|달간|장|자|대|잔|섬|냥|말|되)$/.test(unit.word))
      return undefined;
    return spot;
  }
  if (WEAK_NATIVE.test(word)) return undefined;
  if (!isHangul(text.charCodeAt(end))) return spot;
  return PARTICLES.test(text.slice(end, end + 4)) ? spot : undefined;
}

const AFTER_COUNTER =
  /^(?:이|가|은|는|을|를|의|에|도|만|과|와|으로|로|씩|째|뿐|밖에|여|쯤|간|당|꼴|안팎|정도|까지|부터|조차|보다|중|내|동안|다[고가는며.\s]|다$|인[데 ]|인$|입|뒤|전|후|마다|넘|남짓|짜리|치|가량|하고|들이|라|나|께|서|처럼|같|미만|초과|더|못|였|지|수준|규모|선|대(?:[의로에를가은 ]|$))/;

/** Whether a counter can end here: before a space, a mark, or a particle. */
export function isCounterEnd(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (!isHangul(code)) return true;
  return AFTER_COUNTER.test(text.slice(position, position + 3));
}
