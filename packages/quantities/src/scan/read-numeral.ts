import { isDigit, readDigits } from "./digits.ts";
import type { Found } from "./lexicon.ts";
import { multiply, tidy } from "./multiply.ts";
import type { Infix, Numeral, NumeralSystem, NumeralWord } from "./numeral.ts";
import { isPair, readDecimals, readListed, skipGap } from "./numeral-parts.ts";

/** Past this no text states a number by its scales; it bounds the work on noise. */
const MAX_VALUE = 1e24;
/** 一九九九 is a number digit by digit; longer strings of digit words are keys or noise. */
const MAX_DIGIT_WORDS = 15;
/** 万亿, 万万: scales on scales. */
const MAX_SCALES_ON_SCALES = 2;

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
  return new NumeralReader(text, position, system).read();
}

/**
 * A numeral while it is read, word by word: `total` holds what big scales (万, 億) closed, `section`
 * what small ones (十, 百, 千) did since, `pending` the digits that no scale has taken yet.
 */
class NumeralReader {
  readonly #text: string;
  readonly #start: number;
  readonly #system: NumeralSystem;
  #at: number;
  #total = 0;
  #section = 0;
  #pending: number | null = null;
  #pendingDigits = 0;
  #pendingIsArabic = false;
  #lastBig = Infinity;
  #lastSmall = Infinity;
  #scale = 1;
  /** A zero was said, so that a digit after it is no shorthand: 一千零五. */
  #hasZero = false;
  #infix: Infix | null = null;
  #infixScale = 1;
  #isDigitsOnly = true;
  #hasArabic = false;
  #words = 0;
  #scalesOnScales = 0;
  /** How far two digits in a row reach: 100 in 七八百. */
  #spread = 0;
  /** Where the numeral could stop: now, before `pending`, and after the last big scale. */
  #safe: Numeral | undefined;
  #beforePending: Numeral | undefined;
  #afterBig: Numeral | undefined;

