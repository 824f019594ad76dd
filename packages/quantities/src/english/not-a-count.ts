import { currencyBefore } from "./currency.ts";
import type { NumberPhrase } from "./number.ts";
import { isPlural } from "./noun.ts";
import type { Token } from "./token.ts";

const YEAR_BEFORE = new Set(
  "in since from until till by of during before after late early mid end through between to year spring summer autumn fall winter fiscal circa the and for around".split(
    " ",
  ),
);
const SCORE_BEFORE = new Set(
  "won win wins beat beats lost lose loses lead leads led trail trailed trailing tied tie ties draw drew victory defeat score scored record vote voted at".split(
    " ",
  ),
);

/**
 * Tells whether a number is a year, a date, a time of day, a score, a name or an address, and so
 * counts nothing. Returns how many tokens it takes up, 0 where it may be a count.
 */
export function skipNonCount(tokens: Token[], at: number, read?: NumberPhrase): number {
  const phrase = read ?? unread(at);
  const { from, next } = phrase;
  const token = tokens[from];
  if (token === undefined) return 0;
  if (token.kind === "word") return skipWord(tokens, phrase);
  const before = tokens[from - 1];
  const after = tokens[next];
  // 4th, 1990s, F-16, iOS 12.1.2
  if (after?.glued === true && after.kind === "word" && /^(?:st|nd|rd|th|s)$/.test(after.lower))
    return ordinalEnd(tokens, next) - from;
  if (
    after?.lower === "-" &&
    after.glued &&
    tokens[next + 1]?.glued === true &&
    /^(?:st|nd|rd|th)$/.test(tokens[next + 1]?.lower ?? "")
  )
    return next + 2 - from;
  if (Number.isNaN(token.value)) return next - from;
  if (before?.lower === "." && before.glued && token.glued) return next - from;
  if (before?.lower === "(" && after?.lower === ")" && phrase.low < 100 && !token.decimal)
    return next - from;
  if (isMark(tokens, phrase)) return next - from;
  const address = skipAddress(tokens, phrase);
  if (address > 0) return address;
  if (before?.lower === "aged" || before?.lower === "ages") return agesEnd(tokens, next) - from;
  const clock = skipClock(tokens, phrase);
  if (clock > 0) return clock;
  const groups = skipGroups(tokens, from, phrase.fraction);
  if (groups > 0) return groups;
  const date = skipDate(tokens, phrase);
  if (date > 0) return date;
  if (isName(tokens, phrase)) return next - from;
  if (before?.lower === "-" && before.glued && token.glued) {
    const stem = tokens[from - 2];
    if (
      stem?.kind === "word" &&
      stem.lexeme?.cardinal === undefined &&
      stem.lower !== "sub" &&
      stem.lower !== "minus" &&
      stem.lower !== "pre"
    )
      return next - from;
  }
  if (isYear(tokens, phrase)) return yearEnd(tokens, phrase) - from;
  return skipScore(tokens, phrase);
}

/** "15." before a paragraph, "10.31" before a line of a diary, the 41 of "6,000 men,41 from". */
function isMark(tokens: Token[], { from, next, scale }: NumberPhrase): boolean {
  const token = tokens[from];
  const after = tokens[next];
  if (token === undefined || token.grouped || scale > 1 || next !== from + 1) return false;
  if (from === 0 && token.decimal) {
    return (
      /^\d\d?\.\d\d$/.test(token.lower) &&
      token.value < 24 &&
      after?.kind === "word" &&
      after.capital
    );
  }
  if (token.decimal || token.value >= 1000) return false;
  if (from === 0) return after?.lower === "." && tokens.length === 2;
  const comma = tokens[from - 1];
  return (
    comma?.lower === "," &&
    comma.glued &&
    token.glued &&
    !(after?.glued === true && after.kind === "word")
  );
}

const STREETS = new Set(
  "st street rd road ave avenue way lane ln drive dr blvd boulevard square highway parkway court ct terrace crescent place".split(
    " ",
  ),
);

/** "358 El Brillo Way", "16-18 Industrial Avenue": the number of a house. */
function skipAddress(tokens: Token[], phrase: NumberPhrase): number {
  const joined =
    /^[-–]$/.test(tokens[phrase.next]?.lower ?? "") && tokens[phrase.next + 1]?.kind === "number";
  const end = phrase.next + (joined ? 2 : 0);
  if (phrase.scale > 1 || tokens[phrase.from]?.grouped) return 0;
  for (let i = end; i < end + 5; i++) {
    const token = tokens[i];
    if (token === undefined || !(token.capital || token.kind === "number") || token.glued) return 0;
    const compass = token.lower.length === 1 && i === end;
    if (STREETS.has(token.lower) && (i > end || tokens[i + 1]?.capital === true))
      return i + 1 - phrase.from;
    const ordinal = token.kind === "number" && tokens[i + 1]?.glued === true;
    if (ordinal) {
      if (STREETS.has(tokens[i + 2]?.lower ?? "")) return i + 3 - phrase.from;
      return 0;
    }
    if (!compass && token.kind !== "word") return 0;
  }
  return 0;
}

