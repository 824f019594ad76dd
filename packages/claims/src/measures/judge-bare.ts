import type { Sentence } from "../language-pack.ts";
import type { Mention } from "../mention.ts";
import { lastBefore } from "../words/near.ts";
import {
  FRAME_SENTENCES,
  unsaid,
  type PeopleQuestion,
  type PeopleVerdict,
} from "./people-verdict.ts";
import { refuseBare } from "./refuse-bare.ts";
import { COPULA, COUNT_VERB_GAP, type Clues, RULES } from "./bare-rules.ts";

/** A number without a noun: people only where the words around it, or those before, say so. */
export function judgeBare(question: PeopleQuestion): PeopleVerdict {
  const refusal = refuseBare(question);
  if (refusal !== null) return refusal;
  const clues = gatherClues(question);
  for (const rule of RULES) {
    const verdict = rule(clues);
    if (verdict !== null) return verdict;
  }
  return unsaid(
    clues.isOtherHere
      ? "a bare number that goes on about something else"
      : "a number without a noun",
  );
}

function gatherClues(question: PeopleQuestion): Clues {
  const { quantity, sentence, index, frame } = question;
  const before = sentence.mentions.filter(({ end }) => end <= quantity.start);
  const isHere = frame.people?.sentence === index;
  return {
    question,
    before,
    verb: countVerb(question.text, sentence, quantity.start),
    isFramed: frame.people !== null && index - frame.people.sentence <= FRAME_SENTENCES,
    isHere,
    isOtherHere:
      frame.other?.sentence === index && (!isHere || frame.other.end > (frame.people?.end ?? 0)),
    onlyOthers: frame.other?.people === true && frame.people === null,
  };
}

/** "numbered", right before the number; the "at" of "at work" is none. */
function countVerb(text: string, { mentions }: Sentence, offset: number): Mention | undefined {
  const verb = lastBefore(
    {
      mentions: mentions.filter(
        (verb) =>
          verb.tag !== "count" ||
          !mentions.some(
            ({ tag, start, end }) =>
              tag.startsWith("measure:workers") && start === verb.start && end > verb.end,
          ),
      ),
    },
    "count",
    offset,
    COUNT_VERB_GAP,
  );
  // "ask how fat the leader is; three hung up": the clause is over.
  if (verb === undefined) return undefined;
  const between = text.slice(verb.end, offset);
  const isOver = between.includes("; ") || (COPULA.test(verb.value) && /[:"“]/.test(between));
  return isOver ? undefined : verb;
}
