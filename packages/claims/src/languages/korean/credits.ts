import type { Credit, Sentence } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

const SAYS =
  "밝혔|밝힌|밝히|말했|말한|전했|전한|보도|추산|추정|발표했|발표한|설명했|설명한|주장|분석했|분석한|집계했|집계한|파악했|파악하|지적했|지적한|보고했|공개했|증언|내다봤|내다본|본다|봤다|보고 있|언급했|답했|알렸|강조|평가했|예상|전망했|확인했|덧붙였|폭로|소개했|썼다|털어놨|털어놓|기록했|적었|적은|신고했|귀띔|회고|되풀이|인정했|시인했|통보했|제시했|꼽았|짚었|헤아렸|계산했|잡았|냈다|했다고|토로|호소";
/** Nouns for what can speak or show. */
const SPEAKER =
  /국정원|정보원|정보기관|외교부|통일부|국무부|재무부|법무부|노동부|정부|당국|관계자|소식통|대사|공사|영사|보고관|전문가|위원회|위원장|패널|보고서|백서|자료|통계|연구원|연구소|연구진|연구결과|조사|센터|방송|통신|신문|일보|매체|언론|외신|RFA|VOA|NK|AP|AFP|BBC|NHK|CNN|로이터|타스|장관|차관|총리|대통령|의원|간사|대표|교수|박사|단체|대변인|본지|간부|관리|주민|업자|사장|상인|지배인|청$|부처|유엔|안보리|국회|기관|협회|재단|법원|검찰|경찰|특파원|주지사|시장|국장|처장|청장|실장|씨$|측$|회의|사무소|사무국|그룹|기구|은행|회사|기업|변호사|활동가|탈북민|탈북자|노동자 [A-Z가-힣]씨|목격자|측|증언자|출신|공보|문건|명단|기록|집계|브로커|감독/u;
const COUNTRY =
  /^(?:미국|러시아|중국|일본|한국|우리|쿠웨이트|카타르|몽골|폴란드|말레이시아|북한|유엔|미|러|중)(?:\s?(?:정부|당국|측))?$/u;
const NO_SPEAKER =
  /^북한(?!\s?인권)|^(?:이들|그들|대부분|일부|나머지|수|것|이|그|돈|월급|임금)$|노동자(?:들)?$|명$|달러$|(?:수|규모|인원|숫자|금액|월급|임금|수입)$/u;
const PRONOUN = /^(?:그|그녀|이 소식통|같은 소식통|이 관계자|그들)$/u;
const MAX_SOURCE = 45;
const YEAR = /(?:19[89]\d|20[0-4]\d)/;
const REPORT = /보고서|백서|연구|조사|자료|통계/;
const LEAD =
  /([^,.“”"‘’'()]{2,60}?)(?:에|을|를|의 말을|의 자료를|의 보도를)?\s?(?:따르면|의하면|인용해|인용하며|인용한|바탕으로|토대로|근거로)(?![가-힣])/gu;
const SHOWN =
  /([^,.“”"‘’'()]{2,40}?(?:보고서|백서|자료|통계|조사|문건|명단|집계|연구|기록|내역))(?:를|을|에는|에서는|로는|으로는|엔|상으로는|에서)\s/gu;
const SUBJECT =
  /(?:^|[,“”"‘’'.!?]\s?|[다고며]\s)([^,.“”"‘’'!?]{1,60}?)(?:은|는|이|가|도|에서는|측은|측이)\s/gu;
/** "…라고 조선일보가 보도했다": the subject right before its verb. */
const CLOSING = new RegExp(
  `고\\s((?:[^\\s,.“”"‘’']{1,16}\\s){0,4}?[^\\s,.“”"‘’']{1,16}?)(?:은|는|이|가|도|측은|측이)\\s(?:[^\\s,.]{1,12}\\s){0,3}(?:${SAYS})`,
  "gu",
);
const VERB = new RegExp(SAYS, "u");
/** "…라는 연구결과가 나왔다": what came out is the source. */
const CAME_OUT =
  /(?:라는|다는|한다는)\s((?:[^\s,.]{1,12}\s){0,3}?[^\s,.]{0,10}(?:결과|보고서|분석|추산|집계|증언|보도))(?:이|가|도)\s(?:나왔|나온|발표)/gu;

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
    const isQuoted = /인용/.test(found[0]);
    add(found[1] ?? "", found.index, isQuoted ? { quoted: true } : { relays: true });
  }
  for (const found of slice.matchAll(CAME_OUT))
    add(found[1] ?? "", found.index + found[0].indexOf(found[1] ?? ""));
  for (const found of slice.matchAll(CLOSING)) {
    const words = found[1] ?? "";
    if (isSpeaker(trimSource(words))) add(words, found.index + found[0].indexOf(words, 1));
  }
  if (VERB.test(slice)) {
    for (const found of slice.matchAll(SUBJECT)) {
      const words = found[1] ?? "";
      const source = trimSource(words);
      const rest = slice.slice(found.index + found[0].length);
      if (!VERB.test(rest) || !isSpeaker(source)) continue;
      if (add(words, found.index + found[0].indexOf(words))) break;
    }
  }
  for (const found of slice.matchAll(SHOWN)) {
    if (credits.length > 0) break;
    add(found[1] ?? "", found.index, { relays: true });
  }
  return credits.sort((a, b) => a.at.start - b.at.start);
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
      /^(?:\s?(?:그러나|또한|또|이어|한편|다만|앞서|이에|실제로|이날|최근|올해|작년|지난해|당시|익명을 요구한|지난 ?\d{0,2}[월일년]?|\d{1,4}[년월일](?:에)?|이와 관련해|하지만|반면))+\s/u,
      "",
    )
    .replace(/\s\d{1,2}일$/u, "")
    .replace(/(?:에게|에|은|는|이|가|의|측|쪽|도)$/u, (end) =>
      end === "이" || end === "가" || end === "도" || end === "의" ? end : "",
    )
    .trim();
}
