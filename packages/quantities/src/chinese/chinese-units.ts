import { CURRENCY_SIGNS, currencyEntries } from "../cjk/currencies.ts";
import { UNIT_SIGNS } from "../cjk/measures.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Unit } from "../scan/spot.ts";

const time = (unit: string): Unit => ({ unit, dimension: "time" });
const count = (unit: string | null, factor = 1): Unit => ({ unit, dimension: "count", factor });
const physical = (unit: string, factor = 1): Unit => ({ unit, dimension: "physical", factor });
const PEOPLE: Unit = { unit: "people", dimension: "people" };
const LABEL: Unit = { unit: null, dimension: "none", role: "label" };
const AGE: Unit = { unit: "year of age", dimension: "time", role: "age" };
const CLOCK: Unit = { unit: null, dimension: "none", role: "clock" };

/** What follows a number, in simplified characters. */
export const UNITS = new Lexicon<Unit>([
  ...UNIT_SIGNS,
  ...CURRENCY_SIGNS,
  ...currencyEntries("zh"),
  [PEOPLE, "人|名|位|口人|号人|名人|人份|员"],
  [count("visit"), "人次|人次数"],
  [{ unit: "percentage point", dimension: "ratio" }, "个百分点|百分点"],
  [{ unit: "percent", dimension: "ratio", factor: 10 }, "成"],
  [time("second"), "秒|秒钟"],
  [time("minute"), "分钟"],
  [time("hour"), "小时|个小时|钟头|个钟头|个钟|粒钟|句钟|工时|个工时|钟"],
  [time("day"), "天|日|昼夜|工作日|个工作日|个昼夜|天假"],
  [time("week"), "周|星期|个星期|礼拜|个礼拜|周时间"],
  [time("month"), "个月|个多月"],
  [time("year"), "年|周年|载|年时间|个年头|年间"],
  [
    count("country"),
    "国|个国家|个国家和地区|国家|个成员国|个会员国|个联合国会员国|个联合国成员国|成员国|会员国",
  ],
  [count("city"), "个城市|城市|座城市|市"],
  [count("company"), "家企业|家公司|间公司|个企业|家厂商|家韩企|家南韩企业"],
  [count("factory"), "家工厂|座工厂|间工厂|个工厂"],
  [count("household"), "户|户家庭"],
  [count("place"), "处|处地方|个地方|个地点"],
  [count("establishment"), "家|间|所"],
  [count("time"), "次|趟|回|遍|场|轮|届次"],
  [count("case"), "起|宗|件|例|项|单|份|笔"],
  [count("ship"), "艘"],
  [count("aircraft"), "架"],
  [count("vehicle"), "辆|列|台|节车厢|部"],
  [count("animal"), "匹|只|头|条|尾|羽"],
  [
    count("piece"),
    "个|件|颗|粒|枚|把|根|支|枝|片|座|栋|幢|本|册|张|套|副|对|双|株|棵|朵|扇|面|篇|首|封|盒|包|袋|瓶|罐|杯|碗|盘|箱|桶|束|排|组|批|类|种|样|道|门|盏|顶|幅|匹|串|股|发|刃|章|节车",
  ],
  [count("piece", 12), "打"],
  [count("times as much"), "倍"],
  [physical("kg"), "公斤|千克"],
  [physical("g"), "克"],
  [physical("mg"), "毫克"],
  [physical("[jin]"), "斤|市斤"],
  [physical("t"), "吨|公吨"],
  [physical("m"), "米|公尺"],
  [physical("km"), "公里|千米"],
  [physical("cm"), "厘米|公分"],
  [physical("mm"), "毫米"],
  [physical("[li]"), "华里"],
  [physical("m2"), "平方米|平方公尺|平米"],
  [physical("km2"), "平方公里"],
  [physical("m3"), "立方米"],
  [physical("[acr_us]"), "英亩"],
  [physical("ha"), "公顷"],
  [physical("[mu]"), "亩"],
  [physical("[sft_i]"), "平方英尺"],
  [physical("[ft_i]"), "英尺"],
  [physical("[mi_i]"), "英里"],
  [physical("[bbl]"), "桶"],
  [physical("L"), "升|公升"],
  [physical("ml"), "毫升"],
  [physical("kW"), "千瓦"],
  [physical("MW"), "兆瓦"],
  [physical("kW.h"), "度电|千瓦时"],
  [physical("deg"), "度"],
  [AGE, "岁|周岁|岁大"],
  [CLOCK, "点|点钟|时|时许|点半|时半|点多|点许"],
  [
    LABEL,
    "国集团|国志|轮车|月|月份|年代|年度|年级|号|号室|号线|届|期|级|等|班|楼|层|世纪|季度|季|代|折|版|路|线|番|环|甲|强|军|师|团|旅|营|中全会|分|码|胎|孩|连冠|缸|星级|年期|审|读|中|比|军区|日电|院",
  ],
]);

/** Currencies that stand before a number: 人民币3200元. */
export const SIGNS_BEFORE = new Lexicon<Unit>([
  ...CURRENCY_SIGNS,
  [{ unit: "CNY", dimension: "money" }, "人民币|人民币 |人仔|¥|￥"],
  [{ unit: "USD", dimension: "money" }, "美金|美元"],
  [{ unit: "HKD", dimension: "money" }, "港币|港元"],
  [{ unit: "TWD", dimension: "money" }, "新台币|台币"],
  [{ unit: "KRW", dimension: "money" }, "韩元|韩币"],
  [{ unit: "JPY", dimension: "money" }, "日元"],
  [{ unit: "EUR", dimension: "money" }, "欧元"],
  [{ unit: "RUB", dimension: "money" }, "卢布"],
]);

/** People by what they are; a number may count them at some distance: 十万朝鲜工人. */
export const PEOPLE_NOUNS =
  /^[^，。、；：,;:()（）「」《》""\d]{0,9}?(?:工人|劳工|外劳|劳动者|劳动力|员工|士兵|军人|官兵|民众|公民|国民|难民|脱北者|女工|学生|专家|妇女|女性|儿童|居民|游客|旅客|职工|雇员|记者|程序员|技术人员|人员|男子|女子|平民|海员|船员|渔民|农民|教师|医生|护士|嫌疑人|囚犯|务工者|移工|朝鲜人|韩国人|中国人|北韩人|美国人|俄罗斯人|外国人|研修生|留学生|姑娘|女孩|小伙|服务员|厨师|焊工|矿工|特工|黑客|骇客|俘虏|难胞|工程师|政治犯|囚徒)/;
