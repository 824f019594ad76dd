import type { ArticleDetail, ReviewItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Comments } from "./comments.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { measureName, sayEdtf, sayScope, withoutVerdict } from "../words.ts";

type ClaimFieldsProps = {
  item: ReviewItem;
  claim: ArticleDetail["claims"][number] | undefined;
};

/** What was read from the quote and what was made of it. */
export function ClaimFields({ item, claim }: ClaimFieldsProps) {
  return (
    <section aria-label="What was read">
      <dl className="facts">
        <dt>Figure</dt>
        <dd>
          <strong>{item.says}</strong>
        </dd>
        {item.stands === item.says ? null : (
          <>
            <dt>Stands as</dt>
            <dd>
              <strong>{item.stands}</strong>
            </dd>
          </>
        )}
        <dt>Measure</dt>
        <dd>{measureName(item.measure)}</dd>
        <dt>Scope</dt>
        <dd>{claim === undefined ? "…" : sayScope(claim)}</dd>
        <dt>As of</dt>
        <dd>
          {sayEdtf(item.asOf)}
          {item.asOfInferred ? " (inferred)" : ""}
        </dd>
        <dt>Credited to</dt>
        <dd>{item.source ?? "no one"}</dd>
        <dt>Verdict</dt>
        <dd>
          <VerdictBadge verdict={item.verdict} />
        </dd>
        {item.against === null ? null : (
          <>
            <dt>Held against</dt>
            <dd>
              <Link to="/figures/$figureId" params={{ figureId: item.against.figureId }}>
                {item.against.says}
              </Link>
            </dd>
          </>
        )}
        <dt>Sure</dt>
        <dd>{Math.round(item.confidence * 100)}%</dd>
      </dl>
      <h3>Why this verdict</h3>
      <ul className="reasons">
        {item.reasons.map((reason) => (
          <li key={reason}>{withoutVerdict(reason, item.verdict)}</li>
        ))}
      </ul>
      {claim === undefined || claim.reasons.length === 0 ? null : (
        <>
          <h3>How it was read</h3>
          <ul className="reasons">
            {claim.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {item.decisions.length === 0 ? null : (
        <>
          <h3>Decided before</h3>
          <ul className="reasons">
            {item.decisions.map(({ id, reviewer, says, undone }) => (
              <li key={id}>
                {reviewer}: {says}
                {undone ? " (taken back)" : ""}
              </li>
            ))}
          </ul>
        </>
      )}
      <Comments key={item.figureId} figureId={item.figureId} />
    </section>
  );
}
