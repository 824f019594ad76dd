import { isDigit } from "../scan/digits.ts";
import type { Numeral } from "../scan/numeral.ts";
import { readNumeral } from "../scan/read-numeral.ts";
import { createSpot, scanSpots, spotNoRest, type Spot } from "../scan/spot.ts";
import { isBelievable } from "./believe-korean.ts";
import { DAY_WORDS, isHangul, SINO, SINO_TOP } from "./korean-numerals.ts";
import { UNITS } from "./korean-units.ts";
import { spotNative } from "./spot-native.ts";

const SIGNS = /^(?:마이너스|음수|영하) ?/;
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

/** "수백 명", and "수 백 명" where a unit shows that no noun ends in 수. */
const VAGUE =
  /^(?:수|몇)(?:(?=[십백천만억조])| (?=[십백천만억]{1,2}여? ?(?:명|개국|달러|위안|루블|원|시간)))/;
const HALVES = /^(?:절반|과반|반(?=[이은을도의 ]|에(?:도|서|게)? ))/;
const AFTER_TIME = /(?:시간|년|달|개월|주|하루) $/;

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
  const head = text.slice(at, at + 10);
  const vague = VAGUE.exec(head);
  if (vague !== null) return spotVague(text, at, vague[0].length);
  const half = HALVES.exec(head);
  // "1년 반이": a part of the year before it.
  if (
    half !== null &&
    !(half[0] === "반" && AFTER_TIME.test(text.slice(Math.max(0, at - 4), at)))
  ) {
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
    !/^(?:에|도|나|만|를|을|가|의|씩|째|간|뿐|밖|동|이|은|는|쯤|정|보|내|전|후|뒤|앞|안|와|과|치|평|평균|로|짜|꼴|종|빨|남|안팎|였|라|다[\s.,"”]|다$)/.test(
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
