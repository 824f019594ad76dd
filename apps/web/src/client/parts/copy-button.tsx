import { useEffect, useRef, useState } from "react";
import { Of } from "./of.tsx";

const SHOWN_MS = 2500;

type CopyButtonProps = {
  label: string;
  /** What it is of, told to screen readers where the page has several such buttons. */
  of?: string;
  /** Asked for when it is copied. */
  text(): string;
};

/** Copies a text; where the browser keeps the clipboard back, shows it selected instead. */
export function CopyButton({ text, label, of }: CopyButtonProps) {
  const [state, setState] = useState<"idle" | "copied" | "shown">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === "shown") field.current?.select();
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      // There is no clipboard on plain HTTP from another machine.
      await navigator.clipboard.writeText(text());
      setState("copied");
    } catch {
      setState("shown");
    }
  };
  return (
    <span className="copy">
      <button type="button" className="button-small" onClick={() => void copy()}>
        {state === "copied" ? "✓ Copied" : label}
        {of === undefined ? null : <Of name={of} />}
      </button>
      <span className="visually-hidden" role="status">
        {state === "copied" ? "Copied" : ""}
      </span>
      {state === "shown" ? (
        <textarea ref={field} readOnly rows={4} value={text()} aria-label="Ready to copy" />
      ) : null}
    </span>
  );
}
