import type { AddCredit } from "./credit-phrases.ts";
import { findSubjects, isNamedSpeaker, isSpeaker, type Subject } from "./speakers.ts";

/** "당국은 22명을 출국시키기로 했다", "시 상무국은 5천 명을 들이겠다는 계획을 올렸다". */
const DECIDED =
  /(?:기로\s?(?:했|결정|합의|의결|약속|방침)|겠다는\s(?:계획|방침|뜻|입장|의사|신청서?|요청)(?:을|를)\s[^.]{0,20}(?:올렸|밝혔|세웠|냈|전했|보냈|굳혔)|(?:할|보낼|들일|받을|내보낼)\s(?:방침|계획|예정)(?:이다|입니다|을 세))/u;
/** "앙골라는 154명을 내보낸 데 이어 296명을 송환했다". */
const SENT_HOME =
  /(?:송환했|돌려보냈|내보냈|추방했|출국시켰|귀국시켰|철수시켰)(?:다|습니다|으며|고)(?=[\s.,]|$)/u;

/** Whoever decides what is to be done, or sends people home, tells of it where no one else does. */
export function addDecider(
  slice: string,
  add: AddCredit,
  isCountry: (subject: Subject) => boolean,
): void {
  const [first] = findSubjects(slice);
  if (first?.topic !== true) return;
  const body = isSpeaker(first.name) || isNamedSpeaker(first.name);
  const rest = slice.slice(first.end);
  if ((body && DECIDED.test(rest)) || (isCountry(first) && SENT_HOME.test(rest)))
    add(first.name, first.start, { holds: "sentence" });
}
