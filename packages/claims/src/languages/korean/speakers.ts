import { listMatches } from "../../words/list-matches.ts";
/** "내무부", "이민국", "월스트리트저널", "현장 감독": what a name of one who speaks ends in. */
const SPEAKER_END =
  /(?:[가-힣]{1,}(?:부|청|국|처|원회|회|단|당|군|사|원|소|실|팀)|[가-힣]?(?:널|즈|스트|타임스|텔레그래프|가디언|통신|넷|뉴스|투데이|리뷰)|[가-힣](?:관|장|인|민|사|생|씨|님|자|원)|[A-Za-z]{2,}|감독|조장|간사|(?:사업|활동|운동|기업|분석|전문|평론|작|정치|외교|법률)가)$/u;
const NO_SPEAKER_END =
  /(?:체류국|파견국|수용국|북한인|북한 사람|외국인|인원|공장|현장|시장|농장|작업장|벌목장|사업장|식당|회원국|종업원|내부|외부|일부|대부|전부|남부|북부|동부|서부|간부들의 몫|국경|공원|병원|학원|여자|남자|숫자|비자|투자|적자|흑자|노동자|근로자|로동자|기술자|여성|남성|주민|국민|국가|중국|미국|외국|각국|양국|태국|자국|제국|입국|출국|귀국|천국|회사|군사|봉사|(?<!시)공사|이사|식사|행사|기사|검사|감사|장소|숙소|업소|조선소|제재소|수용소|주소|교실|사실|현실|침실|때문|일당|식단|집단|수단|공단|기회|사회|대회|영사관|대사관|본인|당사자|피해자|개인|증원|지원|직원|선원|복무원|접대원|요원|교원|자원|천 원|만 원|억 원)$/u;
/** "러시아에는", "월급으로는": a place or means, and no one who speaks. */
export const ADVERBIAL =
  /(?:에|에서|에게|(?<!메트|유|뉴|프|글로벌|히어)로|부터|까지|보다|처럼|면서|하면|하고|했고|지만)$/u;
/** Nouns for what can speak or show. */
const SPEAKER =
  /회원국|국정원|정보원|정보기관|외교부|통일부|국무부|재무부|법무부|노동부|정부|당국|관계자|소식통|대사|영사|보고관|전문가|위원회|위원장|패널|보고서|백서|자료|통계|연구원|연구소|연구진|연구결과|조사|센터|방송|통신|신문|일보|일간지|주간지|매체|언론|외신|RFA|VOA|NK|AP|AFP|BBC|NHK|CNN|로이터|타스|장관|차관|총리|대통령|의원|간사|대표|교수|박사|단체|대변인|일간|잡지|월간|뉴스|저널|타임스|포스트|포털|채널|네트워크|연합|연대|학회|노조|노동조합|선교사|목사|신부|변호인|책임자|매니저|블로거|감찰|사령부|총국|본지|간부|관리|주민|업자|사장|상인|지배인|청$|부처|유엔|안보리|국회|기관|협회|재단|법원|검찰|경찰|특파원|주지사|시장|국장|처장|청장|실장|씨$|측$|회의|사무소|사무국|그룹|기구|은행|회사|기업|변호사|활동가|탈북민|탈북자|노동자 [A-Z가-힣]씨|목격자|측|증언자|출신|공보|문건|명단|기록|집계|브로커|감독/u;
const COUNTRY =
  /^(?:미국|러시아|중국|일본|한국|우리|쿠웨이트|카타르|몽골|폴란드|말레이시아|북한|유엔|미|러|중)(?:\s?(?:정부|당국|측))?$/u;
export const NO_SPEAKER =
  /^북한(?!\s?(?:[가-힣]{1,6}(?:\s[가-힣]{1,6})?\s출신|인권|외무|출신|매체|전문|관련|담당|농업|소식|문제|노동당|관영|내부|대사|외교|간부|관리|당국자|관계자|전문가))|^(?:이들|그들|대부분|일부|나머지|수|것|이|그|돈|월급|임금)$|(?<!(?:^|\s)(?:한|어느)\s(?:[가-힣]{1,8}\s)?)노동자(?:들)?$|(?:[천만백여]|\d\d)\s?명$|달러$|(?:(?<!교)수|규모|인원|숫자|금액|월급|임금|수입|몫|비율|비중|돈)$/u;
