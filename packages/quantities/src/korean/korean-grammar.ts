import { foldPlain } from "../scan/fold.ts";
import type { Bound, Grammar, Measure, PeriodCue, UnitFound } from "../scan/grammar.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Spot, Unit } from "../scan/spot.ts";
import { isHangul } from "./korean-numerals.ts";
import { KOREAN_SIGNS, UNITS } from "./korean-units.ts";
import { spotKorean } from "./spot-korean.ts";
import { isCounterEnd } from "./spot-native.ts";

const BEFORE = new Lexicon<Bound>([
  [
    null,
    "평균|통상|보통|모두|총|합계|월|연|하루|약간|전체|각|각각|매월|매년|매달|한 달|한 달에|한달에|일주일에|1년에|한 해|대개|현재|도합|무려|겨우|불과|고작|단|단지|길게|실제",
  ],
  ["approx", "약|대략|대개|어림잡아|얼추|거의|근|한|대충|어림|어림으로|≈|~"],
  [
    "gte",
    "줄잡아|줄잡아도|최소|최소한|적어도|최저|최하|못해도|적게 잡아도|적게는|적게|하한선|≥|>=",
  ],
  [
    "lte",
    "최대|최대한|최고|많게는|많아야|길게는|길게|많으면|최장|기껏해야|많아도|커야|길어야|많을 때|많을 때는|상한선|최다|≤|<=",
  ],
  ["gt", ">"],
  ["lt", "<"],
  ["eq", "정확히|딱|꼭"],
]);

