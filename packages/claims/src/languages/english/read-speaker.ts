import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../list-matches.ts";
import type { Span } from "../../mention.ts";
import { MAX_SOURCE, readNoun } from "./credit-noun.ts";
import { scopeAfter, scopeAround } from "./credit-scope.ts";
import { NO_SPEAKER, PRONOUN, SPEAKER } from "./credit-words.ts";
import { findSubjectBefore } from "./subject-before.ts";
import { toCredit } from "./to-credit.ts";

// What may stand between a subject and its verb, and what a subject starts after.
const ADVERBS =
  /[\s,]+(?:also|has|have|had|then|later|earlier|now|recently|lately|once|separately|always|himself|herself|itself|only|first|would|does|did|further|on \p{L}{3,6}day|(?:of |from )?last \p{L}{3,9}|this \p{L}{3,9}|in turn|however|since|told \p{L}{2,10})$/iu;
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
  let before = slice.slice(base, verb.start).trimEnd();
  // A participle: "the reported figure", "said to be", "stated in the permit".
  if (isParticiple(word, after)) return null;
  // "Sources in Doha estimate there are 3,000": several speak, and say something.
  const several = SEVERAL.test(word);
  // "…, they find, …": put in between.
  const inserted = /,\s(?:s?he|they|it)$/i.test(before) && /^,/.test(after);
  if (several && !inserted && !TOLD.test(after)) return null;
  // "the company held 400 of them", but "one estimate held that": only a count holds its own.
  const holding = /^h(?:olds|eld)$/.test(word);
  // "are believed to be", "thought of it": only what is believed is told.
  if (
    /^(?:believed|thought|suspected)$/.test(word) &&
    !COUNTED.test(after) &&
    !/^\s(?:that|there|(?:in|on|last)\s[^,.;]{2,20}\sthat)\b/.test(after)
  )
    return null;
  // "The paper is reporting that …".
  const progresses = word.endsWith("ing");
  const goesOn = progresses && /\s(?:is|are|was|were)$/.test(before);
  if (progresses && !goesOn) return null;
  if (goesOn) before = before.replace(/\s\p{L}+$/u, "");
  // "North Korea put thousands of men on sites": only a number is put at something.
  if (/^puts?$/.test(word) && !/\s(?:at|between|as)\s/.test(after.slice(0, MAX_SOURCE)))
    return null;
  // ", records of the ministry show": after a comma these are nouns, and the subject begins here.
  if (before.endsWith(",") && NOUN_TOO.test(word) && /^\s(?!that\s)\p{L}/u.test(after)) return null;
  // "Jin, told the BBC": who is told something follows this verb, never who tells it.
  if (says && /[,”"’']$/.test(before) && !/^(?:told|tells|informed|informs)$/.test(word)) {
    const inverted = readInverted(slice, sentence, verb);
    if (inverted !== null) return inverted;
  }
  before = before.replace(/\s*\([^()]{1,40}\)$/, "");
  const isDated = DATED_VERB.test(before);
  before = before.replace(DATED_VERB, "");
  for (let i = 0; i < 3; i++) before = before.replace(ADVERBS, "");
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
  // "It expects another 25,000", "it believed about 4,000 were there".
  const expects = /^(?:expects?|believed|thought|suspected)$/.test(word) && COUNTED.test(after);
  // "At that time it believed about 4,000 were there".
  const pronoun = (expects ? /\s(he|she|they|it)$/ : /\s(he|she|they)$/).exec(source);
  if (pronoun?.[1] !== undefined) source = pronoun[1];
  if (
    source.length < 2 ||
    /^(?:(?:some|about|around|roughly|nearly|almost|over|more than|at least|up to|an estimated)\s)?[\d$€£]/i.test(
      source,
    ) ||
    source.length > MAX_SOURCE ||
    NO_SPEAKER.test(source) ||
    NO_ONE.test(source) ||
    isMonth(source)
  )
    return null;
  // "The workers put in 20 hours" says what they do, not what they say.
  if (
    !says &&
    !/^(?:say|claim|describe)/.test(word) &&
    /\b(?:workers?|labou?rers?|women|men|people|nationals)$/i.test(source)
  )
    return null;
  if (
    /^puts?$/.test(word) &&
    /^\s(?:in|on|to|out|up|together|off|into|down|aside|away|back|an end)\b/.test(after)
  )
    return null;
  // "Dandong counted 70,000 of them": a city has them.
  if (
    word.startsWith("count") &&
    isPlace(sentence, source, base + offset + start) &&
    /^\S+$/.test(source)
  )
    return null;
  if (several && !inserted && !MANY.test(source)) return null;
  if (holding && !COUNT_OF.test(source)) return null;
  const wishes = /^(?:want|hope|expect)/.test(word);
  // "Pay slips put what each is left with at $120": who sets a number on something tells it.
  const rates = /^puts?$/.test(word) && PUTS_AT.test(after);
  // "the plaintiff claims he was sent": who has a clause to say speaks, whoever it is.
  // "People with knowledge of the affair say": several, whoever they are.
  const all = word === "say" && MANY.test(source);
  const clause = CLAIMING.test(word) && /^\s(?:that|he|she|they|there)\s/.test(after);
  if (
    !says &&
    !SPEAKER.test(source) &&
    !clause &&
    !all &&
    !rates &&
    !(
      PRONOUN.test(source) &&
      (expects ||
        GAVE_NUMBER.test(window) ||
        /^(?:say|claim|put|estimate|suggest|place|calculate|conclude|argue|reckon)[sd]?$/.test(
          word,
        ) ||
        inserted)
    ) &&
    (wishes || PRONOUN.test(source) || !isName(source.split(", ")[0] ?? source))
  )
    return null;
  // "Polish records show": the first of two is a noun.
  if (
    !says &&
    (after.startsWith(":") ||
      /^\s(?:shows?|say|says|suggest|suggests|indicate|put|found)\b/.test(after))
  )
    return null;
  // "In one firm's payroll we found 17": the paper itself.
  if (/(?:^|\s)(?:i|we|you|us|me)$/i.test(source)) return null;
  const from = base + offset + window.lastIndexOf(source.split(", ").at(-1) ?? source);
  const begin = Math.max(0, Math.min(from, verb.start));
  // "The ministry in March 2020 estimated": the date is that of the figure, no part of the name.
  const at = { start: begin, end: isDated ? Math.min(verb.end, begin + source.length) : verb.end };
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

/** "Ri Chol, Russia's envoy to Seoul, said": an office that is told of its country. */
const OFFICE_OF = /^\p{Lu}\p{L}+['’]s\s\p{Ll}/u;
const NUMBER_THAT = /\d[\d,.]{0,12}(?:\s\p{L}+){0,4}\s(?:that|which)\s$/u;
const SEVERAL =
  /^(?:estimate|claim|report|note|reckon|add|warn|argue|insist|allege|reveal|explain|confirm|calculate|assess|find|recall|complain|testify|acknowledge|suspect|state|assert|contend|maintain)$/;
/** What several speakers go on to tell: a clause, a number, people. */
const TOLD =
  /^\s(?:that|there|they|he|she|it|the|some|about|around|roughly|nearly|at|up|between|more|as|only|North|DPRK|Pyongyang|[$€£\d])/;
const MANY =
  /\b(?:\p{L}+s|media|police|people|men|women)(?:\s(?:in|from|of|at|with|on|who|familiar|close)\s.{2,80})?$/iu;
const COUNT_OF = /\b(?:estimate|report|study|survey|count|tally|poll|index|reckoning)$/i;
/** "the figure he gave was 4,000", "the number that she cited". */
const GAVE_NUMBER =
  /\b(?:figure|number|total|sum|count|estimate)s?\s(?:that\s|which\s)?(?:s?he|they|it)$/i;
const PUTS_AT = /^\s[^.;:]{1,70}?\s(?:at|between)\s(?:\p{L}+\s){0,3}(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/u;
const COUNTED =
  /^\s(?:(?:about|around|some|another|up to|at least|a further|roughly|more than|fewer than|nearly)\s)?(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/u;
const CLAIMING = /^(?:claims|accuses|alleges|denied|denies|maintains|declares|declared)$/;

/** "the panel says in its report". */
const IN_REPORT =
  /^\sin\s(?:an?|its|the|their|his|her|this|that)\s(?:[\p{L}\d-]{1,20}\s){0,3}?(?:report|study|survey|dossier|paper|review|advisory|notice|alert|note|memo|memorandum|submission|bulletin|reply|answer|letter|book|memoirs?|thesis|article|column|essay|blog|post|thread|statement|fact sheet|briefing|newsletter)\b/u;
const ROLE_BEFORE = /^((?:the|an?|one|another|its|their)\s[^,;:“”"]{3,70}),\s*$/iu;
const OFFICIAL_AT =
  /(?:^|[,;:“”"]\s|\b(?:and|but|that)\s)(?:an?|the|one|another)\s[^,;:“”"]{3,60}?\s(?:living|based|working|stationed|staying)\s(?:in|at|near)\s[^,;:“”"]{2,40},/iu;
const WHERE =
  /^(?:across|near|outside|in|at|from|north|south|east|west|opposite)\b|\b(?:Province|County|District|Region|City)$/iu;
const INSERTED =
  /^(?:met|seen|asked|reached|interviewed|quoted|contacted|speaking|talking|interviewing|giving|citing|quoting|briefed|now|then|himself|herself|who)\s/iu;
const NO_ONE =
  /^(?:is|are|was|were|been|where|when|how|why|no one|nobody|none|everyone|everybody|as|without|met|i['’]d)\b/iu;
const NOUN_TOO = /^(?:records|reports|counts|claims|estimates|finds|lists|documents|names|places)$/;

/** "the reported figure", "said to be", "stated in the permit"; but "said in its report" says. */
function isParticiple(word: string, after: string): boolean {
  // "said by telephone": how it was said, not by whom.
  if (/^\sby\s(?:tele)?(?:phone|text|e-?mail|letter|radio|message|fax|video)\b/.test(after))
    return false;
  if (/^\s*(?:to be|to have|by|as being)\b/.test(after))
    return /(?:ed|said|found|given)$/.test(word);
  // "estimated at 20,000", "reckoned between 15,000 and 20,000".
  if (word.endsWith("ed") && /^\s*(?:at|to|between|around)\s[\p{L}\s]{0,20}[$€£]?\d/u.test(after))
    return true;
  if (word === "said" || !/(?:ed|found|given)$/.test(word)) return false;
  // "announced in Geneva that", but "stated in the permit".
  return /^\s*(?:in|among)\b(?!\s(?:its|his|her|their|an?|late|early)\b)(?!\s\d{4}\s(?:between|some|about|around|up to|at least|more than|nearly|over|\d))(?![^,;.]{1,40}\sthat\s)/.test(
    after,
  );
}

/** ", said the Immigration Department": the source follows the verb. */
function readInverted(slice: string, sentence: Sentence, verb: Span): Credit | null {
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
/** "Nepalis and Indians told us": peoples, whose own days and pay follow. */
const tellsOfPeoples = ({ mentions, start: from }: Sentence, length: number, verb: Span) =>
  mentions.some(
    ({ tag, start }) =>
      tag === "nation" && start >= from + verb.start - length && start < from + verb.start,
  );
const isPlace = (sentence: Sentence, name: string, at: number) =>
  sentence.mentions.some(
    ({ tag, value, start, end }) =>
      (tag === "locality" || tag === "country") &&
      start >= sentence.start + at &&
      end <= sentence.start + at + name.length + 4 &&
      value !== "",
  );
const isMonth = (word: string) =>
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
    word,
  );
const isName = (source: string) =>
  /^(?:the\s(?=\p{Lu}{2}))?\p{Lu}[\p{L}.'’-]+(?:\s(?:of|for|the|al-)?\s?\p{Lu}[\p{L}.'’-]+)*$/u.test(
    source,
  );
