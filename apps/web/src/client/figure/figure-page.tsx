import type { FigureDetail, FigureView, SightingView } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { ArchivedCopy } from "../parts/archived-copy.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { ExternalLink } from "../parts/external-link.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { Quote } from "../parts/quote.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { TrustedTimestamp } from "../parts/trusted-timestamp.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { Comments } from "../review/comments.tsx";
import { sayHolder } from "../review/say-holder.ts";
import { useReviewer } from "../review/use-reviewer.ts";
import { useRights } from "../session/use-session.ts";
import { asHeading, measureName, sayDay, sayEdtf, sayScope, withoutVerdict } from "../words.ts";
import { Acceptance } from "./acceptance.tsx";
import { buildChains } from "./build-chain.ts";
import { citeBaseline, citeTelling } from "./cite-figure.ts";
import { FigureFacts } from "./figure-facts.tsx";
import { FigureFiles } from "./figure-files.tsx";
import { ProvenanceChain } from "./provenance-chain.tsx";

const TELLINGS_SHOWN = 20;

/** One figure: what it says, where it comes from as far as the texts show, and every telling. */
export function FigurePage({ figureId }: { figureId: string }) {
  const query = useKnownApi<FigureDetail>(`/api/figures/${encodeURIComponent(figureId)}`);
  return (
    <Loaded query={query} isPage>
      {(detail) => <Figure detail={detail} />}
    </Loaded>
  );
}

function Figure({ detail }: { detail: FigureDetail }) {
  const { figure, sightings, summary } = detail;
  const { canRead } = useRights();
  const { isMe } = useReviewer();
  const knownOn = useKnownOn();
  return (
    <>
      <p className="crumbs">
        <Link to="/">Overview</Link> <span aria-hidden="true">›</span>{" "}
        <Link to="/measures/$measureId" params={{ measureId: figure.measure }}>
          {asHeading(measureName(figure.measure))}
        </Link>
      </p>
      <PageTitle title={asHeading(figure.says)} />
      <p className="lead">
        {sayScope(figure)}, {figure.asOf === null ? "not dated" : `as of ${sayEdtf(figure.asOf)}`}
      </p>
      <Reviewed figure={figure} />
      <Acceptance detail={detail} />
      {detail.assigned === null ? null : (
        <p className="notice">It waits for review: {sayHolder(detail.assigned, isMe)}.</p>
      )}
      {figure.supersededBy === null ? null : (
        <p className="notice">
          The same source has since given{" "}
          <Link to="/figures/$figureId" params={{ figureId: figure.supersededBy }}>
            another value
          </Link>
          .
        </p>
      )}
      <FigureFacts figure={figure} summary={summary} />
      <section aria-labelledby="chain">
        <h2 id="chain">Where it comes from</h2>
        <ProvenanceChain chains={buildChains(detail)} />
        {figure.citation === null ? null : (
          <p>
            In the baseline, after{" "}
            <ExternalLink url={figure.citation.url}>{figure.citation.publisher}</ExternalLink>,{" "}
            {sayEdtf(figure.citation.date)}.{" "}
            <CopyButton
              label="Copy citation"
              of={figure.citation.publisher}
              text={() => citeBaseline(figure, location.href, new Date())}
            />
          </p>
        )}
      </section>
      <section aria-labelledby="tellings">
        <h2 id="tellings">Every telling</h2>
        <FigureFiles figureId={figure.id} />
        {sightings.length === 0 ? (
          <p className="quiet">
            {knownOn === undefined
              ? "No article seen by this watch has told it yet."
              : "No article that was published by then told it."}
          </p>
        ) : (
          <ShowMore items={sightings} step={TELLINGS_SHOWN} what="tellings">
            {(shown) => (
              <ol className="tellings">
                {shown.map((sighting) => (
                  <Telling key={sighting.claimId} figure={figure} sighting={sighting} />
                ))}
              </ol>
            )}
          </ShowMore>
        )}
      </section>
      {canRead ? <Comments figureId={figure.id} heading="h2" /> : null}
    </>
  );
}

function Reviewed({ figure: { review, reviewNote } }: { figure: FigureView }) {
  if (review === null) return null;
  return (
    <p className={review === "rejected" ? "notice notice-bad" : "notice"}>
      A reviewer {review} it{reviewNote === null ? "" : `: ${reviewNote}`}.
    </p>
  );
}

function Telling({ figure, sighting }: { figure: FigureView; sighting: SightingView }) {
  const credits = sighting.sourceChain.filter((name) => name !== sighting.source);
  return (
    <li>
      <p>
        <VerdictBadge verdict={sighting.verdict} />{" "}
        <Link to="/articles/$articleId" params={{ articleId: sighting.articleId }}>
          {sighting.articleTitle ?? "untitled article"}
        </Link>
        {sighting.publisher === null ? "" : `, ${sighting.publisher}`}
        {sighting.publishedAt === null ? ", undated" : `, ${sayDay(sighting.publishedAt)}`}
        <ArchivedCopy
          archived={sighting.archived}
          of={sighting.articleTitle ?? "untitled article"}
        />
        <TrustedTimestamp timestamped={sighting.timestamped} />
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
          <li key={reason}>{withoutVerdict(reason, sighting.verdict)}</li>
        ))}
      </ul>
      <CopyButton
        label="Copy citation"
        of={`${sighting.articleTitle ?? "untitled article"}, ${sighting.publisher ?? "unknown publisher"}`}
        text={() => citeTelling(figure, sighting, location.href, new Date())}
      />
    </li>
  );
}
