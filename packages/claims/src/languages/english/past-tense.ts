import type { Credit } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** Verbs of working, paying and staying, in the past tense. */
const PAST =
  /\b(?:was|were|had|did|worked|lived|stayed|earned|got|received|took|drew|kept|paid|made|fetched|netted|numbered|stood|toiled|labou?red|slept|rested|cost|held|handed|gave|lasted|began|ran|felled|built|sewed|employed|hired|hosted|housed|withheld|docked|deducted|collected|pocketed|brought|yielded)\b/i;
/** Verbs of what is so now, and words for now. */
const PRESENT =
  /\b(?:is|are|has|have|does|do|now|still|today|currently|will|works?|lives?|earns?|gets?|receives?|takes?|draws?|keeps?|pays?|makes?|employs?|hosts?|brings?|costs?)\b/i;
/** What someone said of the present is told in the past: "she said they earned $90". */
const TOLD_THEN = /\b(?:said|told|\p{L}+ed|wrote|found|put|thought|spoke|gave)\b/iu;

/** "They earned $90": told of a time gone by, and not because someone said so then. */
export function tellsPast(text: string, span: Span, credits: readonly Credit[]): boolean {
  const backshifted = credits.some(
    ({ at, scope }) =>
      scope.start <= span.end &&
      span.start <= scope.end &&
      TOLD_THEN.test(text.slice(at.start, at.end)),
  );
  if (backshifted) return false;
  const own = text.slice(span.start, span.end);
  return PAST.test(own) && !PRESENT.test(own) && !/["“”]/.test(own);
}

/** "He is promised $270": told of the time of telling, by a verb of its own in the present. */
export function tellsPresent(text: string, span: Span): boolean {
  const own = text.slice(span.start, span.end);
  return PRESENT.test(own) && !PAST.test(own);
}
