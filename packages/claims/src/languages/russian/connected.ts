import type { Credit, Sentence } from "../../language-pack.ts";

/** "Отмечается, что": whoever spoke last says it. */
const PASSED_ON =
  /^(?:Также\s)?(?:[Оо]тмечается|[Оо]тмечено|[Сс]ообщается|[Уу]точняется|[Пп]одч[её]ркивается|[Уу]казывается|[Уу]тверждается)(?:,\sчто|\sтакже|:)/u;
/** "Кроме того": it goes on with what was said right before. */
const GOES_ON_WITH =
  /^(?:Кроме того|Кроме этого|Помимо этого|Помимо того|К тому же|Вместе с тем|Там же)[\s,]/u;
/** "В 2013 году", "В прошлом сезоне", "тем временем": the narrator takes over. */
const RESUMES =
  /^(?:(?:В|К|С|За|На|Ещ[её]|Уже)\s[^,.;:!?]{0,36}?(?<!\d)(?:19[4-9]\d|20[0-4]\d)(?!\d)|В\s(?:прошл|лучш|хорош|прежн|добры|былы|советск)\p{L}{1,3}\s|(?:\p{L}+\s){0,4}(?:тем временем|между тем)(?!\p{L})|(?:Тем временем|Между тем|Впрочем)(?!\p{L}))/u;

/** What is still to come is more often the same speaker's. */
const TOLD_PAST = /\p{L}(?:л|ла|ло|ли)(?:сь|ся)?(?!\p{L})|тем временем|между тем|впрочем/iu;

/**
 * What the opening of a sentence without a credit says of whether an account goes on;
 * `isCredited` tells whether a stretch of text credits anyone.
 */
export function listConnected(
  text: string,
  sentence: Sentence,
  isCredited: (before: string) => boolean,
): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const at = { start: sentence.start, end: sentence.start };
  const scope = { start: sentence.start, end: sentence.end };
  const credit: Credit = { source: null, at, scope, chain: [], year: null, holds: "next" };
  if (PASSED_ON.test(slice)) return [credit];
  if (GOES_ON_WITH.test(slice)) {
    const line = text.slice(Math.max(0, sentence.start - 400), Math.max(0, sentence.start - 1));
    const before = line.slice(
      Math.max(
        line.lastIndexOf("\n"),
        line
          .trimEnd()
          .slice(0, -1)
          .search(/[.!?]\s[^.!?]*$/u),
      ) + 1,
    );
    if (isCredited(before)) return [credit];
  }
  return RESUMES.test(slice) && TOLD_PAST.test(slice) ? [{ ...credit, resumes: true }] : [];
}
