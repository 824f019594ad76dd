import type { Language } from "@figurewatch/quantities";
import type { Credit, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { hashFeature } from "./classify.ts";

/** A text by its sentences, and whom the rules find credited in each. */
export type Telling = {
  text: string;
  language: Language;
  sentences: readonly Sentence[];
  credits: readonly (readonly Credit[])[];
};

/** A sentence in the units that names are made of: words, or characters where words are not set apart. */
export type Units = {
  spans: readonly Span[];
  words: readonly string[];
  /** What sort of unit each is, and the hashes of it, its stem and its tail, in the same order. */
  shapes: readonly number[];
  hashes: readonly number[];
  stems: readonly number[];
  tails: readonly number[];
};

/** A unit is one character, as words are not set apart, or carry endings that are no part of a name. */
export const isByCharacter = (language: Language): boolean => BY_CHARACTER.has(language);

const BY_CHARACTER = new Set<Language>(["ko", "zh", "ja"]);

// A sentence of a hostile text has no end.
const MAX_SENTENCE = 1200;

const CHARACTER = /\s+|[\s\S]/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|\.(?=\p{L}))*|[^\s\p{L}\p{N}]/gu;

export function toUnits({ text, language, sentences }: Telling, index: number): Units {
  const { start, end } = sentences[index] as Sentence;
  const told = text.slice(start, Math.min(end, start + MAX_SENTENCE));
  const spans: Span[] = [];
  const words: string[] = [];
  for (const { 0: raw, index: at } of told.matchAll(isByCharacter(language) ? CHARACTER : WORD)) {
    spans.push({ start: start + at, end: start + at + raw.length });
    words.push(toWord(raw));
  }
  const folded = words.map((word) => word.toLowerCase());
  const toHashes = (parts: string[]) => parts.map((part) => hashFeature("", part));
  const ofWords = isByCharacter(language) ? [] : folded;
  return {
    spans,
    words,
    shapes: words.map(toShape),
    hashes: toHashes(folded),
    stems: toHashes(ofWords.map((word) => word.slice(0, STEM))),
    tails: toHashes(ofWords.map((word) => word.slice(-TAIL))),
  };
}

// A stem stands for the forms of a word, a tail for the words of a form.
const STEM = 4;
const TAIL = 3;

/** Which number it is, and how wide a gap, no longer matters. */
const toWord = (raw: string) => (/^\s/u.test(raw) ? " " : /^\d/u.test(raw) ? "0" : raw);

const SHAPES = [
  /^\p{Lu}\p{Lu}/u,
  /^\p{Lu}/u,
  /^\p{Ll}/u,
  /^\p{Script=Hiragana}/u,
  /^\p{Script=Katakana}/u,
  /^\p{L}/u,
  /^\p{N}/u,
  /^\s/u,
  /^[,，、]/u,
  /^["“”«»「」『』]/u,
  /^[()（）]/u,
];

const toShape = (word: string): number => SHAPES.findIndex((shape) => shape.test(word));

const OPENS = /^[\p{L}\p{N}《「『“"‘]/u;
const LETTER = /^[\p{L}\p{N}]/u;
const CLOSES = /[\p{L}\p{N}》」』”’).]$/u;

/** Whether a name may begin with a unit. */
export function mayStart({ words }: Units, at: number, language: Language): boolean {
  if (!OPENS.test(words[at] as string)) return false;
  return language !== "ko" || at === 0 || !LETTER.test(words[at - 1] as string);
}

/** Whether a name may end with a unit. */
export const mayEnd = ({ words }: Units, at: number): boolean => CLOSES.test(words[at] as string);
