import { MAX_SOURCE } from "./credit-noun.ts";

/** A verb that may tell something, and the words on both sides of it. */
export type TellingVerb = {
  /** In lower case. */
  word: string;
  /** It credits its subject whatever that is. */
  says: boolean;
  /** Up to three names' lengths, without the space before the verb. */
  before: string;
  after: string;
};

/** "…, they find, …": put in between. */
export const isInserted = ({ before, after }: TellingVerb): boolean =>
  /,\s(?:s?he|they|it)$/i.test(before) && after.startsWith(",");

/** "Sources in Doha estimate": a verb of several speakers, most often a noun. */
export const isOfSeveral = ({ word }: TellingVerb): boolean => SEVERAL.test(word);

/** "It expects another 25,000", "it believed about 4,000 were there". */
export const expectsNumber = ({ word, after }: TellingVerb): boolean =>
  /^(?:expects?|believed|thought|suspected)$/.test(word) && COUNTED.test(after);

/** Whether a word that looks like a verb of saying or showing is one here, whoever its subject is. */
export function tells(verb: TellingVerb): boolean {
  const { word, before, after } = verb;
  // A participle: "the reported figure", "said to be", "stated in the permit".
  if (isParticiple(word, after)) return false;
  // "Sources in Doha estimate there are 3,000": several speak, and say something.
  if (isOfSeveral(verb) && !isInserted(verb) && !TOLD.test(after)) return false;
  // "are believed to be", "thought of it": only what is believed is told.
  if (
    /^(?:believed|thought|suspected)$/.test(word) &&
    !COUNTED.test(after) &&
    !/^\s(?:that|there|(?:in|on|last)\s[^,.;]{2,20}\sthat)\b/.test(after)
  )
    return false;
  // "The paper is reporting that …".
  if (word.endsWith("ing") && !PROGRESSES.test(before)) return false;
  // "North Korea put thousands of men on sites": only a number is put at something.
  if (
    /^puts?$/.test(word) &&
    (!/\s(?:at|between|as)\s/.test(after.slice(0, MAX_SOURCE)) ||
      /^\s(?:in|on|to|out|up|together|off|into|down|aside|away|back|an end)\b/.test(after))
  )
    return false;
  // ", records of the ministry show": after a comma these are nouns, and the subject begins here.
  return !(before.endsWith(",") && NOUN_TOO.test(word) && /^\s(?!that\s)\p{L}/u.test(after));
}

/** "The paper is reporting". */
export const PROGRESSES = /\s(?:is|are|was|were)$/;

const SEVERAL =
  /^(?:estimate|claim|report|note|reckon|add|warn|argue|insist|allege|reveal|explain|confirm|calculate|assess|find|recall|complain|testify|acknowledge|suspect|state|assert|contend|maintain)$/;
/** What several speakers go on to tell: a clause, a number, people. */
const TOLD =
  /^\s(?:that|there|they|he|she|it|the|some|about|around|roughly|nearly|at|up|between|more|as|only|North|DPRK|Pyongyang|[$€£\d])/;
const COUNTED =
  /^\s(?:(?:about|around|some|another|up to|at least|a further|roughly|more than|fewer than|nearly)\s)?(?:\p{Sc}|[A-Z]{2,3}\s?)?\d/u;
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
