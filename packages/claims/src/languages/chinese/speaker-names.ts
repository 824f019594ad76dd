import { simplifyChinese } from "@figurewatch/quantities";
import { countries, localities } from "./countries.ts";
import {
  BEFORE_VERB,
  LEADING_PERSON,
  NO_NOUN,
  NO_SPEAKER,
  ONLY_PEOPLE,
  OPENING,
  PLAIN_NOUN,
  PRONOUN,
  RECORDS,
  SPEAKER_END,
  SPEAKER_WITHIN,
} from "./credit-words.ts";

const MAX_LEAD = 24;
/** A body by its name in quotation marks. */
const QUOTED_NAME =
  /(?:机构|组织|团体|协会|智库|媒体|网站|平台|基金会|研究所|中心|报纸|报|周刊|杂志|电视台|网络)[“「][^”」]{2,24}[”」]$/u;

/** The one who speaks, without what leads to the name and what stands before the verb. */
export function trimSubject(words: string): string {
  // "【某社华盛顿10月22日电】某小组", "20. 某代表": a dateline or a number opens the line.
  let name = words.slice(-60).replace(LINE_OPENING, "");
  // "本社莫斯科5日电 俄内务部": a dateline ends in a space.
  name = name.replace(/^.*[\p{Script=Han}0-9）)]\s+(?=\p{Script=Han})/u, "");
  // "研究院本周发布的报告": who gave it out, with when they did so still at the end.
  name = name.replace(OPENING, "").replace(DOCUMENT, "");
  for (let i = 0; i < 3; i++) {
    const shorter = name.replace(BEFORE_VERB, "");
    // "早前向媒体通报的": an adverbial, and no one who speaks.
    if (shorter === "" && (!isSpeaker(name) || ADVERBIAL.test(name))) return "";
    if (shorter === name || shorter.length < 1) break;
    name = shorter;
  }
  return nameOf(name);
}

const LINE_OPENING = /^(?:.{0,30}】|\d{1,3}[.、．]\s*)/u;
const ADVERBIAL = /^[早日此近今去明]|[向对]/u;

/** What someone gave out, after their name. */
const DOCUMENT =
  /(?:新近|最新|最近|日前|近日|同日|昨日|今年|去年|\d{4}年|(?:上个?月|本月|\d{1,2}月)?\d{1,2}日|上个?月|本月|本?周[一二三四五六日]?)?(?:提交|提供|给出|出具|掌握|持有|编制|整理|发布|公布|发表|出版|撰写|编写)的.{0,10}?(?:报告|调查|数据|统计|资料|文件|表|名单|名册|清单|记录|账册|邮件|照片|影像)$/u;

const PLACES = new Set(
  `${countries}\n${localities}`
    .split("\n")
    .flatMap((line) => line.slice(3).split("|")[0]?.split(",") ?? [])
    .map((name) => simplifyChinese(name.trim())),
);
/** Whether a name is that of a country or a place, and of no one in it. */
export const isPlaceName = (name: string): boolean => PLACES.has(name);
/** "哈巴罗夫斯克的建筑商科瓦廖夫": where one who speaks is, before a name that is enough alone. */
const IS_NAMED =
  /[A-Z]{2,}|(?:商|师|员|家|长|者|人|授|士|任|工|板|理|头)[\p{Script=Han}·]{2,8}$|先生|女士|某$/u;
const OF_PLACE = /^([\p{Script=Han}]{2,8})的(?=.{4,})/u;

/** "国务院2017年的人口贩运说帖": a paper of a year, after whose it is. */
export const YEARLY_PAPER =
  /(?<=.{2})((?:19|20)\d{2})年(?:\d{1,2}月)?(?:的|所|发表的|发布的|公布的|提交的|提出的)?[\p{Script=Han}《》“”]{0,14}(?:报告|报告书|说帖|白皮书|年报|文件|评估|简报|调查|研究|公报|名单|备忘录)$/u;
/** "俄罗斯报告说": a state's own paper speaks for the state. */
const STATE_PAPER = /(?:的|政府)?(?:提交的|呈报的)?(?:报告|报告书|通报|声明)$/u;

