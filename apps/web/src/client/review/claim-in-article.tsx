import type { ArticleDetail, ReviewItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { splitAtClaims } from "../article/split-at-claims.ts";
import { ExternalLink } from "../parts/external-link.tsx";
import { Quote } from "../parts/quote.tsx";
import { isWebAddress, sayDay } from "../words.ts";

type ClaimInArticleProps = { item: ReviewItem; article: ArticleDetail | undefined };

/** The article with the words of one claim marked and brought into view. */
export function ClaimInArticle({ item, article }: ClaimInArticleProps) {
  const box = useRef<HTMLDivElement>(null);
  const claim = article?.claims.find(({ id }) => id === item.claimId);
  const text = article?.text ?? "";
  const isPlaced = claim !== undefined && claim.start >= 0 && text !== "";
  useEffect(() => {
    if (!isPlaced) return;
    const mark = box.current?.querySelector("mark");
    const host = box.current;
    if (mark === null || mark === undefined || host === null) return;
    // Only the box scrolls: the page, and with it the buttons, stays where it is.
    host.scrollTop +=
      mark.getBoundingClientRect().top - host.getBoundingClientRect().top - host.clientHeight / 3;
  }, [isPlaced]);
  return (
    <section aria-labelledby="in-article">
      <h3 id="in-article" lang={article?.lang ?? undefined}>
        <Link to="/articles/$articleId" params={{ articleId: item.articleId }}>
          {item.articleTitle ?? "untitled article"}
        </Link>
      </h3>
      <p className="quiet">
        {item.publisher ?? "unknown publisher"},{" "}
        {item.publishedAt === null ? "undated" : sayDay(item.publishedAt)}
        {isWebAddress(item.articleUrl) ? (
          <>
            {" "}
            · <ExternalLink url={item.articleUrl}>original</ExternalLink>
          </>
        ) : null}
      </p>
      {isPlaced ? (
        <div
          ref={box}
          className="text desk-text"
          tabIndex={0}
          role="region"
          aria-label="Text of the article"
          lang={article?.lang ?? undefined}
        >
          {splitAtClaims(text, [claim]).map(({ start, parts }) => (
            <p key={start}>
              {parts.map((part) =>
                part.claimIds.length === 0 ? (
                  <span key={part.start}>{part.text}</span>
                ) : (
                  <mark key={part.start} className="mark-active">
                    {part.text}
                  </mark>
                ),
              )}
            </p>
          ))}
        </div>
      ) : (
        <div className="text desk-text">
          <Quote quote={item.quote} prefix={item.prefix} suffix={item.suffix} />
        </div>
      )}
    </section>
  );
}
