import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

const SAYS =
  "밝혔|밝힌|밝히|말했|말한|전했|전한|보도|추산|추정|발표했|발표한|설명했|설명한|주장|분석했|분석한|집계했|집계한|파악했|파악하|지적했|지적한|보고했|공개했|증언|내다봤|내다본|본다|봤다|보고 있|언급했|답했|알렸|강조|평가했|예상|전망했|확인했|덧붙였|폭로|소개했|썼다|털어놨|털어놓|기록했|적었|적은|신고했|귀띔|회고|되풀이|인정했|시인했|통보했|제시했|꼽았|짚었|헤아렸|계산했|잡았|냈다|했다고|토로|호소|추산하|추정하|계산하|분석하|주장하|말하|전하|설명하|예측했|발언|단언|못 박|꼬집|일러|일렀|들려줬|들려주|되물|반박|일축|밝혀|짐작|헤아린|보고한|추정한|공개한|알린|경고|의심|판단";
/** "내무부", "이민국", "월스트리트저널", "현장 감독": what a name of one who speaks ends in. */
const SPEAKER_END =
  /(?:[가-힣]{1,}(?:부|청|국|처|원회|회|단|당|군|사|원|소|실|팀)|[가-힣]?(?:널|즈|스트|타임스|텔레그래프|가디언|통신|넷|뉴스|투데이|리뷰)|[가-힣](?:관|장|인|민|사|생|씨|님|자|원)|[A-Za-z]{2,}|감독|조장|간사|(?:사업|활동|운동|기업|분석|전문|평론|작|정치|외교|법률)가)$/u;
const NO_SPEAKER_END =
  /(?:인원|공장|현장|시장|농장|작업장|벌목장|사업장|식당|회원국|종업원|내부|외부|일부|대부|전부|남부|북부|동부|서부|간부들의 몫|국경|공원|병원|학원|여자|남자|숫자|비자|투자|적자|흑자|노동자|근로자|로동자|기술자|여성|남성|주민|국민|국가|중국|미국|외국|각국|양국|태국|자국|제국|입국|출국|귀국|천국|회사|군사|봉사|공사|이사|식사|행사|기사|검사|감사|장소|숙소|업소|조선소|제재소|수용소|주소|교실|사실|현실|침실|때문|일당|식단|집단|수단|공단|기회|사회|대회|영사관|대사관|본인|당사자|피해자|개인|증원|지원|직원|선원|복무원|접대원|요원|교원|자원|천 원|만 원|억 원)$/u;
/** "러시아에는", "월급으로는": a place or means, and no one who speaks. */
const ADVERBIAL = /(?:에|에서|에게|으로|부터|까지|보다|처럼|면서|하면|하고|했고|지만)$/u;
/** Nouns for what can speak or show. */
const SPEAKER =
  /국정원|정보원|정보기관|외교부|통일부|국무부|재무부|법무부|노동부|정부|당국|관계자|소식통|대사|영사|보고관|전문가|위원회|위원장|패널|보고서|백서|자료|통계|연구원|연구소|연구진|연구결과|조사|센터|방송|통신|신문|일보|일간지|주간지|매체|언론|외신|RFA|VOA|NK|AP|AFP|BBC|NHK|CNN|로이터|타스|장관|차관|총리|대통령|의원|간사|대표|교수|박사|단체|대변인|본지|간부|관리|주민|업자|사장|상인|지배인|청$|부처|유엔|안보리|국회|기관|협회|재단|법원|검찰|경찰|특파원|주지사|시장|국장|처장|청장|실장|씨$|측$|회의|사무소|사무국|그룹|기구|은행|회사|기업|변호사|활동가|탈북민|탈북자|노동자 [A-Z가-힣]씨|목격자|측|증언자|출신|공보|문건|명단|기록|집계|브로커|감독/u;
const COUNTRY =
  /^(?:미국|러시아|중국|일본|한국|우리|쿠웨이트|카타르|몽골|폴란드|말레이시아|북한|유엔|미|러|중)(?:\s?(?:정부|당국|측))?$/u;
