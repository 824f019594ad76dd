import type { Bound, Grammar, Measure, PeriodCue, UnitFound } from "../scan/grammar.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Spot, Unit } from "../scan/spot.ts";
import { foldJapanese } from "./japanese-numerals.ts";
import { SIGNS_BEFORE, UNITS } from "./japanese-units.ts";
import { spotJapanese } from "./spot-japanese.ts";

const BEFORE = new Lexicon<Bound>([
  [
    null,
    "平均|計|合計|総計|延べ|のべ|全部で|月|年|それぞれ|各|もう|わずか|たった|最も多い時で|最も多いときで|最も多かった時で|一番多い時で|一番多いときで|ピーク時で|最盛期で|実に|合わせて|さらに|通算|平均で|最も多い時は|最も多いときは",
  ],
  [
    "approx",
    "約|およそ|おおよそ|おおむね|概ね|ほぼ|凡そ|推定|推計|大体|だいたい|ざっと|ざっと約|≈",
  ],
  ["gte", "少なくとも|最低|最低でも|最少|最少でも|最小|少なくても|最小で|最低で|≥|>="],
  [
    "lte",
    "最大|最大で|最大約|最大1日|最大一日|最長1日|最長一日|最多|最多で|最高|最高で|最長|最長で|多くて|多くても|せいぜい|長くて|長くても|多い時で|多いときで|多い時は|多い時には|多い月で|多い日で|多い年で|多い月は|多い日は|多い月には|多い日には|高くて|高くても|上限|上限は|いくら多くても|場合によっては|時によっては|日によっては|時期によっては|時には|ときには|≤|<=",
  ],
  ["gt", ">"],
  ["lt", "<"],
  ["eq", "ちょうど|イコール|正確に"],
]);

const AFTER = new Lexicon<Bound>([
  [
    "gte",
    "以上|以上の|もしくはそれ以上|またはそれ以上|あるいはそれ以上|かそれ以上|を下らない|をくだらない|はくだらない|をくだらず|を下らず|を下らぬ|を下回らない|は下らない|を割る日はな|を切る日はな|を下る日はな|を下回る日はな|を割ることはな|を切ることはな|を下ることはな|を下回ることはな|は下らず|は下るまい|はくだるまい|を下るまい|を下ることはない|を下回ることはない|を下回らず|を切ることはない|を切らない|を切らず|は切らない|を切ったことはない|を割ることはない|を割らない|を割らず|を割ったことはない|を割り込まない|を割り込むことはない|を下ったことはない|を下回ったことはない|より小さくない|より少なくない|より大きいか等しい|以上は",
  ],
  [
    "lte",
    "以下|以下の|以内|以内の|もしくはそれ以下|またはそれ以下|かそれ以下|を超えない|を上回らない|を上回ることはない|を超えることはない|を上回ることはな|を超えることはな|を超えず|を上限|が上限|が限度|がせいぜい|が精いっぱい|が関の山|止まり|どまり|あればいいほう|あればいい方|あればよいほう|あればよい方|あれば良い方|がいいところ|より大きくない|より多くない|より多くはない|より多くはな|を上回るまい|を超えまい|を超えるまい",
  ],
  [
    "gt",
    "超|超の|を超|を上回|超え|を突破|を越え|余を超|より大き|より多|より高|より上|以上に上回|を軽く超|を優に超|を大きく上回|を大幅に上回|をはるかに超|をはるかに上回|突破|を凌",
  ],
  [
    "lt",
    "未満|未満の|を下回|に満た|に満たな|足らず|足らずの|に届か|に届かな|に届きませ|に達しませ|にも届か|に及ばな|に及びませ|より小さ|より少な|より低|も満た|を割っ|を割る|を割れ|を割り込|を割り、|に達しな|に達せ|にも満た|弱の額に満た|に足り|に足らな|を切",
  ],
  [
    "approx",
    "程度|程度の|ほど|ほどの|前後|前後の|くらい|ぐらい|近い|近く|近くの|余り|余りの|余|あまり|あまりの|強|強の|弱|弱の|規模|規模の|内外|に近い|に迫|見当|がらみ|ごろ|台|台の|あまりに",
  ],
  ["eq", "に等し|と等し|と同じ"],
  [null, "の|分|ずつ"],
]);

