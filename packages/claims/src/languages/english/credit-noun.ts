import { REPORT } from "./credit-words.ts";

/** No name of a source is longer. */
export const MAX_SOURCE = 110;

// What ends the name of a source: punctuation, a verb, a relative, a date.
const NOUN_END =
  /[,;:()“”"—?!]|(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Gov|Gen|Sen|Rep|Col|St|Prof))\.(?:\s|$)|\s(?:that|said|says|say|who|which|whose|when|while|but|as|has|have|had|is|was|were|are|will|would|due|he|she|they|it|last|this|to|carry|seen|puts?|putting|showed|shows|showing|found|estimated|saying|estimating|obtained|cited|cites|quoted|about|averaged|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d{4}|late|early))(?![a-z])|\s(?:for|at)(?!\p{L})(?!\s(?:the\s)?[A-Z])/u;
const REPORT_BY =
  /^,?\s*(?:published|released|issued|written|prepared|compiled|put out)?\s*(?:by|from)\s+(?!\d|mid|early|late|last|this|January|February|March|April|May|June|July|August|September|October|November|December)/;

const BODY =
  /(?:Department|Ministry|Treasury|Bureau|Agency|Service|Office|Commission|Council|Committee|Police|Justice|State|Institute)$/;
/** ", Treasury and FBI", where nothing but the end or the telling follows. */
const LISTED =
  /^(?:, (?:the )?\p{Lu}[\p{L}.]{1,24}(?: \p{Lu}\p{L}{1,20}){0,3}){1,3},? and (?:the )?\p{Lu}[\p{L}.]{1,24}(?: \p{Lu}\p{L}{1,20}){0,3}(?=[.,;:]|\s(?:said|says|say|wrote|warned|in an?)\b|$)/u;

/** A noun phrase from an offset on, and where it ends; null when there is none. */
export function readNoun(slice: string, at: number): { noun: string; end: number } | null {
  const rest = slice.slice(at, at + MAX_SOURCE * 2);
  const end = NOUN_END.exec(rest)?.index ?? rest.length;
  // "the US State Department, Treasury and FBI": a list of bodies is one credit.
  const listed = BODY.test(rest.slice(0, end)) ? LISTED.exec(rest.slice(end))?.[0].length : 0;
  const noun = rest.slice(0, end + (listed ?? 0)).trim();
  if (!/\p{L}{2}/u.test(noun) || /^\d/.test(noun) || noun.length > MAX_SOURCE) return null;
  if (/^(?:how|what|whether|when|where|why|him|her|them|reporters|me|us)\b/i.test(noun))
    return null;
  const by = REPORT.test(noun) ? REPORT_BY.exec(rest.slice(end)) : null;
  if (by === null) {
    const whole = rest.slice(0, end + (listed ?? 0));
    return { noun, end: at + whole.trimEnd().length };
  }
  const from = end + by[0].length;
  const more = rest.slice(from);
  const stop = from + (NOUN_END.exec(more)?.index ?? more.length);
  return { noun: rest.slice(0, stop).trim(), end: at + stop };
}

/** "a 2012 report by X" is X's; the report stays in the words of the credit. */
export function toBody(noun: string): string {
  const by =
    /,?\s(?:(?:published|released|issued|written|prepared|compiled) )?(?:by|from)\s(?=\p{L})(?!mid|early|late|last|this|January|February|March|April|May|June|July|August|September|October|November|December)/u.exec(
      noun,
    );
  return by !== null && REPORT.test(noun.slice(0, by.index))
    ? noun.slice(by.index + by[0].length)
    : noun;
}
