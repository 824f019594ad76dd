import type { MeasureView } from "@figurewatch/contract";
import { sayCount, sayDay } from "../words.ts";

type ViewFilesProps = {
  measure: MeasureView;
  /** How many figures the view has. */
  shown: number;
  place: string;
  sector: string;
  knownOn: string | null;
};

/** A view of a measure to take away as a table, and to follow as a feed. */
export function ViewFiles({ measure, shown, place, sector, knownOn }: ViewFilesProps) {
  const past = knownOn === null ? {} : { knownOn };
  const csv = new URLSearchParams({ place, sector, ...past });
  const feed = new URLSearchParams({ measure: measure.id, place, sector, ...past });
  const path = `/api/measures/${measure.id}/figures`;
  return (
    <p className="downloads">
      {shown === 0 ? null : (
        <a href={`${path}.csv?${csv.toString()}`} download>
          Download {sayCount(shown, "figure")} as CSV
        </a>
      )}
      {shown === 0 || measure.kind === "category" ? null : (
        <a href={`${path}.sdmx.csv?${csv.toString()}`} download>
          SDMX-CSV
        </a>
      )}
      <span>
        {knownOn === null ? "Follow this view" : `What the year up to ${sayDay(knownOn)} brought`}:{" "}
        <a href={`/figures.atom?${feed.toString()}`}>Atom</a>,{" "}
        <a href={`/figures.json?${feed.toString()}`}>JSON Feed</a>
      </span>
    </p>
  );
}
