import type { Mention, Tag } from "../../mention.ts";

const SENT: Tag = "measure:workers_dispatched";
const HOME: Tag = "measure:workers_repatriated";
const STOCK: Tag = "measure:workers_abroad";

/** "돌아가지 못한", "귀국하지 않은". */
const NEGATED = /^(?:하|되|시키)?지\s?(?:를\s|는\s)?(?:못|않|안)/u;
/** "들어와 있다", "파견돼 있는": the state that a move left behind. */
const RESULT = /^(?:해|돼|되어|하여)?\s?있/u;
/** "배치해 왔다": what goes on until now. */
const UNTIL_TODAY = /^(?:해|하여|돼|되어|시켜)\s?왔/u;
/** "귀국 날짜를 기다린다", "송환을 앞둔": those who are still to go home are there. */
const STILL_TO_GO =
  /^(?:\s[가-힣]{1,6}){0,3}(?:을|를|만)\s(?:[가-힣]{1,6}\s)?(?:기다리|기다린|기다렸|앞두|앞둔|미루|미룬|미뤘|연기|거부|준비|손꼽|꺼리|꺼린)/u;
/** "내보내기는 어렵다", "돌려보낼 수 없다": what cannot be done is not. */
export const CANNOT =
  /^(?:하|시키|되)?(?:기(?:는|가|도|란)?\s?(?:[가-힣]{1,4}\s)?(?:어렵|어려|힘들|불가능|벅차|버거|쉽지)|[ㄹ할될]?\s?수(?:는|가|도)?\s없)/u;
/** "공사에 들어갔다": they began a work, and came from nowhere. */
const INTO_WORK = /(?:공사|작업|사업)에\s$/u;
/** "파견된 것으로 추정된다": those thought to have been sent are there. */
const THOUGHT = /^(?:된|돼 있는) 것으로 (?:추정|추산|알려|보인|보이|파악|집계|전해)/u;
/** "송환 시한", "파견 계약": a word that names the event for another noun's sake. */
const FOR_A_NOUN =
  /^\s?(?:시한|기한|마감|결의|조항|의무|이행|대상|문제|조치|명령|여부|대책|압박|요구|절차|금지|기간|계약|회사|업체|비용|사업|허가|비자|목적|심사|서류|규정|협정|제도|경로|브로커|대기|이후|직후|직전)/u;
/** "받기로 협정을 맺었다": what was agreed to is told of the people. */
const RESOLVED = /기로$/u;
/** "보낸 노동자", "파견된 북한 인력": those who were sent and are there. */
const SENT_PEOPLE =
  /^(?:된|한|됐던|했던|시킨|돼 온|해 온|던)?\s(?:[가-힣A-Z]{1,8}\s){0,3}(?:[가-힣]{0,4}(?:노동자|근로자|로동자|인력|일꾼|인부|종업원|기술자|벌목공|여성|남성|주민|사람|인원|북한인|개발자|의사|간호사|의료진))/u;
/** "파견된 북한 회사": what was sent is no people. */
const SENT_OTHER =
  /^(?:된|한)\s(?:[가-힣]{1,8}\s){0,2}[가-힣]{0,6}(?:회사|업체|기업|기관|기구|부대|선박|사업소)/u;
/** "파견된 3천여 명", "파견된 약 200명": they are the number itself. */
const SENT_NUMBER = /^(?:된|한|돼 온)\s(?:약\s|최대\s|모두\s)?\d[\d,.만천백여\s]{0,10}명/u;
/** "건너가 외화를 벌고 있다": a verb that leads up to what they are at now. */
const UNTIL_NOW = /^(?:해|하여|돼|되어)?서?\s[^.,!?]{0,70}?[가-힣]고 있/u;
/** "한때 3천 명을 현장에 투입했다": what is told of a time and not of a way is who were there. */
const AT_ONE_TIME = /한\s?때|전성기|많을 때|절정기/u;
/** "지난해 말 기준으로 180명을 파견했다", "2017년 당시 파견된": what is told as of a day is a stock. */
const AS_OF = /(?:기준(?:으로)?|당시|[년월말초]\s현재)[,\s]/u;
const PUT_TO_WORK = /^(?:투입|배치)$/u;
/** "고용하기로", "고용할 예정": those to be hired are still to come. */
const TO_BE_HIRED = /^(?:기로|려고?\s|\s예정|\s계획|\s방침)/u;
const HIRED = /^(?:고용|채용)[하할]$/u;
/** A verb of sending in the past, as it stands before its noun. */
const SENDING = /(?:[보내나]낸|나간|나온|파견|송출|투입|배치)$/u;
/** A verb of going as it leads up to the next: who goes is who does what comes then. */
const GOING = /(?:나가|들어가|건너가|넘어가|건너와|들어와|나와)$/u;
/** When they were sent: then it is the sending that is told. */
const WHEN =
  /지난|작년|재작년|올해|올\s|이달|이번|최근|새로|추가|지금까지|현재까지|그동안|매년|해마다|매달|한 해|하루|\d{1,4}\s?[년월]|[상하]반기|연초|연말|차례|첫|처음/u;