  constructor(text: string, start: number, system: NumeralSystem) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
    this.#system = system;
  }

  read(): Numeral | undefined {
    while (this.#step());
    return this.#safe;
  }

  /** Takes one word of the numeral; false where it has ended. */
  #step(): boolean {
    const { words, goesOn, maxGap } = this.#system;
    const next = this.#words === 0 ? this.#at : skipGap(this.#text, this.#at, maxGap);
    if (this.#isDigitAt(next)) return this.#takeDigits(next);
    const found = words.at(this.#text, next);
    if (found === undefined) return this.#takeDecimals(next) || this.#takeInfix(next);
    if (this.#words > 0 && goesOn !== null) {
      const gap = next - this.#at;
      const state = { gap, arabic: this.#hasArabic, scale: this.#scale, pending: this.#pending };
      if (!goesOn(this.#text, found, state)) return false;
    }
    this.#isDigitsOnly = false;
    if (found.value.kind === "digit") return this.#takeDigitWord(found);
    return found.value.kind === "small"
      ? this.#takeSmall(found.value.value, found.value.times ?? 1, found.end)
      : this.#takeBig(found.value.value, found.end);
  }

  #isDigitAt(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    if (isDigit(code)) return true;
    // ".5", but not the point of 3.53.5.
    if (this.#words > 0 || code !== 46) return false;
    return isDigit(this.#text.charCodeAt(at + 1)) && !isDigit(this.#text.charCodeAt(at - 1));
  }

  #takeDigits(next: number): boolean {
    if (this.#pending !== null) return false;
    this.#hasArabic = true;
    const number = readDigits(this.#text, next, this.#system.digitStyle);
    const isFirst = this.#words === 0;
    if (number.kind === "label") {
      if (isFirst) this.#safe = { ...this.#stop(number.end), value: Number.NaN, label: true };
      return false;
    }
    const isWhole = number.kind === "integer" || number.kind === "decimal";
    // After a scale only what is smaller can go on: "5만8천 533", but not "3만 23456".
    const limit = Math.min(this.#lastSmall, this.#lastBig, this.#scale);
    if (!isFirst && (!isWhole || number.value >= limit)) return false;
    this.#beforePending = this.#safe;
    this.#pending = number.value;
    this.#pendingIsArabic = true;
    this.#pendingDigits = number.end - next;
    this.#advance(number.end);
    if (number.kind === "integer") this.#takeListed();
    return isWhole;
  }

  #takeDigitWord(found: Found<NumeralWord>): boolean {
    const { value } = found.value;
    const pending = this.#pending;
    if (pending !== null) {
      if (this.#spread > 0) return false;
      if (isPair(this.#text, found, pending, this.#pendingDigits, this.#system)) {
        this.#spread = value - pending;
        this.#advance(found.end);
        return true;
      }
      const isStarted = this.#pendingIsArabic || this.#section > 0 || this.#total > 0;
      if (isStarted || this.#pendingDigits >= MAX_DIGIT_WORDS) return false;
      // Digit by digit: 一九九九, 二〇一五.
      this.#pending = pending * 10 + value;
      this.#pendingDigits++;
      this.#advance(found.end);
      return true;
    }
    if (this.#spread > 0) return false;
    if (value === 0 && this.#words > 0) {
      // "一百零" alone ends before its zero, so this is no place to stop.
      this.#hasZero = true;
      this.#words++;
      this.#at = found.end;
      return true;
    }
    this.#beforePending = this.#safe;
    this.#pending = value;
    this.#pendingDigits = 1;
    this.#pendingIsArabic = false;
    this.#advance(found.end);
    this.#takeListed();
    return true;
  }

  /** The second digit of 五、六万 and "2, 3명". */
  #takeListed(): void {
    const end = readListed(this.#text, this.#at, this.#pending ?? 0, this.#system);
    if (end === 0) return;
    this.#spread = 1;
    this.#at = end;
    this.#safe = this.#stop(end);
  }

  #takeSmall(value: number, times: number, end: number): boolean {
    if (value >= this.#lastSmall || this.#infix !== null) {
      // 三百 六百: the six belongs to the next number.
      if (this.#pending !== null) this.#safe = this.#beforePending;
      return false;
    }
    if (this.#pendingIsArabic && this.#pending !== null && this.#pending >= 1000) return false;
    const coefficient = this.#pending === null || this.#pending === 0 ? times : this.#pending;
    this.#section += multiply(coefficient, value);
    this.#spread *= value;
    this.#lastSmall = value;
    this.#closeScale(value, end);
    return true;
  }

  #takeBig(value: number, end: number): boolean {
    const group = this.#section + (this.#pending ?? 0);
    const isFirst = this.#words === 0;
    if (group > 0 && value >= this.#lastBig) {
      // "3万5千亿": what follows the first scale is a number of its own.
      this.#safe = this.#afterBig;
      return false;
    }
    if (isFirst) {
      if (!this.#system.leadingBig) return false;
      this.#total = value;
    } else if (group > 0) {
      this.#total += multiply(group, value);
    } else {
      const isOnScale = this.#total > 0 && this.#scale === this.#lastBig;
      if (!isOnScale || ++this.#scalesOnScales > MAX_SCALES_ON_SCALES) return false;
      this.#total = multiply(this.#total, value);
    }
    if (this.#total > MAX_VALUE) return false;
    if (this.#infix !== null) this.#infixScale *= value;
    this.#spread *= value;
    this.#section = 0;
    this.#lastSmall = Infinity;
    this.#lastBig = group > 0 || isFirst ? value : this.#lastBig * value;
    this.#closeScale(this.#lastBig, end);
    this.#afterBig = this.#safe;
    return true;
  }

  #closeScale(scale: number, end: number): void {
    this.#pending = null;
    this.#pendingDigits = 0;
    this.#scale = scale;
    this.#hasZero = false;
    this.#advance(end);
  }

  /** 二点五, 两千万点五五. */
  #takeDecimals(next: number): boolean {
    const mark = this.#text.charAt(next);
    if (mark === "" || this.#words === 0 || !this.#system.points.includes(mark)) return false;
    const isWhole = this.#pending === null;
    if (isWhole ? this.#scale === 1 : this.#pendingIsArabic) return false;
    const decimals = readDecimals(this.#text, next + 1, this.#system);
    if (decimals === undefined) return false;
    if (this.#pending === null) this.#section += decimals.value;
    else this.#pending += decimals.value;
    this.#pendingDigits = 2;
    this.#hasZero = true;
    this.#at = decimals.end;
    this.#safe = this.#stop(decimals.end);
    return !isWhole;
  }

  /** 十多万, 五百 余万: only where a scale goes on after it. */
  #takeInfix(next: number): boolean {
    const { infix, words } = this.#system;
    if (infix === null || this.#infix !== null || this.#words === 0) return false;
    if (this.#pending !== null && !this.#pendingIsArabic) return false;
    const mark = infix.at(this.#text, next);
    if (mark === undefined) return false;
    const after = words.at(this.#text, skipGap(this.#text, mark.end, 1));
    if (after?.value.kind !== "big") return false;
    // 一千五百零几万 is a few over the whole, not a few tens.
    this.#infix = this.#hasZero && mark.value === "few" ? "more" : mark.value;
    this.#infixScale = this.#section > 0 ? this.#lastSmall / 10 : 1;
    this.#at = mark.end;
    return true;
  }

  #advance(end: number): void {
    this.#words++;
    this.#at = end;
    this.#safe = this.#stop(end);
  }

  #stop(end: number): Numeral {
    const value = tidy(this.#total + this.#section + this.#tail());
    return {
      start: this.#start,
      end,
      value,
      high: value + this.#spread,
      scale: this.#pending === null ? this.#scale : 1,
      infix: this.#infix,
      infixScale: this.#infixScale,
      digits: this.#isDigitsOnly,
      label: false,
      words: this.#words,
    };
  }

  /** What the last digits are worth: the 4 of 九万四 is 4,000 in Chinese. */
  #tail(): number {
    if (this.#pending === null) return 0;
    const isShort =
      this.#system.shorthand &&
      !this.#hasZero &&
      !this.#pendingIsArabic &&
      this.#pendingDigits === 1 &&
      this.#scale >= 100;
    return isShort ? (this.#pending * this.#scale) / 10 : this.#pending;
  }
}
