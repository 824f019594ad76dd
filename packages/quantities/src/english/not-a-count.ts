import { skipAddress, skipGroups, skipMark } from "./codes.ts";
import { skipAges, skipClock, skipDate, skipYear } from "./dates.ts";
import { skipName, skipScore } from "./names.ts";
import { exactly, type NumberPhrase } from "./number-phrase.ts";
import { gluedDash, type Token } from "./token.ts";

/** How many tokens a number takes up that counts nothing; 0 where it may be a count. */
export type Skip = (tokens: Token[], phrase: NumberPhrase) => number;

/** Asked in this order; the first that knows the number decides. */
const KINDS: Skip[] = [
  skipOrdinal,
  skipBroken,
  skipMark,
  skipAddress,
  skipAges,
  skipClock,
  skipGroups,
  skipDate,
  skipName,
  skipJoined,
  skipYear,
  skipScore,
];

/**
 * Tells whether a number is a year, a date, a time of day, a score, a name or an address, and so
 * counts nothing. Returns how many tokens it takes up, 0 where it may be a count.
 */
export function skipNonCount(tokens: Token[], at: number, read?: NumberPhrase): number {
  const phrase = read ?? exactly(at, at + 1, Number.NaN, false);
  if (tokens[at]?.kind === "word") return skipWord(tokens, phrase);
  for (const skip of KINDS) {
    const taken = skip(tokens, phrase);
    if (taken > 0) return taken;
  }
  return 0;
}

const ENDINGS = new Set(["st", "nd", "rd", "th", "s"]);

/** 4th, 4-th, 1990s */
function skipOrdinal(tokens: Token[], { from, next }: NumberPhrase): number {
  const dash = gluedDash(tokens, next) ? 1 : 0;
  const ending = tokens[next + dash];
  if (ending?.kind !== "word" || !ending.glued || !ENDINGS.has(ending.lower)) return 0;
  if (dash === 1 && ending.lower === "s") return 0;
  const month = tokens[next + dash + 1]?.lexeme?.month === true ? 1 : 0;
  return next + dash + 1 + month - from;
}

const UNIT_LETTERS = new Set("m l w v c f g s h p x".split(" "));
/** Lines of a screen. */
const SCREENS = new Set([480, 720, 1080, 1440, 2160]);

/** 192.168.1.2, 12.1.2, ID.3, 3D, 1080p: digits that are no number of their own. */
function skipBroken(tokens: Token[], { from, next, scale }: NumberPhrase): number {
  const token = tokens[from];
  const before = tokens[from - 1];
  const after = tokens[next];
  if (token === undefined || Number.isNaN(token.value)) return next - from;
  if (before?.lower === "." && before.glued && token.glued) return next - from;
  if (after?.kind !== "word" || !after.glued || scale > 1) return 0;
  const letter = after.end - after.start === 1;
  // "3D", "4K", "2B Mindset": a letter that is neither a unit nor a scale here makes a name.
  if (letter && (after.lower === "d" || (after.capital && !UNIT_LETTERS.has(after.lower)))) {
    return next + 1 - from;
  }
  return letter && after.lower === "p" && SCREENS.has(token.value) ? next + 1 - from : 0;
}

const PREFIXES = new Set(["sub", "minus", "pre"]);

/** F-16, under-21, top-5: a number joined to a word before it. */
function skipJoined(tokens: Token[], { from, next }: NumberPhrase): number {
  if (!gluedDash(tokens, from - 1) || tokens[from]?.glued !== true) return 0;
  const stem = tokens[from - 2];
  if (stem?.kind !== "word" || PREFIXES.has(stem.lower)) return 0;
  return stem.lexeme?.cardinal === undefined && stem.lexeme?.scale === undefined ? next - from : 0;
}

/** "the second half", "the other half" */
const HALVES = new Set(
  "first second last other top bottom upper lower latter back better".split(" "),
);
/** Names of parts and times that are no ordinals. */
const NO_ORDINALS = new Set(["second", "half", "quarter", "quarters"]);

function skipWord(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next } = phrase;
  const before = tokens[from - 1];
  const taken = next - from;
  if (
    phrase.fraction &&
    (before?.lexeme?.ordinal !== undefined || HALVES.has(before?.lower ?? ""))
  ) {
    return taken;
  }
  const joined = skipJoined(tokens, phrase);
  if (joined > 0) return joined;
  // "Apple One", "the Kick Six": a word of a name.
  const name = before?.kind === "word" && before.capital && !before.possessive;
  if (tokens[from]?.capital === true && name && before.lexeme === undefined && taken === 1)
    return 1;
  if (phrase.low === 0 && tokens[next]?.lower === "-") return taken;
  // "twenty-first", "one hundred and fifth": an ordinal, unless it is a fraction.
  const hyphen = gluedDash(tokens, next) ? 1 : 0;
  const last = tokens[next + hyphen];
  if (phrase.fraction || last?.lexeme?.ordinal === undefined || NO_ORDINALS.has(last.lower))
    return 0;
  return phrase.low >= 20 || hyphen === 1 ? taken + hyphen + 1 : 0;
}
