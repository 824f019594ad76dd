import type { Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import type { Span } from "../../mention.ts";
import { MAX_SOURCE } from "./credit-noun.ts";
import { SPEAKER } from "./credit-words.ts";
import { findSubjectBefore } from "./subject-before.ts";
import { PROGRESSES, type TellingVerb } from "./telling-verb.ts";

/** The words before a verb that say whose it is. */
export type Subject = {
  source: string;
  /** The words up to the verb that the subject was found in. */
  window: string;
  /** Offset of those words, and of the subject as first cut out, in the sentence. */
  base: number;
  offset: number;
  /** A date stands between subject and verb. */
  isDated: boolean;
};

// What may stand between a subject and its verb, and what a subject starts after.
const ADVERBS =
  /[\s,]+(?:also|has|have|had|then|later|earlier|now|recently|lately|once|separately|always|himself|herself|itself|only|first|would|does|did|further|on \p{L}{3,6}day|(?:of |from )?last \p{L}{3,9}|this \p{L}{3,9}|in turn|however|since|told \p{L}{2,10})$/iu;
const MAX_ADVERBS = 3;
/** "The ministry in March 2020 estimated". */
const DATED_VERB =
  /\s(?:in|as of|at the end of)\s(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?|\d{4})$/u;
const SUBJECT_START =
  /^|[,;:()“”"—?!]\s*|(?<!\b(?:\p{L}|Mrs?|Ms|Dr|Prof|Sen|Gov|Rep|Gen|Col))\.\s+|\s(?:and|but|while|though|although|as|that|which|because|since|when|where|whereas|so|if|than|or|until)\s/giu;

/** "At a hearing on Tuesday a witness said": where and when it was said is no part of who said it. */
const OCCASION =
  /^(?:at|in|on|during|after|before)\s(?:[\p{L}\d’'-]+\s){1,6}?(?<!\sof\s)(?=(?:an?|the|one|two|three|some|several|its|his|her|their)\s)/iu;
const BODY =
  "(?:[Tt]he\\s)?\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:of\\s|for\\s|on\\s)?(?:the\\s)?\\p{Lu}[\\p{L}.'’-]*){0,5}";
/** "the State Department, the Treasury and the FBI said": they speak with one voice. */
const JOINT = new RegExp(
  `(?:^|[.;:,”"]\\s|\\sthat\\s)(${BODY}(?:,\\s${BODY}){0,4},?\\sand\\s${BODY})$`,
  "u",
);

/** Finds the subject of a verb of telling; `from` is where the words before it begin. */
export function findSubject(
  sentence: Sentence,
  telling: TellingVerb,
  verb: Span,
  from: number,
): Subject {
  const base = from;
  let before = telling.word.endsWith("ing")
    ? telling.before.replace(PROGRESSES, "")
    : telling.before;
  if (before.endsWith(")")) before = before.replace(/\s*\([^()]{1,40}\)$/, "");
  const isDated = DATED_VERB.test(before);
  if (isDated) before = before.replace(DATED_VERB, "");
  for (let i = 0; i < MAX_ADVERBS; i++) {
    const bare = before.replace(ADVERBS, "");
    if (bare === before) break;
    before = bare;
  }
  before = before.replace(/,$/, "");
  const offset = Math.max(0, before.length - MAX_SOURCE);
  let window = before.slice(offset);
  let start = 0;
  let previous = 0;
  for (const found of listMatches(window, SUBJECT_START)) {
    const next = found.index + found[0].length;
    if (next >= window.length) break;
    previous = start;
    start = next;
  }
  // "One of the loggers, met on the track, said": what is put in between is no subject.
  if (/,\s*$/.test(window.slice(previous, start)) && INSERTED.test(window.slice(start))) {
    start = previous;
    const head = window.slice(start).split(",")[0] ?? "";
    previous = start;
    window = window.slice(0, start + head.length);
  }
  // "An official living in X, Y Province, across from Z, told": where he lives is put in between.
  const living = OFFICIAL_AT.exec(window);
  if (living !== null && start > living.index && WHERE.test(window.slice(start)))
    start = living.index + living[0].search(/\p{L}/u);
  let source = window.slice(start).trim();
  if (living !== null && start <= living.index + 2) source = source.split(",")[0] ?? source;
  // "X, a deputy minister, said": the name stands before the apposition.
  const name =
    /(?:^|\b(?:after|before|by|when|with)\s)(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,4}),\s*$/u.exec(
      window.slice(previous, start),
    );
  if (
    name?.[1] !== undefined &&
    (/^\p{Ll}/u.test(source) || OFFICE_OF.test(source)) &&
    !isMonth(name[1]) &&
    !isPlace(sentence, name[1], base + offset + previous)
  )
    source = `${name[1]}, ${source}`;
  // "The head of the yard, a man of sixty, said", "a plasterer met in Doha, Qatar, says".
  const role = ROLE_BEFORE.exec(window.slice(previous, start))?.[1];
  const between = /^an?\s/i.test(source) && !SPEAKER.test(source);
  if (
    role !== undefined &&
    SPEAKER.test(role) &&
    (between || isPlace(sentence, source, base + offset + start))
  )
    source = role;
  source = source
    .replace(/^(?:(?:in|on|at|for|by|of|from|as|back|last|this|apart)\s[^,]{1,30},\s*)/i, "")
    .replace(/^(?:back\s)?(?:in|by|as of|since)\s(?:\p{L}+\s)?\d{4},?\s+/iu, "")
    .replace(IN_MONTH, "")
    .replace(/^(?:and|but|while|so|then|yet|for|whereas|although|though|which|that)\s/i, "")
    .replace(OCCASION, "")
    .trim();
  source = source
    // "All six workers we spoke to described": who spoke to them is no part of them.
    .replace(
      /\s(?:(?:we|I|it|he|she|they|\p{Lu}[\p{L}]*)\s)?(?:spoke|talked|interviewed|met|(?:was|were|had been)\s(?:shown|sent|given)|saw|had\sseen)(?:\s(?:to|with))?$/u,
      "",
    )
    .replace(/\s(?:whose|who|which)\s.*$/u, "");
  const near = before.slice(-MAX_SOURCE * 2);
  source = findSubjectBefore(near, source) ?? source;
  const joint = near.includes(" and ") ? JOINT.exec(near)?.[1] : undefined;
  if (joint !== undefined && !tellsOfPeoples(sentence, joint.length + 1, verb)) source = joint;
  // "In that June paper it assumed about 4,000 were there", but "two people who work with it said".
  const pronoun = /(?<!\s(?:about|by|for|of|on|to|with))\s(he|she|they|it)$/.exec(source);
  return {
    source: pronoun?.[1] ?? source,
    window,
    base: base + offset,
    offset: base + offset + start,
    isDated,
  };
}

/** "In June Sergei Shoigu said". */
const IN_MONTH =
  /^(?:back\s)?(?:in|on|by|since)\s(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2})?(?:,?\s\d{4})?,?\s+/iu;

/** "Ri Chol, Russia's envoy to Seoul, said": an office that is told of its country. */
const OFFICE_OF = /^\p{Lu}\p{L}+['’]s\s\p{Ll}/u;
const ROLE_BEFORE = /^((?:the|an?|one|another|its|their)\s[^,;:“”"]{3,70}),\s*$/iu;
const OFFICIAL_AT =
  /(?:^|[,;:“”"]\s|\b(?:and|but|that)\s)(?:an?|the|one|another)\s[^,;:“”"]{3,60}?\s(?:living|based|working|stationed|staying)\s(?:in|at|near)\s[^,;:“”"]{2,40},/iu;
const WHERE =
  /^(?:across|near|outside|in|at|from|north|south|east|west|opposite)\b|\b(?:Province|County|District|Region|City)$/iu;
const INSERTED =
  /^(?:met|seen|asked|reached|interviewed|quoted|contacted|speaking|talking|interviewing|giving|citing|quoting|briefed|now|then|himself|herself|who)\s/iu;

/** "Nepalis and Indians told us": peoples, whose own days and pay follow. */
const tellsOfPeoples = ({ mentions, start: from }: Sentence, length: number, verb: Span) =>
  mentions.some(
    ({ tag, start }) =>
      tag === "nation" && start >= from + verb.start - length && start < from + verb.start,
  );

export const isPlace = (sentence: Sentence, name: string, at: number) =>
  sentence.mentions.some(
    ({ tag, value, start, end }) =>
      (tag === "locality" || tag === "country") &&
      start >= sentence.start + at &&
      end <= sentence.start + at + name.length + 4 &&
      value !== "",
  );

export const isMonth = (word: string) =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  );
