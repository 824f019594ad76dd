/** A number written in digits; `value` is NaN for digits that are no number (a date, a phone). */
export type DigitNumber = { start: number; end: number; value: number; kind: DigitKind };
export type DigitKind = "integer" | "decimal" | "fraction" | "power" | "label";

export type DigitStyle = {
  /** What stands before the decimals. */
  decimal: "." | ",";
  /** "30 023" is one number. */
  spacedGroups: boolean;
};

/** Longer strings of digits are keys or noise, not numbers that a text states. */
const MAX_DIGITS = 30;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** End of the digits that start at `position`. */
export function skipDigits(text: string, position: number): number {
  let end = position;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Reads the number in digits that starts at `position` (a digit, or a point before digits).
 * Always moves on: `end > position`. The text is folded.
 */
export function readDigits(text: string, position: number, style: DigitStyle): DigitNumber {
  const label = readLabel(text, position);
  if (label > position) return { start: position, end: label, value: Number.NaN, kind: "label" };

  const whole = readWhole(text, position, style);
  let { value, end } = whole;
  let kind: DigitKind = "integer";
  const point = readPoint(text, whole, style);
  if (point > end) {
    value = Number(`${whole.plain || "0"}.${text.slice(end + 1, point)}`);
    end = point;
    kind = "decimal";
  }
  if (end === position) end++;
  if (whole.plain.length > MAX_DIGITS || end - position > 2 * MAX_DIGITS || Number.isNaN(value)) {
    return { start: position, end, value: Number.NaN, kind: "label" };
  }
  const power = /^(?:e[+-]?\d{1,3}|\^[+-]?\d{1,3})(?![\d.a-z])/i.exec(text.slice(end, end + 8));
  if (power !== null) {
    const by = Number(power[0].slice(1));
    value = power[0].startsWith("^") ? value ** by : Number(`${value}e${by}`);
    return { start: position, end: end + power[0].length, value, kind: "power" };
  }
  if (kind === "integer") {
    const fraction = readSlash(text, position, end, value);
    if (fraction !== undefined) return fraction;
  }
  return { start: position, end, value, kind };
}

type Whole = { value: number; end: number; plain: string };

function readWhole(text: string, position: number, style: DigitStyle): Whole {
  let end = skipDigits(text, position);
  const first = end - position;
  let plain = text.slice(position, end);
  if (first >= 1 && first <= 3) {
    const separators = `${style.decimal === "." ? "," : ""}'’`;
    let separator = "";
    for (let groups = 0; groups < 10; groups++) {
      const char = text.charAt(end);
      const fits =
        separator === ""
          ? separators.includes(char) || (char === " " && style.spacedGroups && plain[0] !== "0")
          : char === separator;
      if (char === "" || !fits || skipDigits(text, end + 1) !== end + 4) break;
      separator = char;
      plain += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  return { value: Number(plain), end, plain };
}

/** End of the decimals after the whole part; its own end where there are none. */
function readPoint(text: string, whole: Whole, style: DigitStyle): number {
  const { end } = whole;
  const char = text.charAt(end);
  const isPoint = char === style.decimal || (char === "." && style.decimal === ",");
  if (!isPoint) return end;
  const last = skipDigits(text, end + 1);
  if (last === end + 1) return end;
  // 192.168.1.2 is four numbers, and 1,2,3 is a list.
  if (text.charAt(last) === char && isDigit(text.charCodeAt(last + 1))) return end;
  if (text.charAt(end - whole.plain.length - 1) === "." && whole.plain !== "") return end;
  return last;
}

function readSlash(
  text: string,
  start: number,
  end: number,
  value: number,
): DigitNumber | undefined {
  // "2 1/4": the whole part stands before the fraction.
  const tail = text.slice(end, end + 12);
  const mixed = /^ {1,2}(\d{1,3})\/(\d{1,4})(?![\d/])/.exec(tail);
  const plain = /^ ?\/ ?(\d{1,6})(?![\d/])/.exec(tail);
  if (mixed !== null && Number(mixed[2]) > 0) {
    const sum = value + Number(mixed[1]) / Number(mixed[2]);
    return { start, end: end + mixed[0].length, value: sum, kind: "fraction" };
  }
  if (plain !== null && Number(plain[1]) > 0) {
    const ratio = value / Number(plain[1]);
    return { start, end: end + plain[0].length, value: ratio, kind: "fraction" };
  }
  return undefined;
}

const YEAR_MONTH = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d{1,2})?(?![\d,.-])/;
const DATE = /^\d{1,4}([./])\d{1,2}\1(?:\d{4}|\d{2})(?![\d./])/;
/** "2024.3.5", "2024. 3. 5." */
const YEAR_FIRST = /^(?:19|20)\d\d([./])( ?)\d{1,2}\1\2\d{1,2}(?!\d)/;
/** A time of day, or a score: 14:30, 3:1. */
const CLOCK = /^\d{1,3}:\d{1,3}(?::\d{2})?(?![\d:])/;
const SCORE = /^(\d{1,2})[-\u2014\u2015](\d{1,2})(?=$|[ ,.;)\u3002\u3067])/;
const PHONE = /^\d{1,4}(?:[-/]\d{2,5}){2,4}(?![\d-])/;

/** End of a date, time of day, phone or serial number that starts here; `position` if none does. */
function readLabel(text: string, position: number): number {
  const head = text.slice(position, position + 26);
  if (text[position - 1] === "+") {
    const dialled = /^\d[\d ()-]{6,18}\d/.exec(head);
    if (dialled !== null) return position + dialled[0].length;
  }
  const found =
    YEAR_MONTH.exec(head) ??
    CLOCK.exec(head) ??
    YEAR_FIRST.exec(head) ??
    DATE.exec(head) ??
    PHONE.exec(head) ??
    readScore(head);
  return found === null ? position : position + found[0].length;
}

/** "3-1" goes down, as no range does. */
function readScore(head: string): RegExpExecArray | null {
  const found = SCORE.exec(head);
  return found !== null && Number(found[1]) > Number(found[2]) ? found : null;
}
