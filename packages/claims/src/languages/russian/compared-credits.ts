import type { Credit, Sentence } from "../../language-pack.ts";
import { readName } from "./told-by.ts";
import { toSpeaker } from "./speaker.ts";

const MORE =
  "(?:больше|меньше|выше|ниже|более|менее|превыша\\p{L}+|превысил\\p{L}*|превзош\\p{L}+|уступа\\p{L}+|" +
  "вдвое|втрое|вчетверо|против|вместо|по сравнению с|в сравнении с|в отличие от)";
/** "меньше, чем ", "вдвое больше ", "против ", right before the number. */
const COMPARING = new RegExp(
  `(?<!\\p{L})${MORE}(?:,? чем)?(?: (?:тех|те|теми|около|примерно|порядка|\\p{Ll}{1,12}(?:ых|их|ыми|ими))){0,2} $`,
  "iu",
);
const GIVEN =
  "(?:назван|указан|объявлен|озвучен|приведённ|приведенн|сообщённ|сообщенн|опубликован|подсчитан|" +
  "заявлен|насчитан|учтённ|учтенн|упомянут|обнародован|зафиксирован|зарегистрирован|оценён)\\p{L}*";
const TOLD = "(?:сообщ|пис|говор|заяв|наз|прив|насчит|указ|упом|объяв|оглас|докла|отчит)\\p{L}*";
/** ", названных ", ", о которых писала ", ", которые насчитала ", right after the number. */
const BY = new RegExp(
  `^((?: \\p{Ll}{3,16}){0,3}?),? (?:(?:ранее|прежде) )?(?:${GIVEN}(?: (?:ранее|в \\d{4} году))?|(?:о |про )?котор\\p{L}{2,3} (?:ранее )?${TOLD}|по (?:данным|оценк(?:е|ам)|подсч[её]там|сведениям|версии)) `,
  "u",
);

/** Characters around a number in which its comparison and the name stand. */
const BEFORE = 80;
const AFTER = 240;

/** "меньше, чем 800, о которых сообщал центр": whose the other number is. */
export function findCompared(text: string, sentence: Sentence): Credit[] {
  return sentence.quantities.flatMap((quantity): Credit[] => {
    const from = Math.max(sentence.start, quantity.start - BEFORE);
    const slice = text.slice(from, Math.min(sentence.end, quantity.end + AFTER));
    const start = quantity.start - from;
    const end = quantity.end - from;
    const digits = start + Math.max(0, slice.slice(start, end).search(/[\p{Sc}\d]/u));
    const isApart = COMPARING.test(slice.slice(0, start));
    if (!isApart && !COMPARING.test(slice.slice(0, digits))) return [];
    const [by, nouns] = BY.exec(slice.slice(end)) ?? [];
    const name = by === undefined ? null : readName(slice, end + by.length);
    const source = name === null ? null : toSpeaker(name.source);
    if (by === undefined || name === null || source === null) return [];
    return [
      {
        source,
        at: { start: quantity.end + by.length, end: from + name.end },
        scope: { start: quantity.start, end: quantity.end },
        chain: [],
        year: null,
        compared: { bare: nouns === "", bounded: isApart && digits > start },
        holds: "sentence",
      },
    ];
  });
}
