import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Credit, Sentence } from "./language-pack.ts";
import type { Mention, Span, Tag } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** What the numbers before spoke of: a bare number goes on about the same. */
export type Frame = {
  /** The last count of the watched people. */
  people: { measure: string; sentence: number; end: number } | null;
  /** The last count of anything else. */
  other: { sentence: number; end: number; people: boolean } | null;
  /** Counts of people that were no workers, with the sentence that told them last. */
  others: Map<number, number>;
  /** The heading says that what follows counts them: "North Koreans at work abroad". */
  listing: boolean;
};

export type PeopleVerdict =
  | { accepted: true; why: string; strong: boolean }
  /** `foreign`: they are another country's people, and so is what is told of them next. */
  | {
      accepted: false;
      why: string;
      foreign?: boolean;
      /** They are no workers, and so are those a number goes on about. */
      others?: boolean;
      goesOn?: boolean;
    };

export type PeopleQuestion = {
  text: string;
  quantity: Quantity;
  counted: Counted;
  sentence: Sentence;
  index: number;
  frame: Frame;
  /** The watched people were named before, or are here. */
  topical: boolean;
  /** People or their work were spoken of in the text before. */
  introduced: boolean;
  /** The watched people were named as workers in this sentence or the ones right before. */
  justNamed: boolean;
  /** Words of the question or heading that this answers. */
  asked: readonly Mention[];
  /** It stands in the first sentence after them. */
  answers: boolean;
  /** Index of the sentence of the last claim of any measure. */
  lastClaim: number | null;
  credits: readonly Credit[];
  foreign: boolean;
  abroad: boolean;
  observers: readonly string[];
  flowTags: ReadonlySet<Tag>;
};

const EVENT_NEAR = 45;
/** An answer opens with its number: "About 170, eight to a room". */
const ANSWER_GAP = 16;
/** "For the statue, in 2008, a hundred and fifty": the first number of the answer. */
const LONG_ANSWER_GAP = 40;
const MIN_ESTIMATED = 100;
const COUNT_VERB_GAP = 16;
/** "of the combat troops, 4,000 have come back". */
const APPOSED_GAP = 2;
const LABEL_GAP = 6;
/** "30,000 in Russia": the preposition is all that may stand between. */
const AFTER_GAP = 7;
// Small bare numbers are far more often something else.
const MIN_UNNAMED = 10;
const FRAME_SENTENCES = 3;

