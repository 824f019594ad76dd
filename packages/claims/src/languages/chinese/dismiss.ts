import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";

/** "减少3000人", "增加了300名" tell a difference; "减少到3000人" does not. */
const DIFFERENCE =
  /(?:增加|减少|增长|下降|多出|多了|少了|差了|相差|差|增|减|新增)(?:了)?(?:好|约|近|大约)?$/u;
/** "比俄国人少四成". */
const COMPARED_BY = /比[^，。；]{1,14}[少多高低贵]出?(?:了)?(?:约|近|将近)?$/u;
/** "可容纳38万人". */
const CAPACITY =
  /(?:核载|载客|限载|可容|能容|容纳|可住|可坐|能住|能坐|住得下|接待|入住)(?:了)?(?:约|逾|近|超过|多达)?$/u;
/** "訪問了六名": those who were asked, met or seen. */
const ASKED =
  /(?:访问|采访|走访|询问|约谈|专访|访谈|见到|遇到|接触到|联系到|找到|会见|目睹)(?:到)?(?:了|过)?(?:共|约)?$/u;
/** "两个月才能歇一天". */
const SEVERAL_MONTHS = /(?:[两二三四五六七八九2-9]|几|半)个?(?:多)?(?:月|年)[^，。；]{0,6}$/u;
/** "李某等4名劳工": some who are told of by name. */
const NAMED_FEW = /[\p{Script=Han}]等$/u;
const MAX_NAMED = 9;
/** "女歌手和另外7名少女": the company of one who is told of. */
const COMPANY = /[和与同跟](?:另外|其他|其余|其它)(?:的)?$/u;
/** "以“教育”为目的的入境人数最多，达7887人": who crosses a border for something else. */
const BY_PURPOSE = /以[“「]?(?:教育|旅游|观光|探亲|商务|过境|私人)[”」]?为目的[^。；]{0,24}$/u;
/** "170多人因制裁遭解雇": who lost their work, wherever they went. */
const LAID_OFF =
  /^[^，。；\d]{0,12}(?:遭到?|被)(?:解雇|裁员|开除|辞退)(?![^。；]{0,12}(?:送|遣|回))/u;
/** "代表团一行40人", "军乐团80人": who only visit. */
const DELEGATION =
  /(?:代表团|访问团|参观团|考察团|艺术团|乐团|歌舞团|检阅团|使团)(?:的)?(?:一行)?(?:共|约)?$/u;
/** "阵亡人数至少600人，最新评估已达约2000人": the number of the dead goes on. */
const TOLL =
  /(?:阵亡|死亡|伤亡|死伤|受伤|遇难|罹难|失踪|被捕|叛逃|脱北|投敌)(?:者|的)?(?:总)?人?数(?:(?!工人|劳工|劳务)[^。；]){0,50}$/u;
