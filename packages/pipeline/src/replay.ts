import type { ArticleReading, ArticleText } from "@figurewatch/claims";
import { createFigureIndex } from "@figurewatch/ledger";
import type { BaselineFigure, Watch } from "@figurewatch/watch";
import { createCopyIndex } from "./copy-index.ts";
import { createJudging, judgeIntoIndex, type Judged } from "./judging.ts";
import { readText } from "./read-text.ts";

export type Replay = {
  /**
   * Reads the next article and judges it against all before it. `seenOn` (ISO date) stands in for
   * an unknown publication date.
   */
  read(
    article: ArticleText,
    seenOn: string,
  ): { reading: ArticleReading; copyOf: string | null; judged: Judged[] };
};

/** A ledger in memory that starts from a baseline and takes articles in the order they came out. */
export function createReplay(watch: Watch, baseline: readonly BaselineFigure[]): Replay {
  const judging = createJudging(watch);
  const index = createFigureIndex(judging.origins, judging.baseline(baseline));
  const copies = createCopyIndex();
  let count = 0;
  return {
    read(article, seenOn) {
      const reading = readText(article, watch);
      const copyOf = copies.add(String(count++), article.text);
      const context = judging.context(seenOn, copyOf);
      return { reading, copyOf, judged: judgeIntoIndex(reading.claims, index, context) };
    },
  };
}