/** "aged 18 to 34" */
function agesEnd(tokens: Token[], next: number): number {
  const joint = tokens[next]?.lower ?? "";
  return /^(?:[-–]|to|and|or)$/.test(joint) && tokens[next + 1]?.kind === "number"
    ? next + 2
    : next;
}

function unread(at: number): NumberPhrase {
  const value = Number.NaN;
  return {
    from: at,
    next: at + 1,
    low: value,
    high: value,
    vague: false,
    scale: 1,
    words: false,
    fraction: false,
  };
}

function ordinalEnd(tokens: Token[], suffix: number): number {
  return tokens[suffix + 1]?.lexeme?.month ? suffix + 2 : suffix + 1;
}

/** "the second half", "the other half" */
const HALF_OF_GAME = new Set([
  "first",
  "second",
  "last",
  "other",
  "top",
  "bottom",
  "latter",
  "back",
  "better",
]);

function skipWord(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  const name = tokens[from - 1];
  if (
    phrase.fraction &&
    (name?.lexeme?.ordinal !== undefined || HALF_OF_GAME.has(name?.lower ?? ""))
  )
    return next - from;
  const dash = tokens[from - 1];
  const stem = tokens[from - 2];
  // "a top-five network"
  if (dash?.lower === "-" && dash.glued && tokens[from]?.glued === true && stem?.kind === "word") {
    if (stem.lexeme?.cardinal === undefined && stem.lexeme?.scale === undefined) return next - from;
  }
  const capital =
    tokens[from]?.capital === true && name?.kind === "word" && name.capital && !name.possessive;
  if (capital && name.lexeme === undefined && next === from + 1) return 1;
  if (tokens[from]?.lower === "zero" && phrase.low === 0 && tokens[next]?.lower === "-")
    return next - from;
  // "twenty-first", "one hundred and fifth": an ordinal, unless it is a fraction.
  const hyphen = tokens[next]?.lower === "-" && tokens[next]?.glued === true ? 1 : 0;
  const ordinal = tokens[next + hyphen]?.lexeme?.ordinal;
  if (
    !phrase.fraction &&
    ordinal !== undefined &&
    tokens[next + hyphen]?.lower !== "second" &&
    tokens[next + hyphen]?.lower !== "half" &&
    tokens[next + hyphen]?.lower !== "quarter" &&
    tokens[next + hyphen]?.lower !== "quarters" &&
    (phrase.low >= 20 || hyphen === 1)
  ) {
    return next + hyphen + 1 - from;
  }
  return 0;
}

/** 10:27, 5.25 a.m., 10 PM */
function skipClock(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  let end = next;
  let clock = false;
  while (
    tokens[end]?.lower === ":" &&
    tokens[end]?.glued === true &&
    tokens[end + 1]?.kind === "number" &&
    tokens[end + 1]?.glued === true &&
    end < next + 6
  ) {
    end += 2;
    clock = true;
  }
  const half = tokens[end]?.lower;
  const meridiem = half === "am" || half === "pm" || half === "a.m" || half === "p.m";
  if ((meridiem || half === "o'clock" || half === "hrs:") && (clock || phrase.low < 24.6))
    return end + 1 - from;
  // "6.05 and 7.05am", "5 to 7 pm"
  if (
    tokens[from + 2]?.kind === "number" &&
    /^(?:to|-|–|and)$/.test(half ?? "") &&
    /^(?:am|pm|a\.m|p\.m)$/.test(tokens[from + 3]?.lower ?? "") &&
    phrase.low < 13
  )
    return from + 4 - from;
  return clock ? end - from : 0;
}

/** Phone numbers, addresses and codes: three or more digit groups in a row. */
function skipGroups(tokens: Token[], from: number, fraction: boolean): number {
  let next = from + 1;
  let groups = 1;
  while (
    /^[-–./]$/.test(tokens[next]?.lower ?? "") &&
    tokens[next]?.glued === true &&
    tokens[next + 1]?.kind === "number" &&
    tokens[next + 1]?.glued === true
  ) {
    groups++;
    next += 2;
  }
  const plus = tokens[from - 1]?.lower === "+" && tokens[from]?.glued === true;
  if (plus) {
    while (
      tokens[next]?.kind === "number" ||
      (/^[-–)(]$/.test(tokens[next]?.lower ?? "") && tokens[next + 1]?.kind === "number")
    ) {
      next++;
      groups++;
    }
  }
  if (groups >= 3) return next - from;
  // 24/7, 5/12; a fraction was read as one before this.
  if (groups === 2 && tokens[from + 1]?.lower === "/" && !fraction) return next - from;
  return skipPhone(tokens, from);
}

