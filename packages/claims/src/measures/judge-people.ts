import { judgeBare } from "./judge-bare.ts";
import type { Mention, Span, Tag } from "../mention.ts";
import { firstAfter, gap, lastBefore } from "../words/near.ts";
import {
  FRAME_SENTENCES,
  isLarge,
  MIN_UNNAMED,
  no,
  yes,
  type PeopleQuestion,
  type PeopleVerdict,
  unsaid,
} from "./people-verdict.ts";
import type { Frame } from "../context/quantity-context.ts";
import { clauseAt } from "../words/sentences.ts";
import { foreignBefore, lastGroup, observerOwns, observerSends } from "./whose-people.ts";

const EVENT_NEAR = 45;
const VERB_GAP = 1;
/** "people in about 40 countries". */
const HOSTS_NEAR = 24;

/** Whether a count is of the watched people at work abroad, and by which words. */
export function judgePeople(question: PeopleQuestion): PeopleVerdict {
  const { counted, sentence, foreign, abroad } = question;
  const isNamed = counted.kind === "subject";
  const gone = partOfThoseGone(question);
  if (gone !== undefined && !isNamed) return no(`it counts some of those who were ${gone.value}`);
  const sample = sentence.mentions.find(({ tag }) => tag === "sample");
  if (sample !== undefined && !isNamed) return no(`it counts a ${sample.value}`);
  if (foreign && !isNamed) return { ...no("it counts the other people spoken of"), goesOn: true };
  const event = eventOf(question);
  if (event !== undefined) return no(`it counts people who were ${event.value}`);
  switch (counted.kind) {
    case "thing":
    case "foreign":
      return no(`it counts ${counted.noun}`);
    case "other":
      return no(`it counts ${counted.noun}, not workers`);
    case "subject":
      if (!abroad) return unsaid("nothing says that they are abroad");
      return yes(`it counts ${counted.noun}`, true);
    case "anaphor":
      return judgeAnaphor(question);
    case "worker":
    case "person":
      return judgeNoun(question);
    case "bare":
      return judgeBare(question);
  }
}

/** Death, flight or arrest told of those counted. */
function eventOf({
  text,
  sentence,
  quantity,
  counted,
  credits,
  flowTags,
}: PeopleQuestion): Mention | undefined {
  const clause = clauseAt(sentence, quantity.start);
  return sentence.mentions.find(
    (mention) =>
      mention.tag === "other-event" &&
      mention.start >= clause.start &&
      mention.start < clause.end &&
      gap(mention, counted.span) <= EVENT_NEAR &&
      // "Kim, who worked with 900 others, said dozens died": what is said comes after.
      !(
        mention.start >= counted.span.end &&
        credits.some(({ at }) => at.end >= counted.span.end && at.end <= mention.start)
      ) &&
      !(mention.end <= quantity.start && isInserted(text, mention, quantity)) &&
      // "detained and expelled 44": the verb right before them says what became of them.
      !sentence.mentions.some(
        ({ tag, start, end }) =>
          flowTags.has(tag) &&
          start >= mention.end &&
          end <= quantity.start &&
          quantity.start - end <= VERB_GAP,
      ),
  );
}

/** "Papers filed by December, together, name 300 people": what was filed is not the people. */
function isInserted(text: string, { end }: Span, { start }: Span): boolean {
  return text.slice(end, start).includes(",");
}

/** "13 went over to the South, among them 12 waitresses". */
function partOfThoseGone({ sentence, counted, frame, index }: PeopleQuestion): Mention | undefined {
  const subset = lastBefore(sentence, "subset", counted.span.start);
  if (subset === undefined || frame.other?.sentence !== index || !goesOnAboutOthers(frame, index))
    return undefined;
  return sentence.mentions.find(({ tag, end }) => tag === "other-event" && end <= subset.start);
}