const PRONOUN = /^(?:그|그녀|그들)$/u;
/** "이 단체는", "같은 소식통은": someone named before. */
const DEMONSTRATIVE =
  /^(?:이|그|같은|해당|본|동)\s([가-힣]{1,3}통|저널|센터|재단|협회|기구|연구소|연구원|단체|매체|[가-힣]{0,3}(?:자|체|문|송|신|서|소|관|부|리|가|수|민|인|원|장|표|료|건|사|지|성)|방송|통신)(?:들)?$/u;
/** "정 위원", "임 씨": the surname of someone named in full before. */
const SURNAME =
  /^([가-힣])\s(위원|연구위원|교수|장관|차관|대표|의원|박사|소장|회장|국장|대사|씨|실장|팀장|원장|총리|대통령|대변인|사장)$/u;
/** "신문은", "단체는": a kind of body, which is not its name. */
const BARE_BODY =
  /^(?:매체|저널|신문|통신|방송|잡지|일간지|주간지|통신사|방송사|언론사|저널|타임스|포스트|단체|기구|재단|기관|협회|연구소|연구원)$/u;
/** "본고", "우리 단체": who writes. */
const OWN_TEXT =
  /^(?:본고|본지|본보|본사|본 (?:연구|보고서|조사|글|기사|논문|자료)|이 글|필자|저자|우리|우리 (?:단체|연구소|연구진|조사팀|취재진)|취재진|취재팀|기자|나|저|내)$/u;
/** Whether a source is whoever writes the text: it credits no one. */
export const isOwnText = (source: string) => OWN_TEXT.test(source);
/** Whether a source is but a kind of body, named before. */
export const isBareBody = (source: string) => BARE_BODY.test(source);
/** How far back what a demonstrative points at is looked for. */
const POINTED = 500;

/** Whether a source goes back to someone named before. */
export const isPronoun = (source: string) =>
  PRONOUN.test(source) || DEMONSTRATIVE.test(source) || SURNAME.test(source);

/** Someone, where no document: the one that "그는" can point at. */
const SOMEONE =
  /(?:[가-힣][관장자씨수사인민가표원]|간부|관리|대표|[남여][자성]|[A-Z가-힣] ?씨|소식통)$/u;

/** What "그는" does not point at. */
const A_BODY =
  /(?:회사|공사|방송사|통신사|언론사|신문사|영사관|대사관|공관|기관|공장|농장|시장|현장|사업장|식당|작업장|단체|학원|병원|법원|연구원)$/u;
const SAYS_RIGHT_AFTER =
  /^[이가은는]\s(?:\d{1,2}일\s)?(?:밝혔|말했|전했|설명했|귀띔|주장했|증언|토로|호소|회고|털어|덧붙)/u;
/**
 * What "이 단체" or "그" points at: the last name in the text before that ends in the noun, the last
 * one who does something in it; null where no such name is near.
 */
export function findPointedAt(text: string, before: number, source: string): string | null {
  const told = text.slice(Math.max(0, before - POINTED), before);
  const surname = SURNAME.exec(source);
  if (surname !== null) {
    const [, family = "", role = ""] = surname;
    const full = new RegExp(
      `(?:[\\p{L}\\p{N}]{2,12}\\s){0,2}${family}[가-힣]{1,3}\\s?[가-힣]{0,4}${role}`,
      "gu",
    );
    const found = listMatches(told, full).at(-1)?.[0];
    return found === undefined ? source : trimSource(found);
  }
  const noun = DEMONSTRATIVE.exec(source)?.[1];
  if (noun === undefined) {
    const last = told.slice(told.trimEnd().lastIndexOf("다. ") + 1);
    const people = findSubjects(last).filter(
      ({ name }) => SOMEONE.test(name) && !A_BODY.test(name) && canSpeak(name),
    );
    // "회사에서는 …고 현지 교민이 말했다": who says it, before anyone told of.
    const who =
      (people.find(({ end }) => SAYS_RIGHT_AFTER.test(last.slice(end, end + 16))) ?? people[0])
        ?.name ?? null;
    return who !== null && SURNAME.test(who) ? findPointedAt(text, before, who) : who;
  }
  // "인권단체 ‘워치라인’": the name that the kind of body was told with.
  const called = listMatches(
    told,
    new RegExp(`${noun}\\s['‘「『《〈]([\\p{L}\\p{N}][\\p{L}\\p{N} .·-]{1,17})['’」』》〉]`, "gu"),
  ).at(-1)?.[1];
  if (called !== undefined) return called;
  const names = new RegExp(
    `(?:[\\p{L}\\p{N}]{1,12}\\s)?[\\p{L}\\p{N}]{0,12}${noun}(?=들?[은는이가을를의도에와과,.\\s])`,
    "gu",
  );
  const found = listMatches(told, names).map(([name]) => name);
  const last = found.findLast((name) => !DEMONSTRATIVE.test(name) && trimSource(name) !== noun);
  if (last === undefined) return null;
  const [first = "", second] = last.split(" ");
  // "북한인권단체" is a name by itself; "한 소식통" needs its modifier.
  return second === undefined || second === noun ? trimSource(last) : second || first;
}

