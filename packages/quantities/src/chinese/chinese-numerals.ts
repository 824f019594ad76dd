import { createFold, foldPlain } from "../scan/fold.ts";
import { Lexicon } from "../scan/lexicon.ts";
import type { Infix, NumeralSystem, NumeralWord } from "../scan/numeral.ts";
import { UNITS } from "./chinese-units.ts";

const digit = (value: number): NumeralWord => ({ kind: "digit", value });
const small = (value: number, times = 1): NumeralWord => ({ kind: "small", value, times });
const big = (value: number): NumeralWord => ({ kind: "big", value });

const WORDS = new Lexicon<NumeralWord>([
  [digit(0), "零|〇|○"],
  [digit(1), "一|壹|幺"],
  [digit(2), "二|两|贰|貳"],
  [digit(3), "三|叁|叄"],
  [digit(4), "四|肆"],
  [digit(5), "五|伍"],
  [digit(6), "六|陆"],
  [digit(7), "七|柒"],
  [digit(8), "八|捌"],
  [digit(9), "九|玖"],
  [small(10), "十|拾"],
  [small(10, 2), "廿"],
  [small(10, 3), "卅"],
  [small(100), "百|佰"],
  [small(1000), "千|仟"],
  [big(1e4), "万"],
  [big(1e8), "亿"],
  [big(1e12), "兆"],
]);

/** Chinese numerals, plain and formal, mixed with digits: 1,100.9亿, 三百五十一万亿, 十多万. */
export const CHINESE_NUMERALS: NumeralSystem = {
  words: WORDS,
  points: "点",
  shorthand: true,
  leadingBig: true,
  infix: new Lexicon<Infix>([
    ["more", "多|余|零几"],
    ["about", "来"],
    ["few", "几"],
  ]),
  digitStyle: { decimal: ".", spacedGroups: false },
  maxGap: 2,
  goesOn: null,
  listMarks: "、",
  isCounted: (text, position) => UNITS.at(text, position) !== undefined,
};

/** Pairs of a traditional character and the simplified one, of those that stand near numbers. */
const SIMPLER =
  "萬万億亿兩两幾几餘余來来個个國国幣币盧卢歐欧鎊镑韓韩圓圆錢钱塊块從从達达過过約约將将僅仅總总員员業业廠厂邊边輛辆隻只條条張张項项歲岁時时鐘钟鍾钟點点號号樓楼層层間间處处" +
  "畝亩噸吨兒儿軍军負负雙双對对種种類类圖图話话臺台週周禮礼戶户場场數数與与於于陸陆貫贯聯联屆届級级並并無无開开當当滿满勞劳動动還还會会說说賺赚進进讓让減减漲涨蘇苏葉叶銀银" +
  "勢势華华貨货紙纸術术門门學学難难眾众婦妇農农漁渔師师醫医護护務务駭骇傷伤僱雇脫脱遊游賓宾頭头連连續续單单據据稱称鄰邻現现屬属專专貼贴補补資资給给領领筆笔見见觀观嬰婴馬马" +
  "許许內内蓋盖產产題题廳厅倉仓車车艙舱節节雜杂誌志頁页萊莱亞亚爾尔爺爷貳贰參叁擔担飛飞機机艦舰彈弹書书語语詞词課课團团隊队營营訂订購购環环積积極极漢汉壓压電电線线廣广遠远" +
  "運运選选遞递郵邮關关陽阳陰阴階阶隨随險险雲云靈灵靜静順顺頻频顆颗願愿顧顾養养驗验體体髮发鬆松鮮鲜鳥鸟麗丽麥麦黃黄齊齐龍龙龜龟";

const simplify = createFold(SIMPLER);

/** The text in simplified characters, as far as numbers and what stands beside them go. */
export function foldChinese(text: string): string {
  return simplify(foldPlain(text));
}
