import type { ArticleDetail } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Loaded } from "../parts/loaded.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useApi } from "../use-api.ts";
import { languageName, sayDay, sayEdtf, sayScope, sayTime } from "../words.ts";
import { splitAtClaims } from "./split-at-claims.ts";

/** An article as it was read, its claims highlighted in place, and what was made of each. */
export function ArticlePage({ articleId }: { articleId: string }) {
  const query = useApi<ArticleDetail>(`/api/articles/${encodeURIComponent(articleId)}`);
  return (
    <Loaded query={query}>
      {(article) => (
        <>
          <p className="crumbs">
            <Link to="/articles">Articles</Link>
          </p>
          <h1 lang={article.lang ?? undefined}>{article.title ?? "Untitled article"}</h1>
          <p className="lead">
            {article.publisher ?? "unknown publisher"}
            {article.publishedAt === null
              ? ", undated"
              : `, ${sayDay(article.publishedAt)}${article.publishedFrom === null ? "" : ` (date from ${article.publishedFrom})`}`}
            {article.lang === null ? "" : `, ${languageName(article.lang)}`} ·{" "}
            <a href={article.url} rel="noreferrer">
              original
            </a>
          </p>
          {article.partial ? (
            <p className="notice">
              Only a part of this article could be read: a teaser or a paywall.
            </p>
          ) : null}
          {article.copyOf === null ? null : (
            <p className="notice">
              Nearly the same text as{" "}
              <Link to="/articles/$articleId" params={{ articleId: article.copyOf }}>
                an earlier article
              </Link>
              : one telling, however often it is printed.
            </p>
          )}
          <div className="columns">
            <Text article={article} />
            <Claims article={article} />
          </div>
          <Evidence article={article} />
        </>
      )}
    </Loaded>
  );
}

function Text({ article }: { article: ArticleDetail }) {
  return (
    <article className="text" lang={article.lang ?? undefined}>
      {splitAtClaims(article.text, article.claims).map((paragraph) => (
        <p key={paragraph.start}>
          {paragraph.parts.map(({ start, text, claimId }) =>
            claimId === null ? (
              <span key={start}>{text}</span>
            ) : (
              <mark key={start}>
                <a href={`#claim-${claimId}`}>{text}</a>
              </mark>
            ),
          )}
        </p>
      ))}
    </article>
  );
}

function Claims({ article }: { article: ArticleDetail }) {
  return (
    <section className="claims" aria-labelledby="claims">
      <h2 id="claims">
        {article.claims.length} {article.claims.length === 1 ? "claim" : "claims"}
      </h2>
      {article.claims.length === 0 ? (
        <p className="quiet">
          {article.relevance.relevant
            ? "On the subject, but with no figure of a known measure."
            : `Not read for figures: ${article.relevance.reasons.join("; ")}.`}
        </p>
      ) : null}
      <ol>
        {article.claims.map((claim) => (
          <li key={claim.id} id={`claim-${claim.id}`} tabIndex={-1}>
            <p>
              <VerdictBadge verdict={claim.verdict} />{" "}
              <strong>
                {claim.figureId === null ? (
                  claim.says
                ) : (
                  <Link to="/figures/$figureId" params={{ figureId: claim.figureId }}>
                    {claim.says}
                  </Link>
                )}
              </strong>
            </p>
            <p className="quiet">
              {claim.measure.replaceAll("_", " ")} · {sayScope(claim)} · about {sayEdtf(claim.asOf)}
              {claim.asOfInferred ? " (inferred)" : ""} ·{" "}
              {claim.source === null ? "credited to no one" : `credited to ${claim.source}`}
            </p>
            <ul className="reasons">
              {claim.verdictReasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <details>
              <summary>How it was read ({Math.round(claim.confidence * 100)}% sure)</summary>
              <ul className="reasons">
                {claim.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Evidence({ article }: { article: ArticleDetail }) {
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">What is kept of it</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label="Snapshots">
        <table>
          <caption>Snapshots, latest first; an edit makes a new one</caption>
          <thead>
            <tr>
              <th scope="col">Fetched</th>
              <th scope="col">Answer</th>
              <th scope="col">Bytes</th>
              <th scope="col">SHA-256 of the page</th>
              <th scope="col">SHA-256 of the text</th>
              <th scope="col">Read by</th>
            </tr>
          </thead>
          <tbody>
            {article.snapshots.map((snapshot) => (
              <tr key={snapshot.id}>
                <th scope="row">{sayTime(snapshot.fetchedAt)}</th>
                <td>{snapshot.status ?? "given by hand"}</td>
                <td>{snapshot.bytes.toLocaleString("en")}</td>
                <td>
                  <code title={snapshot.sha256}>{snapshot.sha256.slice(0, 12)}…</code>
                </td>
                <td>
                  <code title={snapshot.textSha256}>{snapshot.textSha256.slice(0, 12)}…</code>
                </td>
                <td>{snapshot.extractor}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