const canSpeak = (name: string) => isNamedSpeaker(name) || isSpeaker(name);

/** A noun phrase, and a short name in brackets, with the particle of a subject; `topic` where it is what the sentence is about. */
export type Subject = { name: string; start: number; end: number; topic: boolean };

const SUBJECT =
  /([^\s,.“”"‘’'!?()·:]{1,20}?)(?:\([^()]{1,30}\))?(은|는|이|가|(?<!에|서|[남북강]|정|속|보|제|태|온|용|의)도|에서는|측은|측이)(?=\s|(?<=[은는]),\s)/gu;
/** Words that close what stands before a name: a particle, the verb of a clause about the name. */
const NO_PART_OF_NAME =
  /^(?!한$|북한$|남한$|이$|그$|같은$|해당$)(?:.*(?:[은는을를에게로과와던된할될며면고서다이가]|한|까지|부터|보다)|(?:.*[가-힣])?(?:낸|온)|.*[가-힣][가-힣]간(?<!민간)|따라|통해|위해|대해|관해|관련해|의해|비해|걸쳐|약|또|및|뒤|후|때|동안|이후|중|등)$/u;
/** The word before, be its foreign spelling in brackets or not: "와세다(早稻田)대 ". */
const WORD_BEFORE = /([^\s,.“”"‘’'!?():]{1,20}(?:\([^()\s]{1,12}\)[^\s,.“”"‘’'!?():]{0,10})?)\s$/u;
const MAX_NAME = 5;
const QUOTED = /“[^”]{0,300}”|"[^"]{0,300}"/gu;

/** The subjects of a sentence outside its quotations, each with the nouns that lead its name. */
export function findSubjects(sentence: string): Subject[] {
  const quoted = listMatches(sentence, QUOTED).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const subjects: Subject[] = [];
  for (const found of listMatches(sentence, SUBJECT)) {
    const at = found.index;
    if (quoted.some(({ start, end }) => start <= at && at < end)) continue;
    const end = at + (found[1] ?? "").length;
    let start = at;
    for (let words = 1; words < MAX_NAME; words++) {
      const before = WORD_BEFORE.exec(sentence.slice(Math.max(0, start - 40), start));
      if (before?.[1] === undefined || NO_PART_OF_NAME.test(before[1])) break;
      start -= before[0].length;
    }
    if (ADVERBIAL.test(sentence.slice(start, end))) continue;
    const name = trimSource(sentence.slice(start, end));
    subjects.push({ name, start: end - name.length, end, topic: /[은는]$/u.test(found[2] ?? "") });
  }
  return subjects;
}

/** "‘앙골라 통신’에 따르면", "인권단체 '메콩워치'는": a name in quotation marks, before its particle. */
const QUOTED_NAME =
  /([\p{L}\p{N}]{0,8}\s)?['‘「『《〈]([\p{L}\p{N}][\p{L}\p{N} .·-]{1,17})['’」』》〉](?=(?:에\s(?:따르면|의하면)|[은는이가의도])(?:\s|$))/gu;
const QUOTES = /['‘「『《〈]/u;
/** What kind of body a name in quotation marks is of, right before it. */
const KIND_OF_BODY =
  /(?:단체|매체|언론|신문|일간|일간지|주간지|월간지|잡지|통신|통신사|방송|방송사|기구|기관|연대|연합|연구소|재단|협회|모임|회사|업체|사이트|채널|네트워크|센터)\s$/u;

/**
 * A sentence of the same length with a comma for the quotation marks around the names of those who
 * speak: what stands before is told of the name, and no part of it.
 */
export function unquoteNames(sentence: string): string {
  if (!QUOTES.test(sentence)) return sentence;
  return sentence.replace(QUOTED_NAME, (whole, lead: string | undefined, name: string) =>
    isSpeaker(name) || isNamedSpeaker(name) || KIND_OF_BODY.test(lead ?? "")
      ? `${lead ?? ""}, ${name}`
      : whole,
  );
}

/** "태국 인권단체 , " before a name that was in quotation marks: whose body it is stands with the name. */
const APPOSITION = new RegExp(
  `(?:[^\\s,.]{1,12}\\s){0,2}[^\\s,.]{0,8}${KIND_OF_BODY.source.replace("$", "")}, $`,
  "u",
);
const APPOSITION_REACH = 40;

/** Where the words that lead up to a name begin, be they set off from it. */
export function startOfApposition(sentence: string, name: number): number {
  const from = Math.max(0, name - APPOSITION_REACH);
  const found = APPOSITION.exec(sentence.slice(from, name));
  return found === null ? name : from + found.index;
}

/** A name or role whose ending says that it is of one who can speak, known or not. */
export function isNamedSpeaker(source: string): boolean {
  return SPEAKER_END.test(source) && !NO_SPEAKER_END.test(source) && !NO_SPEAKER.test(source);
}

/** A noun of one who can speak or of a document that can show, or a pronoun for them. */
export function isSpeaker(source: string): boolean {
  return (
    isPronoun(source) ||
    ((SPEAKER.test(source) || COUNTRY.test(source)) && !NO_SPEAKER.test(source))
  );
}

/** The name without what leads to it: a date, an adverb, the end of the clause before. */
export function trimSource(words: string): string {
  return words
    .replace(/^[[【][^\]】]{1,20}[\]】]\s?/u, "")
    .replace(/^.{0,60}?(?:했다|였다|이다|된다|있다|다고|라고|하고|지만|으며|이며|면서|는데)\s/u, "")
    .replace(/^(?:고\s|것이\s|것은\s|게\s|으나\s|지만\s|는데\s|인데\s|[가은는]\s(?=\S\S))/u, "")
    .replace(
      /^(?:\s?(?:그런데|그래서|그러면서|따라서|게다가|더구나|특히|아울러|당초|원래|나중에|이후|그 뒤|지금까지|보며|보고|보면서|그러나|또한|또|이어|한편|다만|앞서|이에|실제로|이날|최근|올해|작년|지난해|당시|현재|익명을 요구한|지난 ?\d{0,2}[월일년]?|(?:\d{1,2}|\d{4}(?=년에))[년월일](?:에)?|\d{4}년\s\d{1,2}월(?:에)?|이와 관련해|관련해|이와 관련하여|이와 함께|이어서|하지만|반면|반면에|(?:\d{1,2}월\s)?\d{1,2}일(?:까지|자)))+\s/u,
      "",
    )
    .replace(/^(?:이|그|해당)\s(?:나라|지역|도시|주)\s(?=\S)/u, "")
    .replace(/^이\s(?=\S+\s\S)/u, "")
    .replace(
      /^(?:[가-힣]{1,8}의?\s){0,3}[가-힣]{0,6}(?:단체|기관|언론|매체|학자|전문가|일간지|주간지|통신사|연구소|교수)인\s(?=\S)/u,
      "",
    )
    .replace(/의\s(?:정보|추산|추계|추정|설명|계산|집계|주장)$/u, "")
    .replace(/\s\d{1,2}일$/u, "")
    .replace(/\([^()]{1,20}\)$/u, "")
    .replace(/(?:에게|에|은|는|이|가|의|측|쪽|도)$/u, (end) =>
      end === "이" || end === "가" || end === "도" || end === "의" ? end : "",
    )
    .trim();
}
