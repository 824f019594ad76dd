import type { Credit } from "../../language-pack.ts";
import type { Span } from "../../mention.ts";

/** "有人同时给五家公司写代码", "有的工厂把工时砍到六小时", "更早的2015年，一家营造商…": others are told of. */
const OTHERS_OPEN =
  /^(?:[^，。；：“「]{1,16}，)?(?:有人(?!士|说|称|估|认|指|透|告|表|形)|有的(?:工厂|厂|公司|餐|店|工地|企业|地方|队|家)|有些(?:工厂|厂|公司|企业|餐|店|工地|地方))|^(?:更早|再早|早先|早在)[^，。]{0,12}，(?:一家|某|一名|一位|另一)/u;
/** "他的厂房最高峰时有三百八十个": what the one who spoke has, as the narrator saw it. */
const HIS =
  /^(?:他|她|他们|她们)(?:的)?(?:厂房|工厂|厂里|厂子|工地|餐厅|餐馆|店|公司|农场|矿场|船队|作坊)/u;
/** "记者多方求证": from here on the paper tells what it found itself. */
const CHECKED =
  /(?:记者|本报|本刊|本台|本社)(?:多方|随后|曾|又|在[^，。]{1,10}|亦|也|试图)*(?:求证|核实|查证|核对|走访|注意到|看到|数了|实地|探访)(?!时|期间|中|途中|当天|的)/u;
/** "我访谈过的返乡者": the one who writes. */
const I_MET = /^我(?:们)?(?:曾)?(?:访谈|采访|走访|见|问|遇见|认识|接触)过/u;
const LOOK_BACK = 160;

/** Whether the narrator tells a sentence that credits no one, whoever spoke before. */
export function isNarrated(text: string, { start, end }: Span): boolean {
  const sentence = text.slice(start, end);
  if (OTHERS_OPEN.test(sentence) || HIS.test(sentence) || I_MET.test(sentence)) return true;
  const from = Math.max(start - LOOK_BACK, text.lastIndexOf("\n", start - 1) + 1);
  const before = text.slice(from, start);
  const last = before.slice(0, -1).lastIndexOf("。");
  return CHECKED.test(before.slice(last + 1));
}

/** The narrator tells the whole sentence. */
export const narrated = ({ start, end }: Span): Credit => ({
  source: null,
  at: { start, end: start },
  scope: { start, end },
  chain: [],
  year: null,
  holds: "sentence",
  impersonal: true,
});
