import type { Credit, Sentence } from "../../language-pack.ts";
import { listMatches } from "../../words/list-matches.ts";
import {
  BORROWED,
  BORROWS,
  BY_WHAT_WAS_SAID,
  BY_WORD,
  CAME_OUT,
  CAME_OUT_BY,
  CAME_TO_LIGHT,
  CONTENT,
  ESTIMATES,
  GIVEN,
  GIVES,
  HELD_IN,
  HOLDS,
  IN_BRACKETS,
  INSPECTED,
  INSPECTS,
  LEAD,
  LEADS,
  MESSAGE,
  MESSAGES,
  OWN_ESTIMATE,
  OWN_NUMBER,
  OWNED,
  OWNS,
  REGISTERED,
  REGISTERS,
  RETOLD,
  SAID_THING,
  SAYS_THING,
} from "./credit-patterns.ts";
import { isNamedSpeaker, isSpeaker, trimSource } from "./speakers.ts";
import { afterQuoting, lastWords } from "./who-is-named.ts";

/** Credits a name at an offset of the sentence; false where it names no one who can speak. */
export type AddCredit = (words: string, from: number, more?: Partial<Credit>) => boolean;

const canSpeak = (words: string) =>
  isSpeaker(trimSource(words)) || isNamedSpeaker(trimSource(words));

/** Whom set phrases name: "에 따르면", "의 말을 빌려", "…다는 회원국의 통보", "현지 언론에 보도됐다". */
export function addByPhrases(
  text: string,
  slice: string,
  sentence: Sentence,
  credits: readonly Credit[],
  add: AddCredit,
  lead: Partial<Credit>,
): void {
  for (const found of slice.includes(" 바에") ? listMatches(slice, BY_WHAT_WAS_SAID) : [])
    add(found[1] ?? "", found.index, lead);
  for (const found of LEADS.test(slice) ? listMatches(slice, LEAD) : []) {
    const words = found[1] ?? "";
    // "보고서는 면담을 토대로 …": what a document or a body rests on says nothing itself.
    if (/(?:바탕|토대|근거)으?로$/u.test(found[0]) && /[은는]\s/u.test(words)) continue;
    // "이를 근거로": what it rests on was told before.
    if (/(?:^|\s)[이그]$/u.test(words)) continue;
    // "방송에 밝힌 바에 따르면": who said it is named before.
    if (credits.length > 0 && /\s바$/u.test(words)) continue;
    if (!/인용/.test(found[0])) {
      add(words, found.index, { relays: true, ...lead });
      continue;
    }
    // "NHK가 당국자의 말을 인용해": who quotes stands before whom is quoted.
    const quoted = afterQuoting(words);
    add(quoted, found.index + words.length - quoted.length, { quoted: true });
  }
  for (const found of BORROWS.test(slice) ? listMatches(slice, BORROWED) : []) {
    const quoted = afterQuoting(found[1] ?? "");
    if (canSpeak(quoted))
      add(quoted, found.index + (found[1] ?? "").length - quoted.length, { quoted: true });
  }
  for (const found of slice.includes("대로") ? listMatches(slice, BY_WORD) : [])
    add(found[1] ?? "", found.index);
  for (const found of GIVES.test(slice) ? listMatches(slice, GIVEN) : []) {
    const words = found[1] ?? "";
    if (!canSpeak(words)) continue;
    const from = sentence.start + found.index + found[0].length;
    const number = sentence.quantities.find(({ start, end }) => start <= from && from < end);
    if (number === undefined) continue;
    add(words, found.index, { scope: { start: number.start, end: number.end }, holds: "sentence" });
  }
  const owned = ESTIMATES.test(slice)
    ? [...listMatches(slice, OWN_ESTIMATE), ...listMatches(slice, OWN_NUMBER)]
    : [];
  for (const found of owned) {
    const words = found[1] ?? "";
    if (!canSpeak(words)) continue;
    const from = sentence.start + found.index + found[0].length;
    const scope = { start: from, end: Math.min(sentence.end, from + NUMBER_REACH) };
    add(words, found.index, { scope, holds: "sentence" });
  }
  for (const found of SAYS_THING.test(slice) ? listMatches(slice, SAID_THING) : []) {
    const words = found[1] ?? "";
    if (canSpeak(words)) add(words, found.index);
  }
  for (const found of slice.includes("(") ? listMatches(slice, IN_BRACKETS) : []) {
    const words = found[1] ?? found[2] ?? "";
    if (isSpeaker(words) || isNamedSpeaker(words))
      add(words, found.index + found[0].indexOf(words));
  }
  for (const found of listMatches(slice, CONTENT)) {
    const words = found[1] ?? "";
    const scope = { start: sentence.start, end: sentence.start + found.index };
    add(words, found.index + found[0].indexOf(words), { scope, holds: "sentence" });
  }
  // "…라는 분석이 나왔다. 조사처는 이같이 밝혔다": who made it is named next.
  const retold = RETOLD.test(text.slice(sentence.end, sentence.end + NEXT));
  for (const found of retold ? [] : listMatches(slice, CAME_OUT))
    add(found[1] ?? "", found.index + found[0].indexOf(found[1] ?? ""), lead);
  for (const pattern of [
    ...(MESSAGES.test(slice) ? [MESSAGE] : []),
    ...(CAME_TO_LIGHT.test(slice) ? [CAME_OUT_BY] : []),
  ]) {
    for (const found of listMatches(slice, pattern)) {
      const words = found[1] ?? "";
      if (canSpeak(words)) add(words, found.index + found[0].indexOf(words), { holds: "sentence" });
    }
  }
  for (const found of OWNS.test(slice) ? listMatches(slice, OWNED) : []) {
    const words = lastWords(found[1] ?? "");
    const start = found.index + (found[1] ?? "").length - words.length;
    if (isSpeaker(trimSource(words))) add(words, start);
  }
}

/** A number with its unit is no longer. */
const NUMBER_REACH = 20;
const NEXT = 120;

/** Whom no verb of saying names: who has found it on a visit, or keeps the list. */
export function addByVisits(
  slice: string,
  sentence: Sentence,
  credits: readonly Credit[],
  add: AddCredit,
): void {
  for (const found of INSPECTS.test(slice) ? listMatches(slice, INSPECTED) : []) {
    const words = found[1] ?? "";
    // Who else is said to say it says what comes after alone.
    const scope = { start: sentence.start + found.index, end: sentence.end };
    if (canSpeak(words)) add(words, found.index, credits.length === 0 ? {} : { scope });
  }
  for (const found of credits.length === 0 && HOLDS.test(slice) ? listMatches(slice, HELD_IN) : [])
    add(found[1] ?? "", found.index);
  for (const found of credits.length === 0 && REGISTERS.test(slice)
    ? listMatches(slice, REGISTERED)
    : []) {
    const words = found[1] ?? "";
    if (canSpeak(words) && KEEPS_LISTS.test(trimSource(words))) add(words, found.index);
  }
}

/** Whoever can keep a list: "러시아에 등록된" names none. */
const KEEPS_LISTS =
  /(?:[가-힣]{2}[부청국처위원실단소]|당국|정부|기관|협회|대장|명부|명단|대표부|사무소|센터)$/u;
