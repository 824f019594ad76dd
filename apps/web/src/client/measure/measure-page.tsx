import type { SeriesView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { selectFigures } from "../../select-figures.ts";
import { EmbedOffer } from "../embed/embed-offer.tsx";
import { ConflictBoards } from "./conflict-boards.tsx";
import { useKnownApi } from "../known-on/use-known-on.ts";
import { CoverageNote } from "./coverage-note.tsx";
import { FigureTable } from "./figure-table.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { MeasureFilters } from "./measure-filters.tsx";
import { MeasureTrend } from "./measure-trend.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { findConflicts } from "./find-conflicts.ts";
import { chooseScope, type MeasureSearch } from "./measure-search.ts";
import { sayCoverage, sayNothingKnown } from "./say-coverage.ts";
import { toCharts, toChartTitle } from "./to-charts.ts";
import { ViewFiles } from "./view-files.tsx";
import { VintageTable } from "./vintage-table.tsx";

type MeasurePageProps = { measureId: string; search: MeasureSearch };

/** One measure over time: its definition, the trend, what conflicts, and all of it as a table. */
export function MeasurePage({ measureId, search }: MeasurePageProps) {
  const query = useKnownApi<SeriesView>(`/api/measures/${encodeURIComponent(measureId)}/series`);
  return (
    <Loaded query={query} isPage>
      {(series) => <Series series={series} search={search} />}
    </Loaded>
  );
}

function Series({ series, search }: { series: SeriesView; search: MeasureSearch }) {
  const { measure, figures, knownOn } = series;
  const { place, sector } = chooseScope(search, figures);
  const shown = useMemo(() => selectFigures(figures, { place, sector }), [figures, place, sector]);
  const charts = useMemo(() => toCharts(shown), [shown]);
  const boards = useMemo(() => findConflicts(selectFigures(figures, { place })), [figures, place]);
  const isCategory = measure.kind === "category";
  return (
    <>
      <p className="crumbs">
        <Link to="/">Overview</Link>
      </p>
      <PageTitle title={measure.title} />
      <p className="lead">{measure.definition}</p>
      {figures.length === 0 ? (
        <p className="notice">
          {sayNothingKnown(knownOn)} {knownOn === null ? null : "Choose a later day."}
        </p>
      ) : null}
      <MeasureFilters {...{ measureId: measure.id, search, figures, place, sector }} />
      {figures.length === 0 ? null : (
        <p className="quiet" tabIndex={-1}>
          <span role="status">{sayCoverage({ shown, all: figures, place, sector })}</span>{" "}
          {shown.length < figures.length ? (
            <Link
              to="/measures/$measureId"
              params={{ measureId: measure.id }}
              search={{ ...search, place: "any", sector: "any" }}
              // It is gone once all is shown, and the focus would be with it.
              onClick={({ currentTarget }) => currentTarget.closest("p")?.focus()}
              replace
              resetScroll={false}
            >
              Show all {figures.length}
            </Link>
          ) : null}
        </p>
      )}
      {isCategory
        ? null
        : charts.map((chart) => (
            <MeasureTrend
              key={toChartTitle(measure.title, chart)}
              {...{ measure, chart, place, sector }}
            />
          ))}
      {isCategory || figures.length === 0 ? null : <CoverageNote />}
      {shown.length === 0 ? (
        figures.length === 0 ? null : (
          <p className="notice">No figure is of this place and sector. Choose another above.</p>
        )
      ) : (
        <FigureTable {...{ search, figures: shown, isCategory }} />
      )}
      <ViewFiles {...{ measure, shown: shown.length, place, sector, knownOn }} />
      <EmbedOffer {...{ measure, search, place, sector }} />
      <ConflictBoards boards={boards} />
      {charts[0] === undefined ? null : (
        <VintageTable {...{ chart: charts[0], measureId: measure.id, search, knownOn }} />
      )}
      {measure.notToBeTakenFor.length > 0 ? (
        <section aria-labelledby="not">
          <h2 id="not">Not to be taken for</h2>
          <ul className="values">
            {measure.notToBeTakenFor.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
