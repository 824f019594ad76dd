import { useEffect, useRef } from "react";
import type { Bulk } from "./use-bulk.ts";

/** What the last go came to: how many went through, which did not and why, and the way back. */
export function BulkReportNote({ bulk: { report, isBusy, undo } }: { bulk: Bulk }) {
  const note = useRef<HTMLDivElement>(null);
  // The button that was pressed is used up: the focus goes to what it did.
  useEffect(() => {
    if (report !== undefined) note.current?.focus();
  }, [report]);
  return (
    <div ref={note} tabIndex={-1} role="status" className={report === undefined ? "" : "notice"}>
      {report === undefined ? null : (
        <>
          <p>
            {report.says}
            {report.refused.length === 0 ? "." : `, ${report.refused.length} not:`}
          </p>
          {report.refused.length === 0 ? null : (
            <ul className="reasons">
              {report.refused.map(({ claimId, says, why }) => (
                <li key={claimId}>
                  <strong>{says}</strong>: {why}
                </li>
              ))}
            </ul>
          )}
          {report.madeIds.length === 0 ? null : (
            <button type="button" disabled={isBusy} onClick={() => void undo()}>
              Undo all of it
            </button>
          )}
        </>
      )}
    </div>
  );
}