/** "of them", "these": those it points at decide. */
function judgeAnaphor(question: PeopleQuestion): PeopleVerdict {
  const { quantity, counted, sentence, index, frame, topical, introduced } = question;
  const group = lastGroup(sentence, quantity.start);
  // "The minister said that 900 have still to leave": who speaks is not counted.
  const isCounted = counted.told !== true || frame.other?.sentence === index;
  if (group?.tag === "nation" || (group?.tag === "other-people" && isCounted))
    return no(`“${counted.noun}” points at ${group.value}`);
  // "7,700 have defected, 5,700 of those since 2002": some of those told of right before.
  const told = lastBefore(sentence, "other-event", quantity.start);
  if (told !== undefined && frame.people?.sentence !== index && /^of /i.test(counted.noun))
    return no(`it counts some of those who were ${told.value}`);
  const held = sentence.mentions.some(
    ({ tag, start, end }) =>
      (tag === "measure:workers_abroad" || tag === "has") &&
      start >= (frame.other?.end ?? 0) &&
      end <= quantity.start,
  );
  // "300-odd pages. Four hundred of those": of no more than were counted.
  const isMore =
    frame.other?.people === false && (quantity.low ?? 0) > (frame.other.low ?? Infinity);
  if (
    group === null &&
    counted.named !== true &&
    !held &&
    !isMore &&
    goesOnAboutOthers(frame, index)
  )
    return no(`“${counted.noun}” points at what was counted before`);
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
  const ours =
    isLarge(quantity, MIN_UNNAMED) &&
    firstAfter(sentence, "subject-modifier", quantity.end) !== undefined;
  if (!topical || (group === null && !introduced && !ours))
    return no("the people meant are not the watched ones");
  return yes(`“${counted.noun}” points at them`, group?.tag === "subject");
}

/** "400 workers", "400 people": whose they are, and whether people are workers. */
function judgeNoun(question: PeopleQuestion): PeopleVerdict {
  const { quantity, counted, sentence, topical, introduced, flowTags } = question;
  if (!topical) return no("the watched people were not named before");
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null)
    return { ...no(`it counts ${counted.noun} beside ${foreign.value}`), foreign: !introduced };
  const owner = observerOwns(question, quantity);
  if (owner !== null) return { ...no(`they are ${owner.value}'s`), foreign: true };
  const sender = observerSends(question, quantity, flowTags);
  if (sender !== null) return { ...no(`“${sender.value}” sends them`), foreign: true };
  const group = lastGroup(sentence, quantity.start);
  if (group?.tag === "other-people" && /^others?$/i.test(counted.noun))
    return no("it counts more of the people before");
  if (counted.kind === "worker")
    return yes(`it counts ${counted.noun}, in a text about them`, false);
  return judgePersons(question);
}

/** People are workers where a word of labour, or what was told before, says so. */
function judgePersons(question: PeopleQuestion): PeopleVerdict {
  const { quantity, counted, sentence, index, frame, last, flowTags } = question;
  const isNounless = counted.span.start === quantity.start && counted.span.end === quantity.end;
  const told = frame.others.get(quantity.low ?? -1);
  if (isNounless && told !== undefined && index - told <= FRAME_SENTENCES)
    return no("those are the people counted before");
  // Who goes home was at work abroad as well.
  const works = sentence.mentions.some(
    ({ tag }) => tag === "measure:workers_abroad" || tag === "measure:workers_repatriated",
  );
  if (isNounless && !works && frame.other?.people === true && goesOnAboutOthers(frame, index))
    return no("it goes on about the people counted before");
  const labour = sentence.mentions.find(
    (mention) =>
      // "100,000 people in 40 countries", in a text about them.
      (isLabour(mention, flowTags) ||
        (mention.tag === "measure:host_countries" &&
          mention.start >= counted.span.end &&
          mention.start - counted.span.end <= HOSTS_NEAR &&
          question.introduced)) &&
      mention.start !== counted.span.start &&
      // "1,000 are to go home this week": in a text that knows of no workers, anyone may.
      (mention.tag !== "measure:workers_repatriated" ||
        !isNounless ||
        question.namedAsWorkers ||
        last !== null),
  );
  const goesOn = last !== null && index - last.sentence <= 2;
  // "The number does not age. 50,000, said the rapporteur": they are those just named.
  const asksCount = question.introduced && question.asked.some(({ tag }) => tag === "count");
  const meant = isNounless && (question.justNamed || asksCount) && isLarge(quantity, MIN_UNNAMED);
  // "There are, I hear, four hundred more in all of the city".
  const more =
    frame.people !== null &&
    (frame.other?.sentence ?? -1) <= frame.people.sentence &&
    lastBefore(sentence, "more", quantity.start, 1) !== undefined;
  if (labour === undefined && !goesOn && !meant && !more && !frame.listing)
    return unsaid(`nothing says that the ${counted.noun} are workers`);
  const beside = labour === undefined ? "" : ` beside “${labour.value}”`;
  return yes(`it counts ${counted.noun}${beside}`, false);
}

/** Whether something else was counted after the watched people, here or in the sentence before. */
function goesOnAboutOthers({ other, people }: Frame, index: number): boolean {
  return other !== null && index - other.sentence <= 1 && other.end > (people?.end ?? 0);
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
