import { isDigit, readDigits, type DigitStyle } from "./digits.ts";
import type { Found, Lexicon } from "./lexicon.ts";

/** A word of a numeral system that multiplies: 万, 십, さんびゃく is 3 and 百. */
export type NumeralWord =
  | { kind: "digit"; value: number }
  | { kind: "small"; value: number; times?: number }
  | { kind: "big"; value: number };

export type NumeralSystem = {
  words: Lexicon<NumeralWord>;
  /** Stands between whole part and decimals in words: 点, 점. */
  points: string;
  /** "九万四" is 94,000, as Chinese says it; elsewhere 90,004. */
  shorthand: boolean;
  /** A numeral may start with a big scale alone: 만9천. */
  leadingBig: boolean;
  /** Words inside a numeral that make it open or vague: 十多万, 十几万. */
  infix: Lexicon<Infix> | null;
  digitStyle: DigitStyle;
  /** Spaces that may stand between the words of one numeral. */
  maxGap: number;
  /** Whether a word found after the start goes on with the numeral: 이 is "two" and a particle. */
  goesOn: ((text: string, word: Found<NumeralWord>, before: NumeralState) => boolean) | null;
  /** Marks between the two digits of 五、六万 and "2, 3명". */
  listMarks: string;
  /** Whether a thing that is counted starts here, so that 十四五 before it is 14 to 15. */
  isCounted(text: string, position: number): boolean;
};

/** What was read of a numeral before the word in question. */
export type NumeralState = {
  /** Spaces before the word. */
  gap: number;
  /** Whether the numeral holds digits. */
  arabic: boolean;
  scale: number;
  /** The digit or coefficient that no scale has taken yet. */
  pending: number | null;
};

export type Infix = "more" | "about" | "few";

export type Numeral = {
  start: number;
  end: number;
  value: number;
  /** Above `value` in 七八百. */
  high: number;
  /** The last big or small scale read, 1 where there is none. */
  scale: number;
  infix: Infix | null;
  /** Where the infix counts: 十几万 is 11 to 19 of 万. */
  infixScale: number;
  digits: boolean;
  label: boolean;
  /** How many words it took. */
  words: number;
};

/** Past this no text states a number by its scales; it bounds the work on noise. */
const MAX_VALUE = 1e24;

/**
 * Reads the numeral that starts at `position`, digits and scale words mixed: "5만8천 533",
 * "三百五十一万亿", "1,100.9亿". `undefined` where no number starts. Work is linear in what it reads.
 */
