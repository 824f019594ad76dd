import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "42명 늘었다" is a difference; "42명으로 늘었다" is not. */
const DIFFERENCE =
  /^(?:이나|이|가)?\s?(?:(?:이상|가량|정도|넘게|가까이|남짓)\s)?(?:더\s)?(?:불어나|불었|늘어|늘었|줄어|줄었|늘어난|줄어든|증가|감소|많은|적은|많았|적었|벌어진|벌어졌|벌어지|차이|모자라)/u;
/** "종전보다 300위안 낮다": so much less or more. */
const LESS_OR_MORE =
  /^(?:이나|이|가|을|를)?\s?(?:(?:이상|가량|정도|넘게|가까이|남짓)\s)?(?:더\s|덜\s)?(?:낮|높|적|많|싸|싼|비싸|비싼|올랐|올라|오른|올려|올린|내렸|내려|내린|깎|인상|인하|뛰|줄|늘|받|주)/u;
/** "중국인의 3천 위안보다 훨씬 싸다". */
const HELD_AGAINST =
  /^보다(?:도|는)?\s(?:훨씬\s|크게\s|조금\s|약간\s|더\s)?(?:싸|싼|낮|비싸|비싼|높)/u;
const THAN = /보다(?:도|는)?\s(?:약\s|무려\s|최대\s)?$/u;
/** "2397호", "제8항", "6면", "33살": the number of a rule or page, or an age. */
const REFERENCE =
  /^\s?(?:호(?!주)|항|조(?=[\s,.])|면(?=[\s'’‘])|쪽|차(?=[\s,])|회(?=[\s,])|살|세(?=[\s,.(인의)]))/u;

/** "47개국 보고서", "두 나라에서 온": countries that report, vote or send. */
const NO_HOSTS =
  /^(?:\s?(?:보고서|회원국|대표|정상|출신|언어|국적)|에서\s?(?:온|데려|들여)|[이가]\s?(?:보고|제출|찬성|반대|기권|참가|참여|참석|서명|이행|낸|냈))/u;
/** "두 나라의 노동자는", "네 나라에 6천 명": a few that were named are a scope. */
const NAMED_FEW = /^(?:의|에|에서|에는|에서는)\s/u;
const MAX_FEW = 4;
/** "중동 4개국을 합쳐", "서아프리카 다섯 나라에 흩어진": so are those of one part of the world. */
const SUMMED_UP =
  /^(?:을|를|까지|만)?\s(?:모두\s|다\s)?(?:합쳐|합하|합친|통틀어|더하|더해|아울러)/u;
const REGION_BEFORE =
  /(?:중동|걸프|(?:서|동|북|남|중앙)?아프리카|(?:동|서|북|남|중부)?유럽|동남아(?:시아)?|(?:중앙|남)아시아|중남미|남미|발칸|동구권|옛 소련)(?:의|\s권|권)?\s$/u;
const MAX_REGION = 6;
/** "31개 나라가 최종 보고서를 제출했다". */
const HANDED_IN =
  /^[이가은는]\s[^.]{0,28}(?:보고서|서한|문서)(?:를|을)\s(?:추가로\s)?(?:제출|냈|내지|보냈|보내)/u;
/** "보고서를 낸 나라는 52개국": so do those that a clause before the number tells of. */
const NO_HOSTS_BEFORE =
  /(?:보고서를|이행을|결의에|결의를|협약에|문건을)\s(?:낸|제출한|이행한|보고한|찬성한|반대한|서명한|보낸|지킨)\s(?:회원국|나라|국가)(?:들)?[는은이가]?\s[^.]{0,16}$/u;
/** "아파트 한 채를 고치면 1천500달러": what a job pays. */
const BY_THE_JOB = /(?:^|\s)(?:한|1)\s?(?:채|건|동|칸|벌|장|켤레)(?:를|을|에|당|마다)\s/u;
/** "식당 한 곳이 매년 30만 달러": what one firm of many brings. */
const BY_THE_FIRM =
  /(?:(?:^|[\s가-힣])(?:식당|업체|회사|공장|기업|사업소|작업장)\s(?:한|1)\s?(?:곳|개|군데)|(?:^|\s)(?:한|1개?)\s?(?:조|팀|작업반|반|그룹|회사|업소|식당|사업소))(?:이|가|은|는|에서|당|마다|에)\s/u;
/** "시급 5천 투그릭의 몽골 대학생": the pay of those after it. */
const PAY_OF_NEXT =
  /^(?:짜리|의|를 받는|을 받는)\s(?:[가-힣]{1,6}\s){0,2}[가-힣]{0,6}(?:대학생|학생|현지인|내국인|외국인|자국민|주민|이주민|[가-힣]{2,5}인)(?:들)?(?=[\s,.이가은을과와]|$)/u;
const OURS_NEXT = /북한|조선인|북측/u;
/** "사이버상으로 벌어들인 6억 달러", "불법적인 통로로 23억 달러": by what it came, where no one works. */
const BY_OTHER_MEANS =
  /(?:사이버|해킹|밀수|밀매|불법|도박|무기)[가-힣]{0,4}\s?(?:[가-힣]{1,6}\s?){0,2}(?:으?로|통해)\s/u;
const EARNERS = new Set<Tag>(["subject", "worker", "anaphor", "sector"]);
/** "183명을 면담해", "7명을 만나": those whom someone asked. */
const ASKED = /^(?:을|를)\s(?:직접\s|심층\s|따로\s)?(?:만나|만난|만났|면담|인터뷰|면접|설문|조사)/u;
/** "스무 명이 한 조가 되어". */
const A_TEAM =
  /^(?:(?:이|가|을|로)?\s?(?:한\s?(?:조|방|팀|숙소)|짝)|(?:의|으로 된|으로 이뤄진)\s(?:집단|그룹|팀|조|작업반)(?:으로|을|씩))/u;
/** "1천 명이 북한 안에 있다". */
const AT_HOME = /^(?:이|은|는)?\s?북한\s?(?:안|내|국내|내부)(?:에|$)/u;
/** "북한에서는 12시간 일하는 게 보통": what is usual at home. */
const USUAL_AT_HOME = /(?:북한|조선|본국)에서(?:는|도)\s(?:하루\s|보통\s|대개\s|약\s){0,2}$/u;
/** "90명을 해고했다": they lost their work, wherever they went. */
const LAID_OFF = /^(?:을|를)\s(?:모두\s)?(?:해고|감원)/u;
/** "37명의 여권", "25명의 명단": what is told of is no people. */
const OF_PEOPLE = /^의\s(?:[가-힣]{1,4}\s)?(?:여권|비자|명단|이름|신원|신상|사진|시신|유해)/u;
/** "23명은 입국 금지 명단에 올렸다". */
const LISTED = /^(?:에 대해서?는|은|는|을|를)\s[^.]{0,16}(?:금지|제재|수배)\s?명단/u;
/** "필요한 인력이 4만 명": how many are wanted, and not there. */
const WANTED =
  /(?:필요한|부족한|모자란|모자라는)\s(?:[가-힣]{1,6}\s)?(?:[가-힣]{1,6}\s)?(?:인력|노동자|근로자|일손|인원)(?:이|은|는|가|만)?\s(?:약\s|최대\s|최소\s|적어도\s)?$/u;
/** "목재의 35%", "노동자의 80%": a share of goods or people is none of pay. */
const NOT_OF_PAY =
  /(?:목재|원목|수산물|생산량|물량|석탄|제품|매출|인구|무역|교역|수출|수입품|주민|노동자|근로자|인력|응답자|회원국|면적)(?:의|\s가운데|\s중)\s(?:약\s|최대\s)?$/u;
const TOLD = 48;
const AHEAD = 40;
/** "북한 내 1천여 명의 노동자". */
const AT_HOME_BEFORE = /북한\s?(?:안|내|국내|내부)(?:에|에서|의|에는|에서는)?\s(?:약\s|최대\s)?$/u;
/** "하루 4시간만 자고": time that is slept. */
const SLEPT =
  /^(?:만|밖에|도|씩|정도|가량|남짓|을)?\s?(?:못\s)?(?:자[고며면는지기]|잔|잠|잤|수면|눈을 붙)/u;
/** "4만 명을 수용할 수 있는 숙소": room for so many. */
const ROOM =
  /^(?:을|를|까지|이|가|도|은|는)?\s?(?:더\s|한꺼번에\s|함께\s)?(?:수용|들일|재울|묵게 할|(?:머물|머무를|묵을|지낼|살|잘|누울|들어갈|들어설|거주할|입주할|생활할|숙박할|들어찰)\s수|규모의\s(?:[가-힣]{1,6}\s)?(?:숙소|기숙사|합숙소|숙박|수용)|분의\s(?:숙소|침상|침대))/u;
/** "목표액 6천 달러", "5만 루블을 계획분으로": what each is told to hand over. */
const LEVY =
  "목표액|목표|할당액|할당량|국가계획분|계획분|상납금|과제금|과제|납부금|의무금|책임액|당비|충성자금|벌금|뇌물|수수료|회비";
const LEVY_BEFORE = new RegExp(
  `(?:${LEVY})(?:은|는|이|가|을|를|으로|로|인)?\\s(?:한 달(?:에)?\\s|매달\\s|월\\s|약\\s|최소\\s|최대\\s|1인당\\s){0,2}$`,
  "u",
);
const LEVY_AFTER = new RegExp(
  `^(?:가량|정도|남짓|안팎|씩)?(?:의|을|를|이|은)?\\s(?:[가-힣]{1,6}\\s)?(?:${LEVY})(?:을|를|이|은|으로|로|까지)?\\s`,
  "u",
);
/** "생활비 1천 달러를 뺀 나머지": what is taken off before. */
const TAKEN_OFF = /^(?:가량|정도|남짓|안팎)?(?:을|를)?\s?(?:제외|제하|제한|뺀|빼면|빼고|공제)/u;
/** "300달러는 간부들이 가져가": what someone takes out of the pay of one. */
const TAKEN_BY =
  /^(?:가량|정도|남짓|안팎)?[은는을를]\s(?:(?:[가-힣]{1,6}\s)?[가-힣]{1,8}[이가]\s(?:직접\s|다시\s|모두\s)?(?:가져가|가져간|떼어|떼고|뗀|챙기|챙긴|챙겨|뜯어|걷어|거둬)|(?:회사|당|대사관|당국|국가|나라|사업소|작업소|기업소|관리인|관리소|관리국|총국|간부|지배인|책임자|조직|상부|보위부|평양|사장|반장)(?:에|에게|한테|로|으로)\s(?:도로\s|먼저\s|꼬박꼬박\s|의무적으로\s)?(?:낸|내(?:고|야|는|면|며|지|던|기)|냈|바친|바쳐|바치|바쳤|납부|상납|입금|송금|갖다|건네|건넨|넘긴|넘기|넘겨))/u;
/** "한 명에 다달이 3천 위안을 회사에 낸다": what an employer pays for one. */
const APIECE = /(?:한 명|한 사람|1인|인|명)(?:에|당|에게|마다)\s/u;
const MAX_PAY = 100_000;
const SOLDIERS = /군인|병사|병력|장병|파병|부대|북한군|용병|공병/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** "탈북민의 월평균 임금". */
const TOPIC = /^들?[은는]\s/u;
/** Those who may tell of the work they did or saw. */
const WITNESS = /탈북|망명|전문가|관계자|당국자|기자|관리자|의원|증인|가족|유학생/u;
const OWN =
  /^들?의\s(?:[가-힣]{0,7}[^로에을를이가은는\s]\s){0,2}(?:임금|월급|급여|보수|소득|수입|노동|근로|근무)/u;

/** "군인 한 명당 월 2천 달러": the sum, share or time of the soldiers named last, or of those who own it. */
function isOfOthers(text: string, { start, dimension }: Quantity, { mentions }: Sentence): boolean {
  if (dimension !== "money" && dimension !== "ratio" && dimension !== "time") return false;
  const last = mentions.findLast(({ tag, end }) => GROUPS.has(tag) && end <= start);
  if (last?.tag !== "other-people") return false;
  const after = text.slice(last.end, last.end + 24);
  if (SOLDIERS.test(last.value) || OWN.test(after)) return true;
  return TOPIC.test(after) && !WITNESS.test(last.value);
}

/** Why a number of a Korean text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const after = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 12));
  const told = text.slice(Math.max(sentence.start, quantity.start - TOLD), quantity.start);
  const ahead = text.slice(quantity.end, Math.min(sentence.end, quantity.end + AHEAD));
  if (quantity.dimension === "people" && DIFFERENCE.test(after)) return "a difference";
  if (quantity.dimension === "none" && REFERENCE.test(after))
    return "an age or the number of a rule";
  if (
    quantity.unit === "country" &&
    (NO_HOSTS.test(after) || HANDED_IN.test(ahead) || NO_HOSTS_BEFORE.test(told))
  )
    return "countries that host no one";
  if (
    quantity.unit === "country" &&
    (((quantity.low ?? quantity.high ?? 0) <= MAX_FEW && NAMED_FEW.test(after)) ||
      SUMMED_UP.test(after) ||
      ((quantity.low ?? quantity.high ?? 0) <= MAX_REGION && REGION_BEFORE.test(told)))
  )
    return "a few countries named before";
  if (quantity.dimension === "people" && /^\s?씩/u.test(after)) return "so many to each";
  if (quantity.dimension === "money" && BY_THE_JOB.test(told.slice(-24)))
    return "so much for a job";
  if (
    quantity.dimension === "money" &&
    BY_THE_FIRM.test(text.slice(Math.max(sentence.start, quantity.start - 80), quantity.start))
  )
    return "so much for a firm";
  if (
    quantity.dimension === "money" &&
    !sentence.mentions.some(({ tag }) => EARNERS.has(tag)) &&
    BY_OTHER_MEANS.test(text.slice(sentence.start, quantity.start))
  )
    return "it came by other means";
  if (quantity.dimension === "money" && THAN.test(told) && LESS_OR_MORE.test(after))
    return "a difference";
  if (quantity.dimension === "money" && HELD_AGAINST.test(ahead)) return "what it is held against";
  if (quantity.dimension === "money") {
    const next = PAY_OF_NEXT.exec(ahead)?.[0];
    if (next !== undefined && !OURS_NEXT.test(next)) return "the pay of others";
  }
  if (quantity.dimension === "people" && ASKED.test(after)) return "people who were asked";
  if (quantity.dimension === "people" && A_TEAM.test(after)) return "so many to a team";
  if (quantity.dimension === "people" && ROOM.test(after)) return "room for so many";
  if (quantity.dimension === "time" && SLEPT.test(after)) return "time that is slept";
  if (quantity.dimension === "money" && TAKEN_OFF.test(after)) return "a sum taken off";
  if (
    quantity.dimension === "money" &&
    (quantity.low ?? quantity.high ?? 0) < MAX_PAY &&
    (TAKEN_BY.test(ahead) || LEVY_BEFORE.test(told) || LEVY_AFTER.test(ahead)) &&
    !APIECE.test(told)
  )
    return "a sum that someone takes";
  if (
    quantity.dimension === "people" &&
    (AT_HOME.test(after) ||
      AT_HOME_BEFORE.test(
        text.slice(Math.max(sentence.start, quantity.start - 16), quantity.start),
      ))
  )
    return "they are at home";
  if (quantity.dimension === "people" && (OF_PEOPLE.test(ahead) || LISTED.test(ahead)))
    return "the papers or a list of people";
  if (quantity.dimension === "people" && LAID_OFF.test(ahead)) return "people laid off";
  if (quantity.dimension === "people" && WANTED.test(told)) return "how many are wanted";
  if (quantity.dimension === "ratio" && NOT_OF_PAY.test(told)) return "a share of something else";
  if (quantity.dimension === "time" && USUAL_AT_HOME.test(told)) return "time worked at home";
  if (isOfOthers(text, quantity, sentence)) return "it is about other people";
  return null;
}
