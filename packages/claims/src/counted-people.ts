import type { Quantity } from "@figurewatch/quantities";
import type { Counted, Sentence } from "./language-pack.ts";
import type { Mention, Span, Tag } from "./mention.ts";
import { clauseAt } from "./sentences.ts";

/** What the numbers before spoke of: a bare number goes on about the same. */
export type Frame = {
  /** `people` are the watched ones; `other` is anything else that was counted. */
  kind: "people" | "other";
  measure: string | null;
  sentence: number;
  end: number;
};

export type PeopleVerdict =
  | { accepted: true; why: string; strong: boolean }
  | { accepted: false; why: string };

const EVENT_NEAR = 45;
const COUNT_VERB_GAP = 16;
const LABEL_GAP = 6;
const FRAME_SENTENCES = 2;

/** Whether a count is of the watched people at work abroad, and by which words. */
export function judgePeople(input: {
  text: string;
  quantity: Quantity;
  counted: Counted;
  sentence: Sentence;
  index: number;
  frame: Frame | null;
  /** The article is about the watched people's work. */
  topical: boolean;
  flowTags: ReadonlySet<Tag>;
}): PeopleVerdict {
  const { text, quantity, counted, sentence, index, frame, topical, flowTags } = input;
  const clause = clauseAt(sentence, quantity.start);
  const event = sentence.mentions.find(
    ({ tag, start, end }) =>
      tag === "other-event" &&
      start >= clause.start &&
      start < clause.end &&
      gap({ start, end }, counted.span) <= EVENT_NEAR,
  );
  if (event !== undefined) return no(`it counts people who were ${event.value}`);
  if (sentence.mentions.some(({ tag }) => tag === "inside"))
    return no("the place is inside the country");
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
      if (
        group !== null &&
        group.tag !== "subject" &&
        group.tag !== "subject-modifier" &&
        group.tag !== "worker" &&
        group.tag !== "person"
      )
        return no(`“${counted.noun}” points at ${group.value}`);
      if (
        group === null &&
        frame !== null &&
        frame.kind !== "people" &&
        index - frame.sentence <= 1
      )
        return no(`“${counted.noun}” points at what was counted before`);
      return topical || group !== null
        ? yes(`“${counted.noun}” points at them`, group !== null)
        : no("the people meant are not the watched ones");
    }
    case "worker":
    case "person": {
      if (!topical) return no("the article is not about the watched people's work");
      const foreign = nationInClause(sentence, clause, quantity.start);
      if (foreign !== null) return no(`it counts ${foreign.value} ${counted.noun}`);
      if (counted.kind === "worker")
        return yes(`it counts ${counted.noun} in an article about them`, false);
      const labour = sentence.mentions.find(
        ({ tag, start }) =>
          (tag === "worker" ||
            tag === "subject" ||
            tag === "subject-modifier" ||
            tag === "sector" ||
            tag === "measure:workers_abroad" ||
            flowTags.has(tag)) &&
          start !== counted.span.start,
      );
      if (labour === undefined) return no(`nothing says that the ${counted.noun} are workers`);
      return yes(`it counts ${counted.noun} beside “${labour.value}”`, false);
    }
    case "bare":
      return judgeBare();
  }

  function judgeBare(): PeopleVerdict {
    if (!topical) return no("a number without a noun");
    const before = sentence.mentions.filter(({ end }) => end <= quantity.start);
    const verb = before.findLast(
      ({ tag, end }) => tag === "count" && quantity.start - end <= COUNT_VERB_GAP,
    );
    const foreign = nationInClause(sentence, clause, quantity.start);
    const framed = frame !== null && index - frame.sentence <= FRAME_SENTENCES;
    if (foreign !== null) return no(`it counts ${foreign.value}`);
    if (verb !== undefined) {
      const people = before.findLast(
        ({ tag, start, end }) => PEOPLE.has(tag) && end <= verb.start && start >= sentence.start,
      );
      if (people !== undefined && people.tag !== "nation" && people.tag !== "other-people")
        return yes(`“${people.value} … ${verb.value}”`, people.tag === "subject");
    }
    const flow = sentence.mentions.find(
      ({ tag, start, end }) =>
        flowTags.has(tag) &&
        ((end <= quantity.start && quantity.start - end <= 4) ||
          (start >= quantity.end && start - quantity.end <= 2)),
    );
    if (flow !== undefined && !(framed && frame.kind === "other" && frame.sentence === index))
      return yes(`“${flow.value}” beside a bare number`, false);
    const label = before.findLast(
      ({ tag, end }) =>
        (tag === "country" || tag === "locality" || tag === "sector" || tag === "worker") &&
        quantity.start - end <= LABEL_GAP,
    );
    if (framed && frame.kind === "people" && label !== undefined)
      return yes(`“${label.value}” in a list that goes on`, false);
    if (framed && frame.kind === "people" && frame.sentence === index)
      return yes("a number that goes on about the same people", false);
    if (
      framed &&
      frame.kind === "people" &&
      label === undefined &&
      /^\W*(?:another|a further)\b/i.test(text.slice(sentence.start, quantity.end))
    )
      return yes("more of the same people", false);
    return no(
      framed && frame.kind === "other"
        ? "a bare number that goes on about something else"
        : "a number without a noun",
    );
  }
}

const PEOPLE = new Set<Tag>([
  "subject",
  "subject-modifier",
  "nation",
  "worker",
  "person",
  "other-people",
  "anaphor",
]);
const GROUPS = new Set<Tag>(["subject", "nation", "other-people", "worker", "person"]);

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
