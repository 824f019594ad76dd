import { hyphenAt, readCardinal, scaleWord } from "./cardinal.ts";
import { exactly, type NumberPhrase } from "./number-phrase.ts";
import { gluedDash, type Token } from "./token.ts";

type Under = { value: number; next: number; plural: boolean };

const isPluralOrdinal = (word: string) => word.endsWith("s") || word === "halves";

/** The lower part of a fraction at `at`: "third", "twenty-fifths", "hundred and fifth". */
function readUnder(tokens: Token[], at: number, alone: boolean): Under | undefined {
  const token = tokens[at];
  const single = token?.lexeme?.ordinal;
  if (single !== undefined) {
    // A "second" is a time, a "first" no part.
    if (single < 2 || token?.lower === "second" || token?.lower === "seconds") return undefined;
    return { value: single, next: at + 1, plural: isPluralOrdinal(token?.lower ?? "") };
  }
  if (alone) return undefined;
  const front = readCardinal(tokens, at);
  if (front === undefined || front.low < 20) return undefined;
  const and = tokens[front.next]?.lower === "and" ? 1 : hyphenAt(tokens, front.next);
  const last = tokens[front.next + and];
  const ordinal = last?.lexeme?.ordinal;
  if (ordinal === undefined || ordinal > 19 || last === undefined || ordinal >= 100)
    return undefined;
  return {
    value: front.low + ordinal,
    next: front.next + and + 1,
    plural: isPluralOrdinal(last.lower),
  };
}

/** "a third", "two thirds", "half a million", "two and a half million", "one twenty-fifth". */
export function readMixed(tokens: Token[], from: number): NumberPhrase | undefined {
  const first = tokens[from]?.lower;
  if (first === "half" || (first === "quarter" && scaleWord(tokens, from + 1, false) > 0))
    return readHalf(tokens, from, from);
  if (first === "a" || first === "an") {
    const part = tokens[from + 1];
    if (part?.lower === "half" || part?.lower === "quarter")
      return readHalf(tokens, from, from + 1);
    if (part?.lexeme?.ordinal !== undefined) return readArticle(tokens, from);
  }
  const whole = readCardinal(tokens, from);
  return whole === undefined ? undefined : withPart(tokens, whole);
}

/** Adds to a number the fraction that it is over, or that is added to it. */
export function withPart(tokens: Token[], whole: NumberPhrase): NumberPhrase | undefined {
  const over = readOver(tokens, whole);
  if (over !== undefined) return over;
  // "two and a half", "five-and-a-half"
  const joint = gluedDash(tokens, whole.next) ? 1 : 0;
  if (tokens[whole.next + joint]?.lower !== "and") return undefined;
  const part = readTail(tokens, whole.next + 1 + 2 * joint);
  if (part === undefined) return undefined;
  const own = scaleWord(tokens, part.next, false);
  if (own >= 1000) {
    // "two and a half million" against "one billion and a half million"
    const value =
      whole.scale >= 1000 ? whole.low + part.value * own : (whole.low + part.value) * own;
    return { ...whole, ...span(whole.from, part.next + 1, value), scale: own };
  }
  const scale = whole.scale >= 1000 ? whole.scale : 1;
  return { ...whole, ...span(whole.from, part.next, whole.low + part.value * scale) };
}

const span = (from: number, next: number, value: number) => ({
  from,
  next,
  low: value,
  high: value,
});

