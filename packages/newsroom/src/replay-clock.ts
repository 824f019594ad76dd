import type { ScriptedArticle, Timeline } from "./timeline.ts";

/** Part of the run after which an edited article shows its edit. */
const EDIT_DELAY_MS = 4000;

/**
 * Which articles are out at `elapsedMs` when the whole script takes `durationMs`: evenly spaced in
 * the script's order, so that a run killed and started again shows what it would have shown.
 */
export function replayState(timeline: Timeline, elapsedMs: number, durationMs: number) {
  const { articles } = timeline;
  const step = durationMs / articles.length;
  const out = Math.max(0, Math.min(articles.length, Math.floor(elapsedMs / step) + 1));
  const published: ScriptedArticle[] = articles.slice(0, out);
  const edited = new Set(
    published.flatMap((article, i) =>
      article.edit && elapsedMs >= i * step + EDIT_DELAY_MS ? [article.id] : [],
    ),
  );
  return { published, edited };
}