const NO_SPEAKER =
  /^북한(?!\s?(?:인권|외무|출신|매체|전문|관련|담당|농업|소식|문제|노동당|관영|내부|대사|외교))|^(?:이들|그들|대부분|일부|나머지|수|것|이|그|돈|월급|임금)$|노동자(?:들)?$|(?:[천만백여]|\d\d)\s?명$|달러$|(?:수|규모|인원|숫자|금액|월급|임금|수입)$/u;
const PRONOUN = /^(?:그|그녀|이 소식통|같은 소식통|이 관계자|그들)$/u;
const MAX_SOURCE = 45;
const YEAR = /(?:19[89]\d|20[0-4]\d)/;
const REPORT = /보고서|백서|연구|조사|자료|통계/;
const LEAD =
  /([^,.“”"‘’'()]{2,60}?)(?:에|을|를|의 말을|의 자료를|의 보도를)?\s?(?:따르면|의하면|인용해|인용하며|인용한|바탕으로|토대로|근거로)(?![가-힣])/gu;
const SHOWN =
  /([^,.“”"‘’'()]{2,40}?(?:보고서|백서|자료|통계|조사|문건|명단|집계|연구|기록|내역|추산|추계|설명|증언|전언|발표|분석))(?:를|을|에는|에서는|로는|으로는|론|으론|엔|상으로는|에서|에선)\s/gu;
const SUBJECT =
  /(?<=^|[,“”"‘’'.!?]|[,“”"‘’'.!?]\s|[다고며면]\s|에[는도]\s|에서[는도]\s|에선\s)([^,.“”"‘’'!?]{1,60}?)(?:은|는|이|가|(?<!에|서)도|에서는|측은|측이)\s/gu;
/** "…라고 조선일보가 보도했다": the subject right before its verb. */
const CLOSING = new RegExp(
  `(?:고|것으로)\\s((?:[^\\s,.“”"‘’']{1,16}\\s){0,4}?[^\\s,.“”"‘’']{1,16}?)(?:은|는|이|가|도|측은|측이)\\s(?:[^\\s,.]{1,12}\\s){0,3}(?:${SAYS})`,
  "gu",
);
/** "…는 게 통일부의 추산이다": whose figure it is, at the end. */
const OWNED =
  /([^,.“”"‘’]{2,40}?)의\s(?:추산|추정|설명|전언|분석|주장|말|계산|셈|셈법|집계|증언|관측|판단|평가|보고|예상|전망)(?:이다|이었다|입니다|이라고|이라는|다)(?=[\s.,]|$)/gu;
const VERB = new RegExp(SAYS, "gu");
/** "…라는 연구결과가 나왔다": what came out is the source. */
const CAME_OUT =
  /(?:라는|다는|한다는)\s((?:[^\s,.]{1,12}\s){0,3}?[^\s,.]{0,10}(?:결과|보고서|분석|추산|집계|증언|보도|관측|전언|소식|주장))(?:이|가|도)\s(?:나왔|나온|발표)/gu;

/** Whom a Korean sentence credits: what "에 따르면" names, the subject of a verb of saying. */
export function findCredits(text: string, sentence: Sentence): Credit[] {
  const slice = text.slice(sentence.start, sentence.end);
  const credits: Credit[] = [];
  const add = (words: string, from: number, more: Partial<Credit> = {}): boolean => {
    const source = trimSource(words);
    const start = from + Math.max(0, words.lastIndexOf(source));
    const at: Span = { start: sentence.start + start, end: sentence.start + start + source.length };
    if (source.length < 1 || source.length > MAX_SOURCE) return false;
    if (credits.some((other) => other.at.start < at.end && at.start < other.at.end)) return false;
    const pronoun = PRONOUN.test(source);
    if (!pronoun && NO_SPEAKER.test(source)) return false;
    const year = REPORT.test(source) ? YEAR.exec(source)?.[0] : undefined;
    credits.push({
      source: pronoun ? null : source,
      at,
      scope: { start: sentence.start, end: sentence.end },
      chain: [],
      year: year === undefined ? null : Number(year),
      holds: "paragraph",
      ...more,
    });
    return true;
  };
  for (const found of slice.matchAll(LEAD)) {
    const words = found[1] ?? "";
    if (!/인용/.test(found[0])) {
      add(words, found.index, { relays: true });
      continue;
    }
    // "NHK가 당국자의 말을 인용해": who quotes stands before whom is quoted.
    const quoted = afterQuoting(words);
    add(quoted, found.index + words.length - quoted.length, { quoted: true });
  }
  for (const found of slice.matchAll(CAME_OUT))
    add(found[1] ?? "", found.index + found[0].indexOf(found[1] ?? ""));
  for (const found of slice.matchAll(OWNED)) {
    const words = lastWords(found[1] ?? "");
    const start = found.index + (found[1] ?? "").length - words.length;
    if (isSpeaker(trimSource(words))) add(words, start);
  }
  const closing: { words: string; start: number }[] = [];
  for (const found of slice.matchAll(CLOSING)) {
    const words = found[1] ?? "";
    const source = trimSource(words);
    if (isSpeaker(source) || isNamedSpeaker(source))
      closing.push({ words, start: found.index + found[0].indexOf(words, 1) });
  }
  let opened = false;
  const lastVerb = [...slice.matchAll(VERB)].at(-1)?.index ?? -1;
  if (lastVerb >= 0) {
    for (const found of slice.matchAll(SUBJECT)) {
      const words = (found[1] ?? "").replace(/^.*(?:따르면|의하면|보면)\s/u, "");
      const start = found.index + found[0].lastIndexOf(words);
      const source = trimSource(words);
      const topic = /[은는]\s$/.test(found[0]);
      if (found.index + found[0].length > lastVerb || ADVERBIAL.test(words)) continue;
      if (!isSpeaker(source) && !(topic && isNamedSpeaker(source))) continue;
      if (
        closing.some(
          (other) => start < other.start + other.words.length && other.start < start + words.length,
        )
      )
        continue;
      if ((opened = add(words, start))) break;
    }
  }
  // "미 국무부는 …고 추정한다고 AP통신이 보도했다": who reports hands on what the first one says.
  for (const { words, start } of closing) add(words, start, opened ? { relays: true } : {});
  for (const found of slice.matchAll(SHOWN)) {
    if (credits.length > 0) break;
    add(found[1] ?? "", found.index, { relays: true });
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
}

/** "러시아 당국자" in "일본 NHK 방송이 러시아 당국자의 말을 인용해". */
function afterQuoting(words: string): string {
  let quoted = words;
  for (const found of words.matchAll(/[이가은는]\s/gu)) {
    const before = trimSource(words.slice(0, found.index));
    const rest = words.slice(found.index + found[0].length);
    if (rest.length >= 2 && (isSpeaker(before) || isNamedSpeaker(before))) quoted = rest;
  }
  return quoted;
}

/** "어느 나라 정부": the last words before "의", without the clause they close. */
function lastWords(words: string): string {
  return words.replace(/^.*(?:는 게|는 것이|는 것은|다는 게)\s/u, "");
}

function isNamedSpeaker(source: string): boolean {
  return SPEAKER_END.test(source) && !NO_SPEAKER_END.test(source) && !NO_SPEAKER.test(source);
}

function isSpeaker(source: string): boolean {
  return (
    PRONOUN.test(source) ||
    ((SPEAKER.test(source) || COUNTRY.test(source)) && !NO_SPEAKER.test(source))
  );
}

/** The name without what leads to it: a date, an adverb, the end of the clause before. */
function trimSource(words: string): string {
  return words
    .replace(/^.{0,60}?(?:했다|였다|이다|된다|있다|다고|라고|하고|지만|으며|이며|면서|는데)\s/u, "")
    .replace(
      /^(?:\s?(?:그러나|또한|또|이어|한편|다만|앞서|이에|실제로|이날|최근|올해|작년|지난해|당시|익명을 요구한|지난 ?\d{0,2}[월일년]?|(?:\d{1,2}|\d{4}(?=년에))[년월일](?:에)?|\d{4}년\s\d{1,2}월(?:에)?|이와 관련해|하지만|반면))+\s/u,
      "",
    )
    .replace(/^[이가은는]\s(?=\S\S)/u, "")
    .replace(/\s\d{1,2}일$/u, "")
    .replace(/(?:에게|에|은|는|이|가|의|측|쪽|도)$/u, (end) =>
      end === "이" || end === "가" || end === "도" || end === "의" ? end : "",
    )
    .trim();
}
