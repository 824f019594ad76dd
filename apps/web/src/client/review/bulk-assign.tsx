import { useState } from "react";
import { useAssigning } from "./use-assigning.ts";
import type { Bulk } from "./use-bulk.ts";
import { useReviewer } from "./use-reviewer.ts";

/** No account has this name: it would be too short. */
const NOBODY = "-";

/** Gives those chosen to a reviewer, oneself first, or lets them go; nothing without accounts. */
export function BulkAssign({ bulk: { picked, isBusy, assign } }: { bulk: Bulk }) {
  const { canAssign, reviewers } = useAssigning();
  const { isMe } = useReviewer();
  const [chosen, setChosen] = useState<string>();
  if (!canAssign || reviewers.length === 0) return null;
  const names = reviewers.toSorted((a, b) => Number(isMe(b)) - Number(isMe(a)));
  const to = chosen === undefined || ![...names, NOBODY].includes(chosen) ? names[0] : chosen;
  return (
    <div className="assignee" role="group" aria-label="Give those chosen to somebody">
      <label>
        <span>Whose they are to be</span>{" "}
        <select value={to} onChange={(event) => setChosen(event.target.value)}>
          {names.map((name) => (
            <option key={name} value={name}>
              {isMe(name) ? `${name} (you)` : name}
            </option>
          ))}
          <option value={NOBODY}>nobody’s</option>
        </select>
      </label>{" "}
      <button
        type="button"
        className="button-small"
        disabled={isBusy || picked.length === 0}
        onClick={() => void assign(to === NOBODY ? null : (to ?? null))}
      >
        Give {picked.length}
        <span className="visually-hidden"> chosen</span>
      </button>
    </div>
  );
}
