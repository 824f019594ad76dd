import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { readNoun } from "./credit-noun.ts";
import { scopeAround } from "./credit-scope.ts";
import { SPEAKER } from "./credit-words.ts";
import { toCredit } from "./to-credit.ts";

/** ", said the Immigration Department": the source follows the verb. */
export function readInverted(slice: string, sentence: Sentence, verb: Span): Credit | null {
  if (
    !/^\s+(?:the |an? |one |its |his |their |\p{Lu}|officials|sources)/u.test(
      slice.slice(verb.end, verb.end + 20),
    )
  )
    return null;
  const read = readNoun(slice, verb.end + 1);
  if (read === null || /[\d$€£¥]/.test(read.noun) || /^(?:that|it|there)\b/i.test(read.noun))
    return null;
  const stop = slice.charAt(read.end);
  if (!/^[,.;:)"”\s]?$/.test(stop)) return null;
  const closed = /^[,.;:)"”]?$/.test(stop);
  // ", said a businessman who hires them": who that is need not be a known speaker.
  const isWho =
    /[,”"]\s*$/.test(slice.slice(0, verb.start)) && /^\swho\b/.test(slice.slice(read.end));
  if (!closed && !isWho && !SPEAKER.test(read.noun)) return null;
  // "Its author, X, says the state pockets …": a clause follows, not a speaker.
  if (
    /\s(?:pockets|earns|takes|keeps|pays|sends|employs|hosts|collects|gets|makes|confiscates)\b/.test(
      read.noun,
    )
  )
    return null;
  // "said one of them, a Russian citizen of Korean descent": who that is comes after.
  const apposed = /^(?:one|another|one of (?:them|those|these))$/i.test(read.noun)
    ? APPOSED.exec(slice.slice(read.end))
    : null;
  const at = { start: verb.start, end: read.end + (apposed?.[0].length ?? 0) };
  return toCredit(slice, apposed?.[1] ?? read.noun, sentence, at, scopeAround(slice, at));
}

const APPOSED = /^, ((?:an?|the) [^,.;:()”"]{3,80})/u;
