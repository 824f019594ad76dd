import type { Credit, DateMention, Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";
import { gap } from "../words/near.ts";

/** "At its peak it had 380": a mark of the past in the clause, or right before it. */
export function isPast(
  span: Span,
  sentence: Sentence,
  clause: Span,
  dates: readonly DateMention[],
  credits: readonly Credit[],
): boolean {
  // "Since 2017 they have used to …" goes on until now.
  if (
    dates.some(({ kind, start }) => kind === "since" && start >= clause.start && start < clause.end)
  )
    return false;
  return sentence.mentions.some(
    (mention) =>
      mention.tag === "past" &&
      // "At its peak 45, in 2013 only 16": a date after it is that of what follows.
      !dates.some(({ start, end }) => start >= mention.end && end <= span.start) &&
      ((gap(mention, span) <= PAST_NEAR &&
        (mention.end <= span.start || mention.start < clause.end)) ||
        // "Rim, who had worked there, said …".
        credits.some(
          ({ at, scope }) =>
            at.start <= mention.start &&
            mention.end <= at.end &&
            scope.start <= span.start &&
            span.end <= scope.end,
        )),
  );
}

const PAST_NEAR = 30;

/** "now", "are left": a word of the present in the clause of the number. */
export const isOfNow = (span: Span, { mentions }: Sentence, clause: Span): boolean =>
  mentions.some(
    (mention) =>
      mention.tag === "present" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      (NOW.test(mention.value) || gap(mention, span) <= NOW_NEAR),
  );

const NOW_NEAR = 14;

// An adverb dates its clause wherever it stands, a verb what it stands beside.
const NOW = /^(?:now|today|at present|currently|presently|nowadays|these days)$/i;

/** "once 400": the word holds for its own clause; with no number after it, for all before it. */
export function isBygone(span: Span, { mentions, quantities }: Sentence, clause: Span): boolean {
  return mentions.some(
    ({ tag, start, end }) =>
      tag === "bygone" &&
      !quantities.some((other) => other.start !== span.start && isEndOf(start, other)) &&
      ((start >= clause.start && start < clause.end) ||
        (start >= span.end && !quantities.some((other) => other.start >= end))),
  );
}

/** "3만 명이던 것이": what ends a number's own words is told of that number alone. */
const isEndOf = (offset: number, { start, end }: Span) =>
  offset > start && offset - end <= BYGONE_GAP;

const BYGONE_GAP = 3;