/** A cardinal as the upper part: "two thirds", "ninety-five hundred fifths", "one hundred thirty-fifths". */
function readOver(tokens: Token[], whole: NumberPhrase): NumberPhrase | undefined {
  const hyphen = hyphenAt(tokens, whole.next);
  const { from } = whole;
  // "thirty-fifths" has its tens in the lower part, where something is left for the upper.
  const tens = tokens[whole.next - 1];
  if (
    hyphen === 1 &&
    tens?.lexeme?.cardinal !== undefined &&
    tens.lexeme.cardinal >= 20 &&
    whole.next - 1 > from
  ) {
    const under = readUnder(tokens, whole.next + 1, true);
    const top = whole.low - tens.lexeme.cardinal;
    if (under !== undefined && under.value < 10 && top > 0) {
      return fractionOf(tokens, from, under.next, top / (tens.lexeme.cardinal + under.value));
    }
  }
  const under = readUnder(tokens, whole.next + hyphen, hyphen === 1);
  if (under === undefined) return undefined;
  const mixed = lastAnd(tokens, whole);
  if (mixed !== undefined && (under.plural || mixed.part === 1)) {
    // "two million and one half" is half a million more; "and three quarters million" says so.
    const own = scaleWord(tokens, under.next, false);
    const value = mixed.whole + (mixed.part / under.value) * (own > 0 ? own : mixed.scale);
    return {
      ...exactly(from, under.next + (own > 0 ? 1 : 0), value, true),
      scale: own > 0 ? own : mixed.scale,
    };
  }
  return under.plural || whole.low === 1
    ? fractionOf(tokens, from, under.next, whole.low / under.value)
    : undefined;
}

/** "two hundred and fifty-four hundredths": the last "and" sets the whole apart from the part. */
function lastAnd(
  tokens: Token[],
  whole: NumberPhrase,
): { whole: number; part: number; scale: number } | undefined {
  for (let i = whole.next - 1; i > whole.from; i--) {
    if (tokens[i]?.lower !== "and") continue;
    const part = readCardinal(tokens, i + 1);
    const scale = scaleWord(tokens, i - 1, true);
    return (
      part && { whole: whole.low - part.low, part: part.low, scale: scale >= 1000 ? scale : 1 }
    );
  }
  return undefined;
}

/** A fraction, and the scale that it is of: "three quarters billion", "two thirds of a million". */
function fractionOf(tokens: Token[], from: number, next: number, value: number): NumberPhrase {
  const of =
    tokens[next]?.lower === "of" &&
    (tokens[next + 1]?.lower === "a" || tokens[next + 1]?.lower === "one")
      ? 2
      : 0;
  const scale = scaleWord(tokens, next + of, false);
  if (scale === 0) return { ...exactly(from, next, value, true), fraction: true };
  return { ...exactly(from, next + of + 1, value * scale, true), scale };
}

/** "a half", "two thirds", "three quarters" after "and". */
function readTail(tokens: Token[], at: number): { value: number; next: number } | undefined {
  const over = tokens[at]?.lower === "a" ? 1 : tokens[at]?.lexeme?.cardinal;
  if (over === undefined) return undefined;
  if (over >= 20) {
    const top = readCardinal(tokens, at);
    const under = top === undefined ? undefined : readUnder(tokens, top.next, true);
    return top === undefined || under === undefined || !under.plural
      ? undefined
      : { value: top.low / under.value, next: under.next };
  }
  const under = readUnder(tokens, at + 1 + hyphenAt(tokens, at + 1), false);
  if (under === undefined || (over !== 1 && !under.plural) || over >= under.value) return undefined;
  return { value: over / under.value, next: under.next };
}

/** After "a third", the words that show it is a part and not a place in a row. */
function readArticle(tokens: Token[], from: number): NumberPhrase | undefined {
  const under = readUnder(tokens, from + 1, true);
  if (under === undefined) return undefined;
  const after = tokens[under.next];
  const part =
    after === undefined ||
    after.lower === "of" ||
    (after.kind === "symbol" && after.lower !== "-") ||
    // "at most a tenth was": a place in a row takes no bound.
    BOUNDS.has(tokens[from - 1]?.lower ?? "") ||
    opensRange(tokens, from, under.next);
  return part ? fractionOf(tokens, from, under.next, 1 / under.value) : undefined;
}

/** "between a quarter and a third", "a third to a half": the other end of the range follows. */
function opensRange(tokens: Token[], from: number, next: number): boolean {
  const word = tokens[next]?.lower;
  const joins = word === "to" || (word === "and" && tokens[from - 1]?.lower === "between");
  if (!joins) return false;
  // "a half", "two thirds": the upper part is one word.
  const part = tokens[next + 2]?.lower;
  if (tokens[next + 1]?.lower === "half" || part === "half" || part === "quarter") return true;
  const top = tokens[next + 1];
  const counts = ARTICLES.has(top?.lower ?? "") || top?.lexeme?.cardinal !== undefined;
  // "two thirds", "three-quarters".
  return counts && readUnder(tokens, next + 2 + hyphenAt(tokens, next + 2), true) !== undefined;
}

