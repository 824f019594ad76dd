import type { ArticleDetail, ReviewItem, SeriesView } from "@figurewatch/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { apiQuery } from "../use-api.ts";
import { sayEdtf, sayScope } from "../words.ts";
import { rankFigures } from "./rank-figures.ts";
import { DecideForm } from "./decide-form.tsx";

type MergeFormProps = {
  item: ReviewItem;
  claim: ArticleDetail["claims"][number];
  isBusy: boolean;
  onMerge(into: string): void;
  onCancel(): void;
};

/** The figure that a claim tells again: a number chooses, words narrow the list, Escape goes back. */
export function MergeForm({ item, claim, isBusy, onMerge, onCancel }: MergeFormProps) {
  const [words, setWords] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  const { data, error } = useQuery(
    apiQuery<SeriesView>(`/api/measures/${encodeURIComponent(item.measure)}/series`),
  );
  const figures = rankFigures(data?.figures ?? [], { ...item, claim }, words);
  const isLoaded = data !== undefined;
  useEffect(() => {
    if (isLoaded) first.current?.focus();
  }, [isLoaded]);
  return (
    <DecideForm
      label="Merge: which figure does it tell?"
      asks="Which figure does it tell again?"
      keys="A number chooses, Escape goes back."
      onKey={(event) => {
        const chosen = /^[1-9]$/.test(event.key) ? figures[Number(event.key) - 1] : undefined;
        if (chosen === undefined || event.target instanceof HTMLInputElement || isBusy) return;
        event.preventDefault();
        onMerge(chosen.id);
      }}
      onCancel={onCancel}
    >
      {error === null ? null : <p role="alert">Not loaded: {error.message}.</p>}
      {figures.length > 0 ? null : (
        <p role="status">{isLoaded ? "No other figure holds these words." : "Loading …"}</p>
      )}
      <ol className="choose-figure">
        {figures.map((figure, i) => (
          <li key={figure.id}>
            <button
              ref={i === 0 ? first : undefined}
              type="button"
              disabled={isBusy}
              aria-keyshortcuts={String(i + 1)}
              onClick={() => onMerge(figure.id)}
            >
              <kbd>{i + 1}</kbd> <strong>{figure.says}</strong>{" "}
              <span className="quiet">
                {sayScope(figure)} · as of {sayEdtf(figure.asOf)} ·{" "}
                {figure.originName ?? "no one credited"}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="filters">
        <label>
          <span>Words in it: value, body or year</span>
          <input value={words} maxLength={100} onChange={(event) => setWords(event.target.value)} />
        </label>
        <button type="button" onClick={onCancel}>
          Back
        </button>
      </div>
    </DecideForm>
  );
}
