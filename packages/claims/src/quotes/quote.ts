import type { Quantity } from "@figurewatch/quantities";
import { toCharTest } from "../words/char-test.ts";
import type { Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";
import { clauseAt } from "../words/sentences.ts";

/** Words of the text with the W3C text-position and text-quote selectors. */
export type Quote = Span & { quote: string; prefix: string; suffix: string };

const SELECTOR = 32;
const MAX_QUOTE = 300;
/** Punctuation that no quote begins or ends with. */
const opensNothing = toCharTest(/^[\s,;:)—–、，；：。-]$/);
const closesNothing = toCharTest(/^[\s,;:(—–.、，；：。]$/);

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
  let start = Math.min(clause.start, span.start, quantity.start);
  let end = Math.max(clause.end, span.end, quantity.end);
  // A cue beyond the clause is quoted with its own, whole, unless that tells of another figure.
  const beyond = cue === null ? null : clauseAt(sentence, cue.start);
  if (cue !== null && beyond !== null && !tellsOther(sentence, beyond, quantity)) {
    if (cue.end > end && beyond.end - start <= MAX_QUOTE) end = beyond.end;
    if (cue.start < start && end - beyond.start <= MAX_QUOTE) start = beyond.start;
  }
  return toQuote(text, { start, end }, quantity);
}

function tellsOther({ quantities }: Sentence, clause: Span, own: Span): boolean {
  return quantities.some(
    ({ start, end }) =>
      start >= clause.start && end <= clause.end && (end <= own.start || start >= own.end),
  );
}

/** A verbatim slice, without the punctuation at its ends and never cutting into `core`. */
export function toQuote(text: string, span: Span, core: Span): Quote {
  let { start, end } = span;
  if (end - start > MAX_QUOTE) {
    start = toWordStart(text, Math.max(start, core.start - MAX_QUOTE / 2), core.start);
    end = toWordEnd(text, Math.min(end, core.end + MAX_QUOTE / 2), core.end);
  }
  while (start < core.start && opensNothing(text, start) > 0) start++;
  while (end > core.end && closesNothing(text, end - 1) > 0) end--;
  return {
    quote: text.slice(start, end),
    start,
    end,
    prefix: text.slice(Math.max(0, start - SELECTOR), start),
    suffix: text.slice(end, end + SELECTOR),
  };
}

/** A long stretch is cut between words, where the language has spaces. */
function toWordStart(text: string, from: number, limit: number): number {
  const space = text.indexOf(" ", from);
  return space >= 0 && space < limit ? space + 1 : from;
}

function toWordEnd(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(" ", to);
  return space > limit ? space : to;
}