const EVERYWHERE =
  /(?:해외|국외|외국|나라 밖|바깥)에\s|세계 (?:곳곳|각지|각국)|여러 나라|\d\s?여?\s?개\s?(?:국|나라)(?:에|로)/u;
const SENTENCE = 80;
const EARNING =
  /^(?:돼|되어|해|하여|어)?서?\s(?:[가-힣]{1,6}\s){0,2}(?:버는|벌고|벌어|번다|일하|일해|일한|머물|체류)/u;
const LOOK_BACK = 40;
/** What stands before the verb since the last stop or topic: "내가 지난해 만난 사람은 / 나라 밖에 나간". */
const OWN_WORDS = /(?:(?!(?<=[가-힣][은는])\s)[^.,!?])*$/u;
const LOOK_AHEAD = 80;

/**
 * What the endings after a word for a move make of it: those who could not go home are still there,
 * so are those who were sent, where it is not told when. Null where no move is told at all.
 */
export function settleMove(text: string, mention: Mention): Mention | null {
  if (mention.tag === STOCK && HIRED.test(mention.value))
    return TO_BE_HIRED.test(text.slice(mention.end, mention.end + 4))
      ? { ...mention, tag: SENT }
      : mention;
  if (mention.tag !== SENT && mention.tag !== HOME) return mention;
  const after = text.slice(mention.end, mention.end + LOOK_AHEAD);
  const stock = { ...mention, tag: STOCK };
  if (NEGATED.test(after)) return mention.tag === HOME ? stock : null;
  if (mention.tag === HOME && CANNOT.test(after)) return stock;
  if (mention.tag === HOME && STILL_TO_GO.test(after)) return stock;
  if (!RESOLVED.test(mention.value) && FOR_A_NOUN.test(after)) return null;
  if (SENT_OTHER.test(after)) return null;
  if (mention.tag === HOME) return mention;
  if (RESULT.test(after)) return stock;
  if (INTO_WORK.test(text.slice(Math.max(0, mention.start - 4), mention.start))) return stock;
  if (THOUGHT.test(after) && !WHEN.test(clauseBefore(text, mention))) return stock;
  const clause = clauseBefore(text, mention);
  // "세계 곳곳에 수천 명을 내보냈다": what is out everywhere, told without a time.
  if (EVERYWHERE.test(clause) && !WHEN.test(clause) && !isToCome(mention, after)) return stock;
  // "나라 밖에 나가 외화를 버는": they went to work, and do.
  if (EARNING.test(after) && !WHEN.test(clause)) return stock;
  if (AS_OF.test(clause) || AS_OF.test(aheadInSentence(text, mention.end))) return stock;
  if (PUT_TO_WORK.test(mention.value) && UNTIL_TODAY.test(after)) return stock;
  if (PUT_TO_WORK.test(mention.value) && AT_ONE_TIME.test(clause)) return stock;
  if (UNTIL_NOW.test(after) && (GOING.test(mention.value) || !WHEN.test(clause))) return stock;
  if (!SENDING.test(mention.value)) return mention;
  if (!SENT_PEOPLE.test(after) && !SENT_NUMBER.test(after)) return mention;
  const before = text.slice(Math.max(0, mention.start - LOOK_BACK), mention.start);
  return WHEN.test(before.slice(before.search(OWN_WORDS))) ? mention : stock;
}

function clauseBefore(text: string, { start }: Mention): string {
  const told = text.slice(Math.max(0, start - SENTENCE), start);
  return told.slice(told.search(/[^.!?]*$/u));
}

/** "보낼", "파견할", "파견하기로": the move is still ahead. */
const isToCome = ({ value }: Mention, after: string) =>
  /[낼갈올일]$/u.test(value) ||
  /^(?:할|될|하기로|하려|기로|려고?\s|을?\s?(?:계획|예정))/u.test(after);

const aheadInSentence = (text: string, from: number) =>
  /^[^.!?]*/u.exec(text.slice(from, from + LOOK_AHEAD))?.[0] ?? "";
