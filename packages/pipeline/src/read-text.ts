import { readArticle, type ArticleReading, type ArticleText } from "@figurewatch/claims";
import type { Watch } from "@figurewatch/watch";

/** What one reading saw and decided, in the order of its steps, for `explain` and the record. */
export function traceReading(reading: ArticleReading): string[] {
  const { relevance, claims, dropped } = reading;
  return [
    `language ${reading.lang}`,
    `relevance ${relevance.score.toFixed(2)}: ${relevance.reasons.join("; ")}`,
    ...(relevance.relevant ? [] : ["stopped here: not on the subject of the watch"]),
    ...claims.map(
      (claim) => `claim ${claim.measure} at ${claim.start}: ${claim.reasons.join("; ")}`,
    ),
    ...dropped.map(({ raw, start, reason }) => `left out "${raw}" at ${start}: ${reason}`),
  ];
}

/**
 * Reads a text for claims. The hour of publication is dropped: what was said on a day was said on
 * it. Pure; never throws.
 */
export function readText(article: ArticleText, watch: Watch): ArticleReading {
  return readArticle({ ...article, published: article.published?.slice(0, 10) ?? null }, watch);
}
