import { CURRENCY_SIGNS, currencyEntries } from "../cjk/currencies.ts";
import { UNIT_SIGNS } from "../cjk/measures.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Unit } from "../scan/spot.ts";

const time = (unit: string): Unit => ({ unit, dimension: "time" });
const count = (unit: string | null, factor = 1): Unit => ({ unit, dimension: "count", factor });
const physical = (unit: string): Unit => ({ unit, dimension: "physical" });
const PEOPLE: Unit = { unit: "people", dimension: "people" };
const PERCENT: Unit = { unit: "percent", dimension: "ratio" };
const LABEL: Unit = { unit: null, dimension: "none", role: "label" };
const AGE: Unit = { unit: "year of age", dimension: "time", role: "age" };
const CLOCK: Unit = { unit: null, dimension: "none", role: "clock" };

/** What follows a number: counters, units, and the words that make it a date or an ordinal. */
export const UNITS = new Lexicon<Unit>([
  ...UNIT_SIGNS,
  ...CURRENCY_SIGNS,
  ...currencyEntries("ko"),
  [PEOPLE, "명|인|사람|분의 사람|여명|사람분|식구|노동자|근로자|명분|명의 사람"],
  [PERCENT, "퍼센트|프로|퍼센|%"],
  [{ unit: "percentage point", dimension: "ratio" }, "퍼센트포인트|%포인트|퍼센트 포인트|포인트"],
  [{ unit: "percent", dimension: "ratio", factor: 10 }, "할"],
  [time("second"), "초|초간"],
  [time("minute"), "분|분간"],
  [time("hour"), "시간"],
  [time("day"), "일|일간|일치"],
  [time("week"), "주|주일|주간|주일간"],
  [time("month"), "개월|달|개월간|달간|개월치"],
  [time("year"), "년|해|년간|개년|년치|해째"],
  [count("night"), "박"],
  [count("country"), "개국|개 나라|나라|개 국가|국가|개 국|개 회원국|개국가|곳의 나라"],
  [count("city"), "개 도시|도시"],
  [count("company"), "개 기업|개 회사|개 업체|개사|기업|회사|업체|개 기업체"],
  [count("factory"), "개 공장|공장"],
  [count("organization"), "개 단체|개 기관|단체|기관"],
  [count("field"), "개 분야|분야"],
  [count("household"), "가구|세대"],
  [count("place"), "곳|군데|개소|개 곳|개 지역"],
  [count("time"), "번|회|차례|번씩"],
  [count("case"), "건"],
  [count("ship"), "척"],
  [count("vehicle"), "대"],
  [count("animal"), "마리"],
  [count("building"), "채|동의 건물"],
  [count("room"), "실"],
  [count("floor"), "개 층"],
  [count("sheet"), "장|쪽짜리"],
  [count("book"), "권"],
  [count("bottle"), "병"],
  [
    count("piece"),
    "조각|개|점|자루|송이|알|톨|그루|포기|마디|토막|꾸러미|봉지|상자|가지|종|종류|켤레|벌|쌍|편|통|기|발|문|정|량|필|주식|부|매",
  ],
  [count("times as much"), "배"],
  [count("piece", 12), "다스|타"],
  [count("team"), "팀"],
  [physical("kg"), "킬로그램|킬로"],
  [physical("g"), "그램"],
  [physical("mg"), "밀리그램"],
  [physical("t"), "톤|t"],
  [physical("m"), "미터"],
  [physical("km"), "킬로미터|㎞"],
  [physical("cm"), "센티미터|센티"],
  [physical("mm"), "밀리미터"],
  [physical("m2"), "제곱미터|평방미터"],
  [physical("km2"), "제곱킬로미터|평방킬로미터"],
  [physical("ha"), "헥타르"],
  [physical("L"), "리터"],
  [physical("ml"), "밀리리터"],
  [physical("kW"), "킬로와트"],
  [physical("MW"), "메가와트"],
  [physical("[bbl]"), "배럴"],
  [physical("pyeong"), "평"],
  [physical("deg"), "도"],
  [AGE, "세|살|세대의 나이"],
  [CLOCK, "시|시경|시쯤|시께"],
  [
    LABEL,
    "월|교대|심|년대|년도|년생|호|호실|등|등급|위|차|급|학년|학기|분기|사분기|조 항|항|장 절|절|번째|번지|번길|번 출구|세기|층|기생|기수|면|절기|기 당|인실|주기|주년|호선|탄|회차|대 대선|총선|년산|년형|일자|시즌|부작|남매|형제|국제|대 총선|대 국회|대 대통령|중대|사단|여단|군단|연대|대대|강|번기|번 버스|인용|선급|선 의원|선의|대째|번지수|호기",
  ],
]);

/** Currencies that stand before a number: $100, 미화 500달러. */
export const KOREAN_SIGNS = new Lexicon<Unit>([
  ...CURRENCY_SIGNS,
  [{ unit: "USD", dimension: "money" }, "미화 |미화"],
  [{ unit: "JPY", dimension: "money" }, "¥|엔화 "],
]);
