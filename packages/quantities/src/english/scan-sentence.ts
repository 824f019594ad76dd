import { isApostrophe, isDigit, isLetter, isSpace, isUpper, threeDigits } from "./characters.ts";
import { lookUp } from "./lexicon.ts";
import { scanNumber } from "./scan-number.ts";
import { numberToken, wordToken, type Token } from "./token.ts";

/** Longest sentence, in tokens, that is read as one; a longer one is cut. */
const MAX_TOKENS = 1500;
const LONGEST_WORD = 60;

const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr st sen rep gen gov prof inc ltd co corp jr sr vs no nos approx est ca cf fig " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mt ft capt col lt sgt rev hon op vol art"
  ).split(" "),
);

const FRACTIONS: Record<string, number> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅐": 1 / 7,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
  "⅑": 1 / 9,
  "⅒": 1 / 10,
};

/**
 * Reads the tokens of one sentence from `from` into `out`, and returns where the next one starts.
 * A sentence ends at a line end, or at a full stop before a capital that follows no abbreviation.
 */
export function scanSentence(text: string, from: number, out: Token[]): number {
  const length = text.length;
  let at = from;
  let lastEnd = -1;
  while (at < length && out.length < MAX_TOKENS) {
    const c = text.charCodeAt(at);
    if (c === 10) return at + 1;
    if (isSpace(c)) {
      at++;
      continue;
    }
    const glued = at === lastEnd;
    if (isDigit(c) || (c === 46 && isDigit(text.charCodeAt(at + 1)) && !glued)) {
      at = scanNumber(text, at, glued, out);
    } else if (isLetter(c)) {
      at = scanWord(text, at, glued, out);
    } else {
      at = scanSymbol(text, at, c, glued, out);
      if ((c === 46 || c === 33 || c === 63) && endsSentence(text, at, out)) return at;
    }
    lastEnd = at;
  }
  return at;
}

function endsSentence(text: string, at: number, out: Token[]): boolean {
  let next = at;
  // Closing quotes and brackets belong to the sentence that they close.
  while (next < at + 3 && "\"')”’".includes(text.charAt(next)) && next < text.length) next++;
  if (next >= text.length) return false;
  if (!isSpace(text.charCodeAt(next))) return false;
  while (next < text.length && next < at + 8 && isSpace(text.charCodeAt(next))) next++;
  const c = text.charCodeAt(next);
  const opens = isUpper(c) || c === 34 || c === 0x201c || c === 39 || c === 0x2018;
  if (!opens) return false;
  const before = out[out.length - 2];
  if (before === undefined || out[out.length - 1]?.lower !== ".") return true;
  if (before.kind !== "word") return true;
  return !(
    ABBREVIATIONS.has(before.lower) ||
    before.lower.length === 1 ||
    before.lower.includes(".")
  );
}

function scanWord(text: string, start: number, glued: boolean, out: Token[]): number {
  let at = start + 1;
  let mixed = false;
  for (;;) {
    const c = text.charCodeAt(at);
    if (c >= 97 && c <= 122) {
      at++;
      continue;
    }
    if (isLetter(c)) {
      mixed = true;
      at++;
      continue;
    }
    if (isDigit(c) && !splitsBefore(text, start, at, glued, out)) {
      at++;
      continue;
    }
    // don't, O'Brien, U.S.
    if (isApostrophe(c) && isLetter(text.charCodeAt(at + 1))) {
      at += 2;
      continue;
    }
    if (c === 46 && isLetter(text.charCodeAt(at + 1)) && singleLetter(text, start, at)) {
      at += 2;
      continue;
    }
    break;
  }
  // A web address is one thing, with no figures in it.
  if (text.charCodeAt(at) === 58 && text.startsWith("://", at)) {
    while (at < text.length && !isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++;
    out.push(wordToken("word", start, at, glued, "://", false, false));
    return at;
  }
  // "iPhone" is a name as "Phone" is.
  const capital = isUpper(text.charCodeAt(start)) || isUpper(text.charCodeAt(start + 1));
  let word = at - start > LONGEST_WORD ? "" : text.slice(start, at);
  if (capital || mixed) word = word.toLowerCase();
  let possessive = false;
  if (
    word.length > 2 &&
    word.charCodeAt(word.length - 1) === 115 &&
    isApostrophe(word.charCodeAt(word.length - 2))
  ) {
    word = word.slice(0, -2);
    possessive = true;
  }
  out.push(wordToken("word", start, at, glued, word, capital, possessive));
  return at;
}

function isWon(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end)) && end < at + 4) end++;
  if (text.charCodeAt(end) === 44 && threeDigits(text, end + 1)) return true;
  return /^(?:\.\d{1,3})? ?(?:million|billion|trillion|bn|mn)\b/.test(text.slice(end, end + 14));
}

/** A number with thousands, or one that is said to be of a period, is a sum. */
const IS_SUM =
  /^(?:\d{1,3},\d{3}\b|\d{1,4}(?:\.\d\d?)?\s(?:(?:an?|per|each|every)\s(?:hour|day|week|month|year)|hourly|daily|weekly|monthly|yearly)\b)/;
const SUM_LENGTH = 24;

/**
 * Whether a digit starts a number of its own after letters: those are a unit ("3h30") or a currency
 * ("$US113", "EUR50"), where "F16" and "cm2" are one word.
 */
function splitsBefore(
  text: string,
  start: number,
  at: number,
  glued: boolean,
  out: Token[],
): boolean {
  const before = out[out.length - 1];
  if (glued && before?.kind === "number") return text.charAt(start) === "h";
  if (glued && before?.lower === "$") return true;
  if (at - start > 3) return false;
  const letters = text.slice(start, at);
  // "W1 million", "W500,000": the won sign of the Korean press.
  if (letters === "W") return isWon(text, at);
  if (letters.length < 2) return false;
  // "Rmb2,200", "Dhs900", "Rs500", "KSh110,000", "Bt900".
  if (/^(?:Rmb|Rbs|Dhs?|Rs|Tk|[KTU]?[Ss]h|Kc|Bt)$/.test(letters)) return true;
  if (letters !== letters.toUpperCase()) return false;
  // "QR2,500", "KD90 a month": where "SR71" is a name.
  if (/^(?:QR|KD|SR|RO|BD|JD)$/.test(letters) && IS_SUM.test(text.slice(at, at + SUM_LENGTH)))
    return true;
  return letters === "PS" || lookUp(letters.toLowerCase())?.currency !== undefined;
}

/** "U.S": every letter so far stands alone. */
function singleLetter(text: string, start: number, dot: number): boolean {
  return dot - start === 1 || text.charCodeAt(dot - 2) === 46;
}

function scanSymbol(text: string, start: number, c: number, glued: boolean, out: Token[]): number {
  let at = start + 1;
  while (text.charCodeAt(at) === c) at++;
  const sign = text.charAt(start);
  const fraction = at === start + 1 ? FRACTIONS[sign] : undefined;
  if (fraction !== undefined) {
    out.push(numberToken(start, at, glued, sign, fraction, false, true));
    return at;
  }
  out.push(
    wordToken("symbol", start, at, glued, at === start + 1 ? sign : sign + sign, false, false),
  );
  return at;
}
