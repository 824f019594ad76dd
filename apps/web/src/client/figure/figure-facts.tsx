import type { FigureDetail, FigureView } from "@figurewatch/contract";
import { sayCount, sayDay, sayEdtf } from "../words.ts";

type FigureFactsProps = { figure: FigureView; summary: FigureDetail["summary"] };

/** What is known about a figure beside its value; the three dates are never mixed. */
export function FigureFacts({ figure, summary }: FigureFactsProps) {
  const { originals, articles, tellings, uncredited, lost, ageWhenLastPrintedMonths } = summary;
  const copies = articles - tellings;
  return (
    <dl className="facts">
      <dt>Is about</dt>
      <dd>
        {sayEdtf(figure.asOf)}
        {figure.asOfInferred ? " (inferred from the date of the article)" : ""}
      </dd>
      <dt>First said</dt>
      <dd>{sayEdtf(summary.firstStated)}</dd>
      <dt>First seen by this watch</dt>
      <dd>{figure.baseline ? "in the baseline" : sayDay(figure.firstSeenAt)}</dd>
      <dt>Independent originals</dt>
      <dd>
        {originals === 0 ? "none that a text shows" : originals} in {sayCount(articles, "article")}
        {copies > 0 ? `, ${copies} of them copies of another` : ""}
        {uncredited > 0 ? `; ${uncredited} credit no one` : ""}
      </dd>
      {ageWhenLastPrintedMonths === null ? null : (
        <>
          <dt>Age when last printed</dt>
          <dd>{sayMonths(ageWhenLastPrintedMonths)}</dd>
        </>
      )}
      {lost.length === 0 ? null : (
        <>
          <dt>Lost on the way</dt>
          <dd>{lost.map(({ what, tellings: times }) => `${what} (${times}×)`).join("; ")}</dd>
        </>
      )}
    </dl>
  );
}

function sayMonths(months: number): string {
  if (months <= 0) return "under a month";
  if (months < 24) return months === 1 ? "a month" : `${months} months`;
  return `${Math.floor(months / 12)} years`;
}
