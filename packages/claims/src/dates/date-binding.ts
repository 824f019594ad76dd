import type { Sentence } from "../language-pack.ts";
import type { Span } from "../mention.ts";

/** A date right after another number is that number's: "482 in 2015, 385 in 2016". */
export function isBound(date: Span, quantity: Span, sentence: Sentence, precede: boolean): boolean {
  return sentence.quantities.some((other) => {
    if (other.start === quantity.start || countsHosts(other, sentence)) return false;
    // "with one source saying in December that there were more", but "one in December 2009".
    if (other.low === 1 && other.high === 1 && date.start - other.end > BY_PREPOSITION)
      return false;
    if (precede && other.dimension === "count") return false;
    return precede
      ? date.end <= other.start && other.start - date.end <= BOUND_BEFORE
      : other.end <= date.start &&
          date.start - other.end <= BOUND_GAP &&
          !sentence.quantities.some(({ start, end }) => start >= other.end && end <= date.start);
  });
}

/**
 * "has 900 … in May 2017, 700 a year on": where every number has a date after it,
 * a date that stands between two numbers is the first one's, however many words lie between.
 */
export function isPaired(
  date: Span,
  quantity: Span,
  { quantities }: Sentence,
  dates: readonly Span[],
): boolean {
  if (date.end > quantity.start) return false;
  const first = quantities.findLast(({ end }) => end <= date.start);
  const next = quantities.find(({ start }) => start > quantity.start)?.start ?? Infinity;
  const between = (from: number, to: number) =>
    dates.some(({ start, end }) => start >= from && end <= to);
  return (
    first !== undefined &&
    !between(first.end, date.start) &&
    !quantities.some(({ start }) => start >= date.end && start < quantity.start) &&
    between(quantity.start, next)
  );
}

/** " in ", " at ". */
const BY_PREPOSITION = 5;
/** "지난해 3만23명에서 올해 1만1490명으로". */
const BOUND_BEFORE = 3;
/** "30,023 at the end of 2017". */
const BOUND_GAP = 16;

/** "100,000 … in about 40 countries in 2023": the year is that of all that is said. */
function countsHosts(quantity: Span, sentence: Sentence): boolean {
  return sentence.mentions.some(
    ({ tag, start, end }) =>
      tag === "measure:host_countries" && start >= quantity.start && end <= quantity.end + 1,
  );
}

/** Another number stands between: "1,190, from 2,123 in 2013" dates the second alone. */
export function isCutOff(date: Span, span: Span, sentence: Sentence): boolean {
  return sentence.quantities.some(
    (other) => other.start >= span.end && other.end <= date.start && !countsHosts(other, sentence),
  );
}

/**
 * "Of the 1,100 there before the pandemic, 700 are left": what is told of now, right after its
 * number, is not of the date that another number before it has.
 */
export function isOutlived(
  date: Span,
  span: Span,
  { mentions, quantities }: Sentence,
  dates: readonly Span[],
): boolean {
  return (
    date.end <= span.start &&
    !dates.some(({ start }) => start >= span.end) &&
    quantities.some(({ end }) => end <= date.start) &&
    mentions.some(
      ({ tag, start, end }) =>
        tag === "present" &&
        ((start >= span.end && start - span.end <= PRESENT_NEAR) ||
          (end <= span.start && start >= date.end && span.start - end <= PRESENT_NEAR)),
    )
  );
}

const PRESENT_NEAR = 4;
