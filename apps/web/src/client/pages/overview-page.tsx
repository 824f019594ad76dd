import type { Overview } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Sparkline } from "../charts/sparkline.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useApi } from "../use-api.ts";
import { sayDay, sayEdtf, sayScope, VERDICTS } from "../words.ts";

/** Per measure where it stands, then what the last seven days brought. */
export function OverviewPage() {
  const query = useApi<Overview>("/api/overview");
  return (
    <Loaded query={query}>
      {({ watch, measures, week }) => (
        <>
          <h1>{watch.title}</h1>
          <p className="lead">{watch.description}</p>
          <section aria-labelledby="measures">
            <h2 id="measures">Where each measure stands</h2>
            <ul className="cards">
              {measures.map((entry) => (
                <MeasureCard key={entry.measure.id} entry={entry} />
              ))}
            </ul>
          </section>
          <Week week={week} />
        </>
      )}
    </Loaded>
  );
}

function MeasureCard({ entry }: { entry: Overview["measures"][number] }) {
  const { measure, latest, baseline, ratioToBaseline, points } = entry;
  return (
    <li className="card">
      <h3>
        <Link to="/measures/$measureId" params={{ measureId: measure.id }}>
          {measure.title}
        </Link>
      </h3>
      {latest === null ? (
        <p className="quiet">no figure yet</p>
      ) : (
        <>
          <p className="card-value">
            <Link to="/figures/$figureId" params={{ figureId: latest.id }}>
              {latest.says}
            </Link>
          </p>
          <p className="quiet">
            {sayScope(latest)}, about {sayEdtf(latest.asOf)}
            {latest.originName === null ? ", no source named" : `, ${latest.originName}`}
          </p>
        </>
      )}
      {points.length > 0 ? (
        <Sparkline points={points} label={`${measure.title}, ${points.length} figures over time`} />
      ) : null}
      <p className="quiet">
        {entry.figures} {entry.figures === 1 ? "figure" : "figures"}
        {ratioToBaseline === null || baseline === null
          ? ""
          : ` · ${sayRatio(ratioToBaseline)} the baseline of ${sayEdtf(baseline.asOf)}`}
      </p>
    </li>
  );
}

function sayRatio(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return "the same as";
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)} times`;
}

function Week({ week }: { week: Overview["week"] }) {
  return (
    <section aria-labelledby="week">
      <h2 id="week">What the last seven days brought</h2>
      <ul className="counts">
        {Object.entries(VERDICTS).map(([kind, { label, means }]) => (
          <li key={kind} title={means} className={`count count-${kind}`}>
            <strong>{week.counts[kind as keyof typeof VERDICTS] ?? 0}</strong> {label.toLowerCase()}
          </li>
        ))}
      </ul>
      {week.items.length === 0 ? (
        <p className="quiet">
          Nothing new since {sayDay(week.since)}. Old figures told again are counted above and
          listed with their articles.
        </p>
      ) : (
        <ul className="news">
          {week.items.map((item) => (
            <li key={item.claimId}>
              <VerdictBadge verdict={item.verdict} />{" "}
              <strong>
                {item.figureId === null ? (
                  item.says
                ) : (
                  <Link to="/figures/$figureId" params={{ figureId: item.figureId }}>
                    {item.says}
                  </Link>
                )}
              </strong>
              <p>{item.reason}</p>
              <p className="quiet">
                <Link to="/articles/$articleId" params={{ articleId: item.articleId }}>
                  {item.articleTitle ?? "untitled article"}
                </Link>
                {item.publisher === null ? "" : `, ${item.publisher}`}
                {item.publishedAt === null ? ", undated" : `, ${sayDay(item.publishedAt)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