export function readNumeral(
  text: string,
  position: number,
  system: NumeralSystem,
): Numeral | undefined {
  const first = text.charCodeAt(position);
  if (!isDigit(first) && first !== 46 && !system.words.mayStart(text, position)) return undefined;
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let pendingDigits = 0;
  let pendingArabic = false;
  let lastBig = Infinity;
  let lastSmall = Infinity;
  let scale = 1;
  let zero = false;
  let infix: Infix | null = null;
  let infixScale = 1;
  let digits = true;
  let words = 0;
  let bigRuns = 0;
  let arabic = false;
  // What one of the last digit is worth, where two digits in a row make a range: 七八百.
  let spread = 0;
  let at = position;
  // The last place where the numeral could stop, for a numeral that goes wrong after it.
  let safe: Numeral | undefined;
  // The same before the coefficient now pending, and after the last big scale.
  let beforePending: Numeral | undefined;
  let afterBig: Numeral | undefined;

  const stop = (end: number): Numeral => {
    let tail = 0;
    if (pending !== null) {
      const short =
        system.shorthand && !zero && !pendingArabic && pendingDigits === 1 && scale >= 100;
      tail = short && Number.isInteger(pending) ? (pending * scale) / 10 : pending;
    }
    const value = tidy(total + section + tail);
    return {
      start: position,
      end,
      value,
      high: value + spread,
      scale: pending === null ? scale : 1,
      infix,
      infixScale,
      digits,
      label: false,
      words,
    };
  };

  for (;;) {
    const next = words === 0 ? at : skipGap(text, at, system.maxGap);
    const code = text.charCodeAt(next);
    const isStartPoint =
      words === 0 &&
      code === 46 &&
      isDigit(text.charCodeAt(next + 1)) &&
      !isDigit(text.charCodeAt(next - 1));
    if (isDigit(code) || isStartPoint) {
      if (pending !== null) break;
      arabic = true;
      const number = readDigits(text, next, system.digitStyle);
      if (number.kind === "label") {
        if (words > 0) break;
        return { ...stop(number.end), value: Number.NaN, label: true };
      }
      if (words > 0 && (number.kind === "fraction" || number.kind === "power")) break;
      // After a scale only what is smaller can go on: "5만8천 533", but not "3만 23456".
      if (words > 0 && number.value >= Math.min(lastSmall, lastBig, scale)) break;
      beforePending = safe;
      pending = number.value;
      pendingArabic = true;
      pendingDigits = number.end - next;
      words++;
      at = number.end;
      if (number.kind === "fraction" || number.kind === "power") {
        safe = stop(at);
        return safe;
      }
      safe = stop(at);
      const listed = number.kind === "integer" ? readListed(text, at, pending, system) : 0;
      if (listed > 0) {
        spread = 1;
        at = listed;
        safe = stop(at);
      }
      continue;
    }

    const found = system.words.at(text, next);
    const state: NumeralState = { gap: next - at, arabic, scale, pending };
    if (found !== undefined && words > 0 && system.goesOn?.(text, found, state) === false) break;
    if (found === undefined) {
      if (
        pending !== null &&
        !pendingArabic &&
        system.points.includes(text.charAt(next)) &&
        next < text.length
      ) {
        const decimals = readDecimals(text, next + 1, system);
        if (decimals !== undefined) {
          pending += decimals.value;
          pendingDigits = 2;
          zero = true;
          at = decimals.end;
          safe = stop(at);
          continue;
        }
      } else if (
        pending === null &&
        words > 0 &&
        scale > 1 &&
        system.points.includes(text.charAt(next)) &&
        next < text.length
      ) {
        const decimals = readDecimals(text, next + 1, system);
        if (decimals !== undefined) {
          section += decimals.value;
          at = decimals.end;
          safe = stop(at);
          break;
        }
      }
      // 十多万, 五百 余万: only where a scale goes on after it.
      if (system.infix !== null && infix === null && words > 0) {
        const mark = system.infix.at(text, next);
        if (mark !== undefined && (pending === null || pendingArabic)) {
          const after = system.words.at(text, skipGap(text, mark.end, 1));
          if (after?.value.kind === "big") {
            // 一千五百零几万 is a few over the whole, not a few tens.
            infix = zero && mark.value === "few" ? "more" : mark.value;
            infixScale = Number.isFinite(lastSmall) && section > 0 ? lastSmall / 10 : 1;
            at = mark.end;
            continue;
          }
        }
      }
      break;
    }
    const word = found.value;
    digits = false;
    if (word.kind === "digit") {
      if (pending !== null && spread === 0 && isPair(text, found, pending, pendingDigits, system)) {
        spread = word.value - pending;
        words++;
        at = found.end;
        safe = stop(at);
        continue;
      }
      if (pending !== null && (spread > 0 || pendingArabic || section > 0 || total > 0)) break;
      if (spread > 0) break;
      if (pending !== null && pendingDigits >= 15) break;
      if (word.value === 0) {
        if (pending === null && words > 0) {
          zero = true;
          at = found.end;
          words++;
          // "一百零" alone ends before its zero.
          continue;
        }
      }
      if (pending === null) {
        beforePending = safe;
        pending = word.value;
        pendingDigits = 1;
        pendingArabic = false;
      } else {
        // Digit by digit: 一九九九, 二〇一五.
        pending = pending * 10 + word.value;
        pendingDigits++;
      }
      words++;
      at = found.end;
      safe = stop(at);
      const listed = pendingDigits === 1 ? readListed(text, at, pending, system) : 0;
      if (listed > 0) {
        spread = 1;
        at = listed;
        safe = stop(at);
      }
      continue;
    }
    if (word.kind === "small") {
      if (word.value >= lastSmall || infix !== null) return pending === null ? safe : beforePending;
      if (pending !== null && pendingArabic && pending >= 1000) break;
      if (spread > 0) spread *= word.value;
      section += multiply(
        pending === null || pending === 0 ? (word.times ?? 1) : pending,
        word.value,
      );
      pending = null;
      pendingDigits = 0;
      lastSmall = word.value;
      scale = word.value;
      zero = false;
      words++;
      at = found.end;
      safe = stop(at);
      continue;
    }
    // A big scale.
    const group = section + (pending ?? 0);
    if (words === 0 && !system.leadingBig) break;
    if (group === 0 && words > 0 && (total === 0 || scale !== lastBig)) break;
    // "3万5千亿": what follows the first scale is a number of its own.
    if (group > 0 && word.value >= lastBig) return afterBig;
    if (words === 0) total = word.value;
    else if (group > 0) total += multiply(group, word.value);
    else {
      // 万亿, 万万: the scale multiplies what was read.
      if (++bigRuns > 2) break;
      total = multiply(total, word.value);
    }
    if (total > MAX_VALUE) break;
    if (infix !== null) infixScale *= word.value;
    if (spread > 0) spread *= word.value;
    section = 0;
    pending = null;
    pendingDigits = 0;
    lastBig = group > 0 || words === 0 ? word.value : lastBig * word.value;
    lastSmall = Infinity;
    scale = lastBig;
    zero = false;
    words++;
    at = found.end;
    safe = stop(at);
    afterBig = safe;
  }
  return safe;
}

