import type { CrossCheckView, PlaceDetail } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useKnownApi } from "../known-on/use-known-on.ts";
import { Loaded } from "../parts/loaded.tsx";
import { MeasureCard } from "../parts/measure-card.tsx";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { countryName, sayCredit, sayEdtf } from "../words.ts";

/** All that is known of one country, or of the world: each measure, and whether they fit together. */
export function PlacePage({ place }: { place: string }) {
  const query = useKnownApi<PlaceDetail>(`/api/places/${encodeURIComponent(place)}`);
  return (
    <Loaded query={query} isPage>
      {(detail) => <Place detail={detail} />}
    </Loaded>
  );
}

function Place({ detail: { place, hostFigureId, measures, checks } }: { detail: PlaceDetail }) {
  return (
    <>
      <p className="crumbs">
        <Link to="/places">Places</Link>
      </p>
      <PageTitle title={place === null ? "Worldwide" : countryName(place)} />
      <p className="lead">
        {place === null
          ? "Figures that are about the world as a whole."
          : "Every measure of which a figure is about this country, cities and trades in it included."}{" "}
        {hostFigureId === null ? null : (
          <>
            It is{" "}
            <Link to="/figures/$figureId" params={{ figureId: hostFigureId }}>
              named as a host
            </Link>
            .
          </>
        )}
      </p>
      {measures.length === 0 ? (
        <p className="notice">No figure is about it yet.</p>
      ) : (
        <section aria-labelledby="measures">
          <h2 id="measures">Where each measure stands</h2>
          <ul className="cards">
            {measures.map((entry) => (
              <MeasureCard key={entry.measure.id} entry={entry} place={place ?? "world"} />
            ))}
          </ul>
        </section>
      )}
      <Checks checks={checks} />
    </>
  );
}

function Checks({ checks }: { checks: CrossCheckView[] }) {
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Do the figures fit together?</h2>
      <p className="lead">
        Workers times pay beside the revenue claimed for the same time. A gap corrects no figure: it
        says that they cannot all describe the same thing in the same way.
      </p>
      <ol className="tellings">
        {checks.map((check) => (
          <li key={check.revenue.id}>
            <p className="check-ratio">{sayRatio(check)}</p>
            <p>{check.note}.</p>
            <ul className="reasons">
              {[check.workers, check.wage, check.revenue].map((figure) => (
                <li key={figure.id}>
                  <Link to="/figures/$figureId" params={{ figureId: figure.id }}>
                    {figure.says}
                  </Link>
                  , {sayEdtf(figure.asOf)}, {sayCredit(figure.originName)}
                  <NotPublicYet of={figure} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sayRatio({ ratio: { low, high }, revenue }: CrossCheckView): string {
  const year = sayEdtf(revenue.asOf);
  if (low <= 1 && high >= 1) return `${year}: they fit`;
  const say = (ratio: number) => Number(ratio.toPrecision(2)).toLocaleString("en");
  const times = say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`;
  return `${year}: the revenue is ${times} times what the workers are paid`;
}
