import type { ArticleChanges } from "@figurewatch/contract";
import { useApi } from "../use-api.ts";
import { sayCount, sayTime } from "../words.ts";

/** What the last edit of an article took out and put in, sentence by sentence. */
export function ArticleEdit({ articleId }: { articleId: string }) {
  const { data } = useApi<ArticleChanges>(`/api/articles/${encodeURIComponent(articleId)}/changes`);
  if (data === undefined) return null;
  const { from, to, added, removed, sentences } = data;
  return (
    <section aria-labelledby="edit">
      <h2 id="edit">What the last edit changed</h2>
      <p className="quiet">
        Version {to.version}, fetched {sayTime(to.fetchedAt)}, against version {from.version}:{" "}
        {sayCount(removed, "sentence")} out, {sayCount(added, "sentence")} in.
      </p>
      {sentences.length === 0 ? null : (
        <div className="text">
          {toRuns(sentences).map(({ start, kind, text }) => (
            <p key={start}>
              {kind === "removed" ? (
                <del>
                  <span className="visually-hidden">Removed: </span>
                  {text}
                </del>
              ) : kind === "added" ? (
                <ins>
                  <span className="visually-hidden">Added: </span>
                  {text}
                </ins>
              ) : (
                <span className="quiet">{text}</span>
              )}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

type Sentence = ArticleChanges["sentences"][number];

/** Sentences of one kind that follow each other, as one paragraph; `start` is the first's place. */
function toRuns(sentences: readonly Sentence[]): (Sentence & { start: number })[] {
  const runs: (Sentence & { start: number })[] = [];
  for (const [start, { kind, text }] of sentences.entries()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else runs.push({ start, kind, text });
  }
  return runs;
}
