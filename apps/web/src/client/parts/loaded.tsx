import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

type LoadedProps<T> = { query: UseQueryResult<T>; children: (data: T) => ReactNode };

/** Shows what a query brought, or that it is under way, or why it failed and how to try again. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <div className="notice notice-bad" role="alert">
        <p>This could not be loaded: {query.error.message}.</p>
        <button type="button" onClick={() => void query.refetch()}>
          Try again
        </button>
      </div>
    );
  }
  return (
    <p className="quiet" role="status">
      Loading …
    </p>
  );
}
