import type { Language } from "@figurewatch/quantities";
import { isByCharacter, type Telling } from "./speaker-units.ts";

/** The names of a text, and none, by numbers, and which of them are of one speaker. */
export type Names = {
  list: readonly (string | null)[];
  /** The number of a name of the list. */
  numberOf: (name: string | null) => number;
  isSame: (number: number, other: number) => boolean;
};

/** Compares the names of a text with each other once: each figure asks for most of them. */
export function toNames(all: Iterable<string | null>, { language }: Telling): Names {
  const list = [...new Set([null, ...all])];
  const numbers = new Map(list.map((name, number) => [name, number]));
  const words = list.map((name) => toNameWords(name, language));
  const same = list.map((_, one) =>
    list.map((__, other) => one === other || share(words, one, other)),
  );
  return {
    list,
    numberOf: (name) => numbers.get(name) as number,
    isSame: (number, other) => same[number]?.[other] === true,
  };
}

const share = (words: readonly (readonly string[])[], one: number, other: number): boolean =>
  words[one]?.some((word) => words[other]?.includes(word)) === true;

/** Whether two names, or none, are of one speaker: where words are set apart, one word tells. */
export function isSameSpeaker(
  name: string | null,
  other: string | null,
  { language }: Telling,
): boolean {
  return (
    name === other ||
    share(
      [name, other].map((one) => toNameWords(one, language)),
      0,
      1,
    )
  );
}

const MIN_WORD = 3;
const COMMON = new Set(["the", "and", "of", "report"]);

/** The words of a name that tell it from others; none where words are not set apart. */
const toNameWords = (name: string | null, language: Language): string[] =>
  name === null || isByCharacter(language)
    ? []
    : (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
        (word) => word.length >= MIN_WORD && !COMMON.has(word),
      );
