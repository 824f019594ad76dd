import { createSpot, type Spot } from "../scan/spot.ts";
import {
  CLOSE_COUNTERS,
  isHangul,
  NATIVE_ONES,
  NATIVE_TENS,
  WEAK_NATIVE,
} from "./korean-numerals.ts";
import { UNITS } from "./korean-units.ts";

/** What may follow a numeral that has no counter. */
export const PARTICLES =
  /^(?:은|는|이다|이|가|을|를|과|와|의|에|도|만|으로|로|입니다|이었|이며|이고|인데|까지|부터|보다|정도|여|쯤|대|점|분의|씩|째|뿐|밖에|이나|나|이라|라)/;
/**
 * A native numeral at `at`: 열두, 서너, 스무. `start` and `base` are of the Sino-Korean hundreds before
 * it, where there are any: 백열두.
 */
export function spotNative(
  text: string,
  at: number,
  start: number,
  base: number,
): Spot | undefined {
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
