import type { Bound, Grammar, Measure, PeriodCue, UnitFound } from "../scan/grammar.ts";
import { Lexicon, type Found } from "../scan/lexicon.ts";
import type { Spot, Unit } from "../scan/spot.ts";
import { foldChinese } from "./chinese-numerals.ts";
import { PEOPLE_NOUNS, SIGNS_BEFORE, UNITS } from "./chinese-units.ts";
import { spotChinese } from "./spot-chinese.ts";

/** "不会多于", "没有超过": a bound that is denied is the other one, its own number included. */
const DENIALS =
  "不会|不可能|不至于|不得|没有|没|并未|并没有|从未|未曾|未有|绝不会|决不会|也不|不应|不能|应不|并不";
const denied = (bounds: string): string =>
  DENIALS.split("|")
    .flatMap((no) => bounds.split("|").map((bound) => `${no}${bound}`))
    .join("|");

const BEFORE = new Lexicon<Bound>([
  ["lte", denied("超过|多于|高于|大于|超出|逾|突破|超|多过|高过")],
  ["gte", denied("少于|低于|小于|不到|少过|低过")],
  [
    null,
    "有|了|为|平均|共|是|每天|每月|雇有|合计|总共|其中|雇用|雇|收入|一共|现有|仍有|还有|数目在|人数|人数在|至|能赚|可赚|能挣|可挣|能拿|可拿|能领|可领|能派|可派|能收|可收|能招|可招|能接收|可接收|能创汇|也不过|只不过|不过是|不过才",
  ],
  [
    "gt",
    "超过|超过了|逾|超|超出|多于|高于|大于|突破|超越|过|不止|不只|高过|多过|破|>|远超|远超过|已过|已超过|超逾",
  ],
  [
    "gte",
    "至少|最少|起码|不少于|不低于|不下|不下于|少说|少说也|大于等于|大于或等于|大于或者等于|不小于|≥|>=|> =|下限|最低|少则|保底|至少是|不亚于",
  ],
  ["lt", "不足|不到|不满|未满|少于|低于|小于|未达|未及|不及|不够|未到|剩不足|<|尚不足|仅不到"],
  [
    "lte",
    "多达|至多|撑死|撑死了|满打满算|最多|最高|不超过|不多于|不高于|最大|最多可|上限|上限为|小于等于|小于或等于|小于或者等于|小于 或 等于|不大于|≤|<=|< =|多则|顶多|不逾|不超出|没有超过|没超过|未超过|不过|最长|最多有|充其量",
  ],
  [
    "approx",
    "约|大约|约有|约为|大概|大概有|大约有|近|将近|接近|约莫|大致|估计|约合|合约|差不多|几近|几乎|接近于|约占|约雇有|约达|左右|逼近|粗略|上下",
  ],
  ["eq", "等于|正好|恰好|刚好|达|达到|高达|已达"],
]);

const AFTER = new Lexicon<Bound>([
  ["gte", "以上|或以上|或者更多|或更多|及以上|起跳|起|打底|开外|往上|以上的|或者以上|不止"],
  ["lte", "以下|以内|之内|或以下|及以下|为限|以下的|封顶|或更少|或者更少|为上限"],
  ["lt", "不到|不足|未满|都不到|也不到|还不到|都没有|都没到"],
  ["approx", "左右|上下|前后|许|的样子|光景|之谱|吧|的规模|规模"],
  ["gt", "多|余|有余|出头|刚出头|有多|还多|都不止|打不住|冒头|挂零|有零"],
  [null, "之多|之众|的"],
]);

const CUES = new Lexicon<PeriodCue>([
  [
    { period: "year" },
    "每年|一年|年均|年薪|年收入|每一年|年年|全年|年创汇|年产值|年度|逐年|按年|年收益|年入|年创收|年营收|年赚|一年间",
  ],
  [
    { period: "month" },
    "每月|每个月|一个月|月薪|月均|月收入|月工资|月领|一月|按月|每月薪|月租|月付|月结|月挣|月赚|月入|工资每月|月俸|个月薪|每月工资",
  ],
  [{ period: "week" }, "每周|每星期|每个星期|一周|一星期|周薪|每礼拜|一个星期|周均"],
  [
    { period: "day" },
    "每天|每日|一天|日薪|一日|日均|天天|每一天|每晚|日工资|按天|日产|日结|日入|日赚|日挣|每日工资",
  ],
  [{ period: "hour" }, "每小时|时薪|每个小时|每钟头|一小时|一个小时|每个钟头|每句钟|每粒钟"],
  [{ period: "month", tight: true }, "月"],
  [{ period: "year", tight: true }, "年"],
  [{ period: "day", tight: true }, "日"],
  [{ period: "person" }, "每人|每名|人均|每位|每个人|每名工人|一个人头|每个人头|按人头"],
  [{ period: "person", tight: true }, "一人"],
  [{ period: "ticket" }, "每张"],
  [{ period: "share" }, "每股"],
  [{ period: "kg" }, "每公斤|每千克"],
  [{ period: "t" }, "每吨"],
  [{ period: "[bbl]" }, "每桶"],
]);

