import type { Overview, VerdictItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { groupVerdicts } from "../group-verdicts.ts";
import { Loaded } from "../parts/loaded.tsx";
import { MeasureCard } from "../parts/measure-card.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { VerdictCounts } from "../parts/verdict-counts.tsx";
import { VerdictLines } from "../parts/verdict-lines.tsx";
import { sayDay, VERDICTS } from "../words.ts";

const WEEK_DAYS = 7;
/** Lines of a kind on this page; the rest is one click away. */
const LINES: [VerdictItem["verdict"], number][] = [
  ["changed", 5],
  ["conflicting", 5],
  ["new", 8],
  ["misquoted", 3],
];

/** Per measure where it stands, then what the last seven days brought. */
export function OverviewPage() {
  const query = useKnownApi<Overview>("/api/overview");
  const knownOn = useKnownOn();
  return (
    <Loaded query={query} isPage>
      {({ watch, status, measures, week }) => (
        <>
          <PageTitle title={watch.title} />
          <p className="lead">{watch.description}</p>
          {knownOn === undefined &&
          status.sources > 0 &&
          status.sourcesTroubled === status.sources ? (
            <p className="notice">
              No source can be reached at the moment. <Link to="/sources">See why</Link>, and when
              each is tried next; what is known so far is below.
            </p>
          ) : null}
          <section aria-labelledby="measures">
            <h2 id="measures">Where each measure stands</h2>
            <ul className="cards">
              {measures.map((entry) => (
                <MeasureCard key={entry.measure.id} entry={entry} />
              ))}
            </ul>
          </section>
          <Week week={week} hasArticles={status.articles > 0} />
        </>
      )}
    </Loaded>
  );
}

function Week({ week, hasArticles }: { week: Overview["week"]; hasArticles: boolean }) {
  const groups = groupVerdicts(week.items);
  const knownOn = useKnownOn();
  const isEmpty = Object.values(week.counts).every((count) => count === 0);
  return (
    <section aria-labelledby="week">
      <h2 id="week">
        {knownOn === undefined
          ? "What the last seven days brought"
          : `What the seven days up to ${sayDay(knownOn)} brought`}
      </h2>
      {isEmpty ? (
        <p className="quiet">
          {knownOn !== undefined
            ? "No figure was told in those days. "
            : hasArticles
              ? `No figure was read since ${sayDay(week.since)}. `
              : "No article has been read yet: the figures above are the baseline. "}
          Look further back in{" "}
          <Link to="/news" search={{ days: 366 }}>
            {knownOn === undefined ? "what was read" : "what was told"}
          </Link>
          {knownOn === undefined ? (
            <>
              , or at how the <Link to="/sources">sources</Link> are doing
            </>
          ) : null}
          .
        </p>
      ) : (
        <VerdictCounts counts={week.counts} days={WEEK_DAYS} />
      )}
      {LINES.map(([kind, most]) => {
        const ofKind = groups.filter(({ head }) => head.verdict === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`week-${kind}`}>
            <h3 id={`week-${kind}`}>
              {VERDICTS[kind].label} <span className="quiet">· {VERDICTS[kind].means}</span>
            </h3>
            <VerdictLines groups={ofKind.slice(0, most)} />
            {ofKind.length > most ? (
              <p>
                <Link to="/news" search={{ kind, days: WEEK_DAYS }}>
                  {ofKind.length - most} more {VERDICTS[kind].label.toLowerCase()}
                </Link>
              </p>
            ) : null}
          </section>
        );
      })}
    </section>
  );
}