/** Whether a count is of the watched people at work abroad, and by which words. */
export function judgePeople(question: PeopleQuestion): PeopleVerdict {
  const { text, quantity, counted, sentence, index, frame, topical, flowTags } = question;
  const clause = clauseAt(sentence, quantity.start);
  const event = sentence.mentions.find(
    (mention) =>
      mention.tag === "other-event" &&
      isWithin(mention, clause) &&
      gap(mention, counted.span) <= EVENT_NEAR &&
      !(mention.end <= quantity.start && isInserted(text, mention, quantity)),
  );
  // "13 went over to the South, among them 12 waitresses".
  const subset = sentence.mentions.findLast(
    ({ tag, end }) => tag === "subset" && end <= counted.span.start,
  );
  const gone =
    subset === undefined || isOther(frame, index) === false
      ? undefined
      : sentence.mentions.find(({ tag, end }) => tag === "other-event" && end <= subset.start);
  if (gone !== undefined && frame.other?.sentence === index && counted.kind !== "subject")
    return no(`it counts some of those who were ${gone.value}`);
  const sample = sentence.mentions.find(({ tag }) => tag === "sample");
  if (sample !== undefined && counted.kind !== "subject") return no(`it counts a ${sample.value}`);
  if (question.foreign && counted.kind !== "subject")
    return { ...no("it counts the other people spoken of"), goesOn: true };
  if (event !== undefined) return no(`it counts people who were ${event.value}`);
  switch (counted.kind) {
    case "thing":
      return no(`it counts ${counted.noun}`);
    case "other":
      return no(`it counts ${counted.noun}, not workers`);
    case "foreign":
      return no(`it counts ${counted.noun}`);
    case "subject":
      if (!question.abroad) return no("nothing says that they are abroad");
      return yes(`it counts ${counted.noun}`, true);
    case "anaphor": {
      const group = lastGroup(sentence, quantity.start);
      if (group !== null && (group.tag === "nation" || group.tag === "other-people")) {
        return no(`“${counted.noun}” points at ${group.value}`);
      }
      const held = sentence.mentions.some(
        ({ tag, start, end }) =>
          (tag === "measure:workers_abroad" || tag === "has") &&
          start >= (frame.other?.end ?? 0) &&
          end <= quantity.start,
      );
      if (group === null && !counted.named && !held && isOther(frame, index)) {
        return no(`“${counted.noun}” points at what was counted before`);
      }
      // "350 students came. 100 more …": more of those counted last.
      if (
        counted.noun === "more" &&
        group === null &&
        frame.other?.people === true &&
        frame.other.sentence > (frame.people?.sentence ?? -1) &&
        index - frame.other.sentence <= FRAME_SENTENCES
      )
        return no("more of the people counted before");
      // "180 of them, all from North Korea".
      const told =
        (quantity.low ?? quantity.high ?? 0) >= MIN_UNNAMED &&
        sentence.mentions.some(
          ({ tag, start }) => tag === "subject-modifier" && start >= quantity.end,
        );
      if (!topical || (group === null && !question.introduced && !told))
        return no("the people meant are not the watched ones");
      return yes(`“${counted.noun}” points at them`, group?.tag === "subject");
    }
    case "worker":
    case "person": {
      if (!topical) return no("the watched people were not named before");
      const foreign = foreignBefore(sentence, quantity.start);
      if (foreign !== null)
        return {
          ...no(`it counts ${counted.noun} beside ${foreign.value}`),
          foreign: !question.introduced,
        };
      const owner = observerOwns(question);
      if (owner !== null) return { ...no(`they are ${owner.value}'s`), foreign: true };
      const sender = observerSends(question);
      if (sender !== null) return { ...no(`“${sender.value}” sends them`), foreign: true };
      if (
        lastGroup(sentence, quantity.start)?.tag === "other-people" &&
        /^others?$/i.test(counted.noun)
      ) {
        return no("it counts more of the people before");
      }
      if (counted.kind === "worker")
        return yes(`it counts ${counted.noun}, in a text about them`, false);
      const nounless = counted.span.start === quantity.start && counted.span.end === quantity.end;
      const told = frame.others.get(quantity.low ?? -1);
      if (nounless && told !== undefined && index - told <= FRAME_SENTENCES)
        return no("those are the people counted before");
      const works = sentence.mentions.some(({ tag }) => tag === "measure:workers_abroad");
      if (nounless && !works && frame.other?.people === true && isOther(frame, index))
        return no("it goes on about the people counted before");
      const labour = sentence.mentions.find(
        (mention) => isLabour(mention, flowTags) && mention.start !== counted.span.start,
      );
      const goesOn = question.lastClaim !== null && index - question.lastClaim <= 2;
      // "The number does not age. 50,000, said the rapporteur": they are those just named.
      const asksCount = question.introduced && question.asked.some(({ tag }) => tag === "count");
      const meant =
        nounless &&
        (question.justNamed || asksCount) &&
        (quantity.low ?? quantity.high ?? 0) >= MIN_UNNAMED;
      if (labour === undefined && !goesOn && !meant && !frame.listing)
        return no(`nothing says that the ${counted.noun} are workers`);
      return yes(
        `it counts ${counted.noun}${labour === undefined ? "" : ` beside “${labour.value}”`}`,
        false,
      );
    }
    case "bare":
      return judgeBare(question);
  }
}

