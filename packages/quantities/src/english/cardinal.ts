import { exactly, type NumberPhrase } from "./number-phrase.ts";
import type { Token } from "./token.ts";

type Part = { value: number; next: number };

/** Tokens of a hyphen between number words at `at`: "twenty-one", also "twenty - one". */
export function hyphenAt(tokens: Token[], at: number): 0 | 1 {
  const dash = tokens[at];
  if (dash === undefined || (dash.lower !== "-" && dash.lower !== "‑")) return 0;
  return dash.glued === (tokens[at + 1]?.glued ?? false) ? 1 : 0;
}

/** A scale word at `at`; its plural only after more than one ("five hundreds"). */
export function scaleWord(tokens: Token[], at: number, plural: boolean): number {
  const token = tokens[at];
  if (token?.kind !== "word" || token.possessive) return 0;
  const order = plural ? token.lexeme?.order : undefined;
  return token.lexeme?.scale ?? (order === 10 ? 0 : (order ?? 0));
}

/** Scales in a row that multiply one another: "thousand million". */
const MAX_POWERS = 3;

/** A number in words, below a hundred: "seven", "twenty-one". */
function readSmall(tokens: Token[], at: number): Part | undefined {
  const value = tokens[at]?.lexeme?.cardinal;
  if (value === undefined || tokens[at]?.possessive) return undefined;
  if (value < 20 || value % 10 !== 0) return { value, next: at + 1 };
  const hyphen = hyphenAt(tokens, at + 1);
  const unit = tokens[at + 1 + hyphen]?.lexeme?.cardinal;
  if (unit === undefined || unit === 0 || unit > 9) return { value, next: at + 1 };
  return { value: value + unit, next: at + 2 + hyphen };
}

/** The whole cardinal that starts at token `from`: "a hundred and five", "one million two hundred". */
export function readCardinal(tokens: Token[], from: number): NumberPhrase | undefined {
  const article = tokens[from]?.lower === "a" || tokens[from]?.lower === "an";
  if (article) {
    if (scaleWord(tokens, from + 1, false) === 0) return undefined;
    return goOn(tokens, from, { value: 1, next: from + 1 }, true);
  }
  const first = readSmall(tokens, from);
  return first === undefined ? undefined : goOn(tokens, from, first, true);
}

/**
 * Goes on from a first value: scales, smaller parts and "and". "Hundred" multiplies what stands
 * before it, a larger scale closes a group, and each scale must be smaller than the last.
 */
export function goOn(
  tokens: Token[],
  from: number,
  first: Part,
  words: boolean,
): NumberPhrase | undefined {
  let total = 0;
  let current = first.value;
  let { next } = first;
  let limit = Number.POSITIVE_INFINITY;
  let scale = 1;
  for (;;) {
    const hyphen = hyphenAt(tokens, next);
    const factor = scaleWord(tokens, next + hyphen, current > 1);
    if (factor > 0 && factor < limit) {
      next += 1 + hyphen;
      scale = factor;
      if (factor < 1000) {
        current = current * factor;
        continue;
      }
      // "a hundred thousand million": the next scale multiplies this one.
      let power = factor;
      for (let round = 0; round < MAX_POWERS; round++) {
        const more = scaleWord(tokens, next, false);
        if (more < 1000) break;
        power *= more;
        next++;
      }
      total += current * power;
      current = 0;
      limit = factor;
      scale = power;
      continue;
    }
    const rest = factor > 0 ? undefined : readRest(tokens, next, scale, limit);
    if (rest === undefined) break;
    if (rest.dozen) {
      current += rest.value;
      ({ next } = rest);
      break;
    }
    current += rest.value;
    ({ next } = rest);
    scale = 1;
    if (scaleWord(tokens, next, true) === 0) break;
  }
  const point = words ? readPoint(tokens, next) : undefined;
  const value = total + current + (point?.value ?? 0);
  if (point === undefined)
    return { ...exactly(from, next, value, words), scale: lastScale(limit, scale) };
  // "two point five million"
  const own = scaleWord(tokens, point.next, false);
  if (own === 0) return exactly(from, point.next, value, words);
  return { ...exactly(from, point.next + 1, value * own, words), scale: own };
}

const lastScale = (limit: number, scale: number) => (Number.isFinite(limit) ? limit : scale);

/** What follows a scale: "and five", "twenty-one", "3 hundred"; smaller than that scale. */
function readRest(
  tokens: Token[],
  at: number,
  scale: number,
  limit: number,
): (Part & { dozen: boolean }) | undefined {
  if (scale === 1 || scale === 12) return undefined;
  const and = tokens[at]?.lower === "and" ? 1 : 0;
  const start = at + and;
  const part = readSmall(tokens, start) ?? readLowDigits(tokens, start, and);
  if (part === undefined || part.value === 0 || part.value >= scale) return undefined;
  const factor = scaleWord(tokens, part.next, true);
  // "between one million and two million": the second is a number of its own.
  // After "hundred" only a larger scale closes the group: "a hundred and ninety thousand", while
  // "one hundred and two hundred" are two numbers.
  const closes = scale === 100 ? factor >= 1000 && factor < limit : factor < scale;
  if (factor > 0 && factor !== 12 && (!closes || (factor >= 1000 && and === 1 && scale >= 1000))) {
    return undefined;
  }
  if (factor === 12) return { value: part.value * 12, next: part.next + 1, dozen: true };
  return { ...part, dozen: false };
}

/** "4 thousand 3 hundred and 21": digits go on only after a small scale in words. */
function readLowDigits(tokens: Token[], at: number, and: number): Part | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || token.decimal || token.grouped || token.value >= 1000)
    return undefined;
  const scale = tokens[at - 1 - and]?.lexeme?.scale ?? Number.POSITIVE_INFINITY;
  if (scale > 1000 || (and === 0 && tokens[at + 1]?.lexeme?.scale !== 100)) return undefined;
  return { value: token.value, next: at + 1 };
}

/** "point seventy-one", "point one four" */
function readPoint(tokens: Token[], at: number): Part | undefined {
  if (tokens[at]?.lower !== "point") return undefined;
  let digits = "";
  let next = at + 1;
  while (digits.length < 12) {
    const part = readSmall(tokens, next);
    if (part === undefined) break;
    digits += String(part.value);
    ({ next } = part);
  }
  return digits === "" ? undefined : { value: Number(`0.${digits}`), next };
}