const CUES = new Lexicon<PeriodCue>([
  [
    { period: "year" },
    "年間|毎年|年収|年俸|1年に|一年に|1年で|一年で|年に|1年間に|年間で|年間約|年あたり|年当たり|1年|一年|年平均|年額|年商",
  ],
  [
    { period: "month" },
    "月給|毎月|月収|月額|月に|月々|1カ月|一カ月|1か月|一か月|1ヶ月|一ヶ月|1ヵ月|ひと月|一月に|月平均|月当たり|月あたり|月間|月平均で|月賃金|月謝|ひと月に|1カ月に",
  ],
  [
    { period: "week" },
    "毎週|週に|1週間に|一週間に|週給|1週間|一週間|週平均|週当たり|週あたり|2週間に",
  ],
  [
    { period: "day" },
    "毎日|1日|一日|日給|日当|日に|1日に|一日に|1日平均|日々|1日あたり|1日当たり|一日当たり|一日平均|連日",
  ],
  [{ period: "hour" }, "時給|1時間に|毎時|1時間あたり|1時間当たり|一時間に|時間当たり|時間あたり"],
  [{ period: "month", tight: true }, "月"],
  [{ period: "year", tight: true }, "年"],
  [{ period: "week", tight: true }, "週"],
  [{ period: "day", tight: true }, "日"],
  [
    { period: "person" },
    "1人当たり|一人当たり|1人あたり|一人あたり|ひとり当たり|1人に|一人に|1人につき|一人につき|1人平均",
  ],
  [{ period: "person", tight: true }, "1人|一人"],
  [{ period: "share" }, "1株当たり|一株あたり|1株あたり|一株当たり"],
  [{ period: "t" }, "1トン当たり|トン当たり|1トンあたり"],
  [{ period: "[bbl]" }, "1バレル|1バレル当たり|バレル当たり"],
]);

const CUES_AFTER = new Lexicon<PeriodCue>([
  [{ period: "month" }, "/月|の月給|の月収|毎月"],
  [{ period: "year" }, "/年|の年収|の年俸"],
  [{ period: "day" }, "/日|の日給|の日当"],
  [{ period: "hour" }, "/時間|/時|の時給|/h"],
  [{ period: "week" }, "/週"],
  [{ period: "person" }, "/人"],
]);

const JOIN =
  /^ ?(?:~|-|—|―|から、?|ないし|乃至|か|または|もしくは|あるいは|より)? ?(?:多い(?:時|とき|日|月)(?:で|は|には)|最大で?|長(?:い時で|くて|くても)|多くて|約|第)? ?$/;

export const JAPANESE: Grammar = {
  fold: foldJapanese,
  spot: spotJapanese,
  readUnit,
  readUnitBefore: (text, position) => {
    let at = position;
    while (position - at < 2 && text.charAt(at - 1) === " ") at--;
    const found = SIGNS_BEFORE.before(text, at);
    return found && { start: found.start, end: position, unit: found.value };
  },
  isJoin,
  boundsBefore: BEFORE,
  boundsAfter: AFTER,
  isBound: () => true,
  isPair: (between) =>
    /^(?:い|く|くて|いが|で|かつ)?[、,]? ?(?:かつ|で|しかも|最大|最低)?$/.test(between),
  isLabel,
  cues: CUES,
  isCue,
  cuesAfter: CUES_AFTER,
  clauseMarks: "、,，",
  cueReach: 16,
  conversionLead: /^[、,]?(?:日本円で|日本円に|円換算で|円にして)/,
  adjust,
};

