import type { UnitOf } from "./lexicon.ts";
import { lookUp } from "./lexicon.ts";
import type { NumberPhrase } from "./number.ts";
import type { Token } from "./token.ts";

/** The thing a number counts, and the tokens that name it. */
export type Noun = { unit: UnitOf | null; from: number; next: number };

const IRREGULAR: Record<string, string> = {
  people: "people",
  men: "man",
  women: "woman",
  children: "child",
  feet: "foot",
  teeth: "tooth",
  mice: "mouse",
  lives: "life",
  knives: "knife",
  wives: "wife",
  halves: "half",
  leaves: "leaf",
  series: "series",
  species: "species",
  aircraft: "aircraft",
  personnel: "personnel",
  staff: "staff",
  troops: "soldier",
  crews: "crew",
  cattle: "cattle",
  police: "police",
  wolves: "wolf",
  shelves: "shelf",
  thieves: "thief",
  criteria: "criterion",
  data: "data",
  media: "media",
};
const PERSONNEL = new Set(["personnel", "staff", "police", "soldier"]);

/** Longest run of words, modifiers and head, that one number counts. */
const MAX_WORDS = 6;

export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  if (word.endsWith("men") && word.length > 4) return `${word.slice(0, -3)}man`;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:sses|xes|ches|shes|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

export function isPlural(token: Token): boolean {
  const word = token.lower;
  if (word in IRREGULAR && word !== "half") return true;
  if (word.endsWith("men") && word.length > 4) return true;
  return (
    word.length > 3 && word.endsWith("s") && !token.possessive && !/(?:ss|us|is|'s|’s)$/.test(word)
  );
}

/** Words right after the number that the noun comes after: "eight more picks". */
const QUANTIFIERS = new Set(["other", "extra", "such"]);
const ADDED = new Set(["more", "additional", "further"]);
/** Plurals that stand before another noun: "sports clubs". */
const ATTRIBUTIVE = new Set(
  "sports arms sales savings goods operations systems rights communications lives women men customs news works".split(
    " ",
  ),
);

const DETERMINERS = new Set([
  "the",
  "its",
  "their",
  "these",
  "those",
  "our",
  "his",
  "her",
  "my",
  "your",
  "all",
  "such",
  "about",
]);

const ARTICLES = new Set(["a", "an", "the"]);

/** The noun after a number that ends at token `at`, with its modifiers. */
export function readNoun(tokens: Token[], number: NumberPhrase): Noun | undefined {
  const at = number.next;
  const one = number.low === 1 && number.high === 1;
  let from = at;
  const of = tokens[at]?.lower === "of";
  if (of) {
    from++;
    let partitive = false;
    while (
      from < at + 4 &&
      tokens[from] !== undefined &&
      (DETERMINERS.has(tokens[from]?.lower ?? "") || tokens[from]?.possessive)
    ) {
      partitive = true;
      from++;
    }
    if (one && !partitive) return undefined;
  }
  if (ADDED.has(tokens[from]?.lower ?? "")) from++;
  let head = -1;
  let last = from;
  let wordsLeft = MAX_WORDS;
  for (let i = from; i < tokens.length && wordsLeft > 0; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === "symbol") {
      if (
        token.lower === "-" &&
        token.glued &&
        tokens[i + 1]?.glued === true &&
        tokens[i + 1]?.kind !== "symbol"
      )
        continue;
      break;
    }
    if (token.kind === "number" && token.glued && tokens[i - 1]?.lower === "-" && i > from)
      continue;
    if (token.kind === "number" || token.lower === "") break;
    const lexeme = token.lexeme;
    const dashed =
      tokens[i + 1]?.lower === "-" &&
      tokens[i + 1]?.glued === true &&
      tokens[i + 2]?.glued === true;
    const joined = tokens[i - 1]?.lower === "-" && token.glued;
    const passes = dashed || joined || (i === from && QUANTIFIERS.has(token.lower));
    if ((lexeme?.stop === true || lexeme?.month === true) && !passes) break;
    if (lexeme?.cardinal !== undefined && !passes) break;
    // "one proposal asks": after a singular an -s is a verb's.
    if (one && !of && isPlural(token)) break;
    wordsLeft--;
    last = i + 1;
    if (isPlural(token)) {
      // "sports clubs": the second plural in a row is the head.
      head = i;
      if (dashed || (ATTRIBUTIVE.has(token.lower) && isPlural(tokens[i + 1] ?? token))) continue;
      break;
    }
    if (head >= 0) break;
  }
  if (head < 0) {
    const led =
      ARTICLES.has(tokens[number.from - 1]?.lower ?? "") && tokens[from]?.capital === false;
    if (of || last === from || (!one && !led)) return undefined;
    if (!one) {
      // "the 11 member trade agreement": a kind of thing, named by the word at the number.
      const name = tokens[from];
      return name === undefined
        ? undefined
        : { unit: { code: name.lower, dimension: "count" }, from, next: last };
    }
    head = last - 1;
  }
  const token = tokens[head];
  if (token === undefined) return undefined;
  return { unit: unitOfHead(token), from, next: head + 1 };
}

/** The unit that a counted head noun stands for. */
export function unitOfHead(token: Token): UnitOf {
  const word = singular(token.lower);
  const known = token.lexeme?.unit ?? lookUp(word)?.unit;
  if (known?.dimension === "people") return known;
  if (PERSONNEL.has(word)) return { code: word, dimension: "people" };
  // Names of peoples: "Americans", "North Koreans".
  if (token.capital && /(?:ans|ese)$/.test(token.lower)) return { code: word, dimension: "people" };
  if (known !== undefined) return known;
  return { code: word, dimension: "count" };
}
