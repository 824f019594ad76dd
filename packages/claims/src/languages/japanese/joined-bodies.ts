import type { Credit, Sentence } from "../../language-pack.ts";

/** "国務省と財務省、", right before a name: bodies that speak with it. */
const BODIES_BEFORE =
  /(?:[^、。「」\s]{1,14}(?:省|庁|局|院|委員会|機関|警察|検察|大使館)(?:と|や|、|及び|および)){1,4}$/u;
/** A body, or a name in Latin letters: no person, who may speak beside a body and not for it. */
const BODY = /(?:省|庁|局|院|委員会|機関|警察|検察|大使館|[A-ZＡ-Ｚ]{2,8})$/u;
const REACH = 60;

/** "米国務省と財務省、FBIは": what several bodies say together is credited to all of them. */
export function withJoinedBodies(text: string, sentence: Sentence, credit: Credit): Credit {
  const { source, at } = credit;
  if (source === null || !BODY.test(source)) return credit;
  const before = text.slice(Math.max(sentence.start, at.start - REACH), at.start);
  const joined = BODIES_BEFORE.exec(before)?.[0];
  if (joined === undefined) return credit;
  return {
    ...credit,
    source: `${joined}${source}`,
    at: { start: at.start - joined.length, end: at.end },
  };
}
