import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** "The 5,000 builders promised last summer have all arrived"; not "will have gone". */
const DONE =
  /^[^.;,:\d]{0,60}?(?<!\b(?:will|would|to|may|might|could|should) )\b(?:have|has) (?:(?:all|now|since|already|both|just|indeed|actually) )*(?:arrived|come|gone|left|returned|started|begun|been (?:\p{L}+ )?(?:sent|deployed|employed|hired|flown|repatriated|brought|deported))\b/u;
/** "only 640 of the 1,300 foreseen have come": who have come are others. */
const WHOLE = /\bof (?:the |its |their |all )?(?:\p{L}+ )?$/iu;

/** Whether the words behind counted people say that they have come or gone, whatever was planned. */
export function isDone(text: string, { start, end }: Span, sentence: Sentence): boolean {
  return (
    DONE.test(text.slice(end, sentence.end)) &&
    !WHOLE.test(text.slice(Math.max(sentence.start, start - 24), start))
  );
}

/** "could reach 12,000 by the summer", "will rise to about 3,000". */
const TO_COME =
  /\b(?:could|may|might|will|would|(?:is|are|was|were) (?:to|expected to|set to|likely to|due to))(?: (?:well|soon|eventually|yet|even|also|still|then|one day))* (?:reach|hit|rise to|grow to|climb to|go up to|swell to|top|exceed|pass|increase to|come to|get to|double to)(?: (?:as many as|as much as|up to|about|around|some|roughly|nearly|over|more than|well over))* $/u;

/** Whether the words before a number say that it is still to come: nobody has counted it. */
export function isToCome(text: string, { start, raw }: Quantity, sentence: Sentence): boolean {
  // "could reach" is read as a bound, and is part of the number then.
  const digits = start + Math.max(0, raw.search(/\d/));
  return TO_COME.test(text.slice(Math.max(sentence.start, digits - 64), digits));
}
