import type { Credit, Sentence } from "../../language-pack.ts";
import type { AddCredit } from "./credit-phrases.ts";
import { QUOTATIVE, RETOLD, VERB, WHOSE_IT_WAS } from "./credit-patterns.ts";
import { findSubjects, isNamedSpeaker, isSpeaker } from "./speakers.ts";

/** A quotation, or a sentence told before it is said who told it, is credited in the sentence after. */
export function creditFromNext(text: string, { start, end }: Sentence, add: AddCredit): void {
  const after = text.slice(end, end + NEXT);
  const next = after.slice(0, after.search(/다\.|\n|$/u));
  const whose = WHOSE_IT_WAS.exec(next)?.[1];
  if (whose !== undefined && (isSpeaker(whose) || isNamedSpeaker(whose))) {
    add(whose, end - start + next.indexOf(whose), { holds: "sentence" });
    return;
  }
  const said = [VERB, QUOTATIVE].some((pattern) => next.search(pattern) >= 0);
  const isQuote = /^["“]/u.test(text.charAt(start)) && /["”]$/u.test(text.charAt(end - 1));
  if (!RETOLD.test(next) && !(isQuote && said && !/["“]/u.test(next))) return;
  const subject = findSubjects(next).find(
    ({ name }) => isSpeaker(name) || isNamedSpeaker(name) || (isQuote && name.length > 0),
  );
  if (subject !== undefined) add(subject.name, end - start + subject.start, { holds: "sentence" });
}

/** A credit that names no one, by the verb that stands at an offset of the sentence. */
export const creditWithoutName = ({ start, end }: Sentence, verb: number): Credit => ({
  source: null,
  at: { start: start + verb, end },
  scope: { start, end },
  chain: [],
  year: null,
  holds: "sentence",
});

/** A verb of saying, in its active voice and the past, that ends a sentence. */
const SAID_AT_END =
  /(?:밝혔|말했|전했|알렸|덧붙였|내다봤|적었|꼽았|짚었|귀띔했|털어놨|되물었|반문했|답했|(?:보도|추산|추정|발표|설명|주장|분석|집계|파악|지적|보고|증언|언급|강조|평가|예상|전망|확인|공개|소개|회고|토로|하소연|부연)(?:했|하였)|(?<=[가-힣][다냐라자])고(?:도)?\s?했)(?:다|습니다)\.?["”’]?$/u;
const NEXT = 120;

/**
 * Korean drops a subject that goes on: where the verb of "… 추정했다" stands, said by the one named
 * before; -1 where a sentence does not end by saying.
 */
export const findDropped = (slice: string): number => slice.search(SAID_AT_END);
