import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import { lastGroupWord, SOLDIERS } from "./counted-noun.ts";
import { listMatches } from "../../words/list-matches.ts";
import { NO_WORKERS_COUNTED, WITHIN } from "./dismiss-people.ts";
import { goesToOthers, NO_PAY, NO_SHARE_OF_PAY } from "./dismiss-sums.ts";
import { lookAround, type Dismissal, type Surroundings } from "./surroundings.ts";
import { lineStart } from "../../words/line-start.ts";

/** "年7000ドル×5万人": a sum that is worked out. */
const TIMES = /[×✕÷＝=]/u;
const LABOUR_CAMP = /(?:収容所|教化所|管理所)(?:に|で)/u;
/** "中国の労働法では1日8時間": what the law says. */
const BY_LAW =
  /(?:労働法|労働基準法|労基法|法律|法令|法定|就業規則|決まり|規則|定め)(?:(?!が、)[^。]){0,120}$/u;
/** "北朝鮮では12時間労働が一般的だが": how it is at home. */
const AT_HOME =
  /(?:(?:北朝鮮|本国|祖国|国内|故郷)では[^。、]{0,12}|(?:北朝鮮国?内|本国|祖国)の[^。、はが]{0,16})$/u;
/** "契約上は10時間のはずが、…": what it should have been. */
const SHOULD_BE = /^[^、。]{0,6}(?:の)?はず(?:が|だった|なのに|だが|でした|の)/u;
const ROUND_THE_CLOCK = /^(?:体制|態勢|交代|営業|監視|管理|対応|稼働|操業|休みなく|ずっと)/u;
/** "7時間の海水浴": a time of something that is no work. */
const TIME_OF =
  /^の(?!.{0,4}(?:労働|勤務|作業|仕事|残業|就労|交代|シフト|重労働|工事|立ち))[\p{Script=Han}\p{Script=Katakana}ー]{2}/u;
/** Where people work who never left: "国営農場では1日14時間". */
const HOME_WORK = /国営農場|協同農場|集団農場|田植え|突撃隊|人民班/u;
const NOT_HOSTS =
  /^.{0,6}(?:の報告|が報告|が提出|に圧力|が参加|の代表|が加盟|が投票|の首脳|会合|協議|会談|の中間)/u;
const KNOWN_COUNTRIES = /(?:合わせた|を加えた|を除く|加盟)$/u;
const REPORTERS =
  /^(?:余り|以上|超|近く|ほど)?(?:が|は)[^。、]{0,24}(?:を|と)(?:報告|提出|回答|説明|届け)/u;
/** "17カ国は「一人もいない」とし". */
const NONE_THERE = /^(?:余り)?は「?(?:一人も|1人も|いない|皆無|ゼロ|なし|該当)/u;
const NO_WORKERS = /^[^。]{0,24}労働者は(?:い|存在し)な/u;
/** "千ズロチだったのか、百だったのか". */
const ASKED_WHETHER = /^(?:だった|な)のか/u;
const ORDINAL = /第$/u;
/** "女性(78)": an age. */
const AGE_BEFORE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][(（]$/u;
const AGE_AFTER = /^[)）]/u;
const REFERENCE =
  /^(?:号|項|条|回目|次|歳|才|面|ページ|階|番|世|室|級|期|位|者協議|カ国協議|委員会)/u;

/** What was told right before still holds of hours. */
const JUST_BEFORE = 60;

const NO_WORKING_TIME: readonly Dismissal[] = [
  ["what the law says", ({ told }) => BY_LAW.test(told)],
  ["what it should have been", ({ follows }) => SHOULD_BE.test(follows)],
  [
    "round the clock, by turns",
    ({ quantity, after }) =>
      quantity.unit === "hour" && quantity.low === 24 && ROUND_THE_CLOCK.test(after),
  ],
  [
    "a time of something else",
    ({ quantity, after }) => quantity.unit === "hour" && TIME_OF.test(after),
  ],
  [
    "a day of so many weeks",
    ({ quantity, before }) =>
      quantity.unit === "day" && (quantity.per === "week" || /週間?に$/u.test(before)),
  ],
  [
    "work at home",
    ({ text, told, rest, sentence: { start } }) =>
      WITHIN.test(told + rest) || WITHIN.test(text.slice(Math.max(0, start - JUST_BEFORE), start)),
  ],
];

