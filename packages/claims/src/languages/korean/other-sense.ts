import type { Mention } from "../../mention.ts";

/** "44명을 체포해 송환했다", "체포된 200명이 추방됐다": the arrest leads up to the way home. */
const UNTIL_HOME =
  /^(?:해서?|하여|한 뒤|한 후|된|됐던|돼|된 뒤|[·,]?)\s?[^.!?]{0,24}?(?:송환|추방|돌려보|본국으로|귀국)/u;
const ARREST = /^(?:체포|구금|억류)$/u;
/** "인터뷰에서", "면담 자리": a talk with one who speaks, where no one is counted. */
const PEOPLE_BEFORE = /명(?:을|과|에게|이|의|에 대한|을 상대로)?\s[^.!?]{0,20}$/u;
const PEOPLE_AFTER = /^[^.!?]{0,14}[\d백천]\s?(?:여\s?)?명/u;
const TALK = /^(?:인터뷰|면담|면접)$/u;
const NEAR = 40;
/** "내년 9월 개최 예정인 회의": the event is to come, not those told of. */
const EVENT_TO_COME =
  /(?:개최|개막|개장|완공|준공|개통|개관|착공)\s?(?:될\s|할\s)?예정(?:인|이던)?\s?/u;

/** Whether a word is met in another sense than its tag: it leads up to a verb, or tells of a talk or of an event. */
export function isOtherSense(text: string, { tag, value, start, end }: Mention): boolean {
  const after = text.slice(end, end + NEAR);
  if (tag === "plan") return EVENT_TO_COME.test(text.slice(Math.max(0, start - 6), end + 2));
  if (tag === "other-event") return ARREST.test(value) && UNTIL_HOME.test(after);
  if (tag !== "sample" || !TALK.test(value)) return false;
  return (
    !PEOPLE_AFTER.test(after) && !PEOPLE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  );
}
