import { isDigit, isLetter, threeDigits } from "./characters.ts";
import { numberToken, type Token } from "./token.ts";

/** No figure of a text has more digits; a longer run is some other kind of thing. */
const MAX_DIGITS = 40;

/** Reads the digits that start at `start` into a token, and returns where they end. */
export function scanNumber(text: string, start: number, glued: boolean, out: Token[]): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  let grouped = false;
  let decimal = false;
  // 1,234,567: a comma joins only groups of exactly three digits.
  if (at - start <= 3 && at > start) {
    let group = at;
    while (text.charCodeAt(group) === 44 && threeDigits(text, group + 1)) group += 4;
    if (group > at) {
      grouped = true;
      at = group;
    }
  }
  // 12,34,567 as written in India.
  if (!grouped && at > start && at - start <= 2) {
    const end = indianGroups(text, at);
    grouped = end > at;
    at = end;
  }
  let dotted = false;
  while (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    dotted = decimal;
    decimal = true;
    at++;
    while (isDigit(text.charCodeAt(at))) at++;
    if (dotted) break;
  }
  if (dotted) {
    while (
      isDigit(text.charCodeAt(at)) ||
      (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1)))
    )
      at++;
  }
  // 1.3e6
  const e = text.charCodeAt(at) | 32;
  if (e === 101 && at - start < MAX_DIGITS) {
    let exponent = at + 1;
    const sign = text.charCodeAt(exponent);
    if (sign === 43 || sign === 45) exponent++;
    const first = exponent;
    while (isDigit(text.charCodeAt(exponent)) && exponent - first < 4) exponent++;
    if (
      exponent > first &&
      !isLetter(text.charCodeAt(exponent)) &&
      !isDigit(text.charCodeAt(exponent))
    )
      at = exponent;
  }
  const long = at - start > MAX_DIGITS;
  const lower = long ? "" : text.slice(start, at);
  const value = long || dotted ? Number.NaN : Number(grouped ? lower.replaceAll(",", "") : lower);
  out.push(numberToken(start, at, glued, lower, value, grouped, decimal));
  return at;
}

function indianGroups(text: string, at: number): number {
  let group = at;
  while (
    text.charCodeAt(group) === 44 &&
    isDigit(text.charCodeAt(group + 1)) &&
    isDigit(text.charCodeAt(group + 2)) &&
    text.charCodeAt(group + 3) === 44
  )
    group += 3;
  return group > at && text.charCodeAt(group) === 44 && threeDigits(text, group + 1)
    ? group + 4
    : at;
}