const AFTER = new Lexicon<Bound>([
  [
    "gte",
    "이상|이상의|이상이|이상을|이상인|부터|이 최소|혹은 그 이상|또는 그 이상|이거나 그 이상|이나 그 이상|이거나 그보다 크|이거나 그보다 많|이거나 그보다 높|또는 그보다 큰|또는 그보다 많|혹은 그보다 큰|혹은 그보다 많|보다 크거나 같|보다 많거나 같|보다 높거나 같|보다 길거나 같|과 같거나 큰|와 같거나 큰|과 같거나 많|와 같거나 많|과 같거나 크|>=|≥|보다 작지 않|보다 적지 않|이 넘거나 같",
  ],
  [
    "lte",
    "이하|를 넘기 어렵|을 넘기 어렵|를 넘기 힘들|을 넘기 힘들|를 넘기는 어렵|을 넘기는 어렵|이하의|이하로|이내|이내의|이내에|까지만|한도|또는 그 이하|혹은 그 이하|이거나 그 이하|이거나 그보다 작|이거나 그보다 적|이거나 그보다 낮|또는 그보다 작|또는 그보다 적|혹은 그보다 작|혹은 그보다 적|보다 작거나 같|보다 적거나 같|보다 낮거나 같|보다 짧거나 같|과 같거나 작|와 같거나 작|과 같거나 적|와 같거나 적|<=|≤|보다 크지 않|보다 많지 않|를 넘지 않|을 넘지 않|이 넘지 않|가 넘지 않|을 넘지 못|를 넘지 못",
  ],
  [
    "gt",
    "초과|초과하|초과의|를 초과|을 초과|넘게|넘는|넘어|넘었|넘고|넘은|넘긴|넘겨|넘길|넘을|넘|를 넘|을 넘|이 넘|가 넘|도 넘|은 넘|는 넘|은 족히 넘|는 족히 넘|을 훌쩍 넘|를 훌쩍 넘|이 훨씬 넘|이 훌쩍 넘|을 웃도|를 웃도|을 웃돈|를 웃돈|을 웃돌|를 웃돌|웃도|웃돌|웃돈|을 상회|를 상회|상회|을 넘|남짓 넘|을 뛰어넘|를 뛰어넘|보다 크다|보다 크고|보다 크며|보다 크면|보다 큽|보다 큰|보다 많|보다 높|보다 더 많|보다 더 크다|보다 더 큰|보다 더 높|보다 길|보다 긴|보다 넓|보다 무거|보다 더|을 돌파|를 돌파|돌파|을 넘어설|를 넘어설|을 넘어서|를 넘어서|을 능가|를 능가|이 더 되|가 더 되|도 더 되|을 훨씬 넘|를 훨씬 넘|이 조금 넘|가 조금 넘|을 조금 넘|를 조금 넘|은 조금 넘|는 조금 넘|도 조금 넘|이 약간 넘|가 약간 넘|을 약간 넘|를 약간 넘|은 약간 넘|는 약간 넘|도 약간 넘|이 살짝 넘|가 살짝 넘|을 살짝 넘|를 살짝 넘|은 살짝 넘|는 살짝 넘|도 살짝 넘|이 갓 넘|가 갓 넘|을 갓 넘|를 갓 넘|은 갓 넘|는 갓 넘|도 갓 넘",
  ],
  [
    "lt",
    "미만|미만의|미만인|밑에서|밑으로|에 조금 못 미치|에 조금 못 미친|에 조금 못 미쳤|에 조금 못 미칠|에 조금 못 미쳐|에 약간 못 미치|에 약간 못 미친|에 약간 못 미쳤|에 약간 못 미칠|에 약간 못 미쳐|에 살짝 못 미치|에 살짝 못 미친|에 살짝 못 미쳤|에 살짝 못 미칠|에 살짝 못 미쳐|에 한참 못 미치|에 한참 못 미친|에 한참 못 미쳤|에 한참 못 미칠|에 한참 못 미쳐|에 크게 못 미치|에 크게 못 미친|에 크게 못 미쳤|에 크게 못 미칠|에 크게 못 미쳐|에는 조금 못 미치|에는 조금 못 미친|에는 조금 못 미쳤|에는 조금 못 미칠|에는 조금 못 미쳐|에는 약간 못 미치|에는 약간 못 미친|에는 약간 못 미쳤|에는 약간 못 미칠|에는 약간 못 미쳐|에는 살짝 못 미치|에는 살짝 못 미친|에는 살짝 못 미쳤|에는 살짝 못 미칠|에는 살짝 못 미쳐|에는 한참 못 미치|에는 한참 못 미친|에는 한참 못 미쳤|에는 한참 못 미칠|에는 한참 못 미쳐|에는 크게 못 미치|에는 크게 못 미친|에는 크게 못 미쳤|에는 크게 못 미칠|에는 크게 못 미쳐|에도 조금 못 미치|에도 조금 못 미친|에도 조금 못 미쳤|에도 조금 못 미칠|에도 조금 못 미쳐|에도 약간 못 미치|에도 약간 못 미친|에도 약간 못 미쳤|에도 약간 못 미칠|에도 약간 못 미쳐|에도 살짝 못 미치|에도 살짝 못 미친|에도 살짝 못 미쳤|에도 살짝 못 미칠|에도 살짝 못 미쳐|에도 한참 못 미치|에도 한참 못 미친|에도 한참 못 미쳤|에도 한참 못 미칠|에도 한참 못 미쳐|에도 크게 못 미치|에도 크게 못 미친|에도 크게 못 미쳤|에도 크게 못 미칠|에도 크게 못 미쳐|에 못 미치|에 못 미쳤|에 못 미친|에도 못 미치|에도 못 미쳤|에도 못 미친|에도 못미|에 못미|에 미치지 못|에도 미치지 못|이 안 되|가 안 되|도 안 되|이 안되|가 안되|도 안되|도 채 안|이 채 안|가 채 안|도 못 되|이 못 되|가 못 되|이 채 못|도 채 못|을 밑도|를 밑도|을 밑돌|를 밑돌|을 하회|를 하회|보다 작|보다 적|보다 낮|보다 못|보다 짧|아래|에 미달|을 넘기지 못|를 넘기지 못|도 넘기지 못|은 넘기지 못|는 넘기지 못|을 못 넘|를 못 넘|도 못 넘|도 되지 않|이 되지 않|가 되지 않|도 채 되지 않|이 채 되지 않|가 채 되지 않|보다 더 적|보다 더 낮|보다 더 작|에 못 미칠|에 못 미쳐|에도 못 미칠|에도 못 미쳐|이 안 된|이 안 됐|이 안 될|이 안 돼|가 안 된|가 안 됐|가 안 될|가 안 돼|도 안 된|도 안 됐|도 안 될|도 안 돼|이 안된|이 안됐|이 안될|이 안돼|가 안된|가 안됐|가 안될|가 안돼|도 안된|도 안됐|도 안될|도 안돼|도 못 된|도 못 됐|도 못 될|도 못 돼|이 못 된|이 못 됐|이 못 될|이 못 돼|가 못 된|가 못 됐|가 못 될|가 못 돼|을 밑돈|를 밑돈|을 못 쉬|를 못 쉬|도 못 쉬|을 못 쉰|를 못 쉰|도 못 쉰|도 못 쉬었|도 받지 못|도 못 받|도 벌지 못|도 못 번|도 쉬지 못",
  ],
  [
    "approx",
    "가량|가량의|가량이|정도|정도의|정도가|정도로|안팎|안팎의|안팎이|안팎으로|내외|내외의|남짓|남짓한|남짓의|쯤|여|선|에 가까운|에 가깝|가까이|가까운|에 육박|에 달할 것으로 추정|에 근접|규모|규모의|꼴|수준|대의|대에|대로|대|전후|전후의|께|경",
  ],
  ["eq", "과 같|와 같|과 동일|와 동일|에 해당하"],
  [null, "의 규모|씩|어치|상당|상당의|가"],
]);

