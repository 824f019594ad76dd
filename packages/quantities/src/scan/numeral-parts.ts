import { isDigit } from "./digits.ts";
import type { Found } from "./lexicon.ts";
import type { NumeralSystem, NumeralWord } from "./numeral.ts";

/** Whether `found` is the second digit of 七八百 or 十四五个. */
export function isPair(
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
export function readListed(text: string, at: number, first: number, system: NumeralSystem): number {
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
export function skipGap(text: string, position: number, max: number): number {
  let at = position;
  while (at - position < max && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Digit words after a point: 点五七九. The point may be followed by one space. */
export function readDecimals(
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
