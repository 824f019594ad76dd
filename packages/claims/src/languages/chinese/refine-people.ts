import type { Mention } from "../../mention.ts";
import { AT_PLACE, type Around } from "./mention-around.ts";

/** "来自乌兹别克斯坦的工人", "从越南引进的工人": another country's people. */
const FROM_ELSEWHERE = /(?:来自|从)[^，。；：到往去至赴]{1,16}$/u;
/** Between a country and its own workers: "中国建筑工人"; not "在中国的工人". */
const OWN_WORKERS = /^(?:籍|裔|本国|当地|的?建筑|建筑|纺织)?$/u;
const NEIGHBOURS = 6;
/** Russians are seldom told of as loggers. */
export const LOGGERS = new Set(["伐木工", "伐木工人", "伐木者"]);

/** Workers and persons who are of another people; null else. */
export function refinePeople({
  text,
  mention,
  word,
  before,
  nearby,
  mentions,
  i,
}: Around): Mention[] | null {
  // "六万名人口": people by the head.
  if (word === "人口" && /[名位]$/u.test(before)) return [{ ...mention, tag: "person" }];
  if (mention.tag === "worker" || mention.tag === "person") {
    const isOwned = nearby().some(({ tag, end }) => tag === "nation" && end === mention.start);
    if (isOwned || /(?:外籍|外国|本国|本地)$/u.test(before)) return [{ ...mention, tag: "nation" }];
    const near = mentions.slice(Math.max(0, i - NEIGHBOURS), i);
    const owner = near.findLast(({ tag, end }) => tag === "country" && end <= mention.start);
    const ours = near.findLast(
      ({ tag, end }) => (tag === "subject-modifier" || tag === "subject") && end <= mention.start,
    );
    if (owner !== undefined && (ours === undefined || ours.end <= owner.start)) {
      const between = text.slice(owner.end, mention.start);
      // "俄罗斯伐木工的月薪": who fells trees there, in a text about ours.
      if (LOGGERS.has(word) && owner.value === "RU") return [mention];
      // "赴华女工": women who go to China are not China's.
      if (/^[在来赴驻入]/u.test(text.slice(owner.start, owner.end))) return [mention];
      const leads = text.slice(Math.max(0, owner.start - 2), owner.start);
      // "一名中国男子": one person is no workforce.
      if (mention.tag === "person" && /[一1][名位个]$/u.test(leads) && between.length <= 1)
        return [{ ...mention, tag: "other-people" }];
      const elsewhere = FROM_ELSEWHERE.test(text.slice(Math.max(0, owner.start - 10), owner.start));
      if (
        (OWN_WORKERS.test(between) && !AT_PLACE.test(leads)) ||
        (elsewhere && /^(?:和[^，。]{1,8})?(?:的|籍)/u.test(between) && between.length <= 10)
      )
        return [{ ...mention, tag: "nation", value: owner.value }];
    }
    if (
      /(?:来自)(?:这)?[两几多各]国的$/u.test(
        text.slice(Math.max(0, mention.start - 8), mention.start),
      )
    )
      return [{ ...mention, tag: "nation" }];
  }
  return null;
}
