import type { PlaceItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useKnownApi } from "../known-on/use-known-on.ts";
import { Loaded } from "../parts/loaded.tsx";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { countryName, sayCount, sayEdtf } from "../words.ts";
import { groupByRegion } from "./regions.ts";
import { toShade } from "./tile-shade.ts";

/** Every country that figures are about, by part of the world, each with its latest count. */
export function PlacesPage() {
  const query = useKnownApi<{ places: PlaceItem[] }>("/api/places");
  return (
    <>
      <PageTitle title="Places" />
      <p className="lead">
        Where the figures are about: the darker a place, the more people its latest count says are
        there. Figures of{" "}
        <Link to="/places/$place" params={{ place: "world" }}>
          the whole world
        </Link>{" "}
        are on a page of their own.
      </p>
      <Loaded query={query}>
        {({ places }) =>
          places.length < 2 ? (
            <p className="notice">No place is known yet. They come as articles are read.</p>
          ) : (
            <div className="regions">
              {groupByRegion(places).map((region) => (
                <Region key={region.name} {...region} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}

function Region({ name, places }: { name: string; places: PlaceItem[] }) {
  const id = name.toLowerCase().replaceAll(/\W+/g, "-");
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ul className="tiles">
        {places.map((item) => (
          <Tile key={item.place} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ item: { place, latest, figures, isHost } }: { item: PlaceItem }) {
  if (place === null) return null;
  return (
    <li className={`tile tile-${toShade(latest)}`}>
      <Link to="/places/$place" params={{ place }}>
        {countryName(place)}
      </Link>
      <span className="tile-count">
        {latest === null ? (isHost ? "named as a host" : "no count") : latest.says}
      </span>
      <span className="tile-more">
        {latest === null ? "" : `${latest.asOf === null ? "not dated" : sayEdtf(latest.asOf)} · `}
        {sayCount(figures, "figure")}
        <NotPublicYet of={latest} />
      </span>
    </li>
  );
}