const CUES_AFTER = new Lexicon<PeriodCue>([
  [{ period: "month" }, "每月|一个月|每个月|/月|的月薪|月薪|的月收入|一月"],
  [{ period: "year" }, "每年|一年|/年|的年薪|年薪|的年收入"],
  [{ period: "day" }, "每天|一天|每日|/天|/日|的日薪|日薪"],
  [{ period: "week" }, "每周|一周|/周|每星期|一星期|一个星期"],
  [{ period: "hour" }, "每小时|/小时|一小时|/h|的时薪"],
  [{ period: "person" }, "每人|/人"],
]);

const JOIN = /^ ?(?:~|-|至|到|或|—|―|直至|乃至)+ ?(?:最多|多达|约)?$/;

export const CHINESE: Grammar = {
  fold: foldChinese,
  spot: spotChinese,
  readUnit,
  readUnitBefore,
  isJoin,
  boundsBefore: BEFORE,
  boundsAfter: AFTER,
  isBound,
  boundAround,
  isPair: (between) => /^[,，]? ?(?:的?同时|并且?|而且?|且|和|但|又)?(?:最多|最少)?$/.test(between),
  isLabel,
  cues: CUES,
  isCue,
  cuesAfter: CUES_AFTER,
  clauseMarks: ",，",
  cueReach: 16,
  conversionLead: /^[,，]? ?(?:约合|折合|合|相当于|等于)/,
  adjust,
};

const COUNTRIES_NUMBER =
  /(?:国家|国家和地区|国家或地区|国)(?:数|数量|数目|总数|个数)?(?:共|已|就|一共)?(?:达到?|为|有|是|增至|多达|超过|约|近|至少)*$/;

function readUnit(text: string, position: number, spot: Spot): UnitFound | undefined {
  let start = position;
  for (let gap = 0; gap < 2 && text.charAt(start) === " "; gap++) start++;
  const found = UNITS.at(text, start);
  const rest = text.slice(start, start + 24);
  if (found === undefined || !isUnitHere(text, found.word, found.end, spot)) {
    if (!isCountOfPeople(rest, spot)) return undefined;
    return { start, end: position, unit: { unit: "people", dimension: "people" } };
  }
  let unit: Unit = found.value;
  let { end } = found;
  if (unit.role === "clock" && spot.low > 24) return undefined;
  // 三块 is money, 三块蛋糕 is not.
  if (found.word === "块" && /^[\u4E00-\u9FFF]/.test(text.slice(end, end + 1))) {
    unit = { unit: "piece", dimension: "count" };
  }
  // 新台币1万元, 港币300元: the sum is in what is named before it.
  if (found.word === "元") unit = readUnitBefore(text, spot.start)?.unit ?? unit;
  if (found.word === "个" || found.word === "家" || found.word === "间" || found.word === "大") {
    // 十多家纺织厂的工人 are of so many mills.
    if (
      (found.word !== "家" &&
        found.word !== "间" &&
        PEOPLE_NOUNS.test(text.slice(end, end + 16))) ||
      /^人(?![月生次])/.test(text.slice(end, end + 2))
    )
      unit = { unit: "people", dimension: "people" };
    const noun =
      /^(?:多|余)?(?:国家|成员国|会员国|联合国会员国|联合国成员国|国(?![有产内际]))/.exec(
        text.slice(end, end + 8),
      );
    if (noun !== null) {
      unit = { unit: "country", dimension: "count" };
      end += noun[0].length;
    } else if (
      found.word === "个" &&
      COUNTRIES_NUMBER.test(text.slice(Math.max(0, spot.start - 16), spot.start))
    )
      // 有劳工身影的国家和地区达41个
      unit = { unit: "country", dimension: "count" };
  }
  return { start, end, unit };
}

