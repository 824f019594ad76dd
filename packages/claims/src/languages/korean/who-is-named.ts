import { listMatches } from "../../words/list-matches.ts";
import { MADE } from "./credit-patterns.ts";
import {
  findPointedAt,
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

/**
 * "전직 일꾼은 … 6만 명이라고 했다": anyone whom the sentence is about and who ends by saying it; and
 * "가제타 비보르차는 노동자가 800명이라고 보도했다": whatever its name, who says of someone else.
 */
export function findWhoSaid(slice: string, lastVerb: number): Subject | undefined {
  if (lastVerb < 0) return undefined;
  const subjects = findSubjects(slice).filter(({ end }) => end <= lastVerb);
  const anyone = SAYS_LAST.test(slice.slice(lastVerb))
    ? subjects.find(({ name, topic }) => topic && ANYONE.test(name) && !NO_SPEAKER.test(name))
    : undefined;
  if (anyone !== undefined) return anyone;
  const [first] = subjects;
  if (first?.topic !== true || first.name.length < 2) return undefined;
  if (NO_SPEAKER.test(first.name) || NOT_A_TELLER.test(first.name)) return undefined;
  return SAYS_OF.test(slice.slice(lastVerb)) && OF_ANOTHER.test(slice.slice(first.end, lastVerb))
    ? first
    : undefined;
}
/** A verb that only someone who tells has, in its active voice, at the end of its clause. */
const SAYS_OF =
  /^(?:["”](?:이?라)?고\s|[다냐자라]?고\s)?(?:보도|추산|추정|집계|파악|주장|설명|분석|발표|지적|보고|증언|전망|예상|강조|확인|공개|폭로|평가|경고|소개|비난|반박|반발|해명|강변|밝|말|전하|전했|전한|덧붙|내다|헤아|꼽|짚|적었|썼|본다|봤|보고 있|잡|알렸|했|한다)[가-힣]{0,4}(?:다|으며|지만|는데|습니다|며|고)(?=[\s.,]|$)/u;
/** Someone or something else stands between: "X는 노동자가 …", "X는 인원을 …", "X는 “…”". */
const OF_ANOTHER = /^[은는],?\s.{0,120}(?:[가-힣\d][이가을를]\s|["“])/u;
/** What a sentence is about and does not speak: people, work, money, times and places. */
const NOT_A_TELLER =
  /(?:임금|월급|급여|봉급|소득|수입|수익|돈|외화|몫|비용|시간|휴일|날|인원|규모|수|숫자|노동자|근로자|로동자|인력|일꾼|종업원|여종업원|벌목공|인부|여성|남성|숙소|식사|계약|기간|비자|허가|쿼터|대부분|절반|나머지|일부|이들|그들|올해|지난해|작년|지금|현재|당시|이후|이곳|그곳|현지|송환|귀국|파견|작업|노동|근무|생활|상황|문제|사실|것|점|경우|사람|가운데|측면|제재|결의|조치|액수|금액|총액|비율|평균|하루|한 달|매달|공장|식당|현장|건물|지역|도시|나라|사업|공사|분야|업종|시설|수출|무역|품목|북한|평양|정권|쪽|[가-힣]게)들?$/u;
/** "고 했다", "고 말했다.": the quotation is all that the sentence comes to. */
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

/** "통일부가 30일 국회에 낸 답변자료": a document with the clause that tells who made it. */
const MADE_DOCUMENT =
  /^(\S.{0,30}?)(?:이|가|측이)\s(?:[^,.]{0,24}\s)?(?:낸|펴낸|내놓은|발표한|공개한|제출한|작성한|건넨|발간한|집계한|배포한|만든|엮은|보낸|쓴|전달한|입수한|확보한|열람한|분석한)\s(?:[^\s,.]{1,10}\s){0,2}?([^\s,.]{2,10})$/u;
/** A kind of document, which its maker names. */
const BARE_DOCUMENT =
  /^(?:이\s|그\s|같은\s|해당\s)?(보고서|백서|자료|답변자료|문건|통계|논문|주의보|서한|성명|보도자료|조사|연구|분석|책자|소책자|문서|공소장|의견서|답변서|진술서|성명서|공보|회보|연감)$/u;
const BODY_DOCUMENT =
  /^(?:이\s|그\s)?(센터|연구소|연구원|재단|단체|기구|협회|기관|신문|방송|통신|매체)\s([가-힣]{0,6}(?:보고서|백서|자료|논문|통계|조사|기사|보도))$/u;
/** Whose document was told of before: "통일부가 30일 낸 답변자료", "패널은 중간보고서에서". */
const MAKER_BEFORE =
  /((?:[^\s,.“”"‘’'()]{1,14}\s){0,3}[^\s,.“”"‘’'()]{2,14}?)(?:\([^()]{1,20}\))?(?:이|가|은|는|의)\s[^.“”"]{0,44}?[가-힣]{0,8}(?:보고서|백서|자료|문건|통계|논문|주의보|서한|성명|조사|연구|분석|책자|공소장|의견서|답변서|진술서|성명서|계획서|명세서|공보|회보|집계)(?=[을를에의은는이가로,\s])/gu;
const FULL_NAME =
  /((?:[^\s,.“”"‘’'()]{1,14}\s){1,2}[^\s,.“”"‘’'()]{0,10}(?:보고서|백서|연감|논문|주의보))(?=[을를에의은는이가로였,\s])/gu;
const MAKER_REACH = 400;

/**
 * A document by its maker and its kind, without the clause between ("통일부 답변자료"); one that is
 * but a kind of document by whose document was told of before.
 */
export function withMaker(text: string, before: number, source: string): string {
  const made = MADE_DOCUMENT.exec(source);
  if (made?.[1] !== undefined && made[2] !== undefined) return `${trimSource(made[1])} ${made[2]}`;
  // "센터 보고서": the centre named before.
  const [, body, paper] = BODY_DOCUMENT.exec(source) ?? [];
  if (body !== undefined && paper !== undefined) {
    const named = findPointedAt(text, before, `이 ${body}`);
    return named === null ? source : `${named} ${paper}`;
  }
  const kind = BARE_DOCUMENT.exec(source)?.[1];
  if (kind === undefined) return source;
  const told = text.slice(Math.max(0, before - MAKER_REACH), before);
  const maker = listMatches(told, MAKER_BEFORE)
    .map(([, name = ""]) => trimSource(name))
    .findLast((name) => (isSpeaker(name) || isNamedSpeaker(name)) && !DOCUMENT.test(name));
  if (maker !== undefined) return `${maker} ${kind}`;
  // "미국 국무부 인신매매보고서였다. 보고서에는": its full name.
  const full = listMatches(told, FULL_NAME).map(([, name = ""]) => trimSource(name));
  return full.findLast((name) => name.endsWith(kind) && name.length > kind.length) ?? source;
}

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
