import type { Sentence } from "../../language-pack.ts";
import type { Mention, Span } from "../../mention.ts";
import { clauseAt } from "../../sentences.ts";

/** "由3万人降到一年后的1.1万人": what a number has come to is how many there are. */
const COMES_TO =
  /(?:[降减增升跌涨缩]|下降|减少|增加|增长|缩减|回落|回升|上升|攀升|扩大|恢复|萎缩)(?:到|至|为|成)(?:了)?[^，。；：]{0,10}$/u;
const REACH = 24;

/**
 * "exists" where the verb right before a number says what it has come to, and nothing in its clause
 * says that those counted go or come; else null.
 */
export function findPredicate(
  text: string,
  counted: Span,
  sentence: Sentence,
  flows: (mention: Mention) => boolean,
): "exists" | null {
  const clause = clauseAt(sentence, counted.start);
  const from = Math.max(clause.start, counted.start - REACH);
  if (!COMES_TO.test(text.slice(from, counted.start))) return null;
  const moved = sentence.mentions.some(
    (mention) => mention.start >= clause.start && mention.end <= counted.start && flows(mention),
  );
  return moved ? null : "exists";
}
