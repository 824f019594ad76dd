import type { UnitOf } from "./lexicon.ts";
import { lookUp } from "./lexicon.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import { isPluralWord, singular } from "./singular.ts";
import type { Token } from "./token.ts";

/** The thing a number counts, and the tokens that name it with its modifiers. */
export type Noun = { unit: UnitOf; from: number; next: number; nested: boolean };

/** Longest run of words, modifiers and head, that one number counts. */
const MAX_WORDS = 6;
const PERSONNEL = new Set(["personnel", "staff", "police", "soldier"]);
/** Words right after the number that its noun comes after: "eight more picks". */
const ADDED = new Set(["more", "additional", "further"]);
const MODIFIERS = new Set(["other", "extra", "such"]);
/** Plurals that stand before another noun: "sports clubs". */
const ATTRIBUTIVE = new Set(
  "sports arms sanctions sales savings goods operations systems rights communications women customs news works".split(
    " ",
  ),
);
const DETERMINERS = new Set("the its their these those our his her my your all such".split(" "));
const ARTICLES = new Set(["a", "an", "the"]);

/** "Israelis", "Emiratis": peoples whose plural looks like no other. */
const isPeopleInIs = (token: Token) =>
  token.capital && token.lower.length > 5 && token.lower.endsWith("is");

export const isPlural = (token: Token) =>
  token.kind === "word" && !token.possessive && (isPluralWord(token.lower) || isPeopleInIs(token));

/** The noun that a number counts: "50 legally employed workers", "200 of its citizens". */
export function readNoun(tokens: Token[], number: NumberPhrase): Noun | undefined {
  const one = number.low === 1 && number.high === 1;
  const of = tokens[number.next]?.lower === "of";
  let from = of ? skipDeterminers(tokens, number.next + 1) : number.next;
  // "one of" needs a whole that is named: "one of the mills".
  if (of && one && from === number.next + 1) return undefined;
  if (ADDED.has(tokens[from]?.lower ?? "")) from++;
  const nested = of ? from : skipNested(tokens, from, number);
  const run = readRun(tokens, nested, { single: one && !of, words: number.words });
  const head = run.head >= 0 ? tokens[run.head] : undefined;
  if (head !== undefined) {
    // "two of Johnson’s deputies": whose they are is part of the name.
    const owner = of && tokens[from - 1]?.possessive === true && tokens[from - 1]?.capital === true;
    if (owner) from--;
    return { unit: unitOfHead(head), from, next: run.head + 1, nested: nested > from };
  }
  if (run.next === from || (of && !number.fraction)) return undefined;
  // "650 Chinese used to run them"
  const people = tokens[from];
  if (run.next === from + 1 && people?.capital === true && people.lower.endsWith("ese")) {
    return { unit: unitOfHead(people), from, next: run.next, nested: false };
  }
  const last = tokens[run.next - 1];
  const first = tokens[from];
  if (first === undefined || last === undefined) return undefined;
  // "one called a tuft cell"
  if (one && run.next === from + 1 && first.lower.endsWith("ed")) return undefined;
  if (one || number.fraction)
    return { unit: unitOfHead(last), from, next: run.next, nested: false };
  // "the 11 member trade agreement": a kind of thing, named by the word at the number.
  const led = !number.vague && ARTICLES.has(tokens[number.from - 1]?.lower ?? "") && !first.capital;
  return led
    ? { unit: { code: first.lower, dimension: "count" }, from, next: run.next, nested: false }
    : undefined;
}

function skipDeterminers(tokens: Token[], at: number): number {
  let from = at;
  while (from < at + 3) {
    const token = tokens[from];
    if (token === undefined || !(DETERMINERS.has(token.lower) || token.possessive)) break;
    from++;
  }
  return from;
}

/** "eight million 250ml bottles": the size of what is counted comes before its noun. */
function skipNested(tokens: Token[], from: number, number: NumberPhrase): number {
  const size = tokens[from];
  if (size?.kind !== "number" || (!number.words && number.scale === 1)) return from;
  const unit = tokens[from + 1];
  const known = unit?.lexeme?.unit;
  if (known === undefined || known.dimension === "people" || unit?.kind !== "word") return from;
  return from + 2;
}