function judgeBare(question: PeopleQuestion): PeopleVerdict {
  const { quantity, sentence, index, frame, topical, flowTags } = question;
  if (!topical) return no("a number without a noun");
  // "He got 10,000": what someone gets is no people.
  const got = sentence.mentions.some(
    ({ tag, end }) => tag === "keeps" && end <= quantity.start && quantity.start - end <= 1,
  );
  if (got) return no("what someone gets");
  if (quantity.per !== null) return no(`a number per ${quantity.per}`);
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return no(`it counts ${foreign.value}`);
  const group = lastGroup(sentence, quantity.start);
  if (group?.tag === "other-people" && quantity.start - group.end <= APPOSED_GAP)
    return { ...no(`it counts ${group.value}`), others: true };
  const before = sentence.mentions.filter(({ end }) => end <= quantity.start);
  const verb = before.findLast(
    ({ tag, end }) => tag === "count" && quantity.start - end <= COUNT_VERB_GAP,
  );
  const framed = frame.people !== null && index - frame.people.sentence <= FRAME_SENTENCES;
  const here = frame.people?.sentence === index;
  const otherHere =
    frame.other?.sentence === index && (!here || frame.other.end > (frame.people?.end ?? 0));
  const between = before.some(
    ({ tag, start }) => tag === "subject" && start >= (frame.other?.end ?? 0),
  );
  const doing = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "count" || tag === "measure:workers_abroad") &&
      start >= quantity.end &&
      start - quantity.end <= 2,
  );
  if (between && doing !== undefined && (quantity.low ?? quantity.high ?? 0) >= MIN_UNNAMED) {
    return yes(`they are named before, and “${doing.value}” follows`, false);
  }
  if (verb !== undefined) {
    const people = before.findLast(({ tag, end }) => NAMED.has(tag) && end <= verb.start);
    const others = people?.tag === "person" && frame.other?.people === true && !framed;
    if (
      people !== undefined &&
      people.tag !== "nation" &&
      people.tag !== "other-people" &&
      !others
    ) {
      return yes(`“${people.value} … ${verb.value}”`, people.tag === "subject");
    }
  }
  const flow = sentence.mentions.find(
    ({ tag, start, end }) =>
      flowTags.has(tag) &&
      ((end <= quantity.start && quantity.start - end <= 4) ||
        (start >= quantity.end && start - quantity.end <= 2)),
  );
  if (flow !== undefined && !otherHere) return yes(`“${flow.value}” beside a bare number`, false);
  // "More than 400 were sent …", "Over 50,000, mostly in China": a number that opens its sentence.
  const opensSentence = quantity.start - sentence.start <= 1;
  if (
    opensSentence &&
    question.justNamed &&
    !(frame.other?.people === true && frame.people === null) &&
    !otherHere &&
    (quantity.low ?? quantity.high ?? 0) >= MIN_ESTIMATED
  )
    return yes("it opens the sentence after they were named", false);
  const works = sentence.mentions.find(
    ({ tag, start }) =>
      tag === "measure:workers_abroad" && start >= quantity.end && start - quantity.end <= 2,
  );
  if (works !== undefined && !otherHere && question.introduced)
    return yes(`a number that “${works.value}”`, false);
  const more = before.find(
    ({ tag, end }) => tag === "more" && end <= quantity.start && quantity.start - end <= 1,
  );
  if (more !== undefined && framed && !otherHere)
    return yes("more of the people counted before", false);
  const label = before.findLast(
    ({ tag, end }) => LABELS.has(tag) && quantity.start - end <= LABEL_GAP,
  );
  if (label !== undefined && (framed || frame.listing) && !otherHere) {
    return yes(`“${label.value}” in a list that goes on`, true);
  }
  const after = sentence.mentions.find(
    ({ tag, start }) =>
      (tag === "country" || tag === "locality") &&
      start >= quantity.end &&
      start - quantity.end <= AFTER_GAP,
  );
  if (
    after !== undefined &&
    !otherHere &&
    question.introduced &&
    (quantity.low ?? quantity.high ?? 0) >= MIN_UNNAMED
  ) {
    return yes(`a number in “${after.value}” beside what was told of them`, false);
  }
  if (here && !otherHere) return yes("a number that goes on about the same people", false);
  if (framed && !otherHere) {
    const follows = sentence.mentions.some(
      ({ tag, start }) => tag === "count" && start >= quantity.end && start - quantity.end <= 1,
    );
    const said = question.credits.some(
      ({ at }) => at.end <= quantity.start && quantity.start - at.end <= COUNT_VERB_GAP,
    );
    const answer = question.asked.some(({ tag }) => tag === "count");
    const placed =
      before.some(({ tag }) => tag === "country") && index - (frame.people?.sentence ?? 0) <= 1;
    if (follows || said || answer || placed)
      return yes("a number that goes on about people counted before", false);
  }
  const asksCount = question.asked.some(({ tag }) => tag === "count");
  const first = sentence.quantities[0]?.start === quantity.start;
  const long = first && question.answers && (quantity.low ?? 0) >= MIN_UNNAMED;
  const opens = quantity.start - sentence.start <= (long ? LONG_ANSWER_GAP : ANSWER_GAP);
  if (asksCount && question.introduced && opens) return yes("it answers how many", false);
  const inAll = sentence.mentions.some(
    ({ tag, start }) => tag === "total" && start >= quantity.end && start - quantity.end <= 2,
  );
  if (inAll && question.justNamed && !otherHere) return yes("all of those just named", false);
  // "We had 300 here", right after they were named as those who work.
  const estimates = question.justNamed || sentence.mentions.some(({ tag }) => tag === "estimate");
  if (
    verb !== undefined &&
    estimates &&
    question.introduced &&
    !(frame.other?.people === true && frame.people === null) &&
    (quantity.low ?? 0) >= MIN_ESTIMATED
  ) {
    return yes(`“${verb.value}” in an estimate of them`, false);
  }
  if (verb !== undefined && framed) return yes(`“${verb.value}” after a count of them`, false);
  return no(
    otherHere ? "a bare number that goes on about something else" : "a number without a noun",
  );
}

