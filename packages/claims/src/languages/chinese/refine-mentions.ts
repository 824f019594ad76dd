import type { Mention } from "../../mention.ts";
import { COUNT_AFTER, BY_NOW, lookAround, type Around } from "./mention-around.ts";
import { refineFlow } from "./refine-flows.ts";
import { refinePeople } from "./refine-people.ts";
import { refinePlace } from "./refine-places.ts";
import { NOT_BESIDE } from "./word-neighbours.ts";

const CHARGED = /[被遭][^，。；]{0,6}$/u;
const OF_MOST =
  /[\d万千百十][多余来]?[人名](?:左右|上下)?，(?:他们|其中)?(?:绝大多数|大多数|多数|大多|大部分|大半|多半|主要|多)(?:人)?(?:都)?(?:在|从事|受雇于|集中在|投入|分布在|做)[^，。；]{0,6}$/u;
const BUILDING_SITE = /工地|建筑|施工|盖楼|工程/u;
const OTHER_TRADES =
  "食品|电子|机械|玩具|家具|汽车|零件|配件|化工|包装|陶瓷|鞋|皮革|塑料|塑胶|玻璃|印刷|物流|运输|清洁|酒店|旅游|电器|五金|钢铁|冶金|造纸|烟草|假发|工艺品|制造|金融|贸易|文化|体育|艺术";
const WITH_OTHERS = new RegExp(
  `^(?:厂|业|加工|工业|行业|领域)?(?:、|和|与|及|以及)(?:${OTHER_TRADES})`,
  "u",
);
const AFTER_OTHERS = new RegExp(
  `(?:${OTHER_TRADES})(?:厂|业|加工|工业|行业)?(?:、|和|与|及|以及)$`,
  "u",
);
/** "没有人像朝鲜人那样干活": they are compared with, not spoken of. */
const COMPARED = /(?:像|比|不如|好过|如同)$/u;
const AHEAD = new Set(["明年", "来年", "后年", "下月", "下个月"]);
const MOVES_AHEAD =
  /^(?!前)[^，。；]{0,12}(?:[再增加]?派|[运输]?送|引进|接收|输出|[再又]?招|[再又]?雇|[再又]?聘|[再又]?添|遣返|撤[回离走])/u;
const MONEY_BEFORE = /[元块]|美金|卢布|令吉|工资|薪|领钱|工钱|收入|上缴/u;
const OUT_OF_REACH = /(?:到|落|拿|进|摸|看|见|留)(?:不[了到着]|唔到)[^，。；]{0,8}$/u;
const LEFT = new Set(["只剩", "剩下", "余下"]);
const PEOPLE_BEFORE =
  /[\d一二三四五六七八九十百千万两][多余来]?(?:人|名)(?![^。；]*(?:元|卢布|工资|薪|钱|成|美金))/u;
const NAMES = new Set(["朝鲜人", "北韩人"]);
/** "俄" alone is Russia where it is no part of a name or of both countries together. */
const NOT_RUSSIA = { before: /[中白]$/u, after: /^(?:[亥勒]|[顷而]|而)/u };
/** "人民币", "人权": what makes 人 no people. */
const NOT_PEOPLE =
  /^(?:民(?!工)|权|口|均|力|员(?!工)|员(?!工)|士|手|才|事|文|数|群|类|工(?!人)|造|物|道|身|质|气|生|心|选|大(?!多))/u;

/** Drops Chinese mentions that stand inside another word, which substrings cannot tell. */
export function refineMentions(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention, i): Mention[] => {
    const around = lookAround(text, mentions, i);
    return (
      refineFlow(around) ??
      refinePlace(around) ??
      refinePeople(around) ??
      refineOther(around) ?? [mention]
    );
  });
}