/** The words from `from` on that may be one noun phrase, and where its plural head stands. */
function readRun(
  tokens: Token[],
  from: number,
  { single, words }: { single: boolean; words: boolean },
): { head: number; next: number } {
  let head = -1;
  let next = from;
  let left = MAX_WORDS;
  for (let i = from; i < tokens.length && left > 0; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const joined = i > from && tokens[i - 1]?.lower === "-" && token.glued;
    if (token.lower === "-" && token.glued && tokens[i + 1]?.glued === true) continue;
    // "63,000 Model 3 sedans", "COVID-19 tests"
    const named = i > from && tokens[i - 1]?.capital === true && !token.grouped && !token.decimal;
    // "two new 737 Max jets"
    const model = words && i > from && !token.grouped && tokens[i + 1]?.capital === true;
    if (token.kind === "number" && (joined || named || model)) continue;
    // "68 U.S. residents"
    if (token.lower === "." && token.glued && tokens[i - 1]?.lower.includes(".") === true) continue;
    if (token.kind !== "word" || token.lower === "") break;
    const dashed =
      tokens[i + 1]?.lower === "-" &&
      tokens[i + 1]?.glued === true &&
      tokens[i + 2]?.glued === true;
    const passes = dashed || joined || (i === from && MODIFIERS.has(token.lower));
    if (!passes && isAnd(tokens, i) && i > from && head < 0 && coordinates(tokens, i)) continue;
    if (!passes && endsRun(token)) break;
    // "one proposal asks": after a singular an -s is a verb's.
    if (single && (isPlural(token) || (i > from && /(?:ing|ed)$/.test(token.lower)))) break;
    left--;
    next = i + 1;
    if (!isPlural(token)) {
      if (head >= 0) break;
      continue;
    }
    head = i;
    const after = tokens[i + 1];
    const followed = after !== undefined && isPlural(after);
    const attributive = ATTRIBUTIVE.has(token.lower) || after?.lexeme?.people === true;
    // "68 United States persons"
    const country = token.lower === "states" && tokens[i - 1]?.lower === "united";
    if (!dashed && !country && !(followed && attributive)) break;
  }
  return { head, next };
}

function endsRun(token: Token): boolean {
  const { lexeme } = token;
  if (/n['’]t$/.test(token.lower)) return true;
  // In capitals "US" is a country and "IT" a trade, no pronouns.
  if ((token.lower === "us" || token.lower === "it") && token.capital) return false;
  return (
    lexeme !== undefined &&
    (lexeme.stop === true || lexeme.month === true || lexeme.cardinal !== undefined)
  );
}

const isAnd = (tokens: Token[], at: number) =>
  tokens[at]?.lower === "and" || tokens[at]?.lower === "or";

/** "460 Kia and Hyundai vehicles", "12 logging and mining sites": two modifiers of one noun. */
function coordinates(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.kind !== "word" || after?.kind !== "word" || endsRun(after)) return false;
  if (before.capital && after.capital) return true;
  return !before.capital && !after.capital && /(?:ing|ile|ic|al|ary|ean|ese)$/.test(before.lower);
}

/** The unit that a counted head noun stands for. */
export function unitOfHead(token: Token): UnitOf {
  const word = singular(token.lower);
  const known = token.lexeme?.unit ?? lookUp(word)?.unit;
  if (known?.dimension === "people") return known;
  if (PERSONNEL.has(word)) return { code: word, dimension: "people" };
  if (isPeopleInIs(token)) return { code: token.lower.slice(0, -1), dimension: "people" };
  // Names of peoples: "Americans", "North Koreans".
  if (token.capital && /(?:ans|ese)$/.test(token.lower)) return { code: word, dimension: "people" };
  return known ?? { code: word, dimension: "count" };
}
