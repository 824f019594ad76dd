import type { ArticleDetail } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { NotPublicYet } from "../parts/not-public-yet.tsx";
import { Of } from "../parts/of.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { measureName, sayEdtf, sayScope, withoutVerdict } from "../words.ts";

type Claim = ArticleDetail["claims"][number];

type ClaimCardProps = {
  claim: Claim;
  number: number;
  isActive: boolean;
  /** Whether its words are marked in the text shown. */
  isPlaced: boolean;
};

/** What was read from a quote and what was made of it; pointing at it marks its words. */
export function ClaimCard({ claim, number, isActive, isPlaced }: ClaimCardProps) {
  const { id, figureId, against } = claim;
  return (
    <li
      id={`claim-${id}`}
      tabIndex={-1}
      className={isActive ? "claim claim-active" : "claim"}
      data-claim={id}
    >
      <p>
        <span className="claim-number">{number}</span> <VerdictBadge verdict={claim.verdict} />{" "}
        <strong>
          {figureId === null ? (
            claim.says
          ) : (
            <Link to="/figures/$figureId" params={{ figureId }}>
              {claim.says}
            </Link>
          )}
        </strong>
        <NotPublicYet of={claim.acceptance} />
      </p>
      <p className="quiet">
        {measureName(claim.measure)} · {sayScope(claim)} · as of {sayEdtf(claim.asOf)}
        {claim.asOfInferred ? " (inferred)" : ""} ·{" "}
        {claim.source === null ? "credited to no one" : `credited to ${claim.source}`}
      </p>
      <ul className="reasons">
        {claim.verdictReasons.map((reason) => (
          <li key={reason}>{withoutVerdict(reason, claim.verdict)}</li>
        ))}
      </ul>
      {isPlaced ? null : (
        <blockquote className="claim-quote">
          <mark>{claim.quote}</mark>
        </blockquote>
      )}
      <p className="quiet">
        {isPlaced ? <a href={`#words-${id}`}>Its words</a> : null}
        {isPlaced && against !== null ? " · " : ""}
        {against === null ? null : (
          <Link to="/figures/$figureId" params={{ figureId: against }}>
            Held against this figure
          </Link>
        )}
      </p>
      <details>
        <summary>
          How it was read ({Math.round(claim.confidence * 100)}% sure)
          <Of name={`claim ${number}`} />
        </summary>
        <ul className="reasons">
          {claim.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