/** "对于“12万人”这一数据": a number told before is spoken of. */
const AS_A_NUMBER = /^[”"」』]?(?:这一|这个|该|的)(?:数据|数字|说法|规模|人数)/u;
/** Sums that others than workers bring in: thieves, forgers, exporters; no worker is named after. */
const MADE_OTHERWISE =
  /(?:黑客|骇客|假钞|伪钞|毒品|军火|走私|盗窃|窃取|靠出口|交易|渔权|捕捞权|从境内)(?!.*(?:劳工|劳务|工人|外派|派遣|IT人员|IT工作者|技术人员|员工))/u;
const MADE_REACH = 100;
/** "只睡四小时": hours of rest are not worked. */
const RESTED = /(?:睡|睡眠|睡觉|午休|吃饭|休息)(?:时间)?(?:约|不到|不足|仅|只有|只)?$/u;
/** "五人一组", "三十个人一间": how those counted elsewhere are put together. */
const GROUPED =
  /^(?:人)?(?:挤|住|睡|合住|同住|共用|共住)(?:在|进|着)?(?:一|1|同)|^(?:人)?(?:挤在|挤进|挤着|结成|编成|组成一|排成)|^(?:人)?(?:(?:挤|住|睡|合住|同住|共用|共住)(?:在|进|着)?)?(?:一|1|同)(?:个)?(?:组|间|屋|室|队|桌|床|车|排|户|伙)/u;
/** Text before in which a number was told, for "那八十人". */
const TOLD_REACH = 300;

/** "那八十人": those counted before. */
function isToldAgain(text: string, { start, end, parts }: Quantity, before: string): boolean {
  return (
    (/[那这]$/u.test(before) || AS_A_NUMBER.test(text.slice(end, end + 8))) &&
    text.slice(Math.max(0, start - TOLD_REACH), start).includes(parts.number)
  );
}

/** "一百卢布里有88卢布". */
const OUT_OF = /^(?:里|当中|中)(?:面)?(?:有|只|，)/u;
/** "10至30名工人共用一个房间". */
const SHARED = /^(?:北韩|朝鲜)?(?:工人|劳工|女工|员工|人)(?:共用|同住|合住|挤在|挤进|同睡)/u;
/** "党费（从4500美元升至7000美元）": a fee, and what it was before. */
const FEE = /(?:费|罚款|贷款|押金|债)[（(][^）)]{0,20}$/u;
/** "一人干5人的活". */
const AS_MUCH = /[一1]个?人(?:干|做|顶|抵|能干|能顶)$/u;
/** "核武计划耗资超过10亿美元": what is spent. */
const SPENT = /(?:耗资|斥资|耗费|花费|花掉|悬赏|造价)(?:了)?(?:约|近|逾|超过|高达)?$/u;
const GROUP = /(?:^|[，。；、])?每(?:隔)?$/u;
/** "2397号决议", "第8项", "32岁": the number of a rule or an age. */
const REFERENCE = /^(?:号|项|条(?!生产)|条|届|岁|楼|次|版|页|章|集|路|班|室|时|点)/u;
const ORDINAL = /第$/u;
const SOLDIERS = /突击队|士兵|军人|官兵|部队|兵力|特种兵|工兵|派兵|人民军/u;
const TRAVELLERS = /游客|旅客|观光客|乘客|观众|球迷/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** Why a number of a Chinese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, dimension } = quantity;
  const before = text.slice(Math.max(sentence.start, start - 10), start);
  const after = text.slice(end, Math.min(sentence.end, end + 6));
  // "統一部1.9万": no unit of one.
  if (dimension === "count" && before.endsWith("统") && quantity.raw.endsWith("一部"))
    return "part of a name";
  if (dimension === "none" && /^个?(?:国)/u.test(after)) return "countries known by name";
  if (dimension === "money" && OUT_OF.test(after)) return "a whole of which a part is told";
  if ((dimension === "people" || dimension === "none") && DIFFERENCE.test(before))
    return "a difference";
  if (
    dimension === "ratio" &&
    COMPARED_BY.test(text.slice(Math.max(sentence.start, start - 22), start))
  )
    return "a difference";
  if (dimension === "people" && CAPACITY.test(before)) return "room for so many";
  if (dimension === "people" && ASKED.test(before)) return "those who were asked";
  if (dimension === "time" && SEVERAL_MONTHS.test(before)) return "a day in several months";
  if (quantity.unit === "hour" && RESTED.test(before)) return "hours of rest";
  if (dimension === "people" && GROUPED.test(after)) return "the size of a group";
  if (dimension === "people" && SHARED.test(text.slice(end, end + 10)))
    return "the size of a group";
  if (dimension === "money" && SPENT.test(before)) return "a sum spent";
  if (dimension === "people" && AS_MUCH.test(before)) return "the work of so many";
  if (dimension === "money" && FEE.test(text.slice(Math.max(sentence.start, start - 24), start)))
    return "a fee";
  if (dimension === "people" && isToldAgain(text, quantity, before)) return "told before";
  const value = quantity.high ?? quantity.low ?? 0;
  if (dimension === "people" && value <= MAX_NAMED && NAMED_FEW.test(before))
    return "some who are named";
  if (dimension === "people" && value <= MAX_NAMED && COMPANY.test(before))
    return "the company of one who is told of";
  if (dimension === "people" && LAID_OFF.test(text.slice(end, Math.min(sentence.end, end + 40))))
    return "who lost their work";
  if (
    dimension === "people" &&
    BY_PURPOSE.test(text.slice(Math.max(sentence.start, start - 40), start))
  )
    return "who came for something else";
  if (dimension === "people" && DELEGATION.test(before)) return "a delegation";
  if (dimension === "people" && TOLL.test(text.slice(Math.max(sentence.start, start - 70), start)))
    return "a number of victims";
  const told = text.slice(Math.max(sentence.start, start - MADE_REACH), start);
  if (dimension === "money" && MADE_OTHERWISE.test(told)) return "a sum made otherwise";
  if (dimension === "people" && GROUP.test(before)) return "a rate for so many people";
  if (dimension === "time" && /(?:没|未|不)(?:有|曾)?(?:休|歇|放)(?:过|假|息)?$/u.test(before))
    return "days they did not rest";
  if (dimension === "none" && /[米尺]$/u.test(before)) return "a height";
  if (quantity.unit === "day" && quantity.per === "week") return "a day of the week";
  if (ORDINAL.test(before)) return "an ordinal";
  if ((dimension === "none" || dimension === "count") && REFERENCE.test(after))
    return "an age or the number of a rule";
  if (dimension === "money" || dimension === "ratio" || dimension === "time") {
    const last = sentence.mentions.findLast(
      (mention) => GROUPS.has(mention.tag) && mention.end <= start,
    );
    const others = last?.tag === "other-people" ? text.slice(last.start, last.end) : "";
    if (SOLDIERS.test(others)) return "it is about soldiers";
    if (TRAVELLERS.test(others)) return "it is about travellers";
  }
  return null;
}