function readUnit(text: string, position: number, spot: Spot): UnitFound | undefined {
  let start = position;
  for (let gap = 0; gap < 2 && text.charAt(start) === " "; gap++) start++;
  // "20以上の国": how many stands between the number and what it counts.
  if (MORE_COUNTRIES.test(text.slice(start, start + 8)) && isFewCountries(spot))
    return { start, end: start, unit: COUNTRIES };
  const found = UNITS.at(text, start);
  if (found === undefined || !isUnitHere(text, found.word, found.end, spot)) return undefined;
  const { end, value: unit } = found;
  if (found.word === "の国" || found.word === "の国々") {
    return isFewCountries(spot) ? { start, end, unit } : undefined;
  }
  return { start, end, unit };
}

const COUNTRIES: Unit = { unit: "country", dimension: "count" };
const MORE_COUNTRIES =
  /^(?:以上|余り|あまり|超|近く|前後|ほど|を超える|を上回る)の?国(?![民内家境際])/;
/** There are no more countries than these; of a larger number it is something else. */
const isFewCountries = ({ low }: Spot) => low >= 2 && low <= 250;

/** Counters that are the beginning of other words: 割 of 割引, 国 of 国民. */
function isUnitHere(text: string, word: string, end: number, spot: Spot): boolean {
  const next = text.slice(end, end + 2);
  if (/[A-Za-z]$/.test(word)) return !/^[A-Za-z]/.test(next);
  switch (word) {
    case "割":
      return spot.low <= 10 && !/^(?:引|り|れ|る|増|合|高|安)/.test(next);
    case "国":
      return !/^(?:志|民|内|家|境|会|際|連|営|策|務)/.test(next);
    case "人":
      return !/^(?:民(?!間)|類|気|口|工|材|道|物)/.test(next);
    case "円":
      return !/^(?:形|卓|盤|滑|周|高|安)/.test(next);
    case "元":
      return !/^(?:日|気|首|旦|々|凶|素)/.test(next);
    case "点":
      return !/^(?:検|灯)/.test(next);
    case "部":
      return !/^(?:屋|隊|品|門|分|下|族)/.test(next);
    case "社":
      return !/^(?:会|長|員|説)/.test(next);
    case "度":
      return !/^(?:目)/.test(next);
    case "足":
    case "着":
      return !/^(?:り|らず|る|し|手|工)/.test(next);
    case "中":
    case "流":
    case "面":
    case "等":
      return false;
    case "年ぶり":
    case "年前":
    case "日前":
      return true;
    default:
      return true;
  }
}

/** After the second value: "3万人から1万人に減った"; "5万人から8万人に上る" is a range. */
const CHANGES =
  /^(?:へ|に(?:まで|も)?(?:減|増|な[りっ]|急|落|縮|膨|引き|上が|上昇|下が|下落|拡|変|削|絞|半減|伸|回復|戻|跳ね|改め|値))/;

function isJoin(between: string, text: string, left: Measure, right: Measure): boolean {
  const after = text.slice(right.to, right.to + 8);
  if (/^(?:と|と第)$/.test(between)) return /^の(?:間|あいだ)/.test(after);
  if (between === "" || !JOIN.test(between)) return false;
  if (/か|または|もしくは|あるいは/.test(between) && !between.includes("から")) {
    // "1日か2日", "30人か40人"; "5ドルか50ドル" are two sums.
    return right.low > left.low && right.low <= 2 * left.low;
  }
  if (between.includes("より")) return false;
  // 3万人から1万人に減った: a change has two values.
  return !between.includes("から") || !CHANGES.test(after);
}