const ARTICLES = new Set(["a", "an", "one"]);
const BOUNDS = new Set("than about nearly almost over around roughly only least most".split(" "));
/** Words that show that "half" before them is a part: "half is kept", "half the workers". */
const FOLLOWERS = new Set("the is was goes went being their its his her all".split(" "));

/** "half a million", "half an hour", "a quarter million", "half of them", "half the workers". */
function readHalf(tokens: Token[], from: number, half: number): NumberPhrase | undefined {
  const value = 1 / (tokens[half]?.lexeme?.ordinal ?? 2);
  const of = tokens[half + 1]?.lower === "of" ? 1 : 0;
  const article = /^(?:a|an|one)$/.test(tokens[half + 1 + of]?.lower ?? "") ? 1 : 0;
  const next = half + 1 + of + article;
  const scale = scaleWord(tokens, next, false);
  if (scale > 0) return { ...exactly(from, next + 1, value * scale, true), scale };
  if (article === 1 && tokens[next]?.lexeme?.unit !== undefined)
    return exactly(from, next, value, true);
  if (of === 1) return { ...exactly(from, half + 1, value, true), fraction: true };
  const after = tokens[half + 1];
  // "less than half", "nearly half"
  const bounded = from === half && BOUNDS.has(tokens[from - 1]?.lower ?? "");
  const part =
    bounded ||
    opensRange(tokens, from, half + 1) ||
    FOLLOWERS.has(after?.lower ?? "") ||
    after?.lexeme?.people === true ||
    (from < half && after === undefined);
  return part ? { ...exactly(from, half + 1, value, true), fraction: true } : undefined;
}

const MAX_SHARE = 1e7;
const MAX_PARTS = 100;

/** "one in ten", "two out of three", "1 over 3": a share of a whole. */
export function readShare(tokens: Token[], top: NumberPhrase): NumberPhrase {
  const { next } = top;
  const word = tokens[next]?.lower;
  const out = word === "out" && tokens[next + 1]?.lower === "of";
  if (!out && word !== "in" && word !== "over") return top;
  if (top.fraction || top.vague || !Number.isInteger(top.low) || top.low < 1) return top;
  const start = next + (out ? 2 : 1) + (tokens[next + (out ? 2 : 1)]?.lower === "every" ? 1 : 0);
  const under = wholeAt(tokens, start);
  if (under === undefined || under.low > MAX_SHARE || under.low < 2) return top;
  const value = top.low / under.low;
  const share = { ...exactly(top.from, under.next, value, top.words), fraction: true };
  const after = tokens[under.next];
  // "2000 over 3" at the end of a sentence; "over 3 years" is a bound.
  if (word === "over")
    return after === undefined || after.kind === "symbol" ? { ...share, fraction: false } : top;
  if (value >= 1) return top;
  // "four in five dollars", "80 out of every 100 shillings": a share of what is paid, and no sum.
  if (after?.lexeme?.currency !== undefined && under.low <= MAX_PARTS)
    return { ...exactly(top.from, under.next + 1, value, top.words), fraction: true };
  if (out) return share;
  // "1 in 2017", "3 in 10 days"
  if (
    tokens[start]?.kind === "number" &&
    tokens[start]?.lower.length === 4 &&
    !tokens[start]?.grouped
  )
    return top;
  const unit = after?.lexeme?.unit;
  if (unit !== undefined && unit.dimension !== "people") return top;
  const counted = after?.kind === "word" && after.lexeme?.stop !== true && unit === undefined;
  return top.low === 1 || !counted ? share : top;
}

function wholeAt(tokens: Token[], at: number): { low: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== "number") return readCardinal(tokens, at);
  return Number.isInteger(token.value) ? { low: token.value, next: at + 1 } : undefined;
}
