import { useEffect, useRef, useState } from "react";
import { readReasonKey, REJECT_REASONS } from "./review-keys.ts";
import { DecideForm } from "./decide-form.tsx";

type RejectFormProps = {
  isBusy: boolean;
  onReject(reason: string): void;
  onCancel(): void;
};

/** Why a claim is rejected: a number chooses, or words of one's own; Escape goes back. */
export function RejectForm({ isBusy, onReject, onCancel }: RejectFormProps) {
  const [own, setOwn] = useState("");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <DecideForm
      label="Reject: why?"
      asks="Reject: why?"
      keys="A number chooses, Escape goes back."
      onSubmit={() => {
        if (own.trim() !== "") onReject(own.trim());
      }}
      onKey={(event) => {
        const reason = readReasonKey(event.key);
        const isTyping = event.target instanceof HTMLInputElement;
        if (reason === undefined || isTyping || isBusy) return;
        event.preventDefault();
        onReject(reason);
      }}
      onCancel={onCancel}
    >
      <div className="actions">
        {REJECT_REASONS.map((reason, i) => (
          <button
            key={reason}
            ref={i === 0 ? first : undefined}
            type="button"
            className="action"
            disabled={isBusy}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => onReject(reason)}
          >
            <kbd>{i + 1}</kbd> {reason}
          </button>
        ))}
      </div>
      <div className="filters">
        <label>
          <span>Another reason</span>
          <input value={own} maxLength={300} onChange={(event) => setOwn(event.target.value)} />
        </label>
        <button type="submit" disabled={isBusy || own.trim() === ""}>
          Reject for this
        </button>
        <button type="button" onClick={onCancel}>
          Back
        </button>
      </div>
    </DecideForm>
  );
}
