import { CURRENCY_SIGNS, currencyEntries } from "../cjk/currencies.ts";
import { UNIT_SIGNS } from "../cjk/measures.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Unit } from "../scan/spot.ts";

const time = (unit: string): Unit => ({ unit, dimension: "time" });
const count = (unit: string | null, factor = 1): Unit => ({ unit, dimension: "count", factor });
const physical = (unit: string): Unit => ({ unit, dimension: "physical" });
const PEOPLE: Unit = { unit: "people", dimension: "people" };
const LABEL: Unit = { unit: null, dimension: "none", role: "label" };
const AGE: Unit = { unit: "year of age", dimension: "time", role: "age" };
const CLOCK: Unit = { unit: null, dimension: "none", role: "clock" };

/** What follows a number: counters, units, and the words that make it a date or an ordinal. */
export const UNITS = new Lexicon<Unit>([
  ...UNIT_SIGNS,
  ...CURRENCY_SIGNS,
  ...currencyEntries("ja"),
  [PEOPLE, "人|名|人分|名様|人の労働者|人組|にん"],
  [{ unit: "percent", dimension: "ratio" }, "パーセント|%|㌫"],
  [{ unit: "percentage point", dimension: "ratio" }, "ポイント|%ポイント|パーセントポイント"],
  [{ unit: "percent", dimension: "ratio", factor: 10 }, "割"],
  [time("second"), "秒|秒間"],
  [time("minute"), "分|分間"],
  [time("hour"), "時間"],
  [time("day"), "日|日間|昼夜|日分"],
  [time("week"), "週間|週"],
  [
    time("month"),
    "カ月|ヶ月|か月|ヵ月|ケ月|箇月|カ月間|ヶ月間|か月間|ヵ月間|月間|個月|カ月分|か月分",
  ],
  [time("year"), "年|年間|カ年|ヵ年|か年|年分"],
  [count("night"), "泊"],
  [count("country"), "カ国|ヶ国|か国|ヵ国|ケ国|箇国|国|加盟国|カ国・地域|の国|の国々"],
  [count("city"), "都市"],
  [count("company"), "社|企業"],
  [count("factory"), "工場"],
  [count("shop"), "店|店舗|軒"],
  [count("organization"), "団体|機関"],
  [count("household"), "世帯|戸"],
  [count("place"), "カ所|ヶ所|か所|ヵ所|箇所|ケ所|地域|地点"],
  [count("time"), "回|度|回分"],
  [count("case"), "件"],
  [count("ship"), "隻|艘"],
  [count("vehicle"), "台|両"],
  [count("aircraft"), "機"],
  [count("animal"), "匹|頭|羽|尾"],
  [count("building"), "棟"],
  [count("school"), "校"],
  [count("room"), "室|部屋"],
  [count("bed"), "床"],
  [count("seat"), "席|議席"],
  [count("vote"), "票"],
  [count("sheet"), "枚"],
  [count("book"), "冊"],
  [count("sample"), "検体"],
  [
    count("piece"),
    "個|本|つ|基|点|着|足|組|対|箱|袋|杯|皿|丁|束|粒|缶|瓶|便|発|種類|種|品目|項目|切れ|株|膳|曲|作品|作|文字|字|語|問|か条|カ条|ページ|冊子|門|丁拳銃",
  ],
  [count("piece", 12), "ダース"],
  [count("times as much"), "倍"],
  [physical("kg"), "キログラム|キロ|瓩"],
  [physical("g"), "グラム"],
  [physical("mg"), "ミリグラム"],
  [physical("t"), "トン|万トン"],
  [physical("m"), "メートル"],
  [physical("km"), "キロメートル"],
  [physical("cm"), "センチ|センチメートル"],
  [physical("mm"), "ミリ|ミリメートル"],
  [physical("m2"), "平方メートル|平米"],
  [physical("km2"), "平方キロメートル|平方キロ"],
  [physical("m3"), "立方メートル"],
  [physical("ha"), "ヘクタール"],
  [physical("[tsubo]"), "坪"],
  [physical("L"), "リットル|リッター"],
  [physical("ml"), "ミリリットル|ミリリッター"],
  [physical("kW"), "キロワット"],
  [physical("MW"), "メガワット"],
  [physical("kW.h"), "キロワット時"],
  [physical("[bbl]"), "バレル"],
  [physical("[jin]"), "斤"],
  [physical("[ft_i]"), "フィート"],
  [physical("[in_i]"), "インチ"],
  [physical("[mi_i]"), "マイル"],
  [physical("[lb_av]"), "ポンド重"],
  [AGE, "歳|才|歳児"],
  [CLOCK, "時|時半|時ごろ|時頃|時すぎ|時過ぎ|時台"],
  [
    LABEL,
    "国志|輪車|者協議|者会談|カ国協議|月|月期|年代|年度|年生|年産|年版|年式|号|号室|号線|号機|番|番目|番地|番線|丁目|位|等|級|等級|次|期|期目|代|代目|世|世紀|階|章|節|条|項|回目|度目|人目|年目|日目|カ月目|つ目|個目|件目|週目|社目|カ国目|か国目|本目|台目|回戦|回生|回忌|回大会|分野|冠|連勝|連敗|連覇|版|巻|幕|部作|刃|列|組目|日付|年ぶり|割引|部|合目|四半期|月号|日号|面|区|周年|年前|日前|時前|流|大学|高校|中|軍|師団|旅団|大隊|中隊|メートル走|メートル級",
  ],
]);

/** Currencies that stand before a number. */
export const SIGNS_BEFORE = new Lexicon<Unit>([
  ...CURRENCY_SIGNS,
  [{ unit: "JPY", dimension: "money" }, "¥|￥|日本円"],
  [{ unit: "CNY", dimension: "money" }, "人民元"],
  [{ unit: "USD", dimension: "money" }, "米ドル"],
]);
