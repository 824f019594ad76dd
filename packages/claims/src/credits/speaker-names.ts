import type { Credit, Sentence } from "../language-pack.ts";
import type { Span, Tag } from "../mention.ts";

/** Whether one stretch of the text lies within another. */
export const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.end <= outer.end;

/** "Kim, who worked with 900 others, said": what is told of a speaker is no part of the name. */
export function nameIn(text: string, { at }: Credit): Span {
  const told = text.slice(at.start, at.end).search(/, who(?:se)? /);
  return told < 0 ? at : { start: at.start, end: at.start + told };
}

/**
 * "A manager who took 90 North Koreans said": the credit by a name without the figure in it, and without
 * what leads to that; as it is, where nothing would be left of the name.
 */
export function nameWithout(text: string, credit: Credit, figure: Span): Credit {
  const at = credit.source?.indexOf(text.slice(figure.start, figure.end)) ?? -1;
  const name = credit.source
    ?.slice(0, Math.max(at, 0))
    .replace(/\s(?:who|whose|which|that)\s.*$/su, "")
    .replace(/(?:\s(?:of|with|for|to|has|had|have))?[\s,;:]*$/u, "");
  return name === undefined || name.length < 2 ? credit : { ...credit, source: name };
}

const PEOPLE_TAGS = new Set<Tag>(["person", "worker", "other-people", "nation", "sample"]);

/** The people who speak are not the people spoken of. */
export function withoutSpeakers(
  text: string,
  sentence: Sentence,
  credits: readonly Credit[],
): Sentence {
  if (credits.length === 0) return sentence;
  const mentions = sentence.mentions.filter(
    (mention) =>
      !PEOPLE_TAGS.has(mention.tag) ||
      !credits.some((credit) => holds(nameIn(text, credit), mention)),
  );
  return { ...sentence, mentions };
}
