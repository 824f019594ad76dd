import type { FigureView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import type { MeasureSearch, SortKey } from "./measure-search.ts";
import { firstDirection, sortFigures } from "./sort-figures.ts";
import { isCounted, sayCount, sayEdtf, sayScope } from "../words.ts";
import { useKnownOn } from "../known-on/use-known-on.ts";
import { useLinkTarget } from "../parts/embedded.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { useMissingReviewers } from "../session/use-missing-reviewers.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";

const COLUMNS: { key: SortKey; label: string }[] = [
  { key: "figure", label: "Figure" },
  { key: "scope", label: "Where and what" },
  { key: "asOf", label: "As of" },
  { key: "said", label: "Said" },
  { key: "origin", label: "Origin" },
  { key: "known", label: "Known from" },
];
const ROWS = 100;

type FigureTableProps = {
  search: MeasureSearch;
  figures: FigureView[];
  isCategory: boolean;
};

/** The figures of the view; a column's heading sorts by it, and the address keeps the order. */
export function FigureTable({ search, figures, isCategory }: FigureTableProps) {
  const { sort = "asOf" } = search;
  const { dir = firstDirection(sort) } = search;
  const columns = COLUMNS.filter(({ key }) => !(isCategory && key === "scope"));
  const rows = sortFigures(figures, sort, dir);
  const by = COLUMNS.find(({ key }) => key === sort)?.label.toLowerCase() ?? "";
  return (
    <ShowMore items={rows} step={ROWS} what="figures">
      {(shown) => (
        <ScrollTable name="Figures as a table">
          <caption>
            {sayCount(rows.length, "figure")}, sorted by {by}
          </caption>
          <thead>
            <tr>
              {columns.map(({ key, label }) => (
                <SortableHead key={key} {...{ column: key, label, sort, dir }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((figure) => (
              <FigureRow key={figure.id} figure={figure} isCategory={isCategory} />
            ))}
          </tbody>
        </ScrollTable>
      )}
    </ShowMore>
  );
}

type SortableHeadProps = {
  column: SortKey;
  label: string;
  sort: SortKey;
  dir: "asc" | "desc";
};

function SortableHead({ column, label, sort, dir }: SortableHeadProps) {
  const isSorted = column === sort;
  const next = isSorted ? (dir === "asc" ? "desc" : "asc") : firstDirection(column);
  const order = dir === "asc" ? "ascending" : "descending";
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <Link
        to="."
        search={(before) => ({ ...before, sort: column, dir: next })}
        replace
        resetScroll={false}
        className="sort"
        title={`Sort by ${label.toLowerCase()}`}
      >
        {label} <span aria-hidden="true">{isSorted ? (dir === "asc" ? "▲" : "▼") : "↕"}</span>
      </Link>
    </th>
  );
}

function FigureRow({ figure, isCategory }: { figure: FigureView; isCategory: boolean }) {
  const missing = useMissingReviewers()(figure);
  const known = [
    figure.baseline ? "baseline" : null,
    figure.articles > 0 ? sayCount(figure.articles, "article") : null,
    figure.review === null ? null : `${figure.review} by a reviewer`,
    missing > 0 ? "not public yet" : null,
  ];
  return (
    <tr className={isCounted(figure.modality) ? "" : "row-planned"}>
      <th scope="row">
        <Link
          to="/figures/$figureId"
          params={{ figureId: figure.id }}
          search={{ knownOn: useKnownOn() }}
          target={useLinkTarget()}
        >
          {figure.says}
        </Link>
      </th>
      {isCategory ? null : <td>{sayScope(figure)}</td>}
      <td className="nowrap">
        {sayEdtf(figure.asOf)}
        {figure.asOfInferred ? <span className="quiet block">inferred</span> : null}
      </td>
      <td className="nowrap">{sayEdtf(figure.saidOn)}</td>
      <td className="words">
        {figure.originName ?? <span className="quiet">no source named</span>}
        {figure.supersededBy === null ? null : <span className="quiet"> (since changed)</span>}
      </td>
      <td>{known.filter((part) => part !== null).join(", ")}</td>
    </tr>
  );
}
