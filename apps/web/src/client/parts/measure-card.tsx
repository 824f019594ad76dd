import type { Overview } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Sparkline } from "../charts/sparkline.tsx";
import { NotPublicYet } from "./not-public-yet.tsx";
import { sayChange } from "../say-change.ts";
import { categoryName, sayCount, sayCredit, sayEdtf, sayScope } from "../words.ts";

type Entry = Overview["measures"][number];

const VALUES_SHOWN = 14;

/**
 * One measure: its latest figure with date and origin, how it stands to the baseline, its run. With
 * a place it leads to the figures of that place.
 */
export function MeasureCard({ entry, place }: { entry: Entry; place?: string }) {
  const { measure, latest, points, figures } = entry;
  const isCategory = measure.kind === "category";
  return (
    <li className="card">
      <div className="card-words">
        <h3>
          <Link
            to="/measures/$measureId"
            params={{ measureId: measure.id }}
            search={place === undefined ? {} : { place }}
          >
            {measure.title}
          </Link>
        </h3>
        {latest === null ? (
          <p className="quiet">
            {figures === 0
              ? "No figure yet. "
              : `${sayCount(figures, "figure")}, and none that is a count: plans, quotas, denials or vague words. `}
            {measure.definition}
          </p>
        ) : isCategory ? (
          <Values entry={entry} />
        ) : (
          <Latest entry={entry} latest={latest} />
        )}
      </div>
      {isCategory ? null : (
        <Sparkline
          points={points}
          label={`${measure.title}: ${points.length} dated figures over time`}
        />
      )}
    </li>
  );
}

function Latest({ entry, latest }: { entry: Entry; latest: NonNullable<Entry["latest"]> }) {
  const { baseline, figures } = entry;
  const change = baseline === null ? undefined : sayChange(latest, baseline);
  return (
    <>
      <p className="card-value">
        <Link to="/figures/$figureId" params={{ figureId: latest.id }}>
          {latest.says}
        </Link>
        <NotPublicYet of={latest} />
      </p>
      <p className="quiet">
        {sayScope(latest)}, {latest.asOf === null ? "not dated" : `as of ${sayEdtf(latest.asOf)}`},{" "}
        {sayCredit(latest.originName)}
      </p>
      <p className="quiet">
        {change === undefined || baseline === null ? null : (
          <>
            {change} the baseline,{" "}
            <Link to="/figures/$figureId" params={{ figureId: baseline.id }}>
              {baseline.says}
            </Link>{" "}
            ({sayEdtf(baseline.asOf)}) ·{" "}
          </>
        )}
        {sayCount(figures, "figure")} in all
      </p>
    </>
  );
}

function Values({ entry: { measure, values } }: { entry: Entry }) {
  return (
    <>
      <ul className="values">
        {values.slice(0, VALUES_SHOWN).map(({ value, figureId, acceptance }) => (
          <li key={value}>
            <Link to="/figures/$figureId" params={{ figureId }}>
              {categoryName(measure.id, value)}
            </Link>
            <NotPublicYet of={acceptance} />
          </li>
        ))}
        {values.length > VALUES_SHOWN ? <li>and {values.length - VALUES_SHOWN} more</li> : null}
      </ul>
      <p className="quiet">{sayCount(values.length, "name")}, the latest first</p>
    </>
  );
}