/** "自称珍秀的前程序员" is 珍秀; "英国的EAHRNK" is EAHRNK. */
export function nameOf(words: string): string {
  const state = words.replace(STATE_PAPER, "");
  if (state !== words && PLACES.has(state)) return state;
  const place = OF_PLACE.exec(words)?.[1];
  const within = place === undefined ? "" : words.slice(place.length + 1);
  return (
    (place !== undefined && PLACES.has(place) && IS_NAMED.test(within) ? within : words)
      .replace(/的(?:调查|研究|统计|数据|资料|报告)$/u, (what, at: number, whole: string) =>
        /[”」A-Za-z0-9]$/u.test(whole.slice(0, at)) ? "" : what,
      )
      .replace(RECORDS, "")
      // "报告引用警察厅", "本台记者26日从一名消息人士处": whoever is asked or quoted there.
      .replace(/^(?:报告|文件|报道|文章|论文)(?:引用|援引|转引)(?:了)?(?=.{2,})/u, "")
      .replace(/^(?:本[台报社刊网])?(?:记者)?(?:\d{1,2}日)?[从向](.{2,}?)处$/u, "$1")
      // "当地时间28日公开的专家小组报告", "某组织去年秋天": when it was, before or behind.
      .replace(/^(?:当地时间)?(?:\d{1,2}月)?\d{1,2}日(?:公开|公布|发布|发表)的(?=.{4,})/u, "")
      .replace(
        /(?<=.{3})(?:(?:[去今前]年|今)[春夏秋冬](?:天|季)?|[去今前]?年[初中底末]|同日的?)$/u,
        "",
      )
      // "朝鲜战略中心2015年的报告", "国务院去年的报告", "由十一国组成的小组".
      .replace(
        /(?<=.{3})(?:(?:(?:19|20)\d{2}|[去今前])年|\d{1,2}月)(?:的)?(?:一份|年度)?(?:报告|调查|研究|数字|统计)?$/u,
        "",
      )
      // "国务院2017年的人口贩运说帖", "他手头的报价单", "美联社记者", "韩国NGO北韩人权中心".
      .replace(YEARLY_PAPER, "")
      .replace(/^(?:当时|时任|曾)?负责[^的]{1,10}的(?=.{3,})/u, "")
      .replace(/^(?:他|她|他们)(?:的)?(?:手头|手上|手里|手中)的(?=.{2,})/u, "")
      .replace(
        /(?<=《[^》]{2,16}》|通讯社|联社|新社|社|日报|时报|晚报|周刊|电视台|电台)(?:驻[^，]{1,6})?记者$/u,
        "",
      )
      .replace(/^[\p{Script=Han}]{0,4}NGO(?:组织)?(?=[\p{Script=Han}]{4,})/u, "")
      // "杂志题为“…”的报道".
      .replace(/(?<=.{2})(?:题为|名为)[“「『][^”」』]*[”」』]的.*$/u, "")
      .replace(/^由[^的]{1,14}(?:组成|发起|牵头|设立)的(?=.{3,})/u, "")
      .replace(/^.{0,30}?(?:自称|化名|名叫|名为|叫做|叫)“?([^的“”]{2,8})”?的.{1,20}$/u, "$1")
      .replace(/^.{1,10}的(?=[A-Z]{3,})/u, "")
      .replace(/^(?:总部|设在|位于|总部设在|总部位于)[^的]{1,12}的(?=.{3,})/u, "")
      .replace(/^.{1,24}?(?:获得|取得|拿到|看到|查阅|阅|得到)的(?:[一两][份页])?(?=.{3,})/u, "")
      // "在丹东设厂的港商黄先生" is named; "在华经商的韩国人" is not.
      .replace(/^在[^的]{1,24}的(?![\p{Script=Han}]{0,3}[人者工员商民]$)(?=.{2,})/u, "")
      // "自前年起在捷克经营缝纫厂的金台山": whoever a clause of their doings leads up to.
      .replace(/^(?:自|从|曾|曾经)[^，]{2,40}的(?=[\p{Script=Han}·]{2,8}$)/u, "")
      // "在联合国大会上公布的一份报告书": where it was shown.
      .replace(/^.{2,24}?[上中里](?:公布|发布|发表|提交|散发)的(?:[一两][份篇])?(?=报告|文件)/u, "")
      .replace(/^(?:(?:\d{2}|[一二三四五六七八九十]{2,3})岁的|受访者)(?=.{2,})/u, "")
      .replace(/[（(][^）)]{0,24}[）)]?$/u, "")
      .replace(/(?<=报告|声明|文件|访谈|信)[中里]$/u, "")
      .replace(/^在(?=.*(?:报告|声明|文件|访谈|信)$)/u, "")
      .replace(/(?:的|在|向|对)$/u, "")
      .trim()
  );
}

/** "本报坤甸讯 移民局查验工地，". */
const DATELINE = /^[^，。]{0,16}[讯电]\s+/u;

/** "一家非营利组织历时两年，": the one who speaks, at the opening of a clause of another verb. */
export function leadingSpeaker(slice: string): { words: string; offset: number } | null {
  const dateline = DATELINE.exec(slice)?.[0].length ?? 0;
  const offset = dateline + (OPENING.exec(slice.slice(dateline))?.[0].length ?? 0);
  const clause = /^[^，。：；“”「」]*/u.exec(slice.slice(offset))?.[0] ?? "";
  for (let end = Math.min(clause.length - 2, MAX_LEAD); end >= 4; end--) {
    const words = clause.slice(0, end);
    if (
      clause[end] !== "的" &&
      !/[一二两三四五六七八九十几数\d]处$/u.test(words) &&
      isSpeaker(words)
    )
      return { words, offset };
  }
  return null;
}

/** "莫斯科建筑商奥尔洛夫正…", "韩国学者赵汉范给的…": a title with a name at the opening of a text. */
export function leadingPerson(slice: string): { words: string; offset: number } | null {
  const offset = OPENING.exec(slice)?.[0].length ?? 0;
  const words = LEADING_PERSON.exec(slice.slice(offset))?.[0];
  return words === undefined || NO_SPEAKER.test(words) ? null : { words, offset };
}

/** Whether a noun phrase is one of a person or body that speaks. */
export function isSpeaker(name: string): boolean {
  if (PRONOUN.test(name)) return true;
  if (NO_SPEAKER.test(name) || name.length < 2 || name.startsWith("的")) return false;
  const plain = name.replace(/[」』”》]$/u, "").replaceAll(/[（(][^）)]{1,20}[）)](?=.)/gu, "");
  return SPEAKER_END.test(plain) || QUOTED_NAME.test(name) || SPEAKER_WITHIN.test(plain);
}

/**
 * "伊万诺娃表示", "在工地干过活的李某说": who opens the clause of a verb that only people have speaks,
 * whatever they are called; the noun after the last 的 must be a plain one.
 */
export function isAnyone(name: string, verb: string): boolean {
  return ONLY_PEOPLE.test(verb) && isPlain(name);
}

/** A name, as far as its form goes: a plain noun after the last 的. */
export function isPlain(name: string): boolean {
  if (name.length < 2 || name.startsWith("的") || NO_SPEAKER.test(name)) return false;
  const head = name.slice(name.lastIndexOf("的") + 1);
  return PLAIN_NOUN.test(head) && !NO_NOUN.test(head);
}
