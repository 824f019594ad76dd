import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";
import { MAX_SOURCE } from "./credit-noun.ts";
import { scopeAfter } from "./credit-scope.ts";
import { readInverted } from "./inverted-speaker.ts";
import { maySpeak } from "./may-speak.ts";
import { findSubject } from "./subject-of-telling.ts";
import { tells } from "./telling-verb.ts";
import { toCredit } from "./to-credit.ts";

/** Who speaks, where a verb of saying or showing stands; null where nobody does. */
export function readSpeaker(
  slice: string,
  sentence: Sentence,
  verb: Span,
  says: boolean,
): Credit | null {
  const after = slice.slice(verb.end, verb.end + MAX_SOURCE * 2);
  const word = slice.slice(verb.start, verb.end).toLowerCase();
  // Only what stands near the verb is looked at, which keeps every pattern below bounded.
  const base = Math.max(0, verb.start - 3 * MAX_SOURCE);
  const before = slice.slice(base, verb.start).trimEnd();
  const telling = { word, says, before, after };
  if (!tells(telling)) return null;
  // "Jin, told the BBC": who is told something follows this verb, never who tells it.
  if (says && /[,”"’']$/.test(before) && !/^(?:told|tells|informed|informs)$/.test(word)) {
    const inverted = readInverted(slice, sentence, verb);
    if (inverted !== null) return inverted;
  }
  const subject = findSubject(sentence, telling, verb, base);
  if (!maySpeak(subject, telling, sentence)) return null;
  const { source } = subject;
  const from = subject.base + subject.window.lastIndexOf(source.split(", ").at(-1) ?? source);
  const begin = Math.max(0, Math.min(from, verb.start));
  // "The ministry in March 2020 estimated": the date is that of the figure, no part of the name.
  const at = {
    start: begin,
    end: subject.isDated ? Math.min(verb.end, begin + source.length) : verb.end,
  };
  // "600 zlotys of the 2,100 that the contract shows": of that number alone.
  const shown = NUMBER_THAT.exec(slice.slice(base, begin))?.index;
  const scope =
    shown === undefined
      ? scopeAfter(slice, verb, at.start)
      : { start: base + shown, end: verb.end };
  // "Russia sent home 20,000 of them, it told the Council": the country that the sentence opens with.
  const opening = /^it$/i.test(source)
    ? sentence.mentions.find(({ tag, start }) => tag === "country" && start === sentence.start)
    : undefined;
  const teller = opening === undefined ? source : slice.slice(0, opening.end - sentence.start);
  const credit = toCredit(slice, teller, sentence, at, scope);
  // "the agent told him": a part of what he tells.
  if (/^(?:told|tells|warned|warns|informed)$/.test(word) && /^\s(?:him|her|them)\b/.test(after))
    return { ...credit, quoted: true };
  return IN_REPORT.test(after) ? { ...credit, isDocument: true, holds: "text" } : credit;
}

const NUMBER_THAT = /\d[\d,.]{0,12}(?:\s\p{L}+){0,4}\s(?:that|which)\s$/u;

/** "the panel says in its report". */
const IN_REPORT =
  /^\sin\s(?:an?|its|the|their|his|her|this|that)\s(?:[\p{L}\d-]{1,20}\s){0,3}?(?:report|study|survey|dossier|paper|review|advisory|notice|alert|note|memo|memorandum|submission|bulletin|reply|answer|letter|book|memoirs?|thesis|article|column|essay|blog|post|thread|statement|fact sheet|briefing|newsletter)\b/u;
