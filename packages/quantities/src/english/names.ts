import { currencyBefore } from "./currency.ts";
import { isPlural } from "./noun.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { gluedDash, isDash, type Token } from "./token.ts";

/** "Section 427", "Resolution 2397", "iPhone 11", "No. 5": the number is part of a name. */
export function skipName(tokens: Token[], phrase: NumberPhrase): number {
  const { from, next, scale } = phrase;
  const token = tokens[from];
  if (token === undefined || token.grouped || scale > 1) return 0;
  if (currencyBefore(tokens, from) !== undefined) return 0;
  return isName(tokens, phrase, token) ? next - from : 0;
}

function isName(tokens: Token[], { from, next, low }: NumberPhrase, token: Token): boolean {
  const label = tokens[from - 1];
  if (label?.lower === "#" || (label?.lower === "." && tokens[from - 2]?.lower === "no"))
    return true;
  if (isListJoint(label)) return isListed(tokens, from) && !followedByCount(tokens, next);
  if (label?.kind !== "word") return false;
  const counted = followedByCount(tokens, next);
  if (label.lower === "number") {
    // "now number 6,064", "the workers number 480" is a verb; "number 7" a name.
    const before = tokens[from - 2];
    const isVerb =
      /^(?:now|who|that|they|we|these|those)$/.test(before?.lower ?? "") ||
      (before?.lexeme?.people === true && before.lower.endsWith("s"));
    return low < 1000 && !counted && !isVerb;
  }
  // "In our section 64 were Koreans": one's own section has no number.
  const isOwn = /^(?:our|my|his|her|their)$/.test(tokens[from - 2]?.lower ?? "");
  if (label.lexeme?.label === true && isOwn && !label.capital) return false;
  if (label.lexeme?.label === true && !token.decimal) return !counted || label.capital;
  if (!isProper(label) || from < 2 || token.glued) return false;
  // "25 Boeing 737 MAX aircraft": the count stands before the name.
  if (tokens[from - 2]?.kind === "number") return true;
  return !counted && !gluedDash(tokens, next);
}

const isListJoint = (token: Token | undefined) =>
  token?.lower === "," || token?.lower === "and" || token?.lower === "or";

/** "Articles 5 and 7", "resolutions 2371, 2375 and 2397": a list goes on as it started. */
function isListed(tokens: Token[], from: number): boolean {
  let start = from - 1;
  while (
    start > 0 &&
    start > from - 8 &&
    (tokens[start]?.kind === "number" || isListJoint(tokens[start]))
  ) {
    start--;
  }
  const label = tokens[start];
  return (
    label?.lexeme?.label === true &&
    label.lower.endsWith("s") &&
    tokens[start + 1]?.kind === "number"
  );
}

/** A word in capitals that is nothing else: "iPhone", "Boeing". */
function isProper(token: Token): boolean {
  if (!token.capital || token.possessive) return false;
  const { lexeme } = token;
  if (lexeme === undefined) return true;
  return !(
    lexeme.stop ??
    lexeme.month ??
    lexeme.change ??
    lexeme.currency ??
    lexeme.cardinal ??
    false
  );
}

/** Whether a unit, or a noun in the plural, follows at token `at`. */
export function followedByCount(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lexeme?.unit !== undefined || token.lexeme?.currency !== undefined) return true;
  // "in Laos 20 to 40"
  if (token.lower === "to" || isDash(token)) return tokens[at + 1]?.kind === "number";
  for (let i = at; i < at + 4; i++) {
    const word = tokens[i];
    if (word?.kind !== "word" || word.lexeme?.stop === true) return false;
    if (isPlural(word)) return true;
  }
  return false;
}

const CONTESTS = new Set(
  (
    "won win wins beat beats lost lose loses lead leads led trail trailed trailing tied tie ties draw " +
    "drew victory defeat score scored record vote voted at"
  ).split(" "),
);
/** More than this no side scores. */
const TOP_SCORE = 250;

/** "89-89", "won 3-1": two small numbers that no range explains. */
export function skipScore(tokens: Token[], { from, next, low, scale }: NumberPhrase): number {
  const first = tokens[from];
  const second = tokens[next + 1];
  if (scale > 1 || first === undefined || first.grouped || first.decimal) return 0;
  if (!gluedDash(tokens, next) || second?.kind !== "number" || !second.glued) return 0;
  if (second.grouped || second.decimal || low > TOP_SCORE || second.value > TOP_SCORE) return 0;
  if (currencyBefore(tokens, from) !== undefined) return 0;
  const after = tokens[next + 2];
  const unit = after?.lexeme?.unit ?? after?.lexeme?.currency;
  if (unit !== undefined || (after?.kind === "word" && after.glued)) return 0;
  const before = tokens[from - 1]?.lower ?? "";
  // "(2-8, 0-7)": how often a side won and lost.
  const record = /^[(,]$/.test(before) && /^[),]$/.test(after?.lower ?? "") && second.value <= 30;
  const contest = record || CONTESTS.has(before) || CONTESTS.has(after?.lower ?? "");
  return low >= second.value || contest ? next + 2 - from : 0;
}
