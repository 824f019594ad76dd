import type { ReviewList, StatusView } from "@figurewatch/contract";
import { Link, Outlet } from "@tanstack/react-router";
import { REVIEW_WAITING } from "../review/review-search.ts";
import { useApi } from "../use-api.ts";
import { sayCount, sayTime } from "../words.ts";

const PAGES = [
  { to: "/", label: "Overview" },
  { to: "/news", label: "News" },
  { to: "/articles", label: "Articles" },
  { to: "/alerts", label: "Alerts" },
  { to: "/review", label: "Review" },
  { to: "/sources", label: "Sources" },
] as const;

/** What every page stands in: name, navigation, how the watch is doing. */
export function Shell() {
  return (
    <>
      <a className="skip" href="#content">
        Skip to content
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Figurewatch
        </Link>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === "/", includeSearch: false }}
                  activeProps={{ "aria-current": "page" }}
                >
                  {label}
                  {to === "/review" ? <Waiting /> : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <StatusLine />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="foot">
        <a href="/api/docs">API</a>
        <a href="/alerts.atom">Alerts as a feed</a>
        <span>Every figure stands on a verbatim quote.</span>
      </footer>
    </>
  );
}

/** How many claims wait for a reviewer. */
function Waiting() {
  const { data } = useApi<ReviewList>(REVIEW_WAITING);
  if (data === undefined || data.waiting === 0) return null;
  return (
    <span className="waiting">
      {data.waiting}
      <span className="visually-hidden"> waiting</span>
    </span>
  );
}

function StatusLine() {
  const { data, isError } = useApi<StatusView>("/api/status");
  if (isError) {
    return (
      <p className="status status-bad" role="status">
        no connection to the server: is Figurewatch running?
      </p>
    );
  }
  if (data === undefined) return <p className="status" role="status" />;
  const last =
    data.lastNewFigureAt === null
      ? "no new figure yet"
      : `last new figure ${sayTime(data.lastNewFigureAt)}`;
  return (
    <p className="status">
      {sayCount(data.sources, "source")}
      {data.sourcesTroubled > 0 ? `, ${data.sourcesTroubled} in trouble` : ""} ·{" "}
      {sayCount(data.articles, "article")} · {last}
    </p>
  );
}