/** 十万朝鲜工人: a number of words and two signs at least may count people at a distance. */
function isCountOfPeople(rest: string, spot: Spot): boolean {
  if (rest.startsWith("委员会")) return false;
  const reach = spot.digits && spot.scale === 1 ? 6 : 14;
  return spot.low >= 10 && PEOPLE_NOUNS.test(rest.slice(0, reach));
}

/** Units that are the beginning of other words: 成 of 成为, 名 of 名义. */
function isUnitHere(text: string, word: string, end: number, spot: Spot): boolean {
  const next = text.slice(end, end + 4);
  if (/[A-Za-z]$/.test(word)) return !/^[A-Za-z]/.test(next);
  switch (word) {
    case "轮":
      return !next.startsWith("车");
    case "成":
      return (
        spot.low <= 10 &&
        // 九成都归国家 are nine tenths; 成都市 is a city.
        !/^(?:为|员|本|立|功|都(?:市|大学|平原|双流|武侯|锦江)|年|果|长|品|就|人(?!工[由都被要归])|分|交(?![给归由回到上纳公])|婚|了)/.test(
          next,
        )
      );
    case "名":
      return !/^(?:义|单|称|额|次|列)/.test(next);
    case "位":
      return !/^(?:于|置|数|居)/.test(next);
    case "分":
      return !/^(?:钟|之|析|布|别|割)/.test(next);
    case "大":
    case "中":
      return spot.low < 100 && !/^(?:多|约|概|部|批|量|型|国|的|朝|方)/.test(next);
    case "国":
      return spot.low >= 2 && !/^(?:集|志|务|会|家|防|际|内|有|产|民|籍|营|企|联|土|都)/.test(next);
    case "市":
    case "部":
      return !/^(?:分|门|场|长|署|队)/.test(next);
    case "员":
      return false;
    default:
      return true;
  }
}

function readUnitBefore(text: string, position: number): UnitFound | undefined {
  const at = text.charAt(position - 1) === " " ? skipSpaces(text, position) : position;
  const found = SIGNS_BEFORE.before(text, at);
  return found && { start: found.start, end: position, unit: found.value };
}

function skipSpaces(text: string, position: number): number {
  let at = position;
  while (position - at < 3 && text.charAt(at - 1) === " ") at--;
  return at;
}

