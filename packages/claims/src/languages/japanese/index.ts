import type { LanguagePack } from "../../language-pack.ts";
import { buildCompactPack } from "../shared/build-compact-pack.ts";
import { withOwnPeople } from "../shared/own-people.ts";
import { countries, insidePlaces, localities, peopleEndings } from "./countries.ts";
import { readCounted } from "./counted-noun.ts";
import { findCompared } from "./compared-credits.ts";
import { findCredits } from "./credits.ts";
import { dates } from "./dates.ts";
import { withSameYear } from "./same-year.ts";
import { dismiss } from "./dismiss.ts";
import { findGovernor } from "./governor.ts";
import { refineMentions } from "./refine-mentions.ts";
import { terms } from "./terms.ts";

const compact = buildCompactPack({
  language: "ja",
  matching: "characters",
  terms,
  countries,
  localities,
  insidePlaces,
  nounless: "person",
  // A point of a list is a sentence too.
  stop: /[。！？!?][」』”）)]{0,3}|(?=[▽▼■◆●])/g,
  // "…いたが大半が去った": after a verb "が" joins two clauses.
  clause: /[、，；;：:（）()—]|(?<=[たるだすん])が(?=[^、])/g,
  dates,
  credits: [],
  trimSource: (source) => source,
  report: /報告/u,
  joint: /^$/u,
  noSpeaker: /^$/u,
});

/** Japanese. Particles follow their words, so that words match as substrings. */
/** "中国をはじめ12カ国に": one of several. */
const FIRST_OF_ALL = /^(?:をはじめ|を筆頭に)/u;

/** "国別では": the parts of what was counted before. */
const PARTS = /(?:[国省州]|職種|業種|地域|都市|分野|部門|男女|現場|会社|企業|工場|施設)別|内訳/u;

/** "…を得ているという。": it goes on with what was told, of the time that was told. */
const GOES_ON_TELLING = /^[^。\n]{0,118}(?:という|計算という|とのこと)(?:だ|です)?。/u;
const MAX_TOLD = 126;
/** What is told of a peak is not what goes on. */
const BYGONE = /最も多|最多だ|最盛|ピーク|頂点|かつて|当時|以前は/u;

/** Schemes for the people of other countries, whatever work they do. */
const OF_OTHERS_ALWAYS =
  /育成就労|技能実習|特定技能|外国人材|留学生|在日|拘束船|貨物船|乗員|引き揚げ者|徴用工/u;
/** What titles say that are about people who do no paid work abroad. */
const OTHERS =
  /(?<!もう[一1]つの|第[二2]の)派兵|参戦|出兵|[鮮北]兵|(?<!除隊|元)兵士|負傷兵|戦死|捕虜|地雷|工兵|部隊|脱北|難民|亡命|留学|サハリン残留|残留者|引き揚げ者|徴用|強制連行|慰霊|追悼|観光(?:客|ツアー|団)|漂着|漂流|木造船|密漁|不審船|拉致|帰国事業|帰還事業|里帰り|離散家族|選手|五輪|応援団|芸術団|公演|代表団|首脳会談/u;
const WORK = /労働|出稼ぎ|就労|働|派遣|作業員|従業員|技術者|外貨|送還|輸出/u;

export const japanese: LanguagePack = {
  ...compact,
  countries: withOwnPeople(compact.countries, "KP", peopleEndings),
  precede: true,
  tellsPast: (text, { start }) =>
    GOES_ON_TELLING.test(text.slice(start, start + MAX_TOLD)) &&
    !BYGONE.test(text.slice(Math.max(0, start - MAX_TOLD), start)),
  findDates: (text, sentence, published) =>
    withSameYear(text, sentence, compact.findDates(text, sentence, published)),
  opensParts: (words) => PARTS.test(words),
  isAboutOthers: (title) =>
    OF_OTHERS_ALWAYS.test(title) || (OTHERS.test(title) && !WORK.test(title)),
  refineMentions,
  findCredits,
  findCompared,
  readCounted,
  findGovernor,
  isPlaceOfSome: (text, _, place) => FIRST_OF_ALL.test(text.slice(place.end, place.end + 6)),
  dismiss,
};
