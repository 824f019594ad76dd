import type { FigureDetail, SightingView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Loaded } from "../parts/loaded.tsx";
import { Quote } from "../parts/quote.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useApi } from "../use-api.ts";
import { sayDay, sayEdtf, sayScope } from "../words.ts";

/** One figure: what it says, where it comes from as far as the texts show, and every telling. */
export function FigurePage({ figureId }: { figureId: string }) {
  const query = useApi<FigureDetail>(`/api/figures/${encodeURIComponent(figureId)}`);
  return (
    <Loaded query={query}>
      {({ figure, sightings, summary }) => (
        <>
          <p className="crumbs">
            <Link to="/">Overview</Link> ›{" "}
            <Link to="/measures/$measureId" params={{ measureId: figure.measure }}>
              {figure.measure.replaceAll("_", " ")}
            </Link>
          </p>
          <h1>{figure.says}</h1>
          <p className="lead">{sayScope(figure)}</p>
          <dl className="facts">
            <dt>About</dt>
            <dd>
              {sayEdtf(figure.asOf)}
              {figure.asOfInferred ? " (inferred from the date of the article)" : ""}
            </dd>
            <dt>First said</dt>
            <dd>{sayEdtf(summary.firstStated)}</dd>
            <dt>First seen by this watch</dt>
            <dd>{figure.baseline ? "in the baseline" : sayDay(figure.firstSeenAt)}</dd>
            <dt>Independent originals</dt>
            <dd>
              {summary.originals} in {summary.articles}{" "}
              {summary.articles === 1 ? "article" : "articles"}
              {summary.articles > summary.tellings
                ? `, ${summary.articles - summary.tellings} of them copies of another`
                : ""}
              {summary.uncredited > 0 ? `; ${summary.uncredited} credit no one` : ""}
            </dd>
            {summary.ageWhenLastPrintedMonths === null ? null : (
              <>
                <dt>Age when last printed</dt>
                <dd>{sayMonths(summary.ageWhenLastPrintedMonths)}</dd>
              </>
            )}
            {summary.lost.length === 0 ? null : (
              <>
                <dt>Lost on the way</dt>
                <dd>
                  {summary.lost.map(({ what, tellings }) => `${what} (${tellings}×)`).join("; ")}
                </dd>
              </>
            )}
          </dl>
          <section aria-labelledby="chain">
            <h2 id="chain">Where it comes from</h2>
            <ol className="chain">
              <li className={figure.originName === null ? "missing" : ""}>
                {figure.originName === null
                  ? "the origin is missing: no text names who counted"
                  : `${figure.originName}${figure.originYear === null ? "" : `, ${figure.originYear}`}`}
              </li>
              {figure.citation === null ? null : (
                <li>
                  {figure.citation.url === null ? (
                    figure.citation.publisher
                  ) : (
                    <a href={figure.citation.url} rel="noreferrer">
                      {figure.citation.publisher}
                    </a>
                  )}
                  , {sayEdtf(figure.citation.date)}{" "}
                  <span className="quiet">(baseline citation)</span>
                </li>
              )}
            </ol>
            {figure.supersededBy === null ? null : (
              <p>
                The same source has since given{" "}
                <Link to="/figures/$figureId" params={{ figureId: figure.supersededBy }}>
                  another value
                </Link>
                .
              </p>
            )}
          </section>
          <section aria-labelledby="tellings">
            <h2 id="tellings">Every telling</h2>
            {sightings.length === 0 ? (
              <p className="quiet">No article seen by this watch has told it yet.</p>
            ) : (
              <ol className="tellings">
                {sightings.map((sighting) => (
                  <Telling key={sighting.claimId} sighting={sighting} />
                ))}
              </ol>
            )}
          </section>
        </>
      )}
    </Loaded>
  );
}

function sayMonths(months: number): string {
  if (months < 24) return months === 1 ? "a month" : `${months} months`;
  return `${Math.floor(months / 12)} years`;
}

function Telling({ sighting }: { sighting: SightingView }) {
  const credits = [...sighting.sourceChain].filter((name) => name !== sighting.source);
  return (
    <li>
      <p>
        <VerdictBadge verdict={sighting.verdict} />{" "}
        <Link to="/articles/$articleId" params={{ articleId: sighting.articleId }}>
          {sighting.articleTitle ?? "untitled article"}
        </Link>
        {sighting.publisher === null ? "" : `, ${sighting.publisher}`}
        {sighting.publishedAt === null ? ", undated" : `, ${sayDay(sighting.publishedAt)}`}
      </p>
      <Quote
        quote={sighting.quote}
        prefix={sighting.prefix}
        suffix={sighting.suffix}
        cite={
          sighting.source === null
            ? "credited to no one"
            : `credited to ${[...credits, sighting.source].join(", quoting ")}`
        }
      />
      <ul className="reasons">
        {sighting.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  );
}
