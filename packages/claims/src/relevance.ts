import type { Watch } from "@figurewatch/watch";
import type { ArticleText } from "./claim.ts";
import type { LanguagePack } from "./language-pack.ts";
import { toWatchLexicon } from "./watch-lexicon.ts";

/** `score` is 0 to 1; `relevant` when it reaches the watch's threshold. */
export type Relevance = { score: number; relevant: boolean; reasons: string[] };

/** Subject words this near to a topic word speak of the topic, in UTF-16 units. */
const NEAR = 120;
const ENOUGH_SUBJECT = 4;
const ENOUGH_TOPIC = 6;

/** How far an article is about the watch: its people named, its topic named, and the two together. */
export function scorePackRelevance(
  article: ArticleText,
  watch: Watch,
  pack: LanguagePack,
): Relevance {
  const text = `${article.title ?? ""}\n${article.text}`;
  const mentions = toWatchLexicon(watch, pack).gate.match(text);
  const subjects = mentions.filter(({ tag }) => tag === "subject-modifier");
  const topics = mentions.filter(({ tag }) => tag === "topic");
  if (subjects.length === 0) {
    return { score: 0, relevant: false, reasons: ["the people watched are not named"] };
  }
  if (topics.length === 0) {
    return { score: 0, relevant: false, reasons: ["no word of the topic"] };
  }
  const together = subjects.some(({ start, end }) =>
    topics.some((topic) => topic.start <= end + NEAR && topic.end >= start - NEAR),
  );
  const score =
    0.35 * Math.min(1, subjects.length / ENOUGH_SUBJECT) +
    0.35 *
      Math.min(1, new Set(topics.map(({ value }) => value.toLowerCase())).size / ENOUGH_TOPIC) +
    (together ? 0.3 : 0);
  const reasons = [
    `the people watched are named ${subjects.length}×`,
    `${topics.length} topic words`,
    together ? "both stand together" : "the two never stand together",
  ];
  return { score, relevant: score >= watch.relevance.threshold, reasons };
}
