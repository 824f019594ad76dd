import type { Governor, Sentence } from "../../language-pack.ts";
import type { Span, Tag } from "../../mention.ts";

/** What may follow a counter before the particle: "5천 명가량이", "2만 명 안팎을". */
const ROUND =
  /^\s?(?:이상|이하|가량|정도|안팎|남짓|내외|규모|수준|선|쯤|미만|여|까지|만|도|씩|이나|넘게|가까이|\s){0,4}/u;
/**
 * The number is what the sentence says of its subject: "노동자는 1만 명이다", "인원이 5만 명에 이른다",
 * "수를 3만 명으로 추산했다".
 */
const SAID_OF =
  /^(?:에게|한테|께)\s(?![^.]{0,18}(?:비자|허가|입국|쿼터|초청장)[^.]{0,8}(?:내주|내준|내줬|발급|허용|허가|주기|보내))|^(?:[이가은는을를도]\s)?(?:이다|이며|이고|이었|이라|이란|이던|였|인데|입니다|이지만|뿐|선이|다(?=[\s.,])|(?:[이가을를도]|에|에도|선에|선을|까지)?\s?(?:달하|달한|달했|이르|이른|이를|육박|넘|웃돌|웃돈|못 미|못 미친|불과|그친|그쳤|불어|늘|줄|되[었는]|됐|된다)|(?:으?로|라고|까지|을|를)\s(?:[가-힣]{1,6}\s)?(?:추산|추정|집계|파악|알려|보고 있|본다|보았|봤|늘|줄|불|감소|증가|잡|꼽|적|기록|제시|나타|돼|되|된|전해|어림|헤아|계산|예상|내다)|[과와]\s?(?:견주|비교|비하|달리)|보다\s|[.,)”"]|$)/u;
const MAX_CLAUSE = 90;
const AND_IS = /^으로(?:서)?[,\s]/u;
const TOPIC_BEFORE =
  /(?:인원|수|규모|노동자|근로자|로동자|종업원|인력|직원|여성|남성|인부|사람|일꾼|벌목공|기술자|의사|간호사|의료진|개발자|[가-힣]공)들?(?:은|는|이|가)\s(?:약\s|모두\s|총\s|다\s)?(?:합쳐\s|해야\s|합해\s)?(?:대략\s|현재\s|최대\s|최소\s)?$/u;
const TOPIC_REACH = 28;
/** All up to the end of the last clause: "크게 늘어나면서 ", "들어왔지만 ". */
const CLAUSE_ENDS = /^.*(?:면서|지만|는데|으나|으며)\s/su;
const PEOPLE = new Set<Tag>(["subject", "worker", "person"]);
const LED_GAP = 4;
/** A verb as it stands before its noun, with nothing between. */
const LEADS = /[온올간갈한할된될낸낼은을는던]\s(?:약|최대|모두)?\s?$/u;

/**
 * Korean puts the verb last: a number that is the subject or object of a verb is governed by the
 * words after it ("1천 명을 보냈다"), one that is said of a noun by the words before that noun
 * ("파견된 노동자는 1만 명이다").
 */
export function findGovernor(text: string, counted: Span, sentence: Sentence): Governor {
  const { start, end } = counted;
  const tail = text.slice(end, Math.min(sentence.end, end + MAX_CLAUSE));
  const rest = tail.slice(ROUND.exec(tail)?.[0].length ?? 0);
  const others = sentence.quantities.filter(({ dimension }) => dimension === "people");
  const led = sentence.mentions.findLast(
    ({ tag, value, end: to }) =>
      tag.startsWith("measure:workers_") &&
      // "남은 102명도 귀국길에 올랐다": what became of the rest comes after.
      value !== "남은" &&
      to <= start &&
      start - to <= LED_GAP,
  );
  // "들어올 2만 명": the verb right before the number is told of those counted.
  if (led !== undefined && LEADS.test(text.slice(led.start, start)))
    return { start: led.start, end: start, before: true };
  const last = lastOfList(text, counted, sentence, others);
  if (last !== null) {
    const to = Math.min(sentence.end, last.end + MAX_CLAUSE);
    return { start: last.end, end: to, before: false, again: last };
  }
  // "연말까지 1천500명, 내년에는 나머지를 내보낸다": without a verb before, the one to come is told.
  const goesOn =
    rest.startsWith(",") &&
    !sentence.mentions.some(
      ({ tag, end: to }) =>
        tag.startsWith("measure:workers_") && to <= start && start - to <= MAX_CLAUSE,
    );
  // "회사의 인원은 700명으로 1년에 350만 달러를 보냈다": they are so many, and something else is told.
  const isSo =
    AND_IS.test(rest) &&
    TOPIC_BEFORE.test(text.slice(Math.max(sentence.start, start - TOPIC_REACH), start));
  if (!goesOn && (isSo || SAID_OF.test(rest))) {
    const told = others.findLast((other) => other.end <= start)?.end ?? sentence.start;
    const from = Math.max(told, sentence.start, start - MAX_CLAUSE);
    const clause = from + (CLAUSE_ENDS.exec(text.slice(from, start))?.[0].length ?? 0);
    const closed =
      clause > from &&
      sentence.mentions.some(
        (noun) => PEOPLE.has(noun.tag) && noun.start >= clause && noun.end <= start,
      );
    return { start: closed ? clause : from, end: start, before: true, closed };
  }
  const to = others.find((other) => other.start >= end)?.start ?? sentence.end;
  return { start: end, end: Math.min(to, sentence.end, end + MAX_CLAUSE), before: false };
}

/** "몽골은 1천200명, 카타르는 2천471명이 떠났다": between the numbers of a list stand labels alone. */
const NEXT_LABEL =
  /^[을를이가]?,\s(?:[가-힣]{1,8}의?\s){0,2}[가-힣]{1,10}(?:은|는|이|가|에서는?|에선)?\s(?:다시\s|또\s|각각\s|약\s|최소\s|최대\s)?$/u;

/** The last number of a list that a number opens, with one verb for all; null outside of any. */
function lastOfList(
  text: string,
  counted: Span,
  { mentions }: Sentence,
  others: readonly Span[],
): Span | null {
  let last = counted;
  for (const next of others) {
    if (next.start < last.end) continue;
    if (!NEXT_LABEL.test(text.slice(last.end, next.start))) break;
    last = { start: next.start, end: next.end };
  }
  if (last === counted) return null;
  const verb = mentions.find(
    ({ tag, start }) => tag.startsWith("measure:workers_") && start >= last.end,
  );
  const told = verb === undefined ? "" : text.slice(last.end, verb.start);
  return verb !== undefined && VERB_NEXT.test(told) ? last : null;
}
/** Between the last number and its verb: a particle and an adverb or two. */
const VERB_NEXT = /^(?:이|가|을|를|은|는|도)?\s(?:[가-힣]{1,6}\s){0,2}$/u;
