import { followedByCount } from "./names.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { gluedDash, isDash, type Token } from "./token.ts";

/** "15." before a paragraph, "10.31" before a line of a diary, a jersey "(4)", a footnote "men,41". */
export function skipMark(tokens: Token[], { from, next, scale }: NumberPhrase): number {
  const token = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[next];
  if (token === undefined || token.grouped || scale > 1 || next !== from + 1) return 0;
  if (from === 0 && token.decimal) {
    const time = /^\d\d?\.\d\d$/.test(token.lower) && token.value < 24;
    return time && after?.kind === "word" && after.capital ? 1 : 0;
  }
  if (token.decimal || token.value >= 1000) return 0;
  if (from === 0)
    return after?.lower === ")" || (after?.lower === "." && tokens.length === 2) ? 1 : 0;
  if (before?.lower === "(") return citations(tokens, from);
  const footnote = before?.lower === "," && before.glued && token.glued;
  return footnote && !(after?.kind === "word" && after.glued) ? 1 : 0;
}

/** "(4)", "(27, 28, 29)": small numbers alone in brackets point at something. */
function citations(tokens: Token[], from: number): number {
  for (let i = from; i < from + 40; i += 2) {
    const token = tokens[i];
    if (token?.kind !== "number" || token.grouped || token.decimal || token.value >= 100) return 0;
    if (tokens[i + 1]?.lower === ")") return i + 1 - from;
    if (tokens[i + 1]?.lower !== ",") return 0;
  }
  return 0;
}

const STREETS = new Set(
  (
    "st street rd road ave avenue way lane ln drive dr blvd boulevard square highway parkway court " +
    "ct terrace crescent place"
  ).split(" "),
);

/** "358 El Brillo Way", "9 E 71st St", "16-18 Industrial Avenue": the number of a house. */
export function skipAddress(tokens: Token[], { from, next, scale }: NumberPhrase): number {
  if (scale > 1 || tokens[from]?.grouped) return 0;
  const joined = isDash(tokens[next]) && tokens[next + 1]?.kind === "number";
  const start = next + (joined ? 2 : 0);
  for (let i = start; i < start + 5; i++) {
    const token = tokens[i];
    if (token === undefined || token.glued) return 0;
    if (token.kind === "number") {
      const street = tokens[i + 1]?.glued === true && STREETS.has(tokens[i + 2]?.lower ?? "");
      return street ? i + 3 - from : 0;
    }
    if (!token.capital) return 0;
    const street = STREETS.has(token.lower) && (i > start || tokens[i + 1]?.capital === true);
    if (street) return i + 1 - from;
  }
  return 0;
}

const isJoint = (token: Token | undefined) =>
  isDash(token) || token?.lower === "." || token?.lower === "/";

/** Phone numbers, dates in digits and codes: three or more digit groups in a row. */
export function skipGroups(tokens: Token[], phrase: NumberPhrase): number {
  const { from } = phrase;
  let next = from + 1;
  let groups = 1;
  for (;;) {
    const digits = tokens[next + 1];
    if (!isJoint(tokens[next]) || tokens[next]?.glued !== true) break;
    if (digits?.kind !== "number" || !digits.glued) break;
    groups++;
    next += 2;
  }
  if (tokens[from - 1]?.lower === "+" && tokens[from]?.glued === true) {
    // +82 2 1234 5678
    while (tokens[next]?.kind === "number" || isBetweenDigits(tokens, next)) {
      next++;
      groups++;
    }
  }
  if (groups >= 3) return next - from;
  // 24/7, 5/12; what is a fraction was read as one before this.
  const slash = groups === 2 && tokens[from + 1]?.lower === "/";
  return slash && !phrase.fraction ? next - from : skipPhone(tokens, from);
}

function isBetweenDigits(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  const sign = isDash(token) || token?.lower === "(" || token?.lower === ")";
  return sign && tokens[at + 1]?.kind === "number";
}

/** "(555) 123-4567", "123-4567" */
function skipPhone(tokens: Token[], from: number): number {
  const area = tokens[from - 1]?.lower === "(" && tokens[from + 1]?.lower === ")" ? 2 : 0;
  const first = tokens[from + area];
  const last = tokens[from + area + 2];
  if (first?.lower.length !== 3 || first.grouped || !gluedDash(tokens, from + area + 1)) return 0;
  if (last?.kind !== "number" || last.lower.length !== 4 || last.grouped || last.decimal) return 0;
  return last.lower.endsWith("000") || followedByCount(tokens, from + area + 3) ? 0 : area + 3;
}
