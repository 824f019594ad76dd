import type { Mention, Tag } from "../../mention.ts";
import { CANNOT, settleMove } from "./aspect.ts";
import { isInside } from "./inside.ts";
import { isOtherSense } from "./other-sense.ts";
import { inflect } from "./inflect.ts";

/** Names of places and peoples open their word; "러" in "달러" and "이란" in "수입이란" are none. */
const NAMES = new Set<Tag>([
  "worldwide",
  "country",
  "locality",
  "nation",
  "nation-modifier",
  "inside",
]);
/** "주러시아", "재중국", "대러시아": what may stand before a name in its word. */
const BEFORE_NAME = /[주재대방]$/u;
const HANGUL = /\p{Script=Hangul}/u;
/** One syllable that stands for a country: "러·중", "러 정부". */
const SHORT_NAME = /^(?:[·,’'”"\s)-]|$)/u;

const PLACES = new Set<Tag>(["country", "locality"]);
/** "이란제 무인기", "중국산", "러시아어": a thing, a tongue or a way named after a country. */
const OF_A_THING =
  /^(?:제(?=[\s를가은는이의,])|산(?=[\s을이은의,])|어(?=[\s를로가는의])|식(?=[\s을으])|풍|발(?=[\s로])|\s국경|\s(?:원양\s?)?(?:어선|화물선|국적선|선박|선적))/u;
/** "중국 광저우를 거쳐": a place on the way. */
const ON_THE_WAY =
  /^(?:\s[가-힣]{2,6})?(?:을|를)\s(?:거쳐|경유|통해\s(?:귀국|돌아|송환|입국|들어))/u;
/** "70퍼센트로 늘었다": what a share came to is no difference. */
const CAME_TO = /(?:%|퍼센트|프로)(?:로|까지)\s(?:크게\s|더\s)?$/u;
/** "탈북 지배인은": who they are that speak, and no flight that is told. */
const ONE_WHO_FLED =
  /^\s(?:[가-힣]{1,6}\s)?[가-힣]{1,6}(?:은|는|이|가|의|에게|을|를|들)(?:\s|[은는이가])(?!\d)/u;
/** "학생 신분으로 공사장에서 일한다", "관광객으로 위장해": what they are on paper. */
const ON_PAPER =
  /^\s?(?:신분|비자|자격|명목|체류|(?:으로|로|인 것처럼)\s(?:가장|위장|꾸며|꾸민|속여|속인|둔갑|등록|입국)|을 가장|를 가장|행세)/u;
const AT_WORK = /^[^.!?]*(?:일하|일한|일했|근무|공사장|현장|작업|고용|취업|노동)/u;
/** "식당까지 합쳐 150명", "건설을 포함해": a trade that a whole takes in. */
const PART_OF_WHOLE =
  /^(?![이가은는]\s)[가-힣]{0,6}(?:(?:와|과|,|·)\s?(?:[가-힣]{1,6}\s)?[가-힣]{1,8}|\s[가-힣]{0,5}[^이가은는\s]){0,3}(?:까지|을|를|도|와|과)\s(?:모두\s|다\s)?(?:합쳐|합하|합친|합해|포함|더해|더하|아울러|비롯)/u;

/** Words that mean something else with what follows: "의사당", "기자회견", "수입품", "쉬운". */
const NOT_BEFORE: readonly (readonly [word: string, after: RegExp])[] = [
  ["이 중", /^[가-힣]/],
  [
    "수단",
    /^(?![에의]\s(?:[가-힣]{1,4}\s)?(?:정부|수도|노동|있|나가|파견|보내|북한)|\s(?:정부|당국|하르툼|수도)|[,·])/,
  ],
  ["차드", /^(?:락)/],
  ["기니", /^(?:까|\s?(?:만|라))/],
  ["페루", /^(?:샤|스)/],
  ["고비", /^(?:를|에서|마다|였|이)/],
  ["사하", /^(?:라|[가-힣]?[고는면])/],
  ["발리", /^(?:는|고|다|[가-힣]?게)/],
  // "인력이 가나?" asks whether they go.
  ["가나", /^(?:$|[?!.…\s]*$)/],
  ["의사", /^(?:당|결정|소통|진행|를 밝|를 표|가 있|가 없|록)/],
  ["기자", /^(?:회견|단|간담)/],
  ["수입", /^(?:품|액|국|하|한|했|금지|업|량|선)/],
  ["쉬", /^(?:운|워|웠|이)/],
  ["건", /^(?:설|강|물|축|의|조|전|너|가|네|넸)/],
  ["총", /^(?:리|영사|선|회|격|장|괄|국|비서|서기|참모|재|살|기|알|련)/],
  ["인도", /^(?:양|적|주의|했|하|됐|되|받|를 요구)/],
  ["오만", /^(?:하|한|여|\d)/],
  ["월", /^(?:드|남|북|경|요일|초|말|부터|까지|에|호)/],
  ["국가", /^(?:정보원|안보|대표|별|기관|주석|부|안전)/],
  ["보수", /^(?:적|당|파|성향|진영|공사|작업|층)/],
  ["인력", /^(?:시장|난)/],
  ["무역", /^\s?(?:일꾼|회사|업자|상(?!품)|대표|업체)/],
  ["수익", /^(?:률|자)/],
  ["회사", /^(?:원)/],
];
/** Cues that open their word: "월 300달러", "떼어", "더"; not "5월", "뗏목". */
const OPENING = new Set([
  ...["떼*", "쉬*", "쓰*", "쥐*", "들이*", "모이*", "나가*", "나오*"].flatMap(inflect),
  "월",
  "월 ",
  "더",
  "총",
  "건",
  "당에",
  "값",
  "명수",
  "수는",
  // Trades whose names end other words: "벌목장", "결과일".
  ...[
    "목장",
    "과일",
    "외과",
    "내과",
    "치과",
    "니트",
    "도크",
    "어류",
    "연어",
    "대게",
    "금광",
    "병기",
  ],
  ...["방산", "어부", "목수", "코더", "오이", "조개", "그물", "모피", "의학", "카페", "막장"],
]);

/** Drops Korean mentions that stand inside another word, which substrings cannot tell. */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  const words = mentions.filter((mention) => isWord(text, mention));
  const aside = findAside(text, words);
  const kept = words.flatMap((mention) =>
    mention === aside ? [] : (settleMove(text, mention) ?? []),
  );
  return withoutOwners(kept.map((mention, i) => retag(text, kept, mention, i)));
}

/** "방글라데시 노동자 6만 명": a country whose people are named is no place where others are. */
function withoutOwners(mentions: Mention[]): Mention[] {
  return mentions.filter(
    ({ tag, value, end }, i) =>
      tag !== "country" ||
      !mentions
        .slice(i + 1, i + NEIGHBOURS)
        .some((next) => next.tag === "nation" && next.value === value && next.start - end === 1),
  );
}

/** What the words around a mention make of it. */
function retag(text: string, kept: readonly Mention[], mention: Mention, i: number): Mention {
  // "북한 이주 노동자": migrants from home are ours.
  if (MIGRANT.test(mention.value) && OURS.test(text.slice(0, mention.start).slice(-4)))
    return { ...mention, tag: "worker" };
  if (
    SENT.test(text.slice(Math.max(0, mention.start - 1), mention.end + 1)) &&
    isHostActing(text, kept, i)
  )
    return {
      ...mention,
      tag: CANNOT.test(text.slice(mention.end, mention.end + 16))
        ? "measure:workers_abroad"
        : "measure:workers_repatriated",
    };
  if (EVACUATED.test(mention.value) && isHostWithdrawing(text, kept, i))
    return { ...mention, tag: "other-event" };
  if (
    RECALLED.test(mention.value) &&
    mention.tag.startsWith("measure:workers") &&
    isHomeActing(text, kept, i)
  )
    return { ...mention, tag: "measure:workers_repatriated" };
  if (mention.tag !== "worker" && mention.tag !== "person") return mention;
  // "베트남 노동자": the country right before makes them another country's people.
  const owner = kept
    .slice(Math.max(0, i - NEIGHBOURS), i)
    .findLast(({ tag, end }) => tag === "country" && end <= mention.start);
  // "중국인 숙련공": so does the noun for its people.
  const people = kept
    .slice(Math.max(0, i - NEIGHBOURS), i)
    .findLast(({ tag, end }) => tag === "nation" && end === mention.start - 1);
  if (people !== undefined && text.charAt(people.end) === " ")
    return { ...mention, tag: "nation", value: people.value };
  if (OF_COUNTRIES.test(text.slice(Math.max(0, mention.start - 16), mention.start)))
    return { ...mention, tag: "nation" };
  return owner !== undefined && OF_COUNTRY.test(text.slice(owner.end, mention.start))
    ? { ...mention, tag: "nation", value: owner.value }
    : mention;
}

/** "… 단체는 북한과 에리트레아의 강제노동도 고발했다": named once, late, and beside another country. */
function findAside(text: string, mentions: readonly Mention[]): Mention | undefined {
  const named = mentions.filter(({ tag }) => SUBJECTS.has(tag));
  const [only] = named;
  if (only === undefined || named.length > 1) return undefined;
  const isLate = (text.slice(0, only.start).match(/다\.\s/gu) ?? []).length >= LATE;
  return isLate && BESIDE_ANOTHER.test(text.slice(only.end, only.end + 16)) ? only : undefined;
}

const LATE = 3;
const BESIDE_ANOTHER = /^(?:과|이나|,|·)\s?[가-힣]{2,8}(?:의|를|을|에서|도|처럼)\s/u;

const MIGRANT = /^(?:이주\s?노동자|불법\s?(?:취업|체류)자|미등록\s?(?:체류자|노동자))$/u;
const OURS = /북한\s$/u;

/** "한국은 800여 명을 철수시켰다": a country withdraws its own. */
const EVACUATED = /^(?:철수|대피)/u;

const isHostWithdrawing = (text: string, mentions: readonly Mention[], at: number): boolean =>
  text.startsWith("시", mentions[at]?.end) && actorOf(text, mentions, at)?.tag === "country";

/** "북한은 8만 명을 불러들였다": home calls them in. */
const RECALLED = /^불러들/u;

function isHomeActing(text: string, mentions: readonly Mention[], at: number): boolean {
  return actorOf(text, mentions, at)?.tag === "subject-modifier";
}

/** "카타르가 노동자 2천 명을 내보냈다", "러시아는 1만8천 명을 보냈다": a host sends them home, "북한이 내보냈다" sends them out. */
function isHostActing(text: string, mentions: readonly Mention[], at: number): boolean {
  return (
    mentions[at]?.tag === "measure:workers_dispatched" &&
    actorOf(text, mentions, at)?.tag === "country"
  );
}

/** The country that does what a verb says: the last one before it with the particle of a subject. */
function actorOf(text: string, mentions: readonly Mention[], at: number): Mention | undefined {
  const verb = mentions[at] as Mention;
  return mentions
    .slice(Math.max(0, at - ACTORS), at)
    .findLast(
      ({ tag, end }) =>
        (tag === "country" || tag === "subject-modifier") &&
        verb.start - end <= ACTOR_REACH &&
        ACTING.test(text.slice(end, end + 8)) &&
        !/[.!?]\s/.test(text.slice(end, verb.start)),
    );
}

const SENT = /보[내낸냈낼]/u;
const ACTORS = 14;
const ACTOR_REACH = 60;
const ACTING = /^\s?(?:정부|당국|측)?(?:이|가|은|는|도|에서는)\s/u;
const NEIGHBOURS = 5;
/** Between a country and its people: "베트남 노동자", "타지키스탄에서 온 건설 인부", "라오스 출신 일꾼". */
const OF_COUNTRY =
  /^(?:\s|(?:에서|서)\s(?:온|건너온|데려온|들여온|들어온)\s(?:\p{Script=Hangul}{1,5}\s)?|\s?(?:출신|국적|계)(?:의|인)?\s(?:\p{Script=Hangul}{1,5}\s)?)$/u;

/** "북한 사람만큼", "북한 노동자 대신": those whom others are held against are not told of. */
const HELD_AGAINST =
  /^(?:\s?[가-힣]{1,5})?(?:들)?(?:만큼|처럼|보다|\s?같은|\s?못지않|\s?대신|[과와]\s?(?:달리|비슷|견주|가까|인접|접한|맞닿|이웃))/u;
/** "재봉공을 쓰려면 한 달에 2천 위안을 내야 한다": what an employer has to pay. */
const TO_EMPLOY =
  /(?:쓰|고용하|채용하|데려오|데려다 쓰|부리|들이|구하|모으|빌리|맡기)(?:려면|자면|는 데|려는|기 위해)[^.!?]*$/u;
const TO_EMPLOY_REACH = 48;
/** "받는 돈의 90%": what a share is of is not the share that is kept. */
const BASE = /^(?:의|\s가운데|\s중|\s중에서)\s/u;
/** "육박할 것으로 추산된다" is no plan. */
const ONLY_GUESSED = /^\s?(?:추산|추정|보인|보이|보고 있|본다|봤|알려|파악|분석|집계|판단|믿)/u;
const SUBJECTS = new Set<Tag>(["subject", "subject-modifier"]);

/** "두 나라에서 온 노동자", "이웃 국가 출신 인부". */
const OF_COUNTRIES =
  /(?:나라|국가)(?:들)?(?:에서|서)?\s(?:온|건너온|데려온|들여온|출신(?:의)?)\s$/u;

/** "소득을 거두다": who reaps an income earns it, and takes it from no one. */
const REAPED = /^거[두둔둘둠둡둬뒀]/u;
const INCOME = /(?:소득|수입|수익|이익)(?:을|를)?\s$/u;

function isWord(text: string, mention: Mention): boolean {
  const word = text.slice(mention.start, mention.end);
  if (REAPED.test(word) && INCOME.test(text.slice(Math.max(0, mention.start - 5), mention.start)))
    return false;
  if (SUBJECTS.has(mention.tag) && HELD_AGAINST.test(text.slice(mention.end, mention.end + 12)))
    return false;
  if (
    mention.tag === "plan" &&
    word.endsWith("것으로") &&
    ONLY_GUESSED.test(text.slice(mention.end, mention.end + 8))
  )
    return false;
  if (
    mention.tag === "measure:pay_withheld" &&
    word.startsWith("내") &&
    TO_EMPLOY.test(text.slice(Math.max(0, mention.start - TO_EMPLOY_REACH), mention.start))
  )
    return false;
  if (mention.tag === "keeps" && BASE.test(text.slice(mention.end, mention.end + 6))) return false;
  if (
    (mention.tag === "worker" || mention.tag === "sector") &&
    word.endsWith("공") &&
    /^[장업사단항학구급]/u.test(text.charAt(mention.end))
  )
    return false;
  if (isOtherSense(text, mention)) return false;
  if (mention.tag === "inside" && !isInside(text, mention, word)) return false;
  const before = text.slice(Math.max(0, mention.start - 1), mention.start);
  const after = text.slice(mention.end, mention.end + 6);
  const opens = !HANGUL.test(before) && !(word.startsWith("월") && /\d/.test(before));
  if (NAMES.has(mention.tag) && !opens && !BEFORE_NAME.test(before)) return false;
  if (PLACES.has(mention.tag) && OF_A_THING.test(after)) return false;
  if (PLACES.has(mention.tag) && ON_THE_WAY.test(text.slice(mention.end, mention.end + 20)))
    return false;
  if (
    mention.tag === "other-ratio" &&
    CAME_TO.test(text.slice(Math.max(0, mention.start - 10), mention.start))
  )
    return false;
  if (
    mention.tag === "other-event" &&
    word === "탈북" &&
    ONE_WHO_FLED.test(text.slice(mention.end, mention.end + 24))
  )
    return false;
  if (mention.tag === "other-people" && ON_PAPER.test(text.slice(mention.end, mention.end + 12)))
    return !AT_WORK.test(text.slice(mention.end, mention.end + 48));
  if (mention.tag === "sector" && PART_OF_WHOLE.test(text.slice(mention.end, mention.end + 36)))
    return false;
  if (NAMES.has(mention.tag) && word.length === 1 && !SHORT_NAME.test(after)) return false;
  if (OPENING.has(word) && !opens && !(word === "건" && /\d/.test(before))) return false;
  if (word === "더" && !/^\s/.test(after)) return false;
  return !NOT_BEFORE.some(([known, next]) => word === known && next.test(after));
}
