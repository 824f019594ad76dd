import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "./language-pack.ts";
import type { Mention, Span, Tag } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** What the numbers before spoke of: a bare number goes on about the same. */
export type Frame = {
  /** The last count of the watched people. */
  people: { measure: string; sentence: number; end: number } | null;
  /** The last count of anything else. */
  other: { sentence: number; end: number } | null;
  /** The heading says that what follows counts them: "North Koreans at work abroad". */
  listing: boolean;
};

export type PeopleVerdict =
  | { accepted: true; why: string; strong: boolean }
  | { accepted: false; why: string };

export type PeopleQuestion = {
  text: string;
  quantity: Quantity;
  counted: Counted;
  sentence: Sentence;
  index: number;
  frame: Frame;
  /** The watched people were named before, or are here. */
  topical: boolean;
  flowTags: ReadonlySet<Tag>;
};

const EVENT_NEAR = 45;
const COUNT_VERB_GAP = 16;
const LABEL_GAP = 6;
const FRAME_SENTENCES = 3;

/** Whether a count is of the watched people at work abroad, and by which words. */
export function judgePeople(question: PeopleQuestion): PeopleVerdict {
  const { quantity, counted, sentence, index, frame, topical, flowTags } = question;
  const clause = clauseAt(sentence, quantity.start);
  const event = sentence.mentions.find(
    (mention) =>
      mention.tag === "other-event" &&
      isWithin(mention, clause) &&
      gap(mention, counted.span) <= EVENT_NEAR,
  );
  if (event !== undefined) return no(`it counts people who were ${event.value}`);
  switch (counted.kind) {
    case "thing":
      return no(`it counts ${counted.noun}`);
    case "other":
      return no(`it counts ${counted.noun}, not workers`);
    case "foreign":
      return no(`it counts ${counted.noun}`);
    case "subject":
      return yes(`it counts ${counted.noun}`, true);
    case "anaphor": {
      const group = lastGroup(sentence, quantity.start);
      if (group !== null && (group.tag === "nation" || group.tag === "other-people")) {
        return no(`“${counted.noun}” points at ${group.value}`);
      }
      if (group === null && isOther(frame, index)) {
        return no(`“${counted.noun}” points at what was counted before`);
      }
      if (!topical) return no("the people meant are not the watched ones");
      return yes(`“${counted.noun}” points at them`, group?.tag === "subject");
    }
    case "worker":
    case "person": {
      if (!topical) return no("the watched people were not named before");
      const foreign = nationInClause(sentence, clause, quantity.start);
      if (foreign !== null) return no(`it counts ${counted.noun} beside ${foreign.value}`);
      if (counted.kind === "worker")
        return yes(`it counts ${counted.noun}, in a text about them`, false);
      const labour = sentence.mentions.find(
        (mention) => isLabour(mention, flowTags) && mention.start !== counted.span.start,
      );
      const goesOn = frame.people !== null && index - frame.people.sentence <= 1;
      if (labour === undefined && !goesOn)
        return no(`nothing says that the ${counted.noun} are workers`);
      return yes(
        `it counts ${counted.noun}${labour === undefined ? "" : ` beside “${labour.value}”`}`,
        false,
      );
    }
    case "bare":
      return judgeBare(question, clause);
  }
}

function judgeBare(question: PeopleQuestion, clause: Span): PeopleVerdict {
  const { quantity, sentence, index, frame, topical, flowTags } = question;
  if (!topical) return no("a number without a noun");
  const foreign = nationInClause(sentence, clause, quantity.start);
  if (foreign !== null) return no(`it counts ${foreign.value}`);
  const before = sentence.mentions.filter(({ end }) => end <= quantity.start);
  const verb = before.findLast(
    ({ tag, end }) => tag === "count" && quantity.start - end <= COUNT_VERB_GAP,
  );
  const framed = frame.people !== null && index - frame.people.sentence <= FRAME_SENTENCES;
  const here = frame.people?.sentence === index;
  const otherHere =
    frame.other?.sentence === index && (!here || frame.other.end > (frame.people?.end ?? 0));
  if (verb !== undefined) {
    const people = before.findLast(({ tag, end }) => NAMED.has(tag) && end <= verb.start);
    if (people !== undefined && people.tag !== "nation" && people.tag !== "other-people") {
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
  const label = before.findLast(
    ({ tag, end }) => LABELS.has(tag) && quantity.start - end <= LABEL_GAP,
  );
  if (label !== undefined && (framed || frame.listing) && !otherHere) {
    return yes(`“${label.value}” in a list that goes on`, false);
  }
  if (here && !otherHere) return yes("a number that goes on about the same people", false);
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
    tag === "subject-modifier" ||
    tag === "sector" ||
    tag === "measure:workers_abroad" ||
    flowTags.has(tag)
  );
}

function isWithin(mention: Span, span: Span): boolean {
  return mention.start >= span.start && mention.start < span.end;
}
function lastGroup(sentence: Sentence, offset: number): Mention | null {
  return sentence.mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= offset) ?? null;
}

/** People of another country named in the clause before a number are what it counts. */
function nationInClause(sentence: Sentence, clause: Span, offset: number): Mention | null {
  const found = sentence.mentions.findLast(
    ({ tag, start, end }) => GROUPS.has(tag) && start >= clause.start && end <= offset,
  );
  return found?.tag === "nation" ? found : null;
}

/** Characters between two spans; 0 where they touch or overlap. */
export function gap(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

const yes = (why: string, strong: boolean): PeopleVerdict => ({ accepted: true, why, strong });
const no = (why: string): PeopleVerdict => ({ accepted: false, why });
