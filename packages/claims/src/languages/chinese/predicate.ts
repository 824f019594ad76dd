import type { Sentence } from "../../language-pack.ts";
import type { Mention, Span } from "../../mention.ts";
import { clauseAt } from "../../words/sentences.ts";

/** "由3万人降到一年后的1.1万人": what a number has come to is how many there are. */
const COMES_TO =
  /(?<!(?:计划|目标|打算|拟|将)[^，。；]{0,3})(?:[降减增升跌涨缩]|下降|减少|增加|增长|缩减|回落|回升|上升|攀升|扩大|恢复|萎缩|维持|保持|稳定|停留|徘徊)(?:到|至|为|成|在|于)(?:了)?[^，。；：]{0,10}$/u;
/** "境内朝鲜人最多时超过1000人": how many there once were, right before their number. */
const AT_PEAK =
  /(?:最多时|最多的时候|高峰时|高峰期|最高峰时?|高峰|鼎盛时期?|鼎盛期|全盛时期?|全盛期|巅峰时期?|巅峰期|顶峰期|鼎盛期|顶峰时?|一度|原有|原来有|原先有|曾有|曾达|曾多达|一直有|(?:原有|原来有|原先有|曾有)(?:朝鲜|北韩)?(?:服务员|工人|劳工|女工|员工|人员|厨师|医生|工))(?:据称|据说|据报|估计)?(?:曾|就|还|也)?(?:有|达|达到|多达|超过|约|近|逾|为|是|接近|将近|大约|突破|不下|至少)*$/u;
/** "人事表列有97人". */
const LISTED = /(?:列有|载有|登记有|记有|写有|名册上有|名单上有|在册的?有?)(?:约|共)?$/u;
/** "以五万人为底数": how many there are taken to be. */
const AS_BASE = /^(?:人)?(?:为|作为?|做|当作?)(?:底数|基数|基准|底|起点|总数|准)/u;
const REACH = 24;
/** "一万人左右到了俄国工地": the verb right behind those counted. */
const ARRIVED =
  /^(?:左右|上下)?(?:已经?|刚|先后|陆续|分批|又)*(到了|到达|抵达|进了|去了|来了)(?!平壤|朝鲜|北韩)/u;
const ARRIVED_REACH = 14;

/**
 * What the verb beside a number says of those counted: "exists" where it says what their number has
 * come to, and nothing in its clause says that they go or come, or where only what stands on the
 * other side of a semicolon does; the verb itself where they arrived; else null.
 */
export function findPredicate(
  text: string,
  counted: Span,
  sentence: Sentence,
  flows: (mention: Mention) => boolean,
): Mention | "exists" | null {
  const arrived = ARRIVED.exec(text.slice(counted.end, counted.end + ARRIVED_REACH));
  if (arrived !== null) {
    const value = arrived[1] ?? "";
    const start = counted.end + arrived[0].length - value.length;
    return { tag: "measure:workers_dispatched", value, start, end: start + value.length };
  }
  if (LISTED.test(text.slice(Math.max(0, counted.start - 8), counted.start))) return "exists";
  if (AS_BASE.test(text.slice(counted.end, counted.end + ARRIVED_REACH))) return "exists";
  const clause = clauseAt(sentence, counted.start);
  const movedIn = ({ start, end }: Span) =>
    sentence.mentions.some(
      (mention) => mention.start >= start && mention.end <= end && flows(mention),
    );
  const from = Math.max(clause.start, counted.start - REACH);
  if (COMES_TO.test(text.slice(from, counted.start)))
    return movedIn({ start: clause.start, end: counted.start }) ? null : "exists";
  if (AT_PEAK.test(text.slice(from, counted.start))) return "exists";
  const part = partAt(text, counted, sentence);
  const stays = sentence.mentions.some(
    ({ tag, start, end }) =>
      tag === "measure:workers_abroad" && start >= part.start && end <= counted.start,
  );
  const isPart = part.start > sentence.start || part.end < sentence.end;
  return isPart && stays && !movedIn(part) ? "exists" : null;
}

/** The part of a sentence between semicolons. */
function partAt(text: string, { start, end }: Span, sentence: Sentence): Span {
  const before = text.slice(sentence.start, start).lastIndexOf("；");
  const after = text.slice(end, sentence.end).indexOf("；");
  return {
    start: before < 0 ? sentence.start : sentence.start + before + 1,
    end: after < 0 ? sentence.end : end + after,
  };
}
