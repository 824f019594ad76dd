import type { Quantity } from "@figurewatch/quantities";
import type { Credit, Sentence } from "../language-pack.ts";
import { openQuotation } from "../words/quotation.ts";
import { lineStart } from "../words/line-start.ts";

/** Someone credited before, to whom "he said" goes back. */
export type Speaker = {
  credit: Credit;
  paragraph: number;
  sentence: number;
  /** The sentence is the first of its paragraph. */
  opens: boolean;
  /** It ends in a colon: the paragraph after it is what they say. */
  introduces: boolean;
};

/** Speakers of the article so far, the last one last. */
export type Speakers = Speaker[];

/** Whether a credit holds for a sentence that credits no one itself. */
export function carries(
  { credit, paragraph, sentence: at, opens, introduces }: Speaker,
  text: string,
  quantity: Quantity,
  sentence: Sentence,
  index: number,
): boolean {
  if (credit.holds === "text") return true;
  if (tellsOfAnother(credit, sentence)) return false;
  if (introduces && paragraph === sentence.paragraph - 1) return true;
  if (introduces && isListed(text, credit.at.end, sentence)) return true;
  if (isQuotedSince(text, credit.at.end, quantity.start)) return true;
  // Where every sentence is a paragraph of its own, as in a wire report, the break says nothing.
  if (paragraph !== sentence.paragraph)
    return (
      opens &&
      credit.stays !== true &&
      paragraph === sentence.paragraph - 1 &&
      credit.holds !== "sentence" &&
      index - at === 1
    );
  if (credit.holds === "paragraph") return true;
  if (credit.holds === "next" && index - at === 1)
    return credit.ofEach !== true || quantity.dimension !== "people";
  return index - at <= QUOTED_SENTENCES && isQuoted(text, quantity);
}

// A list of findings is followed this far.
const MAX_LIST = 2000;

const LIST_ITEM =
  /^\s*(?:[-–—•·*●■]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z]|[①-⑳])[.．、)）]|[①-⑳])/u;

/** "The report finds:" and then line after line of a list: every item is the report's. */
function isListed(text: string, from: number, sentence: Sentence): boolean {
  if (sentence.start - from > MAX_LIST) return false;
  const lines = text.slice(from, sentence.end).split("\n").slice(1);
  return lines.length > 0 && lines.every((line) => line.trim() === "" || LIST_ITEM.test(line));
}

/** "Qatar said that 2,471 had left. Russia still has 4,000": a country tells of itself. */
function tellsOfAnother({ country }: Credit, { start, mentions }: Sentence): boolean {
  if (country === undefined) return false;
  const topic = mentions.find((mention) => mention.tag === "country");
  return topic !== undefined && topic.start - start <= OPENING && topic.value !== country;
}

// A country named this early is what its sentence is about.
const OPENING = 2;

// A quotation is followed this far.
const QUOTED_SENTENCES = 6;

const MAX_QUOTATION = 1500;

const OPENS_SPEECH = /:\s?(?=["“«„「『])/u;

/** "He said: «…" goes on over paragraphs, until the quotation closes. */
function isQuotedSince(text: string, from: number, to: number): boolean {
  if (from >= to || to - from > MAX_QUOTATION) return false;
  const told = text.slice(from, to);
  const opening = OPENS_SPEECH.exec(told);
  return opening !== null && openQuotation(told.slice(opening.index)) !== null;
}

/** Inside quotation marks that the paragraph has opened: someone is still speaking. */
function isQuoted(text: string, quantity: Quantity): boolean {
  const from = lineStart(text, quantity.start, MAX_QUOTATION);
  return openQuotation(text.slice(from, quantity.start)) !== null;
}
