import type { Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import { INTERVIEWER, TURN } from "./credit-patterns.ts";

/** Offset of a quotation mark that the sentence opens and does not close, or -1. */
export function openQuote(slice: string): number {
  const straight = listMatches(slice, /"/gu);
  if (straight.length % 2 === 1) {
    const last = straight.at(-1)?.index ?? -1;
    // A mark with a word right before it closes.
    return /[\s,(]$|^$/u.test(slice.slice(Math.max(0, last - 1), last)) ? last : -1;
  }
  const opened = slice.lastIndexOf("“");
  return opened > slice.lastIndexOf("”") ? opened : -1;
}

/** The first sentence, or the second after one that credits no one in many words. */
export const isLead = (text: string, { start }: Sentence) =>
  start <= MAX_LEAD && (text.slice(0, start).match(/[.!?]["”]?\s/gu) ?? []).length <= 1;
const MAX_LEAD = 300;

/** A turn opens its paragraph. */
export const isTurn = (text: string, { start }: Sentence) =>
  start === 0 || text.charAt(start - 1) === "\n";

/** "…고 밝혔지만", "…고 했으나,": what stands against what was said is no longer said. */
const AGAINST = /(?:으나|지만|반면)$/u;
const AGAINST_REACH = 4;

/** Where what the last verb of saying says ends: with its clause, where the next stands against it. */
export function endOfSaid(
  text: string,
  { clauses, start, end }: Sentence,
  lastVerb: number,
): number {
  const next = clauses.find((clause) => clause.start > start + lastVerb);
  if (next === undefined) return end;
  const before = text.slice(Math.max(start, next.start - AGAINST_REACH), next.start).trimEnd();
  return AGAINST.test(before) ? next.start : end;
}

/** "7만 명으로 알려졌으며 정부는 … 밝혔다": what is thought in the clause before is said by no one. */
const IMPERSONAL =
  /(?:알려졌|알려져\s있|전해졌|추정되|추정됐|추정된다|추산되|추산됐|나타났|보이)(?:으며|며|고|는데)[\s,]*$/u;
const IMPERSONAL_REACH = 16;

/** Where what a subject says begins: with the sentence, or with its clause where the one before is told of itself. */
export function startOfSaid(text: string, { clauses, start }: Sentence, subject: number): number {
  const own = clauses.findLast((clause) => clause.start <= start + subject);
  if (own === undefined || own.start === start) return start;
  const before = text.slice(Math.max(start, own.start - IMPERSONAL_REACH), own.start);
  return IMPERSONAL.test(before) ? own.start : start;
}

/** Whether a sentence goes on with a turn of a conversation, whoever it names. */
export function isWithinTurn(text: string, { start }: Sentence): boolean {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const speaker = TURN.exec(line)?.[1];
  return speaker !== undefined && !INTERVIEWER.test(speaker);
}
