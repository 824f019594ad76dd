import type { Mention, Span } from "../../mention.ts";

/** What leads up to the place: a preposition, and other places of its list. */
const LIST =
  "(?: (?:in|to|by|from|at|inside))?(?: the)?(?: \\p{Lu}[\\p{L}’']+,?(?: and| or)?){0,6}";
/** "mostly in China", "80 percent of them in Russia", "$66 million of it in Namibia". */
const SOME = new RegExp(
  "\\b(?:mostly|mainly|chiefly|primarily|largely|notably|principally|predominantly|especially|" +
    "particularly|in particular|including|among them|(?:most|many|some|half|part|majority|%|per ?cent|" +
    "thirds?|quarters?|fifths?|in five|in ten|[\\d.,]{1,9}|million|billion) " +
    `of (?:them|these|those|whom|which|it|this|that)(?: (?:are|were|is|work|working|live|based))?|` +
    `(?:most|many|half|the majority) (?:are|were|work|live)(?: \\p{Ll}+)?)${LIST} $`,
  "u",
);
/** "China hosts 90 percent of the 100,000": its own are a share of them. */
const SHARE_OF =
  /(?:%|\bper ?cent|\bhalf|\bthirds?|\bquarters?|\bmost|\bmajority) of (?:the|all|its|their|some) (?:estimated |roughly |more than |about )?$/i;
/** "a figure that does not include China". */
const LEFT_OUT =
  /\b(?:(?:not|without) (?:includ|count)\p{L}*|exclud\p{L}*|except(?: for)?|other than|apart from|aside from|besides) $/iu;

/**
 * Whether a country is told of some of the counted only, who as a whole are in no one place:
 * "100,000 work abroad, most of them in China". A city only says where in its country.
 */
export function isPlaceOfSome(text: string, counted: Span, { tag, start, end }: Mention): boolean {
  if (tag !== "country") return false;
  if (end <= counted.start) return SHARE_OF.test(text.slice(end, counted.start));
  const between = text.slice(counted.end, start);
  return SOME.test(between) || LEFT_OUT.test(between);
}
