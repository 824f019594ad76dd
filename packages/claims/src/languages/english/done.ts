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
