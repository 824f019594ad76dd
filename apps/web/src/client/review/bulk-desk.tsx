import type { ReviewItem } from "@figurewatch/contract";
import { Link } from "@tanstack/react-router";
import { useRef, useState, type KeyboardEvent } from "react";
import { Quote } from "../parts/quote.tsx";
import { VerdictBadge } from "../parts/verdict-badge.tsx";
import { sayClaim, sayCount, sayDay, sayEdtf, withoutVerdict } from "../words.ts";
import { BulkAssign } from "./bulk-assign.tsx";
import { BulkReportNote } from "./bulk-report-note.tsx";
import { RejectForm } from "./reject-form.tsx";
import { sayHolder } from "./say-holder.ts";
import { useBulk, type Bulk } from "./use-bulk.ts";
import type { Asked } from "./use-review.ts";
import { useReviewer } from "./use-reviewer.ts";

type BulkDeskProps = { asked: Asked; reviewer: string; hasKeys: boolean };

/** What waits as a list: several are chosen, and accepted or rejected in one go. */
export function BulkDesk({ asked, reviewer, hasKeys }: BulkDeskProps) {
  const { queue } = asked;
  const bulk = useBulk(reviewer, asked);
  const { items, chosen, idOf, total } = bulk;
  const list = useRef<HTMLOListElement>(null);
  const focusOn = (index: number) =>
    list.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[index]?.focus();
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!hasKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const step = key === "j" || key === "x" ? 1 : key === "k" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const item = items[index];
    if (key === "x" && item !== undefined) bulk.choose(idOf(item), event.shiftKey);
    focusOn(Math.min(Math.max(index + step, 0), items.length - 1));
  };
  if (bulk.isLoading) return <div className="skeleton-block" aria-busy="true" />;
  return (
    <section className="desk" aria-label="Choose several">
      <BulkReportNote bulk={bulk} />
      {bulk.problem === "" ? null : (
        <div className="notice notice-bad" role="alert">
          <p>This could not be done: {bulk.problem}.</p>
          <button type="button" onClick={bulk.reload}>
            Load the list again
          </button>
        </div>
      )}
      {items.length === 0 ? (
        <p className="notice">Nothing waits.</p>
      ) : (
        <>
          <BulkActions bulk={bulk} />
          <p className="quiet" id="bulk-help">
            {total > items.length ? `The newest ${items.length} of ${total}. ` : ""}
            {hasKeys
              ? "On a box: x chooses and goes on, Shift with x all since the last, j and k move."
              : "Shift with a click chooses all since the last."}
          </p>
          <ol className="tellings bulk" ref={list} aria-describedby="bulk-help">
            {items.map((item, index) => (
              <li key={idOf(item)} className={chosen.has(idOf(item)) ? "chosen" : ""}>
                <Row
                  item={item}
                  says={queue === "second" ? item.stands : sayClaim(item)}
                  isChosen={chosen.has(idOf(item))}
                  onChoose={(hasRange) => bulk.choose(idOf(item), hasRange)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

type RowProps = {
  item: ReviewItem;
  says: string;
  isChosen: boolean;
  onChoose(hasRange: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
};

function Row({ item, says, isChosen, onChoose, onKeyDown }: RowProps) {
  const isRange = useRef(false);
  const { isMe } = useReviewer();
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={isChosen}
          aria-keyshortcuts="x"
          onKeyDown={onKeyDown}
          onClick={(event) => (isRange.current = event.shiftKey)}
          onChange={() => onChoose(isRange.current)}
        />
        <span>
          <strong>{says}</strong> <VerdictBadge verdict={item.verdict} />
        </span>
      </label>
      <Quote
        quote={item.quote}
        prefix={item.prefix}
        suffix={item.suffix}
        cite={item.source === null ? "credited to no one" : `credited to ${item.source}`}
      />
      <p className="quiet">
        <Link to="/articles/$articleId" params={{ articleId: item.articleId }}>
          {item.articleTitle ?? "untitled article"}
        </Link>
        {item.publisher === null ? "" : `, ${item.publisher}`}
        {item.publishedAt === null ? ", undated" : `, ${sayDay(item.publishedAt)}`} · sure{" "}
        {Math.round(item.confidence * 100)}%
        {item.asOf === null ? "" : ` · as of ${sayEdtf(item.asOf)}`}
        {item.acceptedBy.length === 0 ? "" : ` · accepted by ${item.acceptedBy.join(" and ")}`}
        {item.assigned === null ? "" : ` · ${sayHolder(item.assigned, isMe)}`}
      </p>
      {item.reasons.slice(0, 1).map((reason) => (
        <p key={reason}>{withoutVerdict(reason, item.verdict)}</p>
      ))}
    </>
  );
}

/** How many are chosen, and what to do with them. */
function BulkActions({ bulk }: { bulk: Bulk }) {
  const { picked, items, isBusy } = bulk;
  const [isRejecting, setIsRejecting] = useState(false);
  const isOff = isBusy || picked.length === 0;
  const those = sayCount(picked.length, "claim");
  return (
    <>
      <div className="actions bulk-actions" role="group" aria-label="Decide on those chosen">
        <button
          type="button"
          className="action action-accept"
          disabled={isOff}
          onClick={() => void bulk.decide({ decision: "accept" })}
        >
          Accept {picked.length}
          <span className="visually-hidden"> chosen</span>
        </button>
        <button
          type="button"
          className="action action-reject"
          disabled={isOff}
          aria-expanded={isRejecting && !isOff}
          onClick={() => setIsRejecting(true)}
        >
          Reject {picked.length}
          <span className="visually-hidden"> chosen</span>
        </button>
        <button
          type="button"
          className="action"
          disabled={isBusy || picked.length === items.length}
          onClick={bulk.chooseAll}
        >
          Choose all {items.length}
        </button>
        <button type="button" className="action" disabled={isOff} onClick={bulk.chooseNone}>
          Choose none
        </button>
        <BulkAssign bulk={bulk} />
      </div>
      <p className="visually-hidden" role="status">
        {those} chosen
      </p>
      {isRejecting && picked.length > 0 ? (
        <RejectForm
          isBusy={isBusy}
          onCancel={() => setIsRejecting(false)}
          onReject={(reason) => {
            setIsRejecting(false);
            void bulk.decide({ decision: "reject", reason });
          }}
        />
      ) : null}
    </>
  );
}
