import type { Mention } from "../../mention.ts";
import { COUNT_AFTER, BY_NOW, type Around } from "./mention-around.ts";

const ATTRIBUTIVE =
  /^(?![^，。的]{0,10}\d[^，。的国]{0,3}[名人])[^，。；的]{0,10}的(?:约|近|逾|共|超过)?(?:[\d.一二三四五六七八九十百千万两数至到~～-]{1,10}[多余来]?[万千]?[多余来]?[名个位])?(?:朝鲜|北韩)?[\p{Script=Han}]{0,4}(?:工人|劳工|劳动者|劳务|人员|公民|国民|女性|女工|员工|工(?!作)|人(?=超过|多达|最多|达|有|约|共|为|总))/u;
const DATED = /(?:(?<!每)年|[月日]|新|首批|第[一二三]批|又|再|刚)[^，。；：]*$/u;
const BATCH_REACH = 30;
/** "外派劳工人数": how many are away, and none that goes. */
const HOW_MANY = /^[^，。；的]{0,10}(?:劳工|工人|劳务人员|人员)的?(?:总)?(?:人数|规模|数量)/u;
/** "派有", "派驻着": a state, and no going. */
const LASTS = /^(?:有|着)(?!关|效|意)/u;
/** "从边检入境的劳工，将分批赴…": those who are to come. */
const STILL_TO_GO = /^[^，。；]{0,24}，(?:将|拟|计划|预计|预定|会)/u;
/** "明年之前前往东北的劳工，共有12万人": all who are still to go. */
const TO_GO =
  /(?:将|明年|后年|年底前|计划)[^，。；]{0,10}(?:前往|派往|派到|派遣|派出|赴|输往|输出)[^，。；]{0,14}(?:劳工|工人|劳动者|人员|劳务)，?$/u;
const SENT_HOME = /(?:遣返|回国|返国|撤离|撤走|离境)，$/u;
/** "抵达平壤": who comes to the country. */
const TO_HOME =
  /^(?:了|到)?(?:平壤|朝鲜|北韩|新义州|元山)(?!餐|工|劳|人|饭|公司|女|大使|驻|籍|研|技|医|护|公民|厨|妇|姑)/u;
const AT_POST = new Set(["到岗", "上岗"]);
const AT_WORK = /工|劳|务|研修|医|厨|匠|员/u;
const HAVE_COME = /^的(?:只|仅|才|已|共|约)*(?:有|是|为|达)/u;
const WAY_REACH = 80;
const GOES_TO_WORK = /(?:到|去|赴|往|来)[\p{Script=Han}]{1,8}$/u;
const IS_TO = /(?:将|会|计划|预计|打算|拟|要|料|可望|有望|准备|即将)[^，。；]*$/u;
const TO_SOUTH = /^(?:了|到)?(?:韩国|南韩|首尔|仁川)(?!公司|企业)/u;
const TO_COUNTRIES =
  /(?:向|往|在|到)[^，。；]{0,30}(?:[0-9０-９三四五六七八九十多余几]个?(?:国家|国)|国外|海外|境外|各国|(?:世界|全球)各地|多国)(?:和地区)?[^，。]{0,2}$/u;
/** "被送往全球70多个国家", "派到海外". */
const WORLD_AFTER =
  /^(?:[^，。；]{0,12}[到往赴去至])?(?:全球|世界)?(?:[0-9三四五六七八九十]{1,3}[多余几]?个?(?:国家|国)|各国|各地|国外|海外|境外)/u;
/** "派遣数千名技术人员，潜伏在各国": where those sent now are. */
const THEN_THERE =
  /^[^，。；]{1,24}，(?:这些人|他们|她们)?(?:主要|大多|多|目前)?(?:居住|潜伏|分布|分散|散布|遍布|隐藏|藏身|藏匿|活跃|散居)(?:在|于)?/u;