const CUES = new Lexicon<PeriodCue>([
  [
    { period: "year" },
    "연간|한 해|한해|매년|해마다|연봉|1년에|1년|일년|일 년|한해에|매해|연평균|연 평균|1년간|연간에|매해마다|년간",
  ],
  [
    { period: "month" },
    "한 달|한달|매달|매월|달마다|월급|월 평균|월평균|월간|월수입|월 수입|월소득|월 소득|월 임금|월임금|다달이|1개월에|1개월|월 최저임금|한 달에|한달에|1달|매 달|월 기본급|한 달 월급|월세|월보수|로임 월",
  ],
  [{ period: "week" }, "일주일|1주일|매주|주간|한 주|1주|주당|주급|주마다|주 평균|주평균|일주일에"],
  [{ period: "day" }, "하루|매일|일당|하루에|1일|일일|날마다|1일 평균|하루 평균|일급|하루하루"],
  [{ period: "hour" }, "시간당|시급|매시간|1시간에|한 시간에|시간마다"],
  [{ period: "month", tight: true }, "월"],
  [{ period: "year", tight: true }, "연|년"],
  [{ period: "week", tight: true }, "주"],
  [{ period: "day", tight: true }, "일"],
  [
    { period: "person" },
    "1인당|일인당|한 사람당|한 명당|1명당|인당|한 사람 앞에|두당|1인 평균|한 사람에",
  ],
  [{ period: "person", tight: true }, "1인"],
  [{ period: "company" }, "업체당|기업당|회사당"],
  [{ period: "share" }, "주당 순이익|1주당"],
  [{ period: "barrel" }, "배럴당"],
  [{ period: "t" }, "톤당"],
]);

const CUES_AFTER = new Lexicon<PeriodCue>([
  [{ period: "month" }, "의 월급|월급|/월|의 월 |/개월|의 월수입|매달|다달이|월마다"],
  [{ period: "year" }, "의 연봉|연봉|/년|의 연간|의 연 "],
  [{ period: "day" }, "의 일당|일당|/일"],
  [{ period: "hour" }, "의 시급|시급|/시간|/h"],
  [{ period: "week" }, "의 주급|/주"],
  [{ period: "person" }, "/인|/명"],
]);

/** What may stand between the two ends of a range, after the unit of the first. */
const JOIN =
  /^ ?(?:~|-|—|에서|에서부터|부터|내지|에서 (?:많게는|많아야|길게는|많으면|최대|최고|최장|크게는)|~ ?최대|이나|나|혹은|또는|에서는)? ?(?:많게는|최대|약|많아야)? ?$/;
const SYMBOL = /[~\-—]/;
const AT_MOST =
  /^(?:이고|인데|에|이지만)?,? ?(?:많을 때는|길 때는|길게는|많게는|많으면|바쁠 때는|심할 때는|심하면|성수기에는|여름에는|급할 때는) ?(?:약|최대)? ?$/;

export const KOREAN: Grammar = {
  fold: foldPlain,
  spot: spotKorean,
  readUnit,
  readUnitBefore: (text, position) => {
    const at = text.charAt(position - 1) === " " ? position - 1 : position;
    const found = KOREAN_SIGNS.before(text, at);
    return found === undefined
      ? undefined
      : { start: found.start, end: position, unit: found.value };
  },
  isJoin,
  boundsBefore: BEFORE,
  boundsAfter: AFTER,
  isBound: (text, found) => !isHangul(text.charCodeAt(found.start - 1)),
  isPair: (between) =>
    /^(?:[가-힣]{0,2},? ?(?:그리고 |또 |동시에 |최소 |최대 )?|[은는이가을를인]? ?)$/.test(
      between,
    ) && !between.includes("그리고"),
  isLabel,
  cues: CUES,
  isCue,
  cuesAfter: CUES_AFTER,
  clauseMarks: ",，",
  cueReach: 28,
  conversionLead: /^,? ?(?:우리 돈|우리돈|한화|미화|원화로|한국 돈)/,
  adjust,
};

