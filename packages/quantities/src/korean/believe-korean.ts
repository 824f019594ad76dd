import type { Numeral } from "../scan/numeral.ts";
import type { Spot } from "../scan/spot.ts";
import { isHangul } from "./korean-numerals.ts";
import { PARTICLES } from "./spot-native.ts";
import { UNITS } from "./korean-units.ts";

/** Bare numerals that are other words: 오만 is Oman, 천만 is "not at all". */
const HOMONYMS = new Set(
  "오만 이만 사만 일조 이조 사조 오조 천만 이경 사천 만일 만이 만사 조사 조이 조일 천이 천일 백일 백이 백사 백구 백오 천사 천구 경이 경사 경구 경오 조만 경조 일이".split(
    " ",
  ),
);
/** The same words stand for numbers where they fill the text or have a counter. */
const SINGLE_OK = new Set(["삼", "육", "칠"]);

/** Whether a numeral in words is one, and no other word that is written the same. */
export function isBelievable(text: string, numeral: Numeral, spot: Spot): boolean {
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
    // "조사할", "이사할": tenths are no more than ten.
    if (unit.word === "할" && numeral.value > 10) return false;
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
