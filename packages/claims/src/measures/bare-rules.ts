import type { Mention, Tag } from "../mention.ts";
import { firstAfter, isNear, lastBefore } from "../words/near.ts";
import {
  isLarge,
  MIN_UNNAMED,
  no,
  yes,
  type PeopleQuestion,
  type PeopleVerdict,
} from "./people-verdict.ts";

/** An answer opens with its number: "About 170, eight to a room". */
const ANSWER_GAP = 16;

/** "For the statue, in 2008, a hundred and fifty": the first number of the answer. */
const LONG_ANSWER_GAP = 40;

const MIN_ESTIMATED = 100;

export const COUNT_VERB_GAP = 16;

const LABEL_GAP = 6;

/** "30,000 in Russia": the preposition is all that may stand between. */
const AFTER_GAP = 7;

/** "400 were working", "12,000 in all". */
const NEXT_GAP = 2;

/** "asked for ". */
const ASKED_NEAR = 4;

const FLOW_BEFORE_GAP = 4;

const NAMED = new Set<Tag>([
  "subject",
  "subject-modifier",
  "nation",
  "worker",
  "person",
  "other-people",
]);

const LABELS = new Set<Tag>(["country", "locality", "sector", "worker"]);

/** What the rules look at, looked up once. */
export type Clues = {
  question: PeopleQuestion;
  /** Words that end before the number. */
  before: readonly Mention[];
  /** A verb of counting right before it: "numbered", "stood at". */
  verb: Mention | undefined;
  /** The watched people were counted not long before. */
  isFramed: boolean;
  /** They were counted in this sentence. */
  isHere: boolean;
  /** Something else was counted here since. */
  isOtherHere: boolean;
  /** Other people were counted before, and the watched ones were not. */
  onlyOthers: boolean;
};

type Rule = (clues: Clues) => PeopleVerdict | null;

/** "North Koreans …; 400 work there". */
const namedAndDoing: Rule = ({ question: { quantity, sentence, frame }, before }) => {
  const named = before.some(
    ({ tag, start }) => tag === "subject" && start >= (frame.other?.end ?? 0),
  );
  const doing = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "count" || tag === "measure:workers_abroad") &&
      start >= quantity.end &&
      start - quantity.end <= NEXT_GAP,
  );
  return named && doing !== undefined && isLarge(quantity, MIN_UNNAMED)
    ? yes(`they are named before, and “${doing.value}” follows`, false)
    : null;
};

/** "The workers numbered 400". */
const namedAndCounted: Rule = ({ question, before, verb, isFramed }) => {
  const { frame } = question;
  if (verb === undefined) return null;
  const people = before.findLast(({ tag, end }) => NAMED.has(tag) && end <= verb.start);
  if (people === undefined || people.tag === "nation" || people.tag === "other-people") return null;
  // "the Koreans were content with 38,000": what they are stands before the number.
  const between = question.text.slice(verb.end, question.quantity.start);
  if (COPULA.test(verb.value) && !ONLY_ADVERBS.test(between)) return null;
  // "a waiter was asked for 1,500": one is no number of people.
  if (SINGULAR.test(verb.value) && !COLLECTIVE.test(people.value)) return null;
  const isOfOthers = people.tag === "person" && frame.other?.people === true && !isFramed;
  return isOfOthers ? null : yes(`“${people.value} … ${verb.value}”`, people.tag === "subject");
};

export const COPULA = /^(?:is|was|are|were|has|had|have)$/i;
const ONLY_ADVERBS =
  /^\s(?:(?:now|still|then|only|just|about|some|around|nearly|almost|already|at|in all|all told|perhaps|put at|down to|up to|over|once|between|estimated at|thought to number|believed to number|to number|put by [\p{L} ]{1,20} at)\s)*$/iu;
const SINGULAR = /^(?:is|was)$/i;
const COLLECTIVE =
  /^(?:workforce|contingent|staff|crew|presence|population|manpower|personnel|team|labou?r|labou?r force|headcount|head count|group|batch|.*(?:s|people|men|women))$/i;

/** "400 were sent". */
const besideFlow: Rule = ({ question, isOtherHere }) => {
  const { pack, text, quantity, sentence, flowTags } = question;
  const governing = pack.findPredicate?.(text, quantity, sentence, ({ tag }) => flowTags.has(tag));
  const flow =
    governing !== undefined && governing !== null && governing !== "exists"
      ? governing
      : sentence.mentions.find(
          ({ tag, start, end }) =>
            flowTags.has(tag) &&
            ((end <= quantity.start && quantity.start - end <= FLOW_BEFORE_GAP) ||
              (start >= quantity.end && start - quantity.end <= NEXT_GAP)),
        );
  return flow !== undefined && !isOtherHere
    ? yes(`“${flow.value}” beside a bare number`, false)
    : null;
};

