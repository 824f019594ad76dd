import type { Sentence } from "../../language-pack.ts";
import { MAX_SOURCE } from "./credit-noun.ts";
import { NO_SPEAKER, PRONOUN, SPEAKER } from "./credit-words.ts";
import { isMonth, isPlace, type Subject } from "./subject-of-telling.ts";
import { expectsNumber, isInserted, isOfSeveral, type TellingVerb } from "./telling-verb.ts";

/** Whether the subject of a verb of telling is someone, or something, that can tell. */
export function maySpeak(subject: Subject, verb: TellingVerb, sentence: Sentence): boolean {
  const { source } = subject;
  const { word, says, after } = verb;
  if (
    source.length < 2 ||
    source.length > MAX_SOURCE ||
    COUNT.test(source) ||
    NO_SPEAKER.test(source) ||
    NO_ONE.test(source) ||
    isMonth(source) ||
    // "In one firm's payroll we found 17": the paper itself.
    /(?:^|\s)(?:i|we|you|us|me)$/i.test(source)
  )
    return false;
  if (isOfSeveral(verb) && !isInserted(verb) && !MANY.test(source)) return false;
  // "the company held 400 of them", but "one estimate held that": only a count holds its own.
  if (/^h(?:olds|eld)$/.test(word) && !COUNT_OF.test(source)) return false;
  // "Dandong counted 70,000 of them": a city has them.
  if (word.startsWith("count") && /^\S+$/.test(source) && isPlace(sentence, source, subject.offset))
    return false;
  if (says) return true;
  // "The workers put in 20 hours" says what they do, not what they say.
  if (!/^(?:say|claim|describe)/.test(word) && PEOPLE.test(source)) return false;
  // "Polish records show": the first of two is a noun.
  if (
    after.startsWith(":") ||
    /^\s(?:shows?|say|says|suggest|suggests|indicate|put|found)\b/.test(after)
  )
    return false;
  return SPEAKER.test(source) || isMadeToSpeak(subject, verb);
}

/** What no word of the subject tells, the verb and what follows it may. */
function isMadeToSpeak({ source, window }: Subject, verb: TellingVerb): boolean {
  const { word, after } = verb;
  // "the plaintiff claims he was sent": who has a clause to say speaks, whoever it is.
  if (CLAIMING.test(word) && /^\s(?:that|he|she|they|there)\s/.test(after)) return true;
  // "People with knowledge of the affair say": several, whoever they are.
  if (word === "say" && MANY.test(source)) return true;
  // "Pay slips put what each is left with at $120": who sets a number on something tells it.
  if (/^puts?$/.test(word) && PUTS_AT.test(after)) return true;
  if (PRONOUN.test(source))
    return (
      expectsNumber(verb) ||
      isInserted(verb) ||
      GAVE_NUMBER.test(window) ||
      /^(?:say|claim|put|estimate|suggest|place|calculate|conclude|argue|reckon)[sd]?$/.test(word)
    );
  return !/^(?:want|hope|expect)/.test(word) && isName(source.split(", ")[0] ?? source);
}

const COUNT =
  /^(?:(?:some|about|around|roughly|nearly|almost|over|more than|at least|up to|an estimated)\s)?[\d$€£]/i;
const PEOPLE = /\b(?:workers?|labou?rers?|women|men|people|nationals)$/i;
const NO_ONE =
  /^(?:is|are|was|were|been|where|when|how|why|no one|nobody|none|everyone|everybody|as|without|met|i['’]d)\b|^(?:after|and|at|but|by|for|from|if|in|on|since)\s|(?:^|\s)(?:but|from|have|its|these|those|was|which|with)$/iu;
const MANY =
  /\b(?:\p{L}+s|media|police|people|men|women)(?:\s(?:in|from|of|at|with|on|who|familiar|close)\s.{2,80})?$/iu;
const COUNT_OF = /\b(?:estimate|report|study|survey|count|tally|poll|index|reckoning)$/i;
/** "the figure he gave was 4,000", "the number that she cited". */
const GAVE_NUMBER =
  /\b(?:figure|number|total|sum|count|estimate)s?\s(?:that\s|which\s)?(?:s?he|they|it)$/i;
const PUTS_AT = /^\s[^.;:]{1,70}?\s(?:at|between)\s(?:\p{L}+\s){0,3}(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/u;
const CLAIMING = /^(?:claims|accuses|alleges|denied|denies|maintains|declares|declared)$/;
const isName = (source: string) =>
  /^(?:the\s(?=\p{Lu}{2}))?\p{Lu}[\p{L}.'’-]+(?:\s(?:of|for|the|al-)?\s?\p{Lu}[\p{L}.'’-]+)*$/u.test(
    source,
  );
