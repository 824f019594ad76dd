import type { SnoozeRequest, SnoozeView } from "@figurewatch/contract";
import { useId, useState, type FormEvent } from "react";
import { useChange } from "../accounts/use-change.ts";
import { useRights } from "../session/use-session.ts";
import { deleteApi, postApi } from "../use-api.ts";
import { sayTime } from "../words.ts";
import { Problem } from "./problem.tsx";

const PERIODS = [
  { days: 1, label: "a day" },
  { days: 7, label: "a week" },
  { days: 30, label: "a month" },
] as const;

type SnoozeControlProps = {
  kind: SnoozeRequest["kind"];
  subject: string;
  /** What it is called, for those who do not see what it stands beside. */
  name: string;
  snooze: SnoozeView | null;
};

/** Keeps a rule or a source quiet for a while, with a reason; or says why it is, and ends that. */
export function SnoozeControl({ kind, subject, name, snooze }: SnoozeControlProps) {
  const { canDecide } = useRights();
  const { problem, isBusy, run } = useChange();
  if (snooze === null && !canDecide) return null;
  return (
    <div className="snooze">
      {snooze === null ? (
        <SnoozeForm
          name={name}
          isBusy={isBusy}
          onSnooze={(days, reason) =>
            void run(() => postApi("/api/snoozes", { kind, subject, days, reason }))
          }
        />
      ) : (
        <p>
          Snoozed until {sayTime(snooze.until)} by {snooze.setBy}: {snooze.reason}{" "}
          {canDecide ? (
            <button
              type="button"
              className="button-small"
              disabled={isBusy}
              aria-label={`End the snooze of ${name}`}
              onClick={() => void run(() => deleteApi(`/api/snoozes/${snooze.id}`))}
            >
              End
            </button>
          ) : null}
        </p>
      )}
      <Problem problem={problem} />
    </div>
  );
}

type SnoozeFormProps = {
  name: string;
  isBusy: boolean;
  onSnooze(days: number, reason: string): void;
};

function SnoozeForm({ name, isBusy, onSnooze }: SnoozeFormProps) {
  const [days, setDays] = useState(7);
  const [reason, setReason] = useState("");
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSnooze(days, reason);
  };
  return (
    <details>
      <summary>
        Snooze<span className="visually-hidden"> {name}</span>
      </summary>
      <form className="snooze-form" onSubmit={submit}>
        <label htmlFor={`${id}-days`}>For</label>
        <select id={`${id}-days`} value={days} onChange={(e) => setDays(Number(e.target.value))}>
          {PERIODS.map((period) => (
            <option key={period.days} value={period.days}>
              {period.label}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-reason`}>Why</label>
        <input
          id={`${id}-reason`}
          required
          maxLength={300}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
        <button type="submit" className="button-small" disabled={isBusy}>
          Snooze
        </button>
      </form>
    </details>
  );
}
