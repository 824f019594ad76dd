import type { ArticleDetail } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ArchivedCopy } from "../parts/archived-copy.tsx";
import { ExternalLink } from "../parts/external-link.tsx";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useListener } from "../parts/use-listener.ts";
import { isWebAddress, languageName, sayCount, sayDay } from "../words.ts";
import { ArticleEdit } from "./article-edit.tsx";
import { ArticleText } from "./article-text.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { SnapshotTable } from "./snapshot-table.tsx";

/** An article as it was read, its claims highlighted in place, and what was made of each. */
export function ArticlePage({ articleId }: { articleId: string }) {
  const knownOn = useKnownOn();
  const query = useKnownApi<ArticleDetail>(`/api/articles/${encodeURIComponent(articleId)}`);
  return (
    <Loaded query={query} isPage>
      {(article) => (
        <>
          <p className="crumbs">
            <Link to="/articles">Articles</Link>
          </p>
          <PageTitle title={article.title ?? "Untitled article"} lang={article.lang ?? undefined} />
          <Credits article={article} />
          {article.partial ? (
            <p className="notice">
              Only a part of this article could be read: a teaser or a paywall.
            </p>
          ) : null}
          {article.redacted ? (
            <p className="notice">Names are masked in this article: the people asked for it.</p>
          ) : null}
          {article.copyOf === null ? null : (
            <p className="notice">
              Nearly the same text as{" "}
              <Link to="/articles/$articleId" params={{ articleId: article.copyOf }}>
                a fuller or earlier article
              </Link>
              : one telling, however often it is printed.
            </p>
          )}
          <Reading article={article} />
          {article.snapshots.length > 1 && knownOn === undefined ? (
            <ArticleEdit articleId={article.id} />
          ) : null}
          <SnapshotTable snapshots={article.snapshots} />
        </>
      )}
    </Loaded>
  );
}

/** Where the day of publication stood. */
const DATED_BY = new Map([
  ["feed", "the feed"],
  ["json-ld", "the page's data"],
  ["meta", "the page's data"],
  ["microdata", "the page's data"],
  ["time", "the page's text"],
  ["text", "the page's text"],
  ["url", "the address"],
  ["modified", "its last change"],
]);

function Credits({ article }: { article: ArticleDetail }) {
  const { publisher, byline, publishedAt, publishedFrom, lang, url, snapshots } = article;
  const archived = snapshots.find((snapshot) => snapshot.archived !== null)?.archived ?? null;
  return (
    <p className="lead">
      {publisher ?? "unknown publisher"}
      {byline === null ? "" : `, ${byline}`}
      {publishedAt === null ? ", undated" : `, ${sayDay(publishedAt)}`}
      {publishedAt === null || publishedFrom === null
        ? ""
        : ` (date from ${DATED_BY.get(publishedFrom) ?? publishedFrom})`}
      {lang === null ? "" : `, ${languageName(lang)}`} ·{" "}
      <ExternalLink url={url}>{isWebAddress(url) ? "original" : "added by hand"}</ExternalLink>
      <ArchivedCopy archived={archived} of={article.title ?? "untitled article"} />
    </p>
  );
}

const NO_TEXT: Record<ArticleDetail["textState"], string> = {
  shown: "Nothing could be read on this page.",
  private:
    "The publisher does not allow archived copies to be shown: only the quotes of its claims are, beside this.",
  members:
    "Its text is shown to those who sign in: here are the quotes of its claims, beside this.",
  dropped: "It stated no figure, and its text was dropped after the time that the settings give.",
};

/** Text and claims, each pointing at the other. */
function Reading({ article }: { article: ArticleDetail }) {
  const [active, setActive] = useState<string | null>(null);
  const { text, claims, relevance } = article;
  const columns = useRef<HTMLDivElement>(null);
  // Claims and their words carry the same id, whichever of the two is pointed at or has the focus.
  useListener(columns, ["pointerover", "pointerout", "focusin", "focusout"], ({ type, target }) => {
    const isAway = type === "pointerout" || type === "focusout";
    const pointed = (target as Element).closest<HTMLElement>("[data-claim]");
    setActive(isAway ? null : (pointed?.dataset["claim"] ?? null));
  });
  return (
    <div className="columns" ref={columns}>
      {text === "" ? (
        <p className="text quiet">{NO_TEXT[article.textState]}</p>
      ) : (
        <ArticleText text={text} lang={article.lang} claims={claims} active={active} />
      )}
      <section className="claims" aria-labelledby="claims">
        <h2 id="claims">{sayCount(claims.length, "claim")}</h2>
        {claims.length === 0 ? (
          <p className="quiet">
            {relevance.relevant
              ? "On the subject, but with no figure of a known measure."
              : `Not read for figures${relevance.reasons.length > 0 ? `: ${relevance.reasons.join("; ")}` : ", being off the subject"}.`}
          </p>
        ) : null}
        <ol>
          {claims.map((claim, i) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              number={i + 1}
              isActive={claim.id === active}
              isPlaced={text !== "" && claim.start >= 0}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
