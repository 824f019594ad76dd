import { isCommentHeading } from "./comment-names.ts";
import { isDateLine } from "./date-line.ts";
import type { Block, DropReason } from "./layout.ts";
import { parseDate } from "./parse-date.ts";

/** Who says it, or a button below what was said. */
const SPEAKER = /\b(?:says|said|wrote|writes|schreibt|sagt|dit|dice|diz|пишет|yazdı)\s?[:：]$/iu;
const REPLY =
  /^[^\p{L}\p{N}]{0,3}(?:reply|report|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz|ответить|відповісти|yanıtla|balas|trả lời|返信|回复|回覆|답글|رد)[^\p{L}\p{N}]{0,3}$/iu;
const AGO = /^[^\p{L}\d]{0,3}\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago\b/iu;
/** What buttons are dropped as. */
const BUTTONS = new Set<DropReason>(["label", "repeat"]);
const MAX_SIGN = 100;
/** So many signs of a thread below a heading over comments, or without one. */
const MIN_SIGNS = 2;
const MIN_UNANNOUNCED = 4;

/**
 * Drops what readers say below a text, from the heading over it or from the first of those who
 * speak: lines of names, times and buttons tell a thread whatever its boxes are called.
 */
export function dropThreads(blocks: Block[]): void {
  const start = findThread(
    blocks.filter(({ dropped }) => dropped === undefined || BUTTONS.has(dropped)),
  );
  if (start === undefined) return;
  for (const block of blocks.slice(blocks.indexOf(start))) block.dropped ??= "comments";
}

function findThread(kept: Block[]): Block | undefined {
  const short = kept.filter(({ size }) => size <= MAX_SIGN);
  const heading = short.findIndex(({ text }) => isCommentHeading(text));
  const speakers = kept.filter(
    (block, index) =>
      block.size <= MAX_SIGN &&
      (REPLY.test(block.text) || (isSpeaker(block) && isTimed(kept, index))),
  );
  if (speakers.length >= MIN_UNANNOUNCED && heading === -1) return speakers[0];
  // A comment without a word that tells it may still be told by its day.
  const signs = heading === -1 ? [] : short.slice(heading + 1).filter((block) => isSign(block));
  return signs.length >= MIN_SIGNS ? short[heading] : undefined;
}

function isSign(block: Block): boolean {
  return REPLY.test(block.text) || isSpeaker(block) || isTime(block);
}

function isSpeaker({ text }: Block): boolean {
  return (text.endsWith(":") || text.endsWith("：")) && SPEAKER.test(text);
}

/** Says when it was said, in the line or in one of the next two. */
function isTimed(kept: Block[], index: number): boolean {
  const [line, ...next] = kept.slice(index, index + 3);
  return parseDate(line?.text ?? "") !== null || next.some((each) => isTime(each));
}

function isTime({ text, size }: Block): boolean {
  return AGO.test(text) || isDateLine(text, size);
}