/** "More than 400 were sent …", "Over 50,000, mostly in China": a number that opens its sentence. */
const opensAfterNaming: Rule = ({ question, isOtherHere, onlyOthers }) =>
  question.quantity.start - question.sentence.start <= 1 &&
  question.justNamed &&
  !onlyOthers &&
  !isOtherHere &&
  isLarge(question.quantity, MIN_ESTIMATED)
    ? yes("it opens the sentence after they were named", false)
    : null;

const works: Rule = ({ question: { quantity, sentence, introduced }, isOtherHere }) => {
  const verb = firstAfter(sentence, "measure:workers_abroad", quantity.end, NEXT_GAP);
  return verb !== undefined && !isOtherHere && introduced
    ? yes(`a number that “${verb.value}”`, false)
    : null;
};

/** "We asked for 1,200", "they approved 700". */
const askedFor: Rule = ({ question: { quantity, sentence, introduced }, isOtherHere }) => {
  const due = lastBefore(sentence, "quota", quantity.start, ASKED_NEAR);
  return due !== undefined && introduced && !isOtherHere && isLarge(quantity, MIN_UNNAMED)
    ? yes(`a number that “${due.value}”`, false)
    : null;
};

const moreOfThem: Rule = ({ question: { quantity, sentence, index, frame }, ...clues }) =>
  lastBefore(sentence, "more", quantity.start, 1) !== undefined &&
  clues.isFramed &&
  !clues.isOtherHere &&
  // "nineteen firms. The paper has found two more": of what was counted last.
  !(
    (quantity.low ?? 0) < MIN_UNNAMED &&
    frame.other !== null &&
    index - frame.other.sentence <= 1 &&
    frame.other.end > (frame.people?.end ?? 0)
  )
    ? yes("more of the people counted before", false)
    : null;

/** "Russia 30,000, China 50,000". */
const labelled: Rule = ({ question, before, isFramed, isOtherHere, onlyOthers }) => {
  const { quantity, frame, justNamed } = question;
  const label = before.findLast(
    ({ tag, end }) => LABELS.has(tag) && quantity.start - end <= LABEL_GAP,
  );
  // "Their number grows. China has most, 20,000": right after they were named.
  const named =
    label?.tag === "country" && justNamed && !onlyOthers && isLarge(quantity, MIN_ESTIMATED);
  const isObserver =
    label !== undefined && question.watch.observers?.includes(label.value) === true;
  return label !== undefined && !isObserver && (isFramed || frame.listing || named) && !isOtherHere
    ? yes(`“${label.value}” in a list that goes on`, true)
    : null;
};

/** "Still employed on 22 December: 9,200", "Sent home in 2019: 14,800": a line that says what it counts. */
const linedUp: Rule = ({ question: { text, quantity, sentence, topical }, before }) => {
  const told = text.slice(sentence.start, quantity.start);
  if (!topical || !LINE_LABEL.test(told)) return null;
  const cue = before.find(({ tag }) => PEOPLE_CUES.has(tag));
  const lead = cue === undefined ? "" : text.slice(sentence.start, cue.start);
  return cue !== undefined && LINE_LEAD.test(lead)
    ? yes(`“${cue.value}” labels its line`, true)
    : null;
};

/** "Still employed on 22 December 2019: ". */
const LINE_LABEL = /^[^.;:]{3,70}: $/;

/** At most a bullet and an adverb before the verb: "Injuries at work: 17" counts injuries. */
const LINE_LEAD =
  /^(?:[-•*–] )?(?:(?:still|now|already|newly|those|workers|people|number|total|of whom|to be|not yet) ){0,2}$/iu;

const PEOPLE_CUES = new Set<Tag>([
  "measure:workers_abroad",
  "measure:workers_dispatched",
  "measure:workers_repatriated",
]);

const placed: Rule = ({ question, isOtherHere }) => {
  const { quantity, sentence, introduced } = question;
  const place = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "country" || tag === "locality" || tag === "worldwide") &&
      start >= quantity.end &&
      start - quantity.end <= AFTER_GAP,
  );
  return place !== undefined &&
    !isOtherHere &&
    !question.thingsBefore &&
    introduced &&
    isLarge(quantity, MIN_UNNAMED)
    ? yes(`a number in “${place.value}” beside what was told of them`, false)
    : null;
};

const goesOnHere: Rule = ({ isHere, isOtherHere }) =>
  isHere && !isOtherHere ? yes("a number that goes on about the same people", false) : null;

