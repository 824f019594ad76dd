import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { VerdictGroup } from "../group-verdicts.ts";
import {
  sayClaim,
  sayCount,
  sayCredit,
  sayDay,
  sayEdtf,
  sayScope,
  withoutVerdict,
} from "../words.ts";
import { useNextFocus } from "./use-next-focus.ts";
import { NotPublicYet } from "./not-public-yet.tsx";
import { Of } from "./of.tsx";
import { VerdictBadge } from "./verdict-badge.tsx";

const ARTICLES_SHOWN = 2;

/** Groups of verdicts, one line a figure: what it says, of what, why, and who prints it. */
export function VerdictLines({ groups }: { groups: VerdictGroup[] }) {
  return (
    <ul className="lines">
      {groups.map((group) => (
        <VerdictLine key={group.key} group={group} />
      ))}
    </ul>
  );
}

function VerdictLine({ group: { head, verdicts, articles } }: { group: VerdictGroup }) {
  const [isOpen, setIsOpen] = useState(false);
  const { ask, take } = useNextFocus();
  const shown = isOpen ? articles : articles.slice(0, ARTICLES_SHOWN);
  const more = articles.length - shown.length;
  const asOf = head.asOf === null ? "not dated" : `as of ${sayEdtf(head.asOf)}`;
  const about = [sayScope(head), asOf, sayCredit(head.source)].join(" · ");
  return (
    <li>
      <p className="line-head">
        {verdicts.map(({ kind, count }) => (
          <VerdictBadge key={kind} verdict={kind} count={count} />
        ))}{" "}
        <strong>
          {head.figureId === null ? (
            sayClaim(head)
          ) : (
            <Link to="/figures/$figureId" params={{ figureId: head.figureId }}>
              {sayClaim(head)}
            </Link>
          )}
        </strong>
        <NotPublicYet of={head.acceptance} /> <span className="quiet">{about}</span>
      </p>
      {head.verdict === "new" ? null : (
        <p className="line-why">{withoutVerdict(head.reason, head.verdict)}</p>
      )}
      <p className="quiet">
        {articles.length > 1 ? `${sayCount(articles.length, "article")}: ` : ""}
        {shown.map((item, i) => (
          <span key={item.articleId} ref={i === ARTICLES_SHOWN ? take : undefined}>
            {i === 0 ? "" : "; "}
            <Link to="/articles/$articleId" params={{ articleId: item.articleId }}>
              {item.articleTitle ?? "untitled article"}
            </Link>
            {item.publisher === null ? "" : `, ${item.publisher}`}
            {item.publishedAt === null ? ", undated" : `, ${sayDay(item.publishedAt)}`}
          </span>
        ))}{" "}
        {more > 0 ? (
          <button
            type="button"
            className="button-plain"
            onClick={() => {
              setIsOpen(true);
              ask();
            }}
          >
            and {more} more
            <Of name={`${sayClaim(head)}, ${about}`} />
          </button>
        ) : null}
      </p>
    </li>
  );
}