const NAMED = new Set<Tag>([
  "subject",
  "subject-modifier",
  "nation",
  "worker",
  "person",
  "other-people",
]);
const GROUPS = new Set<Tag>(["subject", "nation", "other-people", "worker", "person"]);
const LABELS = new Set<Tag>(["country", "locality", "sector", "worker"]);

function isOther(frame: Frame, index: number): boolean {
  return (
    frame.other !== null &&
    index - frame.other.sentence <= 1 &&
    frame.other.end > (frame.people?.end ?? 0)
  );
}

function isLabour({ tag }: Mention, flowTags: ReadonlySet<Tag>): boolean {
  return (
    tag === "worker" ||
    tag === "subject" ||
    tag === "sector" ||
    tag === "measure:workers_abroad" ||
    flowTags.has(tag)
  );
}

/** "Papers filed by December, together, name 300 people": what was filed is not the people. */
function isInserted(text: string, { end }: Span, { start }: Span): boolean {
  return text.slice(end, start).includes(",");
}

function isWithin(mention: Span, span: Span): boolean {
  return mention.start >= span.start && mention.start < span.end;
}
function lastGroup(sentence: Sentence, offset: number): Mention | null {
  return sentence.mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= offset) ?? null;
}

/** People of another country, where they are the last named before an offset. */
export function foreignBefore(sentence: Sentence, offset: number): Mention | null {
  const before = sentence.mentions.filter(
    ({ tag, end }) => (GROUPS.has(tag) || tag === "subject-modifier") && end <= offset,
  );
  const last = before.at(-1);
  // "local women" is the longer reading of "women".
  return before.find(({ tag, end }) => tag === "nation" && end === last?.end) ?? null;
}

/** "The Republic of Korea sent 7,936 miners": another country's own people, where ours are not named. */
function observerSends({
  sentence,
  quantity,
  observers,
  flowTags,
  credits,
}: PeopleQuestion): Mention | null {
  if (sentence.mentions.some(({ tag }) => tag === "subject" || tag === "subject-modifier"))
    return null;
  const verb = sentence.mentions.findLast(
    ({ tag, end }) => flowTags.has(tag) && end <= quantity.start,
  );
  if (verb === undefined) return null;
  return (
    sentence.mentions.findLast(
      ({ tag, value, start, end }) =>
        tag === "country" &&
        observers.includes(value) &&
        end <= verb.start &&
        // "A South Korean official said they sent": who speaks sends no one.
        !credits.some(({ at }) => at.start <= start && end <= at.end),
    ) ?? null
  );
}

/** "Japan's 400,000 trainees": a country that takes none of ours has those of others. */
function observerOwns({ text, sentence, quantity, observers }: PeopleQuestion): Mention | null {
  const owner = sentence.mentions.findLast(
    ({ tag, end }) => tag === "country" && end <= quantity.start,
  );
  return owner !== undefined &&
    observers.includes(owner.value) &&
    OWNS.test(text.slice(owner.end, quantity.start))
    ? owner
    : null;
}

const OWNS = /^['’]s (?:about |some |nearly |roughly )?$/i;

/** Characters between two spans; 0 where they touch or overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

const yes = (why: string, strong: boolean): PeopleVerdict => ({ accepted: true, why, strong });
const no = (why: string) => ({ accepted: false as const, why });