/** 2.3 times 1e8 is 230,000,000, not 229,999,999.99999997. */
export function multiply(a: number, b: number): number {
  return tidy(a * b);
}

function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** Whether `found` is the second digit of 七八百 or 十四五个. */
function isPair(
  text: string,
  found: Found<NumeralWord>,
  pending: number,
  pendingDigits: number,
  system: NumeralSystem,
): boolean {
  if (pendingDigits !== 1 || pending === 0) return false;
  // 三五年 is "three to five years" in Chinese.
  const isLoose = system.shorthand && pending === 3 && found.value.value === 5;
  if (found.value.value !== pending + 1 && !isLoose) return false;
  return isScaledOrCounted(text, found.end, system);
}

/** End of the second number in 十三、四个 or "2, 3명"; 0 where there is none. */
function readListed(text: string, at: number, first: number, system: NumeralSystem): number {
  const mark = text.charAt(at);
  if (mark === "" || !system.listMarks.includes(mark)) return 0;
  const next = skipGap(text, at + 1, 1);
  const expected = (first % 10) + 1;
  if (first % 10 === 0 || expected > 9) return 0;
  let end = 0;
  if (text.charAt(next) === String(expected) && !isDigit(text.charCodeAt(next + 1))) {
    end = next + 1;
  } else {
    const found = system.words.at(text, next);
    if (found?.value.kind === "digit" && found.value.value === expected) end = found.end;
  }
  return end > 0 && isScaledOrCounted(text, end, system) ? end : 0;
}

function isScaledOrCounted(text: string, end: number, system: NumeralSystem): boolean {
  const next = system.words.at(text, end);
  if (next !== undefined) return next.value.kind !== "digit";
  return system.isCounted(text, skipGap(text, end, 1));
}

/** Skips up to `max` spaces; stays where more follow. */
function skipGap(text: string, position: number, max: number): number {
  let at = position;
  while (at - position < max && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Digit words after a point: 点五七九. The point may be followed by one space. */
function readDecimals(
  text: string,
  position: number,
  system: NumeralSystem,
): { value: number; end: number } | undefined {
  let at = skipGap(text, position, 1);
  let plain = "";
  while (plain.length < 15) {
    const found = system.words.at(text, at);
    // 十点两 is no decimal: a digit after a point is read out plainly.
    if (found === undefined || found.value.kind !== "digit" || "两兩두".includes(found.word)) break;
    const state = { gap: 0, arabic: false, scale: 1, pending: null };
    if (system.goesOn?.(text, found, state) === false) break;
    plain += found.value.value;
    at = found.end;
  }
  if (plain === "") return undefined;
  const next = system.words.at(text, at);
  // 八点三十 is half past eight.
  if (next?.value.kind === "small") return undefined;
  return { value: Number(`0.${plain}`), end: at };
}
