import { listMatches } from "../../list-matches.ts";
import { MADE } from "./credit-patterns.ts";
import {
  findSubjects,
  isNamedSpeaker,
  isSpeaker,
  NO_SPEAKER,
  trimSource,
  type Subject,
} from "./speakers.ts";

/** Anyone who can be quoted, be they one of those told of. */
export const ANYONE =
  /(?:남성|여성|남자|여자|노동자|근로자|일꾼|인부|주민|직원|종업원|기술자|사람|청년|공|책임자|(?:차|트럭|버스|택시|운전)\s?기사|[가-힣]\s?씨)$/u;

/** "전직 일꾼은 … 6만 명이라고 했다": anyone whom the sentence is about and who ends by saying it. */
export function findWhoSaid(slice: string, lastVerb: number): Subject | undefined {
  if (lastVerb < 0 || !SAYS_LAST.test(slice.slice(lastVerb))) return undefined;
  return findSubjects(slice).find(
    ({ name, end, topic }) =>
      topic && end <= lastVerb && ANYONE.test(name) && !NO_SPEAKER.test(name),
  );
}
/** "고 했다.", "고 말했다.": the quotation is all that the sentence comes to. */
const SAYS_LAST =
  /^(?:[가-힣]{0,2}고)?(?:도)?\s?(?:[가-힣]{1,4}\s)?(?:했|말했|전했|털어놨|귀띔했|밝혔|증언했|회고했|설명했)(?:다|습니다)\.?$/u;

/** The maker of a document instead of the document, where the sentence names both. */
export function toMaker(subject: Subject, slice: string): Pick<Subject, "name" | "start"> {
  if (!DOCUMENT.test(subject.name)) return subject;
  const lead = slice.slice(0, subject.end);
  const made = MADE.exec(lead.slice(0, lead.lastIndexOf(" ") + 1));
  if (made?.[1] === undefined) return subject;
  return { name: lead.slice(made.index), start: made.index };
}

/** "단체" in "단체가 의원실에 낸 의견서": whose document it is. */
export function findMaker(words: string): Subject | undefined {
  const made = MADE.exec(words.slice(0, words.lastIndexOf(" ") + 1));
  if (made?.[1] === undefined) return undefined;
  const end = made.index + made[1].length;
  return findSubjects(words).find((subject) => subject.end === end && isSpeaker(subject.name));
}

export const DOCUMENT = /(?:보고서|백서|자료|통계|문건|명단|의견서|논문|답변|추산|추계|집계)$/u;

/** "러시아 당국자" in "일본 NHK 방송이 러시아 당국자의 말을 인용해". */
export function afterQuoting(words: string): string {
  let quoted = words;
  for (const found of listMatches(words, /[이가은는]\s/gu)) {
    const before = trimSource(words.slice(0, found.index));
    const rest = words.slice(found.index + found[0].length);
    if (rest.length >= 2 && (isSpeaker(before) || isNamedSpeaker(before))) quoted = rest;
  }
  return quoted;
}

/** "어느 나라 정부": the last words before "의", without the clause they close. */
export function lastWords(words: string): string {
  return words.replace(/^.*(?:는 게|는 것이|는 것은|다는 게)\s/u, "");
}