/** The unit after a number; a space may part the two, and 의 never does. */
function readUnit(text: string, position: number, spot: Spot): UnitFound | undefined {
  let start = position;
  for (let gap = 0; gap < 2 && text.charAt(start) === " "; gap++) start++;
  const found = UNITS.at(text, start);
  if (found === undefined) return undefined;
  const isShort = found.word.length === 1 && isHangul(found.word.charCodeAt(0));
  const attached = start === position && spot.digits;
  if (
    isShort &&
    !attached &&
    !isCounterEnd(text, found.end) &&
    (start > position || !/[명년원개]/.test(found.word))
  ) {
    return undefined;
  }
  if (found.word === "초" && text.startsWith("과", found.end)) return undefined;
  // A Latin unit ends where the letters end: "3m", but not "3mm2x".
  if (/[A-Za-z]$/.test(found.word) && /^[A-Za-z]/.test(text.slice(found.end, found.end + 1))) {
    return undefined;
  }
  let unit: Unit = found.value;
  let end = found.end;
  // 개 counts whatever comes next: 40여 개 나라, 47개 유엔 회원국.
  if (unit.unit === "piece" && found.word === "개") {
    const noun = /^ ?(?:유엔 )?(?:나라|국가|회원국|국(?![가-힣]))/.exec(text.slice(end, end + 8));
    if (noun !== null) {
      unit = { unit: "country", dimension: "count" };
      end += noun[0].length;
    }
  }
  if (unit.unit === "minute" && /^(?:기|야|의)/.test(text.slice(end, end + 1))) {
    unit = { unit: null, dimension: "none", role: "label" };
  }
  return { start, end, unit };
}

/** After "A에서 B로" these verbs weigh a range; other verbs tell of a change from A to B. */
const ESTIMATED =
  /^(?:으로|로) (?:[가-힣]{1,5} )?(?:추산|추정|집계|예상|평가|전망|파악|알려|나타|조사|잡|보[는고인]|본다|봤)/;

function isJoin(between: string, text: string, left: Measure, right: Measure): boolean {
  if (between.trim() === "") return false;
  // "하루 12시간, 많을 때는 16시간까지": the same time at its longest.
  if (AT_MOST.test(between))
    return (
      left.unit?.dimension === "time" && left.unit.unit === right.unit?.unit && left.low < right.low
    );
  const after = text.slice(right.to, right.to + 14);
  if (/^[과와] $/.test(between)) return /^ ?사이/.test(after);
  if (!JOIN.test(between)) return false;
  if (SYMBOL.test(between)) return true;
  if (between.includes("부터")) return !/^(?:으로|로)/.test(after);
  // "하루나 이틀" is a range of neighbours; "5명이나 10명" may be two counts.
  if (/나|혹은|또는/.test(between)) return right.low - left.low === 1 && left.unit !== null;
  if (/^까지 (?:[가-힣]{1,4} )?(?:늘|줄|올|증|감|떨|치|급|뛰|불|높|낮)/.test(after)) return false;
  return !/^(?:으로|로)/.test(after) || ESTIMATED.test(after);
}

