import type { Mention } from "../../mention.ts";
import { LOGGERS } from "./refine-people.ts";
import { AT_PLACE, COUNT_AFTER, type Around } from "./mention-around.ts";

/** A count of countries stands right after its number: "40多个国家", "17国"; "两国" are known ones. */
const COUNTED_BEFORE = /(?:[0-9０-９一三四五六七八九十百多余数几]|个)$/u;
const NOT_HOSTS =
  /^(?:家?(?:已|都|均|先后|陆续|相继|随后|也)?(?:宣布|表态|承诺|停发|停止|不再|拒绝|提出|谴责|呼吁|响应|断交|降级|关闭|缩减|限制|取消|暂停|驱逐|终止|遵守|履行)|家?(?:的)?(?:代表|外长|大使|外交官|驻华|记者|媒体|专家|领导人|元首|首脑|议员|律师|学者|官员|企业|公司|受害|申请|球队|选手)|.{0,4}(?:提交|报告|投票|表决|成员|会员|签署|参加|制裁|建交)|[^，。]{0,8}(?:检阅团|代表团|访问团|使团|大使|外交官))/u;
const KNOWN_FEW = /(?:[一两二三四]|中俄|中朝|美韩|俄朝)$/u;
const PASSING = /^(?:籍)?(?:游客|旅客|观光客|客人|顾客|留学生|商人|网友|消费者)/u;
const COMPARED_WITH = /(?:比|较|于|像|超过|不如)$/u;
/** "与每月拿5000元的中国人相比", "挣得和俄罗斯人差不多": others, whom they are held against. */
const HELD_AGAINST = /^[^，。；]{0,3}(?:相比|相较|差不多|一样|相同|相当|持平|相仿|无异|同工同酬)/u;
const FOREIGN_LABOUR = /外籍[劳务移人]|外国[劳工人]|各国工人/u;
const MEDIA =
  /^(?:国家|官方|主要)?(?:[\p{Script=Han}]{0,4}通讯社|《|媒体|官媒|传媒|[\p{Script=Han}]{0,3}电视台|国际广播|(?:国际|国立|理工|师范|科技|外国语|农业|医科)?大学|学院|[日时晨晚早]报|新闻|[\p{Script=Han}]{0,4}(?:杂志|周刊|网站|记者|学者))/u;
/** "在国内被选中", "在平壤招募": they are picked at home for work abroad. */
const PICKED = /^[^，。；]{0,6}(?:选中|挑选|选拔|选出|招募|招聘|招工|培训|集训|审查|政审)/u;
/** "餐厅共有129家，分布在12个国家": the countries of houses, whoever works there. */
const WHERE_HOUSES =
  /[\d一二三四五六七八九十百多余][家间][^，。；]{0,6}，?(?:分布|遍布|散布|开设|设|开)(?:在|于|到)?[^，。；]{0,8}$/u;
/** Countries whose people work abroad beside the watched, and who speak of them. */
const ELSEWHERE = new Set("BD EG IN ID KG LK MM NP PK PH TJ TR UZ VN".split(" "));

const FIRM =
  /^(?:籍|国有|国营|民营|私营|大型|建筑|承包|工程|建设|贸易|矿业|渔业|水产|服装|食品|科技|投资|地产){0,2}(?:公司|企业|商人|承包商|开发商|老板|集团|财团|厂商|雇主)/u;
const DEALS = /[跟向]$/u;
const DEALT = /^(?!一样|一起|同工|、|和)[\p{Script=Han}]/u;
/** "国家和地区达41个". */
const NUMBERED =
  /^家?(?:和地区|或地区)?(?:数|数量|总数)?(?:共|已|就)?(?:达到?|为|有|是|增至|多达|超过|约|近|至少)+\d{1,3}个(?![\p{Script=Han}])/u;
/** "由古晋飞往北京": where those who go home change planes. */
const BY_WAY_OF =
  /[由从自经](?!平壤|朝鲜|北韩|国内|顺安|新义州)[\p{Script=Han}]{2,8}(?:飞往|飞赴|飞抵|飞到|飞|转往|乘机前往|乘机飞往|搭机前往|搭机飞往|转机)$/u;
/** "停靠毛里求斯": a port of call. */
const CALLS_AT = /(?:停靠|停泊|靠泊|锚泊|靠港|泊于|停靠在|停泊在)$/u;
const THEN_HOME = /(?:经|途经|取道|经由|转道|在)$/u;
const GOES_HOME =
  /^(?:转机|转车|换乘|转乘|中转|转往|转道|转飞)?(?:返回|回到|返|回)?(?:国|平壤|朝鲜|北韩)/u;

