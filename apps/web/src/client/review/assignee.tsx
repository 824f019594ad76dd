import type { AssignmentView } from "@figurewatch/contract";
import { useState, type FormEvent } from "react";
import { sayTime } from "../words.ts";
import { sayHolder } from "./say-holder.ts";
import { useAssigning } from "./use-assigning.ts";
import { useReviewer } from "./use-reviewer.ts";

type AssigneeProps = {
  assigned: AssignmentView | null;
  isBusy: boolean;
  onGive(to: string): void;
};

/** Who has the claim at hand, and the way to give it to somebody else; nothing without accounts. */
export function Assignee({ assigned, isBusy, onGive }: AssigneeProps) {
  const { hasAccounts, canAssign, reviewers } = useAssigning();
  const { isMe } = useReviewer();
  const [chosen, setChosen] = useState("");
  if (!hasAccounts) return null;
  const others = reviewers.filter((name) => !isMe(name) && name !== assigned?.to);
  const to = others.includes(chosen) ? chosen : "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== "") onGive(to);
  };
  return (
    <div className="assignee">
      <p>
        {assigned === null ? (
          "Nobody has it."
        ) : (
          <>
            {sayHolder(assigned, isMe)}, since {sayTime(assigned.at)}.
            {canAssign && !isMe(assigned.to) ? " You can decide on it nevertheless." : ""}
          </>
        )}
      </p>
      {canAssign && others.length > 0 ? (
        <form onSubmit={submit}>
          <label>
            <span>Give it to</span>{" "}
            <select value={to} onChange={(event) => setChosen(event.target.value)}>
              <option value="">a reviewer</option>
              {others.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>{" "}
          <button type="submit" className="button-small" disabled={isBusy || to === ""}>
            Give
          </button>
        </form>
      ) : null}
    </div>
  );
}
