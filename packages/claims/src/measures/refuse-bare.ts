import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../language-pack.ts";
import { lastBefore } from "../words/near.ts";
import {
  FRAME_SENTENCES,
  no,
  unsaid,
  type PeopleQuestion,
  type PeopleVerdict,
} from "./people-verdict.ts";
import { foreignBefore, lastGroup } from "./whose-people.ts";

/** "of the combat troops, 4,000 have come back". */
const APPOSED_GAP = 2;

/** Why a number without a noun is no people, whatever is told around it, or null. */
export function refuseBare({
  text,
  quantity,
  sentence,
  counted,
  credits,
  pack,
  frame,
  index,
  topical,
}: PeopleQuestion): PeopleVerdict | null {
  if (!topical) return unsaid("a number without a noun");
  // "In January there were 33; a year before it had been 50": told of them again.
  const isSaid =
    credits.some(({ source }) => source !== null) &&
    frame.people !== null &&
    index - frame.people.sentence <= FRAME_SENTENCES;
  const isNear = frame.people !== null && index - frame.people.sentence <= 1;
  if (counted.noun === "it" && !isNear && !isSaid) return no("what “it” is");
  if (isShareInBrackets(text, quantity, sentence)) return no("a share, as the one before");
  // "The wage of a mason is 3,500": what is told is pay.
  const pay = sentence.mentions.find(({ tag }) => tag === "pay");
  if (
    pay !== undefined &&
    pay.start - sentence.start <= OPENING_NOUN &&
    IS_RIGHT_BEFORE.test(text.slice(pay.end, quantity.start))
  )
    return no("a sum of pay");
  // "It was nineteen", said again right after.
  const again = frame.people !== null && index - frame.people.sentence;
  if (
    pack.matching === "words" &&
    (again === 1 || again === 2) &&
    frame.people?.low === quantity.low &&
    quantity.low !== null &&
    sentence.mentions.every(({ tag }) => tag !== "country" && tag !== "locality")
  )
    return no("a number told before");
  // "Of those, 34 went to specialists", after permits: some of what was counted last.
  const opening = sentence.mentions[0];
  if (
    opening?.tag === "anaphor" &&
    opening.start === sentence.start &&
    /^of /i.test(opening.value) &&
    frame.other !== null &&
    index - frame.other.sentence <= 1 &&
    frame.other.end > (frame.people?.end ?? 0) &&
    (frame.people?.sentence ?? -1) < frame.other.sentence
  )
    return no("some of what was counted before");
  // "He got 10,000": what someone gets is no people.
  if (lastBefore(sentence, "keeps", quantity.start, 1) !== undefined)
    return no("what someone gets");
  if (quantity.per !== null) return no(`a number per ${quantity.per}`);
  const foreign = foreignBefore(sentence, quantity.start);
  if (foreign !== null) return no(`it counts ${foreign.value}`);
  const group = lastGroup(sentence, quantity.start);
  return group?.tag === "other-people" && quantity.start - group.end <= APPOSED_GAP
    ? { ...no(`it counts ${group.value}`), others: true }
    : null;
}

/** "The monthly wage". */
const OPENING_NOUN = 14;
const IS_RIGHT_BEFORE =
  /^[^.;,]{0,60}\b(?:is|was|are|were|of|at|to) (?:about |around |some |nearly )?$/;

/** "31 per cent of all (Uzbekistan 34, China 22)": brackets after a share hold shares. */
function isShareInBrackets(
  text: string,
  { start }: Quantity,
  { quantities, mentions }: Sentence,
): boolean {
  const share = quantities.findLast(({ dimension, end }) => dimension === "ratio" && end <= start);
  const between = share === undefined ? "" : text.slice(share.end, start);
  const open = between.indexOf("(");
  // "80% are in China (50,000) and Russia (30,000)": brackets right after a place hold its number.
  const placed =
    share !== undefined &&
    mentions.some(
      ({ tag, end }) => (tag === "country" || tag === "locality") && end === share.end + open,
    );
  return (
    open >= 0 &&
    !placed &&
    !between.includes(")", open) &&
    !quantities.some(
      ({ dimension, start: at }) =>
        dimension !== "none" && share !== undefined && at >= share.end && at < start,
    )
  );
}
