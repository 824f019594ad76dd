import type { Credit, Sentence } from "../../language-pack.ts";
import { SAYS } from "./credit-words.ts";
import { isSpeaker, maySpeak, nameOf } from "./speaker-name.ts";

/** "「…」(丹東の貿易関係者)": who said it, in brackets after it. */
const BRACKETED = /^\s?[(（]([^()（）\n]{2,40})[)）]/u;
/** "「…。…」と情報筋は語った", of every sentence of the quotation. */
const CLOSED_BY = new RegExp(
  `^と?、?([^、。「」『』\\n]{1,30}?)(?:は|が|も)(?:[^、。「」\\n]{0,14}?)(?:${SAYS})`,
  "u",
);
/** "情報筋は次のように語った。\n「…」": who was announced. */
const ANNOUNCED = new RegExp(
  `(?:^|[。、」\\n])([^、。「」『』\\n]{2,40}?)(?:は|が)[^。「」\\n]{0,40}?(?:次のよう|このよう|以下のよう|こう)(?:に|な)?[^。「」\\n]{0,8}(?:${SAYS})[^。「」\\n]{0,6}。\\s{0,3}$`,
  "u",
);
const MAX_QUOTATION = 400;
const REACH = 80;

/** Whose words a sentence inside quotation marks is, told before the quotation opens or after it closes. */
export function findQuotationOwner(text: string, sentence: Sentence): Credit | null {
  const since = Math.max(0, sentence.start - MAX_QUOTATION);
  const before = text.slice(since, sentence.start);
  const isOpen = before.lastIndexOf("「") > before.lastIndexOf("」");
  const opens = isOpen ? since + before.lastIndexOf("「") : sentence.start;
  if (!isOpen && text.charAt(sentence.start) !== "「") return null;
  const close = text.slice(sentence.start, sentence.start + MAX_QUOTATION).indexOf("」");
  const after = close < 0 ? "" : text.slice(sentence.start + close + 1).slice(0, REACH);
  const bracket = BRACKETED.exec(after)?.[1];
  const closing = CLOSED_BY.exec(after)?.[1];
  const announced = ANNOUNCED.exec(text.slice(Math.max(0, opens - 2 * REACH), opens))?.[1];
  for (const words of [bracket, closing, announced]) {
    const source = nameOf(words ?? "");
    const known = words === announced ? maySpeak(source) : isSpeaker(source);
    if (source === "" || !known) continue;
    const at = text.indexOf(source, words === announced ? Math.max(0, opens - 2 * REACH) : opens);
    return {
      source,
      at: { start: at, end: at + source.length },
      scope: { start: sentence.start, end: sentence.end },
      chain: [],
      year: null,
      holds: "sentence",
    };
  }
  return null;
}