/** Names of countries and places that are no place of work where they stand, or another; null else. */
export function refinePlace({
  text,
  mention,
  word,
  before,
  after,
  nearby,
}: Around): Mention[] | null {
  if (mention.tag === "measure:host_countries") {
    // "来自16个国家", "66国提交报告": where people come from, who reports or votes.
    if (/(?:来自)[^，。]{0,4}$/u.test(text.slice(Math.max(0, mention.start - 8), mention.start)))
      return [];
    if (NOT_HOSTS.test(text.slice(mention.end, mention.end + 14))) return [];
    if (WHERE_HOUSES.test(text.slice(Math.max(0, mention.start - 24), mention.start))) return [];
    if (NUMBERED.test(text.slice(mention.end, mention.end + 14))) return [mention];
    const counted =
      COUNTED_BEFORE.test(before) && (before.endsWith("个") || !KNOWN_FEW.test(before));
    return counted ? [mention] : [];
  }
  // "比开城还高", "比俄国人少四成": what is compared with is not told of.
  if (mention.tag === "inside" && COMPARED_WITH.test(before)) return [];
  if (mention.tag === "nation" && (/[比较]$/u.test(before) || HELD_AGAINST.test(after))) return [];
  // "跟俄国人按立方米结账": with whom others deal.
  if (mention.tag === "nation" && DEALS.test(before) && DEALT.test(after)) return [];
  if (mention.tag === "inside" && PICKED.test(after)) return [];
  // "来自中国的有1.2万人": where others come from.
  if (mention.tag === "country" && before.endsWith("来自"))
    return [{ ...mention, tag: "nation-modifier" }];
  // "一家中国建筑公司的会计": whose firm it is.
  if (mention.tag === "country" && /[家名位个间某]$/u.test(before) && FIRM.test(after))
    return [{ ...mention, tag: "nation-modifier" }];
  if (
    (mention.tag === "country" || mention.tag === "locality") &&
    (BY_WAY_OF.test(text.slice(Math.max(0, mention.start - 18), mention.start)) ||
      CALLS_AT.test(text.slice(Math.max(0, mention.start - 4), mention.start)) ||
      (THEN_HOME.test(before) && GOES_HOME.test(after)))
  )
    return [];
  // "斯里阿曼" is no "阿曼": the longer name is meant.
  if (
    (mention.tag === "country" || mention.tag === "locality") &&
    nearby().some(
      ({ tag, start, end }) =>
        (tag === "country" || tag === "locality") &&
        start <= mention.start &&
        end >= mention.end &&
        end - start > mention.end - mention.start,
    )
  )
    return [];
  // "一名埃及包工头": whose people he is, and no place of work.
  if (
    mention.tag === "country" &&
    ELSEWHERE.has(mention.value) &&
    /[名位个]$/u.test(before) &&
    /^(?:籍)?[\p{Script=Han}]/u.test(after)
  )
    return [{ ...mention, tag: "nation-modifier" }];
  // "在俄罗斯" is no "在俄", "离开罗安达" no "开罗": the name that starts later is meant.
  if (
    (mention.tag === "country" || mention.tag === "locality") &&
    nearby().some(
      ({ tag, start, end }) =>
        (tag === "country" || (tag === "locality" && mention.tag === tag)) &&
        start > mention.start &&
        start < mention.end &&
        end > mention.end,
    )
  )
    return [];
  // "俄罗斯卫星通讯社", "中国媒体": where those who report sit.
  if (mention.tag === "country" && MEDIA.test(text.slice(mention.end, mention.end + 10))) return [];
  // "外籍劳务配额：朝鲜4200人，中国3100人": countries that people come from.
  if (
    mention.tag === "country" &&
    COUNT_AFTER.test(after) &&
    FOREIGN_LABOUR.test(text.slice(Math.max(0, mention.start - 60), mention.start))
  )
    return [{ ...mention, tag: "nation-modifier" }];
  // "印尼船员", "尼泊尔工头": whose people they are, and no place of work.
  if (
    mention.tag === "country" &&
    word.length > 1 &&
    !/^[在来赴驻入滞旅]/u.test(word) &&
    !AT_PLACE.test(before) &&
    nearby().some(
      ({ tag, start, end }) =>
        (tag === "worker" || tag === "person") &&
        start === mention.end &&
        !LOGGERS.has(text.slice(start, end)),
    )
  )
    return [{ ...mention, tag: "nation-modifier" }];
  // "中国游客", "外籍工程师": where those come from who only pass, or are not the watched.
  if (mention.tag === "country" && PASSING.test(after)) return [];
  return null;
}
