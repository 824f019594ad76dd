import type { ReviewList, StatusView } from "@figurewatch/contract";
import { Link, Navigate, Outlet, useLocation, useMatches } from "@tanstack/react-router";
import { REVIEW_WAITING } from "../review/review-search.ts";
import { needsSignIn } from "../session/rights.ts";
import { useRights, useSession } from "../session/use-session.ts";
import { UserMenu } from "../session/user-menu.tsx";
import { useApi } from "../use-api.ts";
import { sayCount, sayDay } from "../words.ts";

const PAGES = [
  { to: "/", label: "Overview" },
  { to: "/places", label: "Places" },
  { to: "/news", label: "News" },
  { to: "/articles", label: "Articles" },
  { to: "/alerts", label: "Alerts" },
  { to: "/review", label: "Review", isForMembers: true },
  { to: "/sources", label: "Sources", isForMembers: true },
] as const;

/** What every page stands in: name, navigation, how the watch is doing. */
export function Shell() {
  const { canLook, canRead } = useRights();
  const { data: session, isError } = useSession();
  // Before that nothing is asked that might be refused.
  const isKnown = session !== undefined || isError;
  const pages = PAGES.filter((page) => canLook && (canRead || !("isForMembers" in page)));
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
            {pages.map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === "/", includeSearch: false }}
                  activeProps={{ "aria-current": "page" }}
                >
                  {label} {to === "/review" && isKnown ? <Waiting /> : null}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {isKnown && canLook ? <StatusLine /> : <p className="status" role="status" />}
        <UserMenu />
      </header>
      <main id="content" tabIndex={-1}>
        <Admitted />
      </main>
      <footer className="foot">
        <a href="/api/docs">API</a>
        <a href="/alerts.atom">Alerts as a feed</a>
        <span>Every figure stands on a verbatim quote.</span>
        <NoAccountsYet />
      </footer>
    </>
  );
}

/** The page, for those who may see it; others are led to where they sign in, and back. */
function Admitted() {
  const { data: session, isError } = useSession();
  const { pathname, href } = useLocation();
  const matched = useMatches({ select: (matches) => matches.at(-1)?.pathname ?? "/" });
  if (session === undefined && !isError) return null;
  if (session !== undefined && needsSignIn(session, pathname)) {
    return <Navigate to="/sign-in" search={pathname === "/" ? {} : { next: href }} replace />;
  }
  // The address is another already while the page still is the one left: it must not ask for more.
  if (session !== undefined && needsSignIn(session, matched)) return null;
  return <Outlet />;
}

function NoAccountsYet() {
  const { data: session } = useSession();
  if (session?.entry !== "local") return null;
  return (
    <span>
      No accounts yet: this machine has all rights. <Link to="/accounts">Add one</Link>
    </span>
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
      : `new figure ${sayDay(data.lastNewFigureAt)}`;
  return (
    <p className="status">
      {sayCount(data.sources, "source")}
      <Troubled count={data.sourcesTroubled} /> · {last}
    </p>
  );
}

/** How many sources are in trouble, and the way to them for whoever may look. */
function Troubled({ count }: { count: number }) {
  const { canRead } = useRights();
  if (count === 0) return null;
  const says = `${count} in trouble`;
  return <>, {canRead ? <Link to="/sources">{says}</Link> : says}</>;
}