/** Dates: 2015년, 5월 4일, 17일. */
function isLabel(text: string, measure: Measure): boolean {
  const { unit, low } = measure;
  const before = text.slice(Math.max(0, measure.from - 4), measure.from);
  // "제8항", but "이제 650명".
  if (/(?:^|[^가-힣])제 ?$/.test(before)) return true;
  if (unit === null) {
    // 게란-2, KN-23
    if (/[가-힣A-Za-z]-$/.test(before)) return true;
    // 코로나19, 38선, 3대 1
    const isNamed = measure.digits && measure.scale === 1 && /[가-힣]$/.test(before);
    if (isNamed && !/[약총각만근]$/.test(before)) return true;
    if (text.startsWith("선", measure.to) || /\d ?대 $/.test(before)) return true;
    if (before.endsWith("·") || /^·\d/.test(text.slice(measure.to, measure.to + 2))) return true;
    // 2인 1조: a team of two.
    if (low === 1e12 && /(?:인|명|명씩|명이) $/.test(before)) return true;
    return (
      /^(?:번째|째 )/.test(text.slice(measure.to, measure.to + 2)) ||
      /결의 ?$|No\. ?$|№ ?$/.test(before)
    );
  }
  if (unit.unit === "year" && measure.digits && /^년$/.test(measure.unitWord ?? "")) {
    if (low >= 1000 && low <= 2999) return true;
    if (/['’]$/.test(before)) return true;
  }
  if (unit.unit === "day" && measure.unitWord === "일") return isDayOfMonth(text, measure, before);
  if (unit.unit === "VND" && measure.scale === 1 && low < 1000) return true;
  if (unit.unit === "vehicle") return isCohort(text, measure);
  if (unit.unit === "minute" && /시 ?$/.test(before)) return true;
  return false;
}

const VEHICLES =
  /(?:차량|버스|트럭|전차|탱크|헬기|항공기|전투기|여객기|기계|컴퓨터|드론|자동차|승용차|택시|열차|장비|로봇|무인기|카메라|휴대전화|전화기|재봉기|중장비|굴착기|크레인|발사대|차) ?(?:약 |총 |모두 )?$/;

/** 20대 is people in their twenties, 3대 the three great ones, unless vehicles stand before. */
function isCohort(text: string, { from, to, low, digits, unitWord }: Measure): boolean {
  if (!digits || unitWord !== "대" || VEHICLES.test(text.slice(Math.max(0, from - 8), from)))
    return false;
  const isTens = low >= 10 && low <= 90 && low % 10 === 0;
  return (isTens || low <= 12) && /^(?: [가-힣\d]|[이가는들])/.test(text.slice(to, to + 2));
}

function isDayOfMonth(text: string, measure: Measure, before: string): boolean {
  if (measure.low > 31 || !Number.isInteger(measure.low)) return false;
  if (/월 ?$/.test(before)) return true;
  const after = text.slice(measure.to, measure.to + 5);
  if (measure.comparator !== null) return false;
  if (
    /^ ?(?:간|동안|만에|씩|치|째|밖에|뿐|안에|이내|내에|가량|정도|넘게|이상|연속|전|뒤|후)/.test(
      after,
    )
  )
    return false;
  // 한 달에 2일: a period before it makes it a length.
  return !/(?:달|월|년|주|주일|해)(?:에|당|간)? (?:[가-힣]{1,5} ){0,3}$/.test(
    text.slice(Math.max(0, measure.from - 20), measure.from),
  );
}

function isCue(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isHangul(before) || (before >= 48 && before <= 57)) return false;
  return !/^(?: ?(?:만에|전|뒤|후|동안|내내|안에|사이|여|이상|넘)|이틀|나 |[가-힣]+상)/.test(
    text.slice(end, end + 4),
  );
}

const RISE =
  /^(?:[가-힣]{0,3} ?){0,2}(?:늘|증가|올랐|올라|오른|상승|급증|뛰었|뛰어|치솟|불어|많아)/;
const FALL = /^(?:[가-힣]{0,3} ?){0,2}(?:줄|감소|내렸|하락|떨어|급감|축소)/;

/** "한 시간 반", "1년 반이 지났다", but not "한 달 반응". */
const AND_A_HALF =
  /^ ?반(?![가-힣])|^ ?반(?=(?:이|을|은|만|간|씩|쯤|가량|정도|동안|에|넘게)(?![가-힣]))/;

function adjust(text: string, measure: Measure): void {
  const half = AND_A_HALF.exec(text.slice(measure.to, measure.to + 6));
  if (half !== null && measure.unit?.dimension === "time" && !measure.isRange) {
    measure.low += 0.5;
    measure.high += 0.5;
    measure.to += half[0].length;
    measure.tailEnd = Math.max(measure.tailEnd, measure.to);
  }
  const tail = text.slice(measure.tailEnd, measure.tailEnd + 12);
  const until = /^까지/.exec(tail);
  const verb = tail.slice(until?.[0].length ?? 0);
  if (RISE.test(verb)) measure.change = "up";
  else if (FALL.test(verb)) measure.change = "down";
  if (
    until !== null &&
    measure.comparator === null &&
    // "4천 명까지 늘었다" is what it came to; "16시간까지 늘어난다" is how long it may be.
    (measure.change === null || measure.unit?.unit === "hour") &&
    !measure.isRange
  ) {
    measure.comparator = "lte";
    measure.comparatorWord = until[0];
  }
}
