import type { Credit } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { PERSON, PRONOUN, REPORT } from "./credit-words.ts";

/** "a 2012 estimate". */
const DATED = /^(?:(?:an?|the|one|its|their)\s)?(?:19|20)\d\d\s/i;
/** "A statement of September 2017": a paper that is as old as what it says. */
const PAPER =
  /\b(?:statement|letter|reply|census|register|speech|interview|article|note)\s(?:of|from|in|dated)\s/i;
const BODY =
  /\b(?:service|ministry|agency|department|bureau|office|inspectorate|council|committee|commission|panel|institute|cent(?:er|re)|report|study|survey|count|statement|newspaper|website|slips?|register|records|figures|statistics)$/i;
const TITLED = /^M(?:r|s|rs)\.?\s/;
const YEAR = /\b(19[89]\d|20[0-4]\d)\b/;

/** A credit of one source, with offsets into the text and how far it holds. */
export function toCredit(
  slice: string,
  source: string,
  sentence: Span,
  at: Span,
  scope: Span,
): Credit {
  const year = YEAR.exec(source)?.[1] ?? YEAR.exec(slice.slice(at.start, at.end))?.[1];
  const pronoun = PRONOUN.test(source.trim());
  // "(estimate by the authors)" holds for what it stands behind.
  const bracketed = slice.lastIndexOf("(", at.start) > slice.lastIndexOf(")", at.start);
  const author =
    !bracketed && /\bauthors?\b/i.test(slice.slice(Math.max(0, at.start - 30), at.end));
  const move = ({ start, end }: Span) => ({
    start: sentence.start + start,
    end: sentence.start + end,
  });
  const isOne = PERSON.test(source) && /^(?:an?|the|one|his|her|its|their)\s/i.test(source);
  const isReport = REPORT.test(slice.slice(at.start, at.end));
  return {
    source: pronoun ? null : source.trim(),
    at: move(at),
    scope: move(scope),
    chain: [],
    year:
      year === undefined || !(isReport || DATED.test(source) || PAPER.test(source))
        ? null
        : Number(year),
    isDocument: flag(isReport || REPORT.test(source)),
    isUnnamed: flag(/^(?:the\s)?(?:same\s)?sources?$/i.test(source)),
    stays: flag(isOne),
    isPerson: flag(TITLED.test(source) || isOne || /^s?he$/i.test(source.trim())),
    isBody: flag(BODY.test(source)),
    holds: isReport || author ? "text" : isOne ? "next" : "sentence",
  };
}

const flag = (is: boolean): true | undefined => (is ? true : undefined);

/** A credit of a whole sentence whose words stand elsewhere. */
export const toCreditOfAll = (source: string | null, { start, end }: Span): Credit => ({
  source,
  at: { start, end: start },
  scope: { start, end },
  chain: [],
  year: null,
  holds: "sentence",
});
