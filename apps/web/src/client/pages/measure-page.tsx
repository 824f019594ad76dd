import type { FigureView, SeriesView } from "@figurewatch/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { TrendChart } from "../charts/trend-chart.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { useApi } from "../use-api.ts";
import { countryName, isCounted, sayEdtf, sayScope, sayUnit, sectorName } from "../words.ts";

/** What the page shows, kept in the address: `any` for all, `world` for no place. */
export type MeasureSearch = { place?: string; sector?: string; knownOn?: string };

export function readMeasureSearch(search: Record<string, unknown>): MeasureSearch {
  const text = (key: string) => (typeof search[key] === "string" ? search[key] : undefined);
  const [place, sector, knownOn] = [text("place"), text("sector"), text("knownOn")];
  return {
    ...(place === undefined ? {} : { place }),
    ...(sector === undefined ? {} : { sector }),
    ...(knownOn !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(knownOn) ? { knownOn } : {}),
  };
}

type MeasurePageProps = { measureId: string; search: MeasureSearch };

/** One measure over time: its definition, the trend, and the same figures as a table. */
export function MeasurePage({ measureId, search }: MeasurePageProps) {
  const known = search.knownOn === undefined ? "" : `?knownOn=${search.knownOn}`;
  const query = useApi<SeriesView>(`/api/measures/${encodeURIComponent(measureId)}/series${known}`);
  return (
    <Loaded query={query}>
      {({ measure, figures }) => {
        const place = search.place ?? defaultPlace(figures);
        const sector = search.sector ?? "any";
        const shown = figures.filter(
          (figure) =>
            (place === "any" || (figure.place ?? "world") === place) &&
            (sector === "any" || (figure.sector ?? "none") === sector),
        );
        const isCategory = measure.kind === "category";
        return (
          <>
            <p className="crumbs">
              <Link to="/">Overview</Link>
            </p>
            <h1>{measure.title}</h1>
            <p className="lead">{measure.definition}</p>
            <Filters
              measureId={measureId}
              search={search}
              figures={figures}
              place={place}
              sector={sector}
            />
            {isCategory
              ? null
              : byUnit(shown).map(([unit, group]) => (
                  <TrendChart
                    key={unit}
                    figures={group}
                    unit={unit}
                    title={`${measure.title}, ${unit}`}
                  />
                ))}
            <FigureTable figures={shown} isCategory={isCategory} />
            <p>
              <a href={`/api/measures/${measureId}/figures.csv${known}`} download>
                Download as CSV
              </a>
            </p>
            {measure.notToBeTakenFor.length > 0 ? (
              <section aria-labelledby="not">
                <h2 id="not">Not to be taken for</h2>
                <ul>
                  {measure.notToBeTakenFor.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

/** Worldwide where there is such a figure; a measure known only by country shows them all. */
function defaultPlace(figures: FigureView[]): string {
  return figures.some(({ place }) => place === null) ? "world" : "any";
}

/** Currencies and periods are never drawn on one axis. Most figures first. */
function byUnit(figures: FigureView[]): [string, FigureView[]][] {
  const groups = Object.groupBy(figures, ({ unit, per }) => sayUnit(unit, per));
  return Object.entries(groups)
    .map(([unit, group]): [string, FigureView[]] => [unit, group ?? []])
    .toSorted(([, a], [, b]) => b.length - a.length);
}

type FiltersProps = {
  measureId: string;
  search: MeasureSearch;
  figures: FigureView[];
  place: string;
  sector: string;
};

function Filters({ measureId, search, figures, place, sector }: FiltersProps) {
  const navigate = useNavigate();
  const places = [...new Set(figures.flatMap((figure) => figure.place ?? []))].toSorted((a, b) =>
    countryName(a).localeCompare(countryName(b)),
  );
  const sectors = [...new Set(figures.flatMap((figure) => figure.sector ?? []))].toSorted();
  const go = (change: MeasureSearch) =>
    void navigate({
      to: "/measures/$measureId",
      params: { measureId },
      search: { ...search, ...change },
      replace: true,
    });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        Place{" "}
        <select value={place} onChange={(event) => go({ place: event.target.value })}>
          <option value="any">all places</option>
          <option value="world">worldwide</option>
          {places.map((code) => (
            <option key={code} value={code}>
              {countryName(code)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Sector{" "}
        <select value={sector} onChange={(event) => go({ sector: event.target.value })}>
          <option value="any">all and none</option>
          <option value="none">no sector named</option>
          {sectors.map((id) => (
            <option key={id} value={id}>
              {sectorName(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        As known on{" "}
        <input
          type="date"
          value={search.knownOn ?? ""}
          onChange={(event) => go(event.target.value === "" ? {} : { knownOn: event.target.value })}
        />
      </label>
      {search.knownOn === undefined ? null : (
        <Link to="/measures/$measureId" params={{ measureId }} search={withoutKnownOn(search)}>
          as known today
        </Link>
      )}
    </form>
  );
}

function withoutKnownOn({ knownOn: _, ...rest }: MeasureSearch): MeasureSearch {
  return rest;
}

function FigureTable({ figures, isCategory }: { figures: FigureView[]; isCategory: boolean }) {
  const rows = figures.toSorted((a, b) => (b.asOf ?? "").localeCompare(a.asOf ?? ""));
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label="Figures as a table">
      <table>
        <caption>
          {rows.length} {rows.length === 1 ? "figure" : "figures"}, latest first
        </caption>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">Where and what</th>
            <th scope="col">About</th>
            <th scope="col">Said</th>
            <th scope="col">Origin</th>
            <th scope="col">Known from</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((figure) => (
            <tr key={figure.id} className={isCounted(figure.modality) ? "" : "row-planned"}>
              <th scope="row">
                <Link to="/figures/$figureId" params={{ figureId: figure.id }}>
                  {figure.says}
                </Link>
              </th>
              <td>{isCategory ? "" : sayScope(figure)}</td>
              <td>
                {sayEdtf(figure.asOf)}
                {figure.asOfInferred ? <span className="quiet"> (inferred)</span> : null}
              </td>
              <td>{sayEdtf(figure.saidOn)}</td>
              <td>
                {figure.originName ?? <span className="quiet">no source named</span>}
                {figure.supersededBy === null ? null : (
                  <span className="quiet"> (since changed)</span>
                )}
              </td>
              <td>
                {figure.baseline ? "baseline" : ""}
                {figure.baseline && figure.articles > 0 ? ", " : ""}
                {figure.articles > 0
                  ? `${figure.articles} ${figure.articles === 1 ? "article" : "articles"}`
                  : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
