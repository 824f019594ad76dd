import type { ArticleItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { Loaded } from "../parts/loaded.tsx";
import { useApi } from "../use-api.ts";
import { sayDay, sayTime } from "../words.ts";

/** The articles read last, those without a figure included. */
export function ArticlesPage() {
  const query = useApi<{ articles: ArticleItem[] }>("/api/articles");
  return (
    <>
      <h1>Articles</h1>
      <p className="lead">
        What was read last. An article off the subject is kept and not read for figures.
      </p>
      <Loaded query={query}>
        {({ articles }) =>
          articles.length === 0 ? (
            <p className="quiet">
              None yet. Sources are polled in turn; one article can be added with{" "}
              <code>figurewatch add URL</code>.
            </p>
          ) : (
            <div className="table-box" tabIndex={0} role="region" aria-label="Articles">
              <table>
                <caption>{articles.length} articles, latest first</caption>
                <thead>
                  <tr>
                    <th scope="col">Article</th>
                    <th scope="col">Publisher</th>
                    <th scope="col">Published</th>
                    <th scope="col">Read</th>
                    <th scope="col">Claims</th>
                  </tr>
                </thead>
                <tbody>
                  {articles.map((article) => (
                    <tr key={article.id}>
                      <th scope="row">
                        <Link to="/articles/$articleId" params={{ articleId: article.id }}>
                          {article.title ?? article.url}
                        </Link>
                      </th>
                      <td>{article.publisher ?? ""}</td>
                      <td>
                        {article.publishedAt === null ? "undated" : sayDay(article.publishedAt)}
                      </td>
                      <td>{sayTime(article.seenAt)}</td>
                      <td>{article.relevant ? article.claims : "off the subject"}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </>
  );
}
