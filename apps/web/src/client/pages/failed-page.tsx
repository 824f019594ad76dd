import type { ErrorComponentProps } from "@tanstack/react-router";
import { PageTitle } from "../parts/page-title.tsx";

/** Shown when a page throws while it is drawn; the rest of the application goes on. */
export function FailedPage({ error }: ErrorComponentProps) {
  return (
    <>
      <PageTitle title="This page could not be drawn" />
      <div className="notice notice-bad" role="alert">
        <p>{error instanceof Error ? error.message : String(error)}</p>
        <p>
          Nothing is lost: it is only this view.{" "}
          <button type="button" onClick={() => location.reload()}>
            Load it again
          </button>
        </p>
      </div>
    </>
  );
}
