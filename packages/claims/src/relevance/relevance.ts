import type { Watch } from "@figurewatch/watch";
import { isHintedAt } from "./hints.ts";
import type { LanguagePack } from "../language-pack.ts";
import type { FoldedText } from "../words/lexicon.ts";
import type { Mention } from "../mention.ts";
import { toWatchLexicon } from "../words/watch-lexicon.ts";

/** `score` is 0 to 1; `relevant` when it reaches the watch's threshold. */
export type Relevance = { score: number; relevant: boolean; reasons: string[] };

/** Subject words this near to a topic word speak of the topic, in UTF-16 units. */
const NEAR = 120;
// More mentions than this say nothing more, and hostile text may hold any number.
const ENOUGH = 400;
const ENOUGH_TOPIC = 6;

/** How far an article is about the watch: its people named, its topic named, and the two together. */
export function scorePackRelevance(
  title: FoldedText,
  text: FoldedText,
  watch: Watch,
  pack: LanguagePack,
): Relevance {
  const { gate } = toWatchLexicon(watch, pack);
  const titleLength = title.text.length;
  // The text stands on the line after its title.
  const mentions = [...gate.match(title), ...moved(gate.match(text), titleLength + 1)];
  const subjects = mentions.filter(({ tag }) => tag === "subject-modifier").slice(0, ENOUGH);
  const topics = mentions.filter(({ tag }) => tag === "topic").slice(0, ENOUGH);
  const isHinted =
    subjects.length === 0 &&
    topics.length > 0 &&
    isHintedAt(`${title.text}\n${text.text}`, watch, pack.language);
  if (subjects.length === 0 && !isHinted) {
    return { score: 0, relevant: false, reasons: ["the people watched are not named"] };
  }
  if (topics.length === 0) {
    return { score: 0, relevant: false, reasons: ["no word of the topic"] };
  }
  const inTitle = (subjects[0]?.start ?? titleLength) < titleLength;
  const together = subjects.some(({ start, end }) =>
    topics.some((topic) => topic.start <= end + NEAR && topic.end >= start - NEAR),
  );
  const kinds = new Set(topics.map(({ value }) => value.toLowerCase())).size;
  const score =
    (subjects.length > 1 || inTitle ? 0.3 : 0.15) +
    0.5 * Math.min(1, kinds / ENOUGH_TOPIC) +
    (together ? 0.2 : 0);
  const reasons = [
    isHinted
      ? "the people watched are hinted at"
      : `the people watched are named ${subjects.length}×`,
    `${topics.length} topic words`,
    together ? "both stand together" : "the two never stand together",
  ];
  return { score, relevant: score >= watch.relevance.threshold, reasons };
}

const moved = (mentions: readonly Mention[], by: number): Mention[] =>
  mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