const NO_HOSTS_COUNTED: readonly Dismissal[] = [
  [
    "countries that report, or are known by name",
    (near) => NOT_HOSTS.test(near.after) || KNOWN_COUNTRIES.test(near.before) || isListed(near),
  ],
  ["countries that report", ({ rest }) => REPORTERS.test(rest)],
  ["countries without workers", ({ follows }) => NONE_THERE.test(follows)],
  ["countries without workers", ({ rest }) => NO_WORKERS.test(rest)],
];

const NO_BARE_FIGURE: readonly Dismissal[] = [
  [
    "places or firms",
    ({ before, after }) =>
      /[国社件校店]は(?:約)?$/u.test(before) ||
      /^(?:市|州|県|省|社|道|町|村|軒|棟|都市|工場)/u.test(after),
  ],
  // "ベッド数は120": how many there are of a thing.
  [
    "how many there are of a thing",
    ({ before }) =>
      /(?<![人者員名工手師])(?<!総|延べ)数(?:は|が|も)(?:約|およそ|計)?$/u.test(before),
  ],
  ["a part that others get", goesToOthers],
  ["the name of a model", (near) => isModel(near)],
  ["an age", ({ before, after }) => AGE_BEFORE.test(before) && AGE_AFTER.test(after)],
];

const NO_FIGURE: readonly Dismissal[] = [
  ["it is about a time before", isLongAgo],
  [
    "life at home",
    ({ quantity: { dimension }, told }) =>
      (dimension === "time" || dimension === "money") && AT_HOME.test(told),
  ],
  [
    "it is about a camp at home",
    ({ quantity, told }) => quantity.dimension !== "money" && LABOUR_CAMP.test(told),
  ],
  [
    "a sum that is worked out",
    ({ before, after }) => TIMES.test(before.slice(-2)) || TIMES.test(after.slice(0, 2)),
  ],
  ["asked, not told", ({ after }) => ASKED_WHETHER.test(after)],
  ["an ordinal", ({ before }) => ORDINAL.test(before)],
  [
    "an age or the number of a rule",
    ({ quantity: { dimension }, after }) =>
      (dimension === "none" || dimension === "count") && REFERENCE.test(after),
  ],
  [
    "it is about soldiers",
    ({ text, quantity: { dimension, start } }) =>
      (dimension === "money" || dimension === "ratio" || dimension === "time") &&
      SOLDIERS.test(lastGroupWord(text, start)),
  ],
  // Whoever works abroad is paid in no won; a sum told in them is one at home.
  ["won are paid at home", ({ quantity: { unit } }) => unit === "KRW" || unit === "KPW"],
  ["work at home", ({ told }) => HOME_WORK.test(told)],
];

/** "1920年代に渡った…": what was so before there were two states is no figure of this one. */
const YEAR_TOLD = /(?:1[89]\d{2}|20\d{2})(?=年)|戦前|戦時中|植民地(?:期|時代)|日本統治/gu;
const FIRST_YEAR = 1953;
const NAMED = /北朝鮮/u;
const BACK = 300;

function isLongAgo({ text, quantity: { start } }: Surroundings): boolean {
  const before = text.slice(lineStart(text, start, BACK), start);
  const last = listMatches(before, YEAR_TOLD).at(-1);
  if (last === undefined || NAMED.test(before.slice(last.index))) return false;
  return !(Number(last[0]) >= FIRST_YEAR);
}

/** "シャヘド136": a number right after a foreign name that is no country. */
function isModel({ before, sentence, quantity: { start, unit } }: Surroundings): boolean {
  return (
    unit === null &&
    /[\p{Script=Katakana}ー]$/u.test(before) &&
    !sentence.mentions.some(({ end }) => end === start)
  );
}

/** "米国、英国、ドイツの4カ国": those named are counted. */
function isListed({ before, sentence, quantity: { start } }: Surroundings): boolean {
  return (
    before.endsWith("の") &&
    sentence.mentions.some(({ tag, end }) => tag === "country" && end === start - 1)
  );
}

const BY_DIMENSION: Partial<Record<Quantity["dimension"], readonly Dismissal[]>> = {
  people: NO_WORKERS_COUNTED,
  money: NO_PAY,
  ratio: NO_SHARE_OF_PAY,
  time: NO_WORKING_TIME,
  none: NO_BARE_FIGURE,
};

/** Why a number of a Japanese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const near = lookAround(text, quantity, sentence);
  const own =
    quantity.unit === "country" ? NO_HOSTS_COUNTED : (BY_DIMENSION[quantity.dimension] ?? []);
  const rules = [...own, ...NO_FIGURE];
  return rules.find(([, holds]) => holds(near))?.[0] ?? null;
}
