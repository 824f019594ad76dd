import { useRef, type ReactNode } from "react";
import { useListener } from "../parts/use-listener.ts";

type DecideFormProps = {
  /** What it does, for those who do not see where it opens. */
  label: string;
  /** What it asks, and which keys answer. */
  asks: string;
  keys: string;
  onSubmit?(): void;
  /** Any key but Escape, which goes back. */
  onKey?(event: KeyboardEvent): void;
  onCancel(): void;
  children: ReactNode;
};

/** The form of a decision that needs more than a key, below the claim that it is about. */
export function DecideForm({
  label,
  asks,
  keys,
  onSubmit,
  onKey,
  onCancel,
  children,
}: DecideFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useListener(form, ["keydown"], (event) => {
    if (event.key === "Escape") onCancel();
    else onKey?.(event);
  });
  return (
    <form
      ref={form}
      className="decide-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <p>
        <strong>{asks}</strong> <span className="quiet">{keys}</span>
      </p>
      {children}
    </form>
  );
}
