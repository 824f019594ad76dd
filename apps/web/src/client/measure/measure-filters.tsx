import type { FigureView } from "@figurewatch/contract";
import { useNavigate } from "@tanstack/react-router";
import type { MeasureSearch } from "./measure-search.ts";
import { countryName, sectorName } from "../words.ts";

type MeasureFiltersProps = {
  measureId: string;
  search: MeasureSearch;
  figures: FigureView[];
  place: string;
  sector: string;
};

/** Place and sector; each choice changes the address. */
export function MeasureFilters({ measureId, search, figures, place, sector }: MeasureFiltersProps) {
  const navigate = useNavigate();
  const places = countBy(figures, (figure) => figure.place);
  const sectors = countBy(figures, (figure) => figure.sector);
  const go = (change: MeasureSearch) =>
    void navigate({
      to: "/measures/$measureId",
      params: { measureId },
      search: { ...search, ...change },
      replace: true,
      resetScroll: false,
    });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Place</span>
        <select value={place} onChange={(event) => go({ place: event.target.value, sector })}>
          <option value="any">all places ({figures.length})</option>
          <option value="world">worldwide ({places.get(null) ?? 0})</option>
          {named(places, place, countryName).map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Sector</span>
        <select value={sector} onChange={(event) => go({ place, sector: event.target.value })}>
          <option value="any">all and none</option>
          <option value="none">no sector named ({sectors.get(null) ?? 0})</option>
          {named(sectors, sector, sectorName).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function countBy(figures: FigureView[], key: (figure: FigureView) => string | null) {
  const counts = new Map<string | null, number>();
  for (const figure of figures) counts.set(key(figure), (counts.get(key(figure)) ?? 0) + 1);
  return counts;
}

/** What there are figures of, by name; and what the address asks for, also where there are none. */
function named(
  counts: Map<string | null, number>,
  asked: string,
  name: (id: string) => string,
): [string, string][] {
  const isListed = counts.has(asked) || ["any", "world", "none"].includes(asked);
  return [...counts, ...(isListed ? [] : [[asked, 0] as const])]
    .flatMap(([id, count]): [string, string][] =>
      id === null ? [] : [[id, `${name(id)} (${count})`]],
    )
    .toSorted(([, a], [, b]) => a.localeCompare(b));
}
