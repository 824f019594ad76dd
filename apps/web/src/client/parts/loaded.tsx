import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useKnownOn } from "../known-on/use-known-on.ts";
import { ApiError } from "../use-api.ts";
import { useLinkTarget } from "./embedded.ts";
import { PageTitle } from "./page-title.tsx";

type LoadedProps<T> = {
  query: UseQueryResult<T>;
  /** The whole page waits for it, its heading too. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
};

/** Shows what a query brought, or that it is under way, or why it failed and how to go on. */
export function Loaded<T>({ query, isPage = false, children }: LoadedProps<T>) {
  const knownOn = useKnownOn();
  const target = useLinkTarget();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const status = query.error instanceof ApiError ? query.error.status : undefined;
    const isMissing = status === 404;
    // Whoever answers is running, and would answer the same again.
    const isRefused = status !== undefined && status < 500;
    const missing = knownOn === undefined ? "Not found" : "Not known on that day";
    return (
      <>
        {isPage ? <PageTitle title={isMissing ? missing : "Not loaded"} /> : null}
        <div className="notice notice-bad" role="alert">
          <p>
            {isMissing ? "" : "This could not be loaded: "}
            {query.error.message}.
          </p>
          {isMissing ? (
            <p>
              {knownOn === undefined
                ? "It may have been withdrawn, or its address be mistyped. "
                : "Choose a later day, or go back to today, above. "}
              <Link to="/" target={target}>
                Go to the overview
              </Link>
              .
            </p>
          ) : (
            <>
              {isRefused ? null : (
                <p>Is Figurewatch still running? The page tries again by itself.</p>
              )}
              <button type="button" onClick={() => void query.refetch()}>
                Try again
              </button>
            </>
          )}
        </div>
      </>
    );
  }
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading …</span>
      <div className="skeleton-line skeleton-title" />
      <div className="skeleton-line" />
      <div className="skeleton-block" />
    </div>
  );
}
