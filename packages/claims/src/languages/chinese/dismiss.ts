import type { Quantity } from "@figurewatch/quantities";
import type { Sentence } from "../../language-pack.ts";
import type { Tag } from "../../mention.ts";
import { AFTER_REACH, BEFORE_REACH, RULES } from "./dismiss-rules.ts";

/** "只睡四小时": hours of rest are not worked. */
const RESTED = /(?:睡|睡眠|睡觉|午休|吃饭|休息)(?:时间)?(?:约|不到|不足|仅|只有|只)?$/u;
/** "对于“12万人”这一数据": a number told before is spoken of. */
const AS_A_NUMBER = /^[”"」』]?(?:这一|这个|该|的)(?:数据|数字|说法|规模|人数)/u;
/** Text before in which a number was told, for "那八十人". */
const TOLD_REACH = 300;
const SOLDIERS = /突击队|士兵|军人|官兵|部队|兵力|特种兵|工兵|派兵|人民军/u;
const PLAYERS = /球员|选手|运动员|学生|学员|囚|犯人|战俘/u;
const TRAVELLERS = /游客|旅客|观光客|乘客|观众|球迷/u;
const FOR_LOCALS =
  /(?:限|需|须|要求|只招)(?:有)?(?:本市|本地|当地|本省|本国|本县)(?:户口|户籍|居民|人|公民|身份)/u;
/** "撇除留学生": who is left out of the count is not spoken of. */
const LEFT_OUT =
  /(?:撇除|撇开|除了|除去|扣除|剔除|排除|不算|不含|不计|不包括|不包含)[^，。]{0,2}$/u;
const GROUPS = new Set<Tag>(["subject", "nation", "worker", "person", "other-people"]);

/** Why a number of a Chinese text is no figure: a difference, an age, the number of a rule. */
export function dismiss(text: string, quantity: Quantity, sentence: Sentence): string | null {
  const { start, end, dimension, unit, per, raw, parts } = quantity;
  const before = (reach: number) => text.slice(Math.max(sentence.start, start - reach), start);
  const after = (reach: number) => text.slice(end, Math.min(sentence.end, end + reach));
  const near = before(BEFORE_REACH);
  // "后两批", "一趟": how often some go, and nothing else that is counted.
  if (dimension === "count" && /[批拨趟]$/u.test(raw)) return "batches of those counted";
  // "統一部1.9万": no unit of one.
  if (dimension === "count" && near.endsWith("统") && raw.endsWith("一部")) return "part of a name";
  if (near.endsWith("第")) return "an ordinal";
  if (unit === "hour" && RESTED.test(near)) return "hours of rest";
  if (unit === "day" && per === "week") return "a day of the week";
  // "那八十人": those counted before.
  if (
    dimension === "people" &&
    (/[那这]$/u.test(near) || AS_A_NUMBER.test(text.slice(end, end + 8))) &&
    text.slice(Math.max(0, start - TOLD_REACH), start).includes(parts.number)
  )
    return "told before";
  // "招聘启事：后厨帮工两名，限本市户口，月薪五千五".
  if (FOR_LOCALS.test(text.slice(sentence.start, sentence.end))) return "an offer to others";
  const value = quantity.high ?? quantity.low ?? 0;
  const rule = RULES.find(
    (one) =>
      one.of.includes(dimension) &&
      value <= (one.most ?? Infinity) &&
      (one.before?.test(before(one.reach ?? BEFORE_REACH)) ?? true) &&
      (one.after?.test(after(one.reach ?? AFTER_REACH)) ?? true),
  );
  if (rule !== undefined) return rule.why;
  if (dimension === "money" || dimension === "ratio" || dimension === "time") {
    const last = sentence.mentions.findLast(
      (mention) => GROUPS.has(mention.tag) && mention.end <= start,
    );
    const isLeftOut =
      last !== undefined && LEFT_OUT.test(text.slice(Math.max(0, last.start - 6), last.start));
    const others =
      last?.tag === "other-people" && !isLeftOut ? text.slice(last.start, last.end) : "";
    if (SOLDIERS.test(others)) return "it is about soldiers";
    if (TRAVELLERS.test(others)) return "it is about travellers";
    if (PLAYERS.test(others)) return "it is about those who play, learn or serve time";
  }
  return null;
}
