import type { Span } from "../../mention.ts";

/** "…고 기억했다": who remembers tells of then. */
const RECALLS = /(?:기억|회고|회상|술회|떠올|돌이[켜켰]|추억)[가-힣]{0,3}(?:다|했|하며|한다)/u;
/** "여든 명 있었다", "9천 코루나쯤 됐고": what was so. */
const WAS =
  /(?:있었|없었|이었|였|던|(?:쯤|정도|가량|안팎)\s?됐|받았|일했|벌었|쉬었|머물렀|살았)(?:다|고|으며|지만|는데|으나|습니다|어요|죠|지)?(?=[\s.,”"]|$)/u;
/** What is so now, whatever was. */
const NOW = /지금|현재|요즘|최근|이제|올해|이달|지난달/u;
const TAIL = 60;

/** Whether a clause is told of a time gone by, though it gives none. */
export function tellsPast(text: string, { start, end }: Span): boolean {
  const clause = text.slice(start, end);
  if (NOW.test(clause)) return false;
  const rest = /^[^.!?]*/u.exec(text.slice(end, end + TAIL))?.[0] ?? "";
  return WAS.test(clause) || RECALLS.test(clause) || RECALLS.test(rest);
}