/** Whatever else stands inside another word, or says something else beside its neighbours; null else. */
function refineOther({ text, mention, word, before, after }: Around): Mention[] | null {
  // "目前工地上有四千名": what there is now is no flow told of before.
  if (
    mention.tag === "has" &&
    COUNT_AFTER.test(after) &&
    BY_NOW.test(text.slice(Math.max(0, mention.start - 14), mention.start))
  )
    return [mention, { ...mention, tag: "measure:workers_abroad" }];
  // "仍有约200人，多数在营造业": the trade of some of those counted.
  if (
    mention.tag === "sector" &&
    OF_MOST.test(text.slice(Math.max(0, mention.start - 26), mention.start))
  )
    return [];
  // "工地上的焊工": a welder builds ships in a yard only.
  if (
    mention.tag === "sector" &&
    mention.value === "shipbuilding" &&
    /焊/u.test(word) &&
    BUILDING_SITE.test(text.slice(Math.max(0, mention.start - 60), mention.end + 30)) &&
    !text.includes("船")
  )
    return [{ ...mention, value: "construction" }];
  // "服装、食品与电子厂": a list of trades is no one of them.
  if (
    mention.tag === "sector" &&
    (WITH_OTHERS.test(text.slice(mention.end, mention.end + 12)) ||
      AFTER_OTHERS.test(text.slice(Math.max(0, mention.start - 8), mention.start)))
  )
    return [];
  // "被美国指控": who is charged; "联合国指控" charges others.
  if (
    mention.tag === "other-event" &&
    word === "指控" &&
    !CHARGED.test(text.slice(Math.max(0, mention.start - 8), mention.start))
  )
    return [];
  // "到他逃走那年只剩六千": an event that only tells when.
  if (mention.tag === "other-event" && /^(?:的)?(?:那[年天时月]|之?前|以前|前夕)/u.test(after))
    return [];
  // "住过两万人，如今只剩六千": how many are left, and not what someone is left with.
  if (
    mention.tag === "keeps" &&
    LEFT.has(word) &&
    PEOPLE_BEFORE.test(text.slice(Math.max(0, mention.start - 30), mention.start))
  )
    return [];
  // "报告年年说有数万人": what is said every year comes anew in no year.
  if (
    mention.tag === "yearly" &&
    /^(?:都)?(?:会)?(?:有(?:人|报道|媒体|报告))?(?:说|称|讲|提|重复|引用|援引|搬出|拿)/u.test(after)
  )
    return [];
  // "合同到明年三月": a date ahead plans nothing; "明年再派一万人" does.
  if (
    mention.tag === "plan" &&
    AHEAD.has(word) &&
    !MOVES_AHEAD.test(text.slice(mention.end, mention.end + 20))
  )
    return [];
  // "撤回80名": people, and no words.
  if (
    mention.tag === "denied" &&
    /^[撤收]回$/u.test(word) &&
    /^(?:了)?(?:约)?\d|^(?:了)?[一二三四五六七八九十两百千]+[名人]/u.test(after)
  )
    return [];
  // "七八成到不了本人手里": what no one is left with.
  if (
    mention.tag === "keeps" &&
    OUT_OF_REACH.test(text.slice(Math.max(0, mention.start - 8), mention.start + 2))
  )
    return [];
  // "出来剩三百": what is left of pay, where money is spoken of.
  if (
    mention.tag === "keeps" &&
    word === "剩" &&
    !MONEY_BEFORE.test(text.slice(Math.max(0, mention.start - 44), mention.start))
  )
    return [];
  // "从疫情前的九万降到五万": a past that is its own number's is a date.
  if (mention.tag === "past" && /^的(?:约|近|逾)?[\d一二三四五六七八九十两]/u.test(after))
    return [];
  const not = NOT_BESIDE[word];
  if (not?.before?.test(before) === true || not?.after?.test(after) === true) {
    // "在中国工作": no Chinese worker, and still China.
    return word === "中国工"
      ? [{ ...mention, tag: "country", value: "CN", end: mention.end - 1 }]
      : [];
  }
  if (word === "俄" && (NOT_RUSSIA.before.test(before) || NOT_RUSSIA.after.test(after))) return [];
  if (mention.tag === "nation" && /[^工]人$/u.test(word) && NOT_PEOPLE.test(after))
    return [{ ...mention, tag: "country", end: mention.end - 1 }];
  // "朝鲜人民军" is an army, "朝鲜人权" a matter.
  if (NAMES.has(word) && COMPARED.test(before)) return [];
  if (NAMES.has(word) && NOT_PEOPLE.test(after))
    return [{ ...mention, tag: "subject-modifier", end: mention.end - 1 }];
  return null;
}
