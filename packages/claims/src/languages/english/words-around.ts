import type { Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** What is said of a number stands within so many characters of it: a sentence may be a page. */
const REACH = 160;

/** The words of a sentence that lead up to a number. */
export const wordsBefore = (text: string, { start }: Span, sentence: Sentence): string =>
  text.slice(Math.max(sentence.start, start - REACH), start);

/** The words of a sentence that follow an offset. */
export const wordsAfter = (text: string, end: number, sentence: Sentence): string =>
  text.slice(end, Math.min(sentence.end, end + REACH));