/** "(555) 123-4567", "123-4567" */
function skipPhone(tokens: Token[], from: number): number {
  const area = tokens[from - 1]?.lower === "(" && tokens[from + 1]?.lower === ")" ? 2 : 0;
  const first = tokens[from + area];
  const dash = tokens[from + area + 1];
  const last = tokens[from + area + 2];
  if (first?.lower.length !== 3 || first.grouped || dash?.lower !== "-" || !dash.glued) return 0;
  if (last?.kind !== "number" || last.lower.length !== 4 || last.grouped || last.decimal) return 0;
  return last.lower.endsWith("000") || followedByCount(tokens, from + area + 3) ? 0 : area + 3;
}

function skipDate(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  const value = phrase.low;
  if (!Number.isInteger(value) || phrase.scale > 1 || tokens[from]?.grouped) return 0;
  const before = tokens[from - 1]?.lower === "." ? tokens[from - 2] : tokens[from - 1];
  const after = tokens[next];
  const monthBefore = before?.lexeme?.month === true && (before.lower !== "may" || before.capital);
  const monthAfter = after?.lexeme?.month === true && (after.lower !== "may" || after.capital);
  const day = value >= 1 && value <= 31;
  if (monthBefore && (day || value >= 1000)) {
    // "March 29, 2019", "Oct. 18-22"
    let end = next;
    if (
      /^[-–,]$/.test(tokens[end]?.lower ?? "") ||
      tokens[end]?.lower === "to" ||
      tokens[end]?.lower === "and"
    ) {
      const second = tokens[end + 1];
      const sharesMonth =
        second?.kind === "number" &&
        second.value <= 31 &&
        tokens[end]?.lower !== "," &&
        tokens[end + 2]?.lexeme?.unit === undefined &&
        second.lower.length <= 2;
      if (sharesMonth && !(tokens[end + 2]?.kind === "word" && isPlural(tokens[end + 2] as Token)))
        end += 2;
    }
    const comma = tokens[end]?.lower === "," ? 1 : 0;
    const year = tokens[end + comma];
    if (
      year?.kind === "number" &&
      !year.grouped &&
      year.lower.length === 4 &&
      year.value >= 1500 &&
      year.value < 2100
    )
      end += comma + 1;
    return end - from;
  }
  if (monthAfter && day) {
    let end = next + 1;
    const comma = tokens[end]?.lower === "," ? 1 : 0;
    const year = tokens[end + comma];
    if (
      year?.kind === "number" &&
      !year.grouped &&
      year.lower.length === 4 &&
      year.value >= 1500 &&
      year.value < 2100
    )
      end += comma + 1;
    return end - from;
  }
  // "18-22 October"
  if (
    day &&
    /^[-–]$|^to$|^and$/.test(after?.lower ?? "") &&
    (tokens[next + 1]?.value ?? 99) <= 31 &&
    tokens[next + 2]?.lexeme?.month === true &&
    tokens[next + 2]?.lower !== "may"
  )
    return next + 3 - from;
  return 0;
}

const isYearNumber = (token: Token | undefined) =>
  token?.kind === "number" &&
  !token.grouped &&
  !token.decimal &&
  token.lower.length === 4 &&
  token.value >= 1000 &&
  token.value < 2200;

function isYear(tokens: Token[], phrase: NumberPhrase): boolean {
  const token = tokens[phrase.from];
  if (!isYearNumber(token) || phrase.next !== phrase.from + 1 || token === undefined) return false;
  const before = tokens[phrase.from - 1];
  const after = tokens[phrase.next];
  if (currencyBefore(tokens, phrase.from) !== undefined) return false;
  if (
    after?.lexeme?.currency !== undefined ||
    (after?.lexeme?.unit !== undefined && after.lexeme.unit.dimension !== "people")
  )
    return false;
  if (
    before?.lower === "a.d" ||
    (before?.lower === "." && tokens[phrase.from - 2]?.lower === "a.d") ||
    before?.lower === "ad" ||
    after?.lower === "ad" ||
    after?.lower === "bc"
  )
    return true;
  if (
    after?.kind === "word" &&
    (after.glued || after.lower === "sq" || after.lower === "square" || after.lower === "cubic")
  )
    return false;
  const counted =
    after?.kind === "word" &&
    after.lexeme?.stop !== true &&
    (isPlural(after) || after.lexeme?.people === true);
  const led = YEAR_BEFORE.has(before?.lower ?? "") || before?.lexeme?.month === true;
  if (token.value >= 2100) return led && !counted;
  if (token.value >= 1900) return !counted || led;
  return (
    (token.value >= 1500 || before?.lower === "in") &&
    led &&
    !counted &&
    before?.lower !== "from" &&
    before?.lower !== "of" &&
    before?.lower !== "to" &&
    before?.lower !== "around" &&
    before?.lower !== "for" &&
    before?.lower !== "by"
  );
}

