import {
  sayAcceptance,
  type DecisionView,
  type ReviewItem,
  type ReviewList,
} from "@figurewatch/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Loaded } from "../parts/loaded.tsx";
import { Quote } from "../parts/quote.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { postApi, useApi } from "../use-api.ts";
import { sayTime } from "../words.ts";

const DECIDED = "/api/review?state=decided&limit=500";
const ITEMS_SHOWN = 25;

type DecidedListProps = { reviewer: string; canDecide: boolean };

/** What was decided, the newest first, each with who, when and why, to be taken back. */
export function DecidedList({ reviewer, canDecide }: DecidedListProps) {
  const query = useApi<ReviewList>(DECIDED);
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const undo = async (decision: DecisionView) => {
    try {
      await postApi("/api/review", { decision: "undo", id: decision.id, reviewer });
      setSaid(`Taken back: ${decision.says}.`);
    } catch (cause) {
      setSaid(`Not taken back: ${(cause as Error).message}.`);
    }
    await client.invalidateQueries();
  };
  return (
    <section aria-label="Decided">
      <p className="desk-said" role="status">
        {said}
      </p>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="notice">
              Nothing was decided yet. <Link to="/review">See what waits</Link>.
            </p>
          ) : (
            <ShowMore items={items} step={ITEMS_SHOWN} what="claims">
              {(shown) => (
                <ol className="tellings">
                  {shown.map((item) => (
                    <Decided
                      key={item.claimId}
                      item={item}
                      {...(canDecide ? { onUndo: undo } : {})}
                    />
                  ))}
                </ol>
              )}
            </ShowMore>
          )
        }
      </Loaded>
    </section>
  );
}

type DecidedProps = { item: ReviewItem; onUndo?: (decision: DecisionView) => Promise<void> };

function Decided({ item, onUndo }: DecidedProps) {
  return (
    <li>
      <h2>
        <Link to="/figures/$figureId" params={{ figureId: item.figureId }}>
          {item.says}
        </Link>
      </h2>
      <Quote quote={item.quote} cite={item.source} />
      {item.missing === 0 ? null : (
        <p className="quiet">Not public yet: {sayAcceptance(item.acceptedBy, item.missing)}.</p>
      )}
      <ul className="decisions">
        {item.decisions.map((decision) => (
          <li key={decision.id}>
            {decision.undone ? <s>{decision.says}</s> : <strong>{decision.says}</strong>}{" "}
            <span className="quiet">
              {decision.reviewer}, {sayTime(decision.decidedAt)}
              {decision.note === null ? "" : `: ${decision.note}`}
            </span>{" "}
            {decision.undone || decision.decision === "undo" || onUndo === undefined ? null : (
              <button type="button" className="button-small" onClick={() => void onUndo(decision)}>
                Undo
                <span className="visually-hidden">: {decision.says}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
