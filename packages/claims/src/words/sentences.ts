import type { Quantity } from "@figurewatch/quantities";
import type { LanguagePack, Sentence } from "../language-pack.ts";
import type { Mention, Span } from "../mention.ts";

/** Splits a text and hands every sentence its clauses, mentions and quantities. */
export function buildSentences(
  text: string,
  pack: LanguagePack,
  mentions: readonly Mention[],
  quantities: readonly Quantity[],
): Sentence[] {
  let nextMention = 0;
  let nextQuantity = 0;
  let paragraph = 0;
  let previousEnd = 0;
  return pack
    .splitSentences(text)
    .flatMap(cutLong)
    .map((span) => {
      if (hasLineBreak(text, previousEnd, span.start)) paragraph++;
      previousEnd = span.end;
      const [ownMentions, afterMention] = takeWithin(mentions, nextMention, span);
      const [ownQuantities, afterQuantity] = takeWithin(quantities, nextQuantity, span);
      nextMention = afterMention;
      nextQuantity = afterQuantity;
      return {
        ...span,
        paragraph,
        clauses: pack.splitClauses(text, span),
        mentions: ownMentions,
        quantities: ownQuantities,
      };
    });
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  const at = text.indexOf("\n", from);
  return at >= 0 && at < to;
}

function takeWithin<T extends Span>(items: readonly T[], from: number, span: Span): [T[], number] {
  const own: T[] = [];
  let i = from;
  for (; i < items.length; i++) {
    const item = items[i] as T;
    if (item.start >= span.end) break;
    if (item.start >= span.start) own.push(item);
  }
  return [own, i];
}

/** The clause that holds an offset. */
export function clauseAt(sentence: Sentence, offset: number): Span {
  return sentence.clauses.find(({ start, end }) => start <= offset && offset < end) ?? sentence;
}

// No sentence of prose is longer; a table or a list without stops is read in pieces, so that
// what looks at pairs of words within a sentence stays bounded.
const MAX_SENTENCE = 1200;

function cutLong({ start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; from += MAX_SENTENCE) {
    pieces.push({ start: from, end: Math.min(end, from + MAX_SENTENCE) });
  }
  return pieces;
}
