import { boundBefore } from "./bound.ts";
import { currencyBefore } from "./currency.ts";
import { isPlural } from "./noun.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { isDash, type Token } from "./token.ts";

const MERIDIEM = new Set(["am", "pm", "a.m", "p.m", "o'clock", "o’clock"]);

/** 10:27, 1:36.6, 5.25 a.m., 10 PM, "from 5 to 7 pm" */
export function skipClock(tokens: Token[], { from, next, low }: NumberPhrase): number {
  let end = next;
  for (let part = 0; part < 3; part++) {
    const colon = tokens[end];
    const digits = tokens[end + 1];
    if (colon?.lower !== ":" || !colon.glued || digits?.kind !== "number" || !digits.glued) break;
    end += 2;
  }
  const clock = end > next;
  const word = tokens[end]?.lower ?? "";
  if (MERIDIEM.has(word) && (clock || low < 24.6)) return end + 1 - from;
  const joined = isDash(tokens[end]) || word === "to" || word === "and";
  const second = tokens[end + 1];
  const named = MERIDIEM.has(tokens[end + 2]?.lower ?? "");
  if (joined && second?.kind === "number" && named && low < 13) return end + 3 - from;
  return clock ? end - from : 0;
}

/** "aged 18 to 34" */
export function skipAges(tokens: Token[], { from, next }: NumberPhrase): number {
  const before = tokens[from - 1]?.lower;
  if (before !== "aged" && before !== "ages") return 0;
  const joint = tokens[next];
  const joined = isDash(joint) || /^(?:to|and|or)$/.test(joint?.lower ?? "");
  return (joined && tokens[next + 1]?.kind === "number" ? next + 2 : next) - from;
}

/** "May" is a month where it has a capital. */
const isMonth = (token: Token | undefined) =>
  token?.lexeme?.month === true && (token.lower !== "may" || token.capital);

const isDay = (token: Token | undefined) =>
  token?.kind === "number" && token.value >= 1 && token.value <= 31 && token.lower.length <= 2;

/** "March 29, 2019", "Oct. 18-22", "12 May 2015", "18-22 October" */
export function skipDate(tokens: Token[], { from, next, low, scale }: NumberPhrase): number {
  const token = tokens[from];
  if (!Number.isInteger(low) || scale > 1 || token?.grouped === true) return 0;
  const before = tokens[from - 1]?.lower === "." ? tokens[from - 2] : tokens[from - 1];
  const day = isDay(token);
  // "in January 33, in February 30": a day is told with "on", or with none.
  const lead = tokens[from - 2]?.lower;
  const counts =
    day &&
    (lead === "in" || lead === "by") &&
    !/^(?:19|20)\d\d$/.test(
      tokens[next]?.lower === "," ? (tokens[next + 1]?.lower ?? "") : (tokens[next]?.lower ?? ""),
    );
  if (counts && isMonth(before) && low > 12) return 0;
  if (isMonth(before) && (day || low >= 1000)) {
    return yearAfter(tokens, day ? sharedMonth(tokens, next) : next) - from;
  }
  if (!day) return 0;
  if (isMonth(tokens[next])) return yearAfter(tokens, next + 1) - from;
  const joint = tokens[next];
  const joined = isDash(joint) || joint?.lower === "to" || joint?.lower === "and";
  const second = joined && isDay(tokens[next + 1]) && isMonth(tokens[next + 2]);
  return second ? yearAfter(tokens, next + 3) - from : 0;
}

/** The second day of "Oct. 18-22", unless it counts something. */
function sharedMonth(tokens: Token[], next: number): number {
  const joint = tokens[next];
  const joined = isDash(joint) || joint?.lower === "to" || joint?.lower === "and";
  const after = tokens[next + 2];
  if (!joined || !isDay(tokens[next + 1]) || after?.lexeme?.unit !== undefined) return next;
  return after !== undefined && isPlural(after) ? next : next + 2;
}

/** The year that ends a date: ", 2019". */
function yearAfter(tokens: Token[], at: number): number {
  const comma = tokens[at]?.lower === "," ? 1 : 0;
  const year = tokens[at + comma];
  return isYearNumber(year) && year.value >= 1500 ? at + comma + 1 : at;
}

function isYearNumber(token: Token | undefined): token is Token {
  if (token?.kind !== "number" || token.grouped || token.decimal) return false;
  return token.lower.length === 4 && token.value >= 1000 && token.value < 2200;
}

const ERAS = new Set(["a.d", "ad", "bc", "b.c", "ce", "bce"]);
/** Words that lead to a year; those of the second list do so less surely. */
const LEADS = new Set(
  "in since until till during before after late early mid end through between year spring summer autumn fall winter fiscal circa the and".split(
    " ",
  ),
);
const WEAK_LEADS = new Set("of by from to for around".split(" "));

/** "in 2015", "the 2018 World Cup", "2014-15": a year takes along the one that it is joined to. */
export function skipYear(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  if (!isYear(tokens, phrase)) return 0;
  const second = tokens[next + 1];
  const joined = (isDash(tokens[next]) || tokens[next]?.lower === "/") && second?.kind === "number";
  const year = joined && !second.grouped && second.value < 2200 && second.lower.length % 2 === 0;
  return (year ? next + 2 : next) - from;
}

function isYear(tokens: Token[], { from, next }: NumberPhrase): boolean {
  const token = tokens[from];
  if (!isYearNumber(token) || next !== from + 1) return false;
  if (currencyBefore(tokens, from) !== undefined) return false;
  const before = tokens[from - 1];
  const after = tokens[next];
  const era = before?.lower === "." ? tokens[from - 2]?.lower : before?.lower;
  if (ERAS.has(era ?? "") || ERAS.has(after?.lower ?? "")) return true;
  if (after?.kind === "word" && hasUnit(after)) return false;
  const open = after?.kind === "word" && after.lexeme?.stop !== true;
  const counted = open && (isPlural(after) || after.lexeme?.people === true);
  const lead = before?.lower ?? "";
  const strong = LEADS.has(lead) || before?.lexeme?.month === true;
  // "the vote of 2016 elections": of late years a plural is no sign of a count, people are.
  const late = token.value >= 1980 && token.value < 2040 && token.value !== 2000;
  if (late && counted && after.lexeme?.people !== true) {
    return strong || (YEARLY.has(after.lower) && boundBefore(tokens, from) === undefined);
  }
  if (token.value >= 1900 && token.value < 2100) return !counted || strong || WEAK_LEADS.has(lead);
  if (counted) return false;
  if (token.value >= 2100) return strong || WEAK_LEADS.has(lead);
  return token.value >= 1500 ? strong : lead === "in";
}

/** Nouns that years come before: "2016 elections", but not "2015 boxes". */
const YEARLY = new Set(
  (
    "elections playoffs finals results games sales protests olympics talks championships midterms primaries " +
    "sanctions reforms cuts riots floods fires wildfires attacks bombings standards rules guidelines figures " +
    "profits earnings revenues budgets plans targets models awards nominees graduates"
  ).split(" "),
);

/** "2,015 sq m", "1900km": a year has no unit. */
function hasUnit(after: Token): boolean {
  if (after.glued || /^(?:sq|square|cubic)$/.test(after.lower)) return true;
  const unit = after.lexeme?.unit;
  return (
    after.lexeme?.currency !== undefined || (unit !== undefined && unit.dimension !== "people")
  );
}
