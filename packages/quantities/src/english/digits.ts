import { goOn } from "./cardinal.ts";
import { withPart } from "./fraction.ts";
import { exactly, type NumberPhrase } from "./number-phrase.ts";
import { isPlural } from "./noun.ts";
import { isDash, type Token } from "./token.ts";

const isInteger = (token: Token) => !token.decimal && !token.grouped && token.value < 1e6;

/** A number that starts with digits: "1.2 billion", "30k", "1 1/2", "1 234 567", "2.998×10−8". */
export function readDigits(tokens: Token[], from: number): NumberPhrase | undefined {
  const first = tokens[from];
  if (first === undefined || Number.isNaN(first.value)) return undefined;
  const plain = readPlain(tokens, from, first);
  const power = readPower(tokens, plain);
  if (power !== undefined) return power;
  if (plain.fraction) return plain;
  const letter = letterScale(tokens, plain.next);
  if (letter > 0)
    return { ...exactly(from, plain.next + 1, plain.low * letter, false), scale: letter };
  const scaled = goOn(tokens, from, { value: plain.low, next: plain.next }, false);
  if (scaled === undefined || scaled.next === plain.next) return plain;
  return withPart(tokens, scaled) ?? scaled;
}

function readPlain(tokens: Token[], from: number, first: Token): NumberPhrase {
  if (!isInteger(first)) return exactly(from, from + 1, first.value, false);
  const over = readSlash(tokens, from);
  if (over !== undefined) return { ...exactly(from, from + 3, over, false), fraction: true };
  const second = tokens[from + 1];
  const added = second?.lower === "and" ? readSlash(tokens, from + 2) : undefined;
  if (added !== undefined && added < 1) return exactly(from, from + 5, first.value + added, false);
  const continental = readComma(tokens, from, first);
  if (continental !== undefined) return exactly(from, from + 3, continental, false);
  if (second?.kind !== "number") return exactly(from, from + 1, first.value, false);
  // 1½, 1 1/2
  const sign = second.decimal && second.value < 1 && second.end - second.start === 1;
  if (sign) return exactly(from, from + 2, first.value + second.value, false);
  const rest = second.glued || !isInteger(second) ? undefined : readSlash(tokens, from + 1);
  if (rest !== undefined && rest < 1) return exactly(from, from + 4, first.value + rest, false);
  return joinThousands(tokens, from, first) ?? exactly(from, from + 1, first.value, false);
}

/** "12,5 million", "4,5%": a decimal comma, where one or two digits and a scale or per cent follow. */
function readComma(tokens: Token[], from: number, first: Token): number | undefined {
  const [comma, rest, after] = tokens.slice(from + 1, from + 4);
  if (comma?.lower !== "," || !comma.glued || rest?.kind !== "number" || !rest.glued)
    return undefined;
  if (!isInteger(rest) || rest.lower.length > 2 || first.lower.length > 3) return undefined;
  const isAmount = after?.lexeme?.scale !== undefined || after?.lower === "%";
  return isAmount ? Number(`${first.value}.${rest.lower}`) : undefined;
}

/** A fraction that starts at `at`: "3/4" or "1⁄32"; "24/7" and "5/12/2019" are none. */
function readSlash(tokens: Token[], at: number): number | undefined {
  const slash = tokens[at + 1];
  const over = tokens[at];
  const under = tokens[at + 2];
  if (over === undefined || under?.kind !== "number" || !under.glued || slash?.glued !== true)
    return undefined;
  if (slash.lower !== "/" && slash.lower !== "⁄") return undefined;
  if (!isInteger(under) || under.value === 0 || under.value > 1000) return undefined;
  const date = over.value >= under.value || tokens[at + 3]?.lower === "/";
  if (slash.lower === "/" && date) return undefined;
  return over.value === 9 && under.value === 11 ? undefined : over.value / under.value;
}

/** "1 234 567": thousands set apart by spaces; two groups at least. */
function joinThousands(tokens: Token[], from: number, first: Token): NumberPhrase | undefined {
  if (first.lower.length > 3) return undefined;
  let { value } = first;
  let next = from + 1;
  for (; next < from + 7; next++) {
    const group = tokens[next];
    if (group?.kind !== "number" || group.lower.length !== 3 || !isInteger(group)) break;
    if (group.start !== (tokens[next - 1]?.end ?? 0) + 1) break;
    value = value * 1000 + group.value;
  }
  return next >= from + 3 ? exactly(from, next, value, false) : undefined;
}

/** "2.998×10−8", "2.5^-1" */
function readPower(tokens: Token[], plain: NumberPhrase): NumberPhrase | undefined {
  const { next, low: value, from } = plain;
  const sign = tokens[next];
  const times = (sign?.lower === "×" || sign?.lower === "x") && tokens[next + 1]?.value === 10;
  if (!times && (sign?.lower !== "^" || !sign.glued)) return undefined;
  let at = times ? next + 2 : next + 1;
  if (times && tokens[at]?.lower === "^") at++;
  const minus = /^[-−–]$/.test(tokens[at]?.lower ?? "");
  if (minus || tokens[at]?.lower === "+") at++;
  const power = tokens[at];
  if (power?.kind !== "number" || !power.glued || !isInteger(power) || power.value > 300)
    return undefined;
  const exponent = minus ? -power.value : power.value;
  const result = times ? Number(`${value}e${exponent}`) : value ** exponent;
  // The sign before the base belongs to the result, which the caller puts back.
  return Number.isFinite(result) ? exactly(from, at + 1, result, false) : undefined;
}

/** The scale of letters written on to digits: "30k", "1.2bn", "$4.2b"; 0 without one. */
function letterScale(tokens: Token[], at: number): number {
  const token = tokens[at];
  const letter = token?.lexeme?.letter;
  if (token === undefined || letter === undefined || tokens[at - 1]?.kind !== "number") return 0;
  // "8 B people" has its letter apart, and large.
  if (!token.glued && (!token.capital || tokens[at + 1]?.kind !== "word")) return 0;
  return isScale(tokens, at, token) ? letter : 0;
}

const SCREENS = new Set([2, 4, 5, 8]);

/** "m" after digits is million where money or a counted thing is at hand, else metres. */
function isScale(tokens: Token[], at: number, token: Token): boolean {
  const before = tokens[at - 2];
  const signed =
    before?.lower === "$" ||
    before?.lower === "ps" ||
    tokens[at - 3]?.lower === "$" ||
    before?.lower === "=";
  if (signed || before?.lexeme?.currency !== undefined) return true;
  // "$200m-300m", "$60m to 80m": what the letter is at the first end it is at the second.
  const first = tokens[at - 3];
  const joins = isDash(before) || before?.lower === "to" || before?.lower === "or";
  if (joins && first?.lower === token.lower && first.glued && tokens[at - 4]?.kind === "number")
    return isScale(tokens, at - 3, first);
  const next = tokens[at + 1];
  if (token.lower === "k") {
    // A screen is "4K" where nothing is counted.
    const joined = isDash(next) || next?.lower === "to";
    const screen = !joined && SCREENS.has(tokens[at - 1]?.value ?? 0);
    return !screen || (next?.kind === "word" && next.lexeme?.stop !== true && isPlural(next));
  }
  if (next?.kind !== "word") return token.lower === "b";
  if (token.lower === "t") return false;
  if (next.lexeme?.currency !== undefined || next.lexeme?.unit !== undefined) return true;
  return next.lexeme?.stop !== true && isPlural(next);
}
