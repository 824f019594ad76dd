import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import {
  AFTER_QUOTE,
  ASKING_LINE,
  BORROWED,
  GESTURE,
  HAS_SPOKEN,
  INTERVIEWEE,
  INTERVIEW_HEAD,
  INTRODUCED,
  POINTS_AT,
  PRONOUN,
  REPORT,
  REPORTED_AFTER,
  SOMEONE,
  TOLD_AFTER,
  VERB,
  WAS_THERE,
  YEAR,
} from "./credit-words.ts";
import {
  isAnyone,
  isPlain,
  isSpeaker,
  nameOf,
  trimSubject,
  YEARLY_PAPER,
} from "./speaker-names.ts";

/** Someone credited only in what follows the sentence. */
export function findAfter(text: string, sentence: Sentence): Credit | null {
  const rest = text.slice(sentence.end, sentence.end + 90);
  const told = TOLD_AFTER.exec(rest);
  const base = { scope: { start: sentence.start, end: sentence.end }, chain: [] };
  const borrowed = BORROWED.exec(rest)?.[1]?.replace(/[的]$/u, "");
  if (borrowed !== undefined) {
    const start = sentence.end + rest.indexOf(borrowed);
    const at = { start, end: start + borrowed.length };
    const source = nameOf(borrowed);
    return { ...base, source, at, year: yearOf(borrowed), holds: "sentence" };
  }
  const reported = REPORTED_AFTER.exec(rest)?.[1];
  const source = reported === undefined ? nameOf(told?.[2] ?? "") : trimSubject(reported);
  if (told !== null || (reported !== undefined && isSpeaker(source))) {
    const start = sentence.end + rest.indexOf(source);
    const at = { start, end: start + source.length };
    const year = told?.[1] === undefined ? null : Number(told[1]);
    return { ...base, source, at, year, holds: "sentence" };
  }
  if (!/[”」』]$/u.test(text.slice(sentence.start, sentence.end))) return null;
  const doer = GESTURE.exec(rest)?.[1];
  if (doer !== undefined && isPlain(doer) && isAnyone(doer, "说")) {
    const start = sentence.end + rest.indexOf(doer);
    const at = { start, end: start + doer.length };
    return { ...base, source: doer, at, year: null, holds: "sentence" };
  }
  const words = AFTER_QUOTE.exec(rest)?.[1] ?? "";
  for (const verb of listMatches(words, VERB)) {
    // "…。”移民总局统计显示，…": a table has said nothing in quotation marks.
    if (TABLES.test(verb[0])) break;
    const subject = nameOf(trimSubject(words.slice(0, verb.index)));
    if (!isSpeaker(subject) && !isAnyone(subject, verb[0])) continue;
    const start = sentence.end + rest.indexOf(subject);
    return {
      ...base,
      source: PRONOUN.test(subject) ? null : subject.replace(POINTS_AT, ""),
      ...(POINTS_AT.test(subject) ? { goesBackTo: "person" as const } : {}),
      at: { start, end: start + subject.length },
      year: null,
      holds: "sentence",
      ...(WAS_THERE.test(words) ? { recalls: true } : {}),
    };
  }
  return null;
}

const TABLES = /^(?:显示|统计|公布|发布|推算|测算|通报|列明|登记|数据|口径)/u;

/** The one who is interviewed, as the head of the text names them. */
export function intervieweeOf(text: string): string | undefined {
  const head = text.slice(0, INTERVIEW_HEAD);
  const asked = INTERVIEWEE.exec(head);
  const intro = INTRODUCED.exec(head.slice(0, Math.max(0, head.search(/问[：:]|[—―─]{2}/u))));
  const told = head.slice(0, Math.max(0, head.search(/问[：:]|问[：:]|——/u)));
  return asked?.[1] ?? intro?.[1] ?? SOMEONE.exec(told)?.[0];
}

/** Who answers, where the line is a quotation right below a line that asks. */
export function answererOf(text: string, { start }: Sentence): string | undefined {
  const line = text.lastIndexOf("\n", start - 1);
  if (line < 0 || !/^\s{0,3}[“「『—―─]/u.test(text.slice(line + 1, line + 6))) return undefined;
  const above = text.slice(Math.max(text.lastIndexOf("\n", line - 1) + 1, line - 80), line).trim();
  if (!ASKING_LINE.test(above) || /[？?]$/u.test(lineAt(text, start))) return undefined;
  return trimmed(intervieweeOf(text) ?? HAS_SPOKEN.exec(text.slice(-TAIL))?.[1]);
}

const TAIL = 300;
const trimmed = (name: string | undefined) => (name === undefined ? undefined : nameOf(name));

/** The rest of the line that an offset stands in. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? start + TAIL : end).trim();
}

/** The year in the name of a report. */
export function yearOf(source: string | null): number | null {
  const year =
    source !== null && (REPORT.test(source) || YEARLY_PAPER.test(source))
      ? YEAR.exec(source)?.[0]
      : undefined;
  return year === undefined ? null : Number(year);
}
