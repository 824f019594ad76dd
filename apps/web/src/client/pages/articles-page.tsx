import type { ArticleItem } from "@figurewatch/contract";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useKnownApi, useKnownOn } from "../known-on/use-known-on.ts";
import { AddArticle } from "./add-article.tsx";
import { Loaded } from "../parts/loaded.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { useRights } from "../session/use-session.ts";
import { isVerdictKind, sayCount, sayDay, sayTime, VERDICT_KINDS, VERDICTS } from "../words.ts";
import { Columns, ScrollTable } from "../parts/scroll-table.tsx";

export type ArticlesSearch = { text?: string; verdict?: ArticleItem["verdicts"][number] };

const TYPING_PAUSE_MS = 250;
const LONGEST_TEXT = 200;
const ROWS = 100;

export function readArticlesSearch({ text, verdict }: Record<string, unknown>): ArticlesSearch {
  // The router reads a number or a date in the address as such.
  const words = typeof text === "string" || typeof text === "number" ? String(text) : "";
  return {
    ...(words === "" ? {} : { text: words.slice(0, LONGEST_TEXT) }),
    ...(isVerdictKind(verdict) ? { verdict } : {}),
  };
}

/** The articles read last, those without a figure included. */
export function ArticlesPage({ search }: { search: ArticlesSearch }) {
  // At run time the router's search holds the day of the past as well, which useKnownApi asks for.
  const asked = new URLSearchParams(readArticlesSearch(search)).toString();
  const query = useKnownApi<{ articles: ArticleItem[] }>(
    `/api/articles${asked === "" ? "" : `?${asked}`}`,
  );
  const knownOn = useKnownOn();
  return (
    <>
      <PageTitle title="Articles" />
      <p className="lead">
        {knownOn === undefined ? "What was read last." : "What was published last."} An article off
        the subject is kept and not read for figures.
      </p>
      <Filters search={search} />
      {knownOn === undefined ? <AddArticle /> : null}
      <Loaded query={query}>
        {({ articles }) =>
          articles.length === 0 ? (
            <p className="notice" role="status">
              {knownOn !== undefined ? (
                "None that was published by then matches. Choose a later day above."
              ) : asked === "" ? (
                <NoneYet />
              ) : (
                <>
                  No article matches. <Link to="/articles">Show them all</Link>.
                </>
              )}
            </p>
          ) : (
            <ShowMore items={articles} step={ROWS} what="articles">
              {(shown) => <ArticleTable articles={shown} total={articles.length} />}
            </ShowMore>
          )
        }
      </Loaded>
    </>
  );
}

/** What whoever looks may do about it: decide, look at the sources, or neither. */
function NoneYet() {
  const { canDecide, canRead } = useRights();
  return (
    <>
      None yet: sources are polled in turn, and what they bring is read within minutes.
      {canRead ? (
        <>
          {" "}
          <Link to="/sources">How the sources are doing</Link> tells when each is asked next.
        </>
      ) : null}
      {canDecide ? " To begin with one article, add it by its address above." : null}
    </>
  );
}

function Filters({ search }: { search: ArticlesSearch }) {
  const navigate = useNavigate();
  const [text, setText] = useState(search.text ?? "");
  const go = (next: ArticlesSearch) =>
    void navigate({ to: "/articles", search: next, replace: true, resetScroll: false });
  const { verdict } = search;
  useEffect(() => {
    if (text === (search.text ?? "")) return undefined;
    const timer = setTimeout(() => {
      void navigate({
        to: "/articles",
        search: { ...(text === "" ? {} : { text }), ...(verdict === undefined ? {} : { verdict }) },
        replace: true,
        resetScroll: false,
      });
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, search.text, verdict, navigate]);
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Title, publisher or address</span>
        <input
          type="search"
          value={text}
          maxLength={LONGEST_TEXT}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label>
        <span>With a claim that is</span>
        <select
          value={verdict ?? "any"}
          onChange={({ target: { value } }) =>
            go({
              ...(search.text === undefined ? {} : { text: search.text }),
              ...(isVerdictKind(value) ? { verdict: value } : {}),
            })
          }
        >
          <option value="any">anything, or none</option>
          {VERDICT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {VERDICTS[kind].label.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function ArticleTable({ articles, total }: { articles: ArticleItem[]; total: number }) {
  return (
    <ScrollTable name="Articles">
      <caption>
        <span role="status">{sayCount(total, "article")}, latest first</span>
      </caption>
      <Columns names={["Article", "Publisher", "Published", "Read", "Claims"]} />
      <tbody>
        {articles.map((article) => (
          <tr key={article.id}>
            <th scope="row">
              <Link to="/articles/$articleId" params={{ articleId: article.id }}>
                {article.title ?? article.url}
              </Link>
            </th>
            <td>{article.publisher ?? ""}</td>
            <td className="nowrap">
              {article.publishedAt === null ? "undated" : sayDay(article.publishedAt)}
            </td>
            <td className="nowrap">{sayTime(article.seenAt)}</td>
            <td>
              {article.relevant ? article.claims : <span className="quiet">off the subject</span>}{" "}
              {article.verdicts.map((verdict) => (
                <VerdictBadge key={verdict} verdict={verdict} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
