import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { asHeading, sayCount } from "../words.ts";
import { useMissingReviewers } from "../session/use-missing-reviewers.ts";
import { buildVintages, type Vintage } from "./build-vintages.ts";
import type { MeasureSearch } from "./measure-search.ts";
import type { Chart } from "./to-charts.ts";

type VintageTableProps = {
  chart: Chart;
  measureId: string;
  search: MeasureSearch;
  /** The day of the past that the page looks at. */
  knownOn: string | null;
};

/** Years that figures are about against years in which they were known, darker where higher. */
export function VintageTable({ chart, measureId, search, knownOn }: VintageTableProps) {
  const [openedAt] = useState(() => new Date());
  const missing = useMissingReviewers();
  const vintages = useMemo(() => {
    const thisYear = Number((knownOn ?? openedAt.toISOString()).slice(0, 4));
    return buildVintages(chart.figures, thisYear, (figure) => missing(figure) > 0);
  }, [chart, knownOn, openedAt, missing]);
  if (vintages === undefined) return null;
  const { scope, knownIn, rows } = vintages;
  const last = knownIn.at(-1);
  const isAllPublic = rows.every(({ cells }) => cells.every((cell) => (cell?.heldBack ?? 0) === 0));
  return (
    <section aria-labelledby="vintages">
      <h2 id="vintages">Which value was public when</h2>
      <p className="lead">
        A row for each year that figures are about, a column for what had been said by the end of a
        year. The darker, the higher. A number stands where it changed, and holds until the next.
        {isAllPublic ? "" : " ◌ marks what rests on figures that are not public yet."}
      </p>
      <ScrollTable name={`${asHeading(scope)}, year by year of knowing`} className="vintages">
        <caption>
          {asHeading(scope)}, {chart.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">About</th>
            {knownIn.map((year) => (
              <th key={year} scope="col">
                {year === last ? (
                  year
                ) : (
                  <Link
                    to="/measures/$measureId"
                    params={{ measureId }}
                    search={{ ...search, knownOn: `${year}-12-31` }}
                    aria-label={`As known at the end of ${year}`}
                  >
                    {year}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ about, cells }) => (
            <tr key={about}>
              <th scope="row">{about}</th>
              {cells.map((vintage, i) => (
                <Cell key={knownIn[i]} vintage={vintage} />
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function Cell({ vintage }: { vintage: Vintage | null }) {
  if (vintage === null) {
    return (
      <td>
        <span className="visually-hidden">nothing yet</span>
      </td>
    );
  }
  const { says, figures, heldBack, level, isChanged } = vintage;
  return (
    <td className={`tile-${level}`}>
      {isChanged ? says : <span className="visually-hidden">still {says}</span>}
      {heldBack > 0 && isChanged ? <span aria-hidden="true"> ◌</span> : null}
      {figures > 1 ? (
        <span className="visually-hidden">, {sayCount(figures, "figure")}</span>
      ) : null}
      {heldBack > 0 ? (
        <span className="visually-hidden">
          , {figures === 1 ? "" : `${heldBack} `}not public yet
        </span>
      ) : null}
    </td>
  );
}