const YEARLY = /(?:每年|年均|一年|[去今前明]年|\d{4}年|\d月|目标|计划|打算|拟)[^，。；]*$/u;
const HIRES = new Set(["雇用", "雇佣", "聘用"]);
/** Verbs that say that someone goes, and not which way. */
const SETS_OUT = new Set(["走了", "启程", "动身"]);

/** Words of going, being sent and being there, by what stands around them; null where all is as it seems. */
export function refineFlow({
  text,
  mention,
  word,
  before,
  after,
  nearby,
}: Around): Mention[] | null {
  // "向40多个国家派出5万名": those sent to many countries are counted all at once.
  if (
    mention.tag === "measure:workers_dispatched" &&
    TO_COUNTRIES.test(text.slice(Math.max(0, mention.start - 44), mention.start)) &&
    !YEARLY.test(text.slice(Math.max(0, mention.start - 24), mention.start))
  )
    return [{ ...mention, tag: "measure:workers_abroad" }];
  if (
    mention.tag === "measure:workers_dispatched" &&
    (THEN_THERE.test(text.slice(mention.end, mention.end + 32)) ||
      WORLD_AFTER.test(text.slice(mention.end, mention.end + 24))) &&
    !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start)) &&
    !YEARLY.test(text.slice(Math.max(0, mention.start - 24), mention.start))
  )
    return [{ ...mention, tag: "measure:workers_abroad" }];
  // "实际到岗的约三千六百人": those who are at their posts.
  if (
    mention.tag === "measure:workers_dispatched" &&
    AT_POST.has(word) &&
    /(?:实际|目前|现|现已|真正|如今)$/u.test(before)
  )
    return [{ ...mention, tag: "measure:workers_abroad" }];
  // "在约40个国家派有十万人": what a verb with 有 or 着 tells is how things stand.
  if (mention.tag === "measure:workers_dispatched" && LASTS.test(after) && !word.endsWith("了"))
    return [{ ...mention, tag: "measure:workers_abroad" }];
  // "派往俄罗斯的劳工": those who were sent are there; "去年派出的" tells a flow.
  if (
    mention.tag === "measure:workers_dispatched" &&
    (ATTRIBUTIVE.test(text.slice(mention.end, mention.end + 16)) ||
      HOW_MANY.test(text.slice(mention.end, mention.end + 18))) &&
    !STILL_TO_GO.test(text.slice(mention.end, mention.end + 48)) &&
    !DATED.test(text.slice(Math.max(0, mention.start - 14), mention.start))
  )
    return [{ ...mention, tag: "measure:workers_abroad" }];
  // "面临遣返，人数多达7000": how many go home.
  if (word === "人数" && mention.tag === "measure:workers_abroad" && SENT_HOME.test(before))
    return [{ ...mention, tag: "measure:workers_repatriated" }];
  if (mention.tag === "measure:workers_dispatched" && !word.endsWith("给") && TO_HOME.test(after))
    return [{ ...mention, tag: "other-event" }];
  // "全部离境前为60人": until when, and not how many went.
  if (mention.tag === "measure:workers_repatriated" && /^(?:之|以)?前(?![往来去赴])/u.test(after))
    return [];
  // "八百来人，全是北韩派去的": where they are from.
  if (
    mention.tag === "measure:workers_dispatched" &&
    /^的(?:[，。；”」]|$)/u.test(after) &&
    /[是系][^，。；]{0,10}$/u.test(text.slice(Math.max(0, mention.start - 12), mention.start))
  )
    return [];
  // "是政府的派遣员工": what they are called.
  if (
    mention.tag === "measure:workers_dispatched" &&
    before.endsWith("的") &&
    /^(?:员工|人员|工人|劳工|公司)/u.test(after)
  )
    return [];
  if (
    mention.tag === "measure:workers_abroad" &&
    /^共?(?:有|达)/u.test(word) &&
    TO_GO.test(text.slice(Math.max(0, mention.start - 40), mention.start))
  )
    return [];
  // "被分批送往": in batches they went the way that the verb says.
  if (
    word === "分批" &&
    nearby().some(
      ({ tag, start }) =>
        tag.startsWith("measure:workers") && start >= mention.end && start - mention.end <= 1,
    )
  )
    return [];
  // "决定引进，首先雇用100名": who is to be hired is not there yet.
  if (
    mention.tag === "measure:workers_abroad" &&
    HIRES.has(word) &&
    COUNT_AFTER.test(after) &&
    /(?:决定|计划|打算|准备|拟|将|首先|先行)[^。；]*$/u.test(
      text.slice(Math.max(0, mention.start - 24), mention.start),
    )
  )
    return [{ ...mention, tag: "measure:workers_dispatched" }];
  // "今年计划增至五万": what a number is to come to says nothing of who is there.
  if (
    mention.tag === "measure:workers_abroad" &&
    /^[增升扩][^，。]*至$/u.test(word) &&
    /(?:计划|拟|将|目标|打算)[^，。；]{0,4}$/u.test(
      text.slice(Math.max(0, mention.start - 8), mention.start),
    )
  )
    return [];
  // "最后一批21人已离境": a batch goes the way its verb says.
  if (
    mention.tag === "measure:workers_dispatched" &&
    word.endsWith("批") &&
    nearby().some(
      ({ tag, start }) =>
        tag === "measure:workers_repatriated" &&
        start >= mention.end &&
        start - mention.end <= BATCH_REACH &&
        !/[。；]/u.test(text.slice(mention.end, start)),
    )
  )
    return [];
  // "眼下真正进来的只有一千六百人": those who have come by now are there.
  if (
    mention.tag === "measure:workers_dispatched" &&
    HAVE_COME.test(text.slice(mention.end, mention.end + 6)) &&
    BY_NOW.test(text.slice(Math.max(0, mention.start - 14), mention.start))
  )
    return [{ ...mention, tag: "measure:workers_abroad" }];
  // "入境的朝鲜人达5600人次": who crosses a border is no worker for that.
  if (
    mention.tag === "measure:workers_dispatched" &&
    word.startsWith("入境") &&
    !AT_WORK.test(text.slice(Math.max(0, mention.start - 24), mention.end + 24))
  )
    return [{ ...mention, tag: "other-event" }];
  // "走了1735人" goes on with whatever way they were going.
  if (mention.tag.startsWith("measure:workers") && SETS_OUT.has(word)) {
    // "送回" is the longer reading of "送".
    const way = nearby().findLast(
      ({ tag, end }, at, all) =>
        (tag === "measure:workers_repatriated" || tag === "measure:workers_dispatched") &&
        end <= mention.start &&
        !all.some((longer) => longer.start === all[at]?.start && longer.end > end) &&
        !text.slice(0, end).endsWith("批") &&
        mention.start - end <= WAY_REACH,
    );
    return [way === undefined ? mention : { ...mention, tag: way.tag }];
  }
  // "将有12万名劳工到中国打工": those who are to go to work are not there yet.
  if (
    mention.tag === "measure:workers_abroad" &&
    GOES_TO_WORK.test(text.slice(Math.max(0, mention.start - 10), mention.start)) &&
    IS_TO.test(text.slice(Math.max(0, mention.start - 40), mention.start))
  )
    return [{ ...mention, tag: "measure:workers_dispatched" }];
  // "13名员工抵达韩国": who goes over to the South has left for good.
  if (
    mention.tag === "measure:workers_dispatched" &&
    TO_SOUTH.test(text.slice(mention.end, mention.end + 5))
  )
    return [{ ...mention, tag: "other-event" }];
  // "遣返期限" is a date, and moves no one.
  if (
    mention.tag === "measure:workers_repatriated" &&
    /^(?:的)?(?:期限|时限|条款|义务|决议|令|大限|规定|问题|要求)/u.test(after)
  )
    return [];
  return null;
}