const goesOn: Rule = ({ question, before, isFramed, isOtherHere }) => {
  if (!isFramed || isOtherHere) return null;
  const { quantity, sentence, index, frame, credits, asked } = question;
  const isCounted = firstAfter(sentence, "count", quantity.end, 1) !== undefined;
  const isSaid = credits.some(
    ({ at }) => at.end <= quantity.start && quantity.start - at.end <= COUNT_VERB_GAP,
  );
  const isAnswer = asked.some(({ tag }) => tag === "count");
  const isOfPlace =
    before.some(({ tag }) => tag === "country") && index - (frame.people?.sentence ?? 0) <= 1;
  return isCounted || isSaid || isAnswer || isOfPlace
    ? yes("a number that goes on about people counted before", false)
    : null;
};

/** "The ministry answered: 50,000 to 60,000", right after they were named as those who work. */
const saidOfThem: Rule = ({ question, isOtherHere, onlyOthers }) => {
  const { quantity, credits, justNamed, introduced } = question;
  const said = credits.some(
    ({ at, source }) =>
      source !== null && at.end <= quantity.start && quantity.start - at.end <= SAID_GAP,
  );
  return said && justNamed && introduced && !isOtherHere && !onlyOthers && isCount(quantity)
    ? yes("it is said right after they were named", false)
    : null;
};

const SAID_GAP = 8;

const isCount = ({ low, high }: { low: number | null; high: number | null }) =>
  (low ?? high ?? 0) >= MIN_SAID;

/** A smaller number without a noun may be of anything. */
const MIN_SAID = 1000;

const answersHowMany: Rule = ({ question }) => {
  const { quantity, sentence, asked, answers, introduced } = question;
  const isFirst = sentence.quantities[0]?.start === quantity.start;
  const reach = isFirst && answers && (quantity.low ?? 0) >= MIN_UNNAMED;
  const opens =
    quantity.start - sentence.start <= (reach ? LONG_ANSWER_GAP : ANSWER_GAP) ||
    // "In 2017, according to Washington, approximately 100,000": the only large number of the answer.
    (answers && isLarge(quantity, MIN_ESTIMATED));
  return asked.some(({ tag }) => tag === "count") && introduced && opens
    ? asksForOthers(asked)
      ? { ...no("it answers how many others there are"), others: true }
      : yes("it answers how many", false)
    : null;
};

/** "How many students from the North are there?" */
const asksForOthers = (asked: readonly Mention[]) =>
  asked.some(({ tag }) => tag === "other-people") &&
  !asked.some(({ tag }) => tag === "worker" || tag === "subject");

/** "The region had 8,700. Fish plants on the island, with 1,120, fear for the summer". */
const heldBySome: Rule = ({ question: { text, quantity, sentence }, isFramed, isOtherHere }) =>
  isFramed &&
  !isOtherHere &&
  isLarge(quantity, MIN_UNNAMED) &&
  lastBefore(sentence, "has", quantity.start, NEXT_GAP)?.value.toLowerCase() === "with" &&
  /^[,.;]/.test(text.slice(quantity.end, quantity.end + 1))
    ? yes("some of those counted before", false)
    : null;

/** "12,000 in all". */
const inAll: Rule = ({ question: { quantity, sentence, justNamed }, isOtherHere }) =>
  firstAfter(sentence, "total", quantity.end, NEXT_GAP) !== undefined && justNamed && !isOtherHere
    ? yes("all of those just named", false)
    : null;

const HAS = /^ha(?:s|d|ve)$/i;

/** "We had 300 here", right after they were named as those who work. */
const estimated: Rule = ({ question, verb, onlyOthers }) => {
  if (
    verb !== undefined &&
    COPULA.test(verb.value) &&
    !ONLY_ADVERBS.test(question.text.slice(verb.end, question.quantity.start))
  )
    return null;
  const { quantity, sentence, justNamed, introduced } = question;
  if (verb === undefined || !introduced || onlyOthers) return null;
  const isEstimate = justNamed || isNear(sentence, "estimate", quantity, Infinity);
  return isEstimate && (quantity.low ?? 0) >= MIN_ESTIMATED
    ? yes(`“${verb.value}” in an estimate of them`, false)
    : null;
};

/** "they have two, at New Year and in April": a small number that someone has is of anything. */
const countedAgain: Rule = ({ question, verb, isFramed }) =>
  verb !== undefined &&
  isFramed &&
  (!HAS.test(verb.value) || isLarge(question.quantity, MIN_UNNAMED))
    ? yes(`“${verb.value}” after a count of them`, false)
    : null;

export const RULES: readonly Rule[] = [
  namedAndDoing,
  namedAndCounted,
  besideFlow,
  opensAfterNaming,
  works,
  askedFor,
  moreOfThem,
  labelled,
  linedUp,
  placed,
  goesOnHere,
  goesOn,
  saidOfThem,
  answersHowMany,
  inAll,
  heldBySome,
  estimated,
  countedAgain,
];