/** "2014-15", "2007 and 2009", "1995-01": a year takes along the one that it is joined to. */
function yearEnd(tokens: Token[], phrase: NumberPhrase): number {
  const { next } = phrase;
  const joint = tokens[next]?.lower ?? "";
  const second = tokens[next + 1];
  if (
    /^[-–/]$/.test(joint) &&
    second?.kind === "number" &&
    !second.grouped &&
    second.value < 2100 &&
    (second.lower.length === 2 || second.lower.length === 4)
  )
    return next + 2;
  return next;
}

/** "Section 427", "Resolution 2397", "iPhone 11", "No. 5": the number is part of a name. */
function isName(tokens: Token[], phrase: NumberPhrase): boolean {
  const { from, next } = phrase;
  const token = tokens[from];
  if (token === undefined || token.grouped || phrase.scale > 1) return false;
  let label = tokens[from - 1];
  if (label?.lower === "." && tokens[from - 2]?.lower === "no") return true;
  if (label?.lower === "#") return true;
  if (label?.lower === "," || label?.lower === "and" || label?.lower === "or") {
    // "Articles 5 and 7", "resolutions 2375, 2397": a list goes on as it started.
    let i = from - 1;
    while (
      i > from - 8 &&
      i > 0 &&
      (tokens[i]?.kind === "number" || /^(?:,|and|or)$/.test(tokens[i]?.lower ?? ""))
    )
      i--;
    const start = tokens[i];
    return (
      start?.lexeme?.label === true &&
      start.lower.endsWith("s") &&
      tokens[i + 1]?.kind === "number" &&
      !followedByCount(tokens, next)
    );
  }
  if (label === undefined || label.kind !== "word") return false;
  if (
    label.lower === "number" &&
    phrase.low < 1000 &&
    !token.grouped &&
    !followedByCount(tokens, next) &&
    tokens[from - 2]?.lower !== "now" &&
    tokens[from - 2]?.lower !== "who"
  )
    return true;
  if (label.lexeme?.label === true && !token.decimal)
    return !followedByCount(tokens, next) || label.capital;
  if (
    label.capital &&
    !label.possessive &&
    from > 1 &&
    label.lexeme?.stop !== true &&
    label.lexeme?.month !== true &&
    label.lexeme?.change === undefined &&
    label.lexeme?.currency === undefined &&
    label.lexeme?.cardinal === undefined &&
    !token.glued
  ) {
    return !followedByCount(tokens, next) && !(tokens[next]?.lower === "-" && tokens[next]?.glued);
  }
  return false;
}

function followedByCount(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lexeme?.unit !== undefined || token.lexeme?.currency !== undefined) return true;
  // "in Laos 20 to 40"
  const joint = token.lower === "to" || /^[-–]$/.test(token.lower);
  if (joint) return tokens[at + 1]?.kind === "number";
  if (token.kind === "symbol") return false;
  if (token.lexeme?.stop === true) return false;
  for (let i = at; i < at + 4; i++) {
    const word = tokens[i];
    if (word === undefined || word.kind !== "word" || word.lexeme?.stop === true) return false;
    if (isPlural(word)) return true;
  }
  return false;
}

/** "89-89", "won 3-1": two small numbers that no range explains. */
function skipScore(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  const dash = tokens[next];
  const second = tokens[next + 1];
  if (phrase.scale > 1 || tokens[from]?.grouped || tokens[from]?.decimal) return 0;
  if (
    !/^[-–]$/.test(dash?.lower ?? "") ||
    second?.kind !== "number" ||
    second.grouped ||
    second.decimal ||
    !dash?.glued ||
    !second.glued
  )
    return 0;
  if (phrase.low > 250 || second.value > 250) return 0;
  const before = tokens[from - 1];
  if (currencyBefore(tokens, from) !== undefined) return 0;
  const after = tokens[next + 2];
  const unit = after?.lexeme?.unit ?? after?.lexeme?.currency;
  if (unit !== undefined || (after?.glued === true && after.kind === "word")) return 0;
  if (phrase.low >= second.value) return next + 2 - from;
  if (SCORE_BEFORE.has(before?.lower ?? "") || SCORE_BEFORE.has(after?.lower ?? ""))
    return next + 2 - from;
  return 0;
}
