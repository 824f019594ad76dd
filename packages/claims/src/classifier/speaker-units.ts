import type { Language } from "@figurewatch/quantities";
import { UNSPACED } from "../context/gather-context.ts";
import type { Credit, LanguagePack, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { hashEnding, hashStem } from "./feature-hash.ts";
import { hashWords, tokenizeSentence, type Token } from "./tokens.ts";

/** A text by its sentences, and whom the rules find credited in each, and which dates. */
export type Telling = {
  text: string;
  language: Language;
  sentences: readonly Sentence[];
  credits: readonly (readonly Credit[])[];
  dates: readonly (readonly Span[])[];
  /** What the language knows of words that are no name, however they stand. */
  mayName?: LanguagePack["mayName"];
};

/** A sentence in the units that names are made of: words, or characters where words are not set apart. */
export type Units = {
  tokens: readonly Token[];
  /** Of each unit: its hash, and what sort it is of. */
  hashes: readonly number[];
  shapes: readonly Shape[];
  /** Of each unit: the hashes of its first and last letters, which every boundary near it looks at. */
  stems: readonly number[];
  tails: readonly number[];
};

// A stem stands for the forms of a word, a tail for the words of a form.
const STEM = 4;
const TAIL = 3;

/** A unit is one character, as words are not set apart. */
export const isByCharacter = (language: Language): boolean => UNSPACED.has(language);

/** The units of each sentence that was looked at: names and figures share them. */
const known = new WeakMap<Sentence, Units>();

export function toUnits({ text, language, sentences }: Telling, index: number): Units {
  const sentence = sentences[index] as Sentence;
  const told = known.get(sentence);
  if (told !== undefined) return told;
  const spaced = !isByCharacter(language);
  const tokens = tokenizeSentence({ text, sentence, spaced });
  const units = {
    tokens,
    hashes: hashWords(tokens),
    shapes: tokens.map((token) => shapeOf(text, token)),
    stems: tokens.map(({ word }) => hashStem(0, word, STEM)),
    tails: tokens.map(({ word }) => hashEnding(0, word, TAIL)),
  };
  known.set(sentence, units);
  return units;
}

/** What sort of unit: by its first letter, and for capitals the second. */
export const Shape = {
  capitals: 0,
  capital: 1,
  small: 2,
  hiragana: 3,
  katakana: 4,
  letter: 5,
  number: 6,
  comma: 7,
  quote: 8,
  bracket: 9,
  mark: 10,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

function shapeOf(text: string, { word, start, end }: Token): Shape {
  const first = text[start] as string;
  if (first !== word[0] && word[0] !== "0") {
    const second = end - start > 1 ? (text[start + 1] as string) : "";
    return second === second.toLowerCase() ? Shape.capital : Shape.capitals;
  }
  if (word[0] === "0") return Shape.number;
  if (first >= "\u3041" && first <= "\u309f") return Shape.hiragana;
  if (first >= "\u30a0" && first <= "\u30ff") return Shape.katakana;
  if (first !== first.toUpperCase()) return Shape.small;
  if (/^\p{L}/u.test(first)) return Shape.letter;
  if (",，、".includes(first)) return Shape.comma;
  if ('"“”«»„「」『』'.includes(first)) return Shape.quote;
  return "()（）".includes(first) ? Shape.bracket : Shape.mark;
}

const isWordLike = (shape: Shape | undefined) => shape !== undefined && shape <= Shape.number;

/** Whether a name may begin with a unit. */
export function mayStart({ tokens, shapes }: Units, at: number): boolean {
  const word = tokens[at]?.word ?? "";
  return (isWordLike(shapes[at]) && !LEADING_WORDS.has(word)) || OPENS.has(word);
}

/**
 * Words that lead to a name and are no part of it: "в Роструде", "со ссылкой на источник", "By 31 December the
 * agency", "Since our study".
 */
export const LEADING_WORDS: ReadonlySet<string> = new Set(
  "в во из к ко на о об от по при с со у согласно ссылкой in on at by for from with and but since after before if so".split(
    " ",
  ),
);

/** Whether a name may end with a unit. */
export function mayEnd({ tokens, shapes }: Units, at: number): boolean {
  const word = tokens[at]?.word ?? "";
  // "In that June paper it assumed" names a paper; "people familiar with it" ends so.
  if (GOES_ON.has(word) && !(word === "it" && LEADS_TO_IT.has(tokens[at - 1]?.word ?? "")))
    return false;
  return isWordLike(shapes[at]) || CLOSES.has(word);
}

/** English words that a sentence goes on with after a name, or that open another. */
const GOES_ON: ReadonlySet<string> = new Set(
  "it he she they we you which who whom that this these those the a an its his her their our of in on at by for from with and or but so as than is are was were be been has have had do does did will would could may might said says told where when while".split(
    " ",
  ),
);
const LEADS_TO_IT = new Set(["about", "by", "for", "of", "on", "to", "with"]);

const OPENS = new Set(["《", "「", "『", "“", '"', "‘"]);
const CLOSES = new Set(["》", "」", "』", "”", "’", ")"]);
