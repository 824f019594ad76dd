import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "./language-pack.ts";
import type { Mention, Span } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

export type Quote = Span & { quote: string; prefix: string; suffix: string };

const SELECTOR = 32;
const MAX_QUOTE = 300;

/** The shortest stretch of clauses that holds the figure and the word that gives it its measure. */
export function chooseQuote(input: {
  text: string;
  quantity: Quantity;
  span: Span;
  cue: Mention | null;
  sentence: Sentence;
}): Quote {
  const { text, quantity, span, cue, sentence } = input;
  const clause = clauseAt(sentence, quantity.start);
  let start = Math.min(clause.start, quantity.start);
  let end = Math.max(clause.end, quantity.end, span.end);
  if (cue !== null && cue.end > end && cue.end - start <= MAX_QUOTE) end = cue.end;
  if (cue !== null && cue.start < start && end - cue.start <= MAX_QUOTE) start = cue.start;
  while (start < quantity.start && /[\s,;:()—–-]/.test(text.charAt(start))) start++;
  while (end > quantity.end && /[\s,;:(—–.]/.test(text.charAt(end - 1))) end--;
  return {
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - SELECTOR), start),
    suffix: text.slice(end, end + SELECTOR),
  };
}
