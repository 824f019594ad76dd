import type { FigureView, SeriesView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { selectFigures } from "../../select-figures.ts";
import { PastNote } from "../known-on/past-note.tsx";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { FigureTable } from "../measure/figure-table.tsx";
import { MeasureTrend } from "../measure/measure-trend.tsx";
import { chooseScope, type MeasureSearch } from "../measure/measure-search.ts";
import { sayCoverage, sayNothingKnown } from "../measure/say-coverage.ts";
import { toCharts } from "../measure/to-charts.ts";
import { Loaded } from "../parts/loaded.tsx";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useSession } from "../session/use-session.ts";
import { sayCount, sayCredit, sayDay, sayEdtf, sayScope } from "../words.ts";
import { sayEmbedTitle } from "./embed-snippet.ts";
import { latestFigures } from "./latest-figures.ts";
import { NotPublic } from "./not-public.tsx";

const MOST_ORIGINS = 3;

type EmbedPageProps = { measureId: string; search: MeasureSearch };

/** A view of a measure for a page of someone else: chart, who says what, table, and the way to us. */
export function EmbedPage({ measureId, search }: EmbedPageProps) {
  const session = useSession();
  return (
    // Named, so that it is told from the main part of the page around it.
    <main className="embed" aria-labelledby="title">
      <Loaded query={session} isPage>
        {({ isPublic }) =>
          isPublic ? (
            <EmbeddedMeasure {...{ measureId, search }} />
          ) : (
            <>
              <PageTitle title="Not public" />
              <NotPublic />
            </>
          )
        }
      </Loaded>
    </main>
  );
}

function EmbeddedMeasure({ measureId, search }: EmbedPageProps) {
  const query = useKnownApi<SeriesView>(`/api/measures/${encodeURIComponent(measureId)}/series`);
  return (
    <Loaded query={query} isPage>
      {(series) => <Embedded series={series} search={search} readAt={query.dataUpdatedAt} />}
    </Loaded>
  );
}

type EmbeddedProps = { series: SeriesView; search: MeasureSearch; readAt: number };

function Embedded({ series, search, readAt }: EmbeddedProps) {
  const { measure, figures, knownOn } = series;
  const { place, sector } = chooseScope(search, figures);
  const shown = useMemo(() => selectFigures(figures, { place, sector }), [figures, place, sector]);
  const charts = useMemo(() => toCharts(shown), [shown]);
  const isCategory = measure.kind === "category";
  const [chart, ...others] = isCategory ? [] : charts;
  const elsewhere = others.reduce((sum, other) => sum + other.figures.length, 0);
  return (
    <>
      <PageTitle title={sayEmbedTitle({ measure, place, sector })} />
      {knownOn === null ? null : (
        <div className="past">
          <PastNote knownOn={knownOn} />
        </div>
      )}
      {shown.length === 0 ? (
        <p className="notice">
          {figures.length === 0
            ? sayNothingKnown(knownOn)
            : "No figure is of this place and sector."}
        </p>
      ) : (
        <>
          {chart === undefined ? null : <MeasureTrend {...{ measure, chart, place, sector }} />}
          {elsewhere === 0 ? null : (
            <p className="quiet">
              {sayCount(elsewhere, "figure")} in another unit, of what employers pay, planned or
              denied: in the table only.
            </p>
          )}
          <Latest figures={chart?.figures ?? shown} isCategory={isCategory} />
          <details>
            <summary>{sayCount(shown.length, "figure")} as a table</summary>
            <p className="quiet">{sayCoverage({ shown, all: figures, place, sector })}</p>
            <FigureTable {...{ search, figures: shown, isCategory }} />
          </details>
        </>
      )}
      <p className="embed-foot">
        {knownOn === null ? `As known on ${sayDay(new Date(readAt).toISOString())}. ` : null}
        <Link
          to="/measures/$measureId"
          params={{ measureId: measure.id }}
          search={{ place, sector, knownOn: knownOn ?? undefined }}
          target="_blank"
        >
          All of it, with quotes and articles, at Figurewatch
        </Link>
      </p>
    </>
  );
}

type LatestProps = { figures: readonly FigureView[]; isCategory: boolean };

/** Who said what last. */
function Latest({ figures, isCategory }: LatestProps) {
  const knownOn = useKnownOn();
  const latest = latestFigures(figures, MOST_ORIGINS);
  if (latest.length === 0) return null;
  return (
    <ul className="embed-latest" aria-label="Latest figures">
      {latest.map((figure) => (
        <li key={figure.id}>
          <Link
            to="/figures/$figureId"
            params={{ figureId: figure.id }}
            search={{ knownOn }}
            target="_blank"
          >
            {figure.says}
          </Link>
          , {isCategory ? "" : `${sayScope(figure)}, `}
          {figure.asOf === null ? "not dated" : `as of ${sayEdtf(figure.asOf)}`}
          {figure.asOfInferred ? " (inferred)" : ""}, {sayCredit(figure.originName)}
          {figure.saidOn === null ? "" : `, said ${sayEdtf(figure.saidOn)}`}
          <NotPublicYet of={figure} />
        </li>
      ))}
    </ul>
  );
}
