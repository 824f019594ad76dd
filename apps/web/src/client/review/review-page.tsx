import { useSearch } from "@tanstack/react-router";
import { PageTitle } from "../parts/page-title.tsx";
import { useRights, useSession } from "../session/use-session.ts";
import { BulkDesk } from "./bulk-desk.tsx";
import { ClaimDesk } from "./claim-desk.tsx";
import { DecidedList } from "./decided-list.tsx";
import { ReviewChoices } from "./review-choices.tsx";
import { useAssigning } from "./use-assigning.ts";
import { useKept, useReviewer } from "./use-reviewer.ts";

const KEYS = "figurewatch.reviewKeys";

/** Claims that wait for a person, one at a time; and what was decided, to look at and take back. */
export function ReviewPage() {
  const { data: session } = useSession();
  const { canDecide } = useRights();
  const search = useSearch({ from: "/review" });
  const { state, view } = search;
  const { canAssign } = useAssigning();
  // Kept where it is not offered, it would hide what waits without a word.
  const assigned = canAssign ? search.assigned : undefined;
  const { reviewer, typed, setTyped } = useReviewer();
  const [keys, setKeys] = useKept(KEYS, "on");
  const publicAfter = session?.publicAfter ?? 0;
  return (
    <>
      <PageTitle title="Review" />
      <p className="lead">
        What was read by rule, for a person to accept, fix, reject, merge or split. Every decision
        is kept and can be taken back.{" "}
        {publicAfter === 0
          ? ""
          : `Visitors see a figure once ${publicAfter === 1 ? "a reviewer accepts" : "two reviewers accept"} it as it stands.`}
      </p>
      <ReviewChoices {...{ search, assigned, publicAfter, canAssign }} canChoose={canDecide} />
      <form className="filters" onSubmit={(event) => event.preventDefault()}>
        {session?.entry === "local" ? (
          <label>
            <span>Your name, kept with each decision</span>
            <input
              value={typed}
              maxLength={100}
              autoComplete="name"
              onChange={(event) => setTyped(event.target.value)}
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
        <DecidedList reviewer={reviewer} canDecide={canDecide} />
      ) : view === "list" && canDecide ? (
        <BulkDesk
          key={`${state} ${assigned} list`}
          asked={{ queue: state ?? "waiting", assigned }}
          reviewer={reviewer}
          hasKeys={keys === "on"}
        />
      ) : (
        <ClaimDesk
          key={`${state} ${assigned}`}
          asked={{ queue: state ?? "waiting", assigned }}
          reviewer={reviewer}
          hasKeys={keys === "on"}
          canDecide={canDecide}
        />
      )}
    </>
  );
}
