// Where stories name who wrote them: in the words that open one, or in a line that signs it.

import { chineseNamesIn, chineseNamesInOpening } from "./chinese-bylines.ts";
import { japaneseNamesAtEnd, japaneseNamesIn, japaneseNamesInOpening } from "./japanese-bylines.ts";
import { koreanNameInSignature, koreanNamesIn, koreanNamesInOpening } from "./korean-bylines.ts";

/** "Анна Пример, специально для …". */
const RUSSIAN_SIGNATURE =
  /^(\p{Lu}\p{L}{1,20}\s\p{Lu}\p{L}{1,20}),\s(?:специально|для|собкор|наш корр)/u;
/** How far into a story its dateline may reach. */
const MAX_DATELINE = 80;
const MAX_SIGNATURE = 80;
const KANA = /\p{sc=Hiragana}/u;
const EASTERN = /[\p{sc=Han}\p{sc=Hangul}]/u;

/** Names in the dateline of the first paragraphs, or set behind the last one. */
export function namesInDateline(paragraphs: string[]): string[] {
  const isJapanese = isInJapanese(paragraphs);
  const readOwn = isJapanese ? japaneseNamesInOpening : chineseNamesInOpening;
  for (const paragraph of paragraphs.slice(0, 2)) {
    const start = paragraph.slice(0, MAX_DATELINE);
    const names = firstNames([koreanNamesInOpening, readOwn], start);
    if (names.length > 0) return names;
  }
  return isJapanese ? japaneseNamesAtEnd(paragraphs.at(-1) ?? "") : [];
}

/** The names in a line that says whose they are, as papers of East Asia do. */
export function easternNamesIn(line: string, isJapanese: boolean): string[] {
  const readers = isJapanese ? [japaneseNamesIn] : [chineseNamesIn, japaneseNamesIn];
  return firstNames([koreanNamesIn, ...readers], line);
}

/** True for a story in kana, as far as its first paragraphs tell. */
export function isInJapanese(paragraphs: string[]): boolean {
  return paragraphs.slice(0, 3).some((paragraph) => KANA.test(paragraph));
}

function firstNames(readers: ((text: string) => string[])[], text: string): string[] {
  if (!EASTERN.test(text)) return [];
  for (const read of readers) {
    const names = read(text);
    if (names.length > 0) return names;
  }
  return [];
}

/** The name in a line that signs a story, with an address or a role: the first such line. */
export function nameInSignature(lines: string[]): string[] {
  for (const line of lines) {
    if (line.length > MAX_SIGNATURE) continue;
    const name = koreanNameInSignature(line) ?? RUSSIAN_SIGNATURE.exec(line)?.[1];
    if (name !== undefined) return [name];
  }
  return [];
}