function isLabel(text: string, measure: Measure): boolean {
  const { unit, low } = measure;
  const before = text.slice(Math.max(0, measure.from - 4), measure.from);
  const after = text.slice(measure.to, measure.to + 3);
  if (/(?:第|決議|No\.|№)$/.test(before)) return true;
  if (measure.unitWord === "対" && /^[\d一二三四五六七八九]/.test(after)) return true;
  if (/[\d一二三四五六七八九]対$/.test(before)) return true;
  // "2017~23年に": two years.
  if (
    unit === null &&
    low >= 1900 &&
    low <= 2100 &&
    /^[~-]\d{2,4}年/.test(text.slice(measure.to, measure.to + 6))
  )
    return true;
  if (unit === null) return /^(?:番|号)/.test(after);
  if (unit.unit === "year" && measure.unitWord === "年") {
    if (low >= 1000 && low <= 2999) return true;
    if (/(?:令和|平成|昭和|大正|明治|'|’)$/.test(before)) return true;
    if (low >= 10 && low < 100 && measure.comparator === null && !measure.isRange) {
      if (/^(?:度|産|末|初|春|夏|秋|冬|まで|から|\d{1,2}月|当時)/.test(after)) return true;
      if (low >= 45 || /^(?:の決議|に|は)/.test(after))
        return !/^(?:に(?:及|わ|1|一|渡|亘)|間)/.test(after);
    }
    return false;
  }
  if (unit.unit === "day" && measure.unitWord === "日") return isDayOfMonth(text, measure, before);
  if (unit.unit === "minute" && /時 ?$/.test(before)) return true;
  return false;
}

function isDayOfMonth(text: string, measure: Measure, before: string): boolean {
  if (measure.low > 31 || !Number.isInteger(measure.low)) return false;
  if (/[\d一二三四五六七八九十]月$/.test(before)) return true;
  if (/[月年週]$/.test(before)) return false;
  if (measure.comparator !== null) return false;
  const after = text.slice(measure.to, measure.to + 3);
  if (
    /^(?:間|以|ほど|ぐらい|くらい|ぶり|後|分|連続|しか|だけ|きり|っきり|ぽっきり|のみ|もな|も休|余り|がかり|前後|寝|休|働)/.test(
      after,
    )
  )
    return false;
  return !/(?:(?:月|年|週|週間|カ月|か月)に|休[みん日暇め][^、。\d]{0,3})(?:たった|わずか|ほんの|せいぜい)?$/.test(
    text.slice(Math.max(0, measure.from - 10), measure.from),
  );
}

function isCue(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (
    /[\d.一二三四五六七八九十百千万〇数第同前上下当去今昨来翌毎半何両先各本某月年日カか]/.test(
      before,
    )
  )
    return false;
  return !/^(?:後|前|内|以|目|半|余|度|代|末|初|頃|ごろ|までに|から|曜|夜|刊|本|産|長|生|号|金|食|用|々|頭)/.test(
    text.slice(end, end + 3),
  );
}

const UP =
  /^(?:に|へ|も|まで|の|程度|近く)?(?:[ぁ-ん]{0,2})(?:増|急増|上昇|膨ら|伸び|拡大|値上|上が)/;
const DOWN =
  /^(?:に|へ|も|まで|の|程度|近く)?(?:[ぁ-ん]{0,2})(?:減|急減|下落|低下|縮小|落ち込|下が|落ち)/;

/** "月1500リンギから。": a sum is where it begins, and no more is said. */
const FROM_ALONE = /^から(?=[。」]|$|という|だ(?:という|。)|です|で、|、という)/u;

function adjust(text: string, measure: Measure): void {
  const tail = text.slice(measure.tailEnd, measure.tailEnd + 10);
  if (
    measure.unit?.dimension === "money" &&
    measure.comparator === null &&
    !measure.isRange &&
    FROM_ALONE.test(tail)
  ) {
    measure.comparator = "gte";
    measure.comparatorWord = "から";
  }
  if (UP.test(tail)) measure.change = "up";
  else if (DOWN.test(tail)) measure.change = "down";
  if (measure.comparator !== null || measure.isRange) return;
  const most =
    /^(?:まで|に(?:及ぶ|達する|なる|上る|のぼる)(?:こと|場合|例|日|月|時|とき|ケース)[もが]あ)/.exec(
      tail,
    );
  // "1日20時間働かされることもある": the longest there is.
  const longest =
    measure.unit?.unit === "hour"
      ? /^[^、。]{0,16}?(?:こと|場合|日|例|とき|時|ケース)もあ/.exec(
          text.slice(measure.tailEnd, measure.tailEnd + 24),
        )
      : null;
  if (longest !== null && most === null) {
    measure.comparator = "lte";
    measure.comparatorWord = longest[0];
  }
  if (most !== null && measure.change === null) {
    measure.comparator = "lte";
    measure.comparatorWord = most[0];
  }
}