/** Signs that bound a number only in some places: 过 of 去过, 近 of 近三年. */
function isBound(text: string, found: Found<Bound>, measure: Measure): boolean {
  const before = text.charAt(found.start - 1);
  if (found.word === "过")
    return (
      !/[接招回没吸]收$/.test(text.slice(Math.max(0, found.start - 2), found.start)) &&
      (before === "" || /[已早远均都占比将率数量额价元金超约收高，。、,（(]/.test(before))
    );
  if (found.word === "破") return !/[打攻突爆冲击侦残]/.test(before);
  if (found.word === "超") return !/[高反]/.test(before);
  if (found.word !== "近") return true;
  // 近三年 is the last three years.
  return measure.unit?.dimension !== "time" || /hour|minute/.test(measure.unit.unit ?? "");
}

const COMPARED = /^ ?(?:还|要|更)?(大|多|高|长|重|小|少|低|短|轻)/;

/** 比三十大, 比 170 低. */
function boundAround(text: string, measure: Measure): void {
  const than = /比 ?$/.exec(text.slice(Math.max(0, measure.from - 2), measure.from));
  const found = than && COMPARED.exec(text.slice(measure.to, measure.to + 4));
  if (found?.[1] === undefined) return;
  measure.comparator = "大多高长重".includes(found[1]) ? "gt" : "lt";
  measure.comparatorWord = `比${found[1]}`;
  measure.headStart = measure.from - 1;
  measure.tailEnd = measure.to + found[0].length;
}

function isJoin(between: string, text: string, left: Measure, right: Measure): boolean {
  if (between !== "" && JOIN.test(between)) {
    if (between.includes("或")) return right.low - left.low === 1;
    return true;
  }
  // 12、13亿 and 10、20人 are of one kind, one step apart.
  if (between === "、") return left.unit === null && left.low > 9 && isStep(left.low, right);
  if (!/^(?:和|与|及|跟)$/.test(between)) return false;
  return /^(?:之间|间)/.test(text.slice(right.to, right.to + 2));
}

function isStep(low: number, { low: next, scale, unit }: Measure): boolean {
  const step = next / scale - low;
  return unit !== null && (step === 1 || (step === 10 && low % 10 === 0 && low < 100));
}

function isLabel(text: string, measure: Measure): boolean {
  const { unit, low } = measure;
  const before = text.slice(Math.max(0, measure.from - 4), measure.from);
  // 十八大 is a congress, 2比1 a score.
  if (
    unit === null &&
    measure.comparator === null &&
    /^(?:大(?![多约概量])|比[\d一二三四五六七八九])/.test(text.slice(measure.to, measure.to + 2))
  )
    return true;
  if (/[\d一二三四五六七八九]比$/.test(before)) return true;
  if (/(?:北纬|南纬|东经|西经)$/.test(before)) return true;
  if (
    /(?:第|(?<![年月纪世])初|周|星期|礼拜|农历|编号|文号|号码|电话|邮编)$/.test(before) &&
    unit === null
  )
    return true;
  if (before.endsWith("第")) return true;
  // 去（2024）年, 本（8）月 tell in brackets which is meant.
  if (unit === null && /^[)）][年月]/.test(text.slice(measure.to, measure.to + 2))) return true;
  if (unit === null) {
    return /决议 ?$|No\. ?$/.test(before) || text.startsWith("委员会", measure.to);
  }
  if (unit.unit === "year" && measure.unitWord === "年") {
    if (low >= 1000 && low <= 2999) return true;
    if (measure.digits && low >= 50 && low <= 99 && !measure.isRange)
      return /[，。自至到]$|^$/.test(before);
  }
  if (unit.unit === "day" && measure.unitWord === "日") {
    if (low > 31 || measure.comparator !== null) return false;
    const after = text.slice(measure.to, measure.to + 2);
    if (/^(?:间|内|之内|以|游)/.test(after)) return false;
    return !/(?:每周|每月|每年|一周|一月|一年|每星期|为期|连续|历时|个月|假期|月休|只休|能休|休息|放假|歇|放)[^。，]{0,4}$/.test(
      text.slice(Math.max(0, measure.from - 8), measure.from),
    );
  }
  return false;
}

function isCue(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (/[\d一二三四五六七八九十百千万零〇几数第近这那同前上下当去今明]/.test(before)) return false;
  if (/[开]/.test(before)) return false;
  return !/^(?:后|前|内|来|多|以|之|级|龄|轻|代|底|初|度|间|半|左右|比|之间)/.test(
    text.slice(end, end + 2),
  );
}

const UP =
  /(?:增加|增长|上升|上涨|提高|增至|升至|涨至|增加到|上升到|增到|升到|涨到|扩大到|上涨到|增加了|增长了|多了|增|激增|飙升|攀升至|上涨了|提高到|提高至|增加至)(?:约|近|逾|超过|了|至|到)*$/;
const DOWN =
  /(?:减少|下降|下跌|降至|减至|跌至|减少到|下降到|降到|减到|跌到|减少了|下降了|少了|减|锐减|骤降|缩减至|缩减到|下滑|减少至|下降至)(?:约|近|逾|超过|了|至|到)*$/;

/** 至少连轴转十个小时: the bound stands before the verb. */
const BEFORE_VERB =
  /(至少|起码|最少|少说也?|最多|至多|顶多|最长)(?![的时]|一次)[^\d一二三四五六七八九十百千万亿两几数半多少，。、；：,;的和与有]{1,5}$/;
const AT_LEAST = /^(?:至少|起码|最少|少说)/;

function adjust(text: string, measure: Measure): void {
  // 最多可以达到: the verb of the number bounds nothing by itself.
  const bound =
    (measure.comparator === null || measure.comparator === "eq") &&
    BEFORE_VERB.exec(text.slice(Math.max(0, measure.from - 9), measure.from));
  if (bound) {
    measure.comparator = AT_LEAST.test(bound[0]) ? "gte" : "lte";
    measure.comparatorWord = bound[1] ?? "";
  }
  const before = text.slice(Math.max(0, measure.from - 10), measure.from);
  if (UP.test(before)) measure.change = "up";
  else if (DOWN.test(before)) measure.change = "down";
}
