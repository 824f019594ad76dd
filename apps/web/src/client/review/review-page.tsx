import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Choice } from "../parts/choice.tsx";
import { PageTitle } from "../parts/page-title.tsx";
import { useRights, useSession } from "../session/use-session.ts";
import { ClaimDesk } from "./claim-desk.tsx";
import { DecidedList } from "./decided-list.tsx";

const REVIEWER = "figurewatch.reviewer";
const KEYS = "figurewatch.reviewKeys";
const NO_NAME = "local";

/** Claims that wait for a person, one at a time; and what was decided, to look at and take back. */
export function ReviewPage() {
  const { data: session } = useSession();
  const { canDecide } = useRights();
  const { state } = useSearch({ from: "/review" });
  const [reviewer, setReviewer] = useKept(REVIEWER, NO_NAME);
  const [keys, setKeys] = useKept(KEYS, "on");
  const name = reviewer.trim() === "" ? NO_NAME : reviewer.trim();
  return (
    <>
      <PageTitle title="Review" />
      <p className="lead">
        What was read by rule, for a person to accept, fix, reject, merge or split. Every decision
        is kept and can be taken back.
      </p>
      <nav aria-label="Claims" className="choices">
        <Choice link={{ to: "/review", search: {} }} isCurrent={state === undefined}>
          waiting
        </Choice>
        <Choice
          link={{ to: "/review", search: { state: "decided" } }}
          isCurrent={state === "decided"}
        >
          decided
        </Choice>
      </nav>
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {session?.entry === "local" ? (
          <label>
            <span>Your name, kept with each decision</span>
            <input
              value={reviewer}
              maxLength={100}
              autoComplete="name"
              onChange={(event) => setReviewer(event.target.value)}
            />
          </label>
        ) : null}
        {state === "decided" ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={keys === "on"}
              onChange={(event) => setKeys(event.target.checked ? "on" : "off")}
            />
            <span>One key decides</span>
          </label>
        )}
      </form>
      {state === "decided" ? (
        <DecidedList reviewer={name} canDecide={canDecide} />
      ) : (
        <ClaimDesk reviewer={name} hasKeys={keys === "on"} canDecide={canDecide} />
      )}
    </>
  );
}

/** A setting of this browser. */
function useKept(key: string, initial: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? initial);
  return [
    value,
    (next) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
  ];
}
